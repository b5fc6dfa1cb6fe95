/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-load-image.h"

#include "dossier-image-animation.h"
#include "dossier-image-colours.h"
#include "dossier-image-end.h"
#include "dossier-inspection-error.h"
#include "dossier-tiff.h"

#include <string.h>
#include <unistd.h>

#define BLOCK_SIZE          (64 * 1024)
#define PIXEL_COUNT_MAXIMUM (120 * 1000 * 1000)

/* The pixels of a fax are higher than they are wide, or the other way round, but not much. */
#define ASPECT_MAXIMUM   4
#define ASPECT_TOLERANCE 0.02

typedef struct
{
  guint wanted_width;
  int width;
  int height;
  gboolean is_too_large;
} Size;

/* What is to be loaded: of a TIFF, with another header, the page that the header names. */
typedef struct
{
  int descriptor;
  gboolean is_tiff;
  guint n_pages;
  guint page;
  guint8 header[DOSSIER_TIFF_HEADER_SIZE];
  gsize header_length;
} Source;

static void
source_init (Source *self, int descriptor, guint page)
{
  DossierImageBytes image;
  g_autoptr (GMappedFile) file = dossier_image_bytes_map (descriptor, &image);

  *self = (Source){ .descriptor = descriptor, .n_pages = 1, .page = page };
  self->is_tiff = dossier_tiff_is_likely (&image);
  if (!self->is_tiff)
    return;
  self->n_pages = dossier_tiff_count_pages (&image);
  self->header_length = dossier_tiff_begin_with_page (&image, page, self->header);
}

/* Scales the image while decoding it: photographs have far more pixels than a preview needs. */
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

/* gdk-pixbuf does not know a BigTIFF by its beginning, but libtiff reads it. */
static GdkPixbufLoader *
create_loader (const Source *source, Size *size)
{
  GdkPixbufLoader *loader = source->is_tiff ? gdk_pixbuf_loader_new_with_type ("tiff", NULL) : NULL;

  if (loader == NULL)
    loader = gdk_pixbuf_loader_new ();
  g_signal_connect (loader, "size-prepared", G_CALLBACK (prepare_size), size);
  return loader;
}

/* Reads until the size of the image is known, or the whole file. */
static gboolean
feed (const Source *source,
      GdkPixbufLoader *loader,
      const Size *size,
      gboolean only_size,
      GError **error)
{
  g_autofree guint8 *block = g_malloc (BLOCK_SIZE);
  gsize header_length = source->header_length;
  gssize n_read = 0;

  while (!size->is_too_large && !(only_size && size->width > 0) &&
         (n_read = read (source->descriptor, block, BLOCK_SIZE)) > 0)
    {
      memcpy (block, source->header, MIN (header_length, (gsize) n_read));
      header_length = 0;
      if (!gdk_pixbuf_loader_write (loader, block, (gsize) n_read, error))
        return FALSE;
    }
  return n_read >= 0;
}

/* An image may be whole, and only nothing here may be able to read it: no loader for its format is
 * installed, or the loader does not know this kind of it, such as a TIFF in CMYK of 16 bits. */
static DossierInspectionError
find_reason (const Source *source, const Size *size, const GError *problem)
{
  if (size->is_too_large)
    return DOSSIER_INSPECTION_ERROR_TOO_LARGE;
  if (!dossier_image_is_known (source->descriptor) || dossier_image_is_cut_off (source->descriptor))
    return DOSSIER_INSPECTION_ERROR_DAMAGED;
  if (g_error_matches (problem, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_UNKNOWN_TYPE))
    return DOSSIER_INSPECTION_ERROR_UNSUPPORTED;
  if (g_error_matches (problem, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_CORRUPT_IMAGE) ||
      dossier_image_is_usual (source->descriptor, source->page))
    return DOSSIER_INSPECTION_ERROR_DAMAGED;
  return DOSSIER_INSPECTION_ERROR_UNSUPPORTED;
}

/**
 * dossier_load_image_size:
 * @descriptor: an image
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Returns: whether it says how large it is, and is not too large to be shown
 */
gboolean
dossier_load_image_size (int descriptor, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = NULL;
  g_autoptr (GError) problem = NULL;
  Size size = { 0 };
  Source source;
  gboolean is_fed;

  source_init (&source, descriptor, 1);
  loader = create_loader (&source, &size);
  is_fed = feed (&source, loader, &size, TRUE, &problem);
  gdk_pixbuf_loader_close (loader, is_fed ? &problem : NULL);
  if (!size.is_too_large && size.width > 0)
    return TRUE;
  dossier_inspection_error_set (error, find_reason (&source, &size, problem));
  return FALSE;
}

static guint
find_orientation (GdkPixbuf *pixbuf)
{
  const char *orientation = gdk_pixbuf_get_option (pixbuf, "orientation");

  return orientation != NULL ? (guint) g_ascii_strtoull (orientation, NULL, 10) : 1;
}

static double
find_density (GdkPixbuf *pixbuf, const char *option)
{
  const char *density = gdk_pixbuf_get_option (pixbuf, option);

  return density != NULL ? g_ascii_strtod (density, NULL) : 0;
}

/* Returns the image with square pixels. */
static GdkPixbuf *
make_pixels_square (GdkPixbuf *pixbuf)
{
  double across = find_density (pixbuf, "x-dpi");
  double down = find_density (pixbuf, "y-dpi");
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  GdkPixbuf *square;

  if (!(across > 0) || !(down > 0) || across > down * ASPECT_MAXIMUM ||
      down > across * ASPECT_MAXIMUM || ABS (across / down - 1) < ASPECT_TOLERANCE)
    return g_object_ref (pixbuf);
  if (across > down)
    height = (int) (height * across / down + 0.5);
  else
    width = (int) (width * down / across + 0.5);
  square = gdk_pixbuf_scale_simple (pixbuf, width, height, GDK_INTERP_BILINEAR);
  if (square == NULL)
    return g_object_ref (pixbuf);
  gdk_pixbuf_copy_options (pixbuf, square);
  return square;
}

/* As it is to be seen. The resolution of a photograph means nothing, but that of a fax does. */
static GdkPixbuf *
finish (const Source *source, GdkPixbuf *pixbuf)
{
  g_autoptr (GdkPixbuf) square =
    source->is_tiff ? make_pixels_square (pixbuf) : g_object_ref (pixbuf);

  dossier_image_convert_colours (square);
  return gdk_pixbuf_apply_embedded_orientation (square);
}

/**
 * dossier_load_image:
 * @descriptor: an image
 * @page: which of its pages, from 1
 * @width: how wide it has to be at most, in pixels
 * @file: (out caller-allocates): the image as its file has it
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Returns: (transfer full): the image, upright and in sRGB; %NULL on error
 */
GdkPixbuf *
dossier_load_image (int descriptor, guint page, guint width, DossierImageFile *file, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = NULL;
  g_autoptr (GError) problem = NULL;
  Size size = { .wanted_width = width };
  Source source;
  gboolean is_whole;
  GdkPixbuf *pixbuf;

  source_init (&source, descriptor, page);
  loader = create_loader (&source, &size);
  is_whole = feed (&source, loader, &size, FALSE, &problem);
  is_whole = gdk_pixbuf_loader_close (loader, is_whole ? &problem : NULL) && is_whole;
  pixbuf = is_whole && !size.is_too_large ? gdk_pixbuf_loader_get_pixbuf (loader) : NULL;
  if (pixbuf == NULL)
    {
      dossier_inspection_error_set (error, find_reason (&source, &size, problem));
      return NULL;
    }
  *file = (DossierImageFile){ .width = (guint) size.width,
                              .height = (guint) size.height,
                              .orientation = find_orientation (pixbuf),
                              .is_cut_off = dossier_image_is_cut_off (descriptor),
                              .n_pages = source.n_pages,
                              .is_animated = dossier_image_is_animated (descriptor) };
  return finish (&source, pixbuf);
}

/**
 * dossier_count_image_pages:
 * @descriptor: an image
 *
 * Returns: how many pages it has: more than 1 only if it is a TIFF
 */
guint
dossier_count_image_pages (int descriptor)
{
  Source source;

  source_init (&source, descriptor, 1);
  return source.n_pages;
}
