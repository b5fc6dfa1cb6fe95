/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-board-page.h"

#include <cairo-pdf.h>

#include "dossier-certification.h"
#include "dossier-chart-painter.h"
#include "dossier-cycle.h"
#include "dossier-dashboard-charts.h"
#include "dossier-day.h"
#include "dossier-file-replace.h"
#include "dossier-page-design.h"
#include "dossier-pass-rule-result.h"
#include "dossier-text-appearance.h"
#include "dossier-text.h"

/* In points. */
#define MARGIN      42.0
#define GUTTER      24.0
#define CHART_ROOM  14.0
#define LETTER_SIZE 7.2

typedef struct
{
  DossierSubmission *submission;
  const char *today;
  const DossierTally *tallies;
  cairo_t *cr;
  const DossierPageDesign *design;
  DossierChartAppearance appearance;
  double y;
} Board;

static double
get_text_width (void)
{
  return DOSSIER_PAPER_A4_WIDTH - 2 * MARGIN;
}

static double
get_column_width (void)
{
  return (get_text_width () - GUTTER) / 2;
}

/* The tag is what the paragraph is to a screen reader. */
static double
draw_text (Board *self,
           const char *tag,
           const char *text,
           DossierReportStyle style,
           double x,
           double y,
           double width)
{
  const DossierTextAppearance *text_appearance = dossier_text_appearance_get (style);
  g_autoptr (PangoLayout) layout = pango_layout_new (self->appearance.context);
  g_autoptr (PangoFontDescription) font =
    dossier_text_appearance_to_font (text_appearance, self->design);
  g_autoptr (DossierRichText) rich_text = dossier_rich_text_new (text);
  g_autoptr (GArray) stretches = dossier_rich_text_split (rich_text);
  g_autoptr (PangoAttrList) attributes =
    dossier_text_appearance_to_attributes (text_appearance,
                                           self->design,
                                           stretches,
                                           0,
                                           rich_text->text->len);
  int height;

  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, NULL, &height);
  cairo_tag_begin (self->cr, tag, NULL);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
  cairo_tag_end (self->cr, tag);
  return (double) height / PANGO_SCALE;
}

static void
add_text (Board *self, const char *tag, const char *text, DossierReportStyle style)
{
  self->y += draw_text (self, tag, text, style, MARGIN, self->y, get_text_width ()) + 3;
}

static void
add_heading (Board *self)
{
  g_autofree char *scope = dossier_submission_describe_scope (self->submission);
  g_autofree char *day = dossier_day_describe (self->today);
  g_autofree char *subtitle =
    g_strjoin (" · ",
               dossier_standard_get_title (dossier_submission_get_standard (self->submission)),
               scope,
               day,
               NULL);

  add_text (self,
            "H1",
            dossier_submission_get_organisation_name (self->submission),
            DOSSIER_REPORT_TITLE);
  add_text (self, "P", subtitle, DOSSIER_REPORT_QUIET);
}

static void
add_sentences (Board *self)
{
  g_autoptr (DossierCertification) certification =
    dossier_certification_find (self->submission, self->today);
  g_autoptr (DossierNextVisit) visit =
    dossier_cycle_find_next_visit (self->submission, self->today);
  g_autofree char *certified = dossier_certification_describe_dates (certification);
  g_autofree char *next = visit != NULL ? dossier_next_visit_describe_date (visit) : NULL;
  g_autofree char *result_description = NULL;
  DossierPassRuleResult result;

  dossier_pass_rule_result_find (&result,
                                 dossier_submission_get_standard (self->submission),
                                 self->tallies);
  result_description = dossier_pass_rule_result_describe (&result);
  self->y += 6;
  add_text (self, "P", certified, DOSSIER_REPORT_LEAD);
  if (next != NULL)
    {
      g_autofree char *sentence = g_strdup_printf (_ ("Next visit: %s"), next);

      add_text (self, "P", sentence, DOSSIER_REPORT_LEAD);
    }
  add_text (self, "P", result_description, DOSSIER_REPORT_LEAD);
  self->y += CHART_ROOM;
}

/* Text comes before the figures, because cairo does not write alternative text for them. */
static double
draw_chart (Board *self, DossierDashboardChart which, double x, double y, double width)
{
  g_autoptr (DossierChart) chart =
    dossier_dashboard_chart_new (which, self->submission, self->tallies, self->today);
  double height = draw_text (self, "H2", chart->title, DOSSIER_REPORT_HEADING_4, x, y, width);

  height += draw_text (self, "P", chart->summary, DOSSIER_REPORT_QUIET, x, y + height, width) + 4;
  cairo_tag_begin (self->cr, "Figure", NULL);
  cairo_save (self->cr);
  cairo_translate (self->cr, x, y + height);
  dossier_chart_draw (chart, &self->appearance, self->cr, width);
  cairo_restore (self->cr);
  cairo_tag_end (self->cr, "Figure");
  return height + dossier_chart_get_height (chart, &self->appearance, width) + CHART_ROOM;
}

static void
add_pair (Board *self, DossierDashboardChart left, DossierDashboardChart right)
{
  double width = get_column_width ();
  double left_height = draw_chart (self, left, MARGIN, self->y, width);
  double right_height = draw_chart (self, right, MARGIN + width + GUTTER, self->y, width);

  self->y += MAX (left_height, right_height);
}

static void
draw_page (Board *self)
{
  self->y = MARGIN;
  cairo_tag_begin (self->cr, "Document", NULL);
  add_heading (self);
  add_sentences (self);
  add_pair (self, DOSSIER_CHART_OF_RATINGS, DOSSIER_CHART_OF_TREND);
  add_pair (self, DOSSIER_CHART_OF_ELEMENTS, DOSSIER_CHART_OF_BURN_DOWN);
  add_pair (self, DOSSIER_CHART_OF_WRITING, DOSSIER_CHART_OF_EVIDENCE);
  add_pair (self, DOSSIER_CHART_OF_ACTIONS, DOSSIER_CHART_OF_AGE);
  cairo_tag_end (self->cr, "Document");
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
render (DossierSubmission *submission, const char *today, GByteArray *bytes)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes,
                                                                  bytes,
                                                                  DOSSIER_PAPER_A4_WIDTH,
                                                                  DOSSIER_PAPER_A4_HEIGHT);
  g_autoptr (DossierPageDesign) design = dossier_page_design_new ();
  PangoContext *context = dossier_text_context_new (design);
  g_autofree char *title = g_strdup_printf (_ ("Where we stand – %s"),
                                            dossier_submission_get_organisation_name (submission));
  g_autofree DossierTally *tallies = dossier_tally_count (submission);
  Board board = { submission, today,
                  tallies,    cairo_create (surface),
                  design,     { context, LETTER_SIZE, DOSSIER_PALETTE_LIGHT },
                  0 };
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface,
                                  CAIRO_PDF_METADATA_AUTHOR,
                                  dossier_submission_get_organisation_name (submission));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Dossier " DOSSIER_VERSION);
  draw_page (&board);
  cairo_show_page (board.cr);
  cairo_destroy (board.cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  g_object_unref (context);
  return status;
}

/**
 * dossier_board_page_write:
 * @submission: a submission
 * @path: (type filename): where to write the PDF
 * @today: the day to judge by
 * @error: return location for a #GIOErrorEnum or #GFileError
 *
 * Writes one page for those who govern the organisation: whether it is
 * certified, what comes next, and the charts of the dashboard.
 *
 * Returns: whether it was written; if not, a file that was there before still is
 */
gboolean
dossier_board_page_write (DossierSubmission *submission,
                          const char *path,
                          const char *today,
                          GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status = render (submission, today, bytes);

  if (status == CAIRO_STATUS_SUCCESS)
    return dossier_file_replace (path, (const char *) bytes->data, (gssize) bytes->len, error);
  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_FAILED,
               _ ("The PDF could not be created: %s"),
               cairo_status_to_string (status));
  return FALSE;
}
