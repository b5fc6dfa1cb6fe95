/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-page-frame.h"

#include "dossier-text-appearance.h"
#include "dossier-text.h"

/* In points. */
#define HEADER_Y          40.0
#define FOOTER_MARGIN     44.0
#define HAIRLINE          0.5
#define PART_MARK_WIDTH   28.0
#define PART_MARK_HEIGHT  3.0
#define PART_MARK_ABOVE   12.0
#define COVER_STRIP_WIDTH 20.0
#define REMARKS_PADDING   8.0
#define DRAFT_SIZE        120.0
#define DRAFT_GREY        0.93
#define COLUMN_GAP        12.0

static void
set_accent (const DossierTextPainter *painter)
{
  guint32 accent = painter->layout->report->design->accent;

  cairo_set_source_rgb (painter->cr,
                        ((accent >> 16) & 0xff) / 255.0,
                        ((accent >> 8) & 0xff) / 255.0,
                        (accent & 0xff) / 255.0);
}

/**
 * dossier_page_frame_paint_rule:
 * @painter: a text painter
 * @y: how far from the top of the paper, in points
 *
 * Paints a thin line across the text.
 */
void
dossier_page_frame_paint_rule (const DossierTextPainter *painter, double y)
{
  const DossierPageGeometry *geometry = &painter->layout->typesetter.geometry;

  cairo_set_source_rgb (painter->cr, 0.75, 0.75, 0.75);
  cairo_set_line_width (painter->cr, HAIRLINE);
  cairo_move_to (painter->cr, geometry->text_left, y);
  cairo_line_to (painter->cr, geometry->text_right, y);
  cairo_stroke (painter->cr);
}

static void
paint_in_width (const DossierTextPainter *painter,
                const char *words,
                double x,
                double y,
                double width,
                gboolean ends_there)
{
  g_autoptr (PangoLayout) layout =
    dossier_typeset_text_in_one_line (&painter->layout->typesetter, DOSSIER_REPORT_QUIET, words);
  PangoLayoutLine *line;
  PangoRectangle logical;

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_height (layout, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  line = pango_layout_get_line_readonly (layout, 0);
  pango_layout_line_get_extents (line, NULL, &logical);
  cairo_move_to (painter->cr, x - (ends_there ? (double) logical.width / PANGO_SCALE : 0), y);
  pango_cairo_show_layout_line (painter->cr, line);
}

/**
 * dossier_page_frame_paint_words:
 * @painter: a text painter
 * @style: how they look
 * @words: one line of plain text
 * @x: where they start, or end
 * @y: where their letters stand
 * @ends_there: whether @x is where they end
 */
void
dossier_page_frame_paint_words (const DossierTextPainter *painter,
                                DossierReportStyle style,
                                const char *words,
                                double x,
                                double y,
                                gboolean ends_there)
{
  g_autoptr (PangoLayout) layout =
    dossier_typeset_text_in_one_line (&painter->layout->typesetter, style, words);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  PangoRectangle logical;

  pango_layout_line_get_extents (line, NULL, &logical);
  cairo_move_to (painter->cr, x - (ends_there ? (double) logical.width / PANGO_SCALE : 0), y);
  pango_cairo_show_layout_line (painter->cr, line);
}

static char *
describe_part (const DossierReportBlock *heading)
{
  const DossierRichText *text = heading->cells->pdata[0];

  if (heading->label == NULL)
    return g_strdup (text->text->str);
  return g_strdup_printf ("%s  %s", heading->label, text->text->str);
}

static char *
describe_number (const DossierLayout *layout, const DossierPage *page)
{
  guint n_pages = 0;

  if (page->numbering != DOSSIER_NUMBERING_BODY)
    return g_strdup (page->label);
  for (guint i = 0; i < layout->pages->len; i++)
    n_pages += ((const DossierPage *) layout->pages->pdata[i])->numbering == DOSSIER_NUMBERING_BODY;
  /* Translators: the number of a page, and how many there are */
  return g_strdup_printf (dossier_report_say (layout->report, N_ ("Page %s of %u")),
                          page->label,
                          n_pages);
}

static void
paint_header_and_footer (const DossierTextPainter *painter, const DossierPage *page)
{
  const DossierLayout *layout = painter->layout;
  const DossierPageGeometry *geometry = &layout->typesetter.geometry;
  g_autofree char *number = describe_number (layout, page);
  double footer_y = geometry->height - FOOTER_MARGIN;
  double half = (geometry->text_right - geometry->text_left - COLUMN_GAP) / 2;

  paint_in_width (painter, layout->report->author, geometry->text_left, HEADER_Y, half, FALSE);
  if (page->part != NULL)
    {
      g_autofree char *part = describe_part (page->part);

      paint_in_width (painter, part, geometry->text_right, HEADER_Y, half, TRUE);
    }
  dossier_page_frame_paint_rule (painter, HEADER_Y + 8);
  paint_in_width (painter,
                  layout->report->subject,
                  geometry->text_left,
                  footer_y,
                  2 * half - COLUMN_GAP * 6,
                  FALSE);
  paint_in_width (painter, number, geometry->text_right, footer_y, half, TRUE);
}

static void
paint_draft (const DossierTextPainter *painter)
{
  const DossierPageGeometry *geometry = &painter->layout->typesetter.geometry;
  g_autoptr (PangoLayout) layout = pango_layout_new (painter->layout->typesetter.context);
  g_autoptr (PangoFontDescription) font =
    dossier_text_appearance_to_font (dossier_text_appearance_get (DOSSIER_REPORT_COVER_TITLE),
                                     painter->layout->report->design);
  int width, height;

  pango_font_description_set_absolute_size (font, DRAFT_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  /* Translators: across every page of a report that is not finished */
  pango_layout_set_text (layout, dossier_report_say (painter->layout->report, N_ ("DRAFT")), -1);
  pango_layout_get_size (layout, &width, &height);
  cairo_save (painter->cr);
  cairo_translate (painter->cr, geometry->width / 2, geometry->height / 2);
  cairo_rotate (painter->cr, -G_PI / 4);
  cairo_set_source_rgb (painter->cr, DRAFT_GREY, DRAFT_GREY, DRAFT_GREY);
  cairo_move_to (painter->cr,
                 -(double) width / PANGO_SCALE / 2,
                 -(double) height / PANGO_SCALE / 2);
  pango_cairo_show_layout (painter->cr, layout);
  cairo_restore (painter->cr);
}

/* A stroke of colour above the heading of a part. */
static void
paint_part_mark (const DossierTextPainter *painter, const DossierPage *page)
{
  const DossierPlacement *first = &g_array_index (page->placements, DossierPlacement, 0);

  if (page->placements->len == 0 || (first->set->block->style != DOSSIER_REPORT_HEADING_1 &&
                                     first->set->block->style != DOSSIER_REPORT_TITLE))
    return;
  set_accent (painter);
  cairo_rectangle (painter->cr,
                   painter->layout->typesetter.geometry.text_left,
                   first->y - PART_MARK_ABOVE,
                   PART_MARK_WIDTH,
                   PART_MARK_HEIGHT);
  cairo_fill (painter->cr);
}

static void
paint_remarks_column (const DossierTextPainter *painter)
{
  const DossierPageGeometry *geometry = &painter->layout->typesetter.geometry;

  cairo_set_source_rgb (painter->cr, 0.75, 0.75, 0.75);
  cairo_set_line_width (painter->cr, HAIRLINE);
  cairo_move_to (painter->cr, geometry->remarks_left, geometry->top - PART_MARK_ABOVE);
  cairo_line_to (painter->cr, geometry->remarks_left, geometry->bottom);
  cairo_stroke (painter->cr);
  /* Translators: above an empty column in which an assessor can write */
  dossier_page_frame_paint_words (painter,
                                  DOSSIER_REPORT_QUIET,
                                  dossier_report_say (painter->layout->report, N_ ("Remarks")),
                                  geometry->remarks_left + REMARKS_PADDING,
                                  geometry->top - PART_MARK_ABOVE + 6,
                                  FALSE);
}

static void
paint_cover_strip (const DossierTextPainter *painter)
{
  set_accent (painter);
  cairo_rectangle (painter->cr,
                   0,
                   0,
                   COVER_STRIP_WIDTH,
                   painter->layout->typesetter.geometry.height);
  cairo_fill (painter->cr);
}

/**
 * dossier_page_frame_paint:
 * @painter: a text painter
 * @page: a page
 *
 * Paints what is on a page besides what the document says.
 */
void
dossier_page_frame_paint (const DossierTextPainter *painter, const DossierPage *page)
{
  dossier_text_painter_begin_artifact (painter);
  if (painter->layout->report->design->is_draft)
    paint_draft (painter);
  if (page->is_cover)
    paint_cover_strip (painter);
  else
    paint_header_and_footer (painter, page);
  paint_part_mark (painter, page);
  if (page->has_remarks)
    paint_remarks_column (painter);
  dossier_text_painter_end_artifact (painter);
}
