/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-edit-history.h"

struct _DossierEditHistory
{
  GPtrArray *done;
  GPtrArray *undone;
  DossierEditGroup *open_group;
  guint depth;
  gboolean may_continue;
};

DossierEditHistory *
dossier_edit_history_new (void)
{
  DossierEditHistory *self = g_new0 (DossierEditHistory, 1);

  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_edit_group_free);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_edit_group_free);
  return self;
}

void
dossier_edit_history_free (DossierEditHistory *self)
{
  g_ptr_array_unref (self->undone);
  g_ptr_array_unref (self->done);
  g_clear_pointer (&self->open_group, dossier_edit_group_free);
  g_free (self);
}

/**
 * dossier_edit_history_begin:
 * @self: a history
 * @label: what the user does, as the Undo command names it
 *
 * Opens an edit group. Groups may nest; the outermost counts.
 */
void
dossier_edit_history_begin (DossierEditHistory *self, const char *label)
{
  if (self->depth++ == 0)
    self->open_group = dossier_edit_group_new (label);
}

/**
 * dossier_edit_history_do:
 * @self: a history with an open group
 * @change: (transfer full): a change to apply
 */
void
dossier_edit_history_do (DossierEditHistory *self, DossierChange *change)
{
  g_return_if_fail (self->depth > 0);

  dossier_change_apply (change);
  dossier_edit_group_take (self->open_group, change);
}

/**
 * dossier_edit_history_end:
 * @self: a history with an open group
 *
 * Closes the group. Typing that goes on becomes part of the group before.
 *
 * Returns: whether this was the outermost group, and it changed something
 */
gboolean
dossier_edit_history_end (DossierEditHistory *self)
{
  g_autoptr (DossierEditGroup) group = NULL;

  g_return_val_if_fail (self->depth > 0, FALSE);

  if (--self->depth > 0)
    return FALSE;
  group = g_steal_pointer (&self->open_group);
  if (dossier_edit_group_is_empty (group))
    return FALSE;

  g_ptr_array_set_size (self->undone, 0);
  if (!self->may_continue || self->done->len == 0 ||
      !dossier_edit_group_continue (self->done->pdata[self->done->len - 1], group))
    g_ptr_array_add (self->done, g_steal_pointer (&group));
  self->may_continue = TRUE;
  return TRUE;
}

static const char *
label_of_last (GPtrArray *groups)
{
  return groups->len > 0 ? dossier_edit_group_get_label (groups->pdata[groups->len - 1]) : NULL;
}

/**
 * dossier_edit_history_get_undo_label:
 * @self: a history
 *
 * Returns: (nullable): what undo would take back, if anything
 */
const char *
dossier_edit_history_get_undo_label (DossierEditHistory *self)
{
  return label_of_last (self->done);
}

/**
 * dossier_edit_history_get_redo_label:
 * @self: a history
 *
 * Returns: (nullable): what redo would do again, if anything
 */
const char *
dossier_edit_history_get_redo_label (DossierEditHistory *self)
{
  return label_of_last (self->undone);
}

static DossierRecord *
move_last_group (DossierEditHistory *self,
                 GPtrArray *from,
                 GPtrArray *to,
                 void (*act) (DossierEditGroup *group))
{
  DossierEditGroup *group;

  if (from->len == 0)
    return NULL;

  group = g_ptr_array_steal_index (from, from->len - 1);
  act (group);
  g_ptr_array_add (to, group);
  self->may_continue = FALSE;
  return dossier_edit_group_get_record (group);
}

/**
 * dossier_edit_history_undo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): a record that the group changed which
 *   was taken back, %NULL if there was none
 */
DossierRecord *
dossier_edit_history_undo (DossierEditHistory *self)
{
  return move_last_group (self, self->done, self->undone, dossier_edit_group_revert);
}

/**
 * dossier_edit_history_redo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): a record that the group changed which
 *   was done again, %NULL if there was none
 */
DossierRecord *
dossier_edit_history_redo (DossierEditHistory *self)
{
  return move_last_group (self, self->undone, self->done, dossier_edit_group_apply);
}
