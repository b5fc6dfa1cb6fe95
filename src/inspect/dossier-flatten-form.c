/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-read.h"

#include "dossier-descriptor.h"
#include "dossier-foreign-pdf.h"
#include "dossier-form.h"
#include "dossier-pdf-contents.h"

#include <qpdf/qpdfjob-c.h>
#include <sys/mman.h>
#include <unistd.h>

static gboolean
write_to (qpdf_data pdf, int target)
{
  if ((qpdf_init_write_memory (pdf) & QPDF_ERRORS) != 0)
    return FALSE;
  qpdf_set_decode_level (pdf, qpdf_dl_none);
  qpdf_set_compress_streams (pdf, QPDF_FALSE);
  qpdf_set_preserve_encryption (pdf, QPDF_FALSE);
  qpdf_write (pdf);
  return !qpdf_has_error (pdf) &&
         dossier_descriptor_write_all (target, qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
}

/* Returns the descriptor of a copy of the PDF in which every filled-in field has an appearance. */
static int
prepare (int descriptor)
{
  guint n_pages;
  gboolean is_changed;
  /* Freed after the form, which reads from it while it is written. */
  g_autoptr (DossierQpdf) drawings = NULL;
  g_autoptr (DossierQpdf) pdf = dossier_foreign_pdf_open (descriptor, &n_pages, NULL);
  int prepared;

  if (pdf == NULL || !dossier_form_complete (pdf, n_pages, &drawings, &is_changed))
    return -1;
  /* libqpdf drops nested contents when it adds the fields to them. */
  for (guint i = 0; i < n_pages; i++)
    is_changed |= dossier_pdf_contents_flatten (pdf->data, qpdf_get_page_n (pdf->data, i));
  if (!is_changed)
    return descriptor;
  prepared = memfd_create ("dossier-form", MFD_CLOEXEC);
  return prepared >= 0 && write_to (pdf->data, prepared) ? prepared : -1;
}

/**
 * dossier_flatten_form:
 * @descriptor: a PDF that is a form
 *
 * Prints the fields of a PDF into its pages, and writes it to standard output. A form of which
 * something that is filled in cannot be printed is not written.
 *
 * Returns: whether it was written
 */
gboolean
dossier_flatten_form (int descriptor)
{
  int prepared = prepare (descriptor);
  g_autofree char *job = NULL;
  qpdfjob_handle handle;
  int result;

  if (prepared < 0)
    return FALSE;
  job = g_strdup_printf ("{\"inputFile\": \"/proc/self/fd/%d\", \"outputFile\": \"-\","
                         " \"flattenAnnotations\": \"all\","
                         " \"decrypt\": \"\", \"noWarn\": \"\"}",
                         prepared);
  handle = qpdfjob_init ();
  result = qpdfjob_initialize_from_json (handle, job);
  if (result == qpdf_exit_success)
    result = qpdfjob_run (handle);
  qpdfjob_cleanup (&handle);
  return result == qpdf_exit_success || result == qpdf_exit_warning;
}
