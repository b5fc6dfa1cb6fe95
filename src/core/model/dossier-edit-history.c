/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-edit-history.h"

struct _DossierEditHistory
{
  /* Not owned: the submission owns its history. */
  DossierRecord *outermost;
  GPtrArray *done;
  GPtrArray *undone;
  DossierEditGroup *open_group;
  guint depth;
  gboolean may_continue;
  gboolean is_completion;
};

/**
 * dossier_edit_history_new:
 * @outermost: the submission, which outlives its history
 *
 * Returns: (transfer full): a history in which nothing was done
 */
DossierEditHistory *
dossier_edit_history_new (DossierRecord *outermost)
{
  DossierEditHistory *self = g_new0 (DossierEditHistory, 1);

  self->outermost = outermost;
  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_edit_group_unref);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_edit_group_unref);
  return self;
}

void
dossier_edit_history_free (DossierEditHistory *self)
{
  g_ptr_array_unref (self->undone);
  g_ptr_array_unref (self->done);
  g_clear_pointer (&self->open_group, dossier_edit_group_unref);
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
 * dossier_edit_history_is_open:
 * @self: a history
 *
 * Returns: whether a group is open, as it is not while one is undone or done again
 */
gboolean
dossier_edit_history_is_open (DossierEditHistory *self)
{
  return self->depth > 0;
}

/**
 * dossier_edit_history_complete:
 * @self: a history with an open group
 *
 * Makes the open group part of the last one, if both change the same text, as when a name is
 * completed whose first letters were typed.
 */
void
dossier_edit_history_complete (DossierEditHistory *self)
{
  g_return_if_fail (self->depth > 0);

  self->is_completion = self->depth == 1;
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

  dossier_edit_group_do (self->open_group, self->outermost, change);
}

static gboolean
can_be_undone (DossierEditGroup *group)
{
  g_autoptr (DossierEditGroup) inverse = dossier_edit_group_invert (group);

  return dossier_edit_group_get_n_changes (inverse) > 0;
}

/**
 * dossier_edit_history_push:
 * @self: a history
 * @group: a group that was done
 *
 * Remembers a group as the last one. Typing that goes on becomes part of the group before.
 */
void
dossier_edit_history_push (DossierEditHistory *self, DossierEditGroup *group)
{
  gboolean is_completion = self->is_completion;
  DossierEditGroup *continued = NULL;

  self->is_completion = FALSE;
  if (!can_be_undone (group))
    return;
  g_ptr_array_set_size (self->undone, 0);
  if (self->may_continue && self->done->len > 0)
    continued =
      dossier_edit_group_continue (self->done->pdata[self->done->len - 1], group, is_completion);
  if (continued != NULL)
    g_ptr_array_set_size (self->done, (int) self->done->len - 1);
  g_ptr_array_add (self->done, continued != NULL ? continued : dossier_edit_group_ref (group));
  self->may_continue = TRUE;
}

/**
 * dossier_edit_history_end:
 * @self: a history with an open group
 *
 * Closes the group, and remembers it.
 *
 * Returns: (transfer full) (nullable): the group, if it was the outermost one
 *   and changed something
 */
DossierEditGroup *
dossier_edit_history_end (DossierEditHistory *self)
{
  g_autoptr (DossierEditGroup) group = NULL;

  g_return_val_if_fail (self->depth > 0, NULL);

  if (--self->depth > 0)
    return NULL;
  group = g_steal_pointer (&self->open_group);
  if (dossier_edit_group_get_n_changes (group) == 0)
    {
      self->is_completion = FALSE;
      return NULL;
    }
  dossier_edit_history_push (self, group);
  return g_steal_pointer (&group);
}

/**
 * dossier_edit_history_cancel:
 * @self: a history with an open group, which is not within another
 *
 * Takes back what was done in the group, and forgets the group.
 */
void
dossier_edit_history_cancel (DossierEditHistory *self)
{
  g_autoptr (DossierEditGroup) group = NULL;

  g_return_if_fail (self->depth == 1);

  self->depth = 0;
  self->is_completion = FALSE;
  group = g_steal_pointer (&self->open_group);
  dossier_edit_group_cancel (group, self->outermost);
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

static DossierEditGroup *
steal_last (DossierEditHistory *self, GPtrArray *groups)
{
  self->may_continue = FALSE;
  return groups->len > 0 ? g_ptr_array_steal_index (groups, groups->len - 1) : NULL;
}

static void
apply_again (DossierEditHistory *self, DossierEditGroup *group)
{
  g_autoptr (GError) error = NULL;

  if (!dossier_edit_group_apply (group, self->outermost, &error))
    g_critical ("%s", error->message);
}

/**
 * dossier_edit_history_undo:
 * @self: a history
 *
 * Takes back the last group.
 *
 * Returns: (transfer full) (nullable): the group that was made to take it back;
 *   %NULL if there was none
 */
DossierEditGroup *
dossier_edit_history_undo (DossierEditHistory *self)
{
  DossierEditGroup *group = steal_last (self, self->done);
  DossierEditGroup *inverse;

  if (group == NULL)
    return NULL;
  inverse = dossier_edit_group_invert (group);
  apply_again (self, inverse);
  g_ptr_array_add (self->undone, group);
  return inverse;
}

/**
 * dossier_edit_history_redo:
 * @self: a history
 *
 * Does the group again that was taken back last.
 *
 * Returns: (transfer full) (nullable): the group; %NULL if there was none
 */
DossierEditGroup *
dossier_edit_history_redo (DossierEditHistory *self)
{
  DossierEditGroup *group = steal_last (self, self->undone);

  if (group == NULL)
    return NULL;
  apply_again (self, group);
  g_ptr_array_add (self->done, group);
  return dossier_edit_group_ref (group);
}
