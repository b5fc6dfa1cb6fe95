/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-edit-group.h"

G_BEGIN_DECLS

/**
 * DossierEditHistory:
 *
 * The edit groups that were done, and those that were taken back.
 */
typedef struct _DossierEditHistory DossierEditHistory;

DossierEditHistory *dossier_edit_history_new (DossierRecord *outermost);
void dossier_edit_history_free (DossierEditHistory *self);
void dossier_edit_history_begin (DossierEditHistory *self, const char *label);
gboolean dossier_edit_history_is_open (DossierEditHistory *self);
void dossier_edit_history_complete (DossierEditHistory *self);
void dossier_edit_history_do (DossierEditHistory *self, DossierChange *change);
DossierEditGroup *dossier_edit_history_end (DossierEditHistory *self);
void dossier_edit_history_cancel (DossierEditHistory *self);
void dossier_edit_history_push (DossierEditHistory *self, DossierEditGroup *group);
const char *dossier_edit_history_get_undo_label (DossierEditHistory *self);
const char *dossier_edit_history_get_redo_label (DossierEditHistory *self);
DossierEditGroup *dossier_edit_history_undo (DossierEditHistory *self);
DossierEditGroup *dossier_edit_history_redo (DossierEditHistory *self);

G_END_DECLS
