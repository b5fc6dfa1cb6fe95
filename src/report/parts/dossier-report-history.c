/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The action plan and the assessment history. */

#include "dossier-enum.h"
#include "dossier-report-writer.h"

#include "dossier-action-order.h"
#include "dossier-day.h"
#include "dossier-history.h"
#include "dossier-text.h"

#include <string.h>

static const double assessment_shares[] = { 2, 2.6, 3.2, 2.2, 4.2 };

static int
compare_actions (gconstpointer a, gconstpointer b, gpointer today)
{
  return dossier_action_compare (*(DossierAction *const *) a,
                                 *(DossierAction *const *) b,
                                 DOSSIER_ACTION_BY_DUE,
                                 today);
}

static GPtrArray *
list_actions (const DossierReportWriter *self)
{
  GListModel *all = dossier_submission_get_actions (self->submission);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (DossierAction) action = g_list_model_get_item (all, i);
      const char *element = dossier_action_get_element (action);
      g_autofree char *criterion = g_strndup (element, strcspn (element, "."));

      if (*element == '\0' || dossier_report_options_has_criterion (self->options, criterion))
        g_ptr_array_add (list, g_steal_pointer (&action));
    }
  g_ptr_array_sort_with_data (list, compare_actions, (gpointer) self->today);
  return list;
}

/* The detail of an action from an assessment is what the assessor said, which is not for the
 * public. */
static const char *
get_printed_detail (const DossierReportWriter *self, DossierAction *action)
{
  if (dossier_report_options_get_audience (self->options) == DOSSIER_AUDIENCE_PUBLIC &&
      *dossier_action_get_assessment (action) != '\0')
    return "";
  return dossier_record_get_text (DOSSIER_RECORD (action), "detail");
}

static void
add_action_title (const DossierReportWriter *self, DossierReportBlock *row, DossierAction *action)
{
  const char *detail = get_printed_detail (self, action);

  dossier_report_block_add_cell (row, dossier_action_get_title (action), NULL);
  if (*detail != '\0')
    dossier_rich_text_append_line (row->cells->pdata[row->cells->len - 1], detail);
}

static void
add_action_cell (const DossierReportWriter *self,
                 DossierReportBlock *row,
                 DossierAction *action,
                 const char *column)
{
  g_autofree char *text = NULL;
  g_autofree char *link = NULL;

  if (g_str_equal (column, "title"))
    {
      add_action_title (self, row, action);
      return;
    }
  if (g_str_equal (column, "element"))
    link = g_strdup_printf ("#part-%s", dossier_action_get_element (action));
  if (g_str_equal (column, "due"))
    text = dossier_action_describe_due_date (action);
  else
    text = dossier_record_describe (DOSSIER_RECORD (action), column);
  dossier_report_block_add_cell (row, text, link);
}

static void
add_action (const DossierReportWriter *self, DossierAction *action, DossierTable table)
{
  const DossierFieldColumn *column = dossier_record_type_list_columns (DOSSIER_TYPE_ACTION, table);
  DossierReportBlock *row = dossier_report_add_row (self->report, FALSE);

  for (; column->name != NULL; column++)
    add_action_cell (self, row, action, column->name);
}

/**
 * dossier_report_write_actions:
 * @self: a writer
 *
 * Writes the action plan: what is to be done, and what was done.
 */
void
dossier_report_write_actions (const DossierReportWriter *self)
{
  g_autoptr (GPtrArray) actions = list_actions (self);
  DossierTable table = dossier_report_writer_has (self, "owners")
                         ? DOSSIER_TABLE_PRINTED
                         : DOSSIER_TABLE_PRINTED_WITHOUT_OWNERS;

  if (actions->len == 0)
    dossier_report_add_text (self->report, DOSSIER_REPORT_QUIET, _ ("There are no actions."));
  else
    dossier_report_writer_add_titles (self, DOSSIER_TYPE_ACTION, table);
  for (guint i = 0; i < actions->len; i++)
    add_action (self, actions->pdata[i], table);
}

static void
add_assessment (const DossierReportWriter *self, DossierHistory *history, guint position)
{
  DossierAssessment *assessment = dossier_history_get_assessment (history, position);
  DossierAssessmentKind kind = dossier_assessment_get_kind (assessment);
  g_autofree char *date = dossier_day_describe (dossier_assessment_get_date (assessment));
  g_autofree char *description = NULL;
  DossierReportBlock *row = dossier_report_add_row (self->report, FALSE);
  DossierTally tally = { 0 };

  dossier_history_count (history, position, NULL, &tally);
  description = dossier_tally_describe (&tally, self->standard);
  dossier_report_block_add_cell (row, date, NULL);
  dossier_report_block_add_cell (row,
                                 dossier_enum_get_title (DOSSIER_TYPE_ASSESSMENT_KIND, (int) kind),
                                 NULL);
  dossier_report_block_add_cell (row,
                                 dossier_record_get_text (DOSSIER_RECORD (assessment), "body"),
                                 NULL);
  dossier_report_block_add_cell (
    row,
    dossier_assessment_kind_is_formal (kind)
      ? dossier_enum_get_title (DOSSIER_TYPE_ASSESSMENT_OUTCOME,
                                (int) dossier_assessment_get_outcome (assessment))
      : "",
    NULL);
  dossier_report_block_add_cell (row,
                                 dossier_report_writer_has (self, "ratings") ? description : "",
                                 NULL);
}

static void
add_assessments (const DossierReportWriter *self, DossierHistory *history)
{
  DossierReportBlock *titles = dossier_report_add_row (self->report, TRUE);

  titles->shares = assessment_shares;
  dossier_report_block_add_cell (titles, _ ("Date"), NULL);
  dossier_report_block_add_cell (titles, _ ("Kind"), NULL);
  dossier_report_block_add_cell (titles, _ ("By"), NULL);
  dossier_report_block_add_cell (titles, _ ("Outcome"), NULL);
  dossier_report_block_add_cell (titles, _ ("Ratings"), NULL);
  for (guint i = dossier_history_get_n_assessments (history); i > 0; i--)
    add_assessment (self, history, i - 1);
}

/* One below the other, without room for what the assessor left empty. */
static char *
join_remarks (DossierFinding *finding)
{
  const char *const remarks[] = { dossier_finding_get_comment (finding),
                                  dossier_finding_get_strength (finding),
                                  dossier_finding_get_improvement (finding) };
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (remarks); i++)
    {
      if (joined->len > 0 && *remarks[i] != '\0')
        g_string_append_c (joined, '\n');
      g_string_append (joined, remarks[i]);
    }
  return g_strstrip (g_string_free (joined, FALSE));
}

static void
add_finding (const DossierReportWriter *self,
             const DossierHistoryRating *rating,
             const char *number)
{
  g_autofree char *link = g_strdup_printf ("#part-%s", number);
  g_autofree char *remarks = join_remarks (rating->finding);
  DossierReportBlock *row = dossier_report_add_row (self->report, FALSE);

  dossier_report_block_add_cell (row, number, link);
  dossier_report_block_add_cell (row,
                                 dossier_standard_get_rating_title (self->standard, rating->rating),
                                 NULL);
  dossier_report_writer_set_language (self, row);
  dossier_report_block_add_cell (row, remarks, NULL);
}

static gboolean
says_something (const DossierHistoryRating *rating)
{
  return rating->finding != NULL && (*dossier_finding_get_comment (rating->finding) != '\0' ||
                                     *dossier_finding_get_strength (rating->finding) != '\0' ||
                                     *dossier_finding_get_improvement (rating->finding) != '\0');
}

/* The latest assessor's comments on each element that has any. */
static void
add_findings (const DossierReportWriter *self, DossierHistory *history, guint position)
{
  static const double shares[] = { 1.2, 2.6, 8 };
  GListModel *elements = dossier_standard_get_elements (self->standard);
  g_autofree char *description =
    dossier_assessment_describe (dossier_history_get_assessment (history, position));
  gboolean has_titles = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      const char *number = dossier_element_get_number (element);
      const DossierHistoryRating *rating = dossier_history_get_rating (history, position, number);

      if (!says_something (rating))
        continue;
      if (!has_titles)
        {
          DossierReportBlock *titles;

          dossier_report_add_heading (self->report, 2, NULL, description, NULL)->outline_level = 0;
          titles = dossier_report_add_row (self->report, TRUE);
          titles->shares = shares;
          dossier_report_block_add_cell (titles, _ ("Element"), NULL);
          dossier_report_block_add_cell (titles, _ ("Rating"), NULL);
          dossier_report_block_add_cell (titles, _ ("Remarks"), NULL);
          has_titles = TRUE;
        }
      add_finding (self, rating, number);
    }
}

/**
 * dossier_report_write_history:
 * @self: a writer
 *
 * Writes the assessments, the latest first, and what the latest assessor said of
 * the elements. Remarks of an assessor are not for the public.
 */
void
dossier_report_write_history (const DossierReportWriter *self)
{
  g_autoptr (DossierHistory) history = dossier_history_new (self->submission);
  guint latest;

  if (dossier_history_get_n_assessments (history) == 0)
    {
      dossier_report_add_text (self->report,
                               DOSSIER_REPORT_QUIET,
                               _ ("There has been no assessment yet."));
      return;
    }
  add_assessments (self, history);
  if (dossier_report_options_get_audience (self->options) != DOSSIER_AUDIENCE_PUBLIC &&
      dossier_report_writer_has (self, "ratings") &&
      dossier_history_find_latest_formal (history, &latest))
    add_findings (self, history, latest);
}
