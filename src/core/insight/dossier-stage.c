/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-stage.h"

#include "dossier-cycle.h"
#include "dossier-day.h"
#include "dossier-enum.h"
#include "dossier-text.h"

#include <string.h>

static const DossierEnumValue stage_values[] = {
  { DOSSIER_STAGE_NOTHING_WRITTEN, "nothing-written", N_ ("Nothing Written"), NULL },
  { DOSSIER_STAGE_DRAFTING, "drafting", NC_ ("stage", "Drafting"), "stage" },
  { DOSSIER_STAGE_BEFORE_VISIT, "before-visit", N_ ("Before the Visit"), NULL },
  { DOSSIER_STAGE_AFTER_VISIT, "after-visit", N_ ("After the Visit"), NULL },
};

DOSSIER_DEFINE_ENUM (DossierStage, dossier_stage, stage_values)

/* Facts about all responses to the elements of the standard. */
typedef struct
{
  gboolean has_work;
  gboolean is_all_ready;
} Progress;

static gboolean
has_work (DossierResponse *response)
{
  return dossier_response_is_written (response) ||
         dossier_response_get_rating (response) != DOSSIER_RATING_NOT_RATED ||
         g_list_model_get_n_items (dossier_response_get_citations (response)) > 0;
}

static gboolean
is_ready (DossierResponse *response)
{
  return dossier_response_is_written (response) &&
         dossier_response_get_state (response) >= DOSSIER_RESPONSE_READY_FOR_REVIEW;
}

static Progress
find_progress (DossierSubmission *submission)
{
  GListModel *elements =
    dossier_standard_get_elements (dossier_submission_get_standard (submission));
  Progress progress = { FALSE, TRUE };

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      DossierResponse *response =
        dossier_submission_find_response (submission, dossier_element_get_number (element));

      progress.has_work |= response != NULL && has_work (response);
      progress.is_all_ready &= response != NULL && is_ready (response);
    }
  return progress;
}

/* What is entered for today without an outcome is about to be held. */
static gboolean
was_held (DossierAssessment *assessment, const char *today)
{
  const char *date = dossier_assessment_get_date (assessment);

  if (!dossier_assessment_kind_is_formal (dossier_assessment_get_kind (assessment)) ||
      !dossier_day_is_valid (date))
    return FALSE;
  if (strcmp (date, today) == 0)
    return dossier_assessment_get_outcome (assessment) != DOSSIER_OUTCOME_PENDING;
  return strcmp (date, today) < 0;
}

static char *
find_last_visit (DossierSubmission *submission, const char *today)
{
  GListModel *assessments = dossier_submission_get_assessments (submission);
  g_autofree char *last = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (DossierAssessment) assessment = g_list_model_get_item (assessments, i);
      const char *date = dossier_assessment_get_date (assessment);

      if (!was_held (assessment, today))
        continue;
      if (last == NULL || strcmp (date, last) > 0)
        {
          g_free (last);
          last = g_strdup (date);
        }
    }
  return g_steal_pointer (&last);
}

static gboolean
is_nearer_to_last_visit (DossierSubmission *submission,
                         const DossierNextVisit *next,
                         const char *today)
{
  g_autofree char *last = find_last_visit (submission, today);

  return last != NULL &&
         (next == NULL || dossier_day_count_between (last, today) <= next->n_days_left);
}

/**
 * dossier_stage_find:
 * @submission: a submission
 * @today: the day to judge by
 *
 * The first of these that is true:
 *
 * - %DOSSIER_STAGE_NOTHING_WRITTEN if no element has a narrative, a rating or a citation. Owners
 * and assessments of the past do not count: entering them is not work on the responses.
 * - %DOSSIER_STAGE_AFTER_VISIT if a visit was held whose outcome is pending.
 * - %DOSSIER_STAGE_BEFORE_VISIT if the next visit is soon, as dossier_next_visit_is_soon() says, or
 *   its day has passed without an assessment.
 * - %DOSSIER_STAGE_AFTER_VISIT if a certification body has assessed the organisation, and that day
 *   is nearer than that of the next visit, or no next visit is known.
 * - %DOSSIER_STAGE_BEFORE_VISIT if every element has a narrative, and every response is ready for
 *   review or final.
 * - %DOSSIER_STAGE_DRAFTING otherwise.
 *
 * Returns: the stage that the submission is in
 */
DossierStage
dossier_stage_find (DossierSubmission *submission, const char *today)
{
  g_autoptr (DossierNextVisit) next = NULL;
  Progress progress;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (submission), DOSSIER_STAGE_NOTHING_WRITTEN);

  progress = find_progress (submission);
  next = dossier_cycle_find_next_visit (submission, today);
  if (!progress.has_work)
    return DOSSIER_STAGE_NOTHING_WRITTEN;
  if (next != NULL && next->waits_for_outcome)
    return DOSSIER_STAGE_AFTER_VISIT;
  if (next != NULL && dossier_next_visit_is_soon (next))
    return DOSSIER_STAGE_BEFORE_VISIT;
  if (is_nearer_to_last_visit (submission, next, today))
    return DOSSIER_STAGE_AFTER_VISIT;
  return progress.is_all_ready ? DOSSIER_STAGE_BEFORE_VISIT : DOSSIER_STAGE_DRAFTING;
}

/**
 * dossier_stage_explain:
 * @stage: a stage
 *
 * Returns: what the stage means for the checks, in a sentence
 */
const char *
dossier_stage_explain (DossierStage stage)
{
  switch (stage)
    {
    case DOSSIER_STAGE_NOTHING_WRITTEN:
      return _ ("None of this is a problem yet.");
    case DOSSIER_STAGE_DRAFTING:
      return _ ("What is not written or rated yet is to do, and not a problem.");
    case DOSSIER_STAGE_BEFORE_VISIT:
      return _ ("Anything missing is a problem now: the certification body will see it.");
    case DOSSIER_STAGE_AFTER_VISIT:
    default:
      return _ ("Elements below Compliance need actions.");
    }
}

/**
 * dossier_stage_describe:
 * @stage: a stage
 *
 * Returns: (transfer full): what the stage is called, and what it means for the checks
 */
char *
dossier_stage_describe (DossierStage stage)
{
  /* Translators: the stage that the submission is in, and what that means */
  return g_strdup_printf (_ ("%s. %s"),
                          dossier_enum_get_title (DOSSIER_TYPE_STAGE, (int) stage),
                          dossier_stage_explain (stage));
}
