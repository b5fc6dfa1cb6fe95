/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-board-page.h"

#include "dossier-dashboard-charts.h"
#include "dossier-page-geometry.h"
#include "dossier-submission-assessments.h"
#include "dossier-test-folder.h"
#include "painted-words.h"

#include <string.h>

#define TODAY  "2026-03-31"
#define MARGIN 42.0
/* Of the smallest letters. */
#define SPARE_HEIGHT 1.1

static DossierSubmission *
create_submission (DossierTestFolder *folder)
{
  DossierSubmission *submission = dossier_test_folder_create_submission (folder);

  g_object_set (dossier_submission_get_organisation (submission), "name", "Riverside", NULL);
  g_object_set (dossier_submission_find_response (submission, "1.1.1"),
                "rating",
                DOSSIER_RATING_COMPLIANCE,
                NULL);
  dossier_submission_assess_itself (submission, "2025-03-01");
  return submission;
}

static char *
write_page (DossierTestFolder *folder, DossierSubmission *submission)
{
  g_autoptr (GFile) file = dossier_test_folder_get_child (folder, "board.pdf");
  g_autoptr (GError) error = NULL;

  g_assert_true (dossier_board_page_write (submission, g_file_peek_path (file), TODAY, &error));
  g_assert_no_error (error);
  return g_file_get_path (file);
}

/* Finds a title by its words, which stand beside each other. */
static const PaintedWord *
find_title (GArray *words, const char *title)
{
  g_auto (GStrv) parts = g_strsplit (title, " ", -1);
  guint n_parts = g_strv_length (parts);

  for (guint i = 0; i + n_parts <= words->len; i++)
    {
      guint n_same = 0;

      while (n_same < n_parts &&
             g_str_equal (painted_words_get (words, i + n_same)->text, parts[n_same]))
        n_same++;
      if (n_same == n_parts)
        return painted_words_get (words, i);
    }
  g_error ("“%s” cannot be read", title);
}

static void
test_all_is_on_one_page_inside_its_margins (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_submission (folder);
  g_autofree char *path = write_page (folder, submission);
  g_autoptr (GArray) words = painted_words_read (path);

  g_assert_cmpuint (painted_words_get (words, words->len - 1)->page, ==, 1);
  painted_words_assert_inside (words,
                               MARGIN - 0.5,
                               MARGIN - 5,
                               DOSSIER_PAPER_A4_WIDTH - MARGIN + 0.5,
                               DOSSIER_PAPER_A4_HEIGHT - MARGIN);
  painted_words_assert_apart (words, SPARE_HEIGHT);
}

static void
test_it_says_whose_it_is_and_what_comes_next (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const expected[] = { "Riverside",
                                          "Customer Service Excellence",
                                          "31 Mar 2026",
                                          "56 elements are not" };
  g_autoptr (DossierSubmission) submission = create_submission (folder);
  g_autofree char *path = write_page (folder, submission);
  g_autoptr (GArray) words = painted_words_read (path);
  double y = 0;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const PaintedWord *word = find_title (words, expected[i]);

      g_assert_cmpfloat (word->top, >=, y);
      y = word->top;
    }
}

/* Two beside each other, each with its title, its words and what is painted below them. */
static void
test_charts_stand_in_pairs (DossierTestFolder *folder, gconstpointer data)
{
  static const DossierDashboardChart pairs[][2] = {
    { DOSSIER_CHART_OF_RATINGS, DOSSIER_CHART_OF_TREND },
    { DOSSIER_CHART_OF_ELEMENTS, DOSSIER_CHART_OF_BURN_DOWN },
    { DOSSIER_CHART_OF_WRITING, DOSSIER_CHART_OF_EVIDENCE },
    { DOSSIER_CHART_OF_ACTIONS, DOSSIER_CHART_OF_AGE },
  };
  g_autoptr (DossierSubmission) submission = create_submission (folder);
  g_autofree DossierTally *tallies = dossier_tally_count (submission);
  g_autofree char *path = write_page (folder, submission);
  g_autoptr (GArray) words = painted_words_read (path);
  double y = 0;

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      const PaintedWord *titles[2];

      for (guint j = 0; j < 2; j++)
        {
          g_autoptr (DossierChart) chart =
            dossier_dashboard_chart_new (pairs[i][j], submission, tallies, TODAY);
          g_autofree char *summary = g_strndup (chart->summary, strcspn (chart->summary, " "));

          titles[j] = find_title (words, chart->title);
          find_title (words, summary);
        }
      g_assert_cmpfloat_with_epsilon (titles[0]->top, titles[1]->top, 0.1);
      g_assert_cmpfloat_with_epsilon (titles[0]->left, MARGIN, 1);
      g_assert_cmpfloat_with_epsilon (titles[1]->left, DOSSIER_PAPER_A4_WIDTH / 2 + 12, 1);
      g_assert_cmpfloat (titles[0]->top, >, y + 40);
      y = titles[0]->top;
    }
}

static char *
run (const char *program, const char *option, const char *path)
{
  const char *const arguments[] = { program, option, path, NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  g_spawn_sync (NULL,
                (char **) arguments,
                NULL,
                G_SPAWN_SEARCH_PATH,
                NULL,
                NULL,
                &output,
                NULL,
                NULL,
                &error);
  g_assert_no_error (error);
  return output;
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;
  return n;
}

static void
test_it_can_be_found_and_read_out (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_submission (folder);
  g_autofree char *path = write_page (folder, submission);
  g_autofree char *information = run ("pdfinfo", "-isodates", path);
  g_autofree char *structure = run ("pdfinfo", "-struct", path);

  g_assert_nonnull (strstr (information, "Title:           Where we stand – Riverside\n"));
  g_assert_nonnull (strstr (information, "Author:          Riverside\n"));
  g_assert_nonnull (strstr (information, "Creator:         Dossier "));
  g_assert_nonnull (strstr (information, "Pages:           1\n"));
  g_assert_nonnull (strstr (information, "(A4)"));
  g_assert_true (g_str_has_prefix (structure, "Document\n"));
  g_assert_cmpuint (count (structure, "H1"), ==, 1);
  g_assert_cmpuint (count (structure, "H2"), ==, DOSSIER_DASHBOARD_CHART_COUNT);
  g_assert_cmpuint (count (structure, "Figure"), ==, DOSSIER_DASHBOARD_CHART_COUNT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/board-page/all-is-on-one-page-inside-its-margins",
                           test_all_is_on_one_page_inside_its_margins);
  dossier_test_folder_add ("/board-page/says-whose-it-is-and-what-comes-next",
                           test_it_says_whose_it_is_and_what_comes_next);
  dossier_test_folder_add ("/board-page/charts-stand-in-pairs", test_charts_stand_in_pairs);
  dossier_test_folder_add ("/board-page/can-be-found-and-read-out",
                           test_it_can_be_found_and_read_out);
  return g_test_run ();
}
