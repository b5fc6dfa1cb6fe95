/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-assessment.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

/**
 * DossierNextVisit:
 * @date: the day of it
 * @kind: what kind of assessment it will be
 * @is_agreed: whether the user named the day, or the cycle foresees it
 * @assessment: (nullable): the assessment that was created for it
 * @waits_for_outcome: whether it was held, and the certification body has not decided yet
 * @n_days_left: how many days are left; negative, if it is past
 *
 * The visit of the certification body that comes next.
 */
typedef struct
{
  char *date;
  DossierAssessmentKind kind;
  gboolean is_agreed;
  DossierAssessment *assessment;
  gboolean waits_for_outcome;
  int n_days_left;
} DossierNextVisit;

DossierNextVisit *dossier_cycle_find_next_visit (DossierSubmission *submission, const char *today);
void dossier_next_visit_free (DossierNextVisit *self);
gboolean dossier_next_visit_is_soon (const DossierNextVisit *self);
char *dossier_next_visit_describe (const DossierNextVisit *self);
char *dossier_next_visit_describe_date (const DossierNextVisit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierNextVisit, dossier_next_visit_free)

G_END_DECLS
