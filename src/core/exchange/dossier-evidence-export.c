/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-export.h"

#include "dossier-evidence-register.h"
#include "dossier-evidence-workbook.h"
#include "dossier-file-replace.h"

/**
 * dossier_evidence_export_knows:
 * @path: (type filename): the name of a file
 *
 * Returns: whether it ends like a format that dossier_evidence_export() writes
 */
gboolean
dossier_evidence_export_knows (const char *path)
{
  return g_str_has_suffix (path, ".xlsx") || g_str_has_suffix (path, ".csv");
}

/**
 * dossier_evidence_export:
 * @submission: a submission
 * @path: (type filename): where to write; its end tells the format: .csv or, whatever else it is,
 *   a workbook
 * @error: return location for a #GFileError
 *
 * Writes the register of evidence for a spreadsheet.
 *
 * Returns: whether it was written; if not, a file that was there before still is
 */
gboolean
dossier_evidence_export (DossierSubmission *submission, const char *path, GError **error)
{
  g_autofree char *csv = NULL;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (submission), FALSE);

  if (!g_str_has_suffix (path, ".csv"))
    return dossier_evidence_workbook_write (submission, path, error);
  csv = dossier_evidence_register_to_csv (submission);
  return dossier_file_replace (path, csv, -1, error);
}
