/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierImageFile:
 * @width: its width in pixels
 * @height: its height in pixels
 * @orientation: how it has to be turned, from 1 to 8 as Exif counts
 * @is_cut_off: whether its end is missing
 * @n_pages: how many pages it has
 * @is_animated: whether it has pictures to be shown one after the other
 *
 * An image as its file has it; all 0 for what is none.
 */
typedef struct
{
  guint width;
  guint height;
  guint orientation;
  gboolean is_cut_off;
  guint n_pages;
  gboolean is_animated;
} DossierImageFile;

cairo_surface_t *
dossier_drawing_new (double width, double height, guint wanted_width, GError **error);
GVariant *dossier_drawing_to_variant (cairo_surface_t *surface, const DossierImageFile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_surface_t, cairo_surface_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_t, cairo_destroy)

G_END_DECLS
