/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command.h"

#include <glib/gi18n.h>

#include "dossier-pdf.h"
#include "dossier-submission-report.h"

static DossierExit
write_report (const char *path, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBundle) bundle = dossier_command_open (path, &error);
  g_autoptr (DossierReport) report = NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);

  if (bundle == NULL)
    return dossier_command_fail (error);

  report = dossier_submission_report_new (dossier_bundle_get_submission (bundle));
  if (!dossier_pdf_write (report, file, NULL, &error))
    return dossier_command_fail (error);
  return DOSSIER_EXIT_DONE;
}

/**
 * dossier_command_report:
 * @argc: the number of words
 * @argv: the words
 *
 * `dossier-cli report`: writes a submission as PDF.
 *
 * Returns: the exit code
 */
DossierExit
dossier_command_report (int argc, char **argv)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = { { "output",
                                     'o',
                                     G_OPTION_FLAG_NONE,
                                     G_OPTION_ARG_FILENAME,
                                     &output,
                                     N_ ("PDF to write"),
                                     N_ ("FILE.pdf") },
                                   G_OPTION_ENTRY_NULL };

  if (!dossier_command_parse ("FOLDER",
                              _ ("Write a submission as PDF."),
                              entries,
                              1,
                              1,
                              &argc,
                              &argv))
    return DOSSIER_EXIT_USAGE;
  if (output == NULL)
    return dossier_command_fail_usage ("%s", _ ("-o FILE.pdf is missing"));
  if (!g_str_has_suffix (output, ".pdf"))
    return dossier_command_fail_usage (_ ("“%s” does not end in “.pdf”"), output);

  return write_report (argv[1], output);
}
