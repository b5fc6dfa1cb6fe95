/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-submission-report.h"

#include <glib/gi18n-lib.h>

#include "dossier-standing.h"

#include <string.h>

#define SUMMARY_ANCHOR "summary"

typedef struct
{
  DossierReport *report;
  DossierSubmission *submission;
  DossierStandard *standard;
  DossierTally *tallies;
} Writer;

static char *
anchor_of (const char *number)
{
  return g_strdup_printf ("part-%s", number);
}

static void
add_cover_fact (Writer *self, const char *title, const char *fact)
{
  if (*fact == '\0')
    return;
  dossier_report_add_text (self->report, DOSSIER_REPORT_QUIET, title);
  dossier_report_add_text (self->report, DOSSIER_REPORT_COVER_TEXT, fact);
  dossier_report_add_space (self->report, 10);
}

static void
write_cover (Writer *self)
{
  g_autofree char *scope = dossier_submission_describe_scope (self->submission);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Translators: the date on the cover, as g_date_time_format() takes it */
  g_autofree char *date = g_date_time_format (now, _ ("%-d %B %Y"));

  dossier_report_add_space (self->report, 150);
  dossier_report_add_text (self->report,
                           DOSSIER_REPORT_COVER_TITLE,
                           dossier_submission_get_organisation_name (self->submission));
  dossier_report_add_text (self->report, DOSSIER_REPORT_COVER_TEXT, self->report->subject);
  dossier_report_add_space (self->report, 60);
  add_cover_fact (self, _ ("What is assessed"), scope);
  add_cover_fact (self, _ ("Standard"), dossier_standard_get_title (self->standard));
  add_cover_fact (
    self,
    _ ("Certification body"),
    dossier_record_get_text (DOSSIER_RECORD (self->submission), "certification-body"));
  add_cover_fact (self, _ ("Date"), date);
}

static void
write_contents_of_sub_criterion (Writer *self, DossierSubCriterion *sub_criterion)
{
  GListModel *elements = dossier_sub_criterion_get_elements (sub_criterion);

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      const char *number = dossier_element_get_number (element);
      g_autofree char *anchor = anchor_of (number);

      dossier_report_add_entry (self->report,
                                2,
                                number,
                                dossier_element_get_title (element),
                                anchor);
    }
}

static void
write_contents (Writer *self)
{
  GListModel *criteria = dossier_standard_get_criteria (self->standard);

  dossier_report_add_text (self->report, DOSSIER_REPORT_TITLE, _ ("Contents"));
  dossier_report_add_entry (self->report, 1, NULL, _ ("Summary"), SUMMARY_ANCHOR);
  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);
      GListModel *sub_criteria = dossier_criterion_get_sub_criteria (criterion);
      g_autofree char *anchor = anchor_of (dossier_criterion_get_number (criterion));

      dossier_report_add_entry (self->report,
                                1,
                                dossier_criterion_get_number (criterion),
                                dossier_criterion_get_title (criterion),
                                anchor);
      for (guint j = 0; j < g_list_model_get_n_items (sub_criteria); j++)
        {
          g_autoptr (DossierSubCriterion) sub_criterion = g_list_model_get_item (sub_criteria, j);

          write_contents_of_sub_criterion (self, sub_criterion);
        }
    }
}

static void
add_cell (DossierReportBlock *row, const char *text)
{
  DossierRichText *cell = dossier_rich_text_new (NULL);

  dossier_rich_text_append (cell,
                            text,
                            strlen (text),
                            DOSSIER_NO_SOURCE,
                            row->is_header ? DOSSIER_TEXT_BOLD : DOSSIER_TEXT_PLAIN,
                            NULL);
  g_ptr_array_add (row->cells, cell);
}

static DossierReportBlock *
add_row (Writer *self, gboolean is_header, const char *title)
{
  DossierReportBlock *row = dossier_report_add (self->report, DOSSIER_REPORT_ROW);

  row->style = DOSSIER_REPORT_QUIET;
  row->is_header = is_header;
  add_cell (row, title);
  return row;
}

static void
add_count (DossierReportBlock *row, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  add_cell (row, text);
}

static void
write_tally_table (Writer *self)
{
  GListModel *criteria = dossier_standard_get_criteria (self->standard);
  guint n_criteria = g_list_model_get_n_items (criteria);
  DossierReportBlock *header = add_row (self, TRUE, _ ("Rating"));

  for (guint i = 0; i < n_criteria; i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);
      g_autofree char *title =
        g_strdup_printf (_ ("Criterion %s"), dossier_criterion_get_number (criterion));

      add_cell (header, title);
    }
  add_cell (header, _ ("All"));

  for (int rating = DOSSIER_RATING_COUNT - 1; rating >= 0; rating--)
    {
      const char *title =
        dossier_standard_get_rating_title (self->standard, (DossierRating) rating);
      DossierReportBlock *row = add_row (self, FALSE, title);

      for (guint i = 1; i <= n_criteria; i++)
        add_count (row, self->tallies[i].n_rated[rating]);
      add_count (row, self->tallies[0].n_rated[rating]);
    }
}

static void
add_tally (Writer *self, const DossierTally *tally)
{
  DossierReportBlock *bar = dossier_report_add (self->report, DOSSIER_REPORT_TALLY);
  g_autofree char *description = dossier_tally_describe (tally, self->standard);

  bar->tally = *tally;
  dossier_report_add_text (self->report, DOSSIER_REPORT_BODY, description);
}

static void
write_summary (Writer *self)
{
  const DossierPassRule *rule = dossier_standard_get_pass_rule (self->standard);
  DossierStanding standing;
  g_autofree char *description = NULL;

  dossier_standing_find (&standing, self->standard, self->tallies);
  description = dossier_standing_describe (&standing);

  dossier_report_add_heading (self->report, 1, NULL, _ ("Summary"), SUMMARY_ANCHOR);
  add_tally (self, &self->tallies[0]);
  dossier_report_add_text (self->report, DOSSIER_REPORT_BODY, description);
  dossier_report_add_text (self->report, DOSSIER_REPORT_QUIET, rule->text);
  dossier_report_add_space (self->report, 14);
  write_tally_table (self);
  dossier_report_add_space (self->report, 18);
  for (int rating = DOSSIER_RATING_COUNT - 1; rating >= 0; rating--)
    {
      DossierReportBlock *block = dossier_report_add (self->report, DOSSIER_REPORT_RATING);
      DossierRichText *text = dossier_rich_text_new (NULL);
      const char *title =
        dossier_standard_get_rating_title (self->standard, (DossierRating) rating);

      block->style = DOSSIER_REPORT_QUIET;
      block->rating = (DossierRating) rating;
      dossier_rich_text_append (text,
                                title,
                                strlen (title),
                                DOSSIER_NO_SOURCE,
                                DOSSIER_TEXT_BOLD,
                                NULL);
      g_string_append_printf (
        text->text,
        "  %s",
        dossier_standard_get_rating_definition (self->standard, (DossierRating) rating));
      g_ptr_array_add (block->cells, text);
    }
}

static void
write_element (Writer *self, DossierElement *element)
{
  const char *number = dossier_element_get_number (element);
  DossierResponse *response = dossier_submission_find_response (self->submission, number);
  DossierRating rating = dossier_response_get_rating (response);
  g_autofree char *anchor = anchor_of (number);
  DossierReportBlock *requirement, *block;

  dossier_report_add_heading (self->report, 3, number, dossier_element_get_title (element), anchor);
  requirement = dossier_report_add_text (self->report,
                                         DOSSIER_REPORT_QUIET,
                                         dossier_element_get_requirement (element));
  requirement->keeps_next = TRUE;

  block = dossier_report_add (self->report, DOSSIER_REPORT_RATING);
  block->rating = rating;
  block->keeps_next = TRUE;
  g_ptr_array_add (
    block->cells,
    dossier_rich_text_new (dossier_standard_get_rating_title (self->standard, rating)));

  if (dossier_response_is_written (response))
    dossier_report_add_markdown (self->report, dossier_response_get_narrative (response));
  else
    dossier_report_add_text (self->report,
                             DOSSIER_REPORT_QUIET,
                             _ ("No narrative has been written yet."));
}

static void
write_sub_criterion (Writer *self, DossierSubCriterion *sub_criterion)
{
  GListModel *elements = dossier_sub_criterion_get_elements (sub_criterion);
  g_autofree char *anchor = anchor_of (dossier_sub_criterion_get_number (sub_criterion));

  dossier_report_add_heading (self->report,
                              2,
                              dossier_sub_criterion_get_number (sub_criterion),
                              dossier_sub_criterion_get_title (sub_criterion),
                              anchor);
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);

      write_element (self, element);
    }
}

static void
write_criterion (Writer *self, DossierCriterion *criterion, const DossierTally *tally)
{
  GListModel *sub_criteria = dossier_criterion_get_sub_criteria (criterion);
  g_autofree char *anchor = anchor_of (dossier_criterion_get_number (criterion));

  dossier_report_add_heading (self->report,
                              1,
                              dossier_criterion_get_number (criterion),
                              dossier_criterion_get_title (criterion),
                              anchor);
  dossier_report_add_text (self->report,
                           DOSSIER_REPORT_LEAD,
                           dossier_criterion_get_introduction (criterion));
  add_tally (self, tally);
  for (guint i = 0; i < g_list_model_get_n_items (sub_criteria); i++)
    {
      g_autoptr (DossierSubCriterion) sub_criterion = g_list_model_get_item (sub_criteria, i);

      write_sub_criterion (self, sub_criterion);
    }
}

/**
 * dossier_submission_report_new:
 * @submission: a submission
 *
 * Writes what a submission looks like on paper: cover, contents, summary, then
 * every element with its requirement, rating and narrative. Private notes are
 * left out.
 *
 * Returns: (transfer full): the report, which needs @submission no longer
 */
DossierReport *
dossier_submission_report_new (DossierSubmission *submission)
{
  Writer writer = { .submission = submission };
  GListModel *criteria;
  g_autofree char *title = NULL;
  g_autofree char *subject = NULL;
  const char *organisation;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (submission), NULL);

  writer.standard = dossier_submission_get_standard (submission);
  writer.tallies = dossier_tally_count (submission);
  organisation = dossier_submission_get_organisation_name (submission);
  /* Translators: the name of a standard: “Customer Service Excellence submission” */
  subject = g_strdup_printf (_ ("%s submission"), dossier_standard_get_title (writer.standard));
  title = g_strdup_printf ("%s: %s", organisation, subject);
  writer.report = dossier_report_new (title, organisation, subject);

  write_cover (&writer);
  write_contents (&writer);
  write_summary (&writer);
  criteria = dossier_standard_get_criteria (writer.standard);
  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);

      write_criterion (&writer, criterion, &writer.tallies[i + 1]);
    }
  g_free (writer.tallies);
  return writer.report;
}
