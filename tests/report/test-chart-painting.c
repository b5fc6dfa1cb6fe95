/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-chart-painter.h"
#include "dossier-rating-mark.h"
#include "dossier-test-folder.h"
#include "dossier-text-look.h"
#include "painted-words.h"

#include <cairo-pdf.h>

#define SIZE  12.0
#define WIDTH 600.0
/* The letters of a word need less height than its line. */
#define SPARE_HEIGHT (SIZE * 0.15)

typedef struct
{
  DossierChart *chart;
  DossierChartLook look;
  double height;
  GArray *marks;
  GArray *words;
} Painted;

static void
add_values (DossierChart *chart, const char *label, const guint *values, guint n_values)
{
  DossierChartCategory *category = dossier_chart_add_category (chart, label);

  g_array_append_vals (category->values, values, n_values);
}

static DossierChart *
create_counts (DossierChartKind kind)
{
  static const guint north[] = { 21, 32, 14 };
  static const guint south[] = { 0, 1, 33 };
  DossierChart *chart = dossier_chart_new (kind, "Visits");

  chart->summary = g_strdup ("Many.");
  dossier_chart_add_series (chart, "Weekdays", DOSSIER_CHART_NO_RATING);
  dossier_chart_add_series (chart, "Evenings", DOSSIER_RATING_COMPLIANCE);
  dossier_chart_add_series (chart, "Weekends", DOSSIER_CHART_NO_RATING);
  add_values (chart, "North", north, G_N_ELEMENTS (north));
  add_values (chart, "South", south, G_N_ELEMENTS (south));
  return chart;
}

static DossierChart *
create_grid (void)
{
  static const char *const names[] = { "1.1.1", "1.1.2", "1.1.3", NULL };
  static const guint ratings[] = { DOSSIER_RATING_COMPLIANCE,
                                   DOSSIER_RATING_NON_COMPLIANCE,
                                   DOSSIER_RATING_COMPLIANCE };
  DossierChart *chart = dossier_chart_new (DOSSIER_CHART_GRID, "Elements");

  chart->summary = g_strdup ("Three.");
  dossier_chart_add_series (chart, "Fine", DOSSIER_RATING_COMPLIANCE);
  dossier_chart_add_series (chart, "Unused", DOSSIER_RATING_COMPLIANCE_PLUS);
  dossier_chart_add_series (chart, "Failing", DOSSIER_RATING_NON_COMPLIANCE);
  add_values (chart, "Insight", ratings, G_N_ELEMENTS (ratings));
  dossier_chart_get_category (chart, 0);
  ((DossierChartCategory *) chart->categories->pdata[0])->names = g_strdupv ((char **) names);
  return chart;
}

static DossierChart *
create_line (void)
{
  static const guint values[] = { 0, 3, 3, 1, 0, 2 };
  DossierChart *chart = dossier_chart_new (DOSSIER_CHART_LINE, "Actions");

  chart->summary = g_strdup ("Few.");
  chart->first_label = g_strdup ("January");
  chart->last_label = g_strdup ("June");
  add_values (chart, "Actions", values, G_N_ELEMENTS (values));
  return chart;
}

static void
write_pdf (const Painted *self, const char *path)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, WIDTH, self->height);
  cairo_t *cr = cairo_create (surface);

  dossier_chart_draw (self->chart, &self->look, cr, WIDTH);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

static void
paint (DossierTestFolder *folder, DossierChart *chart, DossierPalette palette, Painted *self)
{
  g_autoptr (DossierPageDesign) design = dossier_page_design_new ();
  g_autoptr (GFile) file = dossier_test_folder_get_child (folder, "chart.pdf");

  self->chart = chart;
  self->look = (DossierChartLook){ dossier_text_context_new (design), SIZE, palette };
  self->height = dossier_chart_get_height (chart, &self->look, WIDTH);
  self->marks = dossier_chart_list_marks (chart, &self->look, WIDTH);
  write_pdf (self, g_file_peek_path (file));
  self->words = painted_words_read (g_file_peek_path (file));
}

static void
painted_clear (Painted *self)
{
  g_array_unref (self->words);
  g_array_unref (self->marks);
  g_object_unref (self->look.context);
  dossier_chart_free (self->chart);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Painted, painted_clear)

static const PaintedWord *
find_word (const Painted *self, const char *text)
{
  return painted_words_find (self->words, text, 1);
}

static void
assert_legible (const Painted *self, const char *const *expected)
{
  g_assert_cmpuint (self->words->len, ==, g_strv_length ((char **) expected));
  for (guint i = 0; expected[i] != NULL; i++)
    find_word (self, expected[i]);
  painted_words_assert_apart (self->words, SPARE_HEIGHT);
  painted_words_assert_inside (self->words,
                               -0.5,
                               -SPARE_HEIGHT,
                               WIDTH + 0.5,
                               self->height + SPARE_HEIGHT);
}

/* Numbers, labels and the legend; a value of nothing has no number. */
static void
test_every_word_of_a_chart_can_be_read (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const counts[] = { "21",    "32",       "14",       "1",        "33", "North",
                                        "South", "Weekdays", "Evenings", "Weekends", NULL };
  static const char *const grid[] = {
    "Insight", "1.1.1", "1.1.2", "1.1.3", "Fine", "Failing", NULL
  };
  static const char *const line[] = { "3", "0", "January", "June", NULL };

  for (int palette = DOSSIER_PALETTE_LIGHT; palette <= DOSSIER_PALETTE_DARK; palette++)
    {
      g_auto (Painted) columns = { 0 };
      g_auto (Painted) elements = { 0 };
      g_auto (Painted) actions = { 0 };

      paint (folder, create_counts (DOSSIER_CHART_COLUMNS), (DossierPalette) palette, &columns);
      assert_legible (&columns, counts);
      paint (folder, create_grid (), (DossierPalette) palette, &elements);
      assert_legible (&elements, grid);
      paint (folder, create_line (), (DossierPalette) palette, &actions);
      assert_legible (&actions, line);
    }
}

static const DossierChartMark *
find_mark (const Painted *self, guint category, guint series)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const DossierChartMark *mark = &g_array_index (self->marks, DossierChartMark, i);

      if (mark->category == category && mark->series == series)
        return mark;
    }
  g_assert_not_reached ();
}

static void
assert_inside (const Painted *self, const char *text, guint category, guint series)
{
  const PaintedWord *word = find_word (self, text);
  const DossierChartMark *mark = find_mark (self, category, series);

  g_assert_cmpfloat (word->left, >=, mark->x);
  g_assert_cmpfloat (word->right, <=, mark->x + mark->width);
  g_assert_cmpfloat_with_epsilon (painted_word_get_middle (word),
                                  mark->y + mark->height / 2,
                                  SIZE * 0.2);
}

static void
assert_beside (const Painted *self, const char *text, guint category, guint series)
{
  const PaintedWord *word = find_word (self, text);
  const DossierChartMark *mark = find_mark (self, category, series);

  g_assert_cmpfloat (word->left, >, mark->x + mark->width);
  g_assert_cmpfloat (word->left, <, mark->x + mark->width + SIZE);
  g_assert_cmpfloat_with_epsilon (painted_word_get_middle (word),
                                  mark->y + mark->height / 2,
                                  SIZE * 0.2);
}

static void
test_a_number_is_in_its_mark_or_beside_it (DossierTestFolder *folder, gconstpointer data)
{
  g_auto (Painted) bars = { 0 };
  g_auto (Painted) columns = { 0 };

  paint (folder, create_counts (DOSSIER_CHART_BARS), DOSSIER_PALETTE_LIGHT, &bars);
  assert_inside (&bars, "21", 0, 0);
  assert_inside (&bars, "32", 0, 1);
  assert_inside (&bars, "14", 0, 2);
  assert_inside (&bars, "33", 1, 2);
  paint (folder, create_counts (DOSSIER_CHART_COLUMNS), DOSSIER_PALETTE_LIGHT, &columns);
  assert_inside (&columns, "32", 0, 1);
  assert_inside (&columns, "33", 1, 2);
  assert_beside (&columns, "1", 1, 1);
}

static void
test_a_label_is_at_its_category (DossierTestFolder *folder, gconstpointer data)
{
  g_auto (Painted) bars = { 0 };
  g_auto (Painted) columns = { 0 };
  g_auto (Painted) grid = { 0 };

  paint (folder, create_counts (DOSSIER_CHART_BARS), DOSSIER_PALETTE_LIGHT, &bars);
  g_assert_cmpfloat_with_epsilon (painted_word_get_middle (find_word (&bars, "North")),
                                  painted_word_get_middle (find_word (&bars, "21")),
                                  0.5);
  g_assert_cmpfloat_with_epsilon (painted_word_get_middle (find_word (&bars, "South")),
                                  painted_word_get_middle (find_word (&bars, "33")),
                                  0.5);
  g_assert_cmpfloat (find_word (&bars, "South")->right, <, find_mark (&bars, 1, 1)->x);

  paint (folder, create_counts (DOSSIER_CHART_COLUMNS), DOSSIER_PALETTE_LIGHT, &columns);
  for (guint i = 0; i < 2; i++)
    {
      const PaintedWord *label = find_word (&columns, i == 0 ? "North" : "South");
      const DossierChartMark *mark = find_mark (&columns, i, 2);

      g_assert_cmpfloat_with_epsilon ((label->left + label->right) / 2,
                                      mark->x + mark->width / 2,
                                      1);
      g_assert_cmpfloat (label->top, >, mark->y + mark->height);
    }

  paint (folder, create_grid (), DOSSIER_PALETTE_LIGHT, &grid);
  for (guint i = 0; i < 3; i++)
    {
      const PaintedWord *name =
        find_word (&grid, dossier_chart_get_category (grid.chart, 0)->names[i]);
      const DossierChartMark *mark = find_mark (&grid, 0, i);

      g_assert_cmpfloat_with_epsilon ((name->left + name->right) / 2, mark->x + mark->width / 2, 1);
      g_assert_cmpfloat (name->top, >, mark->y + DOSSIER_CHART_GRID_MARK * SIZE - 1);
      g_assert_cmpfloat (name->bottom, <=, mark->y + mark->height);
    }
}

static void
test_a_line_is_labelled_at_its_ends (DossierTestFolder *folder, gconstpointer data)
{
  g_auto (Painted) self = { 0 };
  const double bottom = SIZE / 2 + DOSSIER_CHART_LINE_HEIGHT * SIZE;

  paint (folder, create_line (), DOSSIER_PALETTE_LIGHT, &self);

  g_assert_cmpfloat_with_epsilon (painted_word_get_middle (find_word (&self, "3")),
                                  SIZE / 2,
                                  SIZE * 0.3);
  g_assert_cmpfloat_with_epsilon (painted_word_get_middle (find_word (&self, "0")), bottom, SIZE);
  g_assert_cmpfloat (find_word (&self, "January")->top, >, bottom);
  g_assert_cmpfloat (find_word (&self, "January")->left, <, SIZE * 3);
  g_assert_cmpfloat (find_word (&self, "June")->top, >, bottom);
  g_assert_cmpfloat_with_epsilon (find_word (&self, "June")->right, WIDTH, 1);
}

static gboolean
is_painted (cairo_surface_t *surface, double x, double y)
{
  const guint8 *row =
    cairo_image_surface_get_data (surface) + (int) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (const void *) row)[(int) x] >> 24 != 0;
}

/* Below the line it is filled, and above it there is nothing. */
static void
test_a_line_is_as_high_as_the_value_of_each_day (void)
{
  g_autoptr (DossierChart) chart = create_line ();
  g_autoptr (DossierPageDesign) design = dossier_page_design_new ();
  const DossierChartLook look = { dossier_text_context_new (design), SIZE, DOSSIER_PALETTE_LIGHT };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, 200);
  cairo_t *cr = cairo_create (surface);
  GArray *values = dossier_chart_get_category (chart, 0)->values;
  const double left = 2.4 * SIZE;
  const double step = (WIDTH - left) / values->len;
  const double bottom = SIZE / 2 + DOSSIER_CHART_LINE_HEIGHT * SIZE;
  const double unit = DOSSIER_CHART_LINE_HEIGHT * SIZE / 3;

  dossier_chart_draw (chart, &look, cr, WIDTH);
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
  g_object_unref (look.context);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/chart/every-word-can-be-read", test_every_word_of_a_chart_can_be_read);
  dossier_test_folder_add ("/chart/a-number-is-in-its-mark-or-beside-it",
                           test_a_number_is_in_its_mark_or_beside_it);
  dossier_test_folder_add ("/chart/a-label-is-at-its-category", test_a_label_is_at_its_category);
  dossier_test_folder_add ("/chart/a-line-is-labelled-at-its-ends",
                           test_a_line_is_labelled_at_its_ends);
  g_test_add_func ("/chart/a-line-is-as-high-as-the-value-of-each-day",
                   test_a_line_is_as_high_as_the_value_of_each_day);
  return g_test_run ();
}
