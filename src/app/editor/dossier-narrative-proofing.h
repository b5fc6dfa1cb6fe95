/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative-focus.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_NARRATIVE_PROOFING (dossier_narrative_proofing_get_type ())
G_DECLARE_FINAL_TYPE (DossierNarrativeProofing,
                      dossier_narrative_proofing,
                      DOSSIER,
                      NARRATIVE_PROOFING,
                      GObject)

DossierNarrativeProofing *dossier_narrative_proofing_new (DossierNarrativeView *view,
                                                          DossierNarrativeFocus *focus);
void dossier_narrative_proofing_set_submission (DossierNarrativeProofing *self,
                                                DossierSubmission *submission);
void dossier_narrative_proofing_check_all (DossierNarrativeProofing *self);

G_END_DECLS
