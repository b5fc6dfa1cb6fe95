/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-assessment.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

char *dossier_visit_gaps_summarize (GPtrArray *cover);
char *dossier_visit_gaps_join_in_no_session (DossierSubmission *submission,
                                             DossierAssessment *assessment,
                                             GPtrArray *cover);
char *dossier_visit_gaps_join_without_evidence (DossierSubmission *submission, GPtrArray *cover);
char *dossier_visit_gaps_join_not_reviewed (DossierSubmission *submission,
                                            DossierAssessment *assessment);
char *dossier_visit_gaps_find_problem (DossierSubmission *submission, const char *numbers);
char *dossier_visit_gaps_describe_people (DossierAssessment *assessment);

G_END_DECLS
