/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_EVIDENCE_CHOOSER (dossier_evidence_chooser_get_type ())
G_DECLARE_FINAL_TYPE (DossierEvidenceChooser,
                      dossier_evidence_chooser,
                      DOSSIER,
                      EVIDENCE_CHOOSER,
                      GtkPopover)

void dossier_evidence_chooser_set_response (DossierEvidenceChooser *self,
                                            DossierSubmission *submission,
                                            DossierResponse *response);

G_END_DECLS
