/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-text-painter.h"

#include "dossier-glyph-painter.h"
#include "dossier-text-links.h"

#include <math.h>
#include <string.h>

/* In bytes. */
#define DESCRIPTION_LENGTH_MAXIMUM 1000

/* cairo 1.18 marks what is painted in an element only if letters are among it, and leaves out what
 * covers no point of the page: a space does where it stands between two points. */
static void
paint_space (const DossierTextPainter *self, double x, double y)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (cairo_version () < CAIRO_VERSION_ENCODE (1, 18, 0))
    return;
  layout = dossier_typeset_text_in_one_line (&self->layout->typesetter, DOSSIER_REPORT_BODY, " ");
  cairo_move_to (self->cr, floor (x) + 0.5, floor (y) + 0.5);
  pango_cairo_show_layout_line (self->cr, pango_layout_get_line_readonly (layout, 0));
  cairo_new_path (self->cr);
}

/**
 * dossier_text_painter_begin_artifact:
 * @self: a text painter
 *
 * What is painted next is not part of the document, such as the number of a page.
 */
void
dossier_text_painter_begin_artifact (const DossierTextPainter *self)
{
  if (self->structure == NULL)
    return;
  dossier_structure_writer_begin (self->structure, DOSSIER_STRUCTURE_ARTIFACT, NULL, NULL);
  paint_space (self, 0, 0);
}

void
dossier_text_painter_end_artifact (const DossierTextPainter *self)
{
  if (self->structure != NULL)
    dossier_structure_writer_end (self->structure, DOSSIER_STRUCTURE_ARTIFACT);
}

/**
 * dossier_text_painter_begin_figure:
 * @self: a text painter
 * @description: what it shows, for those who cannot see it
 * @x: its left edge, in points from that of the paper
 * @y: its upper edge, in points from that of the paper
 *
 * What is painted next is a figure.
 */
void
dossier_text_painter_begin_figure (const DossierTextPainter *self,
                                   const char *description,
                                   double x,
                                   double y)
{
  if (self->structure == NULL)
    return;
  dossier_structure_writer_begin (self->structure, "Figure", description, NULL);
  paint_space (self, x, y);
}

void
dossier_text_painter_end_figure (const DossierTextPainter *self)
{
  if (self->structure != NULL)
    dossier_structure_writer_end (self->structure, "Figure");
}

/* Some lines of a text that are painted together. */
typedef struct
{
  const DossierTextPainter *painter;
  const DossierRichText *text;
  GPtrArray *links;
  gboolean has_spans;
} Passage;

/* Glyphs of one font, and how far they reach. */
typedef struct
{
  PangoGlyphItem *item;
  double left;
  double right;
} PlacedItem;

/* A part of one line: items that are one link, or none, from @first to before @end, and how far
 * they reach. */
typedef struct
{
  const DossierTextRun *link;
  guint first;
  guint end;
  double left;
  double right;
} Stretch;

/* The runs between two positions that lead somewhere. */
static GPtrArray *
list_links (const DossierTextPainter *self, const DossierRichText *text, gsize start, gsize end)
{
  GPtrArray *links = g_ptr_array_new ();

  for (guint i = 0; i < text->runs->len; i++)
    {
      DossierTextRun *run = &g_array_index (text->runs, DossierTextRun, i);

      if (run->link != NULL && run->start < end && run->start + run->length > start &&
          dossier_text_painter_can_link (self, run->link))
        g_ptr_array_add (links, run);
    }
  return links;
}

static const DossierTextRun *
find_link (const Passage *passage, gsize position)
{
  for (guint i = 0; i < passage->links->len; i++)
    {
      const DossierTextRun *run = passage->links->pdata[i];

      if (position >= run->start && position < run->start + run->length)
        return run;
    }
  return NULL;
}

static void
set_colour (cairo_t *cr, const PangoItem *item)
{
  for (GSList *l = item->analysis.extra_attrs; l != NULL; l = l->next)
    {
      const PangoAttribute *attribute = l->data;

      if (attribute->klass->type == PANGO_ATTR_FOREGROUND)
        {
          const PangoColor *colour = &((const PangoAttrColor *) attribute)->color;

          cairo_set_source_rgb (cr,
                                colour->red / 65535.0,
                                colour->green / 65535.0,
                                colour->blue / 65535.0);
        }
    }
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const PlacedItem *first = a;
  const PlacedItem *second = b;

  return (first->item->item->offset > second->item->item->offset) -
         (first->item->item->offset < second->item->item->offset);
}

/* In the order in which they are read, which is not always from left to right. */
static GArray *
list_items (PangoLayoutLine *line, double x)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (PlacedItem));

  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *item = l->data;
      double width = (double) pango_glyph_string_get_width (item->glyphs) / PANGO_SCALE;
      PlacedItem placed = { item, x, x + width };

      g_array_append_val (items, placed);
      x += width;
    }
  g_array_sort (items, compare_items);
  return items;
}

static Stretch
find_stretch (const Passage *passage, gsize start, GArray *items, guint first)
{
  const PlacedItem *begin = &g_array_index (items, PlacedItem, first);
  Stretch stretch = { find_link (passage, start + (gsize) begin->item->item->offset),
                      first,
                      first,
                      begin->left,
                      begin->right };

  for (; stretch.end < items->len; stretch.end++)
    {
      const PlacedItem *placed = &g_array_index (items, PlacedItem, stretch.end);

      if (find_link (passage, start + (gsize) placed->item->item->offset) != stretch.link)
        break;
      stretch.left = MIN (stretch.left, placed->left);
      stretch.right = MAX (stretch.right, placed->right);
    }
  return stretch;
}

static void
paint_items (const Passage *passage,
             gsize start,
             GArray *items,
             const Stretch *stretch,
             double baseline)
{
  cairo_t *cr = passage->painter->cr;

  for (guint i = stretch->first; i < stretch->end; i++)
    {
      const PlacedItem *placed = &g_array_index (items, PlacedItem, i);

      set_colour (cr, placed->item->item);
      dossier_glyph_painter_show (cr,
                                  passage->text->text->str + start,
                                  placed->item,
                                  placed->left,
                                  baseline);
    }
}

/* Each line of a link says what it is called. */
static char *
describe_link (const DossierRichText *text, const DossierTextRun *link)
{
  const char *start = text->text->str + link->start;
  g_autofree char *name = NULL;

  if (link->length <= DESCRIPTION_LENGTH_MAXIMUM)
    return g_strndup (start, link->length);
  name = g_utf8_substring (start, 0, DESCRIPTION_LENGTH_MAXIMUM / 4);
  return g_strconcat (name, "…", NULL);
}

static void
begin_stretch (const Passage *passage, const Stretch *stretch, const cairo_rectangle_t *area)
{
  const DossierTextPainter *self = passage->painter;
  g_autofree char *description = NULL;

  if (stretch->link != NULL)
    {
      description = describe_link (passage->text, stretch->link);
      dossier_text_painter_begin_link (self, stretch->link->link, description, area);
    }
  else if (passage->has_spans)
    dossier_structure_writer_begin (self->structure, "Span", NULL, NULL);
}

static void
end_stretch (const Passage *passage, const Stretch *stretch)
{
  if (stretch->link != NULL)
    dossier_text_painter_end_link (passage->painter);
  else if (passage->has_spans)
    dossier_structure_writer_end (passage->painter->structure, "Span");
}

static void
paint_line (const Passage *passage,
            PangoLayoutLine *line,
            gsize start,
            cairo_rectangle_t area,
            double baseline)
{
  g_autoptr (GArray) items = list_items (line, area.x);
  Stretch stretch;

  for (guint i = 0; i < items->len; i = stretch.end)
    {
      stretch = find_stretch (passage, start, items, i);
      area.x = stretch.left;
      area.width = stretch.right - stretch.left;
      begin_stretch (passage, &stretch, &area);
      paint_items (passage, start, items, &stretch, baseline);
      end_stretch (passage, &stretch);
    }
}

/**
 * dossier_text_painter_find_baseline:
 * @line: a line
 * @line_height: the room that it has, in points
 *
 * Returns: how far below the upper edge of the line its letters stand: the
 *   leading is divided evenly above and below
 */
double
dossier_text_painter_find_baseline (PangoLayoutLine *line, double line_height)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (line, NULL, &logical);
  return (line_height - (double) logical.height / PANGO_SCALE) / 2 +
         (double) PANGO_ASCENT (logical) / PANGO_SCALE;
}

/* Right-to-left paragraphs end at the right edge of their column. */
static double
find_left (PangoLayoutLine *line, double x)
{
  int width = pango_layout_get_width (line->layout);
  PangoRectangle logical;

  if (line->resolved_dir != PANGO_DIRECTION_RTL || width <= 0)
    return x;
  pango_layout_line_get_extents (line, NULL, &logical);
  return x + (double) (width - logical.width) / PANGO_SCALE;
}

static gsize
find_line_start (const DossierTypesetText *lines, int number)
{
  gsize start;
  PangoLayoutLine *line = dossier_typeset_text_get_line (lines, number, &start);

  return start + (gsize) line->start_index;
}

static double
paint_lines (const DossierTextPainter *self,
             const DossierPlacement *placement,
             guint cell,
             gboolean has_spans)
{
  const DossierTypesetBlock *set = placement->set;
  const DossierTypesetText *lines = set->cells->pdata[cell];
  const DossierRichText *text = set->block->cells->pdata[cell];
  int end = MIN (placement->first_line + placement->n_lines, lines->n_lines);
  double first_baseline = placement->y;
  g_autoptr (GPtrArray) links = NULL;

  if (placement->first_line >= end)
    return first_baseline;
  links = list_links (self,
                      text,
                      find_line_start (lines, placement->first_line),
                      end < lines->n_lines ? find_line_start (lines, end) : text->text->len);
  for (int i = placement->first_line; i < end; i++)
    {
      Passage passage = { self, text, links, has_spans };
      gsize start;
      PangoLayoutLine *line = dossier_typeset_text_get_line (lines, i, &start);
      double y = placement->y + (i - placement->first_line) * set->line_height;
      double baseline = y + dossier_text_painter_find_baseline (line, set->line_height);
      cairo_rectangle_t area = { find_left (line, set->cell_x[cell]), y, 0, set->line_height };

      if (i == placement->first_line)
        first_baseline = baseline;
      paint_line (&passage, line, start, area, baseline);
    }
  return first_baseline;
}

/**
 * dossier_text_painter_paint_cell:
 * @self: a text painter
 * @placement: lines of a block
 * @cell: the position of one of its texts
 * @has_spans: whether the stretches of text are elements of the structure, apart
 *   from each other and from the links among them
 *
 * Paints the lines of a text.
 *
 * Returns: where the letters of the first line stand, in points
 */
double
dossier_text_painter_paint_cell (const DossierTextPainter *self,
                                 const DossierPlacement *placement,
                                 guint cell,
                                 gboolean has_spans)
{
  double baseline;

  if (!has_spans || dossier_text_painter_has_link (self, placement->set->block->cells->pdata[cell]))
    return paint_lines (self, placement, cell, has_spans);
  dossier_structure_writer_begin (self->structure, "Span", NULL, NULL);
  baseline = paint_lines (self, placement, cell, FALSE);
  dossier_structure_writer_end (self->structure, "Span");
  return baseline;
}
