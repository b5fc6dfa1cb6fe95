/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-sample.h"

#include <glib/gi18n.h>

#include "dossier-bundle.h"

#define SAMPLE_NAME "Riverside Libraries"

static gboolean
copy_folder (GFile *source, GFile *folder, GError **error)
{
  g_autoptr (GFileEnumerator) children =
    g_file_enumerate_children (source,
                               G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                               G_FILE_QUERY_INFO_NONE,
                               NULL,
                               error);
  g_autoptr (GError) problem = NULL;

  if (children == NULL)
    return FALSE;
  if (!g_file_make_directory_with_parents (folder, NULL, &problem) &&
      !g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  while (TRUE)
    {
      g_autoptr (GFile) target = NULL;
      GFileInfo *info;
      GFile *child;

      if (!g_file_enumerator_iterate (children, &info, &child, NULL, error))
        return FALSE;
      if (info == NULL)
        return TRUE;
      target = g_file_get_child (folder, g_file_info_get_name (info));
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY
            ? !copy_folder (child, target, error)
            : !g_file_copy (child, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error))
        return FALSE;
    }
}

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
                               NULL);
  g_autoptr (GFile) folder =
    g_file_new_build_filename (g_get_user_data_dir (), "dossier", "sample", SAMPLE_NAME, NULL);
  g_autoptr (GFile) copy = g_file_get_child (folder, DOSSIER_BUNDLE_SUBMISSION_FILE);

  if (g_file_query_exists (copy, NULL))
    return g_steal_pointer (&folder);
  if (!copy_folder (source, folder, error))
    {
      g_prefix_error (error, "%s ", _ ("The sample could not be copied."));
      return NULL;
    }
  return g_steal_pointer (&folder);
}
