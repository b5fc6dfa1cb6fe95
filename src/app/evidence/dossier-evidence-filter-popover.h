/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-evidence-filter.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_EVIDENCE_FILTER_POPOVER (dossier_evidence_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (DossierEvidenceFilterPopover,
                      dossier_evidence_filter_popover,
                      DOSSIER,
                      EVIDENCE_FILTER_POPOVER,
                      GtkPopover)

void dossier_evidence_filter_popover_set_filter (DossierEvidenceFilterPopover *self,
                                                 DossierEvidenceFilter *filter);
void dossier_evidence_filter_popover_set_submission (DossierEvidenceFilterPopover *self,
                                                     DossierSubmission *submission);
void dossier_evidence_filter_popover_clear (DossierEvidenceFilterPopover *self);

G_END_DECLS
