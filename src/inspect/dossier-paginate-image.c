/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-read.h"

#include <cairo-pdf.h>

#include "dossier-descriptor.h"
#include "dossier-load-image.h"

#include <unistd.h>

/* In pixels: 300 dots an inch across A4 paper. */
#define DRAWING_WIDTH 2480

/* A4 paper, in points. */
#define PAPER_SHORT 595.28
#define PAPER_LONG  841.89

/* cairo 1.18 leaks when it is told of an error. What fails ends before the end of a PDF, so that
 * nobody takes it for a whole one. */
static cairo_status_t
write_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  gboolean *is_failed = closure;

  *is_failed = *is_failed || !dossier_descriptor_write_all (STDOUT_FILENO, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The page has the size of the picture, scaled to fill the paper. */
static void
add_page (cairo_surface_t *pdf, cairo_surface_t *drawing)
{
  int width = cairo_image_surface_get_width (drawing);
  int height = cairo_image_surface_get_height (drawing);
  double scale = MIN ((width > height ? PAPER_LONG : PAPER_SHORT) / width,
                      (width > height ? PAPER_SHORT : PAPER_LONG) / height);
  cairo_t *cr;

  cairo_pdf_surface_set_size (pdf, width * scale, height * scale);
  cairo_surface_set_device_scale (drawing, 1, 1);
  cr = cairo_create (pdf);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, drawing, 0, 0);
  cairo_paint (cr);
  cairo_show_page (cr);
  cairo_destroy (cr);
}

/**
 * dossier_paginate_image:
 * @descriptor: an image that may have several pages
 *
 * Writes a PDF of its pages to standard output.
 *
 * Returns: whether all of them are in it
 */
gboolean
dossier_paginate_image (int descriptor)
{
  guint n_pages = dossier_count_image_pages (descriptor);
  gboolean is_failed = FALSE;
  g_autoptr (cairo_surface_t) pdf =
    cairo_pdf_surface_create_for_stream (write_bytes, &is_failed, PAPER_SHORT, PAPER_LONG);

  for (guint page = 1; page <= n_pages && !is_failed; page++)
    {
      DossierImageFile file = { 0 };
      g_autoptr (cairo_surface_t) drawing = NULL;

      lseek (descriptor, 0, SEEK_SET);
      drawing = dossier_draw_image (descriptor, page, DRAWING_WIDTH, &file, NULL);
      is_failed = drawing == NULL || file.is_cut_off;
      if (!is_failed)
        add_page (pdf, drawing);
    }
  cairo_surface_finish (pdf);
  return !is_failed && cairo_surface_status (pdf) == CAIRO_STATUS_SUCCESS;
}
