/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-bundle.h"

#include <glib/gstdio.h>

#include "dossier-bundle-reader.h"
#include "dossier-json-file.h"
#include "dossier-sandbox.h"
#include "dossier-text.h"

/**
 * DossierBundle:
 *
 * The folder in which a submission lives. It is read whole, and saved whole:
 * the new file is written beside the old one, synced, and renamed into its
 * place, so that there is a complete file at every instant.
 */
struct _DossierBundle
{
  GObject parent_instance;

  GFile *folder;
  DossierSubmission *submission;
  char *read_only_reason;
  char *known_version;
};

G_DEFINE_QUARK (dossier_bundle_error, dossier_bundle_error)

G_DEFINE_FINAL_TYPE (DossierBundle, dossier_bundle, G_TYPE_OBJECT)

static void
dossier_bundle_finalize (GObject *object)
{
  DossierBundle *self = DOSSIER_BUNDLE (object);

  g_object_unref (self->folder);
  g_clear_object (&self->submission);
  g_free (self->read_only_reason);
  g_free (self->known_version);

  G_OBJECT_CLASS (dossier_bundle_parent_class)->finalize (object);
}

static void
dossier_bundle_class_init (DossierBundleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_bundle_finalize;
}

static void
dossier_bundle_init (DossierBundle *self)
{
}

static DossierBundle *
bundle_new (GFile *folder)
{
  DossierBundle *self = g_object_new (DOSSIER_TYPE_BUNDLE, NULL);

  self->folder = g_object_ref (folder);
  return self;
}

static char *
submission_path (DossierBundle *self)
{
  return g_build_filename (g_file_peek_path (self->folder), DOSSIER_BUNDLE_SUBMISSION_FILE, NULL);
}

/* What tells one state of the file from the next: its time, size and inode. */
static char *
find_version (const char *path)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return NULL;
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%09ld %" G_GINT64_FORMAT " %" G_GUINT64_FORMAT,
                          (gint64) status.st_mtim.tv_sec,
                          status.st_mtim.tv_nsec,
                          (gint64) status.st_size,
                          (guint64) status.st_ino);
}

/**
 * dossier_bundle_open:
 * @folder: a bundle's folder, or its `submission.json`
 * @library: the standards at hand
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #DOSSIER_BUNDLE_ERROR
 *
 * Opens a bundle. One that cannot be written to, or that a newer version of
 * the program made, opens read-only.
 *
 * Returns: (transfer full): the bundle; %NULL on error, and every file is as it
 *   was
 */
DossierBundle *
dossier_bundle_open (GFile *folder,
                     DossierStandardLibrary *library,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (DossierBundle) self = NULL;
  g_autoptr (GFile) found = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (DOSSIER_IS_STANDARD_LIBRARY (library), NULL);

  found = dossier_bundle_find_folder (folder, error);
  if (found == NULL)
    return NULL;
  self = bundle_new (found);
  if (g_file_peek_path (found) != NULL)
    {
      path = submission_path (self);
      self->known_version = find_version (path);
    }
  self->submission =
    dossier_bundle_read (found, library, &self->read_only_reason, cancellable, error);
  return self->submission != NULL ? g_steal_pointer (&self) : NULL;
}

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

static gboolean
is_occupied (GFile *folder)
{
  g_autoptr (GDir) directory = g_dir_open (g_file_peek_path (folder), 0, NULL);

  if (directory == NULL)
    return g_file_query_exists (folder, NULL);
  return g_dir_read_name (directory) != NULL;
}

/**
 * dossier_bundle_create:
 * @folder: where the bundle shall be; made if it does not exist, with those
 *   that it is in
 * @submission: the submission to put there
 * @error: return location for a #DOSSIER_BUNDLE_ERROR or #GFileError
 *
 * Returns: (transfer full): the new bundle, already saved; %NULL on error
 */
DossierBundle *
dossier_bundle_create (GFile *folder, DossierSubmission *submission, GError **error)
{
  g_autoptr (DossierBundle) self = NULL;

  g_return_val_if_fail (G_IS_FILE (folder) && g_file_peek_path (folder) != NULL, NULL);
  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (submission), NULL);

  self = bundle_new (folder);
  self->submission = g_object_ref (submission);
  if (is_occupied (folder))
    {
      g_autofree char *name = dossier_bundle_get_name (self);

      g_set_error (error,
                   DOSSIER_BUNDLE_ERROR,
                   DOSSIER_BUNDLE_ERROR_OCCUPIED,
                   _ ("There is something in “%s” already. Choose a folder that is empty or does "
                      "not exist yet."),
                   name);
      return NULL;
    }
  if (g_mkdir_with_parents (g_file_peek_path (folder), 0777) != 0)
    {
      int code = errno;
      g_autofree char *place = dossier_sandbox_describe_file (folder);

      g_set_error (error,
                   G_FILE_ERROR,
                   (gint) g_file_error_from_errno (code),
                   _ ("The folder “%s” cannot be made: %s"),
                   place,
                   g_strerror (code));
      return NULL;
    }
  return dossier_bundle_save (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * dossier_bundle_get_folder:
 * @self: a bundle
 *
 * Returns: (transfer none): the folder that it is
 */
GFile *
dossier_bundle_get_folder (DossierBundle *self)
{
  g_return_val_if_fail (DOSSIER_IS_BUNDLE (self), NULL);

  return self->folder;
}

/**
 * dossier_bundle_get_name:
 * @self: a bundle
 *
 * Returns: (transfer full): the name of its folder, for people
 */
char *
dossier_bundle_get_name (DossierBundle *self)
{
  g_return_val_if_fail (DOSSIER_IS_BUNDLE (self), NULL);

  return g_filename_display_basename (g_file_peek_path (self->folder));
}

/**
 * dossier_bundle_get_submission:
 * @self: a bundle
 *
 * Returns: (transfer none): the submission that lives in it
 */
DossierSubmission *
dossier_bundle_get_submission (DossierBundle *self)
{
  g_return_val_if_fail (DOSSIER_IS_BUNDLE (self), NULL);

  return self->submission;
}

/**
 * dossier_bundle_get_read_only_reason:
 * @self: a bundle
 *
 * Returns: (nullable): a sentence that says why it cannot be changed; %NULL if
 *   it can
 */
const char *
dossier_bundle_get_read_only_reason (DossierBundle *self)
{
  g_return_val_if_fail (DOSSIER_IS_BUNDLE (self), NULL);

  return self->read_only_reason;
}

/**
 * dossier_bundle_check_editable:
 * @self: a bundle
 * @error: return location for a %DOSSIER_BUNDLE_ERROR_READ_ONLY
 *
 * Returns: whether its submission can be changed
 */
gboolean
dossier_bundle_check_editable (DossierBundle *self, GError **error)
{
  const char *reason = dossier_bundle_get_read_only_reason (self);

  if (reason == NULL)
    return TRUE;
  g_set_error_literal (error, DOSSIER_BUNDLE_ERROR, DOSSIER_BUNDLE_ERROR_READ_ONLY, reason);
  return FALSE;
}

typedef struct
{
  char *path;
  char *text;
  gsize length;
  char *known_version;
} SaveRequest;

static void
save_request_free (gpointer data)
{
  SaveRequest *request = data;

  g_free (request->path);
  g_free (request->text);
  g_free (request->known_version);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaveRequest, save_request_free)

static SaveRequest *
save_request_new (DossierBundle *self)
{
  SaveRequest *request = g_new0 (SaveRequest, 1);
  g_autoptr (JsonNode) root = dossier_record_to_json (DOSSIER_RECORD (self->submission));

  request->path = submission_path (self);
  request->text = dossier_json_to_text (root, &request->length);
  request->known_version = g_strdup (self->known_version);
  return request;
}

/* Another program may have saved the same bundle since. What it wrote is kept beside, not lost. */
static gboolean
keep_foreign_version (SaveRequest *request, GError **error)
{
  g_autofree char *present = find_version (request->path);
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *time = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *place = NULL;
  g_autoptr (GFile) source = NULL;
  g_autoptr (GFile) copy = NULL;

  if (present == NULL || g_strcmp0 (present, request->known_version) == 0)
    return TRUE;

  now = g_date_time_new_now_utc ();
  time = g_date_time_format (now, "%Y%m%dT%H%M%S.%fZ");
  aside = g_strdup_printf ("%.*s-replaced-%s.json",
                           (int) strlen (request->path) - (int) strlen (".json"),
                           request->path,
                           time);
  source = g_file_new_for_path (request->path);
  copy = g_file_new_for_path (aside);
  if (g_file_copy (source, copy, G_FILE_COPY_NOFOLLOW_SYMLINKS, NULL, NULL, NULL, error))
    return TRUE;

  place = dossier_sandbox_describe_file (source);
  g_prefix_error (
    error,
    _ ("Another program has changed “%s”, and its version cannot be kept beside it: "),
    place);
  return FALSE;
}

/* GLib names the file by the path that the program has of it. */
static void
name_place (SaveRequest *request, GError *error)
{
  g_autoptr (GFile) file = g_file_new_for_path (request->path);
  g_autofree char *path = g_filename_display_name (request->path);
  g_autofree char *place = dossier_sandbox_describe_file (file);
  GString *message = g_string_new (error->message);

  g_string_replace (message, path, place, 1);
  g_free (error->message);
  error->message = g_string_free (message, FALSE);
}

/* Returns the version of the file that is there now. */
static char *
save_request_run (SaveRequest *request, GError **error)
{
  GError *problem = NULL;

  if (!keep_foreign_version (request, error))
    return NULL;
  if (!g_file_set_contents_full (request->path,
                                 request->text,
                                 (gssize) request->length,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                 0666,
                                 &problem))
    {
      name_place (request, problem);
      g_propagate_error (error, problem);
      return NULL;
    }
  return find_version (request->path);
}

static gboolean
check_writable (DossierBundle *self, GError **error)
{
  if (self->read_only_reason == NULL)
    return TRUE;
  g_set_error_literal (error,
                       DOSSIER_BUNDLE_ERROR,
                       DOSSIER_BUNDLE_ERROR_READ_ONLY,
                       self->read_only_reason);
  return FALSE;
}

static gboolean
take_version (DossierBundle *self, char *version)
{
  if (version == NULL)
    return FALSE;
  g_free (self->known_version);
  self->known_version = version;
  return TRUE;
}

/**
 * dossier_bundle_save:
 * @self: a bundle
 * @error: return location for a #DOSSIER_BUNDLE_ERROR or #GFileError
 *
 * Writes the submission. When this fails, the file is as it was.
 *
 * Returns: whether it was written, and is on the disk
 */
gboolean
dossier_bundle_save (DossierBundle *self, GError **error)
{
  g_autoptr (SaveRequest) request = NULL;

  g_return_val_if_fail (DOSSIER_IS_BUNDLE (self), FALSE);

  if (!check_writable (self, error))
    return FALSE;
  request = save_request_new (self);
  return take_version (self, save_request_run (request, error));
}

static void
save_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  char *version = save_request_run (task_data, &error);

  if (version != NULL)
    g_task_return_pointer (task, version, g_free);
  else
    g_task_return_error (task, error);
}

/**
 * dossier_bundle_save_async:
 * @self: a bundle
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Does what dossier_bundle_save() does: it takes the submission as it is now,
 * and writes it on a worker thread. Only one save may run at a time.
 */
void
dossier_bundle_save_async (DossierBundle *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;

  g_return_if_fail (DOSSIER_IS_BUNDLE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, dossier_bundle_save_async);
  if (!check_writable (self, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_set_task_data (task, save_request_new (self), save_request_free);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * dossier_bundle_save_finish:
 * @self: a bundle
 * @result: what the callback was given
 * @error: return location for a #DOSSIER_BUNDLE_ERROR or #GFileError
 *
 * Returns: whether it was written, and is on the disk
 */
gboolean
dossier_bundle_save_finish (DossierBundle *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_BUNDLE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return take_version (self, g_task_propagate_pointer (G_TASK (result), error));
}
