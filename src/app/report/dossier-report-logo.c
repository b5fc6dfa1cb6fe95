/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report-logo.h"

#include <glib/gi18n.h>

#include "dossier-evidence-store.h"
#include "dossier-inspection.h"
#include "dossier-today.h"

#include <unistd.h>

/* In pixels. */
#define TRIAL_WIDTH 64

typedef struct
{
  GFile *bundle_folder;
  GFile *file;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->bundle_folder);
  g_object_unref (request->file);
  g_free (request);
}

/* By what is in it: a name can say anything. */
static gboolean
is_logo (GFile *bundle_folder, const DossierStoredFile *stored)
{
  static const char *const types[] = { "image/png", "image/jpeg", "image/svg+xml", NULL };
  g_autoptr (DossierFilePicture) picture = NULL;
  int descriptor;

  if (!g_strv_contains (types, stored->type))
    return FALSE;
  descriptor = dossier_evidence_store_open (bundle_folder, stored->sha256);
  if (descriptor < 0)
    return FALSE;
  picture = dossier_inspection_draw (descriptor, stored->type, 1, TRIAL_WIDTH, NULL, NULL);
  close (descriptor);
  return picture != NULL;
}

static void
import_in_thread (GTask *task,
                  gpointer source_object,
                  gpointer task_data,
                  GCancellable *cancellable)
{
  Request *request = task_data;
  GError *error = NULL;
  g_autoptr (DossierStoredFile) stored = dossier_evidence_store_add (request->bundle_folder,
                                                                     request->file,
                                                                     NULL,
                                                                     NULL,
                                                                     cancellable,
                                                                     &error);

  if (stored == NULL)
    g_task_return_error (task, error);
  else if (!is_logo (request->bundle_folder, stored))
    {
      if (stored->is_new)
        dossier_evidence_store_drop (request->bundle_folder, stored->sha256);
      g_task_return_new_error (task,
                               G_IO_ERROR,
                               G_IO_ERROR_INVALID_DATA,
                               _ ("“%s” is not a PNG, JPEG or SVG picture."),
                               stored->name);
    }
  else
    g_task_return_pointer (task,
                           g_steal_pointer (&stored),
                           (GDestroyNotify) dossier_stored_file_free);
}

/**
 * dossier_report_logo_import_async:
 * @bundle: a bundle
 * @file: a picture of the user's
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Copies a picture into the bundle, as the logo of its reports.
 */
void
dossier_report_logo_import_async (DossierBundle *bundle,
                                  GFile *file,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (bundle, NULL, callback, user_data);
  Request *request = g_new0 (Request, 1);

  request->bundle_folder = g_object_ref (dossier_bundle_get_folder (bundle));
  request->file = g_object_ref (file);
  g_task_set_source_tag (task, dossier_report_logo_import_async);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, import_in_thread);
}

/**
 * dossier_report_logo_import_finish:
 * @bundle: the bundle
 * @result: what the callback was given
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: whether the reports have the logo now
 */
gboolean
dossier_report_logo_import_finish (DossierBundle *bundle, GAsyncResult *result, GError **error)
{
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  g_autoptr (DossierStoredFile) stored = NULL;
  const char *today = dossier_today_get ();

  g_return_val_if_fail (g_task_is_valid (result, bundle), FALSE);

  stored = g_task_propagate_pointer (G_TASK (result), error);
  if (stored == NULL)
    return FALSE;
  dossier_submission_begin_edit (submission, _ ("Choose Logo"));
  g_object_set (
    dossier_report_options_get_logo (dossier_submission_get_report_options (submission)),
    "name",
    stored->name,
    "type",
    stored->type,
    "size",
    stored->size,
    "sha256",
    stored->sha256,
    "added",
    today,
    NULL);
  dossier_submission_end_edit (submission);
  return TRUE;
}
