/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command.h"

#include <glib/gi18n.h>

#include "dossier-action-export.h"

static DossierExit export(const char *path, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBundle) bundle = dossier_command_open (path, &error);

  if (bundle == NULL ||
      !dossier_action_export (dossier_bundle_get_submission (bundle), output, &error))
    return dossier_command_fail (error);
  return DOSSIER_EXIT_DONE;
}

/**
 * dossier_command_action_export:
 * @argc: the number of words
 * @argv: the words
 *
 * `dossier-cli action export`: writes the actions for a calendar or a
 * spreadsheet.
 *
 * Returns: the exit code
 */
DossierExit
dossier_command_action_export (int argc, char **argv)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = { { "output",
                                     'o',
                                     G_OPTION_FLAG_NONE,
                                     G_OPTION_ARG_FILENAME,
                                     &output,
                                     N_ ("File to write the actions to"),
                                     N_ ("FILE.ics|.xlsx|.csv") },
                                   G_OPTION_ENTRY_NULL };

  if (!dossier_command_parse ("FOLDER",
                              _ ("Write the actions for a calendar or a spreadsheet."),
                              entries,
                              1,
                              1,
                              &argc,
                              &argv))
    return DOSSIER_EXIT_USAGE;
  if (output == NULL || !dossier_action_export_knows (output))
    return dossier_command_fail_usage (
      "%s",
      _ ("-o must be the name of a file that ends in .ics, .xlsx or .csv"));

  return export(argv[1], output);
}
