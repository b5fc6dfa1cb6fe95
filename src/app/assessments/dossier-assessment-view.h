/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-assessment.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ASSESSMENT_VIEW (dossier_assessment_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierAssessmentView,
                      dossier_assessment_view,
                      DOSSIER,
                      ASSESSMENT_VIEW,
                      AdwBin)

GtkWidget *dossier_assessment_view_new (DossierSubmission *submission,
                                        DossierAssessment *assessment);
void dossier_assessment_view_focus (DossierAssessmentView *self);

G_END_DECLS
