/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command.h"

#include <glib/gi18n.h>

#include "dossier-statement.h"

/**
 * dossier_command_statement:
 * @bundle: a bundle
 * @words: what follows its folder on the command line
 * @flags: the options that were given
 *
 * `dossier-cli statement`: prints what an organisation publishes of its results.
 *
 * Returns: the exit code
 */
DossierExit
dossier_command_statement (DossierBundle *bundle, char **words, const DossierCommandFlags *flags)
{
  g_autofree char *statement = dossier_statement_create (dossier_bundle_get_submission (bundle));

  g_print ("%s", statement);
  return DOSSIER_EXIT_DONE;
}
