/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-form-letters.h"

#include "dossier-glyph-painter.h"

static void
draw_line (cairo_t *cr, const char *text, PangoLayoutLine *line, double x, double baseline)
{
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *item = l->data;

      dossier_glyph_painter_show_from_left (cr, text, item, x, baseline);
      x += (double) pango_glyph_string_get_width (item->glyphs) / PANGO_SCALE;
    }
}

/**
 * dossier_form_letters_show:
 * @cr: what to paint on
 * @layout: what somebody has filled in
 * @x: where its left side is
 * @y: where it begins
 *
 * Paints lines so that their letters can be copied from the PDF, whatever their script is.
 */
void
dossier_form_letters_show (cairo_t *cr, PangoLayout *layout, double x, double y)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoRectangle logical;
      double baseline = y + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      draw_line (cr,
                 pango_layout_get_text (layout),
                 pango_layout_iter_get_line_readonly (iter),
                 x + (double) logical.x / PANGO_SCALE,
                 baseline);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}
