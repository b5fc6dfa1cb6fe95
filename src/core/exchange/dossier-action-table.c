/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-action-table.h"

#include "dossier-action-note.h"
#include "dossier-action.h"
#include "dossier-csv-writer.h"
#include "dossier-day.h"
#include "dossier-product.h"
#include "dossier-record-sheet.h"
#include "dossier-submission-assessments.h"
#include "dossier-submission-evidence.h"
#include "dossier-text.h"

/* A line for each note: "2026-03-31: Asked the supplier". */
static char *
describe_log (DossierAction *action)
{
  GListModel *notes = dossier_action_get_notes (action);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (DossierActionNote) note = g_list_model_get_item (notes, i);

      g_string_append_printf (text,
                              "%s%s: %s",
                              i > 0 ? "\n" : "",
                              dossier_action_note_get_date (note),
                              dossier_action_note_get_text (note));
    }
  return g_string_free (text, FALSE);
}

static char *
describe_products (DossierSubmission *submission, DossierAction *action)
{
  GListModel *products = dossier_action_get_products (action);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (products); i++)
    {
      g_autoptr (DossierProduct) product = g_list_model_get_item (products, i);
      DossierEvidence *evidence =
        dossier_submission_find_evidence (submission, dossier_product_get_evidence (product));
      g_autofree char *label = evidence != NULL ? dossier_evidence_get_label (evidence) : NULL;

      if (label != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", label);
    }
  return g_string_free (text, FALSE);
}

static char *
describe_assessment (DossierSubmission *submission, DossierAction *action)
{
  DossierAssessment *assessment =
    dossier_submission_find_assessment (submission, dossier_action_get_assessment (action));

  return assessment != NULL ? dossier_assessment_describe (assessment) : g_strdup ("");
}

/**
 * dossier_action_table_to_csv:
 * @submission: a submission
 *
 * Makes a table of all actions, with a row of titles and a row for each.
 *
 * Returns: (transfer full): comma-separated values as RFC 4180 has them, in
 *   UTF-8
 */
char *
dossier_action_table_to_csv (DossierSubmission *submission)
{
  GListModel *actions = dossier_submission_get_actions (submission);
  g_autoptr (DossierAction) example = g_object_new (DOSSIER_TYPE_ACTION, NULL);
  GString *csv = g_string_new (NULL);

  dossier_csv_append_titles (csv, DOSSIER_RECORD (example));
  dossier_csv_append_cell (csv, _ ("Log"));
  dossier_csv_append_cell (csv, _ ("Evidence Produced"));
  dossier_csv_end_row (csv);
  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (DossierAction) action = g_list_model_get_item (actions, i);
      g_autofree char *notes = describe_log (action);
      g_autofree char *products = describe_products (submission, action);

      dossier_csv_append_fields (csv, DOSSIER_RECORD (action));
      dossier_csv_append_cell (csv, notes);
      dossier_csv_append_cell (csv, products);
      dossier_csv_end_row (csv);
    }
  return g_string_free (csv, FALSE);
}

static void
take_text (DossierWorkbook *workbook, char *text)
{
  dossier_workbook_add_text (workbook, text);
  g_free (text);
}

static gboolean
add_action_cell (DossierWorkbook *workbook,
                 gpointer action,
                 const char *column,
                 gpointer submission)
{
  g_autofree char *today = dossier_day_today ();

  if (g_str_equal (column, "overdue"))
    dossier_workbook_add_text (workbook,
                               dossier_action_is_overdue (action, today) ? _ ("Overdue") : "");
  else if (g_str_equal (column, "assessment"))
    take_text (workbook, describe_assessment (submission, action));
  else if (g_str_equal (column, "products"))
    take_text (workbook, describe_products (submission, action));
  else if (g_str_equal (column, "notes"))
    take_text (workbook, describe_log (action));
  else
    return FALSE;
  return TRUE;
}

/**
 * dossier_action_table_write_workbook:
 * @submission: a submission
 * @path: (type filename): where to write it, as .xlsx
 * @error: return location for a #GFileError
 *
 * Writes the actions for a spreadsheet, a row for each.
 *
 * Returns: whether it was written; if not, a file that was there before still is
 */
gboolean
dossier_action_table_write_workbook (DossierSubmission *submission,
                                     const char *path,
                                     GError **error)
{
  GListModel *actions = dossier_submission_get_actions (submission);
  g_autoptr (DossierWorkbook) workbook = dossier_workbook_new (path);

  dossier_record_sheet_begin (workbook, _ ("Actions"), DOSSIER_TYPE_ACTION);
  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (DossierAction) action = g_list_model_get_item (actions, i);

      dossier_record_sheet_add (workbook, action, add_action_cell, submission);
    }
  return dossier_workbook_save (workbook, error);
}
