/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout-sample.h"

static void
test_every_cell_is_inside_the_page (void)
{
  static const char markdown[] =
    "| A rather long heading | Another long heading | Short | Figures | And one more |\n"
    "|---|---|---|---|---|\n"
    "| We asked our readers four times in the year | and acted on it | 1 | 2,412 | yes |";
  g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
  DossierPageGeometry geometry = layout_sample_a4 ();
  g_autoptr (DossierLayout) layout = NULL;

  dossier_report_add_markdown (report, markdown);
  layout = dossier_layout_new (report, &geometry);

  for (guint row = 0; row < layout->typeset_blocks->len; row++)
    {
      const DossierTypesetBlock *set = layout->typeset_blocks->pdata[row];
      double right = geometry.text_left;

      g_assert_cmpuint (set->cells->len, ==, 5);
      for (guint column = 0; column < set->cells->len; column++)
        {
          g_assert_cmpfloat (set->cell_x[column], >=, right - 0.01);
          right = set->cell_x[column] + layout_sample_measure_lines (set->cells->pdata[column]);
        }
      g_assert_cmpfloat (right, <=, geometry.text_right + 0.01);
    }
}

static void
test_a_table_that_goes_on_repeats_its_headings (void)
{
  g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
  DossierPageGeometry geometry = layout_sample_a4 ();
  g_autoptr (DossierLayout) layout = NULL;

  dossier_report_block_add_cell (dossier_report_add_row (report, TRUE), "Heading", NULL);
  for (guint i = 0; i < 200; i++)
    dossier_report_block_add_cell (dossier_report_add_row (report, FALSE), "Row", NULL);
  dossier_report_add_text (report, DOSSIER_REPORT_BODY, "After the table");
  for (guint i = 0; i < 60; i++)
    dossier_report_add_text (report, DOSSIER_REPORT_BODY, "More");
  layout = dossier_layout_new (report, &geometry);

  g_assert_cmpuint (layout->pages->len, >, 4);
  for (guint number = 2; number <= layout->pages->len; number++)
    {
      const DossierPage *page = dossier_layout_get_page (layout, number);
      const DossierPlacement *first = layout_sample_get_placement (page, 0);
      const DossierPlacement *second = layout_sample_get_placement (page, 1);

      g_assert_cmpint (first->is_repeated, ==, second->set->block->kind == DOSSIER_REPORT_ROW);
      if (first->is_repeated)
        g_assert_true (first->set->block->is_header);
    }
}

static void
test_a_row_higher_than_the_page_goes_on (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autofree char *words = layout_sample_generate_words (random, 3000);
  g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
  DossierPageGeometry geometry = layout_sample_a4 ();
  g_autoptr (DossierLayout) layout = NULL;

  dossier_report_block_add_cell (dossier_report_add_row (report, TRUE), "Heading", NULL);
  dossier_report_block_add_cell (dossier_report_add_row (report, FALSE), words, NULL);
  layout = dossier_layout_new (report, &geometry);

  g_assert_cmpuint (layout->pages->len, >, 3);
  layout_sample_assert_all_lines_once (layout);
}

static void
test_a_table_too_wide_for_paper_becomes_several (void)
{
  g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
  g_autoptr (GString) markdown = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint row = 0; row < 3; row++)
    {
      for (guint column = 0; column < 40; column++)
        g_string_append_printf (markdown, row == 1 ? "|---" : "| %u/%u ", row, column);
      g_string_append (markdown, "|\n");
    }
  dossier_report_add_markdown (report, markdown->str);

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const DossierReportBlock *block = report->blocks->pdata[i];

      g_assert_cmpint (block->kind, ==, DOSSIER_REPORT_ROW);
      g_assert_cmpuint (block->cells->len, <=, 8);
      for (guint j = 0; j < block->cells->len; j++)
        g_hash_table_add (seen, ((DossierRichText *) block->cells->pdata[j])->text->str);
      g_assert_cmpstr (((DossierRichText *) block->cells->pdata[0])->text->str,
                       ==,
                       block->is_header ? "0/0" : "2/0");
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, 80);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout-tables/every-cell-is-inside-the-page",
                   test_every_cell_is_inside_the_page);
  g_test_add_func ("/layout-tables/a-table-that-goes-on-repeats-its-headings",
                   test_a_table_that_goes_on_repeats_its_headings);
  g_test_add_func ("/layout-tables/a-table-too-wide-for-paper-becomes-several",
                   test_a_table_too_wide_for_paper_becomes_several);
  g_test_add_func ("/layout-tables/a-row-higher-than-the-page-goes-on",
                   test_a_row_higher_than_the_page_goes_on);

  return g_test_run ();
}
