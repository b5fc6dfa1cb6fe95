/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-check.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CHECK_LIST (dossier_check_list_get_type ())
G_DECLARE_FINAL_TYPE (DossierCheckList, dossier_check_list, DOSSIER, CHECK_LIST, GObject)

DossierCheckList *dossier_check_list_new (DossierSubmission *submission, DossierHasGlyph has_glyph);
DossierCheck *
dossier_check_list_find (DossierCheckList *self, const char *check, const char *subject);
void dossier_check_list_set_unfinished (DossierCheckList *self, DossierRecord *record);
DossierStage dossier_check_list_get_stage (DossierCheckList *self);
guint dossier_check_list_count (DossierCheckList *self, DossierCheckGroup group);
DossierCheckGroup dossier_check_list_get_group (DossierCheckList *self, DossierCheck *check);
gboolean dossier_check_list_is_dismissed (DossierCheckList *self, DossierCheck *check);
void dossier_check_list_update (DossierCheckList *self, GHashTable *file_faults, const char *today);

G_END_DECLS
