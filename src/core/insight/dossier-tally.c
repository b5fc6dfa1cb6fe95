/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-tally.h"

#include <glib/gi18n-lib.h>

static void
add_response (DossierTally *self, DossierResponse *response, GHashTable *evidence)
{
  GListModel *citations = dossier_response_get_citations (response);

  self->n_rated[dossier_response_get_rating (response)]++;
  if (dossier_response_is_written (response))
    self->n_written++;
  if (dossier_response_get_state (response) == DOSSIER_RESPONSE_FINAL)
    self->n_final++;
  for (guint i = 0; i < g_list_model_get_n_items (citations); i++)
    {
      g_autoptr (DossierCitation) citation = g_list_model_get_item (citations, i);

      g_hash_table_add (evidence, (gpointer) dossier_citation_get_evidence (citation));
    }
}

/**
 * dossier_tally_count:
 * @self: (out caller-allocates): the tally
 * @submission: a submission
 * @criterion: (nullable): a criterion of its standard, or %NULL for all
 *
 * Counts the ratings, narratives and evidence of the elements.
 */
void
dossier_tally_count (DossierTally *self, DossierSubmission *submission, DossierCriterion *criterion)
{
  g_autoptr (GHashTable) evidence = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *elements;

  g_return_if_fail (self != NULL);
  g_return_if_fail (DOSSIER_IS_SUBMISSION (submission));

  *self = (DossierTally){ 0 };
  elements =
    dossier_standard_get_elements_of_criterion (dossier_submission_get_standard (submission),
                                                criterion);
  self->n_elements = g_list_model_get_n_items (elements);
  for (guint i = 0; i < self->n_elements; i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);

      add_response (
        self,
        dossier_submission_find_response (submission, dossier_element_get_number (element)),
        evidence);
    }
  self->n_evidence = g_hash_table_size (evidence);
}

/**
 * dossier_tally_get_rated:
 * @self: a tally
 *
 * Returns: how many elements are rated at all
 */
guint
dossier_tally_get_rated (const DossierTally *self)
{
  return self->n_elements - self->n_rated[DOSSIER_RATING_NOT_RATED];
}

/**
 * dossier_tally_describe:
 * @self: a tally
 * @standard: the standard, which names the ratings
 *
 * Returns: (transfer full): the ratings in words, best first, without those
 *   that no element has: "9 Compliance Plus, 45 Compliance"
 */
char *
dossier_tally_describe (const DossierTally *self, DossierStandard *standard)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int rating = DOSSIER_RATING_COUNT - 1; rating >= 0; rating--)
    {
      if (self->n_rated[rating] == 0)
        continue;
      if (text->len > 0)
        g_string_append (text, ", ");
      /* Translators: a count and the name of a rating: “9 Compliance Plus” */
      g_string_append_printf (text,
                              _ ("%u %s"),
                              self->n_rated[rating],
                              dossier_standard_get_rating_title (standard, (DossierRating) rating));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
