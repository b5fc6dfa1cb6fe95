/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-folder.h"

#include "dossier-sandbox.h"
#include "dossier-text.h"

/* No one nests folders deeper than this by hand; a file system may be nested without end. */
#define DEPTH_MAXIMUM 32

#define ATTRIBUTES                                                                                 \
  G_FILE_ATTRIBUTE_STANDARD_NAME                                                                   \
  "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE                            \
  "," G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN "," G_FILE_ATTRIBUTE_STANDARD_IS_BACKUP

/* Whether a file was left by an office program or a file manager, such as “~$letter.docx” or
 * “Thumbs.db”. */
static gboolean
is_by_the_way (GFileInfo *info)
{
  const char *name = g_file_info_get_name (info);

  return g_file_info_get_is_hidden (info) || g_file_info_get_is_backup (info) ||
         g_str_has_prefix (name, "~$") || g_str_equal (name, "Thumbs.db") ||
         g_str_equal (name, "desktop.ini");
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  g_autofree char *one = g_file_get_parse_name (*(GFile *const *) a);
  g_autofree char *other = g_file_get_parse_name (*(GFile *const *) b);

  return g_strcmp0 (one, other);
}

/* Symbolic links are not followed: they may lead in a circle or out of the folder. */
static gboolean
collect (GFile *folder, GPtrArray *files, guint depth, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileEnumerator) children =
    g_file_enumerate_children (folder,
                               ATTRIBUTES,
                               G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS,
                               cancellable,
                               error);
  GFileInfo *info;
  GFile *child;

  if (children == NULL)
    return FALSE;
  while (g_file_enumerator_iterate (children, &info, &child, cancellable, error))
    {
      if (info == NULL)
        return TRUE;
      if (is_by_the_way (info))
        continue;
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR &&
          g_file_info_get_size (info) > 0)
        g_ptr_array_add (files, g_object_ref (child));
      else if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY && depth > 0 &&
               !collect (child, files, depth - 1, cancellable, error))
        return FALSE;
      if (files->len > DOSSIER_EVIDENCE_FOLDER_FILES_MAXIMUM)
        {
          g_set_error (error,
                       G_IO_ERROR,
                       G_IO_ERROR_FAILED,
                       _ ("There are more than %d files. Add a folder with fewer."),
                       DOSSIER_EVIDENCE_FOLDER_FILES_MAXIMUM);
          return FALSE;
        }
    }
  return FALSE;
}

/**
 * dossier_evidence_folder_collect:
 * @folder: a folder of the user's
 * @files: (element-type GFile): where to add what is found
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum
 *
 * Finds the files in a folder and in those below it, in the order of their
 * names. Links, hidden files, empty files and what programs leave behind are
 * passed over.
 *
 * Returns: whether all of it could be read; nothing is added on error
 */
gboolean
dossier_evidence_folder_collect (GFile *folder,
                                 GPtrArray *files,
                                 GCancellable *cancellable,
                                 GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (G_IS_FILE (folder), FALSE);

  if (!collect (folder, found, DEPTH_MAXIMUM, cancellable, error))
    {
      g_autofree char *name = dossier_sandbox_describe_file (folder);

      /* Translators: the reason follows. */
      g_prefix_error (error, _ ("The folder “%s” was not added: "), name);
      return FALSE;
    }
  g_ptr_array_sort (found, compare_names);
  g_ptr_array_extend_and_steal (files, g_steal_pointer (&found));
  return TRUE;
}
