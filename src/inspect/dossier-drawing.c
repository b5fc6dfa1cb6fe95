/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-drawing.h"

#include "dossier-inspection.h"

#define PIXEL_COUNT_MAXIMUM (16 * 1024 * 1024)
#define BYTES_A_PIXEL       4

/**
 * dossier_drawing_new:
 * @width: how wide what is to be drawn is, in units of its own
 * @height: how high it is, in the same units
 * @wanted_width: the width of the drawing, in pixels
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Returns: (transfer full): white paper of the right proportions, on which one
 *   may draw in those units; %NULL on error
 */
cairo_surface_t *
dossier_drawing_new (double width, double height, guint wanted_width, GError **error)
{
  double scale = wanted_width / width;
  int n_across = (int) wanted_width;
  cairo_surface_t *surface;
  g_autoptr (cairo_t) cr = NULL;
  int n_down;

  if (!(width > 0) || !(height > 0) || !(height * scale * wanted_width < PIXEL_COUNT_MAXIMUM))
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_TOO_LARGE);
      return NULL;
    }
  n_down = MAX (1, (int) (height * scale + 0.5));
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, n_across, n_down);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_surface_set_device_scale (surface, n_across / width, n_down / height);
  return surface;
}

/**
 * dossier_drawing_to_variant:
 * @surface: a drawing
 * @file: the image that it is of
 *
 * Returns: (transfer floating): what the process answers
 */
GVariant *
dossier_drawing_to_variant (cairo_surface_t *surface, const DossierImageFile *file)
{
  guint width = (guint) cairo_image_surface_get_width (surface);
  guint height = (guint) cairo_image_surface_get_height (surface);

  cairo_surface_flush (surface);
  return g_variant_new ("(uuuuuuuuu@ay)",
                        0,
                        width,
                        height,
                        file->width,
                        file->height,
                        file->orientation,
                        file->is_cut_off ? 1 : 0,
                        file->n_pages,
                        file->is_animated ? 1 : 0,
                        g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE,
                                                   cairo_image_surface_get_data (surface),
                                                   (gsize) width * height * BYTES_A_PIXEL,
                                                   1));
}
