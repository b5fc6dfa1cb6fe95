/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the answers to the questions of a standard say: how far an organisation is, which rating an
 * element may have, and where most is to be gained. All of it is Dossier’s own judgement, and
 * indicative: no source of the standard says how answers become ratings. */

#include "dossier-self-assessment.h"

#include "dossier-day.h"
#include "dossier-element-numbers.h"
#include "dossier-submission-assessments.h"
#include "dossier-text.h"

#include <string.h>

/* Partly is half a yes. */
#define POINTS_OF_YES    2
#define POINTS_OF_PARTLY 1

static DossierAnswerKind
get_answer (DossierResponse *response, guint question)
{
  DossierAnswer *answer =
    response != NULL ? dossier_response_find_answer (response, question) : NULL;

  return answer != NULL ? dossier_answer_get_kind (answer) : DOSSIER_ANSWER_OPEN;
}

static void
count_element (DossierAnswerTally *tally, DossierSubmission *submission, DossierElement *element)
{
  DossierResponse *response =
    dossier_submission_find_response (submission, dossier_element_get_number (element));
  guint n_questions = g_list_model_get_n_items (dossier_element_get_questions (element));

  tally->n_questions += n_questions;
  for (guint i = 1; i <= n_questions; i++)
    tally->n_answered[get_answer (response, i)]++;
}

/**
 * dossier_answer_tally_count:
 * @submission: a submission
 * @number: the number of a criterion, sub-criterion or element; "" for all
 *
 * Returns: how the questions about it are answered
 */
DossierAnswerTally
dossier_answer_tally_count (DossierSubmission *submission, const char *number)
{
  DossierAnswerTally tally = { 0 };
  GListModel *elements;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (submission), tally);
  g_return_val_if_fail (number != NULL, tally);

  elements = dossier_standard_get_elements (dossier_submission_get_standard (submission));
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);

      if (*number == '\0' ||
          dossier_element_numbers_match (number, dossier_element_get_number (element)))
        count_element (&tally, submission, element);
    }
  return tally;
}

static guint
count_known (const DossierAnswerTally *self)
{
  return self->n_answered[DOSSIER_ANSWER_YES] + self->n_answered[DOSSIER_ANSWER_PARTLY] +
         self->n_answered[DOSSIER_ANSWER_NO];
}

static guint
count_points (const DossierAnswerTally *self)
{
  return POINTS_OF_YES * self->n_answered[DOSSIER_ANSWER_YES] +
         POINTS_OF_PARTLY * self->n_answered[DOSSIER_ANSWER_PARTLY];
}

/**
 * dossier_answer_tally_get_level:
 * @self: a tally of answers
 *
 * Returns: how much of what is known is done, in percent; %DOSSIER_LEVEL_NOT_KNOWN if nothing is
 *   known
 */
int
dossier_answer_tally_get_level (const DossierAnswerTally *self)
{
  guint most;

  g_return_val_if_fail (self != NULL, DOSSIER_LEVEL_NOT_KNOWN);

  most = POINTS_OF_YES * count_known (self);
  return most > 0 ? (int) ((100 * count_points (self) + most / 2) / most) : DOSSIER_LEVEL_NOT_KNOWN;
}

/**
 * dossier_answer_tally_describe:
 * @self: a tally of answers
 *
 * Returns: (transfer full): how many questions are answered, and how many of them by “don’t know”,
 *   in a sentence or two
 */
char *
dossier_answer_tally_describe (const DossierAnswerTally *self)
{
  guint n_unknown;
  guint n_answered;
  g_autofree char *answered = NULL;
  g_autofree char *unknown = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  n_unknown = self->n_answered[DOSSIER_ANSWER_UNKNOWN];
  n_answered = self->n_questions - self->n_answered[DOSSIER_ANSWER_OPEN];
  answered = g_strdup_printf (dossier_ngettext ("%u of %u question answered.",
                                                "%u of %u questions answered.",
                                                self->n_questions),
                              n_answered,
                              self->n_questions);
  if (n_unknown == 0)
    return g_steal_pointer (&answered);
  unknown = g_strdup_printf (dossier_ngettext ("Nobody knows the answer to %u.",
                                               "Nobody knows the answer to %u.",
                                               n_unknown),
                             n_unknown);
  return g_strjoin (" ", answered, unknown, NULL);
}

static gboolean
lacks_essential (DossierSubmission *submission, const char *number, DossierAnswerKind kind)
{
  DossierElement *element =
    dossier_standard_find_element (dossier_submission_get_standard (submission), number);
  DossierResponse *response = dossier_submission_find_response (submission, number);
  GListModel *questions = dossier_element_get_questions (element);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (DossierQuestion) question = g_list_model_get_item (questions, i);

      if (dossier_question_is_essential (question) && get_answer (response, i + 1) == kind)
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_self_assessment_suggest:
 * @submission: a submission
 * @element: the number of an element of its standard
 *
 * Returns: the rating that the answers about the element suggest; %DOSSIER_RATING_NOT_RATED while
 *   questions are open, or if nobody knows what is essential
 */
DossierRating
dossier_self_assessment_suggest (DossierSubmission *submission, const char *element)
{
  DossierAnswerTally tally;
  guint n_known;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (submission), DOSSIER_RATING_NOT_RATED);
  g_return_val_if_fail (element != NULL, DOSSIER_RATING_NOT_RATED);

  tally = dossier_answer_tally_count (submission, element);
  n_known = count_known (&tally);
  if (tally.n_answered[DOSSIER_ANSWER_OPEN] > 0 || n_known == 0 ||
      lacks_essential (submission, element, DOSSIER_ANSWER_UNKNOWN))
    return DOSSIER_RATING_NOT_RATED;
  if (tally.n_answered[DOSSIER_ANSWER_NO] == n_known ||
      lacks_essential (submission, element, DOSSIER_ANSWER_NO))
    return DOSSIER_RATING_NON_COMPLIANCE;
  if (tally.n_answered[DOSSIER_ANSWER_YES] == n_known)
    return DOSSIER_RATING_COMPLIANCE;
  return DOSSIER_RATING_PARTIAL_COMPLIANCE;
}

static const char *
explain_rating (DossierSubmission *submission, const char *element, DossierRating rating)
{
  DossierAnswerTally tally = dossier_answer_tally_count (submission, element);

  switch (rating)
    {
    case DOSSIER_RATING_COMPLIANCE:
      return tally.n_answered[DOSSIER_ANSWER_UNKNOWN] > 0
               ? _ ("All that you know is in place. Find out the rest.")
               : _ ("All that is asked is in place.");
    case DOSSIER_RATING_PARTIAL_COMPLIANCE:
      return _ ("Some of it is in place, and some is not.");
    case DOSSIER_RATING_NON_COMPLIANCE:
      return lacks_essential (submission, element, DOSSIER_ANSWER_NO)
               ? _ ("What the element cannot do without is missing.")
               : _ ("None of it is in place.");
    default:
      return tally.n_answered[DOSSIER_ANSWER_OPEN] > 0
               ? _ ("Answer all questions to see which rating they suggest.")
               : _ ("What the element cannot do without is not known. Find out first.");
    }
}

/**
 * dossier_self_assessment_explain:
 * @submission: a submission
 * @element: the number of an element of its standard
 *
 * Returns: (transfer full): why the answers suggest what dossier_self_assessment_suggest() says
 */
char *
dossier_self_assessment_explain (DossierSubmission *submission, const char *element)
{
  DossierAnswerTally tally;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (submission), NULL);
  g_return_val_if_fail (element != NULL, NULL);

  tally = dossier_answer_tally_count (submission, element);
  if (tally.n_questions == 0)
    return g_strdup (_ ("The standard has no questions about this element."));
  if (tally.n_answered[DOSSIER_ANSWER_NOT_APPLICABLE] == tally.n_questions)
    return g_strdup (_ ("None of the questions applies."));
  return g_strdup (
    explain_rating (submission, element, dossier_self_assessment_suggest (submission, element)));
}

/* How many points an element lacks. */
static guint
count_missing (DossierSubmission *submission, DossierElement *element)
{
  DossierAnswerTally tally =
    dossier_answer_tally_count (submission, dossier_element_get_number (element));

  return POINTS_OF_YES * count_known (&tally) - count_points (&tally);
}

/* Where least is missing, most is gained for it. */
static int
compare_missing (gconstpointer a, gconstpointer b, gpointer submission)
{
  DossierElement *first = *(DossierElement *const *) a;
  DossierElement *second = *(DossierElement *const *) b;
  int difference =
    (int) count_missing (submission, first) - (int) count_missing (submission, second);

  return difference != 0
           ? difference
           : strcmp (dossier_element_get_number (first), dossier_element_get_number (second));
}

/**
 * dossier_self_assessment_list_improvements:
 * @submission: a submission
 *
 * Returns: (transfer full) (element-type DossierElement): the elements whose answers suggest that
 *   they fall short, those first for which least is missing
 */
GPtrArray *
dossier_self_assessment_list_improvements (DossierSubmission *submission)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *elements;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (submission), list);

  elements = dossier_standard_get_elements (dossier_submission_get_standard (submission));
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      DossierRating rating =
        dossier_self_assessment_suggest (submission, dossier_element_get_number (element));

      if (dossier_rating_falls_short (rating))
        g_ptr_array_add (list, g_steal_pointer (&element));
    }
  g_ptr_array_sort_with_data (list, compare_missing, submission);
  return list;
}

static void
add_finding (DossierAssessment *assessment, DossierSubmission *submission, const char *element)
{
  DossierRating rating = dossier_self_assessment_suggest (submission, element);
  g_autofree char *reason = dossier_self_assessment_explain (submission, element);
  g_autoptr (DossierFinding) finding = NULL;

  if (rating == DOSSIER_RATING_NOT_RATED)
    return;
  finding = dossier_finding_new (element);
  g_object_set (finding, "rating", rating, "comment", reason, NULL);
  dossier_assessment_add_finding (assessment, finding);
}

/**
 * dossier_self_assessment_finish:
 * @submission: a submission
 * @today: the day of the assessment
 *
 * Adds a self-assessment with the ratings that the answers suggest, which later ones can be
 * compared with. The ratings of the responses stay as they are.
 *
 * Returns: (transfer none) (nullable): the assessment; %NULL if the submission cannot be edited
 */
DossierAssessment *
dossier_self_assessment_finish (DossierSubmission *submission, const char *today)
{
  g_autoptr (DossierAssessment) assessment = NULL;
  GListModel *elements;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (submission), NULL);
  g_return_val_if_fail (dossier_day_is_valid (today), NULL);

  if (!dossier_submission_get_editable (submission))
    return NULL;
  assessment = dossier_assessment_new (DOSSIER_ASSESSMENT_SELF, today);
  elements = dossier_standard_get_elements (dossier_submission_get_standard (submission));
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);

      add_finding (assessment, submission, dossier_element_get_number (element));
    }
  dossier_submission_begin_edit (submission, _ ("Add Self-Assessment"));
  dossier_submission_add_assessment (submission, assessment);
  dossier_submission_end_edit (submission);
  return assessment;
}
