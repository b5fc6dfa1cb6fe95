/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-submission-evidence.h"

#include "dossier-action.h"
#include "dossier-assessment.h"
#include "dossier-evidence-mention.h"
#include "dossier-page-ranges.h"
#include "dossier-product.h"
#include "dossier-submission-private.h"
#include "dossier-text.h"

/**
 * dossier_submission_reserve_evidence_number:
 * @self: a submission
 *
 * Gives out the number of a new evidence. Numbers are given in order and never
 * again, so that undo does not take them back.
 *
 * Returns: the 12 of E12
 */
guint64
dossier_submission_reserve_evidence_number (DossierSubmission *self)
{
  guint64 last = MAX (dossier_record_get_number (DOSSIER_RECORD (self), "last-evidence-number"),
                      dossier_evidence_index_get_highest (self->evidence_index));

  /* A file that another program wrote may already contain the largest number. */
  last = MIN (last + 1, DOSSIER_NUMBER_MAXIMUM);
  g_object_set (self, "last-evidence-number", last, NULL);
  return last;
}

typedef gboolean (*IsWanted) (DossierEvidence *evidence, gconstpointer wanted);

static DossierEvidence *
find (DossierSubmission *self, IsWanted is_wanted, gconstpointer wanted)
{
  GListModel *evidence = dossier_submission_get_evidence (self);

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);

      if (is_wanted (item, wanted))
        return item;
    }
  return NULL;
}

/**
 * dossier_submission_find_evidence:
 * @self: a submission
 * @id: the identifier of an evidence, as a citation has it
 *
 * Returns: (transfer none) (nullable): that evidence
 */
DossierEvidence *
dossier_submission_find_evidence (DossierSubmission *self, const char *id)
{
  DossierRecord *record;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (self), NULL);

  record = dossier_record_find_item (DOSSIER_RECORD (self), "evidence", id);
  return record != NULL ? DOSSIER_EVIDENCE (record) : NULL;
}

/**
 * dossier_submission_find_evidence_by_number:
 * @self: a submission
 * @number: the 12 of E12
 *
 * Returns: (transfer none) (nullable): that evidence
 */
DossierEvidence *
dossier_submission_find_evidence_by_number (DossierSubmission *self, guint64 number)
{
  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (self), NULL);

  return dossier_evidence_index_find_by_number (self->evidence_index, number);
}

static gboolean
has_content (DossierEvidence *evidence, gconstpointer sha256)
{
  GListModel *revisions = dossier_evidence_get_revisions (evidence);

  if (g_str_equal (dossier_evidence_file_get_sha256 (dossier_evidence_get_file (evidence)), sha256))
    return TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (revisions); i++)
    {
      g_autoptr (DossierEvidenceFile) revision = g_list_model_get_item (revisions, i);

      if (g_str_equal (dossier_evidence_file_get_sha256 (revision), sha256))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_submission_find_evidence_by_content:
 * @self: a submission
 * @sha256: the SHA-256 of a file, in hexadecimal
 *
 * Returns: (transfer none) (nullable): the evidence that has this file, or had
 *   it before it was replaced by a newer one
 */
DossierEvidence *
dossier_submission_find_evidence_by_content (DossierSubmission *self, const char *sha256)
{
  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (self), NULL);

  return find (self, has_content, sha256);
}

static gboolean
has_address (DossierEvidence *evidence, gconstpointer address)
{
  return g_str_equal (dossier_evidence_get_address (evidence), address);
}

/**
 * dossier_submission_find_evidence_by_address:
 * @self: a submission
 * @address: a web address
 *
 * Returns: (transfer none) (nullable): the evidence that is at this address
 */
DossierEvidence *
dossier_submission_find_evidence_by_address (DossierSubmission *self, const char *address)
{
  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (self), NULL);

  return find (self, has_address, address);
}

/**
 * dossier_submission_cite:
 * @self: a submission
 * @response: the response to an element
 * @evidence: what shows it
 * @pages: which pages of @evidence do: "3, 7-9"; empty for all of it
 *
 * Cites an evidence for an element. An element cites an evidence once: one that
 * it cites already gets these pages, unless there are none.
 *
 * Returns: (transfer none) (nullable): the citation; %NULL if the submission is
 *   not editable
 */
DossierCitation *
dossier_submission_cite (DossierSubmission *self,
                         DossierResponse *response,
                         DossierEvidence *evidence,
                         const char *pages)
{
  const char *id = dossier_evidence_get_id (evidence);
  g_autofree char *label = dossier_evidence_get_label (evidence);
  g_autofree char *command = NULL;
  DossierCitation *citation;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (self), NULL);
  g_return_val_if_fail (DOSSIER_IS_RESPONSE (response), NULL);

  if (!dossier_submission_get_editable (self))
    return NULL;

  /* Translators: what the Undo command calls the citation of evidence: “Undo: Cite E12” */
  command = g_strdup_printf (_ ("Cite %s"), label);
  dossier_submission_begin_edit (self, command);
  citation = dossier_response_find_citation (response, id);
  if (citation == NULL)
    {
      g_autoptr (DossierCitation) addition = dossier_citation_new (id);

      dossier_submission_append (self, DOSSIER_RECORD (response), "citations", addition);
      citation = addition;
    }
  if (*pages != '\0')
    g_object_set (citation, "pages", pages, NULL);
  dossier_submission_end_edit (self);
  return citation;
}

/* Adds the pages to those that are cited already. */
static char *
join_pages (DossierResponse *response, DossierEvidence *evidence, const char *pages)
{
  DossierCitation *citation =
    dossier_response_find_citation (response, dossier_evidence_get_id (evidence));
  const char *present = citation != NULL ? dossier_citation_get_pages (citation) : "";
  g_autofree char *both = g_strjoin (", ", present, pages, NULL);
  g_auto (GStrv) ranges = g_strsplit (present, ", ", -1);

  if (*present == '\0' || *pages == '\0')
    return g_strdup (pages);
  return g_strv_contains ((const char *const *) ranges, pages) ? g_strdup (present)
                                                               : g_steal_pointer (&both);
}

/* Ignores pages that the document does not have. */
static void
cite_mention (DossierSubmission *self,
              DossierResponse *response,
              const DossierEvidenceMention *mention)
{
  DossierEvidence *evidence = dossier_submission_find_evidence_by_number (self, mention->number);
  g_autofree char *pages = NULL;
  g_autoptr (GArray) ranges = NULL;
  guint64 n_pages;

  if (evidence == NULL)
    return;
  n_pages = dossier_evidence_file_get_pages (dossier_evidence_get_file (evidence));
  ranges = dossier_page_ranges_parse (mention->pages, n_pages, NULL);
  pages = join_pages (response, evidence, ranges != NULL ? mention->pages : "");
  dossier_submission_cite (self, response, evidence, pages);
}

/**
 * dossier_submission_cite_mentions:
 * @self: a submission
 * @response: one of its responses
 * @before: (element-type DossierEvidenceMention): what its narrative mentioned
 *   before it was changed
 *
 * Cites what the narrative has come to mention, as in "[E12, p. 3]".
 */
void
dossier_submission_cite_mentions (DossierSubmission *self,
                                  DossierResponse *response,
                                  GPtrArray *before)
{
  g_autoptr (GPtrArray) mentions = NULL;

  g_return_if_fail (DOSSIER_IS_SUBMISSION (self));
  g_return_if_fail (DOSSIER_IS_RESPONSE (response));

  mentions = dossier_evidence_mention_find_all (dossier_response_get_narrative (response));
  for (guint i = 0; i < mentions->len; i++)
    {
      if (!dossier_evidence_mention_is_among (mentions->pdata[i], before))
        cite_mention (self, response, mentions->pdata[i]);
    }
}

/**
 * dossier_submission_remove_citation:
 * @self: a submission
 * @citation: a citation in it
 *
 * Takes the evidence away from the element. The evidence stays.
 */
void
dossier_submission_remove_citation (DossierSubmission *self, DossierCitation *citation)
{
  DossierRecord *response = dossier_record_get_parent (DOSSIER_RECORD (citation));

  g_return_if_fail (DOSSIER_IS_SUBMISSION (self));
  g_return_if_fail (response != NULL);

  dossier_submission_remove_item (self, response, "citations", citation);
}

/* A file that another program wrote may have several citations of the same evidence. */
static void
append_citations (DossierResponse *response, const char *id, GPtrArray *citations)
{
  GListModel *items = dossier_response_get_citations (response);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (DossierCitation) citation = g_list_model_get_item (items, i);

      if (g_str_equal (dossier_citation_get_evidence (citation), id))
        g_ptr_array_add (citations, g_steal_pointer (&citation));
    }
}

/**
 * dossier_submission_list_citations:
 * @self: a submission
 * @evidence: one of its evidence
 *
 * Returns: (transfer full) (element-type DossierCitation): the citations of it,
 *   in the order of the responses
 */
GPtrArray *
dossier_submission_list_citations (DossierSubmission *self, DossierEvidence *evidence)
{
  GListModel *responses = dossier_submission_get_responses (self);
  const char *id = dossier_evidence_get_id (evidence);
  GPtrArray *citations = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (responses); i++)
    {
      g_autoptr (DossierResponse) response = g_list_model_get_item (responses, i);

      append_citations (response, id, citations);
    }
  return citations;
}

/* Removes the evidence from the products of an action. */
static void
remove_products (DossierSubmission *self, DossierAction *action, const char *evidence)
{
  GListModel *products = dossier_action_get_products (action);

  for (guint i = g_list_model_get_n_items (products); i > 0; i--)
    {
      g_autoptr (DossierProduct) product = g_list_model_get_item (products, i - 1);

      if (g_str_equal (dossier_product_get_evidence (product), evidence))
        dossier_submission_remove (self, DOSSIER_RECORD (action), "products", i - 1);
    }
}

/* Removes the evidence as the report of an assessment. */
static void
remove_report (DossierAssessment *assessment, const char *evidence)
{
  if (g_str_equal (dossier_record_get_text (DOSSIER_RECORD (assessment), "report"), evidence))
    g_object_set (assessment, "report", "", NULL);
}

static void
remove_other_ties (DossierSubmission *self, const char *evidence)
{
  GListModel *actions = dossier_submission_get_actions (self);
  GListModel *assessments = dossier_submission_get_assessments (self);

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (DossierAction) action = g_list_model_get_item (actions, i);

      remove_products (self, action, evidence);
    }
  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (DossierAssessment) assessment = g_list_model_get_item (assessments, i);

      remove_report (assessment, evidence);
    }
  if (g_str_equal (dossier_record_get_text (DOSSIER_RECORD (self), "hallmark"), evidence))
    g_object_set (self, "hallmark", "", NULL);
}

/**
 * dossier_submission_remove_evidence:
 * @self: a submission
 * @evidence: one of its evidence
 *
 * Removes an evidence and whatever refers to it, as one edit. Its file stays in
 * the bundle, so that undo brings all of it back.
 */
void
dossier_submission_remove_evidence (DossierSubmission *self, DossierEvidence *evidence)
{
  g_autoptr (GPtrArray) citations = NULL;
  g_autofree char *label = NULL;
  g_autofree char *command = NULL;

  g_return_if_fail (DOSSIER_IS_SUBMISSION (self));
  g_return_if_fail (DOSSIER_IS_EVIDENCE (evidence));

  label = dossier_evidence_get_label (evidence);
  /* Translators: what the Undo command calls the removal of evidence: “Undo: Remove E12” */
  command = g_strdup_printf (_ ("Remove %s"), label);
  citations = dossier_submission_list_citations (self, evidence);
  dossier_submission_begin_edit (self, command);
  for (guint i = 0; i < citations->len; i++)
    dossier_submission_remove_citation (self, citations->pdata[i]);
  remove_other_ties (self, dossier_evidence_get_id (evidence));
  dossier_submission_remove_item (self, DOSSIER_RECORD (self), "evidence", evidence);
  dossier_submission_end_edit (self);
}
