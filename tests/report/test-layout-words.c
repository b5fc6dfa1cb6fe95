/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words and days that are not broken over two lines. */

#include "dossier-text-dates.h"
#include "layout-sample.h"

#include <string.h>

#define DAY "27 Nov 2026"

static char *
list_dates (const char *text)
{
  g_autoptr (GString) words = g_string_new (text);
  g_autoptr (GArray) dates = dossier_text_find_dates (words);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < dates->len; i++)
    {
      const DossierTextRange *range = &g_array_index (dates, DossierTextRange, i);

      g_string_append_printf (list,
                              "[%.*s]",
                              (int) (range->end - range->start),
                              text + range->start);
    }
  return g_string_free (list, FALSE);
}

static void
test_days_are_found_in_text (void)
{
  static const struct
  {
    const char *text;
    const char *dates;
  } cases[] = {
    { "", "" },
    { "27 Nov 2026", "[27 Nov 2026]" },
    { "From 1 May 2026 to 31 December 2027.", "[1 May 2026][31 December 2027]" },
    { "12–14 Chwef 2026", "[14 Chwef 2026]" },
    { "3 août 2026, 3 sept. 2026", "[3 août 2026][3 sept. 2026]" },
    { "127 Nov 2026", "" },
    { "7 Nov 20266", "" },
    { "7 Nov 202", "" },
    { "7 of 2026", "" },
    { "7  Nov 2026", "" },
    { "7 Nov\n2026", "" },
    { "1.1.2 3 May 2026", "[3 May 2026]" },
    { "2026 27 Nov", "" },
    { "27 ", "" },
    { "27", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *dates = list_dates (cases[i].text);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpstr (dates, ==, cases[i].dates);
    }
}

/* No line begins inside a day. */
static void
assert_days_whole (const DossierTypesetText *cell, const char *text)
{
  for (int i = 1; i < cell->n_lines; i++)
    {
      gsize start;
      const PangoLayoutLine *line = dossier_typeset_text_get_line (cell, i, &start);
      const char *begin = text + start + line->start_index;
      const char *day = text;

      while ((day = strstr (day, DAY)) != NULL)
        {
          g_assert_false (day < begin && begin < day + strlen (DAY));
          day++;
        }
    }
}

/* In paragraphs that are typeset as a whole, and in those that are typeset in pieces. */
static void
test_days_are_not_broken_in_paragraphs (void)
{
  static const guint lengths[] = { 60, 6000 };
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
      g_autoptr (GString) text = g_string_new (NULL);
      DossierPageGeometry geometry = layout_sample_a4 ();
      g_autoptr (DossierLayout) layout = NULL;
      const DossierTypesetBlock *set;

      for (guint n_words = 0; n_words < lengths[i]; n_words += 4)
        {
          guint n = (guint) g_rand_int_range (random, 1, 5);
          g_autofree char *words = layout_sample_generate_words (random, n);

          g_string_append_printf (text, "%s " DAY " ", words);
        }
      dossier_report_add_text (report, DOSSIER_REPORT_BODY, text->str);
      layout = dossier_layout_new (report, &geometry);
      set = layout->typeset_blocks->pdata[0];

      g_assert_cmpint (set->n_lines, >, 3);
      assert_days_whole (set->cells->pdata[0], text->str);
    }
}

static DossierReport *
create_table (const double *shares, const char *const *words, guint n_columns, gboolean has_remarks)
{
  DossierReport *report = dossier_report_new ("Title", "Author", "Subject");

  report->has_remarks = has_remarks;
  for (guint row = 0; row < 3; row++)
    {
      DossierReportBlock *block = dossier_report_add_row (report, row == 0);

      if (row == 0)
        block->shares = shares;
      for (guint i = 0; i < n_columns; i++)
        dossier_report_block_add_cell (block, row == 0 ? "We" : words[i], NULL);
    }
  return report;
}

/* As in the action plan beside room for remarks. The words fit in wide typefaces too. */
static void
test_narrow_columns_have_room_for_their_words (void)
{
  static const double shares[] = { 5.4, 1.3, 2.6, 2.2, 1.7 };
  static const char *const words[] = {
    "Ask all who come to the library what they would rather read",
    "Compliance",
    "Chair",
    DAY,
    "Open"
  };

  for (int has_remarks = FALSE; has_remarks <= TRUE; has_remarks++)
    {
      g_autoptr (DossierReport) report =
        create_table (shares, words, G_N_ELEMENTS (words), has_remarks);
      DossierPageGeometry geometry = layout_sample_a4 ();
      g_autoptr (DossierLayout) layout = dossier_layout_new (report, &geometry);
      const DossierTypesetBlock *set = layout->typeset_blocks->pdata[1];
      double right = has_remarks ? geometry.remarks_left - 14 : geometry.text_right;

      for (guint i = 1; i < G_N_ELEMENTS (words); i++)
        g_assert_cmpint (((const DossierTypesetText *) set->cells->pdata[i])->n_lines, ==, 1);
      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        {
          double end = i + 1 < G_N_ELEMENTS (words) ? set->cell_x[i + 1] : right;

          g_assert_cmpfloat (set->cell_x[i] + layout_sample_measure_lines (set->cells->pdata[i]),
                             <,
                             end);
        }
    }
}

/* Another cell is beside it. */
static void
test_what_no_column_has_room_for_stays_in_its_own (void)
{
  static const double shares[] = { 1, 1, 1, 1, 1, 1, 1, 1 };
  static const char *const words[] = { DAY, DAY, DAY, DAY, "Responsibilities", DAY, DAY, DAY };
  const double *const all_shares[] = { shares, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (all_shares); i++)
    {
      g_autoptr (DossierReport) report =
        create_table (all_shares[i], words, G_N_ELEMENTS (words), TRUE);
      DossierPageGeometry geometry = layout_sample_a4 ();
      g_autoptr (DossierLayout) layout = dossier_layout_new (report, &geometry);
      const DossierTypesetBlock *set = layout->typeset_blocks->pdata[1];

      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        {
          double end =
            j + 1 < G_N_ELEMENTS (words) ? set->cell_x[j + 1] : geometry.remarks_left - 14;

          g_assert_cmpfloat (set->cell_x[j] + layout_sample_measure_lines (set->cells->pdata[j]),
                             <=,
                             end);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout-words/days-are-found-in-text", test_days_are_found_in_text);
  g_test_add_func ("/layout-words/days-are-not-broken-in-paragraphs",
                   test_days_are_not_broken_in_paragraphs);
  g_test_add_func ("/layout-words/narrow-columns-have-room-for-their-words",
                   test_narrow_columns_have_room_for_their_words);
  g_test_add_func ("/layout-words/what-no-column-has-room-for-stays-in-its-own",
                   test_what_no_column_has_room_for_stays_in_its_own);
  return g_test_run ();
}
