/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening a bundle beside the main loop. */

#include "dossier-bundle-opening.h"

typedef struct
{
  GFile *folder;
  DossierStandardLibrary *library;
} OpenRequest;

static void
open_request_free (gpointer data)
{
  OpenRequest *request = data;

  g_object_unref (request->folder);
  g_object_unref (request->library);
  g_free (request);
}

static void
open_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  OpenRequest *request = task_data;
  GError *error = NULL;
  DossierBundle *bundle =
    dossier_bundle_open (request->folder, request->library, cancellable, &error);

  if (bundle != NULL)
    g_task_return_pointer (task, bundle, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * dossier_bundle_open_async:
 * @folder: a bundle's folder, or its `submission.json`
 * @library: the standards at hand
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Does what dossier_bundle_open() does, on a worker thread.
 */
void
dossier_bundle_open_async (GFile *folder,
                           DossierStandardLibrary *library,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  OpenRequest *request = g_new0 (OpenRequest, 1);

  request->folder = g_object_ref (folder);
  request->library = g_object_ref (library);
  g_task_set_source_tag (task, dossier_bundle_open_async);
  g_task_set_task_data (task, request, open_request_free);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * dossier_bundle_open_finish:
 * @result: what the callback was given
 * @error: return location for a #DOSSIER_BUNDLE_ERROR
 *
 * Returns: (transfer full): the bundle; %NULL on error
 */
DossierBundle *
dossier_bundle_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
