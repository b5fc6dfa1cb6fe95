/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-pdf-form.h"

#include "dossier-inspection.h"
#include "dossier-pdf-copy.h"
#include "dossier-text.h"

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
  g_autofree char *name = g_strconcat (sha256, "-" DOSSIER_PDF_FORM_EDITION, NULL);
  char *flat =
    dossier_pdf_copy_make ("forms", path, name, dossier_inspection_flatten_form, cancellable);

  if (flat == NULL)
    g_set_error_literal (error,
                         G_IO_ERROR,
                         G_IO_ERROR_FAILED,
                         _ ("It is a form whose fields cannot be printed: the text may not fit, or "
                            "no font on this computer may have its characters. Print it to a PDF "
                            "in another program, and replace the file with that."));
  return flat;
}
