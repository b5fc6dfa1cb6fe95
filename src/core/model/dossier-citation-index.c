/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-citation-index.h"

struct _DossierCitationIndex
{
  GHashTable *citations;
  GPtrArray *none;
};

static void
add_citation (DossierCitationIndex *self, DossierCitation *citation)
{
  const char *evidence = dossier_citation_get_evidence (citation);
  GPtrArray *citations = g_hash_table_lookup (self->citations, evidence);

  if (citations == NULL)
    {
      citations = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->citations, g_strdup (evidence), citations);
    }
  g_ptr_array_add (citations, g_object_ref (citation));
}

static void
add_response (DossierCitationIndex *self, DossierResponse *response)
{
  GListModel *citations = dossier_response_get_citations (response);

  for (guint i = 0; i < g_list_model_get_n_items (citations); i++)
    {
      g_autoptr (DossierCitation) citation = g_list_model_get_item (citations, i);

      add_citation (self, citation);
    }
}

/**
 * dossier_citation_index_new:
 * @submission: a submission
 *
 * Looks through all citations once, where each evidence is going to be asked
 * for.
 *
 * Returns: (transfer full): the index, of what is cited now
 */
DossierCitationIndex *
dossier_citation_index_new (DossierSubmission *submission)
{
  DossierCitationIndex *self = g_new0 (DossierCitationIndex, 1);
  GListModel *responses = dossier_submission_get_responses (submission);

  self->citations =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->none = g_ptr_array_new ();
  for (guint i = 0; i < g_list_model_get_n_items (responses); i++)
    {
      g_autoptr (DossierResponse) response = g_list_model_get_item (responses, i);

      add_response (self, response);
    }
  return self;
}

void
dossier_citation_index_free (DossierCitationIndex *self)
{
  g_hash_table_unref (self->citations);
  g_ptr_array_unref (self->none);
  g_free (self);
}

/**
 * dossier_citation_index_find:
 * @self: an index
 * @evidence: the identifier of an evidence
 *
 * Returns: (transfer none) (element-type DossierCitation): the citations of it,
 *   in the order of the responses; none if it is not cited
 */
GPtrArray *
dossier_citation_index_find (DossierCitationIndex *self, const char *evidence)
{
  GPtrArray *citations = g_hash_table_lookup (self->citations, evidence);

  return citations != NULL ? citations : self->none;
}

/**
 * dossier_citation_index_describe:
 * @self: an index
 * @evidence: the identifier of an evidence
 *
 * Returns: (transfer full): the elements that cite it, for people:
 *   "1.1.1, 2.2.4"
 */
char *
dossier_citation_index_describe (DossierCitationIndex *self, const char *evidence)
{
  GPtrArray *citations = dossier_citation_index_find (self, evidence);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < citations->len; i++)
    {
      DossierRecord *response = dossier_record_get_parent (citations->pdata[i]);

      if (i > 0)
        g_string_append (text, ", ");
      g_string_append (text, dossier_response_get_element (DOSSIER_RESPONSE (response)));
    }
  return g_string_free (text, FALSE);
}
