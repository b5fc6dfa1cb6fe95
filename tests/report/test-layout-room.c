/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How wide the columns of tables are, and how much white is between blocks. */

#include "layout-sample.h"

static const DossierPlacement *
placement_at (const DossierPage *page, guint i)
{
  return &g_array_index (page->placements, DossierPlacement, i);
}

static double
bottom_of (const DossierPlacement *placement)
{
  return placement->y + (placement->n_lines > 0 ? placement->n_lines * placement->set->line_height
                                                : placement->set->height);
}

static double
measure_lines (const DossierTypesetText *text)
{
  int widest = 0;

  for (int i = 0; i < text->n_lines; i++)
    {
      PangoRectangle logical;

      pango_layout_line_get_extents (dossier_typeset_text_get_line (text, i, NULL), NULL, &logical);
      widest = MAX (widest, logical.width);
    }
  return (double) widest / PANGO_SCALE;
}

/* How much white is above a block of a page. */
static double
get_space_above (const DossierLayout *layout, guint position)
{
  const DossierPage *page = dossier_layout_get_page (layout, 1);

  return placement_at (page, position)->y - bottom_of (placement_at (page, position - 1));
}

/* Whatever the kind of the group: it is seen to be one. */
static void
test_what_belongs_together_stands_closer (void)
{
  static const char *const groups[] = { "- a\n- b\n- c\n",
                                        "1. a\n2. b\n3. c\n",
                                        "| a |\n|---|\n| b |\n| c |\n" };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
      DossierPageGeometry geometry = layout_sample_a4 ();
      g_autoptr (DossierLayout) layout = NULL;

      dossier_report_add_text (report, DOSSIER_REPORT_BODY, "Before");
      dossier_report_add_markdown (report, groups[i]);
      dossier_report_add_text (report, DOSSIER_REPORT_BODY, "After");
      dossier_report_add_text (report, DOSSIER_REPORT_BODY, "Another");
      layout = dossier_layout_new (report, &geometry);

      g_assert_cmpfloat (get_space_above (layout, 2), <, get_space_above (layout, 1));
      g_assert_cmpfloat (get_space_above (layout, 3), <, get_space_above (layout, 4));
      g_assert_cmpfloat (get_space_above (layout, 2), <, get_space_above (layout, 5));
      g_assert_cmpfloat (get_space_above (layout, 3), >=, 0);
    }
}

/* The entries of a part stand closer than the parts do. */
static void
test_the_contents_are_grouped_by_part (void)
{
  g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
  DossierPageGeometry geometry = layout_sample_a4 ();
  g_autoptr (DossierLayout) layout = NULL;

  for (guint i = 0; i < 6; i++)
    dossier_report_add_entry (report, i % 3 == 0 ? 1 : 2, NULL, "Entry", "anchor");
  layout = dossier_layout_new (report, &geometry);

  for (guint i = 1; i < 6; i++)
    {
      if (i == 3)
        g_assert_cmpfloat (get_space_above (layout, i), >=, 8);
      else
        g_assert_cmpfloat (get_space_above (layout, i), <, 5);
    }
}

/* Where the columns of a table begin and end: as its rows are placed, the gap between them left
 * out. */
static void
assert_columns (const DossierLayout *layout,
                const double *shares,
                guint n_columns,
                double left,
                double right)
{
  double sum = 0;

  for (guint i = 0; i < n_columns; i++)
    sum += shares[i];
  for (guint row = 0; row < layout->typeset_blocks->len; row++)
    {
      const DossierTypesetBlock *set = layout->typeset_blocks->pdata[row];
      double x = left;

      for (guint i = 0; i < n_columns; i++)
        {
          g_assert_cmpfloat_with_epsilon (set->cell_x[i], x, 0.01);
          x += (right - left) * shares[i] / sum;
          g_assert_cmpfloat (set->cell_x[i] + measure_lines (set->cells->pdata[i]), <, x);
        }
    }
}

static void
test_columns_with_shares_fill_the_room (void)
{
  static const double shares[] = { 1, 5, 2 };

  for (int has_remarks = FALSE; has_remarks <= TRUE; has_remarks++)
    {
      g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
      DossierPageGeometry geometry = layout_sample_a4 ();
      g_autoptr (DossierLayout) layout = NULL;

      report->has_remarks = has_remarks;
      for (guint row = 0; row < 4; row++)
        {
          DossierReportBlock *block = dossier_report_add_row (report, row == 0);

          block->shares = shares;
          for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
            {
              dossier_report_block_add_cell (block,
                                             row == 0 ? "We" : "We asked all who came and more",
                                             NULL);
            }
        }
      layout = dossier_layout_new (report, &geometry);

      assert_columns (layout,
                      shares,
                      G_N_ELEMENTS (shares),
                      geometry.text_left,
                      has_remarks ? geometry.remarks_left - 14 : geometry.text_right);
    }
}

/* Narrow columns keep what they need, and only wide ones give way. */
static void
test_columns_without_shares_are_as_wide_as_their_text (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autofree char *words = layout_sample_generate_words (random, 120);
  g_autofree char *markdown =
    g_strdup_printf ("| First | Second | Third |\n|---|---|---|\n| Four words in it | %s | 1 |",
                     words);
  g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
  DossierPageGeometry geometry = layout_sample_a4 ();
  g_autoptr (DossierLayout) layout = NULL;
  const DossierTypesetBlock *set;

  g_test_message ("seed %u", seed);
  dossier_report_add_markdown (report, markdown);
  layout = dossier_layout_new (report, &geometry);
  set = layout->typeset_blocks->pdata[1];

  g_assert_cmpint (((DossierTypesetText *) set->cells->pdata[0])->n_lines, ==, 1);
  g_assert_cmpint (((DossierTypesetText *) set->cells->pdata[1])->n_lines, >, 1);
  g_assert_cmpint (((DossierTypesetText *) set->cells->pdata[2])->n_lines, ==, 1);
  /* The wide one takes nearly all that is left. */
  g_assert_cmpfloat (set->cell_x[2], >, geometry.text_right - 80);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/what-belongs-together-stands-closer",
                   test_what_belongs_together_stands_closer);
  g_test_add_func ("/layout/the-contents-are-grouped-by-part",
                   test_the_contents_are_grouped_by_part);
  g_test_add_func ("/layout/columns-with-shares-fill-the-room",
                   test_columns_with_shares_fill_the_room);
  g_test_add_func ("/layout/columns-without-shares-are-as-wide-as-their-text",
                   test_columns_without_shares_are_as_wide_as_their_text);
  return g_test_run ();
}
