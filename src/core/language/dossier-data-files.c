/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-data-files.h"

/**
 * dossier_data_files_get_shipped:
 * @name: the name of a folder, such as “standards”
 *
 * Returns: (transfer full): that folder of the installed data, or of the folder that the
 * environment variable `DOSSIER_DATA_FOLDER` names
 */
GFile *
dossier_data_files_get_shipped (const char *name)
{
  const char *data_folder = g_getenv ("DOSSIER_DATA_FOLDER");

  g_return_val_if_fail (name != NULL, NULL);

  if (data_folder == NULL)
    data_folder = DOSSIER_PACKAGE_DATA_FOLDER;
  return g_file_new_build_filename (data_folder, name, NULL);
}

/**
 * dossier_data_files_get_own:
 * @name: the name of a folder, such as “standards”
 *
 * Returns: (transfer full): the folder of that name in which the user may put more
 */
GFile *
dossier_data_files_get_own (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  return g_file_new_build_filename (g_get_user_data_dir (), "dossier", name, NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_names (GFile *folder, const char *suffix)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFileEnumerator) enumerator = NULL;
  GFileInfo *info;

  enumerator = g_file_enumerate_children (folder,
                                          G_FILE_ATTRIBUTE_STANDARD_NAME,
                                          G_FILE_QUERY_INFO_NONE,
                                          NULL,
                                          NULL);
  while (enumerator != NULL && g_file_enumerator_iterate (enumerator, &info, NULL, NULL, NULL) &&
         info != NULL)
    {
      if (g_str_has_suffix (g_file_info_get_name (info), suffix))
        g_ptr_array_add (names, g_strdup (g_file_info_get_name (info)));
    }
  g_ptr_array_sort (names, compare_names);
  return g_steal_pointer (&names);
}

/**
 * dossier_data_files_list:
 * @folder: a folder, which need not exist
 * @suffix: how the names of the files end, such as “.json”
 *
 * Returns: (transfer full) (element-type GFile): the files in it, in the order of their names
 */
GPtrArray *
dossier_data_files_list (GFile *folder, const char *suffix)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) names = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), files);
  g_return_val_if_fail (suffix != NULL, files);

  names = list_names (folder, suffix);
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (files, g_file_get_child (folder, names->pdata[i]));
  return files;
}
