/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-action-export.h"

#include "dossier-action-calendar.h"
#include "dossier-action-table.h"
#include "dossier-file-replace.h"

/**
 * dossier_action_export_knows:
 * @path: (type filename): the name of a file
 *
 * Returns: whether it ends like a format that dossier_action_export() writes
 */
gboolean
dossier_action_export_knows (const char *path)
{
  return g_str_has_suffix (path, ".ics") || g_str_has_suffix (path, ".xlsx") ||
         g_str_has_suffix (path, ".csv");
}

/**
 * dossier_action_export:
 * @submission: a submission
 * @path: (type filename): where to write; its end tells the format: .xlsx, .csv
 *   or, whatever else it is, a calendar
 * @error: return location for a #GFileError
 *
 * Writes the actions for a calendar or a spreadsheet.
 *
 * Returns: whether it was written; if not, a file that was there before still is
 */
gboolean
dossier_action_export (DossierSubmission *submission, const char *path, GError **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (submission), FALSE);

  if (g_str_has_suffix (path, ".xlsx"))
    return dossier_action_table_write_workbook (submission, path, error);
  text = g_str_has_suffix (path, ".csv") ? dossier_action_table_to_csv (submission)
                                         : dossier_action_calendar_to_text (submission);
  return dossier_file_replace (path, text, -1, error);
}
