/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-action-report.h"

#include "dossier-action-order.h"
#include "dossier-day.h"
#include "dossier-field-purpose.h"
#include "dossier-text.h"

static int
compare (gconstpointer a, gconstpointer b, gpointer today)
{
  return dossier_action_compare (*(DossierAction *const *) a,
                                 *(DossierAction *const *) b,
                                 DOSSIER_ACTION_BY_OWNER,
                                 today);
}

/* The page is a to-do list, so actions that are done are left out. */
static GPtrArray *
list_unfinished (DossierSubmission *submission, const char *today)
{
  GListModel *actions = dossier_submission_get_actions (submission);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (DossierAction) action = g_list_model_get_item (actions, i);

      if (!dossier_action_is_finished (action))
        g_ptr_array_add (list, g_steal_pointer (&action));
    }
  g_ptr_array_sort_with_data (list, compare, (gpointer) today);
  return list;
}

static void
add_cell (DossierReportBlock *row, const char *text)
{
  DossierRichText *cell = dossier_rich_text_new (text);

  if (row->is_header)
    dossier_rich_text_embolden (cell);
  g_ptr_array_add (row->cells, cell);
}

/* An action under the name of its owner. */
static const DossierFieldColumn *
list_columns (void)
{
  return dossier_record_type_list_columns (DOSSIER_TYPE_ACTION,
                                           DOSSIER_TABLE_PRINTED_WITHOUT_OWNERS);
}

static void
add_titles (DossierReport *report)
{
  const DossierFieldColumn *column = list_columns ();
  DossierReportBlock *row = dossier_report_add (report, DOSSIER_REPORT_ROW);

  row->is_header = TRUE;
  for (; column->name != NULL; column++)
    add_cell (row, dossier_field_column_get_title (column, DOSSIER_TYPE_ACTION));
}

static char *
describe_cell (DossierAction *action, const char *column)
{
  const char *title = dossier_action_get_title (action);
  const char *detail = dossier_record_get_text (DOSSIER_RECORD (action), "detail");

  if (g_str_equal (column, "title") && *detail != '\0')
    return g_strjoin ("\n", title, detail, NULL);
  if (g_str_equal (column, "due"))
    return dossier_action_describe_due_date (action);
  return dossier_record_describe (DOSSIER_RECORD (action), column);
}

static void
add_action (DossierReport *report, DossierAction *action)
{
  const DossierFieldColumn *column = list_columns ();
  DossierReportBlock *row = dossier_report_add (report, DOSSIER_REPORT_ROW);

  for (; column->name != NULL; column++)
    {
      g_autofree char *text = describe_cell (action, column->name);

      add_cell (row, text);
    }
}

static void
add_owner (DossierReport *report, const char *owner, const char *organisation, const char *today)
{
  g_autofree char *day = dossier_day_describe (today);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", organisation, day);

  dossier_report_add_heading (report, 1, NULL, owner, NULL);
  dossier_report_add_text (report, DOSSIER_REPORT_QUIET, subtitle);
  add_titles (report);
}

/**
 * dossier_action_report_new:
 * @submission: a submission
 * @today: the day to judge by
 *
 * Returns: (transfer full): a page for each owner, with the actions that are
 *   not done
 */
DossierReport *
dossier_action_report_new (DossierSubmission *submission, const char *today)
{
  const char *organisation = dossier_submission_get_organisation_name (submission);
  g_autofree char *title = g_strdup_printf (_ ("Actions – %s"), organisation);
  DossierReport *report = dossier_report_new (title, organisation, _ ("Action plan"));
  g_autoptr (GPtrArray) actions = list_unfinished (submission, today);
  g_autofree char *owner = NULL;

  if (actions->len == 0)
    dossier_report_add_text (report, DOSSIER_REPORT_BODY, _ ("All actions are done."));
  for (guint i = 0; i < actions->len; i++)
    {
      g_autofree char *group =
        dossier_action_describe_group (actions->pdata[i], DOSSIER_ACTION_BY_OWNER, today);

      if (g_strcmp0 (group, owner) != 0)
        add_owner (report, group, organisation, today);
      add_action (report, actions->pdata[i]);
      g_free (owner);
      owner = g_steal_pointer (&group);
    }
  return report;
}
