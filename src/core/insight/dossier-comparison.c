/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-comparison.h"

#include "dossier-day.h"
#include "dossier-text.h"

#include <string.h>

/**
 * dossier_movement_find:
 * @before: an earlier rating
 * @after: a later one
 *
 * Returns: what became of the rating
 */
DossierMovement
dossier_movement_find (DossierRating before, DossierRating after)
{
  if (before == DOSSIER_RATING_NOT_RATED || after == DOSSIER_RATING_NOT_RATED)
    return DOSSIER_MOVEMENT_NONE;
  if (before == after)
    return DOSSIER_MOVEMENT_SAME;
  return after > before ? DOSSIER_MOVEMENT_ROSE : DOSSIER_MOVEMENT_FELL;
}

/**
 * dossier_comparison_new:
 * @history: the history of a submission
 * @before: one of its assessments
 * @after: another
 * @criterion: (nullable): a criterion of the standard, or %NULL for all
 *
 * Returns: (transfer full): what became of each element
 */
DossierComparison *
dossier_comparison_new (DossierHistory *history,
                        DossierAssessment *before,
                        DossierAssessment *after,
                        DossierCriterion *criterion)
{
  DossierStandard *standard =
    dossier_submission_get_standard (dossier_history_get_submission (history));
  GListModel *elements = dossier_standard_get_elements_of_criterion (standard, criterion);
  DossierComparison *self;
  guint first, second;

  g_return_val_if_fail (dossier_history_find (history, before, &first), NULL);
  g_return_val_if_fail (dossier_history_find (history, after, &second), NULL);

  self = g_new0 (DossierComparison, 1);
  self->before = g_object_ref (before);
  self->after = g_object_ref (after);
  for (guint i = 0; i < DOSSIER_MOVEMENT_COUNT; i++)
    self->moved[i] = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      DossierElement *element = g_list_model_get_item (elements, i);
      const char *number = dossier_element_get_number (element);
      DossierMovement movement =
        dossier_movement_find (dossier_history_get_rating (history, first, number)->rating,
                               dossier_history_get_rating (history, second, number)->rating);

      g_ptr_array_add (self->moved[movement], element);
    }
  dossier_history_count (history, first, criterion, &self->tally_before);
  dossier_history_count (history, second, criterion, &self->tally_after);
  return self;
}

void
dossier_comparison_free (DossierComparison *self)
{
  for (guint i = 0; i < DOSSIER_MOVEMENT_COUNT; i++)
    g_ptr_array_unref (self->moved[i]);
  g_object_unref (self->before);
  g_object_unref (self->after);
  g_free (self);
}

/* A reader wants to know that there is no Partial Compliance and no Non-Compliance. */
static gboolean
is_always_named (DossierRating rating)
{
  return rating >= DOSSIER_RATING_PARTIAL_COMPLIANCE;
}

static void
append_rating (GString *text, guint n_rated, const char *title)
{
  if (text->len > 0)
    g_string_append (text, ", ");
  if (n_rated == 0)
    /* Translators: the name of a rating that no element has: “no Partial Compliance” */
    g_string_append_printf (text, _ ("no %s"), title);
  else
    /* Translators: a count and the name of a rating: “9 Compliance Plus” */
    g_string_append_printf (text, _ ("%u %s"), n_rated, title);
}

static void
append_ratings (GString *text, const DossierTally *tally, DossierStandard *standard)
{
  for (int rating = DOSSIER_RATING_COUNT - 1; rating >= 0; rating--)
    {
      guint n_rated = tally->n_rated[rating];

      if (n_rated > 0 || is_always_named ((DossierRating) rating))
        append_rating (text,
                       n_rated,
                       dossier_standard_get_rating_title (standard, (DossierRating) rating));
    }
}

/* An assessment may have no date yet. */
static char *
describe_before (DossierComparison *self)
{
  char *month = dossier_day_describe_month (dossier_assessment_get_date (self->before));

  /* Translators: in “2 elements improved since the earlier assessment.” */
  return month != NULL ? month : g_strdup (_ ("the earlier assessment"));
}

static char *
describe_movement (DossierComparison *self)
{
  guint n_rose = self->moved[DOSSIER_MOVEMENT_ROSE]->len;
  guint n_fell = self->moved[DOSSIER_MOVEMENT_FELL]->len;
  g_autofree char *since = describe_before (self);

  if (n_rose == 0 && n_fell == 0)
    return g_strdup_printf (_ ("No element changed since %s."), since);
  if (n_fell == 0)
    return g_strdup_printf (
      dossier_ngettext ("%u element improved since %s.", "%u elements improved since %s.", n_rose),
      n_rose,
      since);
  if (n_rose == 0)
    return g_strdup_printf (
      dossier_ngettext ("%u element declined since %s.", "%u elements declined since %s.", n_fell),
      n_fell,
      since);
  return g_strdup_printf (dossier_ngettext ("%u element improved and %u declined since %s.",
                                            "%u elements improved and %u declined since %s.",
                                            n_rose),
                          n_rose,
                          n_fell,
                          since);
}

static void
capitalise (GString *text)
{
  g_autofree char *first = g_utf8_substring (text->str, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);

  g_string_erase (text, 0, (gssize) strlen (first));
  g_string_prepend (text, capital);
}

/**
 * dossier_comparison_describe:
 * @self: a comparison
 * @standard: the standard, which names the ratings
 *
 * Returns: (transfer full): sentences that the organisation could publish:
 *   "9 Compliance Plus, 48 Compliance, no Partial Compliance. 3 elements
 *   improved since June 2023."
 */
char *
dossier_comparison_describe (DossierComparison *self, DossierStandard *standard)
{
  GString *text = g_string_new (NULL);
  g_autofree char *movement = describe_movement (self);

  append_ratings (text, &self->tally_after, standard);
  capitalise (text);
  g_string_append_printf (text, ". %s", movement);
  return g_string_free (text, FALSE);
}
