/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command.h"

#include <glib/gi18n.h>

#include "dossier-import-change.h"
#include "dossier-import.h"

/* Enough of a narrative to recognise it by. */
#define VALUE_LENGTH_MAXIMUM 60

static char *
shorten (const char *value)
{
  g_autofree char *line = g_strdelimit (g_strdup (value), "\t\n\r", ' ');
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= VALUE_LENGTH_MAXIMUM)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, VALUE_LENGTH_MAXIMUM - 1);
  return g_strconcat (start, "…", NULL);
}

static void
print_changes (GListModel *changes)
{
  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (DossierImportChange) change = g_list_model_get_item (changes, i);
      g_autofree char *before = shorten (dossier_import_change_get_before (change));
      g_autofree char *after = shorten (dossier_import_change_get_after (change));

      g_print ("%u\t%s\t%s\t%s\t%s\n",
               dossier_import_change_get_line (change),
               dossier_import_change_get_label (change),
               dossier_import_change_get_field (change),
               before,
               after);
    }
}

static DossierExit
save (DossierBundle *bundle, DossierImport *plan)
{
  g_autoptr (GError) error = NULL;

  if (dossier_import_get_n_records (plan) > 0)
    return dossier_command_save (bundle, &error) ? DOSSIER_EXIT_DONE : dossier_command_fail (error);
  if (dossier_import_list_problems (plan)->len > 0)
    dossier_command_print_warning (_ ("Nothing was imported: apart from the lines above, the "
                                      "submission already matches this table."));
  return DOSSIER_EXIT_DONE;
}

/* A submission that is only looked at need not be editable. */
static gboolean
apply (DossierBundle *bundle, DossierImport *plan, GError **error)
{
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);

  return dossier_import_get_n_records (plan) == 0 ||
         !dossier_submission_get_editable (submission) || dossier_import_apply (plan, error);
}

static DossierExit
import (const char *path, const char *table, gboolean is_rehearsal, gboolean skips_errors)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBundle) bundle = is_rehearsal ? dossier_command_open (path, &error)
                                                  : dossier_command_open_to_change (path, &error);
  g_autoptr (GFile) file = dossier_file_argument_parse (table);
  g_autoptr (DossierImport) plan = NULL;
  gboolean has_problems;

  if (bundle == NULL || (!is_rehearsal && !dossier_bundle_check_editable (bundle, &error)))
    return dossier_command_fail (error);
  plan = dossier_import_new (dossier_bundle_get_submission (bundle), file, &error);
  if (plan == NULL)
    return dossier_command_fail_with_file (error, table);

  has_problems = dossier_import_list_problems (plan)->len > 0 && !skips_errors;
  dossier_command_print_problems (dossier_import_list_problems (plan), table);
  if (has_problems && !is_rehearsal)
    g_printerr ("dossier-cli: %s\n",
                _ ("Nothing was imported. Correct the lines above, or use --skip-errors to "
                   "import the rest."));
  if (!has_problems && !apply (bundle, plan, &error))
    return dossier_command_fail (error);
  if (!has_problems || is_rehearsal)
    print_changes (dossier_import_get_changes (plan));
  if (has_problems)
    return DOSSIER_EXIT_FAILED;
  return is_rehearsal ? DOSSIER_EXIT_DONE : save (bundle, plan);
}

/**
 * dossier_command_import:
 * @argc: the number of words
 * @argv: the words
 *
 * `dossier-cli import`: takes over a table. It prints what changes: the line,
 * which evidence or element, which field, what stood there and what stands
 * there now; and for each row that cannot be read, why. All of the table is
 * taken over, or nothing, unless the user asks otherwise.
 *
 * Returns: the exit code
 */
DossierExit
dossier_command_import (int argc, char **argv)
{
  gboolean is_rehearsal = FALSE;
  gboolean skips_errors = FALSE;
  const GOptionEntry entries[] = { { "dry-run",
                                     0,
                                     G_OPTION_FLAG_NONE,
                                     G_OPTION_ARG_NONE,
                                     &is_rehearsal,
                                     N_ ("Print what would change, without importing"),
                                     NULL },
                                   { "skip-errors",
                                     0,
                                     G_OPTION_FLAG_NONE,
                                     G_OPTION_ARG_NONE,
                                     &skips_errors,
                                     N_ ("Skip what cannot be read and import the rest"),
                                     NULL },
                                   G_OPTION_ENTRY_NULL };

  if (!dossier_command_parse ("FOLDER FILE.csv",
                              _ ("Import a register of evidence, or ratings and narratives by "
                                 "element, from comma-separated values."),
                              entries,
                              2,
                              2,
                              &argc,
                              &argv))
    return DOSSIER_EXIT_USAGE;

  return import (argv[1], argv[2], is_rehearsal, skips_errors);
}
