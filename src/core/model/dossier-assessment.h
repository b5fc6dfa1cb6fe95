/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-finding.h"
#include "dossier-session.h"

G_BEGIN_DECLS

/**
 * DossierAssessmentKind:
 * @DOSSIER_ASSESSMENT_SELF: the organisation's own
 * @DOSSIER_ASSESSMENT_PRE: a certification body's look before the full one
 * @DOSSIER_ASSESSMENT_FULL: of every element, at the start of a cycle
 * @DOSSIER_ASSESSMENT_REVIEW: of some elements, in the years after
 * @DOSSIER_ASSESSMENT_REASSESSMENT: of what did not comply
 *
 * The kinds of assessment.
 */
typedef enum
{
  DOSSIER_ASSESSMENT_SELF,
  DOSSIER_ASSESSMENT_PRE,
  DOSSIER_ASSESSMENT_FULL,
  DOSSIER_ASSESSMENT_REVIEW,
  DOSSIER_ASSESSMENT_REASSESSMENT,
} DossierAssessmentKind;

#define DOSSIER_ASSESSMENT_KIND_COUNT (DOSSIER_ASSESSMENT_REASSESSMENT + 1)

#define DOSSIER_TYPE_ASSESSMENT_KIND (dossier_assessment_kind_get_type ())

GType dossier_assessment_kind_get_type (void);
gboolean dossier_assessment_kind_is_formal (DossierAssessmentKind kind);
gboolean dossier_assessment_kind_carries_over (DossierAssessmentKind kind);

/**
 * DossierAssessmentScope:
 * @DOSSIER_ASSESSMENT_ALL_ELEMENTS: every element was looked at
 * @DOSSIER_ASSESSMENT_SELECTED_ELEMENTS: those that it has findings for
 *
 * What an assessment looked at.
 */
typedef enum
{
  DOSSIER_ASSESSMENT_ALL_ELEMENTS,
  DOSSIER_ASSESSMENT_SELECTED_ELEMENTS,
} DossierAssessmentScope;

#define DOSSIER_ASSESSMENT_SCOPE_COUNT (DOSSIER_ASSESSMENT_SELECTED_ELEMENTS + 1)

#define DOSSIER_TYPE_ASSESSMENT_SCOPE (dossier_assessment_scope_get_type ())

GType dossier_assessment_scope_get_type (void);

/**
 * DossierAssessmentOutcome:
 * @DOSSIER_OUTCOME_PENDING: the body has not decided, or there is nothing to
 *   decide
 * @DOSSIER_OUTCOME_CERTIFIED: the organisation is certified, or stays so
 * @DOSSIER_OUTCOME_CERTIFIED_WITH_CONDITIONS: it is, and has to do something
 * @DOSSIER_OUTCOME_NOT_CERTIFIED: it is not, or no longer
 *
 * What came of an assessment.
 */
typedef enum
{
  DOSSIER_OUTCOME_PENDING,
  DOSSIER_OUTCOME_CERTIFIED,
  DOSSIER_OUTCOME_CERTIFIED_WITH_CONDITIONS,
  DOSSIER_OUTCOME_NOT_CERTIFIED,
} DossierAssessmentOutcome;

#define DOSSIER_OUTCOME_COUNT (DOSSIER_OUTCOME_NOT_CERTIFIED + 1)

#define DOSSIER_TYPE_ASSESSMENT_OUTCOME (dossier_assessment_outcome_get_type ())

GType dossier_assessment_outcome_get_type (void);

#define DOSSIER_TYPE_ASSESSMENT (dossier_assessment_get_type ())
G_DECLARE_FINAL_TYPE (DossierAssessment, dossier_assessment, DOSSIER, ASSESSMENT, DossierRecord)

DossierAssessment *dossier_assessment_new (DossierAssessmentKind kind, const char *date);
const char *dossier_assessment_get_id (DossierAssessment *self);
DossierAssessmentKind dossier_assessment_get_kind (DossierAssessment *self);
const char *dossier_assessment_get_date (DossierAssessment *self);
DossierAssessmentOutcome dossier_assessment_get_outcome (DossierAssessment *self);
GListModel *dossier_assessment_get_findings (DossierAssessment *self);
GListModel *dossier_assessment_get_sessions (DossierAssessment *self);
GPtrArray *dossier_assessment_list_sessions (DossierAssessment *self);
DossierFinding *dossier_assessment_find_finding (DossierAssessment *self, const char *element);
char *dossier_assessment_describe (DossierAssessment *self);
char *dossier_assessment_describe_in_full (DossierAssessment *self);
void dossier_assessment_add_finding (DossierAssessment *self, DossierFinding *finding);

G_END_DECLS
