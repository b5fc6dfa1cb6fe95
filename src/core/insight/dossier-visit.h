/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-assessment.h"
#include "dossier-coverage.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

/**
 * DossierVisitElement:
 * @element: an element that the assessor looks at
 * @n_sessions: in how many sessions
 * @evidence: how well evidence shows it on the day of the visit
 *
 * What a visit has for an element.
 */
typedef struct
{
  DossierElement *element;
  guint n_sessions;
  DossierCoverageState evidence;
} DossierVisitElement;

/**
 * DossierVisitPerson:
 * @role: the role of somebody whom the assessor meets
 * @n_sessions: in how many sessions
 * @has_clash: whether two of them are at the same time
 *
 * How often somebody is asked.
 */
typedef struct
{
  char *role;
  guint n_sessions;
  gboolean has_clash;
} DossierVisitPerson;

char **dossier_visit_list_days (DossierAssessment *assessment);
gboolean dossier_visit_ends_before_it_begins (DossierAssessment *assessment);
GPtrArray *dossier_visit_list_elements (DossierSubmission *submission,
                                        DossierAssessment *assessment);
GPtrArray *dossier_visit_list_cover (DossierSubmission *submission,
                                     DossierAssessment *assessment,
                                     const char *today);
GPtrArray *dossier_visit_list_people (DossierAssessment *assessment);
GPtrArray *dossier_visit_list_cited (DossierSubmission *submission, const char *number);
GPtrArray *dossier_visit_list_evidence (DossierSubmission *submission, DossierSession *session);
GPtrArray *dossier_visit_list_sessions_with (DossierAssessment *assessment, const char *role);
GPtrArray *dossier_visit_list_elements_with (DossierSubmission *submission,
                                             DossierAssessment *assessment,
                                             const char *role);

G_END_DECLS
