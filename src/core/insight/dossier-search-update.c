/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-search-update.h"

#include "dossier-evidence-store.h"
#include "dossier-search-cache.h"

#include <unistd.h>

typedef struct
{
  char *sha256;
  char *type;
} FileToRead;

struct _DossierSearchUpdate
{
  char *path;
  GFile *folder;
  GPtrArray *files;
  GPtrArray *to_read;
  guint n_tried;
  GPtrArray *skipped;
  GPtrArray *unread;
};

static void
file_to_read_free (FileToRead *self)
{
  g_free (self->sha256);
  g_free (self->type);
  g_free (self);
}

/**
 * dossier_search_update_new:
 * @path: (type filename): where the cache is
 * @bundle_folder: the folder of a bundle
 *
 * Returns: (transfer full): an update that reads no file yet
 */
DossierSearchUpdate *
dossier_search_update_new (const char *path, GFile *bundle_folder)
{
  DossierSearchUpdate *self = g_new0 (DossierSearchUpdate, 1);

  self->path = g_strdup (path);
  self->folder = g_object_ref (bundle_folder);
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) file_to_read_free);
  self->to_read = g_ptr_array_new ();
  self->skipped = g_ptr_array_new_with_free_func (g_free);
  self->unread = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
dossier_search_update_free (DossierSearchUpdate *self)
{
  g_free (self->path);
  g_object_unref (self->folder);
  g_ptr_array_unref (self->to_read);
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->skipped);
  g_ptr_array_unref (self->unread);
  g_free (self);
}

/**
 * dossier_search_update_add_file:
 * @self: an update that does not run yet
 * @sha256: the SHA-256 of a file in the store of the bundle
 * @type: its media type
 */
void
dossier_search_update_add_file (DossierSearchUpdate *self, const char *sha256, const char *type)
{
  FileToRead *file = g_new0 (FileToRead, 1);

  file->sha256 = g_strdup (sha256);
  file->type = g_strdup (type);
  g_ptr_array_add (self->files, file);
}

static DossierFileFacts *
read_facts (DossierSearchUpdate *self,
            const FileToRead *file,
            GCancellable *cancellable,
            GError **error)
{
  int descriptor = dossier_evidence_store_open (self->folder, file->sha256);
  DossierFileFacts *facts;

  if (descriptor < 0)
    return NULL;
  facts = dossier_inspection_read_facts (descriptor, file->type, TRUE, cancellable, error);
  close (descriptor);
  return facts;
}

/* A file without readable text is stored without words, so that it is not read again. */
static gboolean
read_file (DossierSearchUpdate *self,
           DossierSearchCache *cache,
           const FileToRead *file,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (DossierFileFacts) facts = read_facts (self, file, cancellable, &problem);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (facts == NULL && (problem == NULL || problem->domain != DOSSIER_INSPECTION_ERROR))
    {
      g_ptr_array_add (self->skipped, g_strdup (file->sha256));
      return TRUE;
    }
  if (facts != NULL)
    return dossier_search_cache_add_file (cache,
                                          file->sha256,
                                          (const char *const *) facts->texts,
                                          error);
  g_ptr_array_add (self->unread, g_strdup (file->sha256));
  return dossier_search_cache_add_unread (cache, file->sha256, error);
}

static void
list_unknown (DossierSearchUpdate *self, DossierSearchCache *cache)
{
  g_ptr_array_set_size (self->to_read, 0);
  for (guint i = 0; i < self->files->len; i++)
    {
      FileToRead *file = self->files->pdata[i];

      if (dossier_search_cache_find_file (cache, file->sha256) == 0)
        g_ptr_array_add (self->to_read, file);
      else if (dossier_search_cache_is_unread (cache, file->sha256))
        g_ptr_array_add (self->unread, g_strdup (file->sha256));
    }
}

static gboolean
read_files (DossierSearchUpdate *self, gint64 deadline, GCancellable *cancellable, GError **error)
{
  g_autoptr (DossierSearchCache) cache = dossier_search_cache_open (self->path, error);

  if (cache == NULL)
    return FALSE;
  list_unknown (self, cache);
  self->n_tried = 0;
  while (self->n_tried < self->to_read->len && g_get_monotonic_time () < deadline)
    {
      if (!read_file (self, cache, self->to_read->pdata[self->n_tried], cancellable, error))
        return FALSE;
      self->n_tried++;
    }
  return TRUE;
}

/**
 * dossier_search_update_run:
 * @self: an update
 * @deadline: the monotonic time at which to begin no further file
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #DOSSIER_SEARCH_CACHE_ERROR or
 *   %G_IO_ERROR_CANCELLED
 *
 * Reads the files that the cache does not know, one after the other. May be
 * called on any thread.
 *
 * Returns: whether all went well
 */
gboolean
dossier_search_update_run (DossierSearchUpdate *self,
                           gint64 deadline,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (self->files->len == 0 || read_files (self, deadline, cancellable, &problem))
    return TRUE;
  if (dossier_search_cache_is_damaged (problem) && dossier_search_cache_remove (self->path))
    return read_files (self, deadline, cancellable, error);
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/**
 * dossier_search_update_count_left:
 * @self: an update that has run
 *
 * Returns: how many files it did not come to
 */
guint
dossier_search_update_count_left (DossierSearchUpdate *self)
{
  return self->to_read->len - self->n_tried;
}

/**
 * dossier_search_update_list_skipped:
 * @self: an update that has run
 *
 * Returns: (transfer none) (element-type utf8): the SHA-256 of files that are
 *   not there now, or could not be looked into for want of something else
 */
GPtrArray *
dossier_search_update_list_skipped (DossierSearchUpdate *self)
{
  return self->skipped;
}

/**
 * dossier_search_update_list_unread:
 * @self: an update that has run
 *
 * Returns: (transfer none) (element-type utf8): the SHA-256 of files that it has tried to read,
 *   now or before, and that cannot be read
 */
GPtrArray *
dossier_search_update_list_unread (DossierSearchUpdate *self)
{
  return self->unread;
}
