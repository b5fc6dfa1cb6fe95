/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-pdf-form.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "dossier-cache-folder.h"
#include "dossier-inspection.h"
#include "dossier-text.h"
#include "dossier-unfinished-file.h"

#define CACHE_SIZE_MAXIMUM (200 * 1000 * 1000)

/* Only a copy that is complete gets its name. */
static gboolean
write_flat (int descriptor, const char *flat, GCancellable *cancellable)
{
  g_auto (DossierUnfinishedFile) file = DOSSIER_UNFINISHED_FILE_INIT;

  return dossier_unfinished_file_open_beside (&file, flat) &&
         dossier_inspection_flatten_form (descriptor, file.descriptor, cancellable, NULL) &&
         dossier_unfinished_file_finish_beside (&file, flat);
}

/**
 * dossier_pdf_form_flatten:
 * @path: (type filename): a PDF with fields
 * @sha256: what it is stored under
 * @cancellable: (nullable): a cancellable
 * @error: return location for a %G_IO_ERROR_FAILED
 *
 * Prints what is filled in into the pages, in a copy that is kept for the next
 * time.
 *
 * Returns: (transfer full) (type filename): where the copy is; %NULL on error
 */
char *
dossier_pdf_form_flatten (const char *path,
                          const char *sha256,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "dossier", "forms", NULL);
  g_autofree char *name = g_strconcat (sha256, ".pdf", NULL);
  g_autofree char *flat = g_build_filename (folder, name, NULL);
  int descriptor;
  gboolean is_written;

  if (g_file_test (flat, G_FILE_TEST_EXISTS))
    {
      dossier_cache_folder_use (flat);
      return g_steal_pointer (&flat);
    }
  descriptor = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  is_written = descriptor >= 0 && g_mkdir_with_parents (folder, 0700) == 0 &&
               write_flat (descriptor, flat, cancellable);
  if (descriptor >= 0)
    close (descriptor);
  if (is_written)
    {
      dossier_cache_folder_prune (folder, CACHE_SIZE_MAXIMUM);
      return g_steal_pointer (&flat);
    }
  g_set_error_literal (error,
                       G_IO_ERROR,
                       G_IO_ERROR_FAILED,
                       _ ("It is a form that cannot be printed into the pages."));
  return NULL;
}
