/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-read.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "dossier-image-end.h"
#include "dossier-svg.h"

#include <unistd.h>

#define BLOCK_SIZE          (64 * 1024)
#define PIXEL_COUNT_MAXIMUM (120 * 1000 * 1000)

typedef struct
{
  guint wanted_width;
  int width;
  int height;
  gboolean is_too_large;
} Size;

/* Scaled while it is unpacked: a photograph has far more pixels than a preview. */
static void
prepare_size (GdkPixbufLoader *loader, int width, int height, gpointer user_data)
{
  Size *size = user_data;
  double scale = (double) size->wanted_width / width;

  size->width = width;
  size->height = height;
  size->is_too_large = (gint64) width * height > PIXEL_COUNT_MAXIMUM;
  if (size->is_too_large || size->wanted_width == 0)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
  else if (scale < 1)
    gdk_pixbuf_loader_set_size (loader,
                                (int) size->wanted_width,
                                MAX (1, (int) (height * scale + 0.5)));
}

/* Reads on until the size is known, or all of it. */
static gboolean
feed (int descriptor, GdkPixbufLoader *loader, const Size *size, gboolean only_size, GError **error)
{
  g_autofree guint8 *block = g_malloc (BLOCK_SIZE);
  gssize n_read = 0;

  while (!size->is_too_large && !(only_size && size->width > 0) &&
         (n_read = read (descriptor, block, BLOCK_SIZE)) > 0)
    {
      if (!gdk_pixbuf_loader_write (loader, block, (gsize) n_read, error))
        return FALSE;
    }
  return n_read >= 0;
}

/* An image may be whole, and only nothing here may be able to read it: no loader for its format is
 * installed, or the loader does not know this kind of it, such as a TIFF in CMYK. */
static DossierInspectionError
find_reason (int descriptor, const Size *size, const GError *problem)
{
  if (size->is_too_large)
    return DOSSIER_INSPECTION_ERROR_TOO_LARGE;
  if (g_error_matches (problem, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_CORRUPT_IMAGE) ||
      dossier_image_find_format (descriptor) == NULL || dossier_image_is_cut_off (descriptor))
    return DOSSIER_INSPECTION_ERROR_DAMAGED;
  return DOSSIER_INSPECTION_ERROR_UNSUPPORTED;
}

static guint
find_orientation (GdkPixbuf *pixbuf)
{
  const char *orientation = gdk_pixbuf_get_option (pixbuf, "orientation");

  return orientation != NULL ? (guint) g_ascii_strtoull (orientation, NULL, 10) : 1;
}

static GdkPixbuf *
load (int descriptor, guint wanted_width, DossierImageFile *file, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  Size size = { .wanted_width = wanted_width };
  g_autoptr (GError) problem = NULL;
  gboolean is_whole;
  GdkPixbuf *pixbuf;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (prepare_size), &size);
  is_whole = feed (descriptor, loader, &size, FALSE, &problem);
  is_whole = gdk_pixbuf_loader_close (loader, is_whole ? &problem : NULL) && is_whole;
  pixbuf = is_whole && !size.is_too_large ? gdk_pixbuf_loader_get_pixbuf (loader) : NULL;
  if (pixbuf == NULL)
    {
      dossier_inspection_error_set (error, find_reason (descriptor, &size, problem));
      return NULL;
    }
  *file = (DossierImageFile){ (guint) size.width,
                              (guint) size.height,
                              find_orientation (pixbuf),
                              dossier_image_is_cut_off (descriptor) };
  return gdk_pixbuf_apply_embedded_orientation (pixbuf);
}

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
  g_autoptr (GdkPixbufLoader) loader = NULL;
  g_autoptr (GError) problem = NULL;
  Size size = { 0 };
  gboolean is_fed;

  if (dossier_svg_is_likely (descriptor))
    return dossier_svg_check (descriptor, error);
  loader = gdk_pixbuf_loader_new ();
  g_signal_connect (loader, "size-prepared", G_CALLBACK (prepare_size), &size);
  is_fed = feed (descriptor, loader, &size, TRUE, &problem);
  gdk_pixbuf_loader_close (loader, is_fed ? &problem : NULL);
  if (size.is_too_large || size.width == 0)
    {
      dossier_inspection_error_set (error, find_reason (descriptor, &size, problem));
      return FALSE;
    }
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
 * @width: how wide to draw it, in pixels
 * @file: (out caller-allocates): the image as its file has it
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Returns: (transfer full): the image, no wider than it is unless it has no
 *   pixels of its own; %NULL on error
 */
cairo_surface_t *
dossier_draw_image (int descriptor, guint width, DossierImageFile *file, GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (cairo_t) cr = NULL;
  cairo_surface_t *surface;

  if (dossier_svg_is_likely (descriptor))
    return dossier_svg_draw (descriptor, width, file, error);
  pixbuf = load (descriptor, width, file, error);
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
