/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-pdf-copy.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "dossier-descriptor.h"
#include "dossier-inspection.h"

/* Writes what libqpdf makes of the PDF into memory. */
static int
open_copy (DossierQpdf *pdf)
{
  int descriptor = memfd_create ("dossier-pdf-copy", MFD_CLOEXEC);

  if (descriptor < 0)
    return -1;
  if ((qpdf_init_write_memory (pdf->data) & QPDF_ERRORS) == 0)
    {
      qpdf_set_decode_level (pdf->data, qpdf_dl_none);
      qpdf_set_preserve_encryption (pdf->data, QPDF_FALSE);
      qpdf_write (pdf->data);
    }
  if (!dossier_qpdf_check (pdf, NULL) ||
      !dossier_descriptor_write_all (descriptor,
                                     qpdf_get_buffer (pdf->data),
                                     qpdf_get_buffer_length (pdf->data)))
    {
      close (descriptor);
      return -1;
    }
  return descriptor;
}

static gboolean
contains (GArray *pages, guint32 page)
{
  for (guint i = 0; i < pages->len; i++)
    {
      if (g_array_index (pages, guint32, i) == page)
        return TRUE;
    }
  return FALSE;
}

/* libqpdf reads a damaged PDF in its way, and poppler, which shows it everywhere else, in its own.
 */
static DossierPdfCopy
compare (int original, int copy, GCancellable *cancellable)
{
  g_autoptr (GArray) blank = dossier_inspection_find_blank_pages (copy, cancellable, NULL);
  g_autoptr (GArray) blank_before = NULL;

  if (blank == NULL)
    return DOSSIER_PDF_COPY_UNKNOWN;
  if (blank->len == 0)
    return DOSSIER_PDF_COPY_REPAIRED;
  blank_before = dossier_inspection_find_blank_pages (original, cancellable, NULL);
  if (blank_before == NULL)
    return DOSSIER_PDF_COPY_UNKNOWN;
  for (guint i = 0; i < blank->len; i++)
    {
      if (!contains (blank_before, g_array_index (blank, guint32, i)))
        return DOSSIER_PDF_COPY_BLANK;
    }
  return DOSSIER_PDF_COPY_REPAIRED;
}

/**
 * dossier_pdf_copy_try:
 * @pdf: a PDF that is damaged; what it is good for afterwards is only to be read
 * @path: (type filename): its file
 * @cancellable: (nullable): a cancellable
 *
 * Finds out what the pages of a PDF would be in a report: a copy is made and drawn,
 * which takes its time.
 *
 * Returns: what becomes of it
 */
DossierPdfCopy
dossier_pdf_copy_try (DossierQpdf *pdf, const char *path, GCancellable *cancellable)
{
  int original, copy;
  DossierPdfCopy result = DOSSIER_PDF_COPY_UNKNOWN;

  original = open (path, O_RDONLY | O_CLOEXEC);
  copy = open_copy (pdf);
  if (original >= 0 && copy >= 0)
    result = compare (original, copy, cancellable);
  if (original >= 0)
    close (original);
  if (copy >= 0)
    close (copy);
  return result;
}
