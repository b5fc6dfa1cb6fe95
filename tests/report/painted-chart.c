/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "painted-chart.h"

#include "dossier-text-appearance.h"

#include <cairo-pdf.h>
#include <math.h>

void
painted_chart_add_values (DossierChart *chart,
                          const char *label,
                          const guint *values,
                          guint n_values)
{
  DossierChartCategory *category = dossier_chart_add_category (chart, label);

  g_array_append_vals (category->values, values, n_values);
}

DossierChart *
painted_chart_create_counts (DossierChartKind kind)
{
  static const guint north[] = { 21, 32, 14 };
  static const guint south[] = { 0, 1, 33 };
  DossierChart *chart = dossier_chart_new (kind, "Visits");

  chart->summary = g_strdup ("Many.");
  dossier_chart_add_series (chart, "Weekdays", DOSSIER_CHART_NO_RATING);
  dossier_chart_add_series (chart, "Evenings", DOSSIER_RATING_COMPLIANCE);
  dossier_chart_add_series (chart, "Weekends", DOSSIER_CHART_NO_RATING);
  painted_chart_add_values (chart, "North", north, G_N_ELEMENTS (north));
  painted_chart_add_values (chart, "South", south, G_N_ELEMENTS (south));
  return chart;
}

DossierChart *
painted_chart_create_line (void)
{
  static const guint values[] = { 0, 3, 3, 1, 0, 2 };
  DossierChart *chart = dossier_chart_new (DOSSIER_CHART_LINE, "Actions");

  chart->summary = g_strdup ("Few.");
  chart->first_label = g_strdup ("January");
  chart->last_label = g_strdup ("June");
  painted_chart_add_values (chart, "Actions", values, G_N_ELEMENTS (values));
  return chart;
}

static void
write_pdf (const PaintedChart *self, const char *path)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, PAINTED_CHART_WIDTH, self->height);
  cairo_t *cr = cairo_create (surface);

  dossier_chart_draw (self->chart, &self->appearance, cr, PAINTED_CHART_WIDTH);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

/* Takes the chart. */
void
painted_chart_paint (DossierTestFolder *folder,
                     DossierChart *chart,
                     DossierPalette palette,
                     PaintedChart *self)
{
  g_autoptr (DossierPageDesign) design = dossier_page_design_new ();
  g_autoptr (GFile) file = dossier_test_folder_get_child (folder, "chart.pdf");

  self->chart = chart;
  self->appearance =
    (DossierChartAppearance){ dossier_text_context_new (design), PAINTED_CHART_SIZE, palette };
  self->height = dossier_chart_get_height (chart, &self->appearance, PAINTED_CHART_WIDTH);
  self->marks = dossier_chart_list_marks (chart, &self->appearance, PAINTED_CHART_WIDTH);
  write_pdf (self, g_file_peek_path (file));
  self->words = painted_words_read (g_file_peek_path (file));
}

void
painted_chart_clear (PaintedChart *self)
{
  g_array_unref (self->words);
  g_array_unref (self->marks);
  g_object_unref (self->appearance.context);
  dossier_chart_free (self->chart);
}

const PaintedWord *
painted_chart_find_word (const PaintedChart *self, const char *text)
{
  return painted_words_find (self->words, text, 1);
}

const DossierChartMark *
painted_chart_find_mark (const PaintedChart *self, guint category, guint series)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const DossierChartMark *mark = &g_array_index (self->marks, DossierChartMark, i);

      if (mark->category == category && mark->series == series)
        return mark;
    }
  g_assert_not_reached ();
}

/* The chart in pixels, on nothing. */
cairo_surface_t *
painted_chart_photograph (const DossierChart *chart, const DossierChartAppearance *appearance)
{
  int height = (int) ceil (dossier_chart_get_height (chart, appearance, PAINTED_CHART_WIDTH));
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                (int) PAINTED_CHART_WIDTH * PAINTED_CHART_SCALE,
                                height * PAINTED_CHART_SCALE);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, PAINTED_CHART_SCALE, PAINTED_CHART_SCALE);
  dossier_chart_draw (chart, appearance, cr, PAINTED_CHART_WIDTH);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}
