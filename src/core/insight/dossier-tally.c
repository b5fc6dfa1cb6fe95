/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-tally.h"

#include "dossier-text.h"

/* Criteria are counted in order, so the position of the last criterion that cited an evidence is
 * enough to count it once per criterion. */
static void
add_citations (DossierTally *self,
               DossierTally *whole,
               guint position,
               GListModel *citations,
               GHashTable *counted)
{
  guint n_citations = g_list_model_get_n_items (citations);

  for (guint i = 0; i < n_citations; i++)
    {
      g_autoptr (DossierCitation) citation = g_list_model_get_item (citations, i);
      gpointer evidence = (gpointer) dossier_citation_get_evidence (citation);
      guint last = GPOINTER_TO_UINT (g_hash_table_lookup (counted, evidence));

      if (last == position)
        continue;
      if (last == 0)
        whole->n_evidence++;
      self->n_evidence++;
      g_hash_table_insert (counted, evidence, GUINT_TO_POINTER (position));
    }
}

static void
add_response (DossierTally *self, DossierResponse *response)
{
  self->n_rated[dossier_response_get_rating (response)]++;
  if (dossier_response_is_written (response))
    self->n_written++;
  if (dossier_response_get_state (response) == DOSSIER_RESPONSE_FINAL)
    self->n_final++;
  if (g_list_model_get_n_items (dossier_response_get_citations (response)) > 0)
    self->n_evidenced++;
}

static void
count_element (DossierTally *self,
               DossierTally *whole,
               guint position,
               DossierResponse *response,
               GHashTable *counted)
{
  add_response (self, response);
  add_response (whole, response);
  add_citations (self, whole, position, dossier_response_get_citations (response), counted);
}

static void
count_criterion (DossierTally *tallies,
                 guint position,
                 DossierSubmission *submission,
                 GHashTable *counted)
{
  DossierStandard *standard = dossier_submission_get_standard (submission);
  g_autoptr (DossierCriterion) criterion =
    g_list_model_get_item (dossier_standard_get_criteria (standard), position - 1);
  GListModel *elements = dossier_standard_get_elements_of_criterion (standard, criterion);
  guint n_elements = g_list_model_get_n_items (elements);

  tallies[position].n_elements = n_elements;
  tallies[0].n_elements += n_elements;
  for (guint i = 0; i < n_elements; i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);

      count_element (
        &tallies[position],
        &tallies[0],
        position,
        dossier_submission_find_response (submission, dossier_element_get_number (element)),
        counted);
    }
}

/**
 * dossier_tally_count:
 * @submission: a submission
 *
 * Counts the ratings, narratives and evidence of the elements.
 *
 * Returns: (transfer full) (array): a tally of the whole, and then one of each
 *   criterion of the standard, in order; free it with g_free()
 */
DossierTally *
dossier_tally_count (DossierSubmission *submission)
{
  g_autoptr (GHashTable) counted = g_hash_table_new (g_str_hash, g_str_equal);
  DossierTally *tallies;
  guint n_criteria;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (submission), NULL);

  n_criteria = g_list_model_get_n_items (
    dossier_standard_get_criteria (dossier_submission_get_standard (submission)));
  tallies = g_new0 (DossierTally, n_criteria + 1);
  for (guint position = 1; position <= n_criteria; position++)
    count_criterion (tallies, position, submission, counted);
  return tallies;
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
