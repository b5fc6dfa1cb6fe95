/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-answer.h"
#include "dossier-assessment.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

/**
 * DossierAnswerTally:
 * @n_questions: how many questions there are
 * @n_answered: how many of them have each answer
 *
 * How the questions about an element, a criterion or all of a standard are answered.
 */
typedef struct
{
  guint n_questions;
  guint n_answered[DOSSIER_ANSWER_COUNT];
} DossierAnswerTally;

#define DOSSIER_LEVEL_NOT_KNOWN (-1)

DossierAnswerTally dossier_answer_tally_count (DossierSubmission *submission, const char *number);
int dossier_answer_tally_get_level (const DossierAnswerTally *self);
char *dossier_answer_tally_describe (const DossierAnswerTally *self);

DossierRating dossier_self_assessment_suggest (DossierSubmission *submission, const char *element);
char *dossier_self_assessment_explain (DossierSubmission *submission, const char *element);
GPtrArray *dossier_self_assessment_list_improvements (DossierSubmission *submission);
DossierAssessment *dossier_self_assessment_finish (DossierSubmission *submission,
                                                   const char *today);

G_END_DECLS
