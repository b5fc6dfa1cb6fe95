/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-change.h"

G_BEGIN_DECLS

/**
 * DossierEditGroup:
 *
 * Changes that belong together: the unit of undo, and what a submission tells
 * its views of an edit.
 */
typedef struct _DossierEditGroup DossierEditGroup;

#define DOSSIER_TYPE_EDIT_GROUP (dossier_edit_group_get_type ())
GType dossier_edit_group_get_type (void);

DossierEditGroup *dossier_edit_group_new (const char *label);
DossierEditGroup *dossier_edit_group_new_from_json (GType type,
                                                    JsonObject *object,
                                                    const char *place,
                                                    GError **error);
DossierEditGroup *dossier_edit_group_ref (DossierEditGroup *self);
void dossier_edit_group_unref (DossierEditGroup *self);

const char *dossier_edit_group_get_label (DossierEditGroup *self);
guint dossier_edit_group_get_n_changes (DossierEditGroup *self);
DossierChange *dossier_edit_group_get_change (DossierEditGroup *self, guint position);
gboolean dossier_edit_group_touches (DossierEditGroup *self, const char *pattern);
gboolean dossier_edit_group_touches_any (DossierEditGroup *self, const char *const *patterns);

JsonNode *dossier_edit_group_to_json (DossierEditGroup *self);
void
dossier_edit_group_do (DossierEditGroup *self, DossierRecord *outermost, DossierChange *change);
gboolean
dossier_edit_group_apply (DossierEditGroup *self, DossierRecord *outermost, GError **error);
void dossier_edit_group_cancel (DossierEditGroup *self, DossierRecord *outermost);
DossierEditGroup *dossier_edit_group_invert (DossierEditGroup *self);
DossierEditGroup *dossier_edit_group_continue (DossierEditGroup *self,
                                               DossierEditGroup *next,
                                               gboolean is_completion);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierEditGroup, dossier_edit_group_unref)

G_END_DECLS
