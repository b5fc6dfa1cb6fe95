/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-table.h"

static DossierNarrativeParagraph *
read_table (const char *markdown)
{
  g_autoptr (GPtrArray) paragraphs = dossier_narrative_read (markdown);

  g_assert_cmpuint (paragraphs->len, ==, 1);
  return g_ptr_array_steal_index (paragraphs, 0);
}

static void
assert_table (const DossierNarrativeParagraph *table, const char *expected)
{
  g_autoptr (GPtrArray) paragraphs = dossier_narrative_new ();
  g_autofree char *markdown = NULL;

  g_ptr_array_add (paragraphs, dossier_narrative_paragraph_copy (table));
  markdown = dossier_narrative_write (paragraphs);
  g_assert_cmpstr (markdown, ==, expected);
}

static void
test_rows_come_and_go (void)
{
  g_autoptr (DossierNarrativeParagraph) table = read_table ("| a | b |\n|---|---|\n| c | d |");

  dossier_narrative_table_insert_row (table, 1);
  assert_table (table, "| a | b |\n|---|---|\n| | |\n| c | d |");
  dossier_narrative_table_insert_row (table, 3);
  assert_table (table, "| a | b |\n|---|---|\n| | |\n| c | d |\n| | |");
  dossier_narrative_table_remove_row (table, 3);
  dossier_narrative_table_remove_row (table, 1);
  assert_table (table, "| a | b |\n|---|---|\n| c | d |");
  dossier_narrative_table_remove_row (table, 0);
  assert_table (table, "| c | d |\n|---|---|");
}

static void
test_the_alignment_of_a_column_goes_with_it (void)
{
  g_autoptr (DossierNarrativeParagraph) table = read_table ("| a | b |\n|---|--:|\n| c | d |");

  dossier_narrative_table_insert_column (table, 1);
  assert_table (table, "| a | | b |\n|---|---|---:|\n| c | | d |");
  dossier_narrative_table_set_alignment (table, 0, DOSSIER_NARRATIVE_ALIGNED_CENTRE);
  dossier_narrative_table_remove_column (table, 1);
  assert_table (table, "| a | b |\n|:---:|---:|\n| c | d |");
  dossier_narrative_table_remove_column (table, 0);
  assert_table (table, "| b |\n|---:|\n| d |");
  g_assert_cmpint (dossier_narrative_table_get_alignment (table, 0),
                   ==,
                   DOSSIER_NARRATIVE_ALIGNED_RIGHT);
}

static void
test_cells_that_are_put_at_the_edge_add_rows_and_columns (void)
{
  g_autoptr (DossierNarrativeParagraph) table = read_table ("| a | b |\n|---|---|\n| c | d |");
  g_autoptr (DossierNarrativeParagraph) other = read_table ("| **1** | 2 |\n|---|---|\n| 3 | 4 |");

  dossier_narrative_table_put (table, 1, 1, other);
  assert_table (table, "| a | b | |\n|---|---|---|\n| c | **1** | 2 |\n| | 3 | 4 |");
}

static void
test_words_of_all_cells_are_counted (void)
{
  g_autoptr (DossierNarrativeParagraph) table =
    read_table ("| one two | three |\n|---|---|\n| | four |");

  g_assert_cmpuint (dossier_narrative_table_count_words (table), ==, 4);
}

static void
test_paragraphs_are_joined_to_one_line_with_their_formats (void)
{
  g_autoptr (GPtrArray) paragraphs =
    dossier_narrative_read ("one **two**\nthree\n\n- [four](https://example.org)\n\n"
                            "| five |\n|---|\n| six |");
  DossierNarrativeParagraph *line = dossier_narrative_paragraph_new (DOSSIER_NARRATIVE_TEXT);
  g_autoptr (GPtrArray) joined = dossier_narrative_new ();
  g_autofree char *markdown = NULL;

  dossier_rich_text_free (line->text);
  line->text = dossier_narrative_join_line (paragraphs);
  g_ptr_array_add (joined, line);
  markdown = dossier_narrative_write (joined);
  g_assert_cmpstr (markdown, ==, "one **two** three [four](https://example.org) five six");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/narrative-table/rows-come-and-go", test_rows_come_and_go);
  g_test_add_func ("/narrative-table/the-alignment-of-a-column-goes-with-it",
                   test_the_alignment_of_a_column_goes_with_it);
  g_test_add_func ("/narrative-table/cells-that-are-put-at-the-edge-add-rows-and-columns",
                   test_cells_that_are_put_at_the_edge_add_rows_and_columns);
  g_test_add_func ("/narrative-table/words-of-all-cells-are-counted",
                   test_words_of_all_cells_are_counted);
  g_test_add_func ("/narrative-table/paragraphs-are-joined-to-one-line-with-their-formats",
                   test_paragraphs_are_joined_to_one_line_with_their_formats);
  return g_test_run ();
}
