/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report-image.h"

#define BYTES_A_PIXEL 4

struct _DossierReportImage
{
  guint width;
  guint height;
  GBytes *pixels;

  GBytes *jpeg;
  guint jpeg_width;
  guint jpeg_height;
  guint orientation;
};

/**
 * dossier_report_image_new:
 * @width: its width in pixels
 * @height: its height in pixels
 * @pixels: four bytes a pixel, row by row, as cairo's CAIRO_FORMAT_RGB24 has them
 *
 * Returns: (transfer full): an image
 */
DossierReportImage *
dossier_report_image_new (guint width, guint height, GBytes *pixels)
{
  DossierReportImage *self;

  g_return_val_if_fail (width > 0 && height > 0, NULL);
  g_return_val_if_fail (g_bytes_get_size (pixels) >= (gsize) width * height * BYTES_A_PIXEL, NULL);

  self = g_atomic_rc_box_new0 (DossierReportImage);
  self->width = width;
  self->height = height;
  self->pixels = g_bytes_ref (pixels);
  return self;
}

DossierReportImage *
dossier_report_image_ref (DossierReportImage *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  DossierReportImage *self = data;

  g_bytes_unref (self->pixels);
  g_clear_pointer (&self->jpeg, g_bytes_unref);
}

void
dossier_report_image_unref (DossierReportImage *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * dossier_report_image_set_jpeg:
 * @self: an image
 * @jpeg: the JPEG file that it was read from
 * @width: the width of the JPEG in pixels
 * @height: the height of the JPEG in pixels
 * @orientation: how the JPEG has to be turned, from 1 to 8 as Exif counts
 *
 * Has a PDF take the file as it is, in all its sharpness. Only for files that are
 * dossier_jpeg_is_plain().
 */
void
dossier_report_image_set_jpeg (DossierReportImage *self,
                               GBytes *jpeg,
                               guint width,
                               guint height,
                               guint orientation)
{
  g_clear_pointer (&self->jpeg, g_bytes_unref);
  self->jpeg = g_bytes_ref (jpeg);
  self->jpeg_width = width;
  self->jpeg_height = height;
  self->orientation = CLAMP (orientation, 1, 8);
}

guint
dossier_report_image_get_width (const DossierReportImage *self)
{
  return self->width;
}

guint
dossier_report_image_get_height (const DossierReportImage *self)
{
  return self->height;
}

static gboolean
is_for_pdf (cairo_t *cr)
{
  return cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF;
}

/* The matrix maps the JPEG, as a unit square, to its upright orientation. */
static void
turn (cairo_t *cr, guint orientation)
{
  static const double turns[8][6] = {
    { 1, 0, 0, 1, 0, 0 }, { -1, 0, 0, 1, 1, 0 }, { -1, 0, 0, -1, 1, 1 }, { 1, 0, 0, -1, 0, 1 },
    { 0, 1, 1, 0, 0, 0 }, { 0, 1, -1, 0, 1, 0 }, { 0, -1, -1, 0, 1, 1 }, { 0, -1, 1, 0, 0, 1 },
  };
  const double *values = turns[orientation - 1];
  cairo_matrix_t matrix;

  cairo_matrix_init (&matrix, values[0], values[1], values[2], values[3], values[4], values[5]);
  cairo_transform (cr, &matrix);
}

/* The pixels of the surface are never touched, so the system never allocates memory for them. */
static void
paint_jpeg (const DossierReportImage *self, cairo_t *cr)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         (int) self->jpeg_width,
                                                         (int) self->jpeg_height);

  cairo_surface_set_mime_data (surface,
                               CAIRO_MIME_TYPE_JPEG,
                               g_bytes_get_data (self->jpeg, NULL),
                               g_bytes_get_size (self->jpeg),
                               (cairo_destroy_func_t) g_bytes_unref,
                               g_bytes_ref (self->jpeg));
  turn (cr, self->orientation);
  cairo_scale (cr, 1.0 / self->jpeg_width, 1.0 / self->jpeg_height);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_surface_destroy (surface);
}

static void
paint_pixels (const DossierReportImage *self, cairo_t *cr)
{
  cairo_surface_t *surface =
    cairo_image_surface_create_for_data ((unsigned char *) g_bytes_get_data (self->pixels, NULL),
                                         CAIRO_FORMAT_RGB24,
                                         (int) self->width,
                                         (int) self->height,
                                         (int) self->width * BYTES_A_PIXEL);

  cairo_scale (cr, 1.0 / self->width, 1.0 / self->height);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_surface_destroy (surface);
}

/**
 * dossier_report_image_draw:
 * @self: an image
 * @cr: where to draw it, its upper left corner at the origin
 * @width: how wide to draw it
 * @height: how high to draw it
 *
 * The image must outlive the surface that it is drawn on.
 */
void
dossier_report_image_draw (const DossierReportImage *self, cairo_t *cr, double width, double height)
{
  cairo_save (cr);
  cairo_scale (cr, width, height);
  if (self->jpeg != NULL && is_for_pdf (cr))
    paint_jpeg (self, cr);
  else
    paint_pixels (self, cr);
  cairo_restore (cr);
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * dossier_report_image_encode:
 * @self: an image
 * @type: (out): its media type
 *
 * Returns: (transfer full): the image as a file: the JPEG that it was, if it
 *   stands upright as it is, or else a PNG
 */
GBytes *
dossier_report_image_encode (const DossierReportImage *self, const char **type)
{
  GByteArray *bytes;
  cairo_surface_t *surface;

  if (self->jpeg != NULL && self->orientation == 1)
    {
      *type = "image/jpeg";
      return g_bytes_ref (self->jpeg);
    }
  bytes = g_byte_array_new ();
  surface =
    cairo_image_surface_create_for_data ((unsigned char *) g_bytes_get_data (self->pixels, NULL),
                                         CAIRO_FORMAT_RGB24,
                                         (int) self->width,
                                         (int) self->height,
                                         (int) self->width * BYTES_A_PIXEL);
  cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_surface_destroy (surface);
  *type = "image/png";
  return g_byte_array_free_to_bytes (bytes);
}
