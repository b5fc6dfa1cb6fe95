/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-edit-group.h"

struct _DossierEditGroup
{
  char *label;
  GPtrArray *changes;
};

/**
 * dossier_edit_group_new:
 * @label: what the user did, as the Undo command names it
 *
 * Returns: (transfer full): a group without changes
 */
DossierEditGroup *
dossier_edit_group_new (const char *label)
{
  DossierEditGroup *self = g_new0 (DossierEditGroup, 1);

  self->label = g_strdup (label);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_change_free);
  return self;
}

void
dossier_edit_group_free (DossierEditGroup *self)
{
  g_free (self->label);
  g_ptr_array_unref (self->changes);
  g_free (self);
}

const char *
dossier_edit_group_get_label (DossierEditGroup *self)
{
  return self->label;
}

gboolean
dossier_edit_group_is_empty (DossierEditGroup *self)
{
  return self->changes->len == 0;
}

/**
 * dossier_edit_group_take:
 * @self: an edit group
 * @change: (transfer full): a change that was just applied
 */
void
dossier_edit_group_take (DossierEditGroup *self, DossierChange *change)
{
  g_ptr_array_add (self->changes, change);
}

void
dossier_edit_group_apply (DossierEditGroup *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    dossier_change_apply (self->changes->pdata[i]);
}

void
dossier_edit_group_revert (DossierEditGroup *self)
{
  for (guint i = self->changes->len; i > 0; i--)
    dossier_change_revert (self->changes->pdata[i - 1]);
}

/**
 * dossier_edit_group_continue:
 * @self: the group done last
 * @next: one done right after it
 *
 * Returns: whether @next was typing that went on, and now is part of @self
 */
gboolean
dossier_edit_group_continue (DossierEditGroup *self, DossierEditGroup *next)
{
  if (next->changes->len != 1)
    return FALSE;

  /* The first letter may have changed more than the text, as the state of a response. */
  for (guint i = self->changes->len; i > 0; i--)
    {
      DossierChange *change = self->changes->pdata[i - 1];

      if (dossier_change_has_same_field (change, next->changes->pdata[0]))
        return dossier_change_continue (change, next->changes->pdata[0]);
    }
  return FALSE;
}

/**
 * dossier_edit_group_get_record:
 * @self: an edit group that is not empty
 *
 * Returns: (transfer none): the record that it changes first
 */
DossierRecord *
dossier_edit_group_get_record (DossierEditGroup *self)
{
  return dossier_change_get_record (self->changes->pdata[0]);
}
