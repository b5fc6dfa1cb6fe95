/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-submission-private.h"

#include "dossier-text.h"

/**
 * dossier_submission_take_change:
 * @self: a submission
 * @change: (transfer full): a change to apply
 * @label: what the Undo command calls it, should no edit group be open
 *
 * Does one change: in the edit group that is open, or in one of its own.
 */
void
dossier_submission_take_change (DossierSubmission *self, DossierChange *change, const char *label)
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
 * dossier_submission_end_edit:
 * @self: a submission with an open edit group
 *
 * Closes the edit group; if anything changed it can now be undone.
 */
void
dossier_submission_end_edit (DossierSubmission *self)
{
  g_return_if_fail (DOSSIER_IS_SUBMISSION (self));

  if (dossier_edit_history_end (self->history))
    g_signal_emit_by_name (self, "changed");
}

/**
 * dossier_submission_add:
 * @self: a submission
 * @record: a record of it
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
  g_autofree char *label = NULL;

  g_return_if_fail (DOSSIER_IS_SUBMISSION (self));
  g_return_if_fail (field != NULL && dossier_field_get_kind (field) == DOSSIER_FIELD_LIST);

  if (!self->editable)
    return;
  /* Translators: the name of a list, in an Undo command: “Addition to Evidence” */
  label = g_strdup_printf (_ ("Addition to %s"), dossier_field_get_title (field));
  dossier_submission_take_change (self,
                                  dossier_change_new_add (record, field, position, item),
                                  label);
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
  g_autofree char *label = NULL;

  g_return_if_fail (DOSSIER_IS_SUBMISSION (self));
  g_return_if_fail (field != NULL && dossier_field_get_kind (field) == DOSSIER_FIELD_LIST);

  if (!self->editable)
    return;
  /* Translators: the name of a list, in an Undo command: “Removal from Evidence” */
  label = g_strdup_printf (_ ("Removal from %s"), dossier_field_get_title (field));
  dossier_submission_take_change (self, dossier_change_new_remove (record, field, position), label);
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
step_in_history (DossierSubmission *self, DossierRecord *(*step) (DossierEditHistory *history))
{
  DossierRecord *record;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (self), NULL);

  if (!self->editable)
    return NULL;
  record = step (self->history);
  if (record != NULL)
    g_signal_emit_by_name (self, "changed");
  return record;
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
  return step_in_history (self, dossier_edit_history_undo);
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
  return step_in_history (self, dossier_edit_history_redo);
}
