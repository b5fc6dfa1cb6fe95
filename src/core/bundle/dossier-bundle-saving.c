/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The new file is written beside the old one, synced, and renamed into its place, so that there is
 * a complete file at every instant. */

#include "dossier-bundle-saving.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "dossier-bundle-lock.h"
#include "dossier-bundle.h"
#include "dossier-evidence-batch.h"
#include "dossier-file-replace.h"
#include "dossier-json-file.h"
#include "dossier-sandbox.h"
#include "dossier-text.h"
#include "dossier-unrecorded-evidence.h"

/* “submission.json” may be a symbolic link. The file it leads to is replaced, so that the link
 * stays. */
static char *
find_path (GFile *folder)
{
  g_autofree char *path =
    g_build_filename (g_file_peek_path (folder), DOSSIER_BUNDLE_SUBMISSION_FILE, NULL);
  g_autofree char *target = realpath (path, NULL);

  return target != NULL ? g_strdup (target) : g_steal_pointer (&path);
}

/**
 * dossier_bundle_find_version:
 * @folder: a bundle's folder
 *
 * Returns: (transfer full) (nullable): what tells one state of the file from the
 *   next: its time, size and inode; %NULL if there is no file
 */
char *
dossier_bundle_find_version (GFile *folder)
{
  g_autofree char *path = NULL;
  GStatBuf status;

  if (g_file_peek_path (folder) == NULL)
    return NULL;
  path = find_path (folder);
  if (g_stat (path, &status) != 0)
    return NULL;
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%09ld %" G_GINT64_FORMAT " %" G_GUINT64_FORMAT,
                          (gint64) status.st_mtim.tv_sec,
                          status.st_mtim.tv_nsec,
                          (gint64) status.st_size,
                          (guint64) status.st_ino);
}

/**
 * dossier_bundle_is_write_protected:
 * @folder: the folder of a bundle, on this computer
 *
 * The file is replaced, not written to, which the system allows all the same.
 *
 * Returns: whether somebody has taken everyone’s permission to write to the file
 */
gboolean
dossier_bundle_is_write_protected (GFile *folder)
{
  g_autofree char *path = find_path (folder);
  GStatBuf status;

  /* Reads the mode instead of calling eaccess(), by which root may write to a write-protected
   * file. */
  return g_stat (path, &status) == 0 && (status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0;
}

/**
 * dossier_bundle_saving_new:
 * @folder: the bundle's folder
 * @submission: what is to be saved, as it is now
 * @known_version: (nullable): the file as it was read or saved last
 * @is_locked: whether the caller holds the lock of the bundle
 *
 * Returns: (transfer full): the save, still to be run
 */
DossierBundleSaving *
dossier_bundle_saving_new (GFile *folder,
                           DossierSubmission *submission,
                           const char *known_version,
                           gboolean is_locked)
{
  DossierBundleSaving *self = g_new0 (DossierBundleSaving, 1);

  self->folder = g_object_ref (folder);
  self->pieces = dossier_record_write (DOSSIER_RECORD (submission));
  self->known_version = g_strdup (known_version);
  self->is_locked = is_locked;
  return self;
}

/**
 * dossier_bundle_saving_set_kept:
 * @self: a save, still to be run
 * @version: (nullable): another program's file, of which a copy was made
 * @copy: (nullable): where this copy is
 *
 * A save that failed may have made a copy. As long as the file stays that
 * version, and the copy is there, no other is made.
 */
void
dossier_bundle_saving_set_kept (DossierBundleSaving *self, const char *version, GFile *copy)
{
  g_free (self->kept_version);
  self->kept_version = g_strdup (version);
  g_set_object (&self->kept_copy, copy);
}

void
dossier_bundle_saving_free (DossierBundleSaving *self)
{
  g_object_unref (self->folder);
  g_ptr_array_unref (self->pieces);
  g_free (self->text);
  g_free (self->known_version);
  g_free (self->kept_version);
  g_clear_object (&self->kept_copy);
  g_free (self->version);
  g_free (self);
}

/* Refuses to save what could not be opened again, so that the last good version is not replaced by
 * it. */
static gboolean
check_text (DossierBundleSaving *self, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (dossier_json_file_check (self->text, self->length, &problem))
    return TRUE;
  g_set_error (error,
               DOSSIER_BUNDLE_ERROR,
               DOSSIER_BUNDLE_ERROR_UNREADABLE,
               /* Translators: the problem is that it is too long, as a rule */
               _ ("“%s” could not be opened again: %s; undo the last change, or shorten the "
                  "longest texts"),
               DOSSIER_BUNDLE_SUBMISSION_FILE,
               problem->message);
  return FALSE;
}

static gboolean
check_write_protection (DossierBundleSaving *self, GError **error)
{
  g_autofree char *name = NULL;

  if (!dossier_bundle_is_write_protected (self->folder))
    return TRUE;
  name = g_filename_display_basename (g_file_peek_path (self->folder));
  g_set_error (error,
               DOSSIER_BUNDLE_ERROR,
               DOSSIER_BUNDLE_ERROR_READ_ONLY,
               /* Translators: a file and the folder that it is in */
               _ ("“%s” in “%s” is write-protected. Make the file writable to save your changes."),
               DOSSIER_BUNDLE_SUBMISSION_FILE,
               name);
  return FALSE;
}

/* Saving is repeated until it works. Without this, each attempt on a full disk would leave an
 * incomplete copy behind. */
static gboolean
copy_whole (GFile *source, GFile *copy, GError **error)
{
  GError *problem = NULL;

  if (g_file_copy (source, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, &problem))
    return TRUE;
  if (!g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_EXISTS))
    g_file_delete (copy, NULL, NULL);
  g_propagate_error (error, problem);
  return FALSE;
}

static gboolean
is_kept (DossierBundleSaving *self, const char *version)
{
  return self->kept_copy != NULL && g_strcmp0 (version, self->kept_version) == 0 &&
         g_file_query_exists (self->kept_copy, NULL);
}

/* Another program may have saved the same bundle since it was read. Its version is kept as a copy
 * beside the new file. */
static gboolean
keep_foreign_version (DossierBundleSaving *self, GError **error)
{
  g_autofree char *present = dossier_bundle_find_version (self->folder);
  g_autoptr (GFile) source = NULL;
  g_autoptr (GFile) copy = NULL;
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *time = NULL;
  g_autofree char *name = NULL;
  g_autofree char *place = NULL;

  if (present == NULL || g_strcmp0 (present, self->known_version) == 0 || is_kept (self, present))
    return TRUE;

  now = g_date_time_new_now_utc ();
  time = g_date_time_format (now, "%Y%m%dT%H%M%S.%fZ");
  name = g_strdup_printf ("submission-replaced-%s.json", time);
  source = g_file_get_child (self->folder, DOSSIER_BUNDLE_SUBMISSION_FILE);
  copy = g_file_get_child (self->folder, name);
  if (copy_whole (source, copy, error))
    {
      dossier_bundle_saving_set_kept (self, present, copy);
      self->is_new_copy = TRUE;
      return TRUE;
    }
  place = dossier_sandbox_describe_file (source);
  g_prefix_error (
    error,
    _ ("Another program has changed “%s”, and its version cannot be kept beside it: "),
    place);
  return FALSE;
}

static gboolean
write_text (DossierBundleSaving *self, GError **error)
{
  g_autofree char *path = find_path (self->folder);

  return dossier_file_replace (path, self->text, (gssize) self->length, error);
}

/**
 * dossier_bundle_saving_run:
 * @self: a save
 * @error: return location for a #DOSSIER_BUNDLE_ERROR or #GFileError
 *
 * Writes the file. When this fails, it is as it was.
 *
 * Returns: whether it was written, and is on the disk
 */
gboolean
dossier_bundle_saving_run (DossierBundleSaving *self, GError **error)
{
  g_autoptr (DossierBundleLock) lock = NULL;

  if (self->text == NULL)
    self->text = dossier_record_join_text (self->pieces, &self->length);
  if (!check_text (self, error))
    return FALSE;
  if (!self->is_locked)
    {
      lock = dossier_bundle_lock_acquire (self->folder, error);
      if (lock == NULL)
        return FALSE;
    }
  if (!check_write_protection (self, error) || !keep_foreign_version (self, error) ||
      !write_text (self, error))
    return FALSE;
  self->version = dossier_bundle_find_version (self->folder);
  dossier_unrecorded_evidence_settle (self->folder, self->text);
  dossier_evidence_batch_remove_abandoned (self->folder);
  return TRUE;
}
