/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-sample.h"

#include <glib/gi18n.h>

#include "dossier-bundle.h"

#define SAMPLE_NAME "Riverside Libraries"

/**
 * dossier_sample_prepare:
 * @error: return location for a #GIOErrorEnum
 *
 * The sample is there to be tried out. What the user opens is a copy in their
 * data folder, so that it can be changed, and keeps the changes.
 *
 * Returns: (transfer full): the folder of the copy; %NULL on error
 */
GFile *
dossier_sample_prepare (GError **error)
{
  const char *data_folder = g_getenv ("DOSSIER_DATA_FOLDER");
  g_autoptr (GFile) source =
    g_file_new_build_filename (data_folder != NULL ? data_folder : DOSSIER_PACKAGE_DATA_FOLDER,
                               "sample",
                               SAMPLE_NAME,
                               DOSSIER_BUNDLE_SUBMISSION_FILE,
                               NULL);
  g_autoptr (GFile) folder =
    g_file_new_build_filename (g_get_user_data_dir (), "dossier", "sample", SAMPLE_NAME, NULL);
  g_autoptr (GError) problem = NULL;
  g_autoptr (GFile) copy = g_file_get_child (folder, DOSSIER_BUNDLE_SUBMISSION_FILE);

  if (g_file_query_exists (copy, NULL))
    return g_steal_pointer (&folder);
  if (!g_file_make_directory_with_parents (folder, NULL, &problem) &&
      !g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  if (!g_file_copy (source, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, error))
    {
      g_prefix_error (error, "%s ", _ ("The sample cannot be copied."));
      return NULL;
    }
  return g_steal_pointer (&folder);
}
