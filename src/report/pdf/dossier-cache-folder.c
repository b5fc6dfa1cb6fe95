/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A cache of files that can be created again at any time. */

#include "dossier-cache-folder.h"

#include <glib/gstdio.h>
#include <utime.h>

typedef struct
{
  char *path;
  guint64 size;
  gint64 last_use;
} CachedFile;

static void
cached_file_free (gpointer data)
{
  CachedFile *self = data;

  g_free (self->path);
  g_free (self);
}

static GPtrArray *
list_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *files = g_ptr_array_new_with_free_func (cached_file_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;
      CachedFile *file;

      if (g_lstat (path, &status) != 0 || !S_ISREG (status.st_mode))
        continue;
      file = g_new0 (CachedFile, 1);
      file->path = g_steal_pointer (&path);
      file->size = (guint64) status.st_size;
      file->last_use = status.st_mtime;
      g_ptr_array_add (files, file);
    }
  return files;
}

static int
compare_last_use (gconstpointer a, gconstpointer b)
{
  const CachedFile *first = *(const CachedFile *const *) a;
  const CachedFile *second = *(const CachedFile *const *) b;

  return (first->last_use < second->last_use) - (first->last_use > second->last_use);
}

/**
 * dossier_cache_folder_use:
 * @path: (type filename): a file in a cache
 *
 * Notes that it was of use just now, so that others go before it.
 */
void
dossier_cache_folder_use (const char *path)
{
  g_utime (path, NULL);
}

/**
 * dossier_cache_folder_prune:
 * @folder: (type filename): a cache
 * @size_maximum: how large its files may be together, in bytes
 *
 * Removes the files that were not used for longest, but never the one used last.
 */
void
dossier_cache_folder_prune (const char *folder, guint64 size_maximum)
{
  g_autoptr (GPtrArray) files = list_files (folder);
  guint64 size = 0;

  g_ptr_array_sort (files, compare_last_use);
  for (guint i = 0; i < files->len; i++)
    {
      const CachedFile *file = files->pdata[i];

      size += file->size;
      if (i > 0 && size > size_maximum)
        g_unlink (file->path);
    }
}
