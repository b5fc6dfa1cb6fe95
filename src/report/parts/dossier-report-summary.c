/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The summary: how the submission stands, in numbers, words and charts. */

#include "dossier-report-writer.h"

#include "dossier-dashboard-charts.h"
#include "dossier-pass-rule-result.h"
#include "dossier-text.h"

static void
add_count (DossierReportBlock *row, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  dossier_report_block_add_cell (row, text, NULL);
}

/* Who has rated every element need not read of those that are not. */
static int
get_lowest_rating (const DossierReportWriter *self)
{
  return self->tallies[0].n_rated[DOSSIER_RATING_NOT_RATED] > 0 ? DOSSIER_RATING_NOT_RATED
                                                                : DOSSIER_RATING_NOT_RATED + 1;
}

static void
add_tally_table (const DossierReportWriter *self)
{
  GListModel *criteria = dossier_standard_get_criteria (self->standard);
  guint n_criteria = g_list_model_get_n_items (criteria);
  DossierReportBlock *header = dossier_report_add_row (self->report, TRUE);

  dossier_report_block_add_cell (header, _ ("Rating"), NULL);
  for (guint i = 0; i < n_criteria; i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);
      g_autofree char *title =
        g_strdup_printf (_ ("Criterion %s"), dossier_criterion_get_number (criterion));

      dossier_report_block_add_cell (header, title, NULL);
    }
  dossier_report_block_add_cell (header, _ ("All"), NULL);

  for (int rating = DOSSIER_RATING_COUNT - 1; rating >= get_lowest_rating (self); rating--)
    {
      DossierReportBlock *row = dossier_report_add_row (self->report, FALSE);

      dossier_report_block_add_cell (
        row,
        dossier_standard_get_rating_title (self->standard, (DossierRating) rating),
        NULL);
      dossier_report_writer_set_language (self, row);
      for (guint i = 1; i <= n_criteria; i++)
        add_count (row, self->tallies[i].n_rated[rating]);
      add_count (row, self->tallies[0].n_rated[rating]);
    }
}

/* That nobody has rated an element needs no explanation. */
static void
add_key (const DossierReportWriter *self)
{
  dossier_report_add_text (self->report, DOSSIER_REPORT_HEADING_4, _ ("What the ratings mean"));
  for (int rating = DOSSIER_RATING_COUNT - 1; rating > DOSSIER_RATING_NOT_RATED; rating--)
    {
      DossierReportBlock *block = dossier_report_add (self->report, DOSSIER_REPORT_RATING);
      DossierRichText *text = dossier_rich_text_new (
        dossier_standard_get_rating_title (self->standard, (DossierRating) rating));

      block->style = DOSSIER_REPORT_QUIET;
      block->rating = (DossierRating) rating;
      dossier_rich_text_embolden (text);
      g_string_append_printf (
        text->text,
        "  %s",
        dossier_standard_get_rating_definition (self->standard, (DossierRating) rating));
      g_ptr_array_add (block->cells, text);
      dossier_report_writer_set_language (self, block);
    }
}

static void
add_chart (const DossierReportWriter *self, DossierDashboardChart which)
{
  dossier_report_add_chart (
    self->report,
    dossier_dashboard_chart_new (which, self->submission, self->tallies, self->today));
}

static void
add_ratings (const DossierReportWriter *self)
{
  const DossierPassRule *rule = dossier_standard_get_pass_rule (self->standard);
  DossierPassRuleResult result;
  g_autofree char *description = NULL;

  dossier_pass_rule_result_find (&result, self->standard, self->tallies);
  description = dossier_pass_rule_result_describe (&result);
  dossier_report_add_tally (self->report, &self->tallies[0], self->standard);
  dossier_report_add_text (self->report, DOSSIER_REPORT_BODY, description);
  dossier_report_writer_set_language (
    self,
    dossier_report_add_text (self->report, DOSSIER_REPORT_QUIET, rule->text));
  add_tally_table (self);
  add_key (self);
  add_chart (self, DOSSIER_CHART_OF_ELEMENTS);
  /* Assessments that are pending, and self-assessments, are nobody else's business. */
  if (dossier_report_options_get_audience (self->options) != DOSSIER_AUDIENCE_PUBLIC &&
      g_list_model_get_n_items (dossier_submission_get_assessments (self->submission)) > 0)
    add_chart (self, DOSSIER_CHART_OF_TREND);
}

/**
 * dossier_report_write_summary:
 * @self: a writer
 *
 * Writes how the submission stands: without ratings, if the report has
 * none.
 */
void
dossier_report_write_summary (const DossierReportWriter *self)
{
  if (dossier_report_writer_has (self, "ratings"))
    add_ratings (self);
  add_chart (self, DOSSIER_CHART_OF_EVIDENCE);
  if (dossier_report_options_get_audience (self->options) == DOSSIER_AUDIENCE_INTERNAL)
    {
      add_chart (self, DOSSIER_CHART_OF_WRITING);
      add_chart (self, DOSSIER_CHART_OF_ACTIONS);
    }
}
