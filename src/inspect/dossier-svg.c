/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-svg.h"

#include <librsvg/rsvg.h>

#include "dossier-inspection.h"
#include "dossier-read.h"

#include <string.h>
#include <unistd.h>

#define FILE_SIZE_MAXIMUM (32 * 1024 * 1024)
#define LENGTH_MAXIMUM    1000000
/* The units of CSS, which SVG uses. */
#define DOTS_AN_INCH 96

typedef struct
{
  RsvgHandle *handle;
  double width;
  double height;
} Image;

static void
image_clear (Image *self)
{
  g_clear_object (&self->handle);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Image, image_clear)

/* What has no size of its own, nor coordinates to show, is as large as what is drawn. */
static gboolean
find_size (Image *self)
{
  gboolean has_view_box = FALSE;
  RsvgRectangle view_box, ink;

  if (rsvg_handle_get_intrinsic_size_in_pixels (self->handle, &self->width, &self->height))
    return TRUE;
  rsvg_handle_get_intrinsic_dimensions (self->handle,
                                        NULL,
                                        NULL,
                                        NULL,
                                        NULL,
                                        &has_view_box,
                                        &view_box);
  if (has_view_box)
    {
      self->width = view_box.width;
      self->height = view_box.height;
      return TRUE;
    }
  if (!rsvg_handle_get_geometry_for_element (self->handle, NULL, &ink, NULL, NULL))
    return FALSE;
  self->width = ink.x + ink.width;
  self->height = ink.y + ink.height;
  return TRUE;
}

/* Without an address of its own the image can refer to nothing but itself: librsvg then opens no
 * other file. */
static gboolean
image_read (Image *self, int descriptor, GError **error)
{
  gsize length = 0;
  g_autofree char *bytes = NULL;

  /* librsvg filters on as many threads as there are processors, each with memory of its own. */
  g_setenv ("RAYON_NUM_THREADS", "1", TRUE);
  bytes = dossier_read_whole (descriptor, FILE_SIZE_MAXIMUM, &length, error);
  if (bytes == NULL)
    return FALSE;
  self->handle = rsvg_handle_new_from_data ((const guint8 *) bytes, length, NULL);
  if (self->handle == NULL)
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_DAMAGED);
      return FALSE;
    }
  rsvg_handle_set_dpi (self->handle, DOTS_AN_INCH);
  if (!find_size (self) || !(self->width > 0) || !(self->height > 0))
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_DAMAGED);
      return FALSE;
    }
  if (self->width > LENGTH_MAXIMUM || self->height > LENGTH_MAXIMUM)
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_TOO_LARGE);
      return FALSE;
    }
  return TRUE;
}

/**
 * dossier_svg_is_likely:
 * @descriptor: an image, which is not moved in
 *
 * Returns: whether it begins like XML or is compressed, as no image of pixels does
 */
gboolean
dossier_svg_is_likely (int descriptor)
{
  static const char *const beginnings[] = { "<",
                                            "\xef\xbb\xbf",
                                            "\xfe\xff",
                                            "\xff\xfe<",
                                            "\x1f\x8b" };
  char start[64] = { 0 };
  const char *p = start;

  if (pread (descriptor, start, sizeof start - 1, 0) <= 0)
    return FALSE;
  while (g_ascii_isspace (*p))
    p++;
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      if (g_str_has_prefix (p, beginnings[i]))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_svg_check:
 * @descriptor: an SVG image, which may be compressed
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Returns: whether it can be drawn
 */
gboolean
dossier_svg_check (int descriptor, GError **error)
{
  g_auto (Image) image = { 0 };

  return image_read (&image, descriptor, error);
}

/**
 * dossier_svg_draw:
 * @descriptor: an SVG image, which may be compressed
 * @width: how wide to draw it, in pixels
 * @file: (out caller-allocates): the image as its file has it
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * It is drawn by librsvg itself: GdkPixbuf needs a loader for SVG, which is not
 * everywhere, and not in Flatpak.
 *
 * Returns: (transfer full): the image; %NULL on error
 */
cairo_surface_t *
dossier_svg_draw (int descriptor, guint width, DossierImageFile *file, GError **error)
{
  g_auto (Image) image = { 0 };
  RsvgRectangle viewport = { 0 };
  g_autoptr (cairo_surface_t) surface = NULL;
  g_autoptr (cairo_t) cr = NULL;

  if (!image_read (&image, descriptor, error))
    return NULL;
  surface = dossier_drawing_new (image.width, image.height, width, error);
  if (surface == NULL)
    return NULL;
  viewport.width = image.width;
  viewport.height = image.height;
  cr = cairo_create (surface);
  if (!rsvg_handle_render_document (image.handle, cr, &viewport, NULL))
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_DAMAGED);
      return NULL;
    }
  *file = (DossierImageFile){ .width = MAX (1, (guint) (image.width + 0.5)),
                              .height = MAX (1, (guint) (image.height + 0.5)),
                              .orientation = 1,
                              .n_pages = 1 };
  return g_steal_pointer (&surface);
}
