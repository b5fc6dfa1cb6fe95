/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-pdf-copy.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "dossier-cache-folder.h"
#include "dossier-unfinished-file.h"

#define CACHE_SIZE_MAXIMUM (200 * 1000 * 1000)

/* The copy gets its final name only when it is complete. */
static gboolean
write_copy (int descriptor, const char *copy, DossierPdfCopyWrite write, GCancellable *cancellable)
{
  g_auto (DossierUnfinishedFile) file = DOSSIER_UNFINISHED_FILE_INIT;

  return dossier_unfinished_file_open_beside (&file, copy) &&
         write (descriptor, file.descriptor, cancellable, NULL) &&
         dossier_unfinished_file_finish_beside (&file, copy);
}

/**
 * dossier_pdf_copy_make:
 * @kind: (type filename): the folder in the cache for copies of this kind
 * @path: (type filename): a file
 * @name: what the copy is called, without its ending: the SHA-256 of the file is in it
 * @write: what makes a PDF of it
 * @cancellable: (nullable): a cancellable
 *
 * Makes a copy of a file that is kept for the next time.
 *
 * Returns: (transfer full) (type filename) (nullable): where the copy is; %NULL if it cannot be
 *   made
 */
char *
dossier_pdf_copy_make (const char *kind,
                       const char *path,
                       const char *name,
                       DossierPdfCopyWrite write,
                       GCancellable *cancellable)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "dossier", kind, NULL);
  g_autofree char *file_name = g_strconcat (name, ".pdf", NULL);
  g_autofree char *copy = g_build_filename (folder, file_name, NULL);
  int descriptor;
  gboolean is_written;

  if (g_file_test (copy, G_FILE_TEST_EXISTS))
    {
      dossier_cache_folder_use (copy);
      return g_steal_pointer (&copy);
    }
  descriptor = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  is_written = descriptor >= 0 && g_mkdir_with_parents (folder, 0700) == 0 &&
               write_copy (descriptor, copy, write, cancellable);
  if (descriptor >= 0)
    close (descriptor);
  if (!is_written)
    return NULL;
  dossier_cache_folder_prune (folder, CACHE_SIZE_MAXIMUM);
  return g_steal_pointer (&copy);
}
