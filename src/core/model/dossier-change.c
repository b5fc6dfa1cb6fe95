/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-change-private.h"

#include "dossier-enum.h"
#include "dossier-record-private.h"
#include "dossier-text-match.h"
#include "dossier-text.h"

#include <string.h>

G_DEFINE_QUARK (dossier_change_error, dossier_change_error)

static const DossierEnumValue change_kind_values[] = {
  { DOSSIER_CHANGE_SET, "set", NULL, NULL },
  { DOSSIER_CHANGE_SPLICE, "splice", NULL, NULL },
  { DOSSIER_CHANGE_ADD, "add", NULL, NULL },
  { DOSSIER_CHANGE_REMOVE, "remove", NULL, NULL },
};

DOSSIER_DEFINE_ENUM (DossierChangeKind, dossier_change_kind, change_kind_values)

/**
 * dossier_change_new:
 * @kind: what it does
 * @address: the address of the record that it changes
 * @field: the field that it changes
 *
 * Returns: (transfer full): a change whose values are not yet set
 */
DossierChange *
dossier_change_new (DossierChangeKind kind, const char *address, GParamSpec *field)
{
  DossierChange *self = g_rc_box_new0 (DossierChange);

  self->kind = kind;
  self->address = g_strdup (address);
  self->field = field;
  return self;
}

static void
set_texts (DossierChange *self, const char *before, const char *after)
{
  DossierTextSplice splice = dossier_text_compare (before, after);

  self->offset = splice.offset;
  self->removed = g_strndup (before + splice.offset, splice.removed);
  self->inserted = g_strndup (after + splice.offset, splice.inserted);
}

/**
 * dossier_change_new_set:
 * @record: a record
 * @field: one of its fields
 * @value: its new value
 *
 * Returns: (transfer full): the change from what the field holds now to @value,
 *   not yet applied
 */
DossierChange *
dossier_change_new_set (DossierRecord *record, GParamSpec *field, const GValue *value)
{
  g_autofree char *address = dossier_record_dup_address (record);
  DossierChange *self = dossier_change_new (DOSSIER_CHANGE_SET, address, field);
  const GValue *present = dossier_record_peek (record, field);

  if (dossier_field_get_kind (field) == DOSSIER_FIELD_TEXT)
    {
      const char *text = g_value_get_string (value);

      self->kind = DOSSIER_CHANGE_SPLICE;
      set_texts (self, g_value_get_string (present), text != NULL ? text : "");
      return self;
    }

  g_value_init (&self->before, G_VALUE_TYPE (present));
  g_value_copy (present, &self->before);
  g_value_init (&self->after, G_VALUE_TYPE (value));
  g_value_copy (value, &self->after);
  return self;
}

/**
 * dossier_change_new_add:
 * @record: a record
 * @field: one of its list fields
 * @position: where in the list, from 0
 * @item: the record to add
 *
 * Returns: (transfer full): the addition, not yet applied
 */
DossierChange *
dossier_change_new_add (DossierRecord *record,
                        GParamSpec *field,
                        guint position,
                        DossierRecord *item)
{
  g_autofree char *address = dossier_record_dup_address (record);
  DossierChange *self = dossier_change_new (DOSSIER_CHANGE_ADD, address, field);

  self->position = position;
  self->item = g_object_ref (item);
  return self;
}

/**
 * dossier_change_new_remove:
 * @record: a record
 * @field: one of its list fields
 * @position: which item of the list, from 0
 *
 * Returns: (transfer full): the removal, not yet applied
 */
DossierChange *
dossier_change_new_remove (DossierRecord *record, GParamSpec *field, guint position)
{
  g_autofree char *address = dossier_record_dup_address (record);
  DossierChange *self = dossier_change_new (DOSSIER_CHANGE_REMOVE, address, field);

  self->position = position;
  self->item = g_list_model_get_item (dossier_record_get_list (record, field->name), position);
  return self;
}

DossierChange *
dossier_change_ref (DossierChange *self)
{
  return g_rc_box_acquire (self);
}

static void
change_clear (DossierChange *self)
{
  g_value_unset (&self->before);
  g_value_unset (&self->after);
  g_free (self->address);
  g_free (self->removed);
  g_free (self->inserted);
  g_clear_object (&self->item);
  g_clear_pointer (&self->frozen_item, json_node_unref);
}

void
dossier_change_unref (DossierChange *self)
{
  g_rc_box_release_full (self, (GDestroyNotify) change_clear);
}

DossierChangeKind
dossier_change_get_kind (DossierChange *self)
{
  return self->kind;
}

/**
 * dossier_change_get_address:
 * @self: a change
 *
 * Returns: (transfer none): the address of the record that it changes; of a
 *   record added or removed, that of the record that has the list
 */
const char *
dossier_change_get_address (DossierChange *self)
{
  return self->address;
}

GParamSpec *
dossier_change_get_field (DossierChange *self)
{
  return self->field;
}

/**
 * dossier_change_get_item:
 * @self: a change
 *
 * Returns: (transfer none) (nullable): the record that it adds or removes
 */
DossierRecord *
dossier_change_get_item (DossierChange *self)
{
  return self->item;
}

/**
 * dossier_change_dup_path:
 * @self: a change
 *
 * Returns: (transfer full): what it changes: the address of its record, then
 *   the field, as in "responses/1.1.2/narrative"; for a record added or
 *   removed, its key too, as in "evidence/<id>"
 */
char *
dossier_change_dup_path (DossierChange *self)
{
  GString *path = g_string_new (self->address);

  if (path->len > 0)
    g_string_append_c (path, '/');
  g_string_append (path, self->field->name);
  if (self->item != NULL)
    {
      const char *key = dossier_record_get_text (self->item, dossier_field_get_key (self->field));

      g_string_append_c (path, '/');
      dossier_address_append_key (path, key);
    }
  return g_string_free (path, FALSE);
}

/**
 * dossier_change_freeze_item:
 * @self: a change that adds or removes a record
 *
 * Keeps the record as it is now for dossier_change_to_json(): needed where a
 * later change of the same edit group changes it.
 */
void
dossier_change_freeze_item (DossierChange *self)
{
  g_return_if_fail (self->item != NULL);

  if (self->frozen_item == NULL)
    self->frozen_item = dossier_record_to_json (self->item);
}

static gboolean
fail_value (DossierChange *self, GError **error)
{
  g_set_error (error,
               DOSSIER_CHANGE_ERROR,
               DOSSIER_CHANGE_ERROR_VALUE,
               _ ("“%s” of “%s” is not what it was when the change was made."),
               self->field->name,
               self->address);
  return FALSE;
}

static gboolean
fail_address (DossierChange *self, GError **error)
{
  g_set_error (error,
               DOSSIER_CHANGE_ERROR,
               DOSSIER_CHANGE_ERROR_ADDRESS,
               _ ("There is no “%s” of “%s” that the change could be made to."),
               self->field->name,
               self->address);
  return FALSE;
}

/* A counter never goes down, so that no number is given out twice. */
static gboolean
apply_counter (DossierChange *self, DossierRecord *record)
{
  const GValue *present = dossier_record_peek (record, self->field);

  if (g_param_values_cmp (self->field, present, &self->after) < 0)
    dossier_record_store (record, self->field, &self->after);
  return TRUE;
}

static gboolean
apply_set (DossierChange *self, DossierRecord *record, GError **error)
{
  if (dossier_field_is_counter (self->field))
    return apply_counter (self, record);
  if (g_param_values_cmp (self->field, dossier_record_peek (record, self->field), &self->before) !=
      0)
    return fail_value (self, error);

  dossier_record_store (record, self->field, &self->after);
  return TRUE;
}

static gboolean
apply_splice (DossierChange *self, DossierRecord *record, GError **error)
{
  const char *present = dossier_record_get_text (record, self->field->name);
  gsize length = strlen (present);
  gsize removed_length = strlen (self->removed);
  g_autoptr (GString) text = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->offset > length || length - self->offset < removed_length ||
      dossier_text_is_inside_character (present, self->offset) ||
      memcmp (present + self->offset, self->removed, removed_length) != 0)
    return fail_value (self, error);

  text = g_string_new_len (present, (gssize) length);
  g_string_erase (text, (gssize) self->offset, (gssize) removed_length);
  g_string_insert (text, (gssize) self->offset, self->inserted);
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_static_string (&value, text->str);
  dossier_record_store (record, self->field, &value);
  return TRUE;
}

static gboolean
apply_add (DossierChange *self, DossierRecord *record, GError **error)
{
  GListModel *list = dossier_record_get_list (record, self->field->name);

  if (self->position > g_list_model_get_n_items (list) ||
      dossier_record_get_parent (self->item) != NULL)
    return fail_address (self, error);

  dossier_record_insert (record, self->field, self->position, self->item);
  return TRUE;
}

static gboolean
apply_remove (DossierChange *self, DossierRecord *record, GError **error)
{
  const char *key = dossier_field_get_key (self->field);
  GListModel *list = dossier_record_get_list (record, self->field->name);
  g_autoptr (DossierRecord) item = g_list_model_get_item (list, self->position);

  if (item == NULL)
    return fail_address (self, error);
  if (!g_str_equal (dossier_record_get_text (item, key), dossier_record_get_text (self->item, key)))
    return fail_value (self, error);

  /* Keeps the removed record itself, so that undo restores it even if the journal described another
   * state. */
  g_set_object (&self->item, item);
  dossier_record_remove (record, self->field, self->position);
  return TRUE;
}

/**
 * dossier_change_apply:
 * @self: a change
 * @outermost: the submission that it was made in, or a copy
 * @error: return location for a #DOSSIER_CHANGE_ERROR
 *
 * Makes the change, if the field holds what the change is based on.
 *
 * Returns: whether it was made
 */
gboolean
dossier_change_apply (DossierChange *self, DossierRecord *outermost, GError **error)
{
  DossierRecord *record = dossier_record_find_at (outermost, self->address);

  if (record == NULL || dossier_record_find_field (record, self->field->name) != self->field)
    return fail_address (self, error);

  switch (self->kind)
    {
    case DOSSIER_CHANGE_SPLICE:
      return apply_splice (self, record, error);
    case DOSSIER_CHANGE_ADD:
      return apply_add (self, record, error);
    case DOSSIER_CHANGE_REMOVE:
      return apply_remove (self, record, error);
    case DOSSIER_CHANGE_SET:
    default:
      return apply_set (self, record, error);
    }
}

static DossierChangeKind
invert_kind (DossierChangeKind kind)
{
  switch (kind)
    {
    case DOSSIER_CHANGE_ADD:
      return DOSSIER_CHANGE_REMOVE;
    case DOSSIER_CHANGE_REMOVE:
      return DOSSIER_CHANGE_ADD;
    case DOSSIER_CHANGE_SET:
    case DOSSIER_CHANGE_SPLICE:
    default:
      return kind;
    }
}

static void
copy_value (const GValue *from, GValue *to)
{
  g_value_init (to, G_VALUE_TYPE (from));
  g_value_copy (from, to);
}

/**
 * dossier_change_invert:
 * @self: a change
 *
 * Returns: (transfer full) (nullable): the change that takes it back; %NULL
 *   where nothing does, as a number that was given out stays so
 */
DossierChange *
dossier_change_invert (DossierChange *self)
{
  DossierChange *inverse;

  if (dossier_field_is_counter (self->field))
    return NULL;

  inverse = dossier_change_new (invert_kind (self->kind), self->address, self->field);
  if (self->kind == DOSSIER_CHANGE_SET)
    {
      copy_value (&self->after, &inverse->before);
      copy_value (&self->before, &inverse->after);
    }
  inverse->offset = self->offset;
  inverse->removed = g_strdup (self->inserted);
  inverse->inserted = g_strdup (self->removed);
  inverse->position = self->position;
  g_set_object (&inverse->item, self->item);
  if (self->frozen_item != NULL)
    inverse->frozen_item = json_node_ref (self->frozen_item);
  return inverse;
}

/**
 * dossier_change_has_same_field:
 * @self: a change
 * @other: another one
 *
 * Returns: whether both change the same field at the same address
 */
gboolean
dossier_change_has_same_field (DossierChange *self, DossierChange *other)
{
  return self->field == other->field && g_str_equal (self->address, other->address);
}
