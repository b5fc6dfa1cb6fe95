/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-history.h"

#include "dossier-submission-assessments.h"

struct _DossierHistory
{
  DossierSubmission *submission;
  GPtrArray *assessments;
  GHashTable *element_positions;
  GPtrArray *ratings;
};

static const DossierHistoryRating not_rated = { DOSSIER_RATING_NOT_RATED, NULL, NULL };

static GHashTable *
index_elements (DossierStandard *standard)
{
  GListModel *elements = dossier_standard_get_elements (standard);
  GHashTable *positions = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);

      g_hash_table_insert (positions,
                           (gpointer) dossier_element_get_number (element),
                           GUINT_TO_POINTER (i));
    }
  return positions;
}

static gboolean
find_element (DossierHistory *self, const char *element, guint *position)
{
  gpointer value;

  if (!g_hash_table_lookup_extended (self->element_positions, element, NULL, &value))
    return FALSE;
  *position = GPOINTER_TO_UINT (value);
  return TRUE;
}

static void
carry_over (DossierHistoryRating *ratings,
            const DossierHistoryRating *earlier,
            guint n_ratings,
            DossierAssessment *earlier_assessment)
{
  for (guint i = 0; i < n_ratings; i++)
    {
      ratings[i] = earlier[i];
      if (ratings[i].rating != DOSSIER_RATING_NOT_RATED && ratings[i].carried_from == NULL)
        ratings[i].carried_from = earlier_assessment;
    }
}

/* If an element has several findings, the first counts, as in the list of findings. */
static void
copy_findings (DossierHistory *self, DossierAssessment *assessment, DossierHistoryRating *ratings)
{
  GListModel *findings = dossier_assessment_get_findings (assessment);

  for (guint i = g_list_model_get_n_items (findings); i > 0; i--)
    {
      g_autoptr (DossierFinding) finding = g_list_model_get_item (findings, i - 1);
      DossierRating rating = dossier_finding_get_rating (finding);
      guint position;

      if (rating != DOSSIER_RATING_NOT_RATED &&
          find_element (self, dossier_finding_get_element (finding), &position))
        ratings[position] = (DossierHistoryRating){ rating, finding, NULL };
    }
}

static void
add_ratings (DossierHistory *self, DossierAssessment *assessment, int latest_formal)
{
  guint n_ratings = g_hash_table_size (self->element_positions);
  DossierHistoryRating *ratings = g_new0 (DossierHistoryRating, n_ratings);
  DossierAssessmentKind kind = dossier_assessment_get_kind (assessment);

  if (dossier_assessment_kind_carries_over (kind) && latest_formal >= 0)
    carry_over (ratings,
                self->ratings->pdata[latest_formal],
                n_ratings,
                self->assessments->pdata[latest_formal]);
  copy_findings (self, assessment, ratings);
  g_ptr_array_add (self->ratings, ratings);
}

/**
 * dossier_history_new:
 * @submission: a submission
 *
 * A review or reassessment that did not look at an element leaves it the rating
 * of the latest formal assessment before.
 *
 * Returns: (transfer full): the history, of what the assessments say now
 */
DossierHistory *
dossier_history_new (DossierSubmission *submission)
{
  DossierHistory *self;
  int latest_formal = -1;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (submission), NULL);

  self = g_new0 (DossierHistory, 1);
  self->submission = g_object_ref (submission);
  self->assessments = dossier_submission_list_assessments (submission);
  self->element_positions = index_elements (dossier_submission_get_standard (submission));
  self->ratings = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->assessments->len; i++)
    {
      DossierAssessment *assessment = self->assessments->pdata[i];

      add_ratings (self, assessment, latest_formal);
      if (dossier_assessment_kind_is_formal (dossier_assessment_get_kind (assessment)))
        latest_formal = (int) i;
    }
  return self;
}

void
dossier_history_free (DossierHistory *self)
{
  g_ptr_array_unref (self->ratings);
  g_hash_table_unref (self->element_positions);
  g_ptr_array_unref (self->assessments);
  g_object_unref (self->submission);
  g_free (self);
}

/**
 * dossier_history_get_submission:
 * @self: a history
 *
 * Returns: (transfer none): the submission whose history it is
 */
DossierSubmission *
dossier_history_get_submission (DossierHistory *self)
{
  return self->submission;
}

guint
dossier_history_get_n_assessments (DossierHistory *self)
{
  return self->assessments->len;
}

/**
 * dossier_history_get_assessment:
 * @self: a history
 * @position: which assessment, from 0, the oldest
 *
 * Returns: (transfer none): the assessment
 */
DossierAssessment *
dossier_history_get_assessment (DossierHistory *self, guint position)
{
  g_return_val_if_fail (position < self->assessments->len, NULL);

  return self->assessments->pdata[position];
}

/**
 * dossier_history_find:
 * @self: a history
 * @assessment: an assessment
 * @position: (out): where it is
 *
 * Returns: whether it is in the history
 */
gboolean
dossier_history_find (DossierHistory *self, DossierAssessment *assessment, guint *position)
{
  return g_ptr_array_find (self->assessments, assessment, position);
}

/**
 * dossier_history_find_latest_formal:
 * @self: a history
 * @position: (out): where it is
 *
 * Returns: whether a certification body has assessed the organisation
 */
gboolean
dossier_history_find_latest_formal (DossierHistory *self, guint *position)
{
  for (guint i = self->assessments->len; i > 0; i--)
    {
      DossierAssessment *assessment = self->assessments->pdata[i - 1];

      if (!dossier_assessment_kind_is_formal (dossier_assessment_get_kind (assessment)))
        continue;
      *position = i - 1;
      return TRUE;
    }
  return FALSE;
}

/**
 * dossier_history_get_rating:
 * @self: a history
 * @position: which assessment, from 0
 * @element: the number of an element
 *
 * Returns: (transfer none): how the element stood after that assessment
 */
const DossierHistoryRating *
dossier_history_get_rating (DossierHistory *self, guint position, const char *element)
{
  const DossierHistoryRating *ratings;
  guint element_position;

  g_return_val_if_fail (position < self->ratings->len, &not_rated);

  if (!find_element (self, element, &element_position))
    return &not_rated;
  ratings = self->ratings->pdata[position];
  return &ratings[element_position];
}

/**
 * dossier_history_count:
 * @self: a history
 * @position: which assessment, from 0
 * @criterion: (nullable): a criterion of the standard, or %NULL for all
 * @tally: (out caller-allocates): how many elements had each rating; nothing
 *   else is counted
 */
void
dossier_history_count (DossierHistory *self,
                       guint position,
                       DossierCriterion *criterion,
                       DossierTally *tally)
{
  DossierStandard *standard = dossier_submission_get_standard (self->submission);
  GListModel *elements = dossier_standard_get_elements_of_criterion (standard, criterion);

  *tally = (DossierTally){ .n_elements = g_list_model_get_n_items (elements) };
  for (guint i = 0; i < tally->n_elements; i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      const char *number = dossier_element_get_number (element);

      tally->n_rated[dossier_history_get_rating (self, position, number)->rating]++;
    }
}
