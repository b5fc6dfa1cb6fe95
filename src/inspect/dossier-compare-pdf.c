/* SPDX-License-Identifier: GPL-3.0-or-later */

/* libqpdf reads a damaged PDF in its own way, and leaves out what it does not find without an
 * error. So the pages of a copy are drawn beside those of the original, with poppler, which is what
 * most people see a PDF with. */

#include "dossier-read.h"

#include "dossier-foreign-pdf.h"
#include "dossier-poppler.h"

/* In pixels: wide enough for a line of text to be visible. */
#define COMPARED_WIDTH 256

/* The copy is in memory of @pdf, which must outlive it. */
static PopplerDocument *
open_copy (DossierQpdf *pdf, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  PopplerDocument *copy;

  if ((qpdf_init_write_memory (pdf->data) & QPDF_ERRORS) == 0)
    {
      qpdf_set_decode_level (pdf->data, qpdf_dl_none);
      qpdf_set_preserve_encryption (pdf->data, QPDF_FALSE);
      qpdf_write (pdf->data);
    }
  if (!dossier_foreign_pdf_check (pdf, error))
    return NULL;
  bytes = g_bytes_new_static (qpdf_get_buffer (pdf->data), qpdf_get_buffer_length (pdf->data));
  copy = poppler_document_new_from_bytes (bytes, NULL, NULL);
  if (copy == NULL)
    dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_DAMAGED);
  return copy;
}

static gboolean
are_equal (cairo_surface_t *one, cairo_surface_t *other)
{
  int height = cairo_image_surface_get_height (one);
  int stride = cairo_image_surface_get_stride (one);

  return height == cairo_image_surface_get_height (other) &&
         stride == cairo_image_surface_get_stride (other) &&
         memcmp (cairo_image_surface_get_data (one),
                 cairo_image_surface_get_data (other),
                 (gsize) height * (gsize) stride) == 0;
}

static gboolean
is_page_equal (PopplerDocument *original,
               PopplerDocument *copy,
               int number,
               gboolean *is_equal,
               GError **error)
{
  g_autoptr (cairo_surface_t) before =
    dossier_poppler_draw_page (original, number, COMPARED_WIDTH, error);
  g_autoptr (cairo_surface_t) after =
    before != NULL ? dossier_poppler_draw_page (copy, number, COMPARED_WIDTH, error) : NULL;

  if (after == NULL)
    return FALSE;
  *is_equal = are_equal (before, after);
  return TRUE;
}

static gboolean
compare (PopplerDocument *original, PopplerDocument *copy, gboolean *is_equal, GError **error)
{
  int n_pages = poppler_document_get_n_pages (original);

  *is_equal = n_pages == poppler_document_get_n_pages (copy);
  for (int number = 1; *is_equal && number <= n_pages; number++)
    {
      if (!is_page_equal (original, copy, number, is_equal, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_compare_pdf:
 * @descriptor: a PDF
 * @is_equal: (out): whether all of its pages look the same in a copy by libqpdf
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Returns: whether they could be compared
 */
gboolean
dossier_compare_pdf (int descriptor, gboolean *is_equal, GError **error)
{
  guint n_pages;
  g_autoptr (DossierQpdf) pdf = dossier_foreign_pdf_open (descriptor, &n_pages, error);
  PopplerDocument *original = pdf != NULL ? dossier_poppler_open (descriptor, error) : NULL;
  PopplerDocument *copy = original != NULL ? open_copy (pdf, error) : NULL;
  gboolean is_compared = copy != NULL && compare (original, copy, is_equal, error);

  g_clear_object (&original);
  g_clear_object (&copy);
  return is_compared;
}
