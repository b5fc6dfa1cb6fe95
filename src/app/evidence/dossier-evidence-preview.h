/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-evidence.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_EVIDENCE_PREVIEW (dossier_evidence_preview_get_type ())
G_DECLARE_FINAL_TYPE (DossierEvidencePreview,
                      dossier_evidence_preview,
                      DOSSIER,
                      EVIDENCE_PREVIEW,
                      AdwBin)

void dossier_evidence_preview_set_evidence (DossierEvidencePreview *self,
                                            GFile *bundle_folder,
                                            DossierEvidence *evidence);
void dossier_evidence_preview_show_page (DossierEvidencePreview *self, guint page);

G_END_DECLS
