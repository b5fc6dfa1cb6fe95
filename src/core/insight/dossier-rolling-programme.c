/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which elements the reviews between two full assessments look at, so that each has its turn. What
 * fell short is always looked at again; how the rest is shared out is Dossier’s own, and the
 * certification body decides. */

#include "dossier-rolling-programme.h"

#include "dossier-day.h"
#include "dossier-enum.h"
#include "dossier-history.h"
#include "dossier-submission-assessments.h"
#include "dossier-visit.h"

#include <string.h>

typedef struct
{
  DossierSubmission *submission;
  DossierAssessment *assessment;
  GPtrArray *assessments;
  /* Where the full assessment is that began the cycle, and where the review itself is. */
  guint start;
  guint position;
} Cycle;

static gboolean
find_cycle (Cycle *self)
{
  gboolean has_start = FALSE;

  for (guint i = 0; i < self->assessments->len; i++)
    {
      DossierAssessment *assessment = self->assessments->pdata[i];

      if (assessment == self->assessment)
        {
          self->position = i;
          return has_start;
        }
      if (dossier_assessment_get_kind (assessment) == DOSSIER_ASSESSMENT_FULL)
        {
          self->start = i;
          has_start = TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_review (DossierAssessment *assessment)
{
  return dossier_assessment_get_kind (assessment) == DOSSIER_ASSESSMENT_REVIEW;
}

static void
leave_out (GPtrArray *elements, GPtrArray *others)
{
  for (guint i = 0; i < others->len; i++)
    g_ptr_array_remove (elements, others->pdata[i]);
}

static GPtrArray *
list_not_reviewed_before (Cycle *self)
{
  GPtrArray *list =
    dossier_standard_list_elements (dossier_submission_get_standard (self->submission));

  for (guint i = self->start + 1; i < self->position; i++)
    {
      g_autoptr (GPtrArray) seen = NULL;

      if (!is_review (self->assessments->pdata[i]))
        continue;
      seen = dossier_visit_list_elements (self->submission, self->assessments->pdata[i]);
      leave_out (list, seen);
    }
  return list;
}

/* How many reviews the cycle has from this one on. */
static guint
count_reviews_left (Cycle *self)
{
  guint n_visits, n_reviews = 0, n_held = 0;
  const DossierVisit *visits =
    dossier_standard_get_visits (dossier_submission_get_standard (self->submission), &n_visits);

  for (guint i = 0; i < n_visits; i++)
    n_reviews += !visits[i].all_elements;
  for (guint i = self->start + 1; i < self->position; i++)
    n_held += is_review (self->assessments->pdata[i]);
  return n_reviews > n_held ? n_reviews - n_held : 1;
}

static GPtrArray *
list_shortfalls (Cycle *self)
{
  g_autoptr (DossierHistory) history = dossier_history_new (self->submission);
  GPtrArray *list =
    dossier_standard_list_elements (dossier_submission_get_standard (self->submission));

  for (guint i = list->len; i > 0; i--)
    {
      const DossierHistoryRating *rating =
        dossier_history_get_rating (history,
                                    self->position - 1,
                                    dossier_element_get_number (list->pdata[i - 1]));

      if (!dossier_rating_falls_short (rating->rating))
        g_ptr_array_remove_index (list, i - 1);
    }
  return list;
}

/**
 * dossier_rolling_programme_list_not_reviewed:
 * @submission: a submission
 * @assessment: a review among its assessments
 *
 * Returns: (transfer full) (element-type DossierElement): the elements that no review has looked at
 *   since the full assessment before it, this review included; none if there was no full
 *   assessment
 */
GPtrArray *
dossier_rolling_programme_list_not_reviewed (DossierSubmission *submission,
                                             DossierAssessment *assessment)
{
  g_autoptr (GPtrArray) assessments = dossier_submission_list_assessments (submission);
  g_autoptr (GPtrArray) own = dossier_visit_list_elements (submission, assessment);
  Cycle cycle = { submission, assessment, assessments, 0, 0 };
  GPtrArray *list;

  if (!find_cycle (&cycle))
    return g_ptr_array_new_with_free_func (g_object_unref);
  list = list_not_reviewed_before (&cycle);
  leave_out (list, own);
  return list;
}

/**
 * dossier_rolling_programme_suggest:
 * @submission: a submission
 * @assessment: a review among its assessments
 *
 * Suggests what the review looks at: what falls short, and of the elements that no review of the
 * cycle has looked at so many that the reviews that are left can look at all of them.
 *
 * Returns: (transfer full) (element-type DossierElement): the elements, those that fall short
 *   first; all of them if there was no full assessment before
 */
GPtrArray *
dossier_rolling_programme_suggest (DossierSubmission *submission, DossierAssessment *assessment)
{
  g_autoptr (GPtrArray) assessments = dossier_submission_list_assessments (submission);
  g_autoptr (GPtrArray) rest = NULL;
  Cycle cycle = { submission, assessment, assessments, 0, 0 };
  GPtrArray *list;
  guint n_left, n_now;

  if (!find_cycle (&cycle))
    return dossier_standard_list_elements (dossier_submission_get_standard (submission));
  list = list_shortfalls (&cycle);
  rest = list_not_reviewed_before (&cycle);
  leave_out (rest, list);
  n_left = count_reviews_left (&cycle);
  n_now = (rest->len + n_left - 1) / n_left;
  for (guint i = 0; i < n_now; i++)
    g_ptr_array_add (list, g_object_ref (rest->pdata[i]));
  return list;
}
