/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-batch.h"

#include "dossier-descriptor.h"
#include "dossier-evidence-shelf.h"
#include "dossier-evidence-source.h"
#include "dossier-evidence-store.h"
#include "dossier-unfinished-file.h"
#include "dossier-unrecorded-evidence.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define UNFINISHED_PREFIX        ".adding-"
#define BLOCK_SIZE               (1024 * 1024)
#define EXTENSION_LENGTH_MAXIMUM 10
/* Waiting until a file is on the disk takes some milliseconds, no matter whether it is one file or
 * many. Files are therefore synced in batches of up to this number and size. */
#define FILE_COUNT_MAXIMUM 32
#define SIZE_MAXIMUM       (64 * 1024 * 1024)

/* A file that has been copied under a temporary name. */
typedef struct
{
  DossierStoredFile *stored;
  DossierUnfinishedFile unfinished;
} Copied;

/* A file or folder that has to be synced before the submission may refer to it. */
typedef struct
{
  int descriptor;
  int code;
} Sync;

struct _DossierEvidenceBatch
{
  GFile *bundle_folder;
  int store;
  GPtrArray *copied;
  guint64 size;
};

static void
copied_free (Copied *self)
{
  g_clear_pointer (&self->stored, dossier_stored_file_free);
  dossier_unfinished_file_clear (&self->unfinished);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Copied, copied_free)

/**
 * dossier_evidence_batch_new:
 * @bundle_folder: the folder of a bundle
 *
 * Returns: (transfer full): a batch of no files yet
 */
DossierEvidenceBatch *
dossier_evidence_batch_new (GFile *bundle_folder)
{
  DossierEvidenceBatch *self = g_new0 (DossierEvidenceBatch, 1);

  self->bundle_folder = g_object_ref (bundle_folder);
  self->store = -1;
  self->copied = g_ptr_array_new_with_free_func ((GDestroyNotify) copied_free);
  return self;
}

static void
remove_abandoned (GFile *bundle_folder, int store)
{
  dossier_unfinished_file_remove_abandoned (store, UNFINISHED_PREFIX);
  dossier_unrecorded_evidence_remove_abandoned (bundle_folder, store);
}

/**
 * dossier_evidence_batch_remove_abandoned:
 * @bundle_folder: the folder of a bundle
 *
 * Removes what programs have left that were killed while they copied evidence,
 * or before they saved a submission that names it.
 */
void
dossier_evidence_batch_remove_abandoned (GFile *bundle_folder)
{
  g_auto (DossierDescriptor) store = dossier_evidence_shelf_open_store (bundle_folder, FALSE, NULL);

  if (store >= 0)
    remove_abandoned (bundle_folder, store);
}

/**
 * dossier_evidence_batch_free:
 * @self: a batch
 *
 * Leaves nothing behind of what was copied but not finished.
 */
void
dossier_evidence_batch_free (DossierEvidenceBatch *self)
{
  g_ptr_array_unref (self->copied);
  dossier_descriptor_clear (&self->store);
  g_object_unref (self->bundle_folder);
  g_free (self);
}

/* The name as one line of text: file names can contain line breaks and bytes that are not UTF-8. */
static char *
clean_name (const char *file_name)
{
  g_autofree char *normal = g_utf8_normalize (file_name, -1, G_NORMALIZE_NFC);
  GString *name = g_string_new (NULL);

  for (const char *p = normal; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      g_string_append_unichar (name, g_unichar_iscntrl (letter) ? ' ' : letter);
    }
  return g_string_free (name, FALSE);
}

/* Returns the extension with its dot, or "" if what follows the last dot is too long or too unusual
 * to be one. */
static char *
find_extension (const char *name)
{
  const char *dot = strrchr (name, '.');
  gsize length;

  if (dot == NULL || dot == name)
    return g_strdup ("");
  length = strlen (dot + 1);
  if (length == 0 || length > EXTENSION_LENGTH_MAXIMUM)
    return g_strdup ("");
  for (const char *p = dot + 1; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p))
        return g_strdup ("");
    }
  return g_ascii_strdown (dot, -1);
}

/* Copies the content. The result has the media type and the SHA-256 of the file. */
static DossierStoredFile *
copy (DossierEvidenceSource *source,
      int descriptor,
      GFileProgressCallback progress,
      gpointer progress_data,
      GCancellable *cancellable,
      GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *block = g_malloc (BLOCK_SIZE);
  g_autoptr (DossierStoredFile) stored = g_new0 (DossierStoredFile, 1);
  goffset total = (goffset) dossier_evidence_source_get_size (source);
  gssize n_read = 0;

  stored->name = clean_name (dossier_evidence_source_get_file_name (source));
  /* Copies no more than the size that the file had at first: another program may append to it
   * without end. */
  while ((goffset) stored->size <= total &&
         (n_read = dossier_evidence_source_read (source, block, BLOCK_SIZE, cancellable, error)) >
           0)
    {
      if (stored->size == 0)
        {
          g_autofree char *type = g_content_type_guess (stored->name, block, (gsize) n_read, NULL);

          stored->type = g_content_type_get_mime_type (type);
        }
      g_checksum_update (checksum, block, n_read);
      if (!dossier_descriptor_write_all (descriptor, block, (gsize) n_read))
        {
          dossier_evidence_shelf_set_error (error, errno);
          return NULL;
        }
      stored->size += (guint64) n_read;
      if (progress != NULL)
        progress ((goffset) stored->size, total, progress_data);
    }
  if (n_read < 0 || !dossier_evidence_source_check_unchanged (source, error))
    return NULL;
  stored->sha256 = g_strdup (g_checksum_get_string (checksum));
  return g_steal_pointer (&stored);
}

static gboolean
open_store (DossierEvidenceBatch *self, GError **error)
{
  if (self->store >= 0)
    return TRUE;
  self->store = dossier_evidence_shelf_open_store (self->bundle_folder, TRUE, error);
  if (self->store < 0)
    return FALSE;
  remove_abandoned (self->bundle_folder, self->store);
  return TRUE;
}

static Copied *
copy_source (DossierEvidenceBatch *self,
             DossierEvidenceSource *source,
             GFileProgressCallback progress,
             gpointer progress_data,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (Copied) copied = g_new0 (Copied, 1);

  copied->unfinished = (DossierUnfinishedFile) DOSSIER_UNFINISHED_FILE_INIT;
  if (source == NULL || !open_store (self, error))
    return NULL;
  if (!dossier_unfinished_file_open (&copied->unfinished, self->store, UNFINISHED_PREFIX, 0666))
    {
      dossier_evidence_shelf_set_error (error, errno);
      return NULL;
    }
  copied->stored =
    copy (source, copied->unfinished.descriptor, progress, progress_data, cancellable, error);
  if (copied->stored == NULL)
    return NULL;
  self->size += copied->stored->size;
  g_ptr_array_add (self->copied, copied);
  return g_steal_pointer (&copied);
}

/**
 * dossier_evidence_batch_copy:
 * @self: a batch that is not full
 * @file: a file of the user's
 * @progress: (nullable) (scope call): told how many bytes are copied of how many
 * @progress_data: for @progress
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum
 *
 * Copies a file into the store, where it gets its name with
 * dossier_evidence_batch_finish(). May be called on any thread.
 *
 * Returns: whether it was copied; if not, nothing of it is left behind
 */
gboolean
dossier_evidence_batch_copy (DossierEvidenceBatch *self,
                             GFile *file,
                             GFileProgressCallback progress,
                             gpointer progress_data,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (DossierEvidenceSource) source =
    dossier_evidence_source_open (file, cancellable, error);

  return copy_source (self, source, progress, progress_data, cancellable, error) != NULL;
}

/**
 * dossier_evidence_batch_copy_image:
 * @self: a batch that is not full
 * @image: an image that was in what somebody pasted
 * @progress: (nullable) (scope call): told how many bytes are copied of how many
 * @progress_data: for @progress
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum
 *
 * Does for an image what dossier_evidence_batch_copy() does for a file. It keeps its title.
 *
 * Returns: whether it was copied; if not, nothing of it is left behind
 */
gboolean
dossier_evidence_batch_copy_image (DossierEvidenceBatch *self,
                                   const DossierPastedImage *image,
                                   GFileProgressCallback progress,
                                   gpointer progress_data,
                                   GCancellable *cancellable,
                                   GError **error)
{
  g_autoptr (DossierEvidenceSource) source = dossier_evidence_source_open_image (image, error);
  Copied *copied = copy_source (self, source, progress, progress_data, cancellable, error);

  if (copied == NULL)
    return FALSE;
  copied->stored->title = g_strdup (image->title);
  return TRUE;
}

/**
 * dossier_evidence_batch_is_full:
 * @self: a batch
 *
 * Returns: whether it is to be finished before another file is copied
 */
gboolean
dossier_evidence_batch_is_full (DossierEvidenceBatch *self)
{
  return self->copied->len >= FILE_COUNT_MAXIMUM || self->size >= SIZE_MAXIMUM;
}

static void
sync_cb (gpointer data, gpointer user_data)
{
  Sync *sync = data;

  sync->code = fsync (sync->descriptor) == 0 ? 0 : errno;
}

/* Starts all syncs in parallel: a file system with a journal combines them into few writes. */
static void
sync_together (GArray *syncs)
{
  GThreadPool *pool = g_thread_pool_new (sync_cb, NULL, FILE_COUNT_MAXIMUM, FALSE, NULL);

  for (guint i = 0; i < syncs->len; i++)
    g_thread_pool_push (pool, &g_array_index (syncs, Sync, i), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
}

static GArray *
sync_copied (DossierEvidenceBatch *self)
{
  GArray *syncs = g_array_new (FALSE, TRUE, sizeof (Sync));

  for (guint i = 0; i < self->copied->len; i++)
    {
      Copied *copied = self->copied->pdata[i];
      Sync sync = { .descriptor = copied->unfinished.descriptor };

      fchmod (copied->unfinished.descriptor, 0444);
      g_array_append_val (syncs, sync);
    }
  sync_together (syncs);
  return syncs;
}

static gboolean
is_on_shelf (int store, const char *sha256)
{
  g_auto (DossierDescriptor) shelf = dossier_evidence_shelf_open (store, sha256, FALSE, NULL);
  g_autofree char *name = shelf >= 0 ? dossier_evidence_shelf_find (shelf, sha256) : NULL;

  return name != NULL;
}

/* Lists only files that were not in the store before: others may belong to evidence already, and
 * must not be removed if this program ends before saving. */
static void
note_new (DossierEvidenceBatch *self)
{
  for (guint i = 0; i < self->copied->len; i++)
    {
      const Copied *copied = self->copied->pdata[i];

      if (!is_on_shelf (self->store, copied->stored->sha256))
        dossier_unrecorded_evidence_note (self->bundle_folder,
                                          self->store,
                                          copied->stored->sha256,
                                          copied->unfinished.descriptor);
    }
}

/* Replaces a copy with the same name, which may be damaged. */
static gboolean
put_on_shelf (DossierEvidenceBatch *self, Copied *copied, GArray *shelves, GError **error)
{
  DossierStoredFile *stored = copied->stored;
  Sync shelf = { dossier_evidence_shelf_open (self->store, stored->sha256, TRUE, error), 0 };
  g_autofree char *extension = find_extension (stored->name);
  g_autofree char *name = NULL;

  if (shelf.descriptor < 0)
    return FALSE;
  g_array_append_val (shelves, shelf);
  name = dossier_evidence_shelf_find (shelf.descriptor, stored->sha256);
  stored->is_new = name == NULL;
  if (name == NULL)
    name = g_strconcat (stored->sha256, extension, NULL);
  if (dossier_unfinished_file_finish (&copied->unfinished, shelf.descriptor, name))
    return TRUE;
  dossier_evidence_shelf_set_error (error, errno);
  return FALSE;
}

static void
finish_copied (DossierEvidenceBatch *self,
               guint position,
               int code,
               GArray *shelves,
               GPtrArray *stored,
               GPtrArray *problems)
{
  Copied *copied = self->copied->pdata[position];
  GError *problem = NULL;

  if (code != 0)
    dossier_evidence_shelf_set_error (&problem, code);
  else if (put_on_shelf (self, copied, shelves, &problem))
    g_ptr_array_add (stored, g_steal_pointer (&copied->stored));
  if (problem == NULL)
    return;
  dossier_unrecorded_evidence_forget (self->bundle_folder, copied->stored->sha256);
  g_ptr_array_add (problems, problem);
}

static void
sync_clear (Sync *self)
{
  close (self->descriptor);
}

/**
 * dossier_evidence_batch_finish:
 * @self: a batch
 * @stored: (element-type DossierStoredFile): the files that are in the store now are
 *   appended to it
 * @problems: (element-type GError): gets an error for each that is not
 *
 * Waits until what was copied is on the disk, and puts it into its place under
 * the SHA-256 of its content. After this, the batch has no files.
 */
void
dossier_evidence_batch_finish (DossierEvidenceBatch *self, GPtrArray *stored, GPtrArray *problems)
{
  g_autoptr (GArray) syncs = sync_copied (self);
  g_autoptr (GArray) shelves = g_array_new (FALSE, TRUE, sizeof (Sync));

  if (self->copied->len == 0)
    return;
  dossier_unrecorded_evidence_lock (self->store);
  note_new (self);
  for (guint i = 0; i < self->copied->len; i++)
    finish_copied (self, i, g_array_index (syncs, Sync, i).code, shelves, stored, problems);
  dossier_unrecorded_evidence_unlock (self->store);
  sync_together (shelves);
  g_array_set_clear_func (shelves, (GDestroyNotify) sync_clear);
  g_ptr_array_set_size (self->copied, 0);
  self->size = 0;
}
