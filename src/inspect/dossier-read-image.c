/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-read.h"

#include "dossier-image-end.h"
#include "dossier-load-image.h"
#include "dossier-svg.h"

/**
 * dossier_read_image:
 * @descriptor: an image
 * @content: what to read it into
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Returns: whether it is one
 */
gboolean
dossier_read_image (int descriptor, DossierContent *content, GError **error)
{
  guint n_pages;

  if (dossier_svg_is_likely (descriptor))
    return dossier_svg_check (descriptor, error);
  if (!dossier_load_image_size (descriptor, error))
    return FALSE;
  n_pages = dossier_count_image_pages (descriptor);
  if (n_pages > 1)
    dossier_content_set_n_pages (content, n_pages);
  if (dossier_image_is_cut_off (descriptor))
    dossier_content_set_damaged (content);
  return TRUE;
}

static void
set_source_pixbuf (cairo_t *cr, GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  int n_channels = gdk_pixbuf_get_n_channels (pixbuf);
  const guint8 *from = gdk_pixbuf_read_pixels (pixbuf);
  g_autoptr (cairo_surface_t) surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  guint8 *to = cairo_image_surface_get_data (surface);

  for (int y = 0; y < height; y++)
    {
      const guint8 *pixel = from + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf);
      guint32 *row =
        (guint32 *) (void *) (to + (gsize) y * (gsize) cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++, pixel += n_channels)
        {
          guint alpha = n_channels == 4 ? pixel[3] : 255;

          row[x] = alpha << 24 | (pixel[0] * alpha / 255) << 16 | (pixel[1] * alpha / 255) << 8 |
                   pixel[2] * alpha / 255;
        }
    }
  cairo_surface_mark_dirty (surface);
  cairo_set_source_surface (cr, surface, 0, 0);
}

/**
 * dossier_draw_image:
 * @descriptor: an image
 * @page: which page, from 1
 * @width: how wide to draw it, in pixels
 * @file: (out caller-allocates): the image as its file has it
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Returns: (transfer full): the image, no wider than it is unless it has no
 *   pixels of its own; %NULL on error
 */
cairo_surface_t *
dossier_draw_image (int descriptor, guint page, guint width, DossierImageFile *file, GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (cairo_t) cr = NULL;
  cairo_surface_t *surface;

  if (dossier_svg_is_likely (descriptor))
    return dossier_svg_draw (descriptor, width, file, error);
  pixbuf = dossier_load_image (descriptor, page, width, file, error);
  if (pixbuf == NULL)
    return NULL;
  width = MIN (width, (guint) gdk_pixbuf_get_width (pixbuf));
  surface = dossier_drawing_new (gdk_pixbuf_get_width (pixbuf),
                                 gdk_pixbuf_get_height (pixbuf),
                                 width,
                                 error);
  if (surface == NULL)
    return NULL;
  cr = cairo_create (surface);
  set_source_pixbuf (cr, pixbuf);
  cairo_paint (cr);
  return surface;
}
