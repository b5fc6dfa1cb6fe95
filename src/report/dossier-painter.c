/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-painter.h"

#include <glib/gi18n-lib.h>

#include "dossier-rating-mark.h"
#include "dossier-tag.h"
#include "dossier-text-look.h"

#include <string.h>

#define HEADER_Y      40.0
#define FOOTER_MARGIN 44.0
#define HAIRLINE      0.5
#define ROW_PADDING   4.0

typedef struct
{
  const DossierLayout *layout;
  cairo_t *cr;
} Painter;

static void
set_grey (Painter *self, double level)
{
  cairo_set_source_rgb (self->cr, level, level, level);
}

static void
paint_rule (Painter *self, double y)
{
  const DossierPageGeometry *geometry = &self->layout->geometry;

  set_grey (self, 0.75);
  cairo_set_line_width (self->cr, HAIRLINE);
  cairo_move_to (self->cr, geometry->text_left, y);
  cairo_line_to (self->cr, geometry->text_right, y);
  cairo_stroke (self->cr);
}

static gboolean
is_safe_address (const char *address)
{
  static const char *const schemes[] = { "https:", "http:", "mailto:" };

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      if (g_ascii_strncasecmp (address, schemes[i], strlen (schemes[i])) == 0)
        return TRUE;
    }
  return FALSE;
}

/* An address in a PDF is ASCII, and cairo does not guard what ends a PDF string. */
static char *
encode_address (const char *address)
{
  return g_uri_escape_string (address, ":/?#[]@!$&'*+,;=%", FALSE);
}

static void
tag_link (Painter *self, const char *link, double x, double y, double width, double height)
{
  g_autofree char *address = *link == '#' ? g_strdup (link + 1) : encode_address (link);
  g_autofree char *target = dossier_tag_quote (address);
  g_autofree char *attributes = NULL;
  char numbers[4][G_ASCII_DTOSTR_BUF_SIZE];

  if (*link == '#' ? dossier_layout_find_page (self->layout, link + 1) == 0
                   : !is_safe_address (link))
    return;

  g_ascii_formatd (numbers[0], G_ASCII_DTOSTR_BUF_SIZE, "%.2f", x);
  g_ascii_formatd (numbers[1], G_ASCII_DTOSTR_BUF_SIZE, "%.2f", y);
  g_ascii_formatd (numbers[2], G_ASCII_DTOSTR_BUF_SIZE, "%.2f", width);
  g_ascii_formatd (numbers[3], G_ASCII_DTOSTR_BUF_SIZE, "%.2f", height);
  attributes = g_strdup_printf ("rect=[%s %s %s %s] %s='%s'",
                                numbers[0],
                                numbers[1],
                                numbers[2],
                                numbers[3],
                                *link == '#' ? "dest" : "uri",
                                target);
  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
  cairo_tag_end (self->cr, CAIRO_TAG_LINK);
}

static void
tag_destination (Painter *self, const char *anchor)
{
  g_autofree char *name = dossier_tag_quote (anchor);
  g_autofree char *attributes = g_strdup_printf ("name='%s'", name);

  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

static void
tag_links_of_line (Painter *self,
                   const DossierRichText *text,
                   PangoLayoutLine *line,
                   double x,
                   double y,
                   double height)
{
  for (guint i = 0; i < text->runs->len; i++)
    {
      const DossierTextRun *run = &g_array_index (text->runs, DossierTextRun, i);
      int start = MAX ((int) run->start, line->start_index);
      int end = MIN ((int) (run->start + run->length), line->start_index + line->length);
      g_autofree int *ranges = NULL;
      int n_ranges;

      if (run->link == NULL || start >= end)
        continue;
      pango_layout_line_get_x_ranges (line, start, end, &ranges, &n_ranges);
      for (int j = 0; j < n_ranges; j++)
        tag_link (self,
                  run->link,
                  x + (double) ranges[2 * j] / PANGO_SCALE,
                  y,
                  (double) (ranges[2 * j + 1] - ranges[2 * j]) / PANGO_SCALE,
                  height);
    }
}

/* The leading is divided evenly above and below the letters. */
static double
baseline_in_line (PangoLayoutLine *line, double line_height)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (line, NULL, &logical);
  return (line_height - (double) logical.height / PANGO_SCALE) / 2 +
         (double) PANGO_ASCENT (logical) / PANGO_SCALE;
}

static double
paint_cell (Painter *self, const DossierPlacement *placement, guint cell)
{
  const DossierSetBlock *set = placement->set;
  PangoLayout *layout = set->cells->pdata[cell];
  const DossierRichText *text = set->block->cells->pdata[cell];
  int end = MIN (placement->first_line + placement->n_lines, pango_layout_get_line_count (layout));
  double first_baseline = placement->y;

  for (int i = placement->first_line; i < end; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      double y = placement->y + (i - placement->first_line) * set->line_height;
      double baseline = y + baseline_in_line (line, set->line_height);
      PangoRectangle logical;
      double x = set->cell_x[cell];

      /* Right-to-left paragraphs end at the right edge of their column. */
      pango_layout_line_get_extents (line, NULL, &logical);
      if (line->resolved_dir == PANGO_DIRECTION_RTL && pango_layout_get_width (layout) > 0)
        x += (double) (pango_layout_get_width (layout) - logical.width) / PANGO_SCALE;

      if (i == placement->first_line)
        first_baseline = baseline;
      cairo_move_to (self->cr, x, baseline);
      pango_cairo_show_layout_line (self->cr, line);
      tag_links_of_line (self, text, line, x, y, set->line_height);
    }
  return first_baseline;
}

static void
paint_label (Painter *self, const DossierPlacement *placement, double baseline)
{
  if (placement->set->label == NULL || placement->first_line > 0)
    return;
  cairo_move_to (self->cr, placement->set->label_x, baseline);
  pango_cairo_show_layout_line (self->cr,
                                pango_layout_get_line_readonly (placement->set->label, 0));
}

static void
paint_quote_bar (Painter *self, const DossierPlacement *placement)
{
  const DossierSetBlock *set = placement->set;

  if (set->block->style != DOSSIER_REPORT_QUOTE)
    return;
  set_grey (self, 0.75);
  cairo_rectangle (self->cr,
                   set->cell_x[0] - 10,
                   placement->y,
                   1.5,
                   placement->n_lines * set->line_height);
  cairo_fill (self->cr);
}

static void
paint_text (Painter *self, const DossierPlacement *placement)
{
  double baseline = placement->y;

  paint_quote_bar (self, placement);
  for (guint i = 0; i < placement->set->cells->len; i++)
    {
      double cell_baseline = paint_cell (self, placement, i);

      if (i == 0)
        baseline = cell_baseline;
    }
  paint_label (self, placement, baseline);
}

static void
paint_row (Painter *self, const DossierPlacement *placement)
{
  paint_text (self, placement);
  paint_rule (self,
              placement->y + placement->n_lines * placement->set->line_height + ROW_PADDING / 2);
}

static void
paint_rating (Painter *self, const DossierPlacement *placement)
{
  const DossierSetBlock *set = placement->set;
  double size = 9;

  paint_text (self, placement);
  dossier_rating_draw_mark (self->cr,
                            set->block->rating,
                            DOSSIER_PALETTE_LIGHT,
                            self->layout->geometry.text_left,
                            placement->y + (set->line_height - size) / 2,
                            size);
}

static void
paint_tally (Painter *self, const DossierPlacement *placement)
{
  const DossierPageGeometry *geometry = &self->layout->geometry;

  cairo_save (self->cr);
  cairo_translate (self->cr, geometry->text_left, placement->y);
  dossier_tally_draw_bar (self->cr,
                          &placement->set->block->tally,
                          DOSSIER_PALETTE_LIGHT,
                          geometry->text_right - geometry->text_left,
                          placement->set->height);
  cairo_restore (self->cr);
}

/* Draws one line of plain text; @align is 0 for its left edge at @x, 1 for its right edge. */
static void
paint_words (Painter *self,
             DossierReportStyle style,
             const char *words,
             double x,
             double y,
             int align)
{
  g_autoptr (DossierRichText) text = dossier_rich_text_new (words);
  g_autoptr (PangoLayout) layout = dossier_set_text (self->layout->context, style, text, -1);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  PangoRectangle logical;

  pango_layout_line_get_extents (line, NULL, &logical);
  cairo_move_to (self->cr, x - (align == 1 ? (double) logical.width / PANGO_SCALE : 0), y);
  pango_cairo_show_layout_line (self->cr, line);
}

static void
paint_entry (Painter *self, const DossierPlacement *placement)
{
  const DossierReportBlock *block = placement->set->block;
  const DossierPageGeometry *geometry = &self->layout->geometry;
  guint page = dossier_layout_find_page (self->layout, block->anchor);
  g_autofree char *number = g_strdup_printf ("%u", page);
  g_autofree char *link = g_strdup_printf ("#%s", block->anchor);
  double baseline = paint_cell (self, placement, 0);

  paint_label (self, placement, baseline);
  paint_words (self, block->style, number, geometry->text_right, baseline, 1);
  tag_link (self,
            link,
            geometry->label_left,
            placement->y,
            geometry->text_right - geometry->label_left,
            placement->n_lines * placement->set->line_height);
}

static void
paint_placement (Painter *self, const DossierPlacement *placement)
{
  const DossierReportBlock *block = placement->set->block;

  if (block->anchor != NULL && block->kind != DOSSIER_REPORT_ENTRY && placement->first_line == 0)
    tag_destination (self, block->anchor);

  switch (block->kind)
    {
    case DOSSIER_REPORT_TEXT:
      paint_text (self, placement);
      break;
    case DOSSIER_REPORT_ROW:
      paint_row (self, placement);
      break;
    case DOSSIER_REPORT_RATING:
      paint_rating (self, placement);
      break;
    case DOSSIER_REPORT_TALLY:
      paint_tally (self, placement);
      break;
    case DOSSIER_REPORT_ENTRY:
      paint_entry (self, placement);
      break;
    case DOSSIER_REPORT_RULE:
      paint_rule (self, placement->y + placement->set->height / 2);
      break;
    case DOSSIER_REPORT_SPACE:
    case DOSSIER_REPORT_PAGE_BREAK:
    default:
      break;
    }
}

static void
paint_header_and_footer (Painter *self, const DossierPage *page, guint number)
{
  const DossierLayout *layout = self->layout;
  const DossierPageGeometry *geometry = &layout->geometry;
  /* Translators: the number of a page, and how many there are */
  g_autofree char *page_number =
    g_strdup_printf (_ ("Page %u of %u"), number, dossier_layout_get_n_pages (layout));
  double footer_y = geometry->height - FOOTER_MARGIN;

  paint_words (self,
               DOSSIER_REPORT_QUIET,
               layout->report->author,
               geometry->text_left,
               HEADER_Y,
               0);
  if (page->part != NULL)
    paint_words (self, DOSSIER_REPORT_QUIET, page->part, geometry->text_right, HEADER_Y, 1);
  paint_rule (self, HEADER_Y + 8);
  paint_words (self,
               DOSSIER_REPORT_QUIET,
               layout->report->subject,
               geometry->text_left,
               footer_y,
               0);
  paint_words (self, DOSSIER_REPORT_QUIET, page_number, geometry->text_right, footer_y, 1);
}

/**
 * dossier_painter_paint_page:
 * @layout: a report on pages
 * @number: which page, from 1
 * @cr: what to paint on; a unit is a point, the origin the upper left corner
 *
 * Paints a page: on the screen, a printer or a PDF alike. On a PDF it also
 * makes links and their destinations.
 */
void
dossier_painter_paint_page (const DossierLayout *layout, guint number, cairo_t *cr)
{
  Painter painter = { layout, cr };
  const DossierPage *page;

  g_return_if_fail (number >= 1 && number <= dossier_layout_get_n_pages (layout));

  page = layout->pages->pdata[number - 1];
  cairo_save (cr);
  for (guint i = 0; i < page->placements->len; i++)
    paint_placement (&painter, &g_array_index (page->placements, DossierPlacement, i));
  if (!page->is_cover)
    paint_header_and_footer (&painter, page, number);
  cairo_restore (cr);
}
