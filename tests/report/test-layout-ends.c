/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where pages end: no part leaves a few lines for its last page, and no small table is divided. */

#include "layout-sample.h"

/* In parts of a page. */
#define SHORT 0.2

static double
bottom_of (const DossierPlacement *placement)
{
  return placement->y + (placement->n_lines > 0 ? placement->n_lines * placement->set->line_height
                                                : placement->set->height);
}

/* How much of a page is used. */
static double
get_used_part (const DossierLayout *layout, guint number)
{
  const DossierPageGeometry *geometry = &layout->typesetter.geometry;
  const DossierPage *page = dossier_layout_get_page (layout, number);
  double bottom = bottom_of (layout_sample_get_placement (page, page->placements->len - 1));

  return (bottom - geometry->top) / (geometry->bottom - geometry->top);
}

static void
assert_inside_pages (const DossierLayout *layout)
{
  for (guint number = 1; number <= layout->pages->len; number++)
    g_assert_cmpfloat (get_used_part (layout, number), <=, 1.0001);
}

static void
add_paragraphs (DossierReport *report, guint n_paragraphs)
{
  for (guint i = 0; i < n_paragraphs; i++)
    dossier_report_add_text (report, DOSSIER_REPORT_BODY, "We asked all who came.");
}

/* However long a part is, in what is before it or after it. */
static void
test_no_part_ends_with_a_few_lines (void)
{
  for (guint n_paragraphs = 1; n_paragraphs < 120; n_paragraphs++)
    {
      g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
      DossierPageGeometry geometry = layout_sample_a4 ();
      g_autoptr (DossierLayout) layout = NULL;
      guint last;

      dossier_report_add_heading (report, 1, NULL, "Before", "before");
      dossier_report_add_heading (report, 1, NULL, "Part", "part");
      add_paragraphs (report, n_paragraphs);
      dossier_report_add_heading (report, 1, NULL, "After", "after");
      layout = dossier_layout_new (report, &geometry);
      last = layout->pages->len - 1;

      g_test_message ("%u paragraphs", n_paragraphs);
      g_assert_cmpuint (dossier_layout_find_page (layout, "before"), ==, 1);
      g_assert_cmpuint (dossier_layout_find_page (layout, "part"), ==, 2);
      g_assert_cmpuint (dossier_layout_find_page (layout, "after"), ==, last + 1);
      if (last > 2)
        g_assert_cmpfloat (get_used_part (layout, last), >, SHORT - 0.03);
      for (guint number = 2; number < last; number++)
        g_assert_cmpfloat (get_used_part (layout, number), >, 0.75);
      layout_sample_assert_all_lines_once (layout);
      assert_inside_pages (layout);
    }
}

/* The page is saved where the white between blocks can spare as much. */
static void
test_a_line_too_many_needs_no_page (void)
{
  guint n_most = 0;
  guint n_pages = 1;

  for (guint n_paragraphs = 1; n_pages == 1; n_paragraphs++)
    {
      g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
      DossierPageGeometry geometry = layout_sample_a4 ();
      g_autoptr (DossierLayout) layout = NULL;

      add_paragraphs (report, n_paragraphs);
      layout = dossier_layout_new (report, &geometry);
      n_pages = layout->pages->len;
      if (n_pages == 1)
        n_most = n_paragraphs;
    }
  /* A paragraph takes 13.775 points, and 6 are usually left between two. */
  g_assert_cmpuint (n_most, >, (guint) ((842 - 78 - 70) / (13.775 + 6)) + 1);
}

static void
add_figure (DossierReport *report, const char *anchor, double height)
{
  dossier_report_add_space (report, height);
  ((DossierReportBlock *) report->blocks->pdata[report->blocks->len - 1])->anchor =
    g_strdup (anchor);
}

/* What is on the page before ends early, because the last figure has no room there. */
static void
test_no_figure_is_alone_on_the_last_page (void)
{
  g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
  DossierPageGeometry geometry = layout_sample_a4 ();
  g_autoptr (DossierLayout) layout = NULL;

  add_figure (report, "first", 400);
  add_figure (report, "second", 220);
  add_figure (report, "third", 100);
  layout = dossier_layout_new (report, &geometry);

  g_assert_cmpuint (dossier_layout_find_page (layout, "first"), ==, 1);
  g_assert_cmpuint (dossier_layout_find_page (layout, "second"), ==, 2);
  g_assert_cmpuint (dossier_layout_find_page (layout, "third"), ==, 2);
}

static void
add_table (DossierReport *report, guint n_rows)
{
  dossier_report_block_add_cell (dossier_report_add_row (report, TRUE), "Heading", NULL);
  for (guint i = 0; i < n_rows; i++)
    dossier_report_block_add_cell (dossier_report_add_row (report, FALSE), "Row", NULL);
}

/* On how many pages there are rows. */
static guint
count_pages_of_table (const DossierLayout *layout, guint *n_rows_of_last)
{
  guint n_pages = 0;

  for (guint i = 0; i < layout->pages->len; i++)
    {
      const DossierPage *page = layout->pages->pdata[i];
      guint n_rows = 0;

      for (guint j = 0; j < page->placements->len; j++)
        {
          const DossierReportBlock *block = layout_sample_get_placement (page, j)->set->block;

          n_rows += block->kind == DOSSIER_REPORT_ROW && !block->is_header;
        }
      n_pages += n_rows > 0;
      if (n_rows > 0)
        *n_rows_of_last = n_rows;
    }
  return n_pages;
}

static void
test_a_small_table_is_not_divided (void)
{
  for (guint n_before = 20; n_before < 45; n_before++)
    {
      for (guint n_rows = 1; n_rows <= 30; n_rows++)
        {
          g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
          DossierPageGeometry geometry = layout_sample_a4 ();
          g_autoptr (DossierLayout) layout = NULL;
          guint n_rows_of_last = 0;
          guint n_pages;

          add_paragraphs (report, n_before);
          add_table (report, n_rows);
          add_paragraphs (report, 20);
          layout = dossier_layout_new (report, &geometry);
          n_pages = count_pages_of_table (layout, &n_rows_of_last);

          g_test_message ("%u rows after %u paragraphs", n_rows, n_before);
          if (n_rows <= 8)
            g_assert_cmpuint (n_pages, ==, 1);
          else
            g_assert_cmpuint (n_pages, <=, 2);
          g_assert_cmpuint (n_rows_of_last, >=, MIN (n_rows, 2));
          assert_inside_pages (layout);
        }
    }
}

/* The preview lays out a part after the other, and a PDF all at once. */
static void
test_a_preview_has_the_same_pages (void)
{
  g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
  DossierPageGeometry geometry = layout_sample_a4 ();
  g_autoptr (DossierLayout) layout = NULL;
  DossierLayout *preview = NULL;

  for (guint i = 0; i < 40; i++)
    {
      dossier_report_add_heading (report, 1, NULL, "Part", NULL);
      add_paragraphs (report, 30 + i);
      add_table (report, i % 12 + 1);
    }
  layout = dossier_layout_new (report, &geometry);
  preview = dossier_layout_begin (report, &geometry, NULL);
  while (!dossier_layout_advance (preview, 1))
    continue;

  g_assert_cmpuint (preview->pages->len, ==, layout->pages->len);
  for (guint number = 1; number <= layout->pages->len; number++)
    {
      const DossierPage *page = dossier_layout_get_page (layout, number);
      const DossierPage *other = dossier_layout_get_page (preview, number);

      g_assert_cmpuint (page->placements->len, ==, other->placements->len);
      g_assert_cmpstr (page->label, ==, other->label);
      for (guint i = 0; i < page->placements->len; i++)
        g_assert_cmpfloat (layout_sample_get_placement (page, i)->y,
                           ==,
                           layout_sample_get_placement (other, i)->y);
    }
  dossier_layout_free (preview);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout-ends/no-part-ends-with-a-few-lines",
                   test_no_part_ends_with_a_few_lines);
  g_test_add_func ("/layout-ends/a-line-too-many-needs-no-page",
                   test_a_line_too_many_needs_no_page);
  g_test_add_func ("/layout-ends/no-figure-is-alone-on-the-last-page",
                   test_no_figure_is_alone_on_the_last_page);
  g_test_add_func ("/layout-ends/a-small-table-is-not-divided", test_a_small_table_is_not_divided);
  g_test_add_func ("/layout-ends/a-preview-has-the-same-pages", test_a_preview_has_the_same_pages);
  return g_test_run ();
}
