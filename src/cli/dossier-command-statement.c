/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command.h"

#include <glib/gi18n.h>

#include "dossier-statement.h"

/**
 * dossier_command_statement:
 * @argc: the number of words
 * @argv: the words
 *
 * `dossier-cli statement`: prints what an organisation publishes of its results.
 *
 * Returns: the exit code
 */
DossierExit
dossier_command_statement (int argc, char **argv)
{
  g_autoptr (DossierBundle) bundle = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *statement = NULL;

  if (!dossier_command_parse ("FOLDER",
                              _ ("Print the results of the last assessment, to be published."),
                              NULL,
                              1,
                              1,
                              &argc,
                              &argv))
    return DOSSIER_EXIT_USAGE;

  bundle = dossier_command_open (argv[1], &error);
  if (bundle == NULL)
    return dossier_command_fail (error);
  statement = dossier_statement_create (dossier_bundle_get_submission (bundle));
  g_print ("%s", statement);
  return DOSSIER_EXIT_DONE;
}
