/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is under the pointer in the preview, and what a screen reader says of a page. */

#include "dossier-report-places.h"

#include <string.h>

static DossierLayout *
lay_out (const DossierReport *report)
{
  DossierPageGeometry geometry = dossier_page_geometry_for_paper (DOSSIER_PAPER_A4_WIDTH,
                                                                  DOSSIER_PAPER_A4_HEIGHT,
                                                                  DOSSIER_MARGINS_NORMAL);

  return dossier_layout_new (report, &geometry);
}

/* The place that is under the pointer in the middle of the first letter of some words, if they are
 * in this part of a block. */
static gboolean
find_in_placement (const DossierLayout *layout,
                   guint page,
                   const DossierPlacement *placement,
                   const char *words,
                   char **place)
{
  const DossierTypesetBlock *set = placement->set;

  for (guint i = 0; i < set->cells->len; i++)
    {
      /* All lines of a short text are of one layout. */
      gsize start;
      PangoLayout *cell = dossier_typeset_text_get_line (set->cells->pdata[i], 0, &start)->layout;
      const char *text = pango_layout_get_text (cell);
      const char *found = strstr (text, words);
      int line, x;

      if (found == NULL)
        continue;
      pango_layout_index_to_line_x (cell, (int) (found - text), FALSE, &line, &x);
      line -= placement->first_line;
      if (line < 0 || line >= placement->n_lines)
        continue;
      *place = dossier_report_find_place (layout,
                                          page,
                                          set->cell_x[i] + (double) x / PANGO_SCALE + 1,
                                          placement->y + (line + 0.5) * set->line_height);
      return TRUE;
    }
  return FALSE;
}

static void
assert_leads (const DossierLayout *layout, const char *words, const char *expected)
{
  g_autofree char *place = NULL;

  for (guint number = 1; number <= dossier_layout_get_n_pages (layout); number++)
    {
      const DossierPage *page = dossier_layout_get_page (layout, number);

      for (guint i = 0; i < page->placements->len; i++)
        {
          const DossierPlacement *placement =
            &g_array_index (page->placements, DossierPlacement, i);

          if (find_in_placement (layout, number, placement, words, &place))
            {
              g_assert_cmpstr (place, ==, expected);
              return;
            }
        }
    }
  g_assert_not_reached ();
}

static void
add_linked (DossierReportBlock *row, const char *before, const char *words, const char *link)
{
  DossierRichText *cell = dossier_rich_text_new (before);

  dossier_rich_text_append (cell, words, strlen (words), DOSSIER_TEXT_PLAIN, link);
  g_ptr_array_add (row->cells, cell);
}

static DossierReport *
make_report (void)
{
  DossierReport *report = dossier_report_new ("Title", "Author", "Subject");
  DossierReportBlock *row;

  dossier_report_add_text (report, DOSSIER_REPORT_COVER_TITLE, "Riverside");
  dossier_report_add_entry (report, 1, "2", "Entry of the second", "second");
  dossier_report_add_section (report, DOSSIER_NUMBERING_BODY, NULL);
  dossier_report_add_heading (report, 1, "1", "First part", "first");
  dossier_report_add_text (report, DOSSIER_REPORT_BODY, "Nothing is linked here.");
  row = dossier_report_add_row (report, FALSE);
  add_linked (row, "Plain ", "[E1]", "#register-E1");
  add_linked (row,
              "A cell that is so long that it goes on over several lines, and has its link in the "
              "last of them, with some words before it, ",
              "[E2, p. 3]",
              "#register-E2");
  dossier_report_add_heading (report, 1, "2", "Second part", "second");
  row = dossier_report_add_row (report, FALSE);
  add_linked (row, "On the ", "web", "https://example.org/");
  return report;
}

static void
test_the_pointer_finds_links_and_what_it_is_over (void)
{
  g_autoptr (DossierReport) report = make_report ();
  g_autoptr (DossierLayout) layout = lay_out (report);
  guint n_pages = dossier_layout_get_n_pages (layout);
  g_autofree char *above = NULL;
  g_autofree char *below = NULL;

  assert_leads (layout, "[E1]", "register-E1");
  assert_leads (layout, "[E2, p. 3]", "register-E2");
  assert_leads (layout, "Entry of the second", "second");

  /* Where no link is, the heading above tells the place; links to the web are not followed. */
  assert_leads (layout, "Riverside", NULL);
  assert_leads (layout, "First part", "first");
  assert_leads (layout, "Nothing is linked", "first");
  assert_leads (layout, "Plain", "first");
  assert_leads (layout, "over several", "first");
  assert_leads (layout, "web", "second");
  above = dossier_report_find_place (layout, n_pages, 300, 0);
  below = dossier_report_find_place (layout, n_pages, 300, DOSSIER_PAPER_A4_HEIGHT);
  g_assert_cmpstr (above, ==, "second");
  g_assert_cmpstr (below, ==, "second");
}

static void
test_a_page_of_evidence_leads_to_its_slip (void)
{
  g_autoptr (DossierReport) report = make_report ();
  g_autoptr (DossierLayout) layout = NULL;
  DossierReportBlock *document;
  guint n_pages;
  g_autofree char *place = NULL;
  g_autofree char *words = NULL;

  dossier_report_add_section (report, DOSSIER_NUMBERING_APPENDIX, "E2");
  dossier_report_add_heading (report, 2, "E2", "Survey", "appendix-E2");
  document = dossier_report_add (report, DOSSIER_REPORT_DOCUMENT);
  document->label = g_strdup ("E2");
  document->n_pages = 2;
  layout = lay_out (report);
  n_pages = dossier_layout_get_n_pages (layout);
  place = dossier_report_find_place (layout, n_pages, 100, 100);
  words = dossier_report_read_page (layout, n_pages);

  g_assert_cmpstr (place, ==, "appendix-E2");
  g_assert_cmpstr (words, ==, "E2-2");
}

static void
test_a_page_is_read_in_order (void)
{
  g_autoptr (DossierReport) report = make_report ();
  g_autoptr (DossierLayout) layout = NULL;
  DossierReportBlock *figure = dossier_report_add (report, DOSSIER_REPORT_TALLY);
  g_autofree char *words = NULL;

  figure->description = g_strdup ("9 Compliance Plus");
  layout = lay_out (report);
  words = dossier_report_read_page (layout, 2);
  g_assert_true (
    g_str_has_prefix (words, "1 First part\nNothing is linked here.\nPlain [E1], A cell "));
  g_assert_true (g_str_has_suffix (words, "[E2, p. 3]\n"));
  g_free (words);
  words = dossier_report_read_page (layout, 3);
  g_assert_cmpstr (words, ==, "2 Second part\nOn the web\n9 Compliance Plus\n");
}

static void
test_a_link_is_found_where_its_block_goes_on (void)
{
  g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DossierLayout) layout = NULL;
  DossierReportBlock *row = dossier_report_add_row (report, FALSE);

  for (guint i = 0; i < 90; i++)
    g_string_append (text, "A line\n");
  add_linked (row, text->str, "[E1]", "#register-E1");
  layout = lay_out (report);

  g_assert_cmpuint (dossier_layout_get_n_pages (layout), ==, 2);
  assert_leads (layout, "[E1]", "register-E1");
}

/* The headings of a table that goes on are printed again, but read once, and lead nowhere. */
static void
test_repeated_headings_are_read_once (void)
{
  g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
  g_autoptr (DossierLayout) layout = NULL;
  DossierReportBlock *titles;
  const DossierPlacement *first;
  g_autofree char *words = NULL;
  g_autofree char *place = NULL;

  dossier_report_add_heading (report, 1, NULL, "Register", "register");
  titles = dossier_report_add_row (report, TRUE);
  dossier_report_block_add_cell (titles, "Evidence", "#nowhere");
  for (guint i = 1; i <= 80; i++)
    {
      g_autofree char *title = g_strdup_printf ("Row %u", i);
      DossierReportBlock *row = dossier_report_add_row (report, FALSE);

      row->anchor = g_strdup_printf ("register-E%u", i);
      dossier_report_block_add_cell (row, title, NULL);
    }
  layout = lay_out (report);
  first = &g_array_index (dossier_layout_get_page (layout, 2)->placements, DossierPlacement, 0);
  words = dossier_report_read_page (layout, 2);
  g_assert_true (find_in_placement (layout, 2, first, "Evidence", &place));

  g_assert_true (first->is_repeated);
  g_assert_true (g_str_has_prefix (words, "Row "));
  g_assert_null (strstr (words, "Evidence"));
  g_assert_true (g_str_has_prefix (place, "register-E"));
}

static void
test_a_link_is_as_long_as_its_words (void)
{
  g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
  g_autoptr (DossierLayout) layout = NULL;
  DossierReportBlock *row;

  dossier_report_add_heading (report, 1, "1", "First part", "first");
  row = dossier_report_add_row (report, FALSE);
  add_linked (row, "Before", "middle", "#register-E1");
  dossier_rich_text_append (row->cells->pdata[0], "after", 5, DOSSIER_TEXT_PLAIN, NULL);
  layout = lay_out (report);

  assert_leads (layout, "emiddle", "first");
  assert_leads (layout, "middle", "register-E1");
  assert_leads (layout, "eafter", "register-E1");
  assert_leads (layout, "after", "first");
}

/* Beside the text, and between its blocks, is the place that is shown there. */
static void
test_the_white_around_the_text_is_of_the_place_beside_it (void)
{
  g_autoptr (DossierReport) report = make_report ();
  g_autoptr (DossierLayout) layout = lay_out (report);

  for (guint number = 2; number <= dossier_layout_get_n_pages (layout); number++)
    {
      const char *expected = number == 2 ? "first" : "second";
      double width = layout->typesetter.geometry.width;

      for (double y = 0; y < layout->typesetter.geometry.height; y += 3)
        {
          g_autofree char *left = dossier_report_find_place (layout, number, 0, y);
          g_autofree char *right = dossier_report_find_place (layout, number, width - 1, y);

          g_assert_cmpstr (left, ==, expected);
          g_assert_cmpstr (right, ==, expected);
        }
    }
}

/* Not even what the array still has beyond its end. */
static void
test_what_was_taken_off_a_page_is_not_found (void)
{
  g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
  g_autoptr (DossierLayout) layout = NULL;
  GArray *placements;
  g_autofree char *place = NULL;
  g_autofree char *words = NULL;

  dossier_report_add_heading (report, 1, "1", "First part", "first");
  dossier_report_add_heading (report, 2, "1.1", "Second part", "second");
  layout = lay_out (report);
  placements = dossier_layout_get_page (layout, 1)->placements;
  g_array_set_size (placements, placements->len - 1);
  place = dossier_report_find_place (layout, 1, 300, DOSSIER_PAPER_A4_HEIGHT);
  words = dossier_report_read_page (layout, 1);

  g_assert_cmpuint (placements->len, ==, 1);
  g_assert_cmpstr (place, ==, "first");
  g_assert_cmpstr (words, ==, "1 First part\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-places/the-pointer-finds-links-and-what-it-is-over",
                   test_the_pointer_finds_links_and_what_it_is_over);
  g_test_add_func ("/report-places/a-link-is-found-where-its-block-goes-on",
                   test_a_link_is_found_where_its_block_goes_on);
  g_test_add_func ("/report-places/a-page-of-evidence-leads-to-its-slip",
                   test_a_page_of_evidence_leads_to_its_slip);
  g_test_add_func ("/report-places/a-page-is-read-in-order", test_a_page_is_read_in_order);
  g_test_add_func ("/report-places/repeated-headings-are-read-once",
                   test_repeated_headings_are_read_once);
  g_test_add_func ("/report-places/a-link-is-as-long-as-its-words",
                   test_a_link_is_as_long_as_its_words);
  g_test_add_func ("/report-places/the-white-around-the-text-is-of-the-place-beside-it",
                   test_the_white_around_the_text_is_of_the_place_beside_it);
  g_test_add_func ("/report-places/what-was-taken-off-a-page-is-not-found",
                   test_what_was_taken_off_a_page_is_not_found);
  return g_test_run ();
}
