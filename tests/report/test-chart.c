/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-board-page.h"
#include "dossier-chart-file.h"
#include "dossier-chart-painter.h"
#include "dossier-dashboard-charts.h"
#include "dossier-evidence.h"
#include "dossier-rating-mark.h"
#include "dossier-submission-actions.h"
#include "dossier-submission-assessments.h"

#include "dossier-test-folder.h"
#include "dossier-text-appearance.h"

#include <string.h>

#define TODAY "2026-03-31"

static void
add_evidence (DossierSubmission *submission, guint64 number, const char *date, const char *until)
{
  g_autoptr (DossierEvidence) evidence = dossier_evidence_new (number, "Survey");

  g_object_set (evidence, "date", date, "current-until", until, NULL);
  dossier_submission_append (submission, DOSSIER_RECORD (submission), "evidence", evidence);
}

static DossierSubmission *
create_submission (DossierTestFolder *folder)
{
  DossierSubmission *submission = dossier_test_folder_create_submission (folder);
  DossierAction *action;

  g_object_set (dossier_submission_find_response (submission, "1.1.1"),
                "rating",
                DOSSIER_RATING_COMPLIANCE_PLUS,
                "narrative",
                "We ask.",
                NULL);
  g_object_set (dossier_submission_find_response (submission, "2.1.1"),
                "rating",
                DOSSIER_RATING_PARTIAL_COMPLIANCE,
                NULL);
  dossier_submission_assess_itself (submission, "2026-03-01");
  action = dossier_submission_create_action (submission, "2.1.1");
  g_object_set (action, "opened", "2026-01-31", "due", "2026-03-30", NULL);
  add_evidence (submission, 1, "2026-03-01", "");
  add_evidence (submission, 2, "2020-03-01", "2026-03-30");
  add_evidence (submission, 3, "", "");
  return submission;
}

static DossierChart *
create_chart (DossierDashboardChart which, DossierSubmission *submission)
{
  g_autofree DossierTally *tallies = dossier_tally_count (submission);

  return dossier_dashboard_chart_new (which, submission, tallies, TODAY);
}

static void
test_charts_count_what_the_submission_says (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_submission (folder);
  g_autoptr (DossierChart) ratings = create_chart (DOSSIER_CHART_OF_RATINGS, submission);
  g_autoptr (DossierChart) writing = create_chart (DOSSIER_CHART_OF_WRITING, submission);
  g_autoptr (DossierChart) actions = create_chart (DOSSIER_CHART_OF_ACTIONS, submission);
  g_autoptr (DossierChart) age = create_chart (DOSSIER_CHART_OF_AGE, submission);

  g_assert_cmpuint (ratings->categories->len, ==, 5);
  g_assert_cmpuint (dossier_chart_get_value (ratings, 0, 0), ==, 1);
  g_assert_cmpuint (dossier_chart_get_value (ratings, 1, 2), ==, 1);
  g_assert_cmpuint (dossier_chart_get_value (ratings, 0, 4), ==, 10);
  g_assert_cmpuint (dossier_chart_get_value (writing, 0, DOSSIER_WRITING_WRITTEN), ==, 1);
  g_assert_cmpuint (dossier_chart_get_value (writing, 0, DOSSIER_WRITING_NONE), ==, 10);
  g_assert_cmpuint (
    dossier_chart_get_value (actions, DOSSIER_ACTION_OPEN, DOSSIER_ACTION_AGE_QUARTER),
    ==,
    1);
  g_assert_cmpstr (actions->summary, ==, "1 action is overdue.");
  g_assert_cmpuint (dossier_chart_get_value (age, DOSSIER_EVIDENCE_AGE_HALF_YEAR, 0), ==, 1);
  g_assert_cmpuint (dossier_chart_get_value (age, DOSSIER_EVIDENCE_AGE_OLDER, 1), ==, 1);
  g_assert_cmpuint (dossier_chart_get_value (age, DOSSIER_EVIDENCE_AGE_UNKNOWN, 0), ==, 1);
}

static void
test_a_value_lists_what_it_counts (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_submission (folder);
  g_autoptr (DossierChart) age = create_chart (DOSSIER_CHART_OF_AGE, submission);
  g_autoptr (DossierChart) actions = create_chart (DOSSIER_CHART_OF_ACTIONS, submission);
  GPtrArray *old = dossier_chart_get_records (age, DOSSIER_EVIDENCE_AGE_OLDER, 1);
  GPtrArray *opened =
    dossier_chart_get_records (actions, DOSSIER_ACTION_OPEN, DOSSIER_ACTION_AGE_QUARTER);

  g_assert_cmpuint (old->len, ==, 1);
  g_assert_cmpuint (dossier_evidence_get_number (old->pdata[0]), ==, 2);
  g_assert_cmpuint (opened->len, ==, 1);
  g_assert_true (DOSSIER_IS_ACTION (opened->pdata[0]));
}

/* Else a mark would lead to those that were counted before. */
static void
test_a_chart_that_counts_others_is_another (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_submission (folder);
  g_autoptr (DossierChart) before = create_chart (DOSSIER_CHART_OF_AGE, submission);
  g_autoptr (DossierChart) again = create_chart (DOSSIER_CHART_OF_AGE, submission);
  g_autoptr (DossierChart) after = NULL;
  g_autoptr (DossierRecord) other = dossier_record_copy (
    dossier_chart_get_records (before, DOSSIER_EVIDENCE_AGE_OLDER, 1)->pdata[0]);

  g_assert_true (dossier_chart_equal (before, again));
  dossier_submission_remove_item (
    submission,
    DOSSIER_RECORD (submission),
    "evidence",
    dossier_chart_get_records (before, DOSSIER_EVIDENCE_AGE_OLDER, 1)->pdata[0]);
  dossier_submission_append (submission, DOSSIER_RECORD (submission), "evidence", other);
  after = create_chart (DOSSIER_CHART_OF_AGE, submission);

  g_assert_cmpstr (before->summary, ==, after->summary);
  g_assert_false (dossier_chart_equal (before, after));
}

static void
test_words_say_what_a_chart_shows (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_submission (folder);
  g_autoptr (DossierChart) age = create_chart (DOSSIER_CHART_OF_AGE, submission);
  g_autoptr (DossierChart) elements = create_chart (DOSSIER_CHART_OF_ELEMENTS, submission);
  g_autofree char *words = dossier_chart_describe (age);
  g_autofree char *mark = dossier_chart_describe_mark (age, DOSSIER_EVIDENCE_AGE_OLDER, 1);
  g_autofree char *element = dossier_chart_describe_mark (elements, 0, 0);

  g_assert_cmpstr (words,
                   ==,
                   "Evidence by Age. 1 piece of evidence is out of date. Up to half a year: 1 "
                   "Current. Up to a year: 0. Up to two years: 0. Older: 1 Out of Date. Without "
                   "date: 1 Current.");
  g_assert_cmpstr (mark, ==, "Older: 1 Out of Date");
  g_assert_cmpstr (element, ==, "1.1.1: Compliance Plus");
}

static void
test_charts_that_look_the_same_are_equal (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_submission (folder);

  for (int which = 0; which < DOSSIER_DASHBOARD_CHART_COUNT; which++)
    {
      g_autoptr (DossierChart) chart = create_chart ((DossierDashboardChart) which, submission);
      g_autoptr (DossierChart) again = create_chart ((DossierDashboardChart) which, submission);

      g_assert_true (dossier_chart_equal (chart, again));
      for (int other = 0; other < which; other++)
        {
          g_autoptr (DossierChart) another =
            create_chart ((DossierDashboardChart) other, submission);

          g_assert_false (dossier_chart_equal (chart, another));
        }
    }
}

static void
test_one_value_makes_charts_differ (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_submission (folder);
  g_autoptr (DossierChart) ratings = create_chart (DOSSIER_CHART_OF_RATINGS, submission);
  g_autoptr (DossierChart) elements = create_chart (DOSSIER_CHART_OF_ELEMENTS, submission);
  g_autoptr (DossierChart) other_ratings = NULL;
  g_autoptr (DossierChart) other_elements = NULL;

  /* The tally of the whole stays as it is. */
  g_object_set (dossier_submission_find_response (submission, "1.1.1"),
                "rating",
                DOSSIER_RATING_PARTIAL_COMPLIANCE,
                NULL);
  g_object_set (dossier_submission_find_response (submission, "2.1.1"),
                "rating",
                DOSSIER_RATING_COMPLIANCE_PLUS,
                NULL);
  other_ratings = create_chart (DOSSIER_CHART_OF_RATINGS, submission);
  other_elements = create_chart (DOSSIER_CHART_OF_ELEMENTS, submission);

  g_assert_cmpstr (ratings->summary, ==, other_ratings->summary);
  g_assert_false (dossier_chart_equal (ratings, other_ratings));
  g_assert_false (dossier_chart_equal (elements, other_elements));
}

/* Of every chart, at every width that a window may give it. */
static void
test_marks_are_inside_the_chart_and_apart (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_submission (folder);
  g_autoptr (DossierPageDesign) design = dossier_page_design_new ();
  PangoContext *context = dossier_text_context_new (design);
  const DossierChartAppearance appearance = { context, 12, DOSSIER_PALETTE_LIGHT };

  for (int which = 0; which < DOSSIER_DASHBOARD_CHART_COUNT; which++)
    {
      g_autoptr (DossierChart) chart = create_chart ((DossierDashboardChart) which, submission);

      for (double width = 200; width < 1200; width += 93)
        {
          double height = dossier_chart_get_height (chart, &appearance, width);
          g_autoptr (GArray) marks = dossier_chart_list_marks (chart, &appearance, width);

          for (guint i = 0; i < marks->len; i++)
            {
              const DossierChartMark *mark = &g_array_index (marks, DossierChartMark, i);
              const DossierChartMark *next = mark + 1;

              g_assert_cmpfloat (mark->x, >=, 0);
              g_assert_cmpfloat (mark->y, >=, 0);
              g_assert_cmpfloat (mark->x + mark->width, <=, width + 0.01);
              g_assert_cmpfloat (mark->y + mark->height, <=, height + 0.01);
              if (i + 1 < marks->len && next->category == mark->category)
                g_assert_true (next->x >= mark->x + mark->width - 0.01 ||
                               next->y >= mark->y + mark->height - 0.01);
            }
        }
    }
  g_object_unref (context);
}

/* How far below each other the bars of the first two categories are. */
static double
measure_step (const DossierChart *chart, const DossierChartAppearance *appearance, double width)
{
  g_autoptr (GArray) marks = dossier_chart_list_marks (chart, appearance, width);
  guint second = 0;

  while (g_array_index (marks, DossierChartMark, second).category == 0)
    second++;
  return g_array_index (marks, DossierChartMark, second).y -
         g_array_index (marks, DossierChartMark, 0).y;
}

static void
test_a_long_name_has_room_for_two_lines (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_submission (folder);
  g_autoptr (DossierChart) chart = create_chart (DOSSIER_CHART_OF_EVIDENCE, submission);
  g_autoptr (DossierPageDesign) design = dossier_page_design_new ();
  PangoContext *context = dossier_text_context_new (design);
  const DossierChartAppearance appearance = { context, 12, DOSSIER_PALETTE_LIGHT };
  const DossierChartLayout layout = dossier_chart_layout_create (chart, &appearance, 320);
  PangoLayout *two_lines = dossier_chart_layout_set_text (&layout, "Delivery\nService", 12, 0);
  double height;

  dossier_chart_measure_text (two_lines, NULL, &height);
  g_assert_cmpfloat (measure_step (chart, &appearance, 320), >, height);
  g_assert_cmpfloat (measure_step (chart, &appearance, 1200), <, height);
  g_object_unref (two_lines);
  g_object_unref (context);
}

/* Returns how much of a mark is painted, from 0 to 1. */
static double
measure_paint (cairo_surface_t *surface, const DossierChartMark *mark)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  guint n_pixels = 0, n_painted = 0;

  for (int y = (int) mark->y; y < (int) (mark->y + mark->height); y++)
    {
      const guint32 *row =
        (const guint32 *) (const void *) (data + y * cairo_image_surface_get_stride (surface));

      for (int x = (int) mark->x; x < (int) (mark->x + mark->width); x++)
        {
          n_pixels++;
          n_painted += row[x] >> 24 != 0;
        }
    }
  return n_pixels > 0 ? (double) n_painted / n_pixels : 1;
}

static void
test_every_mark_is_painted (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_submission (folder);
  g_autoptr (DossierPageDesign) design = dossier_page_design_new ();
  PangoContext *context = dossier_text_context_new (design);
  const DossierChartAppearance appearance = { context, 12, DOSSIER_PALETTE_LIGHT };

  for (int which = 0; which < DOSSIER_DASHBOARD_CHART_COUNT; which++)
    {
      g_autoptr (DossierChart) chart = create_chart ((DossierDashboardChart) which, submission);
      g_autoptr (GArray) marks = dossier_chart_list_marks (chart, &appearance, 600);
      int height = (int) dossier_chart_get_height (chart, &appearance, 600) + 1;
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 600, height);
      cairo_t *cr = cairo_create (surface);

      dossier_chart_draw (chart, &appearance, cr, 600);
      cairo_surface_flush (surface);
      for (guint i = 0; i < marks->len; i++)
        g_assert_cmpfloat (measure_paint (surface, &g_array_index (marks, DossierChartMark, i)),
                           >,
                           chart->kind == DOSSIER_CHART_GRID ? 0.1 : 0.5);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  g_object_unref (context);
}

static void
test_charts_are_written_as_pictures (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_submission (folder);

  for (int which = 0; which < DOSSIER_DASHBOARD_CHART_COUNT; which++)
    {
      g_autoptr (DossierChart) chart = create_chart ((DossierDashboardChart) which, submission);
      g_autoptr (GFile) svg = dossier_test_folder_get_child (folder, "chart.svg");
      g_autoptr (GFile) png = dossier_test_folder_get_child (folder, "chart.png");
      g_autoptr (GError) error = NULL;
      g_autofree char *vector = NULL;
      g_autofree char *pixels = NULL;

      g_assert_true (dossier_chart_write (chart, g_file_peek_path (svg), &error));
      g_assert_no_error (error);
      g_assert_true (dossier_chart_write (chart, g_file_peek_path (png), &error));
      g_assert_no_error (error);
      vector = dossier_test_read (svg);
      pixels = dossier_test_read (png);
      g_assert_nonnull (strstr (vector, "<svg"));
      g_assert_null (strstr (vector, "<image"));
      g_assert_true (g_str_has_prefix (pixels, "\x89PNG"));
    }
}

static void
test_a_place_that_cannot_be_written_is_reported (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_submission (folder);
  g_autoptr (DossierChart) chart = create_chart (DOSSIER_CHART_OF_AGE, submission);
  g_autoptr (GError) of_chart = NULL;
  g_autoptr (GError) of_page = NULL;

  g_assert_false (dossier_chart_write (chart, "/none/chart.svg", &of_chart));
  g_assert_error (of_chart, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_false (dossier_board_page_write (submission, "/none/board.pdf", TODAY, &of_page));
  g_assert_error (of_page, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

/* Returns a colour that the mark is painted with, or 0 if it covers no pixel as a whole. */
static guint32
find_colour_of_mark (DossierRating rating, DossierPalette palette)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 64, 64);
  cairo_t *cr = cairo_create (surface);
  guint32 found = 0;

  dossier_rating_draw_mark (cr, rating, palette, 32, 32, 48);
  cairo_surface_flush (surface);
  for (guint i = 0; i < 64 * 64 && found >> 24 != 0xff; i++)
    found = ((const guint32 *) (void *) cairo_image_surface_get_data (surface))[i];
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return found >> 24 == 0xff ? found : 0;
}

static void
test_each_rating_has_a_colour_of_its_own (void)
{
  g_autoptr (GHashTable) colours = g_hash_table_new (NULL, NULL);

  for (int palette = DOSSIER_PALETTE_LIGHT; palette <= DOSSIER_PALETTE_DARK; palette++)
    {
      for (int rating = 0; rating < DOSSIER_RATING_COUNT; rating++)
        {
          guint32 colour = find_colour_of_mark ((DossierRating) rating, (DossierPalette) palette);

          g_assert_cmphex (colour & 0xffffff, !=, 0);
          g_assert_true (g_hash_table_add (colours, GUINT_TO_POINTER (colour)));
        }
    }
}

/* How much of a pixel is painted, from 0 to 1. */
static double
get_cover (cairo_surface_t *surface, int x, int y)
{
  const guint8 *row =
    cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return row[x] / 255.0;
}

/* Upright, in the middle, and as large as it is said to be; the half disc is full on the left. */
static void
assert_shape (DossierRating rating, gboolean is_same_on_both_sides, double area)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 64, 64);
  cairo_t *cr = cairo_create (surface);
  double left = 0, right = 0;

  dossier_rating_add_mark (cr, rating, 8, 8, 48);
  cairo_surface_flush (surface);
  for (int y = 0; y < 64; y++)
    {
      for (int x = 0; x < 32; x++)
        {
          double cover = get_cover (surface, x, y);
          double mirrored = get_cover (surface, 63 - x, y);

          left += cover;
          right += mirrored;
          g_assert_cmpfloat_with_epsilon (cover, get_cover (surface, x, 63 - y), 0.1);
          if (is_same_on_both_sides)
            g_assert_cmpfloat_with_epsilon (cover, mirrored, 0.1);
        }
    }
  g_assert_cmpfloat_with_epsilon ((left + right) / (24 * 24), area, 0.02 * area);
  g_assert_cmpint (left > 1.5 * right, ==, !is_same_on_both_sides);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* A diamond, a disc, a half disc in a ring, a cross, and a ring; their areas in squares of half
 * their size. */
static void
test_each_rating_has_a_shape_of_its_own (void)
{
  assert_shape (DOSSIER_RATING_COMPLIANCE_PLUS, TRUE, 2);
  assert_shape (DOSSIER_RATING_COMPLIANCE, TRUE, 2.545);
  assert_shape (DOSSIER_RATING_PARTIAL_COMPLIANCE, FALSE, 2.012);
  assert_shape (DOSSIER_RATING_NON_COMPLIANCE, TRUE, 1.459);
  assert_shape (DOSSIER_RATING_NOT_RATED, TRUE, 1.307);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rating/each-has-a-colour-of-its-own",
                   test_each_rating_has_a_colour_of_its_own);
  g_test_add_func ("/rating/each-has-a-shape-of-its-own", test_each_rating_has_a_shape_of_its_own);
  dossier_test_folder_add ("/chart/counts-what-the-submission-says",
                           test_charts_count_what_the_submission_says);
  dossier_test_folder_add ("/chart/a-value-lists-what-it-counts",
                           test_a_value_lists_what_it_counts);
  dossier_test_folder_add ("/chart/one-that-counts-others-is-another",
                           test_a_chart_that_counts_others_is_another);
  dossier_test_folder_add ("/chart/words-say-what-it-shows", test_words_say_what_a_chart_shows);
  dossier_test_folder_add ("/chart/those-that-look-the-same-are-equal",
                           test_charts_that_look_the_same_are_equal);
  dossier_test_folder_add ("/chart/one-value-makes-them-differ",
                           test_one_value_makes_charts_differ);
  dossier_test_folder_add ("/chart/marks-are-inside-and-apart",
                           test_marks_are_inside_the_chart_and_apart);
  dossier_test_folder_add ("/chart/long-name-has-room-for-two-lines",
                           test_a_long_name_has_room_for_two_lines);
  dossier_test_folder_add ("/chart/every-mark-is-painted", test_every_mark_is_painted);
  dossier_test_folder_add ("/chart/is-written-as-a-picture", test_charts_are_written_as_pictures);
  dossier_test_folder_add ("/chart/a-place-that-cannot-be-written-is-reported",
                           test_a_place_that_cannot_be_written_is_reported);

  return g_test_run ();
}
