/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be read in a chart, and where. */

#include "painted-chart.h"

#include <string.h>

/* The letters of a word need less height than its line. */
#define SPARE_HEIGHT (PAINTED_CHART_SIZE * 0.15)

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
  painted_chart_add_values (chart, "Insight", ratings, G_N_ELEMENTS (ratings));
  dossier_chart_get_category (chart, 0);
  ((DossierChartCategory *) chart->categories->pdata[0])->names = g_strdupv ((char **) names);
  return chart;
}

static void
assert_legible (const PaintedChart *self, const char *const *expected)
{
  g_assert_cmpuint (self->words->len, ==, g_strv_length ((char **) expected));
  for (guint i = 0; expected[i] != NULL; i++)
    painted_chart_find_word (self, expected[i]);
  painted_words_assert_apart (self->words, SPARE_HEIGHT);
  painted_words_assert_inside (self->words,
                               -0.5,
                               -SPARE_HEIGHT,
                               PAINTED_CHART_WIDTH + 0.5,
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
      g_auto (PaintedChart) columns = { 0 };
      g_auto (PaintedChart) elements = { 0 };
      g_auto (PaintedChart) actions = { 0 };

      painted_chart_paint (folder,
                           painted_chart_create_counts (DOSSIER_CHART_COLUMNS),
                           (DossierPalette) palette,
                           &columns);
      assert_legible (&columns, counts);
      painted_chart_paint (folder, create_grid (), (DossierPalette) palette, &elements);
      assert_legible (&elements, grid);
      painted_chart_paint (folder,
                           painted_chart_create_line (),
                           (DossierPalette) palette,
                           &actions);
      assert_legible (&actions, line);
    }
}

static void
assert_inside (const PaintedChart *self, const char *text, guint category, guint series)
{
  const PaintedWord *word = painted_chart_find_word (self, text);
  const DossierChartMark *mark = painted_chart_find_mark (self, category, series);

  g_assert_cmpfloat (word->left, >=, mark->x);
  g_assert_cmpfloat (word->right, <=, mark->x + mark->width);
  g_assert_cmpfloat_with_epsilon (painted_word_get_middle (word),
                                  mark->y + mark->height / 2,
                                  PAINTED_CHART_SIZE * 0.2);
}

static void
assert_beside (const PaintedChart *self, const char *text, guint category, guint series)
{
  const PaintedWord *word = painted_chart_find_word (self, text);
  const DossierChartMark *mark = painted_chart_find_mark (self, category, series);

  g_assert_cmpfloat (word->left, >, mark->x + mark->width);
  g_assert_cmpfloat (word->left, <, mark->x + mark->width + PAINTED_CHART_SIZE);
  g_assert_cmpfloat_with_epsilon (painted_word_get_middle (word),
                                  mark->y + mark->height / 2,
                                  PAINTED_CHART_SIZE * 0.2);
}

static void
test_a_number_is_in_its_mark_or_beside_it (DossierTestFolder *folder, gconstpointer data)
{
  g_auto (PaintedChart) bars = { 0 };
  g_auto (PaintedChart) columns = { 0 };

  painted_chart_paint (folder,
                       painted_chart_create_counts (DOSSIER_CHART_BARS),
                       DOSSIER_PALETTE_LIGHT,
                       &bars);
  assert_inside (&bars, "21", 0, 0);
  assert_inside (&bars, "32", 0, 1);
  assert_inside (&bars, "14", 0, 2);
  assert_inside (&bars, "33", 1, 2);
  painted_chart_paint (folder,
                       painted_chart_create_counts (DOSSIER_CHART_COLUMNS),
                       DOSSIER_PALETTE_LIGHT,
                       &columns);
  assert_inside (&columns, "32", 0, 1);
  assert_inside (&columns, "33", 1, 2);
  assert_beside (&columns, "1", 1, 1);
}

static void
test_a_label_is_at_its_category (DossierTestFolder *folder, gconstpointer data)
{
  g_auto (PaintedChart) bars = { 0 };
  g_auto (PaintedChart) columns = { 0 };
  g_auto (PaintedChart) grid = { 0 };

  painted_chart_paint (folder,
                       painted_chart_create_counts (DOSSIER_CHART_BARS),
                       DOSSIER_PALETTE_LIGHT,
                       &bars);
  g_assert_cmpfloat_with_epsilon (
    painted_word_get_middle (painted_chart_find_word (&bars, "North")),
    painted_word_get_middle (painted_chart_find_word (&bars, "21")),
    0.5);
  g_assert_cmpfloat_with_epsilon (
    painted_word_get_middle (painted_chart_find_word (&bars, "South")),
    painted_word_get_middle (painted_chart_find_word (&bars, "33")),
    0.5);
  g_assert_cmpfloat (painted_chart_find_word (&bars, "South")->right,
                     <,
                     painted_chart_find_mark (&bars, 1, 1)->x);

  painted_chart_paint (folder,
                       painted_chart_create_counts (DOSSIER_CHART_COLUMNS),
                       DOSSIER_PALETTE_LIGHT,
                       &columns);
  for (guint i = 0; i < 2; i++)
    {
      const PaintedWord *label = painted_chart_find_word (&columns, i == 0 ? "North" : "South");
      const DossierChartMark *mark = painted_chart_find_mark (&columns, i, 2);

      g_assert_cmpfloat_with_epsilon ((label->left + label->right) / 2,
                                      mark->x + mark->width / 2,
                                      1);
      g_assert_cmpfloat (label->top, >, mark->y + mark->height);
    }

  painted_chart_paint (folder, create_grid (), DOSSIER_PALETTE_LIGHT, &grid);
  for (guint i = 0; i < 3; i++)
    {
      const PaintedWord *name =
        painted_chart_find_word (&grid, dossier_chart_get_category (grid.chart, 0)->names[i]);
      const DossierChartMark *mark = painted_chart_find_mark (&grid, 0, i);

      g_assert_cmpfloat_with_epsilon ((name->left + name->right) / 2, mark->x + mark->width / 2, 1);
      g_assert_cmpfloat (name->top, >, mark->y + DOSSIER_CHART_GRID_MARK * PAINTED_CHART_SIZE - 1);
      g_assert_cmpfloat (name->bottom, <=, mark->y + mark->height);
    }
}

static void
test_a_line_is_labelled_at_its_ends (DossierTestFolder *folder, gconstpointer data)
{
  g_auto (PaintedChart) self = { 0 };
  const double bottom = PAINTED_CHART_SIZE / 2 + DOSSIER_CHART_LINE_HEIGHT * PAINTED_CHART_SIZE;

  painted_chart_paint (folder, painted_chart_create_line (), DOSSIER_PALETTE_LIGHT, &self);

  g_assert_cmpfloat_with_epsilon (painted_word_get_middle (painted_chart_find_word (&self, "3")),
                                  PAINTED_CHART_SIZE / 2,
                                  PAINTED_CHART_SIZE * 0.3);
  g_assert_cmpfloat_with_epsilon (painted_word_get_middle (painted_chart_find_word (&self, "0")),
                                  bottom,
                                  PAINTED_CHART_SIZE);
  g_assert_cmpfloat (painted_chart_find_word (&self, "January")->top, >, bottom);
  g_assert_cmpfloat (painted_chart_find_word (&self, "January")->left, <, PAINTED_CHART_SIZE * 3);
  g_assert_cmpfloat (painted_chart_find_word (&self, "June")->top, >, bottom);
  g_assert_cmpfloat_with_epsilon (painted_chart_find_word (&self, "June")->right,
                                  PAINTED_CHART_WIDTH,
                                  1);
}

/* Small parts at the foot, of which the numbers have no room in them. */
static DossierChart *
create_columns (guint n_columns)
{
  static const guint values[] = { 9, 44, 2, 1 };
  DossierChart *chart = dossier_chart_new (DOSSIER_CHART_COLUMNS, "Assessments");

  chart->summary = g_strdup ("Some.");
  dossier_chart_add_series (chart, "Plus", DOSSIER_RATING_COMPLIANCE_PLUS);
  dossier_chart_add_series (chart, "Fine", DOSSIER_RATING_COMPLIANCE);
  dossier_chart_add_series (chart, "Partial", DOSSIER_RATING_PARTIAL_COMPLIANCE);
  dossier_chart_add_series (chart, "Failing", DOSSIER_RATING_NON_COMPLIANCE);
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *label = g_strdup_printf ("Reassessment, 12 Mar %u", 2000 + i);
      DossierChartCategory *category;

      painted_chart_add_values (chart, label, values, G_N_ELEMENTS (values));
      category = chart->categories->pdata[i];
      category->short_label = g_strdup_printf ("12 Mar %u", 2000 + i);
    }
  return chart;
}

static void
test_no_number_or_label_is_on_another (DossierTestFolder *folder, gconstpointer data)
{
  for (guint n_columns = 1; n_columns <= 40; n_columns++)
    {
      g_auto (PaintedChart) self = { 0 };
      g_autofree char *last = g_strdup_printf ("%u", 2000 + n_columns - 1);

      painted_chart_paint (folder, create_columns (n_columns), DOSSIER_PALETTE_LIGHT, &self);

      painted_words_assert_apart (self.words, SPARE_HEIGHT);
      painted_words_assert_inside (self.words,
                                   -0.5,
                                   -SPARE_HEIGHT,
                                   PAINTED_CHART_WIDTH + 0.5,
                                   self.height + SPARE_HEIGHT);
      painted_chart_find_word (&self, last);
      for (guint i = 0; i < self.words->len; i++)
        g_assert_null (strstr (painted_words_get (self.words, i)->text, "…"));
    }
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
  dossier_test_folder_add ("/chart/no-number-or-label-is-on-another",
                           test_no_number_or_label_is_on_another);
  return g_test_run ();
}
