/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command.h"

#include <glib/gi18n.h>

static DossierExit
create (const char *path, const char *organisation, const char *standard_id)
{
  g_autoptr (DossierStandardLibrary) library = dossier_standard_library_new ();
  g_autoptr (GFile) folder = dossier_file_argument_parse (path);
  g_autoptr (DossierSubmission) submission = NULL;
  g_autoptr (DossierBundle) bundle = NULL;
  g_autoptr (GError) error = NULL;
  DossierStandard *standard = dossier_standard_library_find (library, standard_id, &error);

  if (standard == NULL)
    return dossier_command_fail (error);

  submission = dossier_submission_new (standard);
  g_object_set (dossier_submission_get_organisation (submission), "name", organisation, NULL);
  bundle = dossier_bundle_create (folder, submission, &error);
  return bundle != NULL ? DOSSIER_EXIT_DONE : dossier_command_fail (error);
}

/**
 * dossier_command_new:
 * @argc: the number of words
 * @argv: the words
 *
 * `dossier-cli new`: creates a bundle.
 *
 * Returns: the exit code
 */
DossierExit
dossier_command_new (int argc, char **argv)
{
  g_autofree char *organisation = NULL;
  g_autofree char *standard_id = NULL;
  const GOptionEntry entries[] = {
    { "organisation",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_STRING,
      &organisation,
      N_ ("Name of the organisation"),
      N_ ("NAME") },
    { "standard",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_STRING,
      &standard_id,
      N_ ("Standard to answer; the default is Customer Service Excellence"),
      N_ ("ID") },
    G_OPTION_ENTRY_NULL
  };

  if (!dossier_command_parse ("FOLDER", _ ("Create a submission."), entries, 1, 1, &argc, &argv))
    return DOSSIER_EXIT_USAGE;
  if (organisation == NULL || *g_strstrip (organisation) == '\0')
    return dossier_command_fail_usage ("%s", _ ("--organisation NAME is missing"));

  return create (argv[1],
                 organisation,
                 standard_id != NULL ? standard_id : DOSSIER_STANDARD_DEFAULT_ID);
}
