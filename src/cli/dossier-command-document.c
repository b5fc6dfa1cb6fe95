/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command-document.h"

#include "dossier-command.h"
#include "dossier-report-file.h"
#include "dossier-report-letters.h"

/**
 * dossier_command_write_document:
 * @document: what to write
 * @file: where to write it; its ending says in which format
 * @error: return location for an error
 *
 * Writes a document, and warns of characters that no font has. Web pages and OpenDocument texts are
 * shown with the reader's fonts, so only a PDF is checked.
 *
 * Returns: whether it was written
 */
gboolean
dossier_command_write_document (const DossierReport *document, GFile *file, GError **error)
{
  g_autofree char *missing_letters = NULL;

  if (!dossier_report_file_write (document, file, NULL, error))
    return FALSE;
  if (dossier_report_file_has_pages (file))
    missing_letters = dossier_report_describe_missing_letters (document);
  if (missing_letters != NULL)
    dossier_command_print_warning (missing_letters);
  return TRUE;
}
