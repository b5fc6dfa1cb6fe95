/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report-picture.h"

#include <cairo-svg.h>

#include "dossier-rating-mark.h"
#include "dossier-text-appearance.h"
#include "dossier-typeset-block.h"
#include "dossier-chart-painter.h"

#define MARK_SIZE   9.0
#define LETTER_SIZE 7.2

/* Dots for each point: 216 an inch. */
#define PNG_SCALE 3.0

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_figure (const DossierReportBlock *block,
             const DossierTypesetter *typesetter,
             const DossierTypesetBlock *set,
             cairo_t *cr)
{
  if (block->kind == DOSSIER_REPORT_TALLY)
    dossier_tally_draw_bar (cr, &block->tally, DOSSIER_PALETTE_LIGHT, set->width, set->height);
  else
    dossier_chart_draw (block->chart, &typesetter->chart_appearance, cr, set->width);
}

static GBytes *
draw_svg (const DossierReportBlock *block,
          const DossierTypesetter *typesetter,
          const DossierTypesetBlock *set)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface =
    cairo_svg_surface_create_for_stream (append_bytes, bytes, set->width, set->height);
  cairo_t *cr = cairo_create (surface);

  draw_figure (block, typesetter, set, cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static GBytes *
draw_png (const DossierReportBlock *block,
          const DossierTypesetter *typesetter,
          const DossierTypesetBlock *set)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         MAX (1, (int) (set->width * PNG_SCALE)),
                                                         MAX (1, (int) (set->height * PNG_SCALE)));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, PNG_SCALE, PNG_SCALE);
  if (block->kind == DOSSIER_REPORT_IMAGE)
    dossier_report_image_draw (block->image, cr, set->width, set->height);
  else
    draw_figure (block, typesetter, set, cr);
  cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

/* The typesetter of a figure, the same as on paper. */
static DossierTypesetBlock *
typeset_figure (const DossierReport *report,
                const DossierReportBlock *block,
                DossierTypesetter *typesetter,
                double *width,
                double *height)
{
  DossierTypesetBlock *set;

  typesetter->design = report->design;
  typesetter->geometry = dossier_page_design_get_geometry (report->design);
  typesetter->context = dossier_text_context_new (report->design);
  typesetter->chart_appearance =
    (DossierChartAppearance){ typesetter->context, LETTER_SIZE, DOSSIER_PALETTE_LIGHT };
  set = dossier_typeset_block_new (block, typesetter, NULL);
  *width = set->width;
  *height = set->height;
  return set;
}

/**
 * dossier_report_picture_of_figure:
 * @report: a report
 * @block: one of its figures
 * @width: (out): how wide it is on paper, in points
 * @height: (out): how high
 * @type: (out): the media type of the picture
 *
 * Returns: (transfer full): the figure as a picture by itself: a drawing as SVG,
 *   an image as JPEG or PNG
 */
GBytes *
dossier_report_picture_of_figure (const DossierReport *report,
                                  const DossierReportBlock *block,
                                  double *width,
                                  double *height,
                                  const char **type)
{
  DossierTypesetter typesetter = { 0 };
  DossierTypesetBlock *set = typeset_figure (report, block, &typesetter, width, height);
  GBytes *picture;

  *type = "image/svg+xml";
  picture = block->kind == DOSSIER_REPORT_IMAGE ? dossier_report_image_encode (block->image, type)
                                                : draw_svg (block, &typesetter, set);
  dossier_typeset_block_free (set);
  g_object_unref (typesetter.context);
  return picture;
}

/**
 * dossier_report_picture_as_png:
 * @report: a report
 * @block: one of its figures
 * @width: (out): how wide it is on paper, in points
 * @height: (out): how high
 *
 * Returns: (transfer full): the figure as PNG, which every program can read
 */
GBytes *
dossier_report_picture_as_png (const DossierReport *report,
                               const DossierReportBlock *block,
                               double *width,
                               double *height)
{
  DossierTypesetter typesetter = { 0 };
  DossierTypesetBlock *set = typeset_figure (report, block, &typesetter, width, height);
  GBytes *picture = draw_png (block, &typesetter, set);

  dossier_typeset_block_free (set);
  g_object_unref (typesetter.context);
  return picture;
}

/**
 * dossier_report_picture_of_rating:
 * @rating: a rating
 *
 * Returns: (transfer full): its mark, as SVG
 */
GBytes *
dossier_report_picture_of_rating (DossierRating rating)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface =
    cairo_svg_surface_create_for_stream (append_bytes, bytes, MARK_SIZE, MARK_SIZE);
  cairo_t *cr = cairo_create (surface);

  dossier_rating_draw_mark (cr, rating, DOSSIER_PALETTE_LIGHT, 0, 0, MARK_SIZE);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}
