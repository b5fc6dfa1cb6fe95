/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-coverage.h"

#include "dossier-citation-index.h"
#include "dossier-submission-evidence.h"

/* Evidence that fewer elements cite than this is never counted as relied on too much. */
#define MOST_CITED_MINIMUM 2

static void
coverage_element_free (DossierCoverageElement *self)
{
  g_object_unref (self->element);
  g_ptr_array_unref (self->evidence);
  g_free (self);
}

static void
coverage_evidence_free (DossierCoverageEvidence *self)
{
  g_object_unref (self->evidence);
  g_free (self);
}

static GHashTable *
index_by_id (DossierSubmission *submission)
{
  GListModel *evidence = dossier_submission_get_evidence (submission);
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      DossierEvidence *item = g_list_model_get_item (evidence, i);

      g_hash_table_replace (index, (gpointer) dossier_evidence_get_id (item), item);
    }
  return index;
}

static DossierCoverageElement *
cover (DossierElement *element, DossierResponse *response, GHashTable *evidence, const char *day)
{
  DossierCoverageElement *self = g_new0 (DossierCoverageElement, 1);
  GListModel *citations = dossier_response_get_citations (response);

  self->element = g_object_ref (element);
  self->evidence = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (citations); i++)
    {
      g_autoptr (DossierCitation) citation = g_list_model_get_item (citations, i);
      DossierEvidence *found =
        g_hash_table_lookup (evidence, dossier_citation_get_evidence (citation));

      if (found == NULL)
        continue;
      g_ptr_array_add (self->evidence, g_object_ref (found));
      if (!dossier_evidence_is_out_of_date (found, day))
        self->state = DOSSIER_COVERAGE_CURRENT;
      else if (self->state == DOSSIER_COVERAGE_NONE)
        self->state = DOSSIER_COVERAGE_OUT_OF_DATE;
    }
  return self;
}

/**
 * dossier_coverage_list_elements:
 * @submission: a submission
 * @day: the day to judge by, as ISO 8601 text
 *
 * Returns: (transfer full) (element-type DossierCoverageElement): each element
 *   of the standard, in order, with its evidence
 */
GPtrArray *
dossier_coverage_list_elements (DossierSubmission *submission, const char *day)
{
  GListModel *elements =
    dossier_standard_get_elements (dossier_submission_get_standard (submission));
  g_autoptr (GHashTable) evidence = index_by_id (submission);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) coverage_element_free);

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      DossierResponse *response =
        dossier_submission_find_response (submission, dossier_element_get_number (element));

      g_ptr_array_add (list, cover (element, response, evidence, day));
    }
  return list;
}

static int
compare_citations (gconstpointer a, gconstpointer b)
{
  const DossierCoverageEvidence *first = *(const DossierCoverageEvidence *const *) a;
  const DossierCoverageEvidence *second = *(const DossierCoverageEvidence *const *) b;

  if (first->n_elements != second->n_elements)
    return first->n_elements > second->n_elements ? -1 : 1;
  return dossier_evidence_get_number (first->evidence) <
             dossier_evidence_get_number (second->evidence)
           ? -1
           : 1;
}

/**
 * dossier_coverage_list_most_cited:
 * @submission: a submission
 * @n_most: how many are wanted
 *
 * Returns: (transfer full) (element-type DossierCoverageEvidence): the evidence
 *   on which most elements rest, of those that several do
 */
GPtrArray *
dossier_coverage_list_most_cited (DossierSubmission *submission, guint n_most)
{
  GListModel *evidence = dossier_submission_get_evidence (submission);
  g_autoptr (DossierCitationIndex) index = dossier_citation_index_new (submission);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) coverage_evidence_free);

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);
      guint n_elements = dossier_citation_index_find (index, dossier_evidence_get_id (item))->len;
      DossierCoverageEvidence *entry;

      if (n_elements < MOST_CITED_MINIMUM)
        continue;
      entry = g_new0 (DossierCoverageEvidence, 1);
      entry->evidence = g_steal_pointer (&item);
      entry->n_elements = n_elements;
      g_ptr_array_add (list, entry);
    }
  g_ptr_array_sort (list, compare_citations);
  if (list->len > n_most)
    g_ptr_array_set_size (list, (int) n_most);
  return list;
}
