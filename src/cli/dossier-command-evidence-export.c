/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command.h"

#include <glib/gi18n.h>

#include "dossier-evidence-register.h"
#include "dossier-evidence-workbook.h"
#include "dossier-file-replace.h"

static gboolean
write_csv (DossierSubmission *submission, const char *output, GError **error)
{
  g_autofree char *csv = dossier_evidence_register_to_csv (submission);

  return dossier_file_replace (output, csv, -1, error);
}

static DossierExit export(const char *path, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBundle) bundle = dossier_command_open (path, &error);
  DossierSubmission *submission;
  gboolean is_written;

  if (bundle == NULL)
    return dossier_command_fail (error);
  submission = dossier_bundle_get_submission (bundle);
  is_written = g_str_has_suffix (output, ".xlsx")
                 ? dossier_evidence_workbook_write (submission, output, &error)
                 : write_csv (submission, output, &error);
  return is_written ? DOSSIER_EXIT_DONE : dossier_command_fail (error);
}

/**
 * dossier_command_evidence_export:
 * @argc: the number of words
 * @argv: the words
 *
 * `dossier-cli evidence export`: writes the register of evidence for a
 * spreadsheet.
 *
 * Returns: the exit code
 */
DossierExit
dossier_command_evidence_export (int argc, char **argv)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = { { "output",
                                     'o',
                                     G_OPTION_FLAG_NONE,
                                     G_OPTION_ARG_FILENAME,
                                     &output,
                                     N_ ("File to write the register to"),
                                     N_ ("FILE.xlsx|.csv") },
                                   G_OPTION_ENTRY_NULL };

  if (!dossier_command_parse ("FOLDER",
                              _ ("Write the register of evidence for a spreadsheet."),
                              entries,
                              1,
                              1,
                              &argc,
                              &argv))
    return DOSSIER_EXIT_USAGE;
  if (output == NULL || !(g_str_has_suffix (output, ".csv") || g_str_has_suffix (output, ".xlsx")))
    return dossier_command_fail_usage (
      "%s",
      _ ("-o must be the name of a file that ends in .xlsx or .csv"));

  return export(argv[1], output);
}
