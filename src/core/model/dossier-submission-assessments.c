/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-submission-assessments.h"

#include "dossier-day.h"
#include "dossier-text.h"

#include <string.h>

/* On the same day, the self-assessment comes before the assessment by the certification body. */
static int
compare_dates (gconstpointer a, gconstpointer b)
{
  DossierAssessment *first = *(DossierAssessment *const *) a;
  DossierAssessment *second = *(DossierAssessment *const *) b;
  int order = strcmp (dossier_assessment_get_date (first), dossier_assessment_get_date (second));

  if (order != 0)
    return order;
  return (int) dossier_assessment_get_kind (first) - (int) dossier_assessment_get_kind (second);
}

/**
 * dossier_submission_list_assessments:
 * @self: a submission
 *
 * Returns: (transfer full) (element-type DossierAssessment): its assessments in
 *   the order of their dates
 */
GPtrArray *
dossier_submission_list_assessments (DossierSubmission *self)
{
  GListModel *assessments = dossier_submission_get_assessments (self);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    g_ptr_array_add (list, g_list_model_get_item (assessments, i));
  g_ptr_array_sort (list, compare_dates);
  return list;
}

/**
 * dossier_submission_find_assessment:
 * @self: a submission
 * @id: the identifier of an assessment
 *
 * Returns: (transfer none) (nullable): that assessment
 */
DossierAssessment *
dossier_submission_find_assessment (DossierSubmission *self, const char *id)
{
  GListModel *assessments = dossier_submission_get_assessments (self);

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (DossierAssessment) assessment = g_list_model_get_item (assessments, i);

      if (g_str_equal (dossier_assessment_get_id (assessment), id))
        return assessment;
    }
  return NULL;
}

/**
 * dossier_submission_add_assessment:
 * @self: a submission
 * @assessment: an assessment
 */
void
dossier_submission_add_assessment (DossierSubmission *self, DossierAssessment *assessment)
{
  g_return_if_fail (DOSSIER_IS_SUBMISSION (self));

  dossier_submission_append (self, DOSSIER_RECORD (self), "assessments", assessment);
}

/**
 * dossier_submission_remove_assessment:
 * @self: a submission
 * @assessment: one of its assessments
 *
 * Removes an assessment with its findings. Actions that came from them stay.
 */
void
dossier_submission_remove_assessment (DossierSubmission *self, DossierAssessment *assessment)
{
  g_return_if_fail (DOSSIER_IS_SUBMISSION (self));

  dossier_submission_remove_item (self, DOSSIER_RECORD (self), "assessments", assessment);
}

/**
 * dossier_submission_ensure_finding:
 * @self: a submission
 * @assessment: one of its assessments
 * @element: the number of an element
 *
 * Returns: (transfer none) (nullable): the finding for the element, added if
 *   there was none; %NULL if there was none and the submission is not editable
 */
DossierFinding *
dossier_submission_ensure_finding (DossierSubmission *self,
                                   DossierAssessment *assessment,
                                   const char *element)
{
  DossierFinding *present = dossier_assessment_find_finding (assessment, element);
  g_autoptr (DossierFinding) finding = NULL;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (self), NULL);

  if (present != NULL || !dossier_submission_get_editable (self))
    return present;
  finding = dossier_finding_new (element);
  dossier_submission_append (self, DOSSIER_RECORD (assessment), "findings", finding);
  return finding;
}

static void
copy_rating (DossierAssessment *assessment, DossierResponse *response)
{
  g_autoptr (DossierFinding) finding = NULL;

  if (dossier_response_get_rating (response) == DOSSIER_RATING_NOT_RATED)
    return;
  finding = dossier_finding_new (dossier_response_get_element (response));
  g_object_set (finding, "rating", dossier_response_get_rating (response), NULL);
  dossier_assessment_add_finding (assessment, finding);
}

/**
 * dossier_submission_assess_itself:
 * @self: a submission
 * @date: the day of the assessment
 *
 * Adds a self-assessment with the ratings that the responses have now.
 *
 * Returns: (transfer none) (nullable): the assessment; %NULL if the submission
 *   is not editable
 */
DossierAssessment *
dossier_submission_assess_itself (DossierSubmission *self, const char *date)
{
  GListModel *elements = dossier_standard_get_elements (dossier_submission_get_standard (self));
  g_autoptr (DossierAssessment) assessment = NULL;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (self), NULL);

  if (!dossier_submission_get_editable (self))
    return NULL;

  assessment = dossier_assessment_new (DOSSIER_ASSESSMENT_SELF, date);
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);

      copy_rating (assessment,
                   dossier_submission_find_response (self, dossier_element_get_number (element)));
    }
  dossier_submission_begin_edit (self, _ ("Add Self-Assessment"));
  dossier_submission_add_assessment (self, assessment);
  dossier_submission_end_edit (self);
  return assessment;
}

static void
begin_again (DossierResponse *response)
{
  g_object_set (response, "rating", DOSSIER_RATING_NOT_RATED, NULL);
  if (dossier_response_is_written (response))
    g_object_set (response, "state", DOSSIER_RESPONSE_DRAFTING, NULL);
}

/**
 * dossier_submission_start_cycle:
 * @self: a submission
 * @visit: the day of the full assessment with which the cycle begins
 *
 * Begins a new cycle, as one edit. The ratings of today are kept as a
 * self-assessment; then every response is to be rated again, and what is
 * written to be reviewed. Narratives, evidence and actions stay.
 */
void
dossier_submission_start_cycle (DossierSubmission *self, const char *visit)
{
  GListModel *responses = dossier_submission_get_responses (self);
  g_autofree char *today = dossier_day_today ();

  g_return_if_fail (DOSSIER_IS_SUBMISSION (self));
  g_return_if_fail (dossier_day_is_valid (visit));

  dossier_submission_begin_edit (self, _ ("Start Cycle"));
  dossier_submission_assess_itself (self, today);
  for (guint i = 0; i < g_list_model_get_n_items (responses); i++)
    {
      g_autoptr (DossierResponse) response = g_list_model_get_item (responses, i);

      begin_again (response);
    }
  g_object_set (self, "next-visit", visit, NULL);
  dossier_submission_end_edit (self);
}
