/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-rating-mark.h"

#include <math.h>

static const guint32 colours[][DOSSIER_RATING_COUNT] = {
  [DOSSIER_PALETTE_LIGHT] = { [DOSSIER_RATING_NOT_RATED] = 0x737277,
                              [DOSSIER_RATING_NON_COMPLIANCE] = 0xb01925,
                              [DOSSIER_RATING_PARTIAL_COMPLIANCE] = 0xad6007,
                              [DOSSIER_RATING_COMPLIANCE] = 0x1f8554,
                              [DOSSIER_RATING_COMPLIANCE_PLUS] = 0x1a5fb4 },
  [DOSSIER_PALETTE_DARK] = { [DOSSIER_RATING_NOT_RATED] = 0x9a9996,
                             [DOSSIER_RATING_NON_COMPLIANCE] = 0xff7b74,
                             [DOSSIER_RATING_PARTIAL_COMPLIANCE] = 0xf5b04c,
                             [DOSSIER_RATING_COMPLIANCE] = 0x5bd69a,
                             [DOSSIER_RATING_COMPLIANCE_PLUS] = 0x85b8f7 },
};

/**
 * dossier_rating_set_colour:
 * @cr: a cairo context
 * @rating: a rating
 * @palette: the ground
 *
 * Makes the colour of @rating the source of @cr.
 */
void
dossier_rating_set_colour (cairo_t *cr, DossierRating rating, DossierPalette palette)
{
  guint32 colour = colours[palette][rating];

  cairo_set_source_rgb (cr,
                        ((colour >> 16) & 0xff) / 255.0,
                        ((colour >> 8) & 0xff) / 255.0,
                        (colour & 0xff) / 255.0);
}

static void
draw_diamond (cairo_t *cr, double radius)
{
  cairo_move_to (cr, 0, -radius);
  cairo_line_to (cr, radius, 0);
  cairo_line_to (cr, 0, radius);
  cairo_line_to (cr, -radius, 0);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_ring (cairo_t *cr, double radius)
{
  cairo_set_line_width (cr, radius * 0.26);
  cairo_arc (cr, 0, 0, radius * 0.8, 0, 2 * G_PI);
  cairo_stroke (cr);
}

static void
draw_half (cairo_t *cr, double radius)
{
  draw_ring (cr, radius);
  cairo_arc (cr, 0, 0, radius * 0.8, G_PI / 2, 3 * G_PI / 2);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_cross (cairo_t *cr, double radius)
{
  double arm = radius * 0.68;

  cairo_set_line_width (cr, radius * 0.36);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, -arm, -arm);
  cairo_line_to (cr, arm, arm);
  cairo_move_to (cr, arm, -arm);
  cairo_line_to (cr, -arm, arm);
  cairo_stroke (cr);
}

/**
 * dossier_rating_add_mark:
 * @cr: a cairo context
 * @rating: a rating
 * @x: the left edge
 * @y: the upper edge
 * @size: width and height
 *
 * Draws the shape of @rating in the colour that @cr has: a diamond, a disc, a
 * half disc, a cross or a ring.
 */
void
dossier_rating_add_mark (cairo_t *cr, DossierRating rating, double x, double y, double size)
{
  double radius = size / 2;

  cairo_save (cr);
  cairo_translate (cr, x + radius, y + radius);
  cairo_new_path (cr);
  switch (rating)
    {
    case DOSSIER_RATING_COMPLIANCE_PLUS:
      draw_diamond (cr, radius);
      break;
    case DOSSIER_RATING_COMPLIANCE:
      cairo_arc (cr, 0, 0, radius * 0.9, 0, 2 * G_PI);
      cairo_fill (cr);
      break;
    case DOSSIER_RATING_PARTIAL_COMPLIANCE:
      draw_half (cr, radius);
      break;
    case DOSSIER_RATING_NON_COMPLIANCE:
      draw_cross (cr, radius);
      break;
    case DOSSIER_RATING_NOT_RATED:
    default:
      draw_ring (cr, radius);
      break;
    }
  cairo_restore (cr);
}

/**
 * dossier_rating_draw_mark:
 * @cr: a cairo context
 * @rating: a rating
 * @palette: the ground
 * @x: the left edge
 * @y: the upper edge
 * @size: width and height
 *
 * Draws the shape of @rating in its colour.
 */
void
dossier_rating_draw_mark (cairo_t *cr,
                          DossierRating rating,
                          DossierPalette palette,
                          double x,
                          double y,
                          double size)
{
  cairo_save (cr);
  dossier_rating_set_colour (cr, rating, palette);
  dossier_rating_add_mark (cr, rating, x, y, size);
  cairo_restore (cr);
}

static double
get_strength (guint shade)
{
  static const double strengths[] = { 1.0, 0.5, 0.2 };

  return strengths[MIN (shade, G_N_ELEMENTS (strengths) - 1)];
}

/**
 * dossier_shade_set_colour:
 * @cr: a cairo context
 * @shade: from 0, the strongest
 * @palette: the ground
 *
 * Makes a shade the source of @cr, for what is no rating. The shades differ in
 * grey too.
 */
void
dossier_shade_set_colour (cairo_t *cr, guint shade, DossierPalette palette)
{
  double strength = get_strength (shade);

  if (palette == DOSSIER_PALETTE_DARK)
    cairo_set_source_rgba (cr, 0.65, 0.68, 0.92, strength);
  else
    cairo_set_source_rgba (cr, 0.22, 0.24, 0.45, strength);
}

/**
 * dossier_shade_set_ink:
 * @cr: a cairo context
 * @shade: from 0, the strongest
 * @palette: the ground
 *
 * Makes a colour that can be read on the shade the source of @cr.
 */
void
dossier_shade_set_ink (cairo_t *cr, guint shade, DossierPalette palette)
{
  gboolean is_light = (palette == DOSSIER_PALETTE_LIGHT) == (shade == 0);
  double level = is_light ? 1.0 : 0.08;

  cairo_set_source_rgb (cr, level, level, level);
}

/**
 * dossier_tally_draw_bar:
 * @cr: a cairo context, its origin at the upper left of the bar
 * @tally: a tally
 * @palette: the ground
 * @width: the width of the bar
 * @height: its height
 *
 * Draws a tally as a bar, best rating first, in proportion, with gaps between
 * the ratings. What is not rated is left in outline.
 */
void
dossier_tally_draw_bar (cairo_t *cr,
                        const DossierTally *tally,
                        DossierPalette palette,
                        double width,
                        double height)
{
  double gap = 1.5;
  double x = 0;

  cairo_save (cr);
  for (int rating = DOSSIER_RATING_COUNT - 1; rating >= 0 && tally->n_elements > 0; rating--)
    {
      double part = width * tally->n_rated[rating] / tally->n_elements;

      if (tally->n_rated[rating] == 0)
        continue;
      dossier_rating_set_colour (cr, (DossierRating) rating, palette);
      if (rating == DOSSIER_RATING_NOT_RATED)
        {
          cairo_set_line_width (cr, 1);
          cairo_rectangle (cr, x + 0.5, 0.5, MAX (part - gap - 1, 0.5), height - 1);
          cairo_stroke (cr);
        }
      else
        {
          cairo_rectangle (cr, x, 0, MAX (part - gap, 1), height);
          cairo_fill (cr);
        }
      x += part;
    }
  cairo_restore (cr);
}
