/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-file-replace.h"

#include "dossier-descriptor.h"
#include "dossier-sandbox.h"
#include "dossier-text.h"
#include "dossier-unfinished-file.h"

#include <errno.h>
#include <string.h>

/**
 * dossier_file_replace:
 * @path: (type filename): where to write the file
 * @contents: its new contents
 * @length: how many bytes; -1 if it ends with a NUL
 * @error: return location for a #GFileError
 *
 * Writes a file beside the one that may be there, and then puts it in its place.
 * What a program that was killed has left there is removed.
 *
 * Returns: whether it is there, and on the disk; if not, what was there before
 *   still is
 */
gboolean
dossier_file_replace (const char *path, const char *contents, gssize length, GError **error)
{
  g_auto (DossierUnfinishedFile) file = DOSSIER_UNFINISHED_FILE_INIT;
  gsize size = length < 0 ? strlen (contents) : (gsize) length;

  if (dossier_unfinished_file_open_beside (&file, path) &&
      dossier_descriptor_write_all (file.descriptor, contents, size) &&
      dossier_unfinished_file_finish_beside (&file, path))
    return TRUE;
  dossier_file_replace_set_error (error, path, errno);
  return FALSE;
}

/**
 * dossier_file_replace_set_error:
 * @error: return location for a #GFileError
 * @path: (type filename): where the file should be
 * @code: an errno
 *
 * Sets an error that says why a file could not be written.
 */
void
dossier_file_replace_set_error (GError **error, const char *path, int code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *place = dossier_sandbox_describe_file (file);

  g_set_error (error,
               G_FILE_ERROR,
               (int) g_file_error_from_errno (code),
               _ ("“%s” could not be written: %s"),
               place,
               g_strerror (code));
}
