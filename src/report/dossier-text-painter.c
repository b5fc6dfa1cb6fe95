/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-text-painter.h"

#include "dossier-inspection-finish.h"
#include "dossier-tag.h"

#include <math.h>
#include <string.h>

/* An address in a PDF is ASCII, and cairo does not guard what ends a PDF string. */
static char *
encode_address (const char *address)
{
  return g_uri_escape_string (address, ":/?#[]@!$&'*+,;=%", FALSE);
}

/* The pages of an evidence are put in when the PDF is finished: until then, their numbers stand in
 * for them. */
static char *
describe_target (const DossierTextPainter *self, const char *link)
{
  g_autofree char *address = NULL;
  g_autofree char *quoted = NULL;
  guint page;

  if (*link != '#')
    {
      address = encode_address (link);
      quoted = dossier_tag_quote (address);
      return g_strdup_printf ("uri='%s'", quoted);
    }
  page = dossier_layout_find_page (self->layout, link + 1);
  if (dossier_layout_get_page (self->layout, page)->document != NULL)
    return g_strdup_printf ("uri='" DOSSIER_INSPECTION_PAGE_LINK "%u'", page);
  quoted = dossier_tag_quote (link + 1);
  return g_strdup_printf ("dest='%s'", quoted);
}

static char *
create_link_attributes (const DossierTextPainter *self,
                        const char *link,
                        const cairo_rectangle_t *area)
{
  g_autofree char *target = describe_target (self, link);
  char numbers[4][G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (numbers[0], G_ASCII_DTOSTR_BUF_SIZE, "%.2f", area->x);
  g_ascii_formatd (numbers[1], G_ASCII_DTOSTR_BUF_SIZE, "%.2f", area->y);
  g_ascii_formatd (numbers[2], G_ASCII_DTOSTR_BUF_SIZE, "%.2f", area->width);
  g_ascii_formatd (numbers[3], G_ASCII_DTOSTR_BUF_SIZE, "%.2f", area->height);
  return g_strdup_printf ("rect=[%s %s %s %s] %s",
                          numbers[0],
                          numbers[1],
                          numbers[2],
                          numbers[3],
                          target);
}

/**
 * dossier_text_painter_can_link:
 * @self: a text painter
 * @link: an address, or "#" and an anchor
 *
 * Returns: whether it leads somewhere, and nowhere that could do harm
 */
gboolean
dossier_text_painter_can_link (const DossierTextPainter *self, const char *link)
{
  guint page;

  if (*link != '#')
    return dossier_link_is_safe (link);
  page = dossier_layout_find_page (self->layout, link + 1);
  return page > 0 && (self->structure != NULL ||
                      dossier_layout_get_page (self->layout, page)->document == NULL);
}

/**
 * dossier_text_painter_begin_link:
 * @self: a text painter
 * @link: where it leads; dossier_text_painter_can_link() it
 * @description: what to call it
 * @area: where one can click
 *
 * What is painted next is the link.
 */
void
dossier_text_painter_begin_link (const DossierTextPainter *self,
                                 const char *link,
                                 const char *description,
                                 const cairo_rectangle_t *area)
{
  g_autofree char *attributes = create_link_attributes (self, link, area);

  if (self->structure != NULL)
    dossier_structure_writer_begin (self->structure, CAIRO_TAG_LINK, description, attributes);
  else
    cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
}

void
dossier_text_painter_end_link (const DossierTextPainter *self)
{
  cairo_tag_end (self->cr, CAIRO_TAG_LINK);
}

/* cairo 1.18 marks what is painted in an element only if letters are among it, and leaves out what
 * covers no point of the page: a space does where it stands between two points. */
static void
paint_space (const DossierTextPainter *self, double x, double y)
{
  g_autoptr (DossierRichText) text = NULL;
  g_autoptr (PangoLayout) layout = NULL;

  if (cairo_version () < CAIRO_VERSION_ENCODE (1, 18, 0))
    return;
  text = dossier_rich_text_new (" ");
  layout = dossier_set_text (&self->layout->typesetter, DOSSIER_REPORT_BODY, text, -1);
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

static const DossierTextRun *
find_link (const DossierTextPainter *self, const DossierRichText *text, gsize position)
{
  for (guint i = 0; i < text->runs->len; i++)
    {
      const DossierTextRun *run = &g_array_index (text->runs, DossierTextRun, i);

      if (run->link != NULL && position >= run->start && position < run->start + run->length &&
          dossier_text_painter_can_link (self, run->link))
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

static double
width_of (PangoGlyphItem *item)
{
  return (double) pango_glyph_string_get_width (item->glyphs) / PANGO_SCALE;
}

/* A stretch of a line that is one link, or none. */
typedef struct
{
  const DossierTextRun *link;
  GSList *first;
  GSList *end;
  double width;
} Stretch;

static Stretch
find_stretch (const DossierTextPainter *self, const DossierRichText *text, GSList *first)
{
  PangoGlyphItem *item = first->data;
  Stretch stretch = { find_link (self, text, (gsize) item->item->offset), first, first, 0 };

  for (GSList *l = first; l != NULL; l = l->next)
    {
      item = l->data;
      if (find_link (self, text, (gsize) item->item->offset) != stretch.link)
        break;
      stretch.width += width_of (item);
      stretch.end = l->next;
    }
  return stretch;
}

static void
paint_items (const DossierTextPainter *self,
             const DossierRichText *text,
             const Stretch *stretch,
             double x,
             double baseline)
{
  for (GSList *l = stretch->first; l != stretch->end; l = l->next)
    {
      PangoGlyphItem *item = l->data;

      set_colour (self->cr, item->item);
      cairo_move_to (self->cr, x, baseline);
      pango_cairo_show_glyph_item (self->cr, text->text->str, item);
      x += width_of (item);
    }
}

static void
paint_stretch (const DossierTextPainter *self,
               const DossierRichText *text,
               const Stretch *stretch,
               const cairo_rectangle_t *area,
               double baseline,
               gboolean has_spans)
{
  g_autofree char *description = NULL;

  if (stretch->link == NULL)
    {
      if (has_spans)
        dossier_structure_writer_begin (self->structure, "Span", NULL, NULL);
      paint_items (self, text, stretch, area->x, baseline);
      if (has_spans)
        dossier_structure_writer_end (self->structure, "Span");
      return;
    }
  description = g_strndup (text->text->str + stretch->link->start, stretch->link->length);
  dossier_text_painter_begin_link (self, stretch->link->link, description, area);
  paint_items (self, text, stretch, area->x, baseline);
  dossier_text_painter_end_link (self);
}

static void
paint_line (const DossierTextPainter *self,
            const DossierRichText *text,
            PangoLayoutLine *line,
            cairo_rectangle_t area,
            double baseline,
            gboolean has_spans)
{
  for (GSList *l = line->runs; l != NULL;)
    {
      Stretch stretch = find_stretch (self, text, l);

      area.width = stretch.width;
      paint_stretch (self, text, &stretch, &area, baseline, has_spans);
      area.x += stretch.width;
      l = stretch.end;
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
find_left (PangoLayout *layout, PangoLayoutLine *line, double x)
{
  PangoRectangle logical;

  if (line->resolved_dir != PANGO_DIRECTION_RTL || pango_layout_get_width (layout) <= 0)
    return x;
  pango_layout_line_get_extents (line, NULL, &logical);
  return x + (double) (pango_layout_get_width (layout) - logical.width) / PANGO_SCALE;
}

static double
paint_lines (const DossierTextPainter *self,
             const DossierPlacement *placement,
             guint cell,
             gboolean has_spans)
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
      double baseline = y + dossier_text_painter_find_baseline (line, set->line_height);
      cairo_rectangle_t area = { find_left (layout, line, set->cell_x[cell]),
                                 y,
                                 0,
                                 set->line_height };

      if (i == placement->first_line)
        first_baseline = baseline;
      paint_line (self, text, line, area, baseline, has_spans);
    }
  return first_baseline;
}

/**
 * dossier_text_painter_has_link:
 * @self: a text painter
 * @text: a text
 *
 * Returns: whether something in it leads somewhere
 */
gboolean
dossier_text_painter_has_link (const DossierTextPainter *self, const DossierRichText *text)
{
  for (guint i = 0; i < text->runs->len; i++)
    {
      const DossierTextRun *run = &g_array_index (text->runs, DossierTextRun, i);

      if (run->link != NULL && dossier_text_painter_can_link (self, run->link))
        return TRUE;
    }
  return FALSE;
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
