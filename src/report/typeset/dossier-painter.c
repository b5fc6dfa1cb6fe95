/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-painter.h"

#include "dossier-chart-painter.h"
#include "dossier-page-frame.h"
#include "dossier-rating-mark.h"
#include "dossier-tag.h"
#include "dossier-text-links.h"

#define ROW_PADDING        4.0
#define RATING_MARK_SIZE   9.0
#define NODE_COUNT_MAXIMUM 48

static const DossierPageGeometry *
get_geometry (const DossierTextPainter *self)
{
  return &self->layout->typesetter.geometry;
}

static void
tag_destination (const DossierTextPainter *self, const char *anchor)
{
  g_autofree char *name = dossier_tag_quote (anchor);
  g_autofree char *attributes = g_strdup_printf ("name='%s'", name);

  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

/* Opens the elements that the block is in, down to @n_nodes of them. */
static void
enter (const DossierTextPainter *self, const DossierTypesetBlock *set, guint n_nodes)
{
  if (self->structure != NULL)
    dossier_structure_writer_enter (self->structure,
                                    (const DossierStructureNode *) (void *) set->path->data,
                                    n_nodes);
}

static void
begin (const DossierTextPainter *self, const char *tag, const char *note)
{
  if (self->structure != NULL)
    dossier_structure_writer_begin (self->structure, tag, note, NULL);
}

static void
end (const DossierTextPainter *self, const char *tag)
{
  if (self->structure != NULL)
    dossier_structure_writer_end (self->structure, tag);
}

static const char *
get_tag (const DossierTypesetBlock *set)
{
  return g_array_index (set->path, DossierStructureNode, set->path->len - 1).tag;
}

static const char *
get_note (const DossierTypesetBlock *set)
{
  return g_array_index (set->path, DossierStructureNode, set->path->len - 1).note;
}

/* Text that goes on on another page, or that has links in it, is an element with parts. */
static gboolean
needs_spans (const DossierTextPainter *self, const DossierPlacement *placement, guint cell)
{
  return self->structure != NULL &&
         (placement->n_lines < placement->set->n_lines ||
          dossier_text_painter_has_link (self, placement->set->block->cells->pdata[cell]));
}

static void
paint_label_at (const DossierTextPainter *self, const DossierTypesetBlock *set, double baseline)
{
  cairo_move_to (self->cr, set->label_x, baseline);
  pango_cairo_show_layout_line (self->cr, pango_layout_get_line_readonly (set->label, 0));
}

static double
find_first_baseline (const DossierPlacement *placement)
{
  PangoLayoutLine *line =
    dossier_typeset_text_get_line (placement->set->cells->pdata[0], placement->first_line, NULL);

  return placement->y + dossier_text_painter_find_baseline (line, placement->set->line_height);
}

static void
paint_bullet (const DossierTextPainter *self, const DossierPlacement *placement)
{
  const DossierTypesetBlock *set = placement->set;

  /* The label is in the item, beside its body and the paragraph in that. */
  enter (self, set, set->path->len - 2);
  begin (self, "Lbl", NULL);
  paint_label_at (self, set, find_first_baseline (placement));
  end (self, "Lbl");
}

static void
paint_quote_bar (const DossierTextPainter *self, const DossierPlacement *placement)
{
  const DossierTypesetBlock *set = placement->set;

  if (set->block->style != DOSSIER_REPORT_QUOTE)
    return;
  enter (self, set, set->path->len - 1);
  dossier_text_painter_begin_artifact (self);
  cairo_set_source_rgb (self->cr, 0.75, 0.75, 0.75);
  cairo_rectangle (self->cr,
                   set->cell_x[0] - 10,
                   placement->y,
                   1.5,
                   placement->n_lines * set->line_height);
  cairo_fill (self->cr);
  dossier_text_painter_end_artifact (self);
}

static void
paint_text (const DossierTextPainter *self, const DossierPlacement *placement)
{
  const DossierTypesetBlock *set = placement->set;
  gboolean has_spans = needs_spans (self, placement, 0);
  gboolean has_label = set->label != NULL && placement->first_line == 0;
  gboolean is_item = set->block->list_depth > 0;

  paint_quote_bar (self, placement);
  if (has_label && is_item)
    paint_bullet (self, placement);
  enter (self, set, has_spans ? set->path->len : set->path->len - 1);
  if (!has_spans)
    begin (self, get_tag (set), get_note (set));
  if (has_label && !is_item)
    paint_label_at (self, set, find_first_baseline (placement));
  dossier_text_painter_paint_cell (self, placement, 0, has_spans);
  if (!has_spans)
    end (self, get_tag (set));
}

static void
paint_table_cell (const DossierTextPainter *self, const DossierPlacement *placement, guint cell)
{
  const DossierTypesetBlock *set = placement->set;
  const char *tag = set->block->is_header ? "TH" : "TD";
  const char *language = ((const DossierRichText *) set->block->cells->pdata[cell])->language;

  if (self->structure == NULL || placement->is_repeated)
    dossier_text_painter_paint_cell (self, placement, cell, FALSE);
  else if (needs_spans (self, placement, cell))
    {
      DossierStructureNode path[NODE_COUNT_MAXIMUM];
      guint n_nodes = set->path->len;

      for (guint i = 0; i < n_nodes; i++)
        path[i] = g_array_index (set->path, DossierStructureNode, i);
      path[n_nodes] = (DossierStructureNode){ tag, cell + 1, language };
      dossier_structure_writer_enter (self->structure, path, n_nodes + 1);
      dossier_text_painter_paint_cell (self, placement, cell, TRUE);
    }
  else
    {
      enter (self, set, set->path->len);
      begin (self, tag, language);
      dossier_text_painter_paint_cell (self, placement, cell, FALSE);
      end (self, tag);
    }
}

static void
paint_row_rule (const DossierTextPainter *self, const DossierPlacement *placement)
{
  dossier_page_frame_paint_rule (self,
                                 placement->y + placement->n_lines * placement->set->line_height +
                                   ROW_PADDING / 2);
}

static void
paint_row (const DossierTextPainter *self, const DossierPlacement *placement)
{
  if (placement->is_repeated)
    dossier_text_painter_begin_artifact (self);
  for (guint i = 0; i < placement->set->cells->len; i++)
    paint_table_cell (self, placement, i);
  if (!placement->is_repeated)
    {
      enter (self, placement->set, placement->set->path->len - 1);
      dossier_text_painter_begin_artifact (self);
    }
  paint_row_rule (self, placement);
  dossier_text_painter_end_artifact (self);
}

static void
paint_rating (const DossierTextPainter *self, const DossierPlacement *placement)
{
  const DossierTypesetBlock *set = placement->set;

  enter (self, set, set->path->len - 1);
  begin (self, get_tag (set), get_note (set));
  dossier_rating_draw_mark (self->cr,
                            set->block->rating,
                            DOSSIER_PALETTE_LIGHT,
                            get_geometry (self)->text_left,
                            placement->y + (set->line_height - RATING_MARK_SIZE) / 2,
                            RATING_MARK_SIZE);
  dossier_text_painter_paint_cell (self, placement, 0, FALSE);
  end (self, get_tag (set));
}

static void
draw_figure (const DossierTextPainter *self, const DossierTypesetBlock *set)
{
  const DossierReportBlock *block = set->block;

  if (block->kind == DOSSIER_REPORT_TALLY)
    dossier_tally_draw_bar (self->cr,
                            &block->tally,
                            DOSSIER_PALETTE_LIGHT,
                            set->width,
                            set->height);
  else if (block->kind == DOSSIER_REPORT_CHART)
    dossier_chart_draw (block->chart,
                        &self->layout->typesetter.chart_appearance,
                        self->cr,
                        set->width);
  else
    dossier_report_image_draw (block->image, self->cr, set->width, set->height);
}

static void
paint_figure (const DossierTextPainter *self, const DossierPlacement *placement)
{
  const DossierTypesetBlock *set = placement->set;
  double left = get_geometry (self)->text_left;

  enter (self, set, set->path->len - 1);
  dossier_text_painter_begin_figure (self, set->block->description, left, placement->y);
  cairo_save (self->cr);
  cairo_translate (self->cr, left, placement->y);
  draw_figure (self, set);
  cairo_restore (self->cr);
  dossier_text_painter_end_figure (self);
}

static void
paint_entry_words (const DossierTextPainter *self, const DossierPlacement *placement)
{
  const DossierReportBlock *block = placement->set->block;
  double baseline = find_first_baseline (placement);

  if (placement->set->label != NULL)
    paint_label_at (self, placement->set, baseline);
  dossier_text_painter_paint_cell (self, placement, 0, FALSE);
  dossier_page_frame_paint_words (self,
                                  block->style,
                                  dossier_layout_find_label (self->layout, block->anchor),
                                  get_geometry (self)->text_right,
                                  baseline,
                                  TRUE);
}

static void
paint_entry (const DossierTextPainter *self, const DossierPlacement *placement)
{
  const DossierTypesetBlock *set = placement->set;
  const DossierPageGeometry *geometry = get_geometry (self);
  const DossierRichText *text = set->block->cells->pdata[0];
  g_autofree char *link = g_strdup_printf ("#%s", set->block->anchor);
  cairo_rectangle_t area = { geometry->label_left,
                             placement->y,
                             geometry->text_right - geometry->label_left,
                             placement->n_lines * set->line_height };

  if (dossier_text_painter_can_link (self, link))
    {
      enter (self, set, set->path->len);
      dossier_text_painter_begin_link (self, link, text->text->str, &area);
      paint_entry_words (self, placement);
      dossier_text_painter_end_link (self);
    }
  else
    {
      enter (self, set, set->path->len - 1);
      begin (self, get_tag (set), get_note (set));
      paint_entry_words (self, placement);
      end (self, get_tag (set));
    }
}

static void
paint_separator (const DossierTextPainter *self, const DossierPlacement *placement)
{
  dossier_text_painter_begin_artifact (self);
  dossier_page_frame_paint_rule (self, placement->y + placement->set->height / 2);
  dossier_text_painter_end_artifact (self);
}

static void
paint_placement (const DossierTextPainter *self, const DossierPlacement *placement)
{
  const DossierReportBlock *block = placement->set->block;

  if (block->anchor != NULL && block->kind != DOSSIER_REPORT_ENTRY && placement->first_line == 0 &&
      !placement->is_repeated)
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
    case DOSSIER_REPORT_CHART:
    case DOSSIER_REPORT_IMAGE:
      paint_figure (self, placement);
      break;
    case DOSSIER_REPORT_ENTRY:
      paint_entry (self, placement);
      break;
    case DOSSIER_REPORT_RULE:
      paint_separator (self, placement);
      break;
    case DOSSIER_REPORT_SPACE:
    case DOSSIER_REPORT_PAGE_BREAK:
    case DOSSIER_REPORT_SECTION:
    case DOSSIER_REPORT_DOCUMENT:
    default:
      break;
    }
}

/**
 * dossier_painter_paint_page:
 * @layout: a report on pages
 * @number: which page, from 1
 * @cr: what to paint on; a unit is a point, the origin the upper left corner
 * @structure: (nullable): writes the structure of a PDF that is painted page by
 *   page
 *
 * Paints a page: on the screen, a printer or a PDF alike. On a PDF it also
 * makes links and their destinations. A page of an evidence stays empty.
 */
void
dossier_painter_paint_page (const DossierLayout *layout,
                            guint number,
                            cairo_t *cr,
                            DossierStructureWriter *structure)
{
  DossierTextPainter painter = { layout, cr, structure };
  const DossierPage *page;

  g_return_if_fail (number >= 1 && number <= dossier_layout_get_n_pages (layout));

  page = dossier_layout_get_page (layout, number);
  if (page->document != NULL)
    return;
  cairo_save (cr);
  dossier_page_frame_paint (&painter, page);
  for (guint i = 0; i < page->placements->len; i++)
    paint_placement (&painter, &g_array_index (page->placements, DossierPlacement, i));
  cairo_restore (cr);
}
