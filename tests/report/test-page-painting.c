/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "painted-paper.h"

#include "dossier-rating-mark.h"

#include <string.h>

static void
test_labels_and_bullets_stand_on_the_line_of_their_text (DossierTestFolder *folder,
                                                         gconstpointer data)
{
  static const char *const pairs[][2] = { { "E12", "Survey" },
                                          { "•", "Apples" },
                                          { "1.", "Pears" },
                                          { "2.", "Plums" } };
  DossierReport *report = dossier_report_new ("Title", "Author", "Subject");
  g_auto (PaintedPaper) paper = { 0 };

  dossier_report_add_text (report, DOSSIER_REPORT_BODY, "Survey")->label = g_strdup ("E12");
  dossier_report_add_markdown (report, "- Apples\n\n1. Pears\n2. Plums\n");
  painted_paper_print (folder, report, &paper);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      const PaintedWord *label = painted_paper_find_word (&paper, pairs[i][0], 1);
      const PaintedWord *text = painted_paper_find_word (&paper, pairs[i][1], 1);

      g_assert_cmpfloat_with_epsilon (label->bottom, text->bottom, 1.5);
      g_assert_cmpfloat (label->right, <, text->left);
    }
}

static void
test_a_quotation_has_a_bar_as_high_as_its_lines (DossierTestFolder *folder, gconstpointer data)
{
  DossierReport *report = dossier_report_new ("Title", "Author", "Subject");
  g_auto (PaintedPaper) paper = { 0 };
  g_autoptr (GString) markdown = g_string_new ("> ");
  cairo_surface_t *pixels;
  const DossierPlacement *quote;
  double bar;

  for (guint i = 0; i < 40; i++)
    g_string_append (markdown, "quoted ");
  dossier_report_add_markdown (report, markdown->str);
  painted_paper_print (folder, report, &paper);
  pixels = painted_paper_photograph (&paper, 1);
  quote =
    &g_array_index (dossier_layout_get_page (paper.layout, 1)->placements, DossierPlacement, 0);
  bar = quote->set->cell_x[0] - 9.5;

  g_assert_cmpint (quote->n_lines, >, 2);
  for (double y = quote->y + 1; y < quote->y + quote->n_lines * quote->set->line_height - 1; y++)
    g_assert_cmphex (painted_get_colour (pixels, bar, y), !=, PAINTED_WHITE);
  g_assert_cmpuint (painted_count (pixels,
                                   bar - 2,
                                   quote->y + quote->n_lines * quote->set->line_height + 2,
                                   bar + 3,
                                   quote->y + quote->n_lines * quote->set->line_height + 30),
                    ==,
                    0);
  cairo_surface_destroy (pixels);
}

static void
test_rows_and_separators_are_lines_across_the_text (DossierTestFolder *folder, gconstpointer data)
{
  DossierReport *report = dossier_report_new ("Title", "Author", "Subject");
  g_auto (PaintedPaper) paper = { 0 };
  cairo_surface_t *pixels;
  const GArray *placements;

  dossier_report_block_add_cell (dossier_report_add_row (report, TRUE), "Heading", NULL);
  dossier_report_block_add_cell (dossier_report_add_row (report, FALSE), "Row", NULL);
  dossier_report_add (report, DOSSIER_REPORT_RULE);
  painted_paper_print (folder, report, &paper);
  pixels = painted_paper_photograph (&paper, 1);
  placements = dossier_layout_get_page (paper.layout, 1)->placements;

  for (guint i = 0; i < 3; i++)
    {
      const DossierPlacement *placement = &g_array_index (placements, DossierPlacement, i);
      double y = i < 2 ? placement->y + placement->n_lines * placement->set->line_height + 2
                       : placement->y + placement->set->height / 2;

      g_assert_true (
        painted_has_line (pixels, paper.geometry.text_left, paper.geometry.text_right, y));
    }
  cairo_surface_destroy (pixels);
}

static void
test_a_rating_is_marked_before_its_words (DossierTestFolder *folder, gconstpointer data)
{
  DossierReport *report = dossier_report_new ("Title", "Author", "Subject");
  g_auto (PaintedPaper) paper = { 0 };
  cairo_surface_t *pixels;
  const PaintedWord *word;
  double middle;

  dossier_report_add_rating (report, DOSSIER_RATING_COMPLIANCE, "Fine");
  painted_paper_print (folder, report, &paper);
  word = painted_paper_find_word (&paper, "Fine", 1);
  middle = painted_word_get_middle (word);
  pixels = painted_paper_photograph (&paper, 1);

  g_assert_cmpuint (painted_count (pixels,
                                   paper.geometry.text_left,
                                   middle - 6,
                                   paper.geometry.text_left + 10,
                                   middle + 6),
                    >,
                    30);
  g_assert_cmpfloat (word->left, >, paper.geometry.text_left + 10);
  cairo_surface_destroy (pixels);
}

static void
test_the_contents_name_the_page_at_the_end_of_the_line (DossierTestFolder *folder,
                                                        gconstpointer data)
{
  DossierReport *report = dossier_report_new ("Title", "Author", "Subject");
  g_auto (PaintedPaper) paper = { 0 };
  const PaintedWord *label, *title, *page;

  dossier_report_add_section (report, DOSSIER_NUMBERING_FRONT, NULL);
  dossier_report_add_text (report, DOSSIER_REPORT_TITLE, "Contents");
  dossier_report_add_entry (report, 1, "7.7", "Insight", "insight");
  dossier_report_add_section (report, DOSSIER_NUMBERING_BODY, NULL);
  dossier_report_add_text (report, DOSSIER_REPORT_TITLE, "Before");
  dossier_report_add_text (report, DOSSIER_REPORT_TITLE, "Preface");
  dossier_report_add_heading (report, 1, "7.7", "Insight", "insight");
  painted_paper_print (folder, report, &paper);
  label = painted_paper_find_word (&paper, "7.7", 1);
  title = painted_paper_find_word (&paper, "Insight", 1);
  page = painted_paper_find_word (&paper, dossier_layout_find_label (paper.layout, "insight"), 1);

  g_assert_cmpfloat_with_epsilon (label->left, paper.geometry.label_left, 1);
  g_assert_cmpfloat (title->left, >, label->right);
  g_assert_cmpfloat_with_epsilon (page->right, paper.geometry.text_right, 1);
  g_assert_cmpfloat_with_epsilon (label->bottom, title->bottom, 0.5);
  g_assert_cmpfloat_with_epsilon (page->bottom, title->bottom, 0.5);
}

static DossierReport *
create_figures (void)
{
  DossierReport *report = dossier_report_new ("Title", "Author", "Subject");
  DossierReportBlock *block = dossier_report_add (report, DOSSIER_REPORT_IMAGE);
  g_autofree guint8 *pixels = g_malloc (8 * 4 * 4);
  g_autoptr (GBytes) bytes = NULL;

  memset (pixels, 0x40, 8 * 4 * 4);
  bytes = g_bytes_new (pixels, 8 * 4 * 4);
  block->image = dossier_report_image_new (8, 4, bytes);
  block->description = g_strdup ("A picture");
  block->height = 100;
  block = dossier_report_add (report, DOSSIER_REPORT_TALLY);
  block->tally.n_elements = 1;
  block->tally.n_rated[DOSSIER_RATING_COMPLIANCE] = 1;
  block->description = g_strdup ("A bar");
  return report;
}

static void
test_pictures_bars_and_charts_are_figures (void)
{
  for (int kind = DOSSIER_REPORT_TEXT; kind <= DOSSIER_REPORT_DOCUMENT; kind++)
    {
      DossierReportBlock *block = dossier_report_block_new ((DossierReportBlockKind) kind);

      g_assert_cmpint (dossier_report_block_is_figure (block),
                       ==,
                       kind == DOSSIER_REPORT_TALLY || kind == DOSSIER_REPORT_CHART ||
                         kind == DOSSIER_REPORT_IMAGE);
      dossier_report_block_free (block);
    }
}

/* As large as they are said to be, at the left of the text. */
static void
test_figures_are_where_the_text_begins (DossierTestFolder *folder, gconstpointer data)
{
  g_auto (PaintedPaper) paper = { 0 };
  cairo_surface_t *pixels;
  const GArray *placements;

  painted_paper_print (folder, create_figures (), &paper);
  pixels = painted_paper_photograph (&paper, 1);
  placements = dossier_layout_get_page (paper.layout, 1)->placements;

  for (guint i = 0; i < placements->len; i++)
    {
      const DossierPlacement *placement = &g_array_index (placements, DossierPlacement, i);
      double left = paper.geometry.text_left;
      double right = left + placement->set->width;
      double middle = placement->y + placement->set->height / 2;

      g_assert_cmphex (painted_get_colour (pixels, left + 1, middle), !=, PAINTED_WHITE);
      g_assert_cmphex (painted_get_colour (pixels, right - 3, middle), !=, PAINTED_WHITE);
      g_assert_cmphex (painted_get_colour (pixels, left - 2, middle), ==, PAINTED_WHITE);
      g_assert_cmphex (painted_get_colour (pixels, right + 2, middle), ==, PAINTED_WHITE);
    }
  cairo_surface_destroy (pixels);
}

/* In proportion, the best rating first, with gaps; what is not rated is hollow. How much is written
 * is not in it. */
static void
test_a_tally_is_a_bar_of_its_ratings (void)
{
  static const struct
  {
    DossierRating rating;
    double left, right;
  } parts[] = { { DOSSIER_RATING_COMPLIANCE_PLUS, 0, 100 },
                { DOSSIER_RATING_PARTIAL_COMPLIANCE, 100, 400 },
                { DOSSIER_RATING_NOT_RATED, 400, 600 } };
  DossierTally tally = { .n_elements = 6, .n_written = 4, .n_final = 2 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 640, 20);
  cairo_t *cr = cairo_create (surface);

  tally.n_rated[DOSSIER_RATING_COMPLIANCE_PLUS] = 1;
  tally.n_rated[DOSSIER_RATING_PARTIAL_COMPLIANCE] = 3;
  tally.n_rated[DOSSIER_RATING_NOT_RATED] = 2;
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  dossier_tally_draw_bar (cr, &tally, DOSSIER_PALETTE_LIGHT, 600, 9);
  cairo_surface_flush (surface);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      guint32 colour = painted_get_colour (surface, parts[i].left, 0);

      g_assert_cmphex (colour, !=, PAINTED_WHITE);
      g_assert_cmphex (painted_get_colour (surface, parts[i].right - 3, 0), ==, colour);
      g_assert_cmphex (painted_get_colour (surface, parts[i].right - 1, 4), ==, PAINTED_WHITE);
      g_assert_cmphex (painted_get_colour (surface, parts[i].left + 1, 8), ==, colour);
      g_assert_cmphex (painted_get_colour (surface, parts[i].left + 1, 9), ==, PAINTED_WHITE);
      g_assert_cmphex (painted_get_colour (surface, (parts[i].left + parts[i].right) / 2, 4),
                       ==,
                       parts[i].rating == DOSSIER_RATING_NOT_RATED ? PAINTED_WHITE : colour);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/page/labels-and-bullets-stand-on-the-line-of-their-text",
                           test_labels_and_bullets_stand_on_the_line_of_their_text);
  dossier_test_folder_add ("/page/a-quotation-has-a-bar-as-high-as-its-lines",
                           test_a_quotation_has_a_bar_as_high_as_its_lines);
  dossier_test_folder_add ("/page/rows-and-separators-are-lines-across-the-text",
                           test_rows_and_separators_are_lines_across_the_text);
  dossier_test_folder_add ("/page/a-rating-is-marked-before-its-words",
                           test_a_rating_is_marked_before_its_words);
  dossier_test_folder_add ("/page/the-contents-name-the-page-at-the-end-of-the-line",
                           test_the_contents_name_the_page_at_the_end_of_the_line);
  g_test_add_func ("/page/pictures-bars-and-charts-are-figures",
                   test_pictures_bars_and_charts_are_figures);
  dossier_test_folder_add ("/page/figures-are-where-the-text-begins",
                           test_figures_are_where_the_text_begins);
  g_test_add_func ("/page/a-tally-is-a-bar-of-its-ratings", test_a_tally_is_a_bar_of_its_ratings);
  return g_test_run ();
}
