/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-assessment.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

GPtrArray *dossier_submission_list_assessments (DossierSubmission *self);
DossierAssessment *dossier_submission_find_assessment (DossierSubmission *self, const char *id);
void dossier_submission_add_assessment (DossierSubmission *self, DossierAssessment *assessment);
void dossier_submission_remove_assessment (DossierSubmission *self, DossierAssessment *assessment);
DossierFinding *dossier_submission_ensure_finding (DossierSubmission *self,
                                                   DossierAssessment *assessment,
                                                   const char *element);
DossierAssessment *dossier_submission_assess_itself (DossierSubmission *self, const char *date);
void dossier_submission_start_cycle (DossierSubmission *self, const char *visit);

G_END_DECLS
