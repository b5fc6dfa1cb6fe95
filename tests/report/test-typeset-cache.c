/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The preview takes blocks from the layout before. Whatever changes how a block looks has to keep
 * it from that. */

#include "dossier-layout.h"

static const double two_shares[] = { 1, 5 };

static DossierReport *
make_report (const char *words)
{
  DossierReport *report = dossier_report_new ("Title", "Author", "Subject");

  dossier_report_add_text (report, DOSSIER_REPORT_BODY, words);
  return report;
}

static void
add_run (DossierReportBlock *block,
         gsize start,
         gsize length,
         DossierTextStyle style,
         const char *link)
{
  DossierRichText *text = block->cells->pdata[0];
  DossierTextRun run = { start, length, style, g_strdup (link), NULL };

  g_array_append_val (text->runs, run);
}

static void
be_plain (DossierReport *report, DossierReportBlock *block)
{
}

static void
be_quiet (DossierReport *report, DossierReportBlock *block)
{
  block->style = DOSSIER_REPORT_QUIET;
}

static void
be_small (DossierReport *report, DossierReportBlock *block)
{
  block->style = DOSSIER_REPORT_SMALL;
}

static void
be_heading (DossierReport *report, DossierReportBlock *block)
{
  block->style = DOSSIER_REPORT_HEADING_4;
}

static void
be_in_list (DossierReport *report, DossierReportBlock *block)
{
  block->list_depth = 1;
}

static void
be_in_two_quotes (DossierReport *report, DossierReportBlock *block)
{
  block->quote_depth = 2;
}

static void
be_numbered (DossierReport *report, DossierReportBlock *block)
{
  block->label = g_strdup ("1.1.1");
}

static void
be_bulleted (DossierReport *report, DossierReportBlock *block)
{
  block->label = g_strdup ("•");
  block->list_depth = 1;
}

static void
have_remarks (DossierReport *report, DossierReportBlock *block)
{
  block->has_remarks = TRUE;
}

static void
be_rating (DossierReport *report, DossierReportBlock *block)
{
  block->kind = DOSSIER_REPORT_RATING;
}

static void
be_entry (DossierReport *report, DossierReportBlock *block)
{
  block->kind = DOSSIER_REPORT_ENTRY;
}

static void
be_row (DossierReport *report, DossierReportBlock *block)
{
  block->kind = DOSSIER_REPORT_ROW;
}

static void
be_row_of_two (DossierReport *report, DossierReportBlock *block)
{
  block->kind = DOSSIER_REPORT_ROW;
  g_ptr_array_add (block->cells, dossier_rich_text_new ("Another cell"));
}

static void
be_row_of_two_shares (DossierReport *report, DossierReportBlock *block)
{
  be_row_of_two (report, block);
  block->shares = two_shares;
}

/* Another row makes its column wider. */
static void
be_row_above_a_long_word (DossierReport *report, DossierReportBlock *block)
{
  DossierReportBlock *below;

  be_row_of_two_shares (report, block);
  below = dossier_report_add_row (report, FALSE);
  dossier_report_block_add_cell (below, "Responsibilities", NULL);
  dossier_report_block_add_cell (below, "Another cell", NULL);
}

static void
be_bold (DossierReport *report, DossierReportBlock *block)
{
  add_run (block, 0, 5, DOSSIER_TEXT_BOLD, NULL);
}

static void
be_bold_elsewhere (DossierReport *report, DossierReportBlock *block)
{
  add_run (block, 3, 5, DOSSIER_TEXT_BOLD, NULL);
}

static void
be_italic (DossierReport *report, DossierReportBlock *block)
{
  add_run (block, 0, 5, DOSSIER_TEXT_ITALIC, NULL);
}

static void
be_code (DossierReport *report, DossierReportBlock *block)
{
  add_run (block, 0, 5, DOSSIER_TEXT_CODE, NULL);
}

static void
be_linked (DossierReport *report, DossierReportBlock *block)
{
  add_run (block, 0, 5, DOSSIER_TEXT_PLAIN, "https://example.org/");
}

/* As is a mention of evidence that has no place to lead to. */
static void
be_marked (DossierReport *report, DossierReportBlock *block)
{
  add_run (block, 0, 5, DOSSIER_TEXT_PLAIN, NULL);
}

static void
be_linked_in_another_colour (DossierReport *report, DossierReportBlock *block)
{
  be_linked (report, block);
  dossier_page_design_set_accent (report->design, "#336600");
}

static void
be_in_another_font (DossierReport *report, DossierReportBlock *block)
{
  g_free (report->design->font);
  report->design->font = g_strdup ("DejaVu Sans");
}

static void (*const variants[]) (DossierReport *report, DossierReportBlock *block) = {
  be_plain,
  be_quiet,
  be_small,
  be_heading,
  be_in_list,
  be_in_two_quotes,
  be_numbered,
  be_bulleted,
  have_remarks,
  be_rating,
  be_entry,
  be_row,
  be_row_of_two,
  be_row_of_two_shares,
  be_row_above_a_long_word,
  be_bold,
  be_bold_elsewhere,
  be_italic,
  be_code,
  be_linked,
  be_marked,
  be_linked_in_another_colour,
  be_in_another_font,
};

static DossierReport *
make_variant (guint i)
{
  DossierReport *report = make_report ("We asked all who come to the library.");

  variants[i](report, report->blocks->pdata[0]);
  return report;
}

static void
assert_same_text (PangoLayout *text, PangoLayout *other)
{
  g_assert_cmpstr (pango_layout_get_text (text), ==, pango_layout_get_text (other));
  g_assert_cmpint (pango_layout_get_width (text), ==, pango_layout_get_width (other));
  g_assert_true (pango_font_description_equal (pango_layout_get_font_description (text),
                                               pango_layout_get_font_description (other)));
  g_assert_true (pango_attr_list_equal (pango_layout_get_attributes (text),
                                        pango_layout_get_attributes (other)));
}

/* All lines of a short text are of one layout. */
static PangoLayout *
get_layout (const DossierTypesetText *cell)
{
  gsize start;

  return dossier_typeset_text_get_line (cell, 0, &start)->layout;
}

static void
assert_same_cell (const DossierTypesetText *cell, const DossierTypesetText *other)
{
  g_assert_cmpint (cell->n_lines, ==, other->n_lines);
  assert_same_text (get_layout (cell), get_layout (other));
}

static void
assert_typeset_the_same (const DossierTypesetBlock *set, const DossierTypesetBlock *other)
{
  g_assert_true (set->block == other->block);
  g_assert_cmpuint (set->cells->len, ==, other->cells->len);
  for (guint i = 0; i < set->cells->len; i++)
    {
      g_assert_cmpfloat (set->cell_x[i], ==, other->cell_x[i]);
      assert_same_cell (set->cells->pdata[i], other->cells->pdata[i]);
    }
  g_assert_cmpint (set->label != NULL, ==, other->label != NULL);
  if (set->label != NULL)
    {
      g_assert_cmpfloat (set->label_x, ==, other->label_x);
      assert_same_text (set->label, other->label);
    }
  g_assert_cmpint (set->n_lines, ==, other->n_lines);
  g_assert_cmpfloat (set->line_height, ==, other->line_height);
  g_assert_cmpfloat (set->width, ==, other->width);
  g_assert_cmpfloat (set->height, ==, other->height);
}

static void
assert_renewed_as_anew (const DossierReport *before,
                        const DossierPageGeometry *geometry_before,
                        const DossierReport *report,
                        const DossierPageGeometry *geometry)
{
  DossierLayout *renewed =
    dossier_layout_begin (report, geometry, dossier_layout_new (before, geometry_before));
  g_autoptr (DossierLayout) anew = dossier_layout_new (report, geometry);

  while (!dossier_layout_advance (renewed, 1))
    continue;
  g_assert_cmpuint (renewed->typeset_blocks->len, ==, anew->typeset_blocks->len);
  for (guint i = 0; i < anew->typeset_blocks->len; i++)
    assert_typeset_the_same (renewed->typeset_blocks->pdata[i], anew->typeset_blocks->pdata[i]);
  dossier_layout_free (renewed);
}

static void
test_whatever_changes_looks_is_typeset_again (void)
{
  DossierPageGeometry geometry = dossier_page_geometry_for_paper (DOSSIER_PAPER_A4_WIDTH,
                                                                  DOSSIER_PAPER_A4_HEIGHT,
                                                                  DOSSIER_MARGINS_NORMAL);

  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (variants); j++)
        {
          g_autoptr (DossierReport) before = make_variant (i);
          g_autoptr (DossierReport) report = make_variant (j);

          g_test_message ("from %u to %u", i, j);
          assert_renewed_as_anew (before, &geometry, report, &geometry);
        }
    }
}

static void
test_another_paper_is_typeset_again (void)
{
  DossierPageGeometry narrow = dossier_page_geometry_for_paper (DOSSIER_PAPER_A4_WIDTH,
                                                                DOSSIER_PAPER_A4_HEIGHT,
                                                                DOSSIER_MARGINS_NARROW);
  DossierPageGeometry wide = dossier_page_geometry_for_paper (DOSSIER_PAPER_A4_WIDTH,
                                                              DOSSIER_PAPER_A4_HEIGHT,
                                                              DOSSIER_MARGINS_WIDE);
  g_autoptr (DossierReport) before = make_variant (0);
  g_autoptr (DossierReport) report = make_variant (0);

  assert_renewed_as_anew (before, &narrow, report, &wide);
}

/* What does not change, other than by its place, is not typeset a second time. */
static void
test_what_stays_is_not_typeset_again (void)
{
  DossierPageGeometry geometry = dossier_page_geometry_for_paper (DOSSIER_PAPER_A4_WIDTH,
                                                                  DOSSIER_PAPER_A4_HEIGHT,
                                                                  DOSSIER_MARGINS_NORMAL);
  g_autoptr (DossierReport) before = make_report ("We asked.");
  g_autoptr (DossierReport) report = make_report ("First.");
  DossierLayout *layout = dossier_layout_new (before, &geometry);
  const DossierTypesetBlock *set = layout->typeset_blocks->pdata[0];
  g_autoptr (PangoLayout) kept = g_object_ref (get_layout (set->cells->pdata[0]));

  dossier_report_add_text (report, DOSSIER_REPORT_BODY, "We asked.");
  layout = dossier_layout_begin (report, &geometry, layout);
  while (!dossier_layout_advance (layout, 1))
    continue;
  set = layout->typeset_blocks->pdata[1];

  g_assert_true (get_layout (set->cells->pdata[0]) == kept);
  dossier_layout_free (layout);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typeset-cache/whatever-changes-looks-is-typeset-again",
                   test_whatever_changes_looks_is_typeset_again);
  g_test_add_func ("/typeset-cache/another-paper-is-typeset-again",
                   test_another_paper_is_typeset_again);
  g_test_add_func ("/typeset-cache/what-stays-is-not-typeset-again",
                   test_what_stays_is_not_typeset_again);
  return g_test_run ();
}
