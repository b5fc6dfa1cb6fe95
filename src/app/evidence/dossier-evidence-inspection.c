/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-inspection.h"

#include <glib/gi18n.h>

#include "dossier-evidence-store.h"
#include "dossier-evidence-title.h"

#include <unistd.h>

/* More of a text than that nobody reads beside a list. */
#define TEXT_LENGTH_MAXIMUM 20000
#define BYTES_A_PIXEL       4

typedef struct
{
  GFile *folder;
  char *sha256;
  char *type;
  guint page;
  guint width;
} Request;

static void
request_free (Request *self)
{
  g_object_unref (self->folder);
  g_free (self->sha256);
  g_free (self->type);
  g_free (self);
}

static GTask *
create_task (GFile *folder,
             DossierEvidenceFile *file,
             guint page,
             guint width,
             GCancellable *cancellable,
             GAsyncReadyCallback callback,
             gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  request->folder = g_object_ref (folder);
  request->sha256 = g_strdup (dossier_evidence_file_get_sha256 (file));
  request->type = g_strdup (dossier_record_get_text (DOSSIER_RECORD (file), "type"));
  request->page = page;
  request->width = width;
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);
  return task;
}

static int
open_file (const Request *request, GError **error)
{
  int descriptor = dossier_evidence_store_open (request->folder, request->sha256);

  if (descriptor < 0)
    g_set_error_literal (error,
                         G_IO_ERROR,
                         G_IO_ERROR_NOT_FOUND,
                         _ ("The file is missing from the submission’s folder. Add the same file "
                            "again to mend this."));
  return descriptor;
}

static GdkTexture *
make_texture (const DossierFilePicture *picture)
{
  return gdk_memory_texture_new ((int) picture->width,
                                 (int) picture->height,
                                 GDK_MEMORY_DEFAULT,
                                 picture->pixels,
                                 (gsize) picture->width * BYTES_A_PIXEL);
}

static void
draw_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  const Request *request = task_data;
  g_autoptr (DossierFilePicture) picture = NULL;
  GError *error = NULL;
  int descriptor = open_file (request, &error);

  if (descriptor >= 0)
    {
      picture = dossier_inspection_draw (descriptor,
                                         request->type,
                                         request->page,
                                         request->width,
                                         cancellable,
                                         &error);
      close (descriptor);
    }
  if (picture != NULL)
    g_task_return_pointer (task, make_texture (picture), g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * dossier_evidence_draw_async:
 * @bundle_folder: the folder of a bundle
 * @file: a file in its store
 * @page: which page, from 1
 * @width: how wide to draw it, in pixels
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Has a page, or an image, drawn by the helper process.
 */
void
dossier_evidence_draw_async (GFile *bundle_folder,
                             DossierEvidenceFile *file,
                             guint page,
                             guint width,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task =
    create_task (bundle_folder, file, page, width, cancellable, callback, user_data);

  g_task_run_in_thread (task, draw_in_thread);
}

/**
 * dossier_evidence_draw_finish:
 * @result: what the callback was given
 * @error: return location for a #DOSSIER_INSPECTION_ERROR or a #GIOErrorEnum
 *
 * Returns: (transfer full): the page; %NULL on error
 */
GdkTexture *
dossier_evidence_draw_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static char *
shorten (char **texts)
{
  g_autofree char *text = g_strjoinv ("\n", texts);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= TEXT_LENGTH_MAXIMUM)
    return g_steal_pointer (&text);
  start = g_utf8_substring (text, 0, TEXT_LENGTH_MAXIMUM);
  return g_strconcat (start, "…", NULL);
}

static DossierFileFacts *
read_facts (const Request *request, gboolean with_texts, GCancellable *cancellable, GError **error)
{
  DossierFileFacts *facts;
  int descriptor = open_file (request, error);

  if (descriptor < 0)
    return NULL;
  facts = dossier_inspection_read_facts (descriptor, request->type, with_texts, cancellable, error);
  close (descriptor);
  return facts;
}

static void
read_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (DossierFileFacts) facts = read_facts (task_data, TRUE, cancellable, &error);

  if (facts != NULL)
    g_task_return_pointer (task, shorten (facts->texts), g_free);
  else
    g_task_return_error (task, error);
}

/**
 * dossier_evidence_read_async:
 * @bundle_folder: the folder of a bundle
 * @file: a file in its store
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Has the text of a file read by the helper process.
 */
void
dossier_evidence_read_async (GFile *bundle_folder,
                             DossierEvidenceFile *file,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task =
    create_task (bundle_folder, file, 0, 0, cancellable, callback, user_data);

  g_task_run_in_thread (task, read_in_thread);
}

/**
 * dossier_evidence_read_finish:
 * @result: what the callback was given
 * @error: return location for a #DOSSIER_INSPECTION_ERROR or a #GIOErrorEnum
 *
 * Returns: (transfer full): as much of the text as one reads; %NULL on error
 */
char *
dossier_evidence_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
read_title_in_thread (GTask *task,
                      gpointer source_object,
                      gpointer task_data,
                      GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (DossierFileFacts) facts = read_facts (task_data, FALSE, cancellable, &error);

  if (facts != NULL)
    g_task_return_pointer (task, dossier_evidence_title_from_document (facts->title), g_free);
  else
    g_task_return_error (task, error);
}

/**
 * dossier_evidence_read_title_async:
 * @bundle_folder: the folder of a bundle
 * @file: a file in its store
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Has the title read by the helper process that the document gives itself.
 */
void
dossier_evidence_read_title_async (GFile *bundle_folder,
                                   DossierEvidenceFile *file,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_autoptr (GTask) task =
    create_task (bundle_folder, file, 0, 0, cancellable, callback, user_data);

  g_task_run_in_thread (task, read_title_in_thread);
}

/**
 * dossier_evidence_read_title_finish:
 * @result: what the callback was given
 * @error: return location for a #DOSSIER_INSPECTION_ERROR or a #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): the title; %NULL without @error set if a person gave it none
 */
char *
dossier_evidence_read_title_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
