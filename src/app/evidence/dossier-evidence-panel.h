/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_EVIDENCE_PANEL (dossier_evidence_panel_get_type ())
G_DECLARE_FINAL_TYPE (DossierEvidencePanel,
                      dossier_evidence_panel,
                      DOSSIER,
                      EVIDENCE_PANEL,
                      GtkWidget)

void dossier_evidence_panel_set_bundle_folder (DossierEvidencePanel *self, GFile *folder);
void dossier_evidence_panel_show_page (DossierEvidencePanel *self, guint page);
void dossier_evidence_panel_set_evidence (DossierEvidencePanel *self,
                                          DossierSubmission *submission,
                                          GPtrArray *evidence);

G_END_DECLS
