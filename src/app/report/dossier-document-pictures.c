/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-document-pictures.h"

#include "dossier-inspection.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define BYTES_A_PIXEL  4
#define SCREEN_WIDTH   1240
#define KEPT_AT_MOST   40
#define MADE_AT_A_TIME 2

/**
 * DossierDocumentPictures:
 *
 * How the pages of the evidence look, on the screen. They are made by the helper
 * process when they are first asked for.
 */
struct _DossierDocumentPictures
{
  GObject parent_instance;

  GHashTable *pictures;
  GHashTable *requested;
  GHashTable *failed;
  GQueue recent;
  GQueue wanted;
  guint n_running;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (DossierDocumentPictures, dossier_document_pictures, G_TYPE_OBJECT)

typedef struct
{
  char *path;
  guint page;
  guint width;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->path);
  g_free (request);
}

static void
make_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  const Request *request = task_data;
  g_autoptr (DossierFilePicture) picture = NULL;
  GError *error = NULL;
  int descriptor = open (request->path, O_RDONLY | O_CLOEXEC);

  if (descriptor < 0)
    {
      g_task_return_new_error (task,
                               G_FILE_ERROR,
                               (int) g_file_error_from_errno (errno),
                               "%s",
                               g_strerror (errno));
      return;
    }
  picture = dossier_inspection_draw (descriptor,
                                     "application/pdf",
                                     request->page,
                                     request->width,
                                     cancellable,
                                     &error);
  close (descriptor);
  if (picture == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task,
                           gdk_memory_texture_new ((int) picture->width,
                                                   (int) picture->height,
                                                   GDK_MEMORY_DEFAULT,
                                                   picture->pixels,
                                                   (gsize) picture->width * BYTES_A_PIXEL),
                           g_object_unref);
}

/**
 * dossier_document_picture_make_async:
 * @path: (type filename): a PDF
 * @page: which page, from 1
 * @width: how wide to draw it, in pixels
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Has a page drawn by the helper process.
 */
void
dossier_document_picture_make_async (const char *path,
                                     guint page,
                                     guint width,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  request->path = g_strdup (path);
  request->page = page;
  request->width = width;
  g_task_set_source_tag (task, dossier_document_picture_make_async);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, make_in_thread);
}

/**
 * dossier_document_picture_make_finish:
 * @result: what the callback was given
 * @error: return location for a #DOSSIER_INSPECTION_ERROR, a #GFileError or a
 *   #GIOErrorEnum
 *
 * Returns: (transfer full): the page; %NULL on error
 */
GdkTexture *
dossier_document_picture_make_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static char *
create_key (const char *path, guint page)
{
  return g_strdup_printf ("%u %s", page, path);
}

static void
forget_oldest (DossierDocumentPictures *self)
{
  while (g_queue_get_length (&self->recent) > KEPT_AT_MOST)
    {
      g_autofree char *key = g_queue_pop_head (&self->recent);

      g_hash_table_remove (self->pictures, key);
    }
}

/* What tells one state of a file from the next. */
static char *
find_version (const char *path)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return g_strdup ("");
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%09ld %" G_GINT64_FORMAT " %" G_GUINT64_FORMAT,
                          (gint64) status.st_mtim.tv_sec,
                          status.st_mtim.tv_nsec,
                          (gint64) status.st_size,
                          (guint64) status.st_ino);
}

/* A file that cannot be drawn is not asked for again with each page that scrolls by. */
static gboolean
has_failed (DossierDocumentPictures *self, const char *path, const char *key)
{
  const char *failed = g_hash_table_lookup (self->failed, key);
  g_autofree char *version = failed != NULL ? find_version (path) : NULL;

  return failed != NULL && g_str_equal (failed, version);
}

typedef struct
{
  DossierDocumentPictures *pictures;
  char *key;
  char *version;
} Making;

static void
making_free (Making *self)
{
  g_object_unref (self->pictures);
  g_free (self->key);
  g_free (self->version);
  g_free (self);
}

static void make_next (DossierDocumentPictures *self);

static void
picture_made_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  Making *making = user_data;
  DossierDocumentPictures *self = making->pictures;
  g_autoptr (GError) error = NULL;
  GdkTexture *picture = dossier_document_picture_make_finish (result, &error);

  self->n_running--;
  g_hash_table_remove (self->requested, making->key);
  if (picture != NULL)
    {
      g_hash_table_remove (self->failed, making->key);
      g_queue_push_tail (&self->recent, g_strdup (making->key));
      g_hash_table_insert (self->pictures, g_strdup (making->key), picture);
      forget_oldest (self);
      g_signal_emit_by_name (self, "changed");
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_hash_table_insert (self->failed, g_strdup (making->key), g_steal_pointer (&making->version));
  if (!g_cancellable_is_cancelled (self->cancellable))
    make_next (self);
  making_free (making);
}

/* What was wanted last is looked at now. */
static void
make_next (DossierDocumentPictures *self)
{
  char *key;

  while (self->n_running < MADE_AT_A_TIME && (key = g_queue_pop_tail (&self->wanted)) != NULL)
    {
      Making *making = g_new0 (Making, 1);
      char *path;
      guint page = (guint) g_ascii_strtoull (key, &path, 10);

      making->pictures = g_object_ref (self);
      making->key = key;
      making->version = find_version (path + 1);
      self->n_running++;
      dossier_document_picture_make_async (path + 1,
                                           page,
                                           SCREEN_WIDTH,
                                           self->cancellable,
                                           picture_made_cb,
                                           making);
    }
}

static void
dossier_document_pictures_dispose (GObject *object)
{
  DossierDocumentPictures *self = DOSSIER_DOCUMENT_PICTURES (object);

  g_cancellable_cancel (self->cancellable);
  g_queue_clear_full (&self->wanted, g_free);
  g_queue_clear_full (&self->recent, g_free);
  g_hash_table_remove_all (self->pictures);

  G_OBJECT_CLASS (dossier_document_pictures_parent_class)->dispose (object);
}

static void
dossier_document_pictures_finalize (GObject *object)
{
  DossierDocumentPictures *self = DOSSIER_DOCUMENT_PICTURES (object);

  g_hash_table_unref (self->pictures);
  g_hash_table_unref (self->requested);
  g_hash_table_unref (self->failed);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (dossier_document_pictures_parent_class)->finalize (object);
}

static void
dossier_document_pictures_class_init (DossierDocumentPicturesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dossier_document_pictures_dispose;
  object_class->finalize = dossier_document_pictures_finalize;

  /**
   * DossierDocumentPictures::changed:
   *
   * Emitted when a picture is there that was asked for.
   */
  g_signal_new ("changed",
                G_TYPE_FROM_CLASS (klass),
                G_SIGNAL_RUN_LAST,
                0,
                NULL,
                NULL,
                NULL,
                G_TYPE_NONE,
                0);
}

static void
dossier_document_pictures_init (DossierDocumentPictures *self)
{
  self->pictures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->requested = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->failed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->cancellable = g_cancellable_new ();
}

DossierDocumentPictures *
dossier_document_pictures_new (void)
{
  return g_object_new (DOSSIER_TYPE_DOCUMENT_PICTURES, NULL);
}

/**
 * dossier_document_pictures_find:
 * @self: pictures
 * @path: (type filename): a PDF
 * @page: which page, from 1
 *
 * Returns: (transfer none) (nullable): the page as it looks. If it is not there
 *   yet, #DossierDocumentPictures::changed follows, unless the page cannot be drawn.
 */
GdkTexture *
dossier_document_pictures_find (DossierDocumentPictures *self, const char *path, guint page)
{
  g_autofree char *key = create_key (path, page);
  GdkTexture *picture = g_hash_table_lookup (self->pictures, key);

  if (picture != NULL || g_hash_table_contains (self->requested, key) ||
      has_failed (self, path, key))
    return picture;
  g_hash_table_add (self->requested, g_strdup (key));
  g_queue_push_tail (&self->wanted, g_steal_pointer (&key));
  make_next (self);
  return NULL;
}
