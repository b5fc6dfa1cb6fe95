/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The colours of the ratings: in charts, on screen and on paper. */

#include "dossier-rating-mark.h"
#include "dossier-text-appearance.h"
#include "painted-chart.h"

#include <math.h>

/* WCAG 2.1, success criterion 1.4.3. */
#define CONTRAST_LEAST 4.5

static double
get_luminance (guint32 colour)
{
  static const double weights[] = { 0.0722, 0.7152, 0.2126 };
  double luminance = 0;

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      double level = ((colour >> (8 * i)) & 0xff) / 255.0;

      luminance +=
        weights[i] * (level <= 0.04045 ? level / 12.92 : pow ((level + 0.055) / 1.055, 2.4));
    }
  return luminance;
}

static double
get_contrast (guint32 one, guint32 other)
{
  double lighter = MAX (get_luminance (one), get_luminance (other));
  double darker = MIN (get_luminance (one), get_luminance (other));

  return (lighter + 0.05) / (darker + 0.05);
}

static guint32
get_pixel (cairo_surface_t *surface, double x, double y)
{
  const guint8 *row = cairo_image_surface_get_data (surface) +
                      (int) (y * PAINTED_CHART_SCALE) * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (const void *) row)[(int) (x * PAINTED_CHART_SCALE)];
}

/* The best contrast of any pixel of a mark with its ground: that of the inside of its digits. */
static double
find_contrast (cairo_surface_t *surface, const DossierChartMark *mark)
{
  guint32 ground = get_pixel (surface, mark->x + 1, mark->y + 1);
  double best = 1;

  for (double y = mark->y + 1; y < mark->y + mark->height - 1; y += 1.0 / PAINTED_CHART_SCALE)
    {
      for (double x = mark->x + 1; x < mark->x + mark->width - 3; x += 1.0 / PAINTED_CHART_SCALE)
        best = MAX (best, get_contrast (ground, get_pixel (surface, x, y)));
    }
  return best;
}

static DossierChart *
create_ratings (void)
{
  static const guint values[DOSSIER_RATING_COUNT] = { 12, 12, 12, 12, 12 };
  DossierChart *chart = dossier_chart_new (DOSSIER_CHART_BARS, "Ratings");

  for (int rating = 0; rating < DOSSIER_RATING_COUNT; rating++)
    dossier_chart_add_series (chart, "Rating", rating);
  painted_chart_add_values (chart, "All", values, G_N_ELEMENTS (values));
  return chart;
}

static void
test_digits_can_be_read_on_each_rating (void)
{
  g_autoptr (DossierPageDesign) design = dossier_page_design_new ();
  g_autoptr (DossierChart) chart = create_ratings ();

  for (int palette = DOSSIER_PALETTE_LIGHT; palette <= DOSSIER_PALETTE_DARK; palette++)
    {
      const DossierChartAppearance appearance = { dossier_text_context_new (design),
                                                  PAINTED_CHART_SIZE,
                                                  (DossierPalette) palette };
      g_autoptr (GArray) marks = dossier_chart_list_marks (chart, &appearance, PAINTED_CHART_WIDTH);
      cairo_surface_t *surface = painted_chart_photograph (chart, &appearance);

      g_assert_cmpuint (marks->len, ==, DOSSIER_RATING_COUNT);
      for (guint i = 0; i < marks->len; i++)
        {
          g_test_message ("rating %u in palette %d", i, palette);
          g_assert_cmpfloat (find_contrast (surface, &g_array_index (marks, DossierChartMark, i)),
                             >=,
                             CONTRAST_LEAST);
        }
      cairo_surface_destroy (surface);
      g_object_unref (appearance.context);
    }
}

static guint32
get_colour (DossierRating rating, DossierPalette palette)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1, 1);
  cairo_t *cr = cairo_create (surface);
  guint32 colour;

  dossier_rating_set_colour (cr, rating, palette);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  colour = get_pixel (surface, 0, 0) & 0xffffff;
  cairo_surface_destroy (surface);
  return colour;
}

/* The icons in the window are coloured by a style sheet, the charts and the paper by cairo. */
static void
test_screen_and_paper_have_the_same_colours (void)
{
  static const char *const names[DOSSIER_RATING_COUNT] = {
    [DOSSIER_RATING_NOT_RATED] = "not_rated",
    [DOSSIER_RATING_NON_COMPLIANCE] = "non_compliance",
    [DOSSIER_RATING_PARTIAL_COMPLIANCE] = "partial_compliance",
    [DOSSIER_RATING_COMPLIANCE] = "compliance",
    [DOSSIER_RATING_COMPLIANCE_PLUS] = "compliance_plus",
  };
  static const char *const
    sheets[] = { [DOSSIER_PALETTE_LIGHT] = "style.css", [DOSSIER_PALETTE_DARK] = "style-dark.css" };

  for (guint palette = 0; palette < G_N_ELEMENTS (sheets); palette++)
    {
      g_autofree char *path =
        g_build_filename (g_getenv ("DOSSIER_DATA_FOLDER"), "..", "ui", sheets[palette], NULL);
      g_autofree char *style = NULL;
      g_autoptr (GError) error = NULL;

      g_file_get_contents (path, &style, NULL, &error);
      g_assert_no_error (error);
      for (int rating = 0; rating < DOSSIER_RATING_COUNT; rating++)
        {
          g_autofree char *line =
            g_strdup_printf ("@define-color %s_color #%06x;",
                             names[rating],
                             get_colour ((DossierRating) rating, (DossierPalette) palette));

          g_test_message ("%s: %s", sheets[palette], line);
          g_assert_nonnull (strstr (style, line));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rating-colours/digits-can-be-read-on-each-rating",
                   test_digits_can_be_read_on_each_rating);
  g_test_add_func ("/rating-colours/screen-and-paper-have-the-same",
                   test_screen_and_paper_have_the_same_colours);
  return g_test_run ();
}
