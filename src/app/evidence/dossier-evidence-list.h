/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_EVIDENCE_LIST (dossier_evidence_list_get_type ())
G_DECLARE_FINAL_TYPE (DossierEvidenceList, dossier_evidence_list, DOSSIER, EVIDENCE_LIST, AdwBin)

void dossier_evidence_list_set_bundle_folder (DossierEvidenceList *self, GFile *folder);
void dossier_evidence_list_set_model (DossierEvidenceList *self, GtkSelectionModel *model);
GtkWidget *dossier_evidence_list_get_rows (DossierEvidenceList *self);

G_END_DECLS
