/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-store.h"

#include <glib/gstdio.h>

#include "dossier-evidence-source.h"
#include "dossier-text.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define STORE_FOLDER      "evidence"
#define UNFINISHED_PREFIX ".adding-"
/* No copy of a file takes as long as a day. */
#define UNFINISHED_SECONDS_MAXIMUM (24 * 60 * 60)
#define BLOCK_SIZE                 (1024 * 1024)
#define EXTENSION_LENGTH_MAXIMUM   10
#define SHA256_LENGTH              64

/* The bundle comes from elsewhere: whatever is no plain folder in it is not followed. */
#define OPEN_FOLDER (O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)

typedef int Descriptor;

static void
descriptor_clear (Descriptor *self)
{
  if (*self >= 0)
    close (*self);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Descriptor, descriptor_clear)

/* A file that is being written: none other sees it as evidence until it has its name. */
typedef struct
{
  int folder;
  char *name;
  int descriptor;
} Unfinished;

static void
unfinished_clear (Unfinished *self)
{
  if (self->name != NULL)
    unlinkat (self->folder, self->name, 0);
  if (self->descriptor >= 0)
    close (self->descriptor);
  g_free (self->name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Unfinished, unfinished_clear)

void
dossier_stored_file_free (DossierStoredFile *self)
{
  g_free (self->name);
  g_free (self->type);
  g_free (self->sha256);
  g_clear_pointer (&self->facts, dossier_file_facts_free);
  g_free (self);
}

static void
set_store_error (GError **error, int code)
{
  if (code == ENOTDIR || code == ELOOP)
    g_set_error (error,
                 G_IO_ERROR,
                 G_IO_ERROR_NOT_DIRECTORY,
                 _ ("The submission’s folder “%s” is not a plain folder, so that nothing can be "
                    "added to it."),
                 STORE_FOLDER);
  else
    g_set_error (error,
                 G_IO_ERROR,
                 (gint) g_io_error_from_errno (code),
                 _ ("The submission’s folder “%s” cannot be written to: %s"),
                 STORE_FOLDER,
                 g_strerror (code));
}

static int
open_bundle (GFile *bundle_folder)
{
  return open (g_file_peek_path (bundle_folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

static int
open_or_make_folder (int parent, const char *name, GError **error)
{
  int folder = parent >= 0 ? openat (parent, name, OPEN_FOLDER) : -1;

  if (folder < 0 && parent >= 0 && errno == ENOENT && mkdirat (parent, name, 0777) == 0)
    {
      fsync (parent);
      folder = openat (parent, name, OPEN_FOLDER);
    }
  if (folder < 0)
    set_store_error (error, errno);
  return folder;
}

static DIR *
open_entries (int folder)
{
  int again = openat (folder, ".", OPEN_FOLDER);
  DIR *entries = again >= 0 ? fdopendir (again) : NULL;

  if (entries == NULL && again >= 0)
    close (again);
  return entries;
}

/* Whatever writes a file also changes its time, if only once the file is closed. */
static gboolean
is_old (int file)
{
  struct stat status;

  return fstat (file, &status) == 0 &&
         status.st_mtim.tv_sec < g_get_real_time () / G_USEC_PER_SEC - UNFINISHED_SECONDS_MAXIMUM;
}

/* What a run that was killed has left is locked by nobody. Where there are no locks, as on the
 * file system of Flatpak's document portal and some network shares, it is known by its age. */
static gboolean
is_abandoned (int file)
{
  if (flock (file, LOCK_EX | LOCK_NB) == 0)
    return TRUE;
  return errno != EWOULDBLOCK && is_old (file);
}

static void
clear_unfinished (int store)
{
  DIR *entries = open_entries (store);
  const struct dirent *entry;

  while (entries != NULL && (entry = readdir (entries)) != NULL)
    {
      g_auto (Descriptor) file = -1;

      if (!g_str_has_prefix (entry->d_name, UNFINISHED_PREFIX))
        continue;
      file = openat (store, entry->d_name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
      if (file >= 0 && is_abandoned (file))
        unlinkat (store, entry->d_name, 0);
    }
  if (entries != NULL)
    closedir (entries);
}

static gboolean
unfinished_open (Unfinished *self, int store, GError **error)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (UNFINISHED_PREFIX, id, NULL);

  self->folder = store;
  self->descriptor =
    openat (store, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (self->descriptor < 0)
    {
      set_store_error (error, errno);
      return FALSE;
    }
  self->name = g_steal_pointer (&name);
  /* Where there are no locks, it is kept for its young age. */
  flock (self->descriptor, LOCK_EX | LOCK_NB);
  return TRUE;
}

static gboolean
write_all (int descriptor, const guint8 *block, gsize length, GError **error)
{
  while (length > 0)
    {
      ssize_t n_written = write (descriptor, block, length);

      if (n_written < 0 && errno == EINTR)
        continue;
      if (n_written < 0)
        {
          set_store_error (error, errno);
          return FALSE;
        }
      block += n_written;
      length -= (gsize) n_written;
    }
  return TRUE;
}

/* Without what a name can hold but a line of text cannot. */
static char *
clean_name (GFile *file)
{
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *display_name = g_filename_display_name (basename);
  g_autofree char *normal = g_utf8_normalize (display_name, -1, G_NORMALIZE_NFC);
  GString *name = g_string_new (NULL);

  for (const char *p = normal; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      g_string_append_unichar (name, g_unichar_iscntrl (letter) ? ' ' : letter);
    }
  return g_string_free (name, FALSE);
}

/* With its dot; empty if what follows the last dot would be no sensible ending of a name. */
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

/* Returns the media type and, in checksum, what to know the content by. */
static DossierStoredFile *
copy (DossierEvidenceSource *source,
      GFile *file,
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

  stored->name = clean_name (file);
  /* No further than the file was long: another program may write to it without end. */
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
      if (!write_all (descriptor, block, (gsize) n_read, error))
        return NULL;
      stored->size += (guint64) n_read;
      if (progress != NULL)
        progress ((goffset) stored->size, total, progress_data);
    }
  if (n_read < 0 || !dossier_evidence_source_check_unchanged (source, error))
    return NULL;
  stored->sha256 = g_strdup (g_checksum_get_string (checksum));
  return g_steal_pointer (&stored);
}

/* By its content alone: the same may have come under another name. */
static char *
find_in_shelf (int shelf, const char *sha256)
{
  DIR *entries = open_entries (shelf);
  const struct dirent *entry;
  char *found = NULL;

  while (entries != NULL && found == NULL && (entry = readdir (entries)) != NULL)
    {
      struct stat status;

      if (g_str_has_prefix (entry->d_name, sha256) &&
          (entry->d_name[SHA256_LENGTH] == '\0' || entry->d_name[SHA256_LENGTH] == '.') &&
          fstatat (shelf, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
          S_ISREG (status.st_mode))
        found = g_strdup (entry->d_name);
    }
  if (entries != NULL)
    closedir (entries);
  return found;
}

/* A copy that is there already is replaced too: it may be damaged. */
static gboolean
put_on_shelf (Unfinished *unfinished, DossierStoredFile *stored, GError **error)
{
  const char shelf_name[] = { stored->sha256[0], stored->sha256[1], '\0' };
  g_auto (Descriptor) shelf = open_or_make_folder (unfinished->folder, shelf_name, error);
  g_autofree char *extension = find_extension (stored->name);
  g_autofree char *name = NULL;

  if (shelf < 0)
    return FALSE;
  name = find_in_shelf (shelf, stored->sha256);
  stored->is_new = name == NULL;
  if (name == NULL)
    name = g_strconcat (stored->sha256, extension, NULL);
  if (fchmod (unfinished->descriptor, 0444) != 0 || fsync (unfinished->descriptor) != 0 ||
      renameat (unfinished->folder, unfinished->name, shelf, name) != 0)
    {
      set_store_error (error, errno);
      return FALSE;
    }
  g_clear_pointer (&unfinished->name, g_free);
  fsync (shelf);
  return TRUE;
}

/**
 * dossier_evidence_store_take:
 * @bundle_folder: the folder of a bundle
 * @file: a file of the user's
 * @progress: (nullable) (scope call): told how many bytes are copied of how many
 * @progress_data: for @progress
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum
 *
 * Copies a file into the evidence store of a bundle, under the SHA-256 of its
 * content: it is written beside, synced, and renamed into its place. May be
 * called on any thread.
 *
 * Returns: (transfer full): what is known of the file; %NULL on error, and
 *   nothing is left behind
 */
DossierStoredFile *
dossier_evidence_store_take (GFile *bundle_folder,
                             GFile *file,
                             GFileProgressCallback progress,
                             gpointer progress_data,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (DossierEvidenceSource) source = NULL;
  g_autoptr (DossierStoredFile) stored = NULL;
  g_auto (Descriptor) bundle = -1;
  g_auto (Descriptor) store = -1;
  g_auto (Unfinished) unfinished = { .descriptor = -1 };

  g_return_val_if_fail (G_IS_FILE (bundle_folder), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  source = dossier_evidence_source_open (file, cancellable, error);
  if (source == NULL)
    return NULL;
  bundle = open_bundle (bundle_folder);
  store = open_or_make_folder (bundle, STORE_FOLDER, error);
  if (store < 0)
    return NULL;
  clear_unfinished (store);
  if (!unfinished_open (&unfinished, store, error))
    return NULL;
  stored = copy (source, file, unfinished.descriptor, progress, progress_data, cancellable, error);
  if (stored == NULL || !put_on_shelf (&unfinished, stored, error))
    return NULL;
  return g_steal_pointer (&stored);
}

static gboolean
is_sha256 (const char *text)
{
  return strspn (text, "0123456789abcdef") == SHA256_LENGTH && text[SHA256_LENGTH] == '\0';
}

static int
open_shelf (GFile *bundle_folder, const char *sha256)
{
  const char shelf_name[] = { sha256[0], sha256[1], '\0' };
  g_auto (Descriptor) bundle = open_bundle (bundle_folder);
  g_auto (Descriptor) store = bundle >= 0 ? openat (bundle, STORE_FOLDER, OPEN_FOLDER) : -1;

  return store >= 0 ? openat (store, shelf_name, OPEN_FOLDER) : -1;
}

/**
 * dossier_evidence_store_find:
 * @bundle_folder: the folder of a bundle
 * @sha256: the SHA-256 of a file, as the submission has it
 *
 * Returns: (transfer full) (nullable) (type filename): where the file is; %NULL
 *   if the store does not have it, or has something else in its place
 */
char *
dossier_evidence_store_find (GFile *bundle_folder, const char *sha256)
{
  g_auto (Descriptor) shelf = -1;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (bundle_folder), NULL);

  if (!is_sha256 (sha256))
    return NULL;
  shelf = open_shelf (bundle_folder, sha256);
  name = shelf >= 0 ? find_in_shelf (shelf, sha256) : NULL;
  if (name == NULL)
    return NULL;
  return g_strdup_printf ("%s/" STORE_FOLDER "/%.2s/%s",
                          g_file_peek_path (bundle_folder),
                          sha256,
                          name);
}

/**
 * dossier_evidence_store_open:
 * @bundle_folder: the folder of a bundle
 * @sha256: the SHA-256 of a file, as the submission has it
 *
 * Returns: a descriptor of the file, to be read from and closed; -1 if the
 *   store does not have it, or has something else in its place
 */
int
dossier_evidence_store_open (GFile *bundle_folder, const char *sha256)
{
  g_auto (Descriptor) shelf = -1;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (bundle_folder), -1);

  if (!is_sha256 (sha256))
    return -1;
  shelf = open_shelf (bundle_folder, sha256);
  name = shelf >= 0 ? find_in_shelf (shelf, sha256) : NULL;
  return name != NULL ? openat (shelf, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC) : -1;
}

/**
 * dossier_evidence_store_drop:
 * @bundle_folder: the folder of a bundle
 * @sha256: the SHA-256 of a file
 *
 * Removes a file that was stored just now and that nothing has come to name.
 */
void
dossier_evidence_store_drop (GFile *bundle_folder, const char *sha256)
{
  g_auto (Descriptor) shelf = -1;
  g_autofree char *name = NULL;

  g_return_if_fail (G_IS_FILE (bundle_folder));
  g_return_if_fail (is_sha256 (sha256));

  shelf = open_shelf (bundle_folder, sha256);
  name = shelf >= 0 ? find_in_shelf (shelf, sha256) : NULL;
  if (name != NULL)
    unlinkat (shelf, name, 0);
}
