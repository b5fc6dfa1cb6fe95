/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-submission-private.h"

#include "dossier-edit-label.h"
#include "dossier-json-file.h"
#include "dossier-text.h"

#include <string.h>

/**
 * dossier_submission_do_change:
 * @self: a submission
 * @change: (transfer full): a change to apply
 * @label: what the Undo command calls it, should no edit group be open
 *
 * Does one change: in the edit group that is open, or in one of its own.
 */
void
dossier_submission_do_change (DossierSubmission *self, DossierChange *change, const char *label)
{
  dossier_submission_begin_edit (self, label);
  dossier_edit_history_do (self->history, change);
  dossier_submission_end_edit (self);
}

/**
 * dossier_submission_begin_edit:
 * @self: a submission
 * @label: what the user does, as the Undo command names it
 *
 * Opens an edit group. Groups may nest; the outermost counts.
 */
void
dossier_submission_begin_edit (DossierSubmission *self, const char *label)
{
  g_return_if_fail (DOSSIER_IS_SUBMISSION (self));

  dossier_edit_history_begin (self->history, label);
}

/**
 * dossier_submission_begin_completion:
 * @self: a submission
 * @label: what the user does, as the Undo command names it
 *
 * Opens an edit group that completes what was typed last: it is undone together with the last
 * edit, if both change the same text and nothing else was done between them. It ends like any
 * other.
 */
void
dossier_submission_begin_completion (DossierSubmission *self, const char *label)
{
  g_return_if_fail (DOSSIER_IS_SUBMISSION (self));

  dossier_edit_history_begin (self->history, label);
  dossier_edit_history_complete (self->history);
}

/**
 * dossier_submission_is_being_edited:
 * @self: a submission
 *
 * What follows by itself from an edit belongs to its group. It must not be done again when the
 * group is undone or redone, which does so.
 *
 * Returns: whether an edit group is open, as it is not during undo and redo
 */
gboolean
dossier_submission_is_being_edited (DossierSubmission *self)
{
  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (self), FALSE);

  return dossier_edit_history_is_open (self->history);
}

/**
 * dossier_submission_end_edit:
 * @self: a submission with an open edit group
 *
 * Closes the edit group; if anything changed it can now be undone.
 */
void
dossier_submission_end_edit (DossierSubmission *self)
{
  g_autoptr (DossierEditGroup) group = NULL;

  g_return_if_fail (DOSSIER_IS_SUBMISSION (self));

  group = dossier_edit_history_end (self->history);
  if (group != NULL)
    g_signal_emit_by_name (self, "edited", group);
}

/**
 * dossier_submission_cancel_edit:
 * @self: a submission with an open edit group, which is not within another
 *
 * Closes the edit group and takes back what was done in it, as if it had never been opened: there
 * is nothing to undo or redo, and DossierSubmission::edited is not emitted.
 */
void
dossier_submission_cancel_edit (DossierSubmission *self)
{
  g_return_if_fail (DOSSIER_IS_SUBMISSION (self));

  dossier_edit_history_cancel (self->history);
}

/**
 * dossier_submission_check_size:
 * @self: a submission
 * @error: return location for a #DOSSIER_JSON_ERROR, whose message is part of a sentence
 *
 * Takes as long as saving it.
 *
 * Returns: whether the submission could be opened again if it were saved as it is now
 */
gboolean
dossier_submission_check_size (DossierSubmission *self, GError **error)
{
  g_autoptr (GPtrArray) pieces = NULL;
  g_autofree char *text = NULL;
  gsize length;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (self), FALSE);

  pieces = dossier_record_write (DOSSIER_RECORD (self));
  text = dossier_record_join_text (pieces, &length);
  return dossier_json_file_check (text, length, error);
}

/**
 * dossier_submission_apply:
 * @self: a submission
 * @group: an edit group that was made in a copy of it
 * @error: return location for a #DOSSIER_CHANGE_ERROR, or %G_IO_ERROR_READ_ONLY
 *
 * Makes all the changes of the group, or none. It can be undone.
 *
 * Returns: whether they were made
 */
gboolean
dossier_submission_apply (DossierSubmission *self, DossierEditGroup *group, GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (self), FALSE);
  g_return_val_if_fail (group != NULL, FALSE);

  if (!self->editable)
    {
      g_set_error_literal (error,
                           G_IO_ERROR,
                           G_IO_ERROR_READ_ONLY,
                           _ ("The submission is read-only."));
      return FALSE;
    }
  if (!dossier_edit_group_apply (group, DOSSIER_RECORD (self), error))
    return FALSE;
  dossier_edit_history_push (self->history, group);
  g_signal_emit_by_name (self, "edited", group);
  return TRUE;
}

static void
ensure_id (GParamSpec *list, DossierRecord *item)
{
  const char *key = dossier_field_get_key (list);
  g_autofree char *id = NULL;

  if (strcmp (key, "id") != 0 || *dossier_record_get_text (item, key) != '\0')
    return;
  id = g_uuid_string_random ();
  g_object_set (item, key, id, NULL);
}

/**
 * dossier_submission_add:
 * @self: a submission
 * @record: a record of it, or one that will be added to it
 * @list: one of the list fields of @record
 * @position: where in the list, from 0
 * @item: the record to add
 *
 * Adds a record, unless the submission is not editable.
 */
void
dossier_submission_add (DossierSubmission *self,
                        DossierRecord *record,
                        const char *list,
                        guint position,
                        DossierRecord *item)
{
  GParamSpec *field = dossier_record_find_field (record, list);

  g_return_if_fail (DOSSIER_IS_SUBMISSION (self));
  g_return_if_fail (field != NULL && dossier_field_get_kind (field) == DOSSIER_FIELD_LIST);

  if (!self->editable)
    return;
  ensure_id (field, item);
  if (dossier_record_get_outermost (record) != DOSSIER_RECORD (self))
    {
      dossier_record_insert (record, field, position, item);
      return;
    }
  dossier_submission_do_change (self,
                                dossier_change_new_add (record, field, position, item),
                                dossier_field_get_edit_label (field));
}

/**
 * dossier_submission_remove:
 * @self: a submission
 * @record: a record of it
 * @list: one of the list fields of @record
 * @position: which item of the list, from 0
 *
 * Removes a record, unless the submission is not editable.
 */
void
dossier_submission_remove (DossierSubmission *self,
                           DossierRecord *record,
                           const char *list,
                           guint position)
{
  GParamSpec *field = dossier_record_find_field (record, list);

  g_return_if_fail (DOSSIER_IS_SUBMISSION (self));
  g_return_if_fail (field != NULL && dossier_field_get_kind (field) == DOSSIER_FIELD_LIST);

  if (!self->editable)
    return;
  dossier_submission_do_change (self,
                                dossier_change_new_remove (record, field, position),
                                dossier_field_get_remove_label (field));
}

/**
 * dossier_submission_append:
 * @self: a submission
 * @record: a record of it
 * @list: one of the list fields of @record
 * @item: (type DossierRecord): the record to add at the end
 *
 * Adds a record, as dossier_submission_add() does.
 */
void
dossier_submission_append (DossierSubmission *self,
                           DossierRecord *record,
                           const char *list,
                           gpointer item)
{
  dossier_submission_add (self,
                          record,
                          list,
                          g_list_model_get_n_items (dossier_record_get_list (record, list)),
                          DOSSIER_RECORD (item));
}

/**
 * dossier_submission_remove_item:
 * @self: a submission
 * @record: a record of it
 * @list: one of the list fields of @record
 * @item: (type DossierRecord): the record to remove
 *
 * Removes a record, if it is in the list, as dossier_submission_remove() does.
 */
void
dossier_submission_remove_item (DossierSubmission *self,
                                DossierRecord *record,
                                const char *list,
                                gpointer item)
{
  guint position;

  if (g_list_store_find (G_LIST_STORE (dossier_record_get_list (record, list)), item, &position))
    dossier_submission_remove (self, record, list, position);
}

/**
 * dossier_submission_get_undo_label:
 * @self: a submission
 *
 * Returns: (nullable): what undo would take back; %NULL if there is nothing to
 *   undo
 */
const char *
dossier_submission_get_undo_label (DossierSubmission *self)
{
  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (self), NULL);

  return dossier_edit_history_get_undo_label (self->history);
}

/**
 * dossier_submission_get_redo_label:
 * @self: a submission
 *
 * Returns: (nullable): what redo would do again; %NULL if there is nothing to
 *   redo
 */
const char *
dossier_submission_get_redo_label (DossierSubmission *self)
{
  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (self), NULL);

  return dossier_edit_history_get_redo_label (self->history);
}

static DossierRecord *
find_record_of_change (DossierSubmission *self, DossierEditGroup *group, guint position)
{
  DossierChange *change = dossier_edit_group_get_change (group, position);

  return dossier_record_find_at (DOSSIER_RECORD (self), dossier_change_get_address (change));
}

/**
 * dossier_submission_undo:
 * @self: a submission
 *
 * Takes back the last edit group.
 *
 * Returns: (transfer none) (nullable): a record that it changed, or %NULL if
 *   there was nothing to undo
 */
DossierRecord *
dossier_submission_undo (DossierSubmission *self)
{
  g_autoptr (DossierEditGroup) group = NULL;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (self), NULL);

  group = self->editable ? dossier_edit_history_undo (self->history) : NULL;
  if (group == NULL)
    return NULL;
  g_signal_emit_by_name (self, "edited", group);
  return find_record_of_change (self, group, dossier_edit_group_get_n_changes (group) - 1);
}

/**
 * dossier_submission_redo:
 * @self: a submission
 *
 * Does the edit group again that was taken back last.
 *
 * Returns: (transfer none) (nullable): a record that it changed, or %NULL if
 *   there was nothing to redo
 */
DossierRecord *
dossier_submission_redo (DossierSubmission *self)
{
  g_autoptr (DossierEditGroup) group = NULL;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (self), NULL);

  group = self->editable ? dossier_edit_history_redo (self->history) : NULL;
  if (group == NULL)
    return NULL;
  g_signal_emit_by_name (self, "edited", group);
  return find_record_of_change (self, group, 0);
}
