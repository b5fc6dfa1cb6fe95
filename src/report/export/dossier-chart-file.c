/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-chart-file.h"

#include <cairo-svg.h>

#include "dossier-chart-painter.h"
#include "dossier-file-replace.h"
#include "dossier-text-appearance.h"
#include "dossier-text.h"

#include <math.h>

/* Wide enough for a slide or a landscape page. */
#define WIDTH       720.0
#define MARGIN      24.0
#define TITLE_ROOM  34.0
#define LETTER_SIZE 13.0
/* PNG files are for high-resolution screens, with two pixels per point. */
#define PNG_SCALE 2.0

typedef struct
{
  const DossierChart *chart;
  DossierChartAppearance appearance;
  double height;
} Picture;

static void
draw_title (const Picture *self, cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (self->appearance.context);
  g_autoptr (PangoFontDescription) font =
    pango_font_description_copy (pango_context_get_font_description (self->appearance.context));

  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, LETTER_SIZE * 1.3 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, self->chart->title, -1);
  cairo_set_source_rgb (cr, 0.1, 0.1, 0.1);
  cairo_move_to (cr, MARGIN, MARGIN);
  pango_cairo_show_layout (cr, layout);
}

static void
draw (const Picture *self, cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  draw_title (self, cr);
  cairo_translate (cr, MARGIN, MARGIN + TITLE_ROOM);
  dossier_chart_draw (self->chart, &self->appearance, cr, WIDTH - 2 * MARGIN);
  cairo_destroy (cr);
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
render_svg (const Picture *self, GByteArray *bytes)
{
  cairo_surface_t *surface =
    cairo_svg_surface_create_for_stream (append_bytes, bytes, WIDTH, self->height);
  cairo_status_t status;

  draw (self, surface);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

static cairo_status_t
render_png (const Picture *self, GByteArray *bytes)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         (int) (WIDTH * PNG_SCALE),
                                                         (int) ceil (self->height * PNG_SCALE));
  cairo_status_t status;

  cairo_surface_set_device_scale (surface, PNG_SCALE, PNG_SCALE);
  draw (self, surface);
  status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_surface_destroy (surface);
  return status;
}

/**
 * dossier_chart_write:
 * @chart: a chart
 * @path: (type filename): where to write it, as .png or else as SVG
 * @error: return location for a #GIOErrorEnum or #GFileError
 *
 * Writes a chart with its title, for a document or a slide.
 *
 * Returns: whether it was written; if not, a file that was there before still is
 */
gboolean
dossier_chart_write (const DossierChart *chart, const char *path, GError **error)
{
  g_autoptr (DossierPageDesign) design = dossier_page_design_new ();
  PangoContext *context = dossier_text_context_new (design);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  Picture picture = { chart, { context, LETTER_SIZE, DOSSIER_PALETTE_LIGHT }, 0 };
  cairo_status_t status;

  picture.height = dossier_chart_get_height (chart, &picture.appearance, WIDTH - 2 * MARGIN) +
                   TITLE_ROOM + 2 * MARGIN;
  status =
    g_str_has_suffix (path, ".png") ? render_png (&picture, bytes) : render_svg (&picture, bytes);
  g_object_unref (context);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_FAILED,
                   _ ("The picture could not be created: %s"),
                   cairo_status_to_string (status));
      return FALSE;
    }
  return dossier_file_replace (path, (const char *) bytes->data, (gssize) bytes->len, error);
}
