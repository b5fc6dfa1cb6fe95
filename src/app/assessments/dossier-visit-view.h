/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-assessment.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_VISIT_VIEW (dossier_visit_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierVisitView, dossier_visit_view, DOSSIER, VISIT_VIEW, AdwBin)

GtkWidget *dossier_visit_view_new (DossierSubmission *submission, DossierAssessment *assessment);
DossierAssessment *dossier_visit_view_get_assessment (DossierVisitView *self);
void dossier_visit_view_focus (DossierVisitView *self);

G_END_DECLS
