/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-glyph-painter.h"

#include <math.h>

/* In points: too small to be visible, but larger than cairo's rounding errors. */
#define NUDGE 0.03

/* A run of glyphs, each with its place on the page. @edges are those between them, and one more.
 * @is_from_left is whether letters that are read from right to left are shown from left to right.
 */
typedef struct
{
  cairo_t *cr;
  const char *text;
  GArray *glyphs;
  GArray *edges;
  double baseline;
  gboolean is_backward;
  gboolean is_from_left;
} Run;

/* Glyphs of a run, from left to right, and the text that they stand for. */
typedef struct
{
  int first_glyph;
  int end_glyph;
  int start;
  int end;
} Part;

static gboolean
has_unknown_glyph (const PangoGlyphString *glyphs)
{
  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      if (glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
        return TRUE;
    }
  return FALSE;
}

/* Whether each glyph stands for one letter, so that the font in the PDF maps it to its text. */
static gboolean
is_mapped_by_font (PangoGlyphItem *item, const char *text)
{
  gboolean is_backward = item->item->analysis.level % 2 == 1;
  PangoGlyphItemIter iter;

  for (gboolean has_cluster = pango_glyph_item_iter_init_start (&iter, item, text); has_cluster;
       has_cluster = pango_glyph_item_iter_next_cluster (&iter))
    {
      if (ABS (iter.end_glyph - iter.start_glyph) > 1 ||
          (is_backward && iter.end_char - iter.start_char > 1) ||
          g_unichar_ismark (g_utf8_get_char (text + iter.start_index)))
        return FALSE;
    }
  return TRUE;
}

static void
run_init (Run *run, cairo_t *cr, const char *text, PangoGlyphItem *item, double x, double baseline)
{
  const PangoGlyphString *glyphs = item->glyphs;
  double edge = x;

  run->cr = cr;
  run->text = text;
  run->glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  run->edges = g_array_new (FALSE, FALSE, sizeof (double));
  run->baseline = baseline;
  run->is_backward = item->item->analysis.level % 2 == 1;
  g_array_append_val (run->edges, edge);
  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *glyph = &glyphs->glyphs[i];
      cairo_glyph_t placed = { glyph->glyph,
                               edge + (double) glyph->geometry.x_offset / PANGO_SCALE,
                               baseline + (double) glyph->geometry.y_offset / PANGO_SCALE };

      g_array_append_val (run->glyphs, placed);
      edge += (double) glyph->geometry.width / PANGO_SCALE;
      g_array_append_val (run->edges, edge);
    }
}

static void
run_clear (Run *run)
{
  g_array_unref (run->glyphs);
  g_array_unref (run->edges);
}

/* Passes the text with the glyphs, so that cairo writes it into the PDF. */
static void
show_as_one (const Run *run, GArray *glyphs, const char *text, int length)
{
  cairo_text_cluster_t cluster = { length, (int) glyphs->len };

  if (glyphs->len > 0)
    cairo_show_text_glyphs (run->cr,
                            text,
                            length,
                            (const cairo_glyph_t *) (void *) glyphs->data,
                            (int) glyphs->len,
                            &cluster,
                            1,
                            0);
}

static void
append_glyphs (const Run *run, const Part *part, GArray *glyphs)
{
  for (int i = part->first_glyph; i < part->end_glyph; i++)
    {
      const cairo_glyph_t *glyph = &g_array_index (run->glyphs, cairo_glyph_t, i);

      if (glyph->index != PANGO_GLYPH_EMPTY)
        g_array_append_val (glyphs, *glyph);
    }
}

static void
show_part (const Run *run, const Part *part)
{
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));

  append_glyphs (run, part, glyphs);
  show_as_one (run, glyphs, run->text + part->start, part->end - part->start);
}

/* cairo drops glyphs without ink whose position lies exactly on the boundary between two points of
 * the page. */
static double
find_blank_baseline (const Run *run)
{
  return fabs (run->baseline - rint (run->baseline)) < NUDGE ? run->baseline + 2 * NUDGE
                                                             : run->baseline;
}

/* A glyph without ink: the “zero width non-joiner”, or the space. */
static gboolean
find_blank (const Run *run, cairo_glyph_t *blank)
{
  static const char *const blanks[] = { "\u200c", " " };
  cairo_scaled_font_t *font = cairo_get_scaled_font (run->cr);
  gboolean is_found = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (blanks) && !is_found; i++)
    {
      cairo_glyph_t *glyphs = NULL;
      int n_glyphs = 0;
      cairo_text_extents_t extents;

      cairo_scaled_font_text_to_glyphs (font,
                                        0,
                                        find_blank_baseline (run),
                                        blanks[i],
                                        -1,
                                        &glyphs,
                                        &n_glyphs,
                                        NULL,
                                        NULL,
                                        NULL);
      if (n_glyphs == 1 && glyphs[0].index != 0)
        {
          *blank = glyphs[0];
          cairo_scaled_font_glyph_extents (font, blank, 1, &extents);
          is_found = extents.width <= 0;
        }
      cairo_glyph_free (glyphs);
    }
  return is_found;
}

/* Some viewers put letters in order by their places alone, and turn round those that one glyph has,
 * as in “لا”. So each letter of a ligature and each mark gets a place of its own between two
 * blanks; the glyphs are with the first, which is on the right. */
static void
show_letters (const Run *run, const Part *part)
{
  const char *text = run->text + part->start;
  glong n_letters = g_utf8_strlen (text, part->end - part->start);
  double left = g_array_index (run->edges, double, part->first_glyph);
  double width = (g_array_index (run->edges, double, part->end_glyph) - left) / (double) n_letters;
  cairo_glyph_t blank;

  if ((n_letters == 1 && part->end_glyph - part->first_glyph == 1) || !find_blank (run, &blank))
    {
      show_part (run, part);
      return;
    }
  for (glong i = 0; i < n_letters; i++)
    {
      g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
      glong position = run->is_from_left ? n_letters - 1 - i : i;
      const char *letter = g_utf8_offset_to_pointer (text, position);

      blank.x = left + width * (double) (n_letters - 1 - position);
      g_array_append_val (glyphs, blank);
      if (position == 0)
        append_glyphs (run, part, glyphs);
      blank.x += width;
      g_array_append_val (glyphs, blank);
      show_as_one (run, glyphs, letter, (int) (g_utf8_next_char (letter) - letter));
    }
}

static void
draw_part (const Run *run, const Part *part)
{
  if (part->end == part->start)
    return;
  if (run->is_backward)
    show_letters (run, part);
  else
    show_part (run, part);
}

/* From left to right, a word is one part; from right to left, a letter with its marks. */
static gboolean
belongs_to (const Run *run, const Part *part, const Part *next)
{
  gunichar character = g_utf8_get_char (run->text + next->start);

  if (part->end == part->start)
    return FALSE;
  if (run->is_backward)
    return g_unichar_ismark (character);
  return !g_unichar_isspace (character) &&
         !g_unichar_isspace (g_utf8_get_char (run->text + part->start));
}

static GArray *
list_parts (const Run *run, PangoGlyphItem *item)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Part));
  PangoGlyphItemIter iter;
  Part part = { 0 };

  for (gboolean has_cluster = pango_glyph_item_iter_init_start (&iter, item, run->text);
       has_cluster;
       has_cluster = pango_glyph_item_iter_next_cluster (&iter))
    {
      Part next = { run->is_backward ? iter.end_glyph + 1 : iter.start_glyph,
                    run->is_backward ? iter.start_glyph + 1 : iter.end_glyph,
                    iter.start_index,
                    iter.end_index };

      if (belongs_to (run, &part, &next))
        {
          part.first_glyph = MIN (part.first_glyph, next.first_glyph);
          part.end_glyph = MAX (part.end_glyph, next.end_glyph);
          part.end = next.end;
          continue;
        }
      g_array_append_val (parts, part);
      part = next;
    }
  g_array_append_val (parts, part);
  return parts;
}

static void
show_parts (const Run *run, PangoGlyphItem *item)
{
  g_autoptr (GArray) parts = list_parts (run, item);

  for (guint i = 0; i < parts->len; i++)
    draw_part (
      run,
      &g_array_index (parts, Part, run->is_backward && run->is_from_left ? parts->len - 1 - i : i));
}

static void
show_item (cairo_t *cr,
           const char *text,
           PangoGlyphItem *item,
           double x,
           double baseline,
           gboolean is_from_left)
{
  PangoFont *font = item->item->analysis.font;
  gboolean is_backward = item->item->analysis.level % 2 == 1;
  Run run;

  if (has_unknown_glyph (item->glyphs) ||
      (is_mapped_by_font (item, text) && !(is_backward && is_from_left)))
    {
      cairo_move_to (cr, x, baseline);
      pango_cairo_show_glyph_item (cr, text, item);
      return;
    }
  cairo_set_scaled_font (cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)));
  run_init (&run, cr, text, item, x, baseline);
  run.is_from_left = is_from_left;
  show_parts (&run, item);
  run_clear (&run);
}

/**
 * dossier_glyph_painter_show:
 * @cr: what to paint on
 * @text: the text that the positions of @item are counted in
 * @item: glyphs of one font
 * @x: where they start
 * @baseline: where they stand
 *
 * Paints glyphs so that their letters can be copied from a PDF. Where some stand
 * above or below others, or before a letter that they are written after, what a
 * viewer makes of them depends on where each is; so the PDF gets their text too.
 */
void
dossier_glyph_painter_show (cairo_t *cr,
                            const char *text,
                            PangoGlyphItem *item,
                            double x,
                            double baseline)
{
  show_item (cr, text, item, x, baseline, FALSE);
}

/**
 * dossier_glyph_painter_show_from_left:
 * @cr: what to paint on
 * @text: the text that the positions of @item are counted in
 * @item: glyphs of one font
 * @x: where they start
 * @baseline: where they stand
 *
 * Does what dossier_glyph_painter_show() does, but paints letters that are read from right to
 * left beginning at the left. That is the order that viewers expect of pages without tags: from
 * the other order, pdftotext takes each letter for a word, and guesses which belong together.
 */
void
dossier_glyph_painter_show_from_left (cairo_t *cr,
                                      const char *text,
                                      PangoGlyphItem *item,
                                      double x,
                                      double baseline)
{
  show_item (cr, text, item, x, baseline, TRUE);
}
