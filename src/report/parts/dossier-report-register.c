/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The evidence register, and the index by element. */

#include "dossier-report-writer.h"

#include "dossier-text.h"

#include <string.h>

static const double index_shares[] = { 1.2, 5.6, 4.6 };

/* Adds words to a cell, after a comma if there are some already. */
static void
append_linked (DossierRichText *cell, const char *text, const char *link)
{
  if (cell->text->len > 0)
    dossier_rich_text_append (cell, ", ", 2, DOSSIER_TEXT_PLAIN, NULL);
  dossier_rich_text_append (cell, text, strlen (text), DOSSIER_TEXT_PLAIN, link);
}

/**
 * dossier_report_writer_link_elements:
 * @self: a writer
 * @evidence: an evidence
 *
 * Returns: (transfer full): the numbers of the elements that cite it, each a
 *   link to where the report has the element
 */
DossierRichText *
dossier_report_writer_link_elements (const DossierReportWriter *self, DossierEvidence *evidence)
{
  GPtrArray *citing =
    dossier_citation_index_find (self->citations, dossier_evidence_get_id (evidence));
  DossierRichText *cell = dossier_rich_text_new (NULL);

  for (guint i = 0; i < citing->len; i++)
    {
      const char *number = dossier_report_writer_get_element (citing->pdata[i]);
      g_autofree char *link = g_strdup_printf ("#part-%s", number);

      append_linked (cell, number, link);
    }
  return cell;
}

/* What is neither a column in a way of its own nor worked out is a field. */
static void
add_cell (const DossierReportWriter *self,
          DossierReportBlock *row,
          DossierEvidence *evidence,
          const char *column)
{
  guint64 n_pages = dossier_evidence_file_get_pages (dossier_evidence_get_file (evidence));
  g_autofree char *link = dossier_report_writer_create_evidence_link (self, evidence);
  gboolean leads_here = link != NULL && g_str_has_prefix (link, "#" DOSSIER_ANCHOR_REGISTER);
  gboolean is_link =
    !leads_here && (g_str_equal (column, "number") || g_str_equal (column, "title"));
  g_autofree char *text = NULL;

  if (g_str_equal (column, "elements"))
    {
      g_ptr_array_add (row->cells, dossier_report_writer_link_elements (self, evidence));
      return;
    }
  if (g_str_equal (column, "number"))
    text = dossier_evidence_get_label (evidence);
  else if (g_str_equal (column, "pages"))
    text = n_pages > 0 ? g_strdup_printf ("%" G_GUINT64_FORMAT, n_pages) : NULL;
  else
    text = dossier_record_describe (DOSSIER_RECORD (evidence), column);
  dossier_report_block_add_cell (row, text, is_link ? link : NULL);
}

static void
add_evidence (const DossierReportWriter *self, DossierEvidence *evidence)
{
  const DossierFieldColumn *column =
    dossier_record_type_list_columns (DOSSIER_TYPE_EVIDENCE, DOSSIER_TABLE_PRINTED);
  g_autofree char *label = dossier_evidence_get_label (evidence);
  DossierReportBlock *row = dossier_report_add_row (self->report, FALSE);

  row->anchor = g_strdup_printf (DOSSIER_ANCHOR_REGISTER "-%s", label);
  for (; column->name != NULL; column++)
    add_cell (self, row, evidence, column->name);
}

static void
add_index_row (const DossierReportWriter *self, DossierElement *element)
{
  const char *number = dossier_element_get_number (element);
  GListModel *citations =
    dossier_response_get_citations (dossier_submission_find_response (self->submission, number));
  g_autofree char *link = g_strdup_printf ("#part-%s", number);
  DossierReportBlock *row = dossier_report_add_row (self->report, FALSE);
  DossierRichText *cell = dossier_rich_text_new (NULL);

  dossier_report_block_add_cell (row, number, link);
  dossier_report_block_add_cell (row, dossier_element_get_title (element), NULL);
  dossier_report_writer_set_language (self, row);
  for (guint i = 0; i < g_list_model_get_n_items (citations); i++)
    {
      g_autoptr (DossierCitation) citation = g_list_model_get_item (citations, i);
      DossierEvidence *evidence =
        dossier_submission_find_evidence (self->submission,
                                          dossier_citation_get_evidence (citation));

      if (evidence != NULL && dossier_report_writer_names (self, evidence))
        {
          g_autofree char *label = dossier_evidence_get_label (evidence);
          g_autofree char *target = dossier_report_writer_create_evidence_link (self, evidence);

          append_linked (cell, label, target);
        }
    }
  if (cell->text->len == 0)
    g_string_append (cell->text, "–");
  g_ptr_array_add (row->cells, cell);
}

/**
 * dossier_report_write_register:
 * @self: a writer
 *
 * Writes the list of all evidence with the elements that cite it, and how much is
 * left out.
 */
void
dossier_report_write_register (const DossierReportWriter *self)
{
  g_autoptr (GPtrArray) evidence = dossier_report_writer_list_evidence (self);
  g_autofree char *withheld = dossier_report_writer_describe_withheld (self);

  if (withheld != NULL)
    dossier_report_add_text (self->report, DOSSIER_REPORT_BODY, withheld);
  if (evidence->len == 0)
    dossier_report_add_text (self->report, DOSSIER_REPORT_QUIET, _ ("There is no evidence."));
  else
    dossier_report_writer_add_titles (self, DOSSIER_TYPE_EVIDENCE, DOSSIER_TABLE_PRINTED);
  for (guint i = 0; i < evidence->len; i++)
    add_evidence (self, evidence->pdata[i]);
}

/**
 * dossier_report_write_index:
 * @self: a writer
 *
 * Writes the list of elements with the evidence they cite.
 */
void
dossier_report_write_index (const DossierReportWriter *self)
{
  GListModel *elements = dossier_standard_get_elements (self->standard);
  DossierReportBlock *titles;

  titles = dossier_report_add_row (self->report, TRUE);
  titles->shares = index_shares;
  dossier_report_block_add_cell (titles, _ ("Element"), NULL);
  dossier_report_block_add_cell (titles, _ ("Title"), NULL);
  dossier_report_block_add_cell (titles, _ ("Evidence"), NULL);
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      const char *number = dossier_element_get_number (element);
      g_autofree char *criterion = g_strndup (number, strcspn (number, "."));

      if (dossier_report_options_has_criterion (self->options, criterion))
        add_index_row (self, element);
    }
}
