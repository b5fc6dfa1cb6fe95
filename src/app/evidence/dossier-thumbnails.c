/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-thumbnails.h"

#include "dossier-evidence-inspection.h"

/* Some 20 kilobytes each, of an upright page. */
#define TEXTURE_COUNT_MAXIMUM 400

/**
 * DossierThumbnails:
 *
 * Small pictures of pages, drawn one after the other by the separate process, so that a long list
 * of them leaves the processor to the user. Those drawn last are kept.
 */
struct _DossierThumbnails
{
  GObject parent_instance;

  GFile *folder;
  GHashTable *textures;
  GQueue waiting;
  gboolean is_drawing;
};

G_DEFINE_FINAL_TYPE (DossierThumbnails, dossier_thumbnails, G_TYPE_OBJECT)

typedef struct
{
  DossierEvidenceFile *file;
  guint page;
  guint width;
  char *key;
} Request;

static void
request_free (Request *self)
{
  g_object_unref (self->file);
  g_free (self->key);
  g_free (self);
}

static void draw_next (DossierThumbnails *self);

static char *
create_key (DossierEvidenceFile *file, guint page, guint width)
{
  return g_strdup_printf ("%s/%u/%u", dossier_evidence_file_get_sha256 (file), page, width);
}

static void
keep_texture (DossierThumbnails *self, const char *key, GdkTexture *texture)
{
  if (g_hash_table_size (self->textures) >= TEXTURE_COUNT_MAXIMUM)
    g_hash_table_remove_all (self->textures);
  g_hash_table_insert (self->textures, g_strdup (key), g_object_ref (texture));
}

static void
drawn_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  DossierThumbnails *self = g_task_get_source_object (task);
  const Request *request = g_task_get_task_data (task);
  GError *error = NULL;
  GdkTexture *texture = dossier_evidence_draw_finish (result, &error);

  self->is_drawing = FALSE;
  if (texture != NULL)
    {
      keep_texture (self, request->key, texture);
      g_task_return_pointer (task, texture, g_object_unref);
    }
  else
    g_task_return_error (task, error);
  draw_next (self);
}

/* It may have been cancelled while it waited, or drawn for another row. */
static void
begin_task (DossierThumbnails *self, GTask *task)
{
  const Request *request = g_task_get_task_data (task);
  GdkTexture *texture = g_hash_table_lookup (self->textures, request->key);

  if (g_task_return_error_if_cancelled (task))
    return;
  if (texture != NULL)
    {
      g_task_return_pointer (task, g_object_ref (texture), g_object_unref);
      return;
    }
  self->is_drawing = TRUE;
  dossier_evidence_draw_async (self->folder,
                               request->file,
                               request->page,
                               request->width,
                               g_task_get_cancellable (task),
                               drawn_cb,
                               g_object_ref (task));
}

static void
draw_next (DossierThumbnails *self)
{
  while (!self->is_drawing && !g_queue_is_empty (&self->waiting))
    {
      g_autoptr (GTask) task = g_queue_pop_head (&self->waiting);

      begin_task (self, task);
    }
}

static void
dossier_thumbnails_finalize (GObject *object)
{
  DossierThumbnails *self = DOSSIER_THUMBNAILS (object);

  g_hash_table_unref (self->textures);
  g_object_unref (self->folder);

  G_OBJECT_CLASS (dossier_thumbnails_parent_class)->finalize (object);
}

static void
dossier_thumbnails_class_init (DossierThumbnailsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_thumbnails_finalize;
}

static void
dossier_thumbnails_init (DossierThumbnails *self)
{
  self->textures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_queue_init (&self->waiting);
}

/**
 * dossier_thumbnails_new:
 * @bundle_folder: the folder of a bundle
 *
 * Returns: (transfer full): thumbnails of its evidence
 */
DossierThumbnails *
dossier_thumbnails_new (GFile *bundle_folder)
{
  DossierThumbnails *self = g_object_new (DOSSIER_TYPE_THUMBNAILS, NULL);

  self->folder = g_object_ref (bundle_folder);
  return self;
}

/**
 * dossier_thumbnails_find:
 * @self: thumbnails
 * @file: a file of the bundle
 * @page: which page, from 1
 * @width: how wide it is drawn, in pixels
 *
 * Returns: (transfer none) (nullable): its picture, if it was drawn lately
 */
GdkTexture *
dossier_thumbnails_find (DossierThumbnails *self,
                         DossierEvidenceFile *file,
                         guint page,
                         guint width)
{
  g_autofree char *key = create_key (file, page, width);

  g_return_val_if_fail (DOSSIER_IS_THUMBNAILS (self), NULL);

  return g_hash_table_lookup (self->textures, key);
}

/**
 * dossier_thumbnails_draw_async:
 * @self: thumbnails
 * @file: a file of the bundle
 * @page: which page, from 1
 * @width: how wide to draw it, in pixels
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is drawn
 * @user_data: for @callback
 *
 * Has a page drawn after those that were asked for before.
 */
void
dossier_thumbnails_draw_async (DossierThumbnails *self,
                               DossierEvidenceFile *file,
                               guint page,
                               guint width,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  GTask *task;
  Request *request;

  g_return_if_fail (DOSSIER_IS_THUMBNAILS (self));

  task = g_task_new (self, cancellable, callback, user_data);
  request = g_new0 (Request, 1);
  request->file = g_object_ref (file);
  request->page = page;
  request->width = width;
  request->key = create_key (file, page, width);
  g_task_set_source_tag (task, dossier_thumbnails_draw_async);
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);
  g_queue_push_tail (&self->waiting, task);
  draw_next (self);
}

/**
 * dossier_thumbnails_draw_finish:
 * @self: thumbnails
 * @result: what the callback was given
 * @error: return location for a #DOSSIER_INSPECTION_ERROR or a #GIOErrorEnum
 *
 * Returns: (transfer full): the picture; %NULL on error
 */
GdkTexture *
dossier_thumbnails_draw_finish (DossierThumbnails *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
