/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The folder “evidence” of a bundle, and the folders in it, each of which has the files whose
 * SHA-256 begins with the same two digits. */

#include "dossier-evidence-shelf.h"

#include "dossier-descriptor.h"
#include "dossier-text.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#define STORE_FOLDER  "evidence"
#define SHA256_LENGTH 64

/* A bundle may come from a stranger. Symbolic links in it are not followed, because they could lead
 * out of the bundle. */
#define OPEN_FOLDER (O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)

static int
open_folder (int parent, const char *name, gboolean is_made, GError **error)
{
  int folder = parent >= 0 ? openat (parent, name, OPEN_FOLDER) : -1;

  if (folder < 0 && is_made && parent >= 0 && errno == ENOENT && mkdirat (parent, name, 0777) == 0)
    {
      fsync (parent);
      folder = openat (parent, name, OPEN_FOLDER);
    }
  if (folder < 0)
    dossier_evidence_shelf_set_error (error, errno);
  return folder;
}

/**
 * dossier_evidence_shelf_open_store:
 * @bundle_folder: the folder of a bundle
 * @is_made: whether the store is made if there is none
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: the folder with the evidence, to be closed; -1 on error
 */
int
dossier_evidence_shelf_open_store (GFile *bundle_folder, gboolean is_made, GError **error)
{
  g_auto (DossierDescriptor) bundle =
    open (g_file_peek_path (bundle_folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  return open_folder (bundle, STORE_FOLDER, is_made, error);
}

/**
 * dossier_evidence_shelf_open:
 * @store: the folder with the evidence
 * @sha256: the SHA-256 of a file
 * @is_made: whether the folder for it is made if there is none
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: the folder that the file is in, to be closed; -1 on error
 */
int
dossier_evidence_shelf_open (int store, const char *sha256, gboolean is_made, GError **error)
{
  const char name[] = { sha256[0], sha256[1], '\0' };

  return open_folder (store, name, is_made, error);
}

/**
 * dossier_evidence_shelf_find:
 * @shelf: the folder that a file is in
 * @sha256: the SHA-256 of the file
 *
 * Looks for a file by its content alone: the same may have come under another name.
 *
 * Returns: (transfer full) (nullable) (type filename): what it is called there;
 *   %NULL if there is none, or something else in its place
 */
char *
dossier_evidence_shelf_find (int shelf, const char *sha256)
{
  int again = openat (shelf, ".", OPEN_FOLDER);
  DIR *entries = again >= 0 ? fdopendir (again) : NULL;
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
  else if (again >= 0)
    close (again);
  return found;
}

/**
 * dossier_evidence_shelf_set_error:
 * @error: return location for a #GIOErrorEnum
 * @code: an errno
 *
 * Sets an error that says why nothing can be put into the store.
 */
void
dossier_evidence_shelf_set_error (GError **error, int code)
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
