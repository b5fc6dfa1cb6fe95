/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-form-drawing.h"

#include "dossier-form-text.h"

#include <math.h>

#define DASH_LENGTH 3

/* The characters of ZapfDingbats that are used as marks. */
#define MARK_TICK    '4'
#define MARK_CROSS   '8'
#define MARK_STAR    'H'
#define MARK_CIRCLE  'l'
#define MARK_SQUARE  'n'
#define MARK_DIAMOND 'u'

#define MARK_PART   0.6
#define MARK_LINE   0.16
#define STAR_INSIDE 0.4

static void
set_colour (cairo_t *cr, const DossierFormColour *colour)
{
  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
}

static void
outline (cairo_t *cr, const DossierFormField *field, double inset)
{
  double width = field->width - 2 * inset;
  double height = field->height - 2 * inset;

  if (field->kind == DOSSIER_FORM_RADIO)
    cairo_arc (cr,
               field->width / 2,
               field->height / 2,
               MAX (MIN (width, height) / 2, 0),
               0,
               2 * G_PI);
  else
    cairo_rectangle (cr, inset, inset, MAX (width, 0), MAX (height, 0));
}

static void
draw_border (cairo_t *cr, const DossierFormField *field)
{
  const DossierFormStyle *style = &field->style;
  const double dash = DASH_LENGTH;

  if (!style->border.is_set || style->border_width <= 0)
    return;
  cairo_save (cr);
  set_colour (cr, &style->border);
  cairo_set_line_width (cr, style->border_width);
  if (style->is_dashed)
    cairo_set_dash (cr, &dash, 1, 0);
  if (style->is_underlined)
    {
      cairo_move_to (cr, 0, field->height - style->border_width / 2);
      cairo_rel_line_to (cr, field->width, 0);
    }
  else
    outline (cr, field, style->border_width / 2);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_box (cairo_t *cr, const DossierFormField *field)
{
  if (field->style.background.is_set)
    {
      set_colour (cr, &field->style.background);
      outline (cr, field, 0);
      cairo_fill (cr);
    }
  draw_border (cr, field);
}

/* Coordinates in a square with sides of 2, centred on 0. */
static void
trace_star (cairo_t *cr)
{
  for (int i = 0; i < 10; i++)
    {
      double angle = i * G_PI / 5;
      double length = i % 2 == 0 ? 1 : STAR_INSIDE;

      cairo_line_to (cr, length * sin (angle), -length * cos (angle));
    }
  cairo_close_path (cr);
}

static void
trace_lines (cairo_t *cr, gboolean is_cross)
{
  if (is_cross)
    {
      cairo_move_to (cr, -0.9, -0.9);
      cairo_line_to (cr, 0.9, 0.9);
      cairo_move_to (cr, -0.9, 0.9);
      cairo_line_to (cr, 0.9, -0.9);
    }
  else
    {
      cairo_move_to (cr, -0.9, 0.1);
      cairo_line_to (cr, -0.3, 0.8);
      cairo_line_to (cr, 0.9, -0.8);
    }
  cairo_set_line_width (cr, 2 * MARK_LINE);
  cairo_stroke (cr);
}

static void
trace_mark (cairo_t *cr, char mark)
{
  switch (mark)
    {
    case MARK_CROSS:
      trace_lines (cr, TRUE);
      break;
    case MARK_STAR:
      trace_star (cr);
      break;
    case MARK_CIRCLE:
      cairo_arc (cr, 0, 0, 0.8, 0, 2 * G_PI);
      break;
    case MARK_SQUARE:
      cairo_rectangle (cr, -0.8, -0.8, 1.6, 1.6);
      break;
    case MARK_DIAMOND:
      cairo_rotate (cr, G_PI / 4);
      cairo_rectangle (cr, -0.7, -0.7, 1.4, 1.4);
      break;
    case MARK_TICK:
    default:
      trace_lines (cr, FALSE);
      break;
    }
  cairo_fill (cr);
}

static void
draw_mark (cairo_t *cr, const DossierFormField *field)
{
  double side = MIN (field->width, field->height) * MARK_PART;
  char usual = field->kind == DOSSIER_FORM_RADIO ? MARK_CIRCLE : MARK_TICK;

  cairo_save (cr);
  set_colour (cr, &field->style.colour);
  cairo_translate (cr, field->width / 2, field->height / 2);
  cairo_scale (cr, side / 2, side / 2);
  trace_mark (cr, field->style.mark != '\0' ? field->style.mark : usual);
  cairo_restore (cr);
}

/**
 * dossier_form_drawing_draw:
 * @cr: where to draw, in points
 * @field: a field of a form
 *
 * Draws a field as it is filled in.
 *
 * Returns: whether all that is filled in could be drawn
 */
gboolean
dossier_form_drawing_draw (cairo_t *cr, const DossierFormField *field)
{
  draw_box (cr, field);
  if (field->kind == DOSSIER_FORM_TEXT || field->kind == DOSSIER_FORM_LIST)
    return dossier_form_text_draw (cr, field);
  if (field->is_on)
    draw_mark (cr, field);
  return TRUE;
}
