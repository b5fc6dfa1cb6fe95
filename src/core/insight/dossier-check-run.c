/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-check-run.h"

#include "dossier-submission-evidence.h"

/**
 * dossier_check_run_clear:
 * @self: a run
 *
 * Frees what the finders needed.
 */
void
dossier_check_run_clear (DossierCheckRun *self)
{
  g_clear_pointer (&self->cited, g_hash_table_unref);
  g_clear_pointer (&self->citations, dossier_citation_index_free);
}

/**
 * dossier_check_run_add:
 * @self: a run
 * @kind: what is wrong
 * @record: (type DossierRecord): the response, evidence or action
 * @sentence: (transfer full): what is wrong and what to do
 *
 * Adds a check.
 */
void
dossier_check_run_add (DossierCheckRun *self,
                       DossierCheckKind kind,
                       gpointer record,
                       char *sentence)
{
  g_ptr_array_add (self->checks, dossier_check_new (kind, DOSSIER_RECORD (record), sentence));
}

/**
 * dossier_check_run_is_shown:
 * @self: a run
 * @response: a response of the submission
 *
 * Returns: whether it is the one that is shown and printed: the first to an element that the
 *   standard has
 */
gboolean
dossier_check_run_is_shown (DossierCheckRun *self, DossierResponse *response)
{
  const char *element = dossier_response_get_element (response);

  return dossier_standard_find_element (self->standard, element) != NULL &&
         dossier_submission_find_response (self->submission, element) == response;
}

/**
 * dossier_check_run_each_response:
 * @self: a run
 * @check: (scope call): what looks at one response
 *
 * Looks at all responses that are shown and printed.
 */
void
dossier_check_run_each_response (DossierCheckRun *self, DossierCheckResponse check)
{
  GListModel *responses = dossier_submission_get_responses (self->submission);

  for (guint i = 0; i < g_list_model_get_n_items (responses); i++)
    {
      g_autoptr (DossierResponse) response = g_list_model_get_item (responses, i);

      if (dossier_check_run_is_shown (self, response))
        check (self, response, dossier_response_get_element (response));
    }
}

static void
collect_cited (DossierCheckRun *self, DossierResponse *response, const char *element)
{
  GListModel *citations = dossier_response_get_citations (response);

  for (guint i = 0; i < g_list_model_get_n_items (citations); i++)
    {
      g_autoptr (DossierCitation) citation = g_list_model_get_item (citations, i);

      g_hash_table_add (self->cited, (gpointer) dossier_citation_get_evidence (citation));
    }
}

/**
 * dossier_check_run_is_cited:
 * @self: a run
 * @evidence: an evidence of the submission
 *
 * Returns: whether a response that is shown cites it
 */
gboolean
dossier_check_run_is_cited (DossierCheckRun *self, DossierEvidence *evidence)
{
  if (self->cited == NULL)
    {
      self->cited = g_hash_table_new (g_str_hash, g_str_equal);
      dossier_check_run_each_response (self, collect_cited);
    }
  return g_hash_table_contains (self->cited, dossier_evidence_get_id (evidence));
}
