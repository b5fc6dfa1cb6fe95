/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-change.h"

G_BEGIN_DECLS

/**
 * DossierEditGroup:
 *
 * Changes that belong together: the unit of undo.
 */
typedef struct _DossierEditGroup DossierEditGroup;

DossierEditGroup *dossier_edit_group_new (const char *label);
void dossier_edit_group_free (DossierEditGroup *self);
const char *dossier_edit_group_get_label (DossierEditGroup *self);
gboolean dossier_edit_group_is_empty (DossierEditGroup *self);
void dossier_edit_group_take (DossierEditGroup *self, DossierChange *change);
void dossier_edit_group_apply (DossierEditGroup *self);
void dossier_edit_group_revert (DossierEditGroup *self);
gboolean dossier_edit_group_continue (DossierEditGroup *self, DossierEditGroup *next);
DossierRecord *dossier_edit_group_get_record (DossierEditGroup *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierEditGroup, dossier_edit_group_free)

G_END_DECLS
