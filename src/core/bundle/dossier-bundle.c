/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-bundle.h"

#include "dossier-bundle-lock.h"
#include "dossier-bundle-reader.h"
#include "dossier-bundle-saving.h"
#include "dossier-sandbox.h"
#include "dossier-text.h"

/**
 * DossierBundle:
 *
 * The folder in which a submission lives. It is read whole, and saved whole.
 */
struct _DossierBundle
{
  GObject parent_instance;

  GFile *folder;
  DossierSubmission *submission;
  char *read_only_reason;
  char *known_version;
  char *kept_version;
  GFile *kept_copy;
  DossierBundleLock *lock;
};

G_DEFINE_QUARK (dossier_bundle_error, dossier_bundle_error)

G_DEFINE_FINAL_TYPE (DossierBundle, dossier_bundle, G_TYPE_OBJECT)

enum
{
  SIGNAL_REPLACED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
dossier_bundle_finalize (GObject *object)
{
  DossierBundle *self = DOSSIER_BUNDLE (object);

  g_object_unref (self->folder);
  g_clear_object (&self->submission);
  g_free (self->read_only_reason);
  g_free (self->known_version);
  g_free (self->kept_version);
  g_clear_object (&self->kept_copy);
  g_clear_pointer (&self->lock, dossier_bundle_lock_free);

  G_OBJECT_CLASS (dossier_bundle_parent_class)->finalize (object);
}

static void
dossier_bundle_class_init (DossierBundleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_bundle_finalize;

  /**
   * DossierBundle::replaced:
   * @self: a bundle
   * @copy: where what another program had written is kept
   *
   * Emitted when a save has kept a copy of what another program had written
   * since the bundle was opened or saved last. It is emitted once for each
   * version, even if the save failed afterwards and is tried again.
   */
  signals[SIGNAL_REPLACED] = g_signal_new ("replaced",
                                           DOSSIER_TYPE_BUNDLE,
                                           G_SIGNAL_RUN_LAST,
                                           0,
                                           NULL,
                                           NULL,
                                           NULL,
                                           G_TYPE_NONE,
                                           1,
                                           G_TYPE_FILE);
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

/* Takes ownership of @lock. */
static DossierBundle *
read_bundle (GFile *folder,
             DossierStandardLibrary *library,
             DossierBundleLock *lock,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (DossierBundle) self = bundle_new (folder);

  self->lock = lock;
  self->known_version = dossier_bundle_find_version (folder);
  self->submission =
    dossier_bundle_read (folder, library, &self->read_only_reason, cancellable, error);
  return self->submission != NULL ? g_steal_pointer (&self) : NULL;
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
  g_autoptr (GFile) found = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (DOSSIER_IS_STANDARD_LIBRARY (library), NULL);

  found = dossier_bundle_find_folder (folder, error);
  return found != NULL ? read_bundle (found, library, NULL, cancellable, error) : NULL;
}

/**
 * dossier_bundle_open_to_change:
 * @folder: a bundle's folder, or its `submission.json`
 * @library: the standards at hand
 * @error: return location for a #DOSSIER_BUNDLE_ERROR
 *
 * Opens a bundle as dossier_bundle_open() does, and keeps other programs from
 * changing it for as long as it is kept.
 *
 * Returns: (transfer full): the bundle; %NULL on error
 */
DossierBundle *
dossier_bundle_open_to_change (GFile *folder, DossierStandardLibrary *library, GError **error)
{
  g_autoptr (GFile) found = NULL;
  DossierBundleLock *lock = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (DOSSIER_IS_STANDARD_LIBRARY (library), NULL);

  found = dossier_bundle_find_folder (folder, error);
  if (found == NULL)
    return NULL;
  if (g_file_peek_path (found) != NULL)
    {
      lock = dossier_bundle_lock_acquire (found, error);
      if (lock == NULL)
        return NULL;
    }
  return read_bundle (found, library, lock, NULL, error);
}

static gboolean
is_occupied (GFile *folder)
{
  g_autoptr (GDir) directory = g_dir_open (g_file_peek_path (folder), 0, NULL);

  if (directory == NULL)
    return g_file_query_exists (folder, NULL);
  return g_dir_read_name (directory) != NULL;
}

static gboolean
is_local (GFile *folder, GError **error)
{
  g_autofree char *place = NULL;

  if (g_file_peek_path (folder) != NULL)
    return TRUE;
  place = g_file_get_parse_name (folder);
  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_NOT_SUPPORTED,
               _ ("“%s” is not stored on this computer. Choose another place."),
               place);
  return FALSE;
}

/**
 * dossier_bundle_create:
 * @folder: where to create the bundle; made if it does not exist, with those
 *   that it is in
 * @submission: the submission to put there
 * @error: return location for a #DOSSIER_BUNDLE_ERROR, #GFileError or
 *   %G_IO_ERROR_NOT_SUPPORTED
 *
 * Returns: (transfer full): the new bundle, already saved; %NULL on error
 */
DossierBundle *
dossier_bundle_create (GFile *folder, DossierSubmission *submission, GError **error)
{
  g_autoptr (DossierBundle) self = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (submission), NULL);

  if (!is_local (folder, error))
    return NULL;
  self = bundle_new (folder);
  self->submission = g_object_ref (submission);
  if (is_occupied (folder))
    {
      g_autofree char *name = dossier_bundle_get_name (self);

      g_set_error (error,
                   DOSSIER_BUNDLE_ERROR,
                   DOSSIER_BUNDLE_ERROR_OCCUPIED,
                   _ ("“%s” is not empty. Choose a folder that is empty or does not exist yet."),
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
                   _ ("The folder “%s” could not be created: %s"),
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

static DossierBundleSaving *
begin_saving (DossierBundle *self)
{
  DossierBundleSaving *saving = dossier_bundle_saving_new (self->folder,
                                                           self->submission,
                                                           self->known_version,
                                                           self->lock != NULL);

  dossier_bundle_saving_set_kept (saving, self->kept_version, self->kept_copy);
  return saving;
}

/* The copy of the other program’s version is remembered even if the save failed, or each further
 * attempt would make another copy. */
static void
end_saving (DossierBundle *self, DossierBundleSaving *saving)
{
  if (saving->version != NULL)
    {
      g_free (self->known_version);
      self->known_version = g_strdup (saving->version);
    }
  if (!saving->is_new_copy)
    return;
  g_free (self->kept_version);
  self->kept_version = g_strdup (saving->kept_version);
  g_set_object (&self->kept_copy, saving->kept_copy);
  g_signal_emit (self, signals[SIGNAL_REPLACED], 0, self->kept_copy);
}

/**
 * dossier_bundle_is_out_of_date:
 * @self: a bundle
 *
 * Returns: whether another program has changed the file since it was read or
 *   saved here
 */
gboolean
dossier_bundle_is_out_of_date (DossierBundle *self)
{
  g_autofree char *present = NULL;

  g_return_val_if_fail (DOSSIER_IS_BUNDLE (self), FALSE);

  present = dossier_bundle_find_version (self->folder);
  return present != NULL && g_strcmp0 (present, self->known_version) != 0;
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
  g_autoptr (DossierBundleSaving) saving = NULL;
  gboolean is_saved;

  g_return_val_if_fail (DOSSIER_IS_BUNDLE (self), FALSE);

  if (!check_writable (self, error))
    return FALSE;
  saving = begin_saving (self);
  is_saved = dossier_bundle_saving_run (saving, error);
  end_saving (self, saving);
  return is_saved;
}

static void
save_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (dossier_bundle_saving_run (task_data, &error))
    g_task_return_boolean (task, TRUE);
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
  g_task_set_task_data (task, begin_saving (self), (GDestroyNotify) dossier_bundle_saving_free);
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
  DossierBundleSaving *saving;

  g_return_val_if_fail (DOSSIER_IS_BUNDLE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  /* A bundle that is read-only is not saved at all. */
  saving = g_task_get_task_data (G_TASK (result));
  if (saving != NULL)
    end_saving (self, saving);
  return g_task_propagate_boolean (G_TASK (result), error);
}
