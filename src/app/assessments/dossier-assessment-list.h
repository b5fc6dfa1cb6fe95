/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ASSESSMENT_LIST (dossier_assessment_list_get_type ())
G_DECLARE_FINAL_TYPE (DossierAssessmentList,
                      dossier_assessment_list,
                      DOSSIER,
                      ASSESSMENT_LIST,
                      AdwBin)

void dossier_assessment_list_update (DossierAssessmentList *self, DossierSubmission *submission);

G_END_DECLS
