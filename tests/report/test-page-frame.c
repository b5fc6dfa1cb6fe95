/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "painted-paper.h"

/* A cover, and a part of two pages. */
static DossierReport *
create_report (void)
{
  DossierReport *report = dossier_report_new ("Title", "Riverside", "Submission");

  dossier_report_add_section (report, DOSSIER_NUMBERING_FRONT, NULL);
  dossier_report_add_text (report, DOSSIER_REPORT_COVER_TITLE, "Cover");
  dossier_report_add_section (report, DOSSIER_NUMBERING_BODY, NULL);
  dossier_report_add_heading (report, 1, "7", "Insight", "insight");
  dossier_report_add_text (report, DOSSIER_REPORT_BODY, "Asked");
  dossier_report_add (report, DOSSIER_REPORT_PAGE_BREAK);
  dossier_report_add_text (report, DOSSIER_REPORT_BODY, "Answered");
  dossier_report_add_text (report, DOSSIER_REPORT_BODY, "Acted");
  return report;
}

static void
assert_header_and_footer (const PaintedPaper *paper, guint page, const char *number)
{
  const PaintedWord *author = painted_paper_find_word (paper, "Riverside", page);
  const PaintedWord *subject = painted_paper_find_word (paper, "Submission", page);
  const PaintedWord *n_pages = painted_paper_find_word (paper, "2", page);
  const PaintedWord *of = painted_paper_find_word (paper, "of", page);

  g_assert_cmpfloat_with_epsilon (author->left, paper->geometry.text_left, 1);
  g_assert_cmpfloat (author->bottom, <, paper->geometry.top - 20);
  g_assert_cmpfloat_with_epsilon (subject->left, paper->geometry.text_left, 1);
  g_assert_cmpfloat (subject->top, >, paper->geometry.bottom);
  g_assert_cmpfloat_with_epsilon (of->top, subject->top, 0.1);
  if (g_str_equal (number, "2"))
    g_assert_cmpfloat (n_pages->right, <=, paper->geometry.text_right + 1);
  else
    g_assert_cmpfloat_with_epsilon (n_pages->right, paper->geometry.text_right, 1);
  g_assert_cmpfloat (of->left, >, painted_paper_find_word (paper, "Page", page)->right);
  painted_paper_find_word (paper, number, page);
}

static void
test_every_page_but_the_cover_says_whose_it_is_and_which (DossierTestFolder *folder,
                                                          gconstpointer data)
{
  g_auto (PaintedPaper) paper = { 0 };
  const PaintedWord *label, *part;

  painted_paper_print (folder, create_report (), &paper);
  g_assert_cmpuint (dossier_layout_get_n_pages (paper.layout), ==, 3);
  assert_header_and_footer (&paper, 2, "1");
  assert_header_and_footer (&paper, 3, "2");
  label = painted_paper_find_word (&paper, "7", 3);
  part = painted_paper_find_word (&paper, "Insight", 3);
  g_assert_cmpfloat_with_epsilon (label->top,
                                  painted_paper_find_word (&paper, "Riverside", 3)->top,
                                  0.1);
  g_assert_cmpfloat_with_epsilon (part->top, label->top, 0.1);
  g_assert_cmpfloat (label->right, <, part->left);
  g_assert_cmpfloat_with_epsilon (part->right, paper.geometry.text_right, 1);
  painted_words_assert_apart (paper.words, PAINTED_SPARE_HEIGHT);
  painted_words_assert_inside (paper.words,
                               paper.geometry.label_left - 1,
                               20,
                               paper.geometry.text_right + 1,
                               paper.geometry.height - 20);
  for (guint i = 0; i < paper.words->len; i++)
    {
      if (painted_words_get (paper.words, i)->page == 1)
        g_assert_cmpstr (painted_words_get (paper.words, i)->text, ==, "Cover");
    }
}

static void
test_a_long_header_is_cut_before_it_meets_the_other (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *author = g_strnfill (200, 'a');
  g_autofree char *subject = g_strnfill (200, 's');
  g_autofree char *title = g_strnfill (200, 't');
  DossierReport *report = dossier_report_new ("Title", author, subject);
  g_auto (PaintedPaper) paper = { 0 };

  dossier_report_add_section (report, DOSSIER_NUMBERING_BODY, NULL);
  dossier_report_add_heading (report, 1, NULL, title, "part");
  painted_paper_print (folder, report, &paper);

  painted_words_assert_apart (paper.words, PAINTED_SPARE_HEIGHT);
  painted_words_assert_inside (paper.words,
                               paper.geometry.text_left - 1,
                               20,
                               paper.geometry.text_right + 1,
                               paper.geometry.height - 20);
  painted_paper_find_word (&paper, "Page", 1);
}

static void
test_a_line_parts_the_header_from_the_text (DossierTestFolder *folder, gconstpointer data)
{
  g_auto (PaintedPaper) paper = { 0 };
  cairo_surface_t *pixels;

  painted_paper_print (folder, create_report (), &paper);
  pixels = painted_paper_photograph (&paper, 3);

  g_assert_true (
    painted_has_line (pixels, paper.geometry.text_left, paper.geometry.text_right, 48));
  cairo_surface_destroy (pixels);
  pixels = painted_paper_photograph (&paper, 1);
  g_assert_cmphex (painted_get_colour (pixels, paper.geometry.text_left + 20, 48),
                   ==,
                   PAINTED_WHITE);
  cairo_surface_destroy (pixels);
}

/* The strip of the cover, and the stroke above the heading of a part, alone there. */
static void
test_the_accent_colour_marks_the_cover_and_the_parts (DossierTestFolder *folder, gconstpointer data)
{
  DossierReport *report = create_report ();
  g_auto (PaintedPaper) paper = { 0 };
  cairo_surface_t *pixels;
  double y;

  dossier_page_design_set_accent (report->design, "#123456");
  painted_paper_print (folder, report, &paper);
  pixels = painted_paper_photograph (&paper, 1);
  g_assert_cmphex (painted_get_colour (pixels, 0, 0), ==, 0x123456);
  g_assert_cmphex (painted_get_colour (pixels, 19, paper.geometry.height - 2), ==, 0x123456);
  g_assert_cmphex (painted_get_colour (pixels, 21, 400), ==, PAINTED_WHITE);
  cairo_surface_destroy (pixels);

  y = g_array_index (dossier_layout_get_page (paper.layout, 2)->placements, DossierPlacement, 0).y;
  pixels = painted_paper_photograph (&paper, 2);
  g_assert_cmphex (painted_get_colour (pixels, 1, 400), ==, PAINTED_WHITE);
  g_assert_cmphex (painted_get_colour (pixels, paper.geometry.text_left + 1, y - 11), ==, 0x123456);
  g_assert_cmphex (painted_get_colour (pixels, paper.geometry.text_left + 26, y - 11),
                   ==,
                   0x123456);
  g_assert_cmphex (painted_get_colour (pixels, paper.geometry.text_left - 1, y - 11),
                   ==,
                   PAINTED_WHITE);
  g_assert_cmphex (painted_get_colour (pixels, paper.geometry.text_left + 30, y - 11),
                   ==,
                   PAINTED_WHITE);
  g_assert_cmphex (painted_get_colour (pixels, paper.geometry.text_left + 1, y - 7),
                   ==,
                   PAINTED_WHITE);
  cairo_surface_destroy (pixels);

  pixels = painted_paper_photograph (&paper, 3);
  g_assert_cmphex (
    painted_get_colour (pixels, paper.geometry.text_left + 1, paper.geometry.top - 11),
    ==,
    PAINTED_WHITE);
  cairo_surface_destroy (pixels);
}

/* Across the middle, upwards, and in so light a grey that text on it can be read. */
static void
test_a_draft_says_so_across_the_page (DossierTestFolder *folder, gconstpointer data)
{
  for (int is_draft = FALSE; is_draft <= TRUE; is_draft++)
    {
      DossierReport *report = create_report ();
      g_auto (PaintedPaper) paper = { 0 };
      cairo_surface_t *pixels;
      double x = DOSSIER_PAPER_A4_WIDTH / 2;
      double y = DOSSIER_PAPER_A4_HEIGHT / 2;
      guint n_left, n_right;

      report->design->is_draft = is_draft;
      painted_paper_print (folder, report, &paper);
      pixels = painted_paper_photograph (&paper, 1);
      n_left = painted_count (pixels, x - 200, y, x, y + 200);
      n_right = painted_count (pixels, x, y - 200, x + 200, y);
      g_assert_cmpint (n_left > 2000, ==, is_draft);
      g_assert_cmpint (n_right > 2000, ==, is_draft);
      g_assert_cmpfloat_with_epsilon ((double) n_left, n_right, 0.25 * n_left + 1);
      g_assert_cmpuint (painted_count (pixels, x - 200, y - 200, x - 60, y - 60), ==, 0);
      g_assert_cmpuint (painted_count (pixels, x + 60, y + 60, x + 200, y + 200), ==, 0);
      for (int i = 0; i < 200; i++)
        g_assert_cmphex (painted_get_colour (pixels, x - 100 + i, y + 100 - i) & 0xff, >=, 0xe0);
      cairo_surface_destroy (pixels);
    }
}

static void
test_room_for_remarks_is_parted_and_named (DossierTestFolder *folder, gconstpointer data)
{
  DossierReport *report = dossier_report_new ("Title", "Author", "Subject");
  g_auto (PaintedPaper) paper = { 0 };
  cairo_surface_t *pixels;
  const PaintedWord *title;

  report->has_remarks = TRUE;
  dossier_report_add_text (report, DOSSIER_REPORT_BODY, "Text");
  painted_paper_print (folder, report, &paper);
  title = painted_paper_find_word (&paper, "Remarks", 1);
  pixels = painted_paper_photograph (&paper, 1);

  g_assert_cmpfloat (title->left, >, paper.geometry.remarks_left + 4);
  g_assert_cmpfloat (title->right, <, paper.geometry.text_right);
  g_assert_cmpfloat (title->bottom, <, paper.geometry.top + 5);
  for (double y = paper.geometry.top; y < paper.geometry.bottom - 1; y++)
    g_assert_cmpuint (painted_count (pixels,
                                     paper.geometry.remarks_left - 2,
                                     y,
                                     paper.geometry.remarks_left + 2,
                                     y + 1),
                      >=,
                      1);
  g_assert_cmpuint (painted_count (pixels,
                                   paper.geometry.remarks_left - 2,
                                   paper.geometry.bottom + 2,
                                   paper.geometry.remarks_left + 2,
                                   paper.geometry.bottom + 10),
                    ==,
                    0);
  cairo_surface_destroy (pixels);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/page/every-one-but-the-cover-says-whose-it-is-and-which",
                           test_every_page_but_the_cover_says_whose_it_is_and_which);
  dossier_test_folder_add ("/page/a-long-header-is-cut-before-it-meets-the-other",
                           test_a_long_header_is_cut_before_it_meets_the_other);
  dossier_test_folder_add ("/page/a-line-parts-the-header-from-the-text",
                           test_a_line_parts_the_header_from_the_text);
  dossier_test_folder_add ("/page/the-accent-colour-marks-the-cover-and-the-parts",
                           test_the_accent_colour_marks_the_cover_and_the_parts);
  dossier_test_folder_add ("/page/a-draft-says-so-across-it", test_a_draft_says_so_across_the_page);
  dossier_test_folder_add ("/page/room-for-remarks-is-parted-and-named",
                           test_room_for_remarks_is_parted_and_named);
  return g_test_run ();
}
