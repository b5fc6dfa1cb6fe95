/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands that write records for another program. */

#include "dossier-command.h"

#include <glib/gi18n.h>

#include "dossier-action-export.h"
#include "dossier-evidence-export.h"

/*
 * Export:
 * @summary: what the command does
 * @option: what its option “-o” is
 * @files: the names of files that it writes, in the usage line
 * @complaint: what is wrong with any other name
 * @knows: whether it writes such a file
 * @write: writes it
 */
typedef struct
{
  const char *summary;
  const char *option;
  const char *files;
  const char *complaint;
  gboolean (*knows) (const char *path);
  gboolean (*write) (DossierSubmission *submission, const char *path, GError **error);
} Export;

static const Export action_export = {
  .summary = N_ ("Write the actions for a calendar or a spreadsheet."),
  .option = N_ ("File to write the actions to"),
  .files = N_ ("FILE.ics|.xlsx|.csv"),
  .complaint = N_ ("-o must be the name of a file that ends in .ics, .xlsx or .csv"),
  .knows = dossier_action_export_knows,
  .write = dossier_action_export,
};

static const Export evidence_export = {
  .summary = N_ ("Write the register of evidence for a spreadsheet."),
  .option = N_ ("File to write the register to"),
  .files = N_ ("FILE.xlsx|.csv"),
  .complaint = N_ ("-o must be the name of a file that ends in .xlsx or .csv"),
  .knows = dossier_evidence_export_knows,
  .write = dossier_evidence_export,
};

static DossierExit
run_export (const Export *export, int argc, char **argv)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = { { "output",
                                     'o',
                                     G_OPTION_FLAG_NONE,
                                     G_OPTION_ARG_FILENAME,
                                     &output,
                                     export->option,
                                     export->files },
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (DossierBundle) bundle = NULL;
  g_autoptr (GError) error = NULL;

  if (!dossier_command_parse ("FOLDER", _ (export->summary), entries, 1, 1, &argc, &argv))
    return DOSSIER_EXIT_USAGE;
  if (output == NULL || !export->knows (output))
    return dossier_command_fail_usage ("%s", _ (export->complaint));

  bundle = dossier_command_open (argv[1], &error);
  if (bundle == NULL || !export->write (dossier_bundle_get_submission (bundle), output, &error))
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
  return run_export (&action_export, argc, argv);
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
  return run_export (&evidence_export, argc, argv);
}
