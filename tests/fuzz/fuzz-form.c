/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is drawn of the fields of a form before they are printed into its pages. */

#include "fuzz-reader.h"

#include "dossier-foreign-pdf.h"
#include "dossier-form.h"

#include <unistd.h>

/* A PDF of this size has few fields and streams that unpack to little. */
#define SIZE_MAXIMUM 8192

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (DossierQpdf) drawings = NULL;
  g_autoptr (DossierQpdf) pdf = NULL;
  gboolean is_changed;
  guint n_pages;
  int descriptor;

  if (size > SIZE_MAXIMUM)
    return 0;
  descriptor = fuzz_open (data, size);
  pdf = dossier_foreign_pdf_open (descriptor, &n_pages, NULL);
  close (descriptor);
  if (pdf == NULL || !dossier_form_complete (pdf, n_pages, &drawings, &is_changed))
    return 0;
  if ((qpdf_init_write_memory (pdf->data) & QPDF_ERRORS) == 0)
    qpdf_write (pdf->data);
  if (dossier_foreign_pdf_check (pdf, NULL))
    g_assert_cmpuint (qpdf_get_buffer_length (pdf->data), >, 0);
  return 0;
}
