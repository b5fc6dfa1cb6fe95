/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "dossier-tally.h"

G_BEGIN_DECLS

/**
 * DossierPalette:
 * @DOSSIER_PALETTE_LIGHT: on white paper or a light window
 * @DOSSIER_PALETTE_DARK: on a dark window
 *
 * The ground that ratings are drawn on.
 */
typedef enum
{
  DOSSIER_PALETTE_LIGHT,
  DOSSIER_PALETTE_DARK,
} DossierPalette;

void dossier_rating_set_colour (cairo_t *cr, DossierRating rating, DossierPalette palette);
void dossier_rating_draw_mark (cairo_t *cr,
                               DossierRating rating,
                               DossierPalette palette,
                               double x,
                               double y,
                               double size);
void dossier_rating_add_mark (cairo_t *cr, DossierRating rating, double x, double y, double size);
void dossier_shade_set_colour (cairo_t *cr, guint shade, DossierPalette palette);
void dossier_shade_set_ink (cairo_t *cr, guint shade, DossierPalette palette);
void dossier_tally_draw_bar (cairo_t *cr,
                             const DossierTally *tally,
                             DossierPalette palette,
                             double width,
                             double height);

G_END_DECLS
