/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-painter.h"
#include "dossier-rating-mark.h"
#include "dossier-test-folder.h"
#include "painted-words.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

/* Of the letters of a report. */
#define SPARE_HEIGHT 2.5
#define WHITE        0xffffff

typedef struct
{
  DossierReport *report;
  DossierPageGeometry geometry;
  DossierLayout *layout;
  GArray *words;
} Paper;

static DossierPageGeometry
a4 (void)
{
  return dossier_page_geometry_for_paper (DOSSIER_PAPER_A4_WIDTH,
                                          DOSSIER_PAPER_A4_HEIGHT,
                                          DOSSIER_MARGINS_NORMAL);
}

/* Takes the report. */
static void
print (DossierTestFolder *folder, DossierReport *report, Paper *self)
{
  g_autoptr (GFile) file = dossier_test_folder_get_child (folder, "pages.pdf");
  cairo_surface_t *surface;
  cairo_t *cr;

  self->report = report;
  self->geometry = a4 ();
  self->layout = dossier_layout_new (report, &self->geometry);
  surface =
    cairo_pdf_surface_create (g_file_peek_path (file), self->geometry.width, self->geometry.height);
  cr = cairo_create (surface);
  for (guint i = 1; i <= dossier_layout_get_n_pages (self->layout); i++)
    {
      dossier_painter_paint_page (self->layout, i, cr, NULL);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  self->words = painted_words_read (g_file_peek_path (file));
}

static void
paper_clear (Paper *self)
{
  g_array_unref (self->words);
  dossier_layout_free (self->layout);
  dossier_report_free (self->report);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Paper, paper_clear)

static const PaintedWord *
find_word (const Paper *self, const char *text, guint page)
{
  return painted_words_find (self->words, text, page);
}

/* The page in pixels, one for each point, on white. */
static cairo_surface_t *
photograph (const Paper *self, guint page)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         (int) self->geometry.width,
                                                         (int) self->geometry.height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  dossier_painter_paint_page (self->layout, page, cr, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
get_colour (cairo_surface_t *surface, double x, double y)
{
  const guint8 *row =
    cairo_image_surface_get_data (surface) + (int) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (const void *) row)[(int) x] & WHITE;
}

/* Whether a thin line goes through all of a stretch, which may touch two rows of pixels. */
static gboolean
has_line (cairo_surface_t *surface, double left, double right, double y)
{
  for (int x = (int) ceil (left); x < (int) right; x++)
    {
      if (get_colour (surface, x, y) == WHITE && get_colour (surface, x, y - 1) == WHITE)
        return FALSE;
    }
  return get_colour (surface, left - 2, y) == WHITE && get_colour (surface, right + 2, y) == WHITE;
}

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
assert_header_and_footer (const Paper *paper, guint page, const char *number)
{
  const PaintedWord *author = find_word (paper, "Riverside", page);
  const PaintedWord *subject = find_word (paper, "Submission", page);
  const PaintedWord *n_pages = find_word (paper, "2", page);
  const PaintedWord *of = find_word (paper, "of", page);

  g_assert_cmpfloat_with_epsilon (author->left, paper->geometry.text_left, 1);
  g_assert_cmpfloat (author->bottom, <, paper->geometry.top - 20);
  g_assert_cmpfloat_with_epsilon (subject->left, paper->geometry.text_left, 1);
  g_assert_cmpfloat (subject->top, >, paper->geometry.bottom);
  g_assert_cmpfloat_with_epsilon (of->top, subject->top, 0.1);
  if (g_str_equal (number, "2"))
    g_assert_cmpfloat (n_pages->right, <=, paper->geometry.text_right + 1);
  else
    g_assert_cmpfloat_with_epsilon (n_pages->right, paper->geometry.text_right, 1);
  g_assert_cmpfloat (of->left, >, find_word (paper, "Page", page)->right);
  find_word (paper, number, page);
}

static void
test_every_page_but_the_cover_says_whose_it_is_and_which (DossierTestFolder *folder,
                                                          gconstpointer data)
{
  g_auto (Paper) paper = { 0 };
  const PaintedWord *label, *part;

  print (folder, create_report (), &paper);
  g_assert_cmpuint (dossier_layout_get_n_pages (paper.layout), ==, 3);
  assert_header_and_footer (&paper, 2, "1");
  assert_header_and_footer (&paper, 3, "2");
  label = find_word (&paper, "7", 3);
  part = find_word (&paper, "Insight", 3);
  g_assert_cmpfloat_with_epsilon (label->top, find_word (&paper, "Riverside", 3)->top, 0.1);
  g_assert_cmpfloat_with_epsilon (part->top, label->top, 0.1);
  g_assert_cmpfloat (label->right, <, part->left);
  g_assert_cmpfloat_with_epsilon (part->right, paper.geometry.text_right, 1);
  painted_words_assert_apart (paper.words, SPARE_HEIGHT);
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
  g_auto (Paper) paper = { 0 };

  dossier_report_add_section (report, DOSSIER_NUMBERING_BODY, NULL);
  dossier_report_add_heading (report, 1, NULL, title, "part");
  print (folder, report, &paper);

  painted_words_assert_apart (paper.words, SPARE_HEIGHT);
  painted_words_assert_inside (paper.words,
                               paper.geometry.text_left - 1,
                               20,
                               paper.geometry.text_right + 1,
                               paper.geometry.height - 20);
  find_word (&paper, "Page", 1);
}

static void
test_a_line_parts_the_header_from_the_text (DossierTestFolder *folder, gconstpointer data)
{
  g_auto (Paper) paper = { 0 };
  cairo_surface_t *pixels;

  print (folder, create_report (), &paper);
  pixels = photograph (&paper, 3);

  g_assert_true (has_line (pixels, paper.geometry.text_left, paper.geometry.text_right, 48));
  cairo_surface_destroy (pixels);
  pixels = photograph (&paper, 1);
  g_assert_cmphex (get_colour (pixels, paper.geometry.text_left + 20, 48), ==, WHITE);
  cairo_surface_destroy (pixels);
}

/* The strip of the cover, and the stroke above the heading of a part, alone there. */
static void
test_the_accent_colour_marks_the_cover_and_the_parts (DossierTestFolder *folder, gconstpointer data)
{
  DossierReport *report = create_report ();
  g_auto (Paper) paper = { 0 };
  cairo_surface_t *pixels;
  double y;

  dossier_page_design_set_accent (report->design, "#123456");
  print (folder, report, &paper);
  pixels = photograph (&paper, 1);
  g_assert_cmphex (get_colour (pixels, 0, 0), ==, 0x123456);
  g_assert_cmphex (get_colour (pixels, 19, paper.geometry.height - 2), ==, 0x123456);
  g_assert_cmphex (get_colour (pixels, 21, 400), ==, WHITE);
  cairo_surface_destroy (pixels);

  y = g_array_index (dossier_layout_get_page (paper.layout, 2)->placements, DossierPlacement, 0).y;
  pixels = photograph (&paper, 2);
  g_assert_cmphex (get_colour (pixels, 1, 400), ==, WHITE);
  g_assert_cmphex (get_colour (pixels, paper.geometry.text_left + 1, y - 11), ==, 0x123456);
  g_assert_cmphex (get_colour (pixels, paper.geometry.text_left + 26, y - 11), ==, 0x123456);
  g_assert_cmphex (get_colour (pixels, paper.geometry.text_left - 1, y - 11), ==, WHITE);
  g_assert_cmphex (get_colour (pixels, paper.geometry.text_left + 30, y - 11), ==, WHITE);
  g_assert_cmphex (get_colour (pixels, paper.geometry.text_left + 1, y - 7), ==, WHITE);
  cairo_surface_destroy (pixels);

  pixels = photograph (&paper, 3);
  g_assert_cmphex (get_colour (pixels, paper.geometry.text_left + 1, paper.geometry.top - 11),
                   ==,
                   WHITE);
  cairo_surface_destroy (pixels);
}

/* How many pixels of a part of the page are painted. */
static guint
count_painted (cairo_surface_t *surface, double left, double top, double right, double bottom)
{
  guint n = 0;

  for (int y = (int) top; y < (int) bottom; y++)
    {
      for (int x = (int) left; x < (int) right; x++)
        n += get_colour (surface, x, y) != WHITE;
    }
  return n;
}

/* Across the middle, upwards, and in so light a grey that text on it can be read. */
static void
test_a_draft_says_so_across_the_page (DossierTestFolder *folder, gconstpointer data)
{
  for (int is_draft = FALSE; is_draft <= TRUE; is_draft++)
    {
      DossierReport *report = create_report ();
      g_auto (Paper) paper = { 0 };
      cairo_surface_t *pixels;
      double x = DOSSIER_PAPER_A4_WIDTH / 2;
      double y = DOSSIER_PAPER_A4_HEIGHT / 2;
      guint n_left, n_right;

      report->design->is_draft = is_draft;
      print (folder, report, &paper);
      pixels = photograph (&paper, 1);
      n_left = count_painted (pixels, x - 200, y, x, y + 200);
      n_right = count_painted (pixels, x, y - 200, x + 200, y);
      g_assert_cmpint (n_left > 2000, ==, is_draft);
      g_assert_cmpint (n_right > 2000, ==, is_draft);
      g_assert_cmpfloat_with_epsilon ((double) n_left, n_right, 0.25 * n_left + 1);
      g_assert_cmpuint (count_painted (pixels, x - 200, y - 200, x - 60, y - 60), ==, 0);
      g_assert_cmpuint (count_painted (pixels, x + 60, y + 60, x + 200, y + 200), ==, 0);
      for (int i = 0; i < 200; i++)
        g_assert_cmphex (get_colour (pixels, x - 100 + i, y + 100 - i) & 0xff, >=, 0xe0);
      cairo_surface_destroy (pixels);
    }
}

static void
test_room_for_remarks_is_parted_and_named (DossierTestFolder *folder, gconstpointer data)
{
  DossierReport *report = dossier_report_new ("Title", "Author", "Subject");
  g_auto (Paper) paper = { 0 };
  cairo_surface_t *pixels;
  const PaintedWord *title;

  report->has_remarks = TRUE;
  dossier_report_add_text (report, DOSSIER_REPORT_BODY, "Text");
  print (folder, report, &paper);
  title = find_word (&paper, "Remarks", 1);
  pixels = photograph (&paper, 1);

  g_assert_cmpfloat (title->left, >, paper.geometry.remarks_left + 4);
  g_assert_cmpfloat (title->right, <, paper.geometry.text_right);
  g_assert_cmpfloat (title->bottom, <, paper.geometry.top + 5);
  for (double y = paper.geometry.top; y < paper.geometry.bottom - 1; y++)
    g_assert_cmpuint (count_painted (pixels,
                                     paper.geometry.remarks_left - 2,
                                     y,
                                     paper.geometry.remarks_left + 2,
                                     y + 1),
                      >=,
                      1);
  g_assert_cmpuint (count_painted (pixels,
                                   paper.geometry.remarks_left - 2,
                                   paper.geometry.bottom + 2,
                                   paper.geometry.remarks_left + 2,
                                   paper.geometry.bottom + 10),
                    ==,
                    0);
  cairo_surface_destroy (pixels);
}

static void
test_labels_and_bullets_stand_on_the_line_of_their_text (DossierTestFolder *folder,
                                                         gconstpointer data)
{
  static const char *const pairs[][2] = { { "E12", "Survey" },
                                          { "•", "Apples" },
                                          { "1.", "Pears" },
                                          { "2.", "Plums" } };
  DossierReport *report = dossier_report_new ("Title", "Author", "Subject");
  g_auto (Paper) paper = { 0 };

  dossier_report_add_text (report, DOSSIER_REPORT_BODY, "Survey")->label = g_strdup ("E12");
  dossier_report_add_markdown (report, "- Apples\n\n1. Pears\n2. Plums\n");
  print (folder, report, &paper);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      const PaintedWord *label = find_word (&paper, pairs[i][0], 1);
      const PaintedWord *text = find_word (&paper, pairs[i][1], 1);

      g_assert_cmpfloat_with_epsilon (label->bottom, text->bottom, 1.5);
      g_assert_cmpfloat (label->right, <, text->left);
    }
}

static void
test_a_quotation_has_a_bar_as_high_as_its_lines (DossierTestFolder *folder, gconstpointer data)
{
  DossierReport *report = dossier_report_new ("Title", "Author", "Subject");
  g_auto (Paper) paper = { 0 };
  g_autoptr (GString) markdown = g_string_new ("> ");
  cairo_surface_t *pixels;
  const DossierPlacement *quote;
  double bar;

  for (guint i = 0; i < 40; i++)
    g_string_append (markdown, "quoted ");
  dossier_report_add_markdown (report, markdown->str);
  print (folder, report, &paper);
  pixels = photograph (&paper, 1);
  quote =
    &g_array_index (dossier_layout_get_page (paper.layout, 1)->placements, DossierPlacement, 0);
  bar = quote->set->cell_x[0] - 9.5;

  g_assert_cmpint (quote->n_lines, >, 2);
  for (double y = quote->y + 1; y < quote->y + quote->n_lines * quote->set->line_height - 1; y++)
    g_assert_cmphex (get_colour (pixels, bar, y), !=, WHITE);
  g_assert_cmpuint (count_painted (pixels,
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
  g_auto (Paper) paper = { 0 };
  cairo_surface_t *pixels;
  const GArray *placements;

  dossier_report_block_add_cell (dossier_report_add_row (report, TRUE), "Heading", NULL);
  dossier_report_block_add_cell (dossier_report_add_row (report, FALSE), "Row", NULL);
  dossier_report_add (report, DOSSIER_REPORT_RULE);
  print (folder, report, &paper);
  pixels = photograph (&paper, 1);
  placements = dossier_layout_get_page (paper.layout, 1)->placements;

  for (guint i = 0; i < 3; i++)
    {
      const DossierPlacement *placement = &g_array_index (placements, DossierPlacement, i);
      double y = i < 2 ? placement->y + placement->n_lines * placement->set->line_height + 2
                       : placement->y + placement->set->height / 2;

      g_assert_true (has_line (pixels, paper.geometry.text_left, paper.geometry.text_right, y));
    }
  cairo_surface_destroy (pixels);
}

static void
test_a_rating_is_marked_before_its_words (DossierTestFolder *folder, gconstpointer data)
{
  DossierReport *report = dossier_report_new ("Title", "Author", "Subject");
  g_auto (Paper) paper = { 0 };
  cairo_surface_t *pixels;
  const PaintedWord *word;
  double middle;

  dossier_report_add_rating (report, DOSSIER_RATING_COMPLIANCE, "Fine");
  print (folder, report, &paper);
  word = find_word (&paper, "Fine", 1);
  middle = painted_word_get_middle (word);
  pixels = photograph (&paper, 1);

  g_assert_cmpuint (count_painted (pixels,
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
  g_auto (Paper) paper = { 0 };
  const PaintedWord *label, *title, *page;

  dossier_report_add_section (report, DOSSIER_NUMBERING_FRONT, NULL);
  dossier_report_add_text (report, DOSSIER_REPORT_TITLE, "Contents");
  dossier_report_add_entry (report, 1, "7.7", "Insight", "insight");
  dossier_report_add_section (report, DOSSIER_NUMBERING_BODY, NULL);
  dossier_report_add_text (report, DOSSIER_REPORT_TITLE, "Before");
  dossier_report_add_text (report, DOSSIER_REPORT_TITLE, "Preface");
  dossier_report_add_heading (report, 1, "7.7", "Insight", "insight");
  print (folder, report, &paper);
  label = find_word (&paper, "7.7", 1);
  title = find_word (&paper, "Insight", 1);
  page = find_word (&paper, dossier_layout_find_label (paper.layout, "insight"), 1);

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

/* As large as they are said to be, at the left of the text. */
static void
test_figures_are_where_the_text_begins (DossierTestFolder *folder, gconstpointer data)
{
  g_auto (Paper) paper = { 0 };
  cairo_surface_t *pixels;
  const GArray *placements;

  print (folder, create_figures (), &paper);
  pixels = photograph (&paper, 1);
  placements = dossier_layout_get_page (paper.layout, 1)->placements;

  for (guint i = 0; i < placements->len; i++)
    {
      const DossierPlacement *placement = &g_array_index (placements, DossierPlacement, i);
      double left = paper.geometry.text_left;
      double right = left + placement->set->width;
      double middle = placement->y + placement->set->height / 2;

      g_assert_cmphex (get_colour (pixels, left + 1, middle), !=, WHITE);
      g_assert_cmphex (get_colour (pixels, right - 3, middle), !=, WHITE);
      g_assert_cmphex (get_colour (pixels, left - 2, middle), ==, WHITE);
      g_assert_cmphex (get_colour (pixels, right + 2, middle), ==, WHITE);
    }
  cairo_surface_destroy (pixels);
}

/* In proportion, the best rating first, with gaps; what is not rated is hollow. */
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
  DossierTally tally = { .n_elements = 6 };
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
      guint32 colour = get_colour (surface, parts[i].left, 0);

      g_assert_cmphex (colour, !=, WHITE);
      g_assert_cmphex (get_colour (surface, parts[i].right - 3, 0), ==, colour);
      g_assert_cmphex (get_colour (surface, parts[i].right - 1, 4), ==, WHITE);
      g_assert_cmphex (get_colour (surface, parts[i].left + 1, 8), ==, colour);
      g_assert_cmphex (get_colour (surface, parts[i].left + 1, 9), ==, WHITE);
      g_assert_cmphex (get_colour (surface, (parts[i].left + parts[i].right) / 2, 4),
                       ==,
                       parts[i].rating == DOSSIER_RATING_NOT_RATED ? WHITE : colour);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
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
  dossier_test_folder_add ("/page/figures-are-where-the-text-begins",
                           test_figures_are_where_the_text_begins);
  g_test_add_func ("/page/a-tally-is-a-bar-of-its-ratings", test_a_tally_is_a_bar_of_its_ratings);
  return g_test_run ();
}
