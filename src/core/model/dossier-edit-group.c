/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-edit-group.h"

#include "dossier-change-private.h"
#include "dossier-json-members.h"

#include <string.h>

struct _DossierEditGroup
{
  char *label;
  GPtrArray *changes;

  /* The changes that added or removed a record and that still need a copy of it; see
   * freeze_items_around(). */
  GHashTable *changes_of_items;
};

G_DEFINE_BOXED_TYPE (DossierEditGroup,
                     dossier_edit_group,
                     dossier_edit_group_ref,
                     dossier_edit_group_unref)

/**
 * dossier_edit_group_new:
 * @label: what the user did, as the Undo command names it
 *
 * Returns: (transfer full): a group without changes
 */
DossierEditGroup *
dossier_edit_group_new (const char *label)
{
  DossierEditGroup *self = g_rc_box_new0 (DossierEditGroup);

  self->label = g_strdup (label);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_change_unref);
  self->changes_of_items =
    g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

DossierEditGroup *
dossier_edit_group_ref (DossierEditGroup *self)
{
  return g_rc_box_acquire (self);
}

static void
edit_group_clear (DossierEditGroup *self)
{
  g_free (self->label);
  g_ptr_array_unref (self->changes);
  g_hash_table_unref (self->changes_of_items);
}

void
dossier_edit_group_unref (DossierEditGroup *self)
{
  g_rc_box_release_full (self, (GDestroyNotify) edit_group_clear);
}

const char *
dossier_edit_group_get_label (DossierEditGroup *self)
{
  return self->label;
}

guint
dossier_edit_group_get_n_changes (DossierEditGroup *self)
{
  return self->changes->len;
}

/**
 * dossier_edit_group_get_change:
 * @self: an edit group
 * @position: which change, from 0
 *
 * Returns: (transfer none): a change, in the order they were made
 */
DossierChange *
dossier_edit_group_get_change (DossierEditGroup *self, guint position)
{
  g_return_val_if_fail (position < self->changes->len, NULL);

  return self->changes->pdata[position];
}

/* Compares up to the end of the shorter of both: a pattern of a part also matches when the record
 * that contains the part is added or removed. */
static gboolean
path_matches (const char *path, const char *pattern)
{
  while (*path != '\0' && *pattern != '\0')
    {
      gsize length = strcspn (path, "/");
      gsize pattern_length = strcspn (pattern, "/");
      gboolean is_any = pattern_length == 1 && *pattern == '*';

      if (!is_any && (length != pattern_length || strncmp (path, pattern, length) != 0))
        return FALSE;
      path += length + (path[length] == '/');
      pattern += pattern_length + (pattern[pattern_length] == '/');
    }
  return TRUE;
}

/**
 * dossier_edit_group_touches_any:
 * @self: an edit group
 * @patterns: (array zero-terminated=1): addresses of records or of fields, in
 *   which "*" stands for any key, as in "responses/&ast;/rating"
 *
 * Returns: whether a change is made to one of those, to a part of it, or to
 *   the whole that it is a part of
 */
gboolean
dossier_edit_group_touches_any (DossierEditGroup *self, const char *const *patterns)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      g_autofree char *path = dossier_change_dup_path (self->changes->pdata[i]);

      for (guint j = 0; patterns[j] != NULL; j++)
        if (path_matches (path, patterns[j]))
          return TRUE;
    }
  return FALSE;
}

/**
 * dossier_edit_group_touches:
 * @self: an edit group
 * @pattern: as for dossier_edit_group_touches_any()
 *
 * Returns: whether a change is made there
 */
gboolean
dossier_edit_group_touches (DossierEditGroup *self, const char *pattern)
{
  const char *const patterns[] = { pattern, NULL };

  return dossier_edit_group_touches_any (self, patterns);
}

/**
 * dossier_edit_group_to_json:
 * @self: an edit group
 *
 * To be called when the group is done, in a handler of DossierSubmission::edited: records that it
 * adds or removes are written as they are now.
 *
 * Returns: (transfer full): an object with the label and the changes
 */
JsonNode *
dossier_edit_group_to_json (DossierEditGroup *self)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonArray) changes = json_array_new ();

  for (guint i = 0; i < self->changes->len; i++)
    json_array_add_element (changes, dossier_change_to_json (self->changes->pdata[i]));
  json_object_set_string_member (object, "label", self->label);
  json_object_set_array_member (object, "changes", g_steal_pointer (&changes));
  return json_node_init_object (json_node_alloc (), object);
}

/**
 * dossier_edit_group_new_from_json:
 * @type: the class of the outermost record
 * @object: a group, as dossier_edit_group_to_json() writes it
 * @place: where @object stands in its file
 * @error: return location for a #DOSSIER_JSON_ERROR
 *
 * Returns: (transfer full) (nullable): the group, not yet applied
 */
DossierEditGroup *
dossier_edit_group_new_from_json (GType type, JsonObject *object, const char *place, GError **error)
{
  const char *label = dossier_json_get_optional_text (object, place, "label", error);
  JsonArray *changes =
    label != NULL ? dossier_json_get_array (object, place, "changes", error) : NULL;
  g_autofree char *changes_place = dossier_json_place (place, "changes");
  g_autoptr (DossierEditGroup) self = NULL;

  if (changes == NULL)
    return NULL;
  self = dossier_edit_group_new (label);
  for (guint i = 0; i < json_array_get_length (changes); i++)
    {
      g_autofree char *change_place = dossier_json_place_of_item (changes_place, i);
      JsonObject *item = dossier_json_get_object_item (changes, changes_place, i, error);
      DossierChange *change =
        item != NULL ? dossier_change_new_from_json (type, item, change_place, error) : NULL;

      if (change == NULL)
        return NULL;
      g_ptr_array_add (self->changes, change);
    }
  return g_steal_pointer (&self);
}

static void
freeze_item (GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    dossier_change_freeze_item (changes->pdata[i]);
}

/* An added or removed record is copied when the group ends, or before another change to it, so that
 * the change describes the record as it was then. */
static void
freeze_items_around (DossierEditGroup *self, DossierRecord *record)
{
  for (; record != NULL; record = dossier_record_get_parent (record))
    {
      GPtrArray *changes = g_hash_table_lookup (self->changes_of_items, record);

      if (changes == NULL)
        continue;
      freeze_item (changes);
      g_hash_table_remove (self->changes_of_items, record);
    }
}

static void
note_change_of_item (DossierEditGroup *self, DossierChange *change)
{
  DossierRecord *item = dossier_change_get_item (change);
  GPtrArray *changes = g_hash_table_lookup (self->changes_of_items, item);

  if (changes == NULL)
    {
      changes = g_ptr_array_new ();
      g_hash_table_insert (self->changes_of_items, item, changes);
    }
  g_ptr_array_add (changes, change);
}

static gboolean
make_change (DossierEditGroup *self,
             DossierRecord *outermost,
             DossierChange *change,
             GError **error)
{
  freeze_items_around (self,
                       dossier_record_find_at (outermost, dossier_change_get_address (change)));
  if (!dossier_change_apply (change, outermost, error))
    return FALSE;
  if (dossier_change_get_item (change) != NULL)
    note_change_of_item (self, change);
  return TRUE;
}

/**
 * dossier_edit_group_do:
 * @self: an edit group that is not done
 * @outermost: the submission
 * @change: (transfer full): a change of it
 *
 * Makes a change and takes it into the group.
 */
void
dossier_edit_group_do (DossierEditGroup *self, DossierRecord *outermost, DossierChange *change)
{
  g_autoptr (GError) error = NULL;

  if (make_change (self, outermost, change, &error))
    {
      g_ptr_array_add (self->changes, change);
      return;
    }
  g_critical ("%s", error->message);
  dossier_change_unref (change);
}

static void
revert_changes (DossierEditGroup *self, DossierRecord *outermost, guint n_changes)
{
  while (n_changes-- > 0)
    {
      g_autoptr (DossierChange) inverse = dossier_change_invert (self->changes->pdata[n_changes]);

      if (inverse != NULL)
        dossier_change_apply (inverse, outermost, NULL);
    }
}

/**
 * dossier_edit_group_apply:
 * @self: an edit group that is done
 * @outermost: the submission that it was made in, or a copy
 * @error: return location for a #DOSSIER_CHANGE_ERROR
 *
 * Makes all changes, or none.
 *
 * Returns: whether they were made
 */
gboolean
dossier_edit_group_apply (DossierEditGroup *self, DossierRecord *outermost, GError **error)
{
  g_hash_table_remove_all (self->changes_of_items);
  for (guint i = 0; i < self->changes->len; i++)
    {
      if (make_change (self, outermost, self->changes->pdata[i], error))
        continue;
      revert_changes (self, outermost, i);
      return FALSE;
    }
  return TRUE;
}

/* Nobody has seen a number that was given out in an edit that is cancelled. */
static void
cancel_counter (DossierChange *change, DossierRecord *outermost)
{
  DossierRecord *record = dossier_record_find_at (outermost, change->address);

  if (record != NULL)
    dossier_record_store (record, change->field, &change->before);
}

/**
 * dossier_edit_group_cancel:
 * @self: an edit group whose changes were the last that were made
 * @outermost: the submission that they were made in
 *
 * Takes all changes back, unlike undo also the numbers that were given out.
 */
void
dossier_edit_group_cancel (DossierEditGroup *self, DossierRecord *outermost)
{
  for (guint i = self->changes->len; i > 0; i--)
    {
      DossierChange *change = self->changes->pdata[i - 1];
      g_autoptr (DossierChange) inverse = dossier_change_invert (change);

      if (inverse == NULL)
        cancel_counter (change, outermost);
      else
        dossier_change_apply (inverse, outermost, NULL);
    }
}

/**
 * dossier_edit_group_invert:
 * @self: an edit group
 *
 * Returns: (transfer full): the group that takes it back, of the same label;
 *   it has no changes where there is nothing to take back
 */
DossierEditGroup *
dossier_edit_group_invert (DossierEditGroup *self)
{
  DossierEditGroup *inverse = dossier_edit_group_new (self->label);

  for (guint i = self->changes->len; i > 0; i--)
    {
      DossierChange *change = dossier_change_invert (self->changes->pdata[i - 1]);

      if (change != NULL)
        g_ptr_array_add (inverse->changes, change);
    }
  return inverse;
}

static DossierEditGroup *
replace_change (DossierEditGroup *self, guint position, DossierChange *change)
{
  DossierEditGroup *copy = dossier_edit_group_new (self->label);

  for (guint i = 0; i < self->changes->len; i++)
    g_ptr_array_add (copy->changes,
                     i == position ? change : dossier_change_ref (self->changes->pdata[i]));
  return copy;
}

/**
 * dossier_edit_group_continue:
 * @self: the group done last
 * @next: one done right after it
 * @is_completion: whether @next goes on with what was typed, whatever it does to that text
 *
 * Returns: (transfer full) (nullable): the group that does what both did, if
 *   @next is typing that went on, or a completion of it
 */
DossierEditGroup *
dossier_edit_group_continue (DossierEditGroup *self, DossierEditGroup *next, gboolean is_completion)
{
  if (next->changes->len != 1)
    return NULL;

  /* Looks for the change of the same text: typing the first letter also changes the state of a
   * response. */
  for (guint i = self->changes->len; i > 0; i--)
    {
      DossierChange *change = self->changes->pdata[i - 1];
      DossierChange *joined = is_completion
                                ? dossier_change_join (change, next->changes->pdata[0])
                                : dossier_change_continue (change, next->changes->pdata[0]);

      if (joined != NULL)
        return replace_change (self, i - 1, joined);
      /* Stops at another change of the text, after which a new word begins, and at a record that
       * was added or removed, before which the address may have belonged to another record. */
      if (dossier_change_get_item (change) != NULL ||
          dossier_change_has_same_field (change, next->changes->pdata[0]))
        return NULL;
    }
  return NULL;
}
