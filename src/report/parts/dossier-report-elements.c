/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The elements: what the standard asks, how the organisation rates itself, what it says, and what
 * shows it. */

#include "dossier-enum.h"
#include "dossier-report-writer.h"

#include "dossier-citation.h"
#include "dossier-day.h"
#include "dossier-evidence-mention.h"
#include "dossier-layout.h"
#include "dossier-page-ranges.h"
#include "dossier-text.h"

static const double evidence_shares[] = { 1.1, 7, 2.4, 1.8 };

static void
add_prompts (const DossierReportWriter *self, DossierElement *element)
{
  const char *const *prompts = dossier_element_get_prompts (element);

  for (guint i = 0; prompts[i] != NULL; i++)
    {
      DossierReportBlock *block =
        dossier_report_add_text (self->report, DOSSIER_REPORT_QUIET, prompts[i]);

      dossier_report_writer_set_language (self, block);
      block->list_depth = 1;
      block->label = g_strdup ("•");
    }
}

static void
add_owner (const DossierReportWriter *self, DossierResponse *response)
{
  const char *owner = dossier_response_get_owner (response);
  const char *state = dossier_enum_get_title (DOSSIER_TYPE_RESPONSE_STATE,
                                              (int) dossier_response_get_state (response));
  g_autofree char *line = NULL;

  if (*owner != '\0')
    /* Translators: who answers for an element, and how far the answer is */
    line = g_strdup_printf (_ ("Owner: %s · %s"), owner, state);
  else
    line = g_strdup_printf (_ ("No owner · %s"), state);
  dossier_report_add_text (self->report, DOSSIER_REPORT_QUIET, line)->keeps_next = TRUE;
}

static void
add_titles_of_evidence (const DossierReportWriter *self)
{
  DossierReportBlock *row = dossier_report_add_row (self->report, TRUE);

  row->shares = evidence_shares;
  dossier_report_block_add_cell (row, _ ("No."), NULL);
  dossier_report_block_add_cell (row, _ ("Evidence"), NULL);
  dossier_report_block_add_cell (row, _ ("Date"), NULL);
  dossier_report_block_add_cell (row, _ ("Pages"), NULL);
}

/* The first page that is cited; 1 where all are, 0 where there is none such. */
static guint
find_first_page (const char *pages, guint n_pages)
{
  g_autoptr (GArray) ranges = dossier_page_ranges_parse (pages, n_pages, NULL);

  if (ranges == NULL)
    return 0;
  return ranges->len > 0 ? (guint) g_array_index (ranges, DossierPageRange, 0).first : 1;
}

/* Links to the first cited page in the appendix, or to the slip if the evidence has no pages
 * there. */
static char *
create_pages_link (const DossierReportWriter *self, DossierEvidence *evidence, const char *pages)
{
  const DossierAppendixItem *item = dossier_appendix_find_evidence (self->appendix, evidence);
  guint page = item != NULL ? find_first_page (pages, item->n_pages) : 0;
  g_autofree char *label = dossier_evidence_get_label (evidence);
  g_autofree char *anchor = NULL;

  if (page == 0 || item->form != DOSSIER_APPENDIX_PAGES ||
      !dossier_report_writer_has (self, "appendix"))
    return dossier_report_writer_create_evidence_link (self, evidence);
  anchor = dossier_layout_create_page_anchor (label, page);
  return g_strdup_printf ("#%s", anchor);
}

static void
add_citation (const DossierReportWriter *self, DossierCitation *citation, DossierEvidence *evidence)
{
  const char *shows = dossier_record_get_text (DOSSIER_RECORD (citation), "shows");
  const char *pages = dossier_citation_get_pages (citation);
  g_autofree char *label = dossier_evidence_get_label (evidence);
  g_autofree char *link = dossier_report_writer_create_evidence_link (self, evidence);
  g_autofree char *pages_link = create_pages_link (self, evidence, pages);
  g_autofree char *date =
    dossier_day_describe (dossier_record_get_text (DOSSIER_RECORD (evidence), "date"));
  DossierReportBlock *row = dossier_report_add_row (self->report, FALSE);
  DossierRichText *title;

  dossier_report_block_add_cell (row, label, link);
  dossier_report_block_add_cell (row, dossier_evidence_get_title (evidence), link);
  title = row->cells->pdata[1];
  if (*shows != '\0')
    dossier_rich_text_append_line (title, shows);
  dossier_report_block_add_cell (row, date, NULL);
  dossier_report_block_add_cell (row, *pages != '\0' ? pages : _ ("All"), pages_link);
}

static void
add_evidence (const DossierReportWriter *self, DossierResponse *response)
{
  GListModel *citations = dossier_response_get_citations (response);
  gboolean has_titles = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (citations); i++)
    {
      g_autoptr (DossierCitation) citation = g_list_model_get_item (citations, i);
      DossierEvidence *evidence =
        dossier_submission_find_evidence (self->submission,
                                          dossier_citation_get_evidence (citation));

      if (evidence == NULL || !dossier_report_writer_names (self, evidence))
        continue;
      if (!has_titles)
        add_titles_of_evidence (self);
      has_titles = TRUE;
      add_citation (self, citation, evidence);
    }
}

/* "[E12, p. 3]" leads where the list of evidence below leads. */
static void
link_mentions (const DossierReportWriter *self, DossierRichText *text)
{
  g_autoptr (GPtrArray) mentions = dossier_evidence_mention_find_all (text->text->str);

  for (guint i = 0; i < mentions->len; i++)
    {
      const DossierEvidenceMention *mention = mentions->pdata[i];
      DossierEvidence *evidence =
        dossier_submission_find_evidence_by_number (self->submission, mention->number);
      DossierTextRun run = { mention->start, mention->length, DOSSIER_TEXT_PLAIN, NULL, NULL };

      if (evidence == NULL || !dossier_report_writer_names (self, evidence))
        continue;
      run.link = create_pages_link (self, evidence, mention->pages);
      g_array_append_val (text->runs, run);
    }
}

static void
add_written (const DossierReportWriter *self, const char *narrative)
{
  guint n_before = self->report->blocks->len;

  dossier_report_add_markdown (self->report, narrative);
  for (guint i = n_before; i < self->report->blocks->len; i++)
    {
      const DossierReportBlock *block = self->report->blocks->pdata[i];

      for (guint j = 0; j < block->cells->len; j++)
        link_mentions (self, block->cells->pdata[j]);
    }
}

static void
add_narrative (const DossierReportWriter *self, DossierResponse *response)
{
  if (dossier_response_is_written (response))
    add_written (self, dossier_response_get_narrative (response));
  else
    dossier_report_add_text (self->report,
                             DOSSIER_REPORT_QUIET,
                             _ ("No narrative has been written yet."));
}

/* For a part of the standard, whose language may differ from that of the report. */
static void
add_heading (const DossierReportWriter *self, guint level, const char *number, const char *title)
{
  g_autofree char *anchor = dossier_report_writer_create_anchor (number);

  dossier_report_writer_set_language (
    self,
    dossier_report_add_heading (self->report, level, number, title, anchor));
}

static void
add_requirement (const DossierReportWriter *self, DossierElement *element)
{
  DossierReportBlock *block = dossier_report_add_text (self->report,
                                                       DOSSIER_REPORT_QUIET,
                                                       dossier_element_get_requirement (element));

  block->keeps_next = TRUE;
  dossier_report_writer_set_language (self, block);
}

static void
add_rating (const DossierReportWriter *self, DossierRating rating)
{
  const char *title = dossier_standard_get_rating_title (self->standard, rating);

  dossier_report_writer_set_language (self,
                                      dossier_report_add_rating (self->report, rating, title));
}

static void
write_element (const DossierReportWriter *self, DossierElement *element)
{
  const char *number = dossier_element_get_number (element);
  DossierResponse *response = dossier_submission_find_response (self->submission, number);
  DossierRating rating = dossier_response_get_rating (response);

  add_heading (self, 3, number, dossier_element_get_title (element));
  if (dossier_report_writer_has (self, "requirements"))
    add_requirement (self, element);
  if (dossier_report_writer_has (self, "prompts"))
    add_prompts (self, element);
  if (dossier_report_writer_has (self, "ratings"))
    add_rating (self, rating);
  if (dossier_report_writer_has (self, "owners"))
    add_owner (self, response);
  add_narrative (self, response);
  add_evidence (self, response);
}

static void
write_sub_criterion (const DossierReportWriter *self, DossierSubCriterion *sub_criterion)
{
  GListModel *elements = dossier_sub_criterion_get_elements (sub_criterion);
  const char *number = dossier_sub_criterion_get_number (sub_criterion);
  gboolean has_pages = dossier_report_writer_has (self, "element-pages");

  if (has_pages)
    dossier_report_add (self->report, DOSSIER_REPORT_PAGE_BREAK);
  add_heading (self, 2, number, dossier_sub_criterion_get_title (sub_criterion));
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);

      if (has_pages && i > 0)
        dossier_report_add (self->report, DOSSIER_REPORT_PAGE_BREAK);
      write_element (self, element);
    }
}

static const DossierTally *
find_tally (const DossierReportWriter *self, DossierCriterion *criterion)
{
  GListModel *criteria = dossier_standard_get_criteria (self->standard);

  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) other = g_list_model_get_item (criteria, i);

      if (other == criterion)
        return &self->tallies[i + 1];
    }
  g_return_val_if_reached (&self->tallies[0]);
}

static void
write_criterion (const DossierReportWriter *self, DossierCriterion *criterion)
{
  GListModel *sub_criteria = dossier_criterion_get_sub_criteria (criterion);
  const char *number = dossier_criterion_get_number (criterion);

  add_heading (self, 1, number, dossier_criterion_get_title (criterion));
  dossier_report_writer_set_language (
    self,
    dossier_report_add_text (self->report,
                             DOSSIER_REPORT_LEAD,
                             dossier_criterion_get_introduction (criterion)));
  if (dossier_report_writer_has (self, "ratings"))
    dossier_report_add_tally (self->report, find_tally (self, criterion), self->standard);
  for (guint i = 0; i < g_list_model_get_n_items (sub_criteria); i++)
    {
      g_autoptr (DossierSubCriterion) sub_criterion = g_list_model_get_item (sub_criteria, i);

      write_sub_criterion (self, sub_criterion);
    }
}

/**
 * dossier_report_write_elements:
 * @self: a writer
 *
 * Writes the elements of the chosen criteria, with room for remarks beside them
 * if that is wanted. Private notes are left out.
 */
void
dossier_report_write_elements (const DossierReportWriter *self)
{
  g_autoptr (GPtrArray) criteria = dossier_report_writer_list_criteria (self);

  self->report->has_remarks = dossier_report_writer_has (self, "remarks");
  for (guint i = 0; i < criteria->len; i++)
    write_criterion (self, criteria->pdata[i]);
  self->report->has_remarks = FALSE;
}
