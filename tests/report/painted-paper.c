/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "painted-paper.h"

#include "dossier-painter.h"

#include <cairo-pdf.h>
#include <math.h>

static DossierPageGeometry
a4 (void)
{
  return dossier_page_geometry_for_paper (DOSSIER_PAPER_A4_WIDTH,
                                          DOSSIER_PAPER_A4_HEIGHT,
                                          DOSSIER_MARGINS_NORMAL);
}

/* Takes the report. */
void
painted_paper_print (DossierTestFolder *folder, DossierReport *report, PaintedPaper *self)
{
  g_autoptr (GFile) file = dossier_test_folder_get_child (folder, "pages.pdf");
  cairo_surface_t *surface;
  cairo_t *cr;

  self->report = report;
  self->geometry = a4 ();
  self->layout = dossier_layout_new (report, &self->geometry);
  surface =
    cairo_pdf_surface_create (g_file_peek_path (file), self->geometry.width, self->geometry.height);
  cr = cairo_create (surface);
  for (guint i = 1; i <= dossier_layout_get_n_pages (self->layout); i++)
    {
      dossier_painter_paint_page (self->layout, i, cr, NULL);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  self->words = painted_words_read (g_file_peek_path (file));
}

void
painted_paper_clear (PaintedPaper *self)
{
  g_array_unref (self->words);
  dossier_layout_free (self->layout);
  dossier_report_free (self->report);
}

const PaintedWord *
painted_paper_find_word (const PaintedPaper *self, const char *text, guint page)
{
  return painted_words_find (self->words, text, page);
}

/* The page in pixels, one for each point, on white. */
cairo_surface_t *
painted_paper_photograph (const PaintedPaper *self, guint page)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         (int) self->geometry.width,
                                                         (int) self->geometry.height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  dossier_painter_paint_page (self->layout, page, cr, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

guint32
painted_get_colour (cairo_surface_t *surface, double x, double y)
{
  const guint8 *row =
    cairo_image_surface_get_data (surface) + (int) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (const void *) row)[(int) x] & PAINTED_WHITE;
}

/* Whether a thin line goes through all of a stretch, which may touch two rows of pixels. */
gboolean
painted_has_line (cairo_surface_t *surface, double left, double right, double y)
{
  for (int x = (int) ceil (left); x < (int) right; x++)
    {
      if (painted_get_colour (surface, x, y) == PAINTED_WHITE &&
          painted_get_colour (surface, x, y - 1) == PAINTED_WHITE)
        return FALSE;
    }
  return painted_get_colour (surface, left - 2, y) == PAINTED_WHITE &&
         painted_get_colour (surface, right + 2, y) == PAINTED_WHITE;
}

/* How many pixels of a part of the page are painted. */
guint
painted_count (cairo_surface_t *surface, double left, double top, double right, double bottom)
{
  guint n = 0;

  for (int y = (int) top; y < (int) bottom; y++)
    {
      for (int x = (int) left; x < (int) right; x++)
        n += painted_get_colour (surface, x, y) != PAINTED_WHITE;
    }
  return n;
}
