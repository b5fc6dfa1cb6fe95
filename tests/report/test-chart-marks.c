/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is painted in a chart besides its words: each value as large as it is. */

#include "dossier-rating-mark.h"
#include "dossier-text-appearance.h"
#include "painted-chart.h"

static guint32
get_pixel (cairo_surface_t *surface, double x, double y)
{
  const guint8 *row =
    cairo_image_surface_get_data (surface) + (int) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (const void *) row)[(int) x];
}

static gboolean
is_painted (cairo_surface_t *surface, double x, double y)
{
  return get_pixel (surface, x, y) >> 24 != 0;
}

/* Below the line it is filled, and above it there is nothing. */
static void
test_a_line_is_as_high_as_the_value_of_each_day (void)
{
  g_autoptr (DossierChart) chart = painted_chart_create_line ();
  g_autoptr (DossierPageDesign) design = dossier_page_design_new ();
  const DossierChartAppearance appearance = { dossier_text_context_new (design),
                                              PAINTED_CHART_SIZE,
                                              DOSSIER_PALETTE_LIGHT };
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, PAINTED_CHART_WIDTH, 200);
  cairo_t *cr = cairo_create (surface);
  GArray *values = dossier_chart_get_category (chart, 0)->values;
  const double left = 2.4 * PAINTED_CHART_SIZE;
  const double step = (PAINTED_CHART_WIDTH - left) / values->len;
  const double bottom = PAINTED_CHART_SIZE / 2 + DOSSIER_CHART_LINE_HEIGHT * PAINTED_CHART_SIZE;
  const double unit = DOSSIER_CHART_LINE_HEIGHT * PAINTED_CHART_SIZE / 3;

  dossier_chart_draw (chart, &appearance, cr, PAINTED_CHART_WIDTH);
  cairo_surface_flush (surface);

  for (guint i = 0; i < values->len; i++)
    {
      for (double part = 0.1; part < 1; part += 0.2)
        {
          double x = left + (i + part) * step;
          double y = bottom - unit * g_array_index (values, guint, i);

          g_assert_false (is_painted (surface, x, y - 3));
          g_assert_true (is_painted (surface, x, y));
          if (y < bottom)
            g_assert_true (is_painted (surface, x, bottom - 2));
        }
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (appearance.context);
}

/* What is at a distance from the upper left of a mark, along its row or column. */
static gboolean
is_painted_along (cairo_surface_t *surface,
                  const DossierChartMark *mark,
                  gboolean is_vertical,
                  double distance)
{
  double x = mark->x + (is_vertical ? 0.5 : distance);
  double y = mark->y + (is_vertical ? distance : 0.5);

  return is_painted (surface, x * PAINTED_CHART_SCALE, y * PAINTED_CHART_SCALE);
}

static DossierChart *
create_row (DossierChartKind kind, guint large)
{
  const guint values[] = { 3, large, 2, 1, 1 };
  DossierChart *chart = dossier_chart_new (kind, "Visits");

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    dossier_chart_add_series (chart, "Series", DOSSIER_RATING_COMPLIANCE);
  painted_chart_add_values (chart, "North", values, G_N_ELEMENTS (values));
  return chart;
}

/* What stands for little is narrow, but can be seen, and the next begins after a gap. */
static void
test_marks_are_apart_however_small (void)
{
  static const struct
  {
    DossierChartKind kind;
    guint large;
  } cases[] = { { DOSSIER_CHART_BARS, 240 }, { DOSSIER_CHART_COLUMNS, 68 } };
  g_autoptr (DossierPageDesign) design = dossier_page_design_new ();
  const DossierChartAppearance appearance = { dossier_text_context_new (design),
                                              PAINTED_CHART_SIZE,
                                              DOSSIER_PALETTE_LIGHT };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean is_vertical = cases[i].kind == DOSSIER_CHART_COLUMNS;
      g_autoptr (DossierChart) chart = create_row (cases[i].kind, cases[i].large);
      g_autoptr (GArray) marks = dossier_chart_list_marks (chart, &appearance, PAINTED_CHART_WIDTH);
      cairo_surface_t *surface = painted_chart_photograph (chart, &appearance);

      g_assert_cmpuint (marks->len, ==, 5);
      for (guint j = 0; j < marks->len; j++)
        {
          const DossierChartMark *mark = &g_array_index (marks, DossierChartMark, j);
          double room = is_vertical ? mark->height : mark->width;
          double length = MAX (room - 1.5, 1);

          g_assert_cmpfloat (room, >, 2);
          g_assert_true (is_painted_along (surface, mark, is_vertical, 0.3));
          g_assert_true (is_painted_along (surface, mark, is_vertical, length - 0.3));
          g_assert_false (is_painted_along (surface, mark, is_vertical, length + 0.3));
          g_assert_false (is_painted_along (surface, mark, is_vertical, room - 0.3));
        }
      cairo_surface_destroy (surface);
    }
  g_object_unref (appearance.context);
}

/* The height of what is painted in a part of a mark in another colour than its own, and where its
 * middle is; 0 if there is nothing. */
static double
find_shape (cairo_surface_t *surface,
            const DossierChartMark *mark,
            double left,
            double right,
            double *middle)
{
  guint32 ground =
    get_pixel (surface, (mark->x + 1) * PAINTED_CHART_SCALE, (mark->y + 1) * PAINTED_CHART_SCALE);
  double top = G_MAXDOUBLE;
  double bottom = 0;

  for (double y = mark->y + 1; y < mark->y + mark->height - 1; y += 1.0 / PAINTED_CHART_SCALE)
    {
      for (double x = left; x < right; x += 1.0 / PAINTED_CHART_SCALE)
        {
          if (get_pixel (surface, x * PAINTED_CHART_SCALE, y * PAINTED_CHART_SCALE) == ground)
            continue;
          top = MIN (top, y);
          bottom = MAX (bottom, y);
        }
    }
  *middle = (top + bottom) / 2;
  return bottom > 0 ? bottom - top : 0;
}

/* Before the number, half way down its bar; what is no rating has none. */
static void
test_a_number_has_the_shape_of_its_rating (DossierTestFolder *folder, gconstpointer data)
{
  for (int palette = DOSSIER_PALETTE_LIGHT; palette <= DOSSIER_PALETTE_DARK; palette++)
    {
      g_auto (PaintedChart) bars = { 0 };
      const DossierChartMark *rated, *unrated;
      cairo_surface_t *surface;
      double height, middle;

      painted_chart_paint (folder,
                           painted_chart_create_counts (DOSSIER_CHART_BARS),
                           (DossierPalette) palette,
                           &bars);
      rated = painted_chart_find_mark (&bars, 0, 1);
      unrated = painted_chart_find_mark (&bars, 0, 2);
      surface = painted_chart_photograph (bars.chart, &bars.appearance);

      height = find_shape (surface,
                           rated,
                           rated->x + 1,
                           painted_chart_find_word (&bars, "32")->left,
                           &middle);
      g_assert_cmpfloat_with_epsilon (height, PAINTED_CHART_SIZE * 0.65, PAINTED_CHART_SIZE * 0.1);
      g_assert_cmpfloat_with_epsilon (middle, rated->y + rated->height / 2, 0.5);
      height = find_shape (surface,
                           unrated,
                           unrated->x + 1,
                           painted_chart_find_word (&bars, "14")->left,
                           &middle);
      g_assert_cmpfloat (height, ==, 0);
      cairo_surface_destroy (surface);
    }
}

/* A chart may have more series than there are shades. */
static void
test_all_further_shades_are_as_the_last (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1, 1);
  cairo_t *cr = cairo_create (surface);
  double strengths[8];

  for (guint i = 0; i < G_N_ELEMENTS (strengths); i++)
    {
      dossier_shade_set_colour (cr, i, DOSSIER_PALETTE_LIGHT);
      cairo_pattern_get_rgba (cairo_get_source (cr), NULL, NULL, NULL, &strengths[i]);
      if (i > 0 && i <= 2)
        g_assert_cmpfloat (strengths[i], <, strengths[i - 1]);
      else if (i > 2)
        g_assert_cmpfloat (strengths[i], ==, strengths[2]);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static char *
name_family (PangoFont *font)
{
  g_autoptr (PangoFontDescription) description = pango_font_describe (font);

  return g_strdup (pango_font_description_get_family (description));
}

static void
test_a_chart_has_the_font_of_the_page (void)
{
  g_autoptr (DossierPageDesign) design = dossier_page_design_new ();
  const DossierChartAppearance appearance = { dossier_text_context_new (design),
                                              PAINTED_CHART_SIZE,
                                              DOSSIER_PALETTE_LIGHT };
  g_autoptr (DossierChart) chart = painted_chart_create_line ();
  const DossierChartLayout layout =
    dossier_chart_layout_create (chart, &appearance, PAINTED_CHART_WIDTH);
  g_autoptr (PangoLayout) text =
    dossier_chart_layout_set_text (&layout, "January", PAINTED_CHART_SIZE, 0);
  const PangoGlyphItem *glyphs = pango_layout_get_line_readonly (text, 0)->runs->data;
  g_autoptr (PangoFontDescription) description =
    dossier_text_appearance_to_font (dossier_text_appearance_get (DOSSIER_REPORT_BODY), design);
  g_autoptr (PangoFont) expected = pango_context_load_font (appearance.context, description);
  g_autofree char *family = name_family (glyphs->item->analysis.font);
  g_autofree char *expected_family = name_family (expected);

  g_assert_cmpstr (family, ==, expected_family);
  g_object_unref (appearance.context);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/a-line-is-as-high-as-the-value-of-each-day",
                   test_a_line_is_as_high_as_the_value_of_each_day);
  g_test_add_func ("/chart/marks-are-apart-however-small", test_marks_are_apart_however_small);
  dossier_test_folder_add ("/chart/a-number-has-the-shape-of-its-rating",
                           test_a_number_has_the_shape_of_its_rating);
  g_test_add_func ("/chart/all-further-shades-are-as-the-last",
                   test_all_further_shades_are_as_the_last);
  g_test_add_func ("/chart/has-the-font-of-the-page", test_a_chart_has_the_font_of_the_page);
  return g_test_run ();
}
