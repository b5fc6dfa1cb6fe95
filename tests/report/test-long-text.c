/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-layout.h"
#include "dossier-markdown.h"
#include "dossier-text-appearance.h"

#include <string.h>

/* So long that what takes a time that grows with the square of the length does not end before the
 * time for a test is over. */
#define VERY_LONG 1000000
#define LONG      100000

static DossierPageGeometry
a4 (void)
{
  return dossier_page_geometry_for_paper (DOSSIER_PAPER_A4_WIDTH,
                                          DOSSIER_PAPER_A4_HEIGHT,
                                          DOSSIER_MARGINS_NORMAL);
}

static char *
repeat (const char *unit, gsize length)
{
  GString *text = g_string_sized_new (length);

  while (text->len < length)
    g_string_append (text, unit);
  return g_string_free (text, FALSE);
}

static gsize
start_of (const DossierTypesetText *lines, int number)
{
  gsize start;
  PangoLayoutLine *line = dossier_typeset_text_get_line (lines, number, &start);

  return start + (gsize) line->start_index;
}

/* Each line begins where the one before ends, with no more than a newline between them, and none is
 * wider than the column. */
static void
assert_lines (const DossierTypesetText *lines, const char *text, double width)
{
  gsize position = 0;

  for (int i = 0; i < lines->n_lines; i++)
    {
      PangoLayoutLine *line = dossier_typeset_text_get_line (lines, i, NULL);
      gsize start = start_of (lines, i);
      PangoRectangle logical;

      g_assert_cmpuint (start, ==, position + (start > position && text[position] == '\n'));
      g_assert_cmpmem (pango_layout_get_text (line->layout) + line->start_index,
                       line->length,
                       text + start,
                       line->length);
      pango_layout_line_get_extents (line, NULL, &logical);
      g_assert_cmpfloat ((double) logical.width / PANGO_SCALE, <=, width + 0.01);
      position = start + (gsize) line->length;
    }
  g_assert_cmpuint (position, ==, strlen (text));
}

static void
assert_is_laid_out (const char *unit, gsize length)
{
  g_autofree char *text = repeat (unit, length);
  g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
  DossierPageGeometry geometry = a4 ();
  g_autoptr (DossierLayout) layout = NULL;
  const DossierTypesetBlock *set;
  int n_lines = 0;

  dossier_report_add_text (report, DOSSIER_REPORT_BODY, text);
  layout = dossier_layout_new (report, &geometry);

  set = layout->typeset_blocks->pdata[0];
  assert_lines (set->cells->pdata[0], text, geometry.text_right - geometry.text_left);
  for (guint i = 0; i < layout->pages->len; i++)
    {
      const DossierPage *page = layout->pages->pdata[i];

      g_assert_cmpuint (page->placements->len, ==, 1);
      n_lines += g_array_index (page->placements, DossierPlacement, 0).n_lines;
    }
  g_assert_cmpint (n_lines, ==, set->n_lines);
  g_assert_cmpint (n_lines, >, (int) (length / 400));
}

static void
test_a_word_of_a_million_letters_is_laid_out (void)
{
  assert_is_laid_out ("a", VERY_LONG);
}

/* Wider than Pango can count. */
static void
test_a_paragraph_of_half_a_million_letters_is_laid_out (void)
{
  assert_is_laid_out ("libraries ", VERY_LONG / 2);
}

static void
test_long_words_of_all_kinds_are_laid_out (void)
{
  static const char *const units[] = { "(",     "[]", "‹", "*",  "|",  "ا",
                                       "עברית", "東", "é", "a/", "W\n" };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    assert_is_laid_out (units[i], LONG / 5);
}

static void
test_a_cell_with_a_long_word_is_as_wide_as_there_is_room (void)
{
  g_autofree char *word = repeat ("x", LONG);
  g_autofree char *markdown = g_strdup_printf ("| A | B |\n| --- | --- |\n| %s | y |\n", word);
  g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
  DossierPageGeometry geometry = a4 ();
  g_autoptr (DossierLayout) layout = NULL;
  const DossierTypesetBlock *row;

  dossier_report_add_markdown (report, markdown);
  layout = dossier_layout_new (report, &geometry);

  row = layout->typeset_blocks->pdata[1];
  assert_lines (row->cells->pdata[0], word, row->cell_x[1] - row->cell_x[0]);
  g_assert_cmpfloat (row->cell_x[1], <, geometry.text_right);
}

/* Paragraphs with words and addresses, of which one word or another is wider than the line. */
static char *
generate_text (GRand *random, gsize length)
{
  static const char *const latin[] = {
    "library ", "we asked readers, ", "satisfaction ", "1,234 ", "fi ",      "  ", "\n",
    "\n\n",     "cafe\u0301s ",       "a-b/c?d=e ",    "(and) ", "“quoted” "
  };
  static const char *const hebrew[] = { "שלום ", "עולם ", "ספרייה ", "\n", "\n\n", " " };
  GString *text = g_string_new (NULL);
  gboolean was_hebrew = FALSE;

  while (text->len < length)
    {
      gboolean is_hebrew = text->len % 3000 > 2000;

      if (is_hebrew && !was_hebrew)
        g_string_append_c (text, '\n');
      was_hebrew = is_hebrew;
      if (!is_hebrew && g_rand_int_range (random, 0, 60) == 0)
        for (gint i = g_rand_int_range (random, 150, 500); i > 0; i--)
          g_string_append_c (text, (char) g_rand_int_range (random, 'a', 'z' + 1));
      g_string_append (text,
                       is_hebrew ? hebrew[g_rand_int_range (random, 0, G_N_ELEMENTS (hebrew))]
                                 : latin[g_rand_int_range (random, 0, G_N_ELEMENTS (latin))]);
    }
  return g_string_free (text, FALSE);
}

static DossierLayout *
lay_out (DossierReport *report, const char *text)
{
  DossierPageGeometry geometry = a4 ();

  dossier_report_add_text (report, DOSSIER_REPORT_BODY, text);
  return dossier_layout_new (report, &geometry);
}

static void
test_a_long_text_begins_as_a_shorter_one_would (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *text = generate_text (random, 6000);
      g_autofree char *beginning = NULL;
      g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
      g_autoptr (DossierReport) other = dossier_report_new ("Title", "Author", "Subject");
      g_autoptr (DossierLayout) layout = lay_out (report, text);
      g_autoptr (DossierLayout) shorter = NULL;
      const DossierTypesetText *lines, *shorter_lines;

      beginning = g_strndup (text, (gsize) (g_utf8_find_prev_char (text, text + 4000) - text));
      shorter = lay_out (other, beginning);
      lines = ((DossierTypesetBlock *) layout->typeset_blocks->pdata[0])->cells->pdata[0];
      shorter_lines = ((DossierTypesetBlock *) shorter->typeset_blocks->pdata[0])->cells->pdata[0];

      for (int line = 0; line < shorter_lines->n_lines - 1; line++)
        {
          PangoLayoutLine *first = dossier_typeset_text_get_line (lines, line, NULL);
          PangoLayoutLine *second = dossier_typeset_text_get_line (shorter_lines, line, NULL);

          g_assert_cmpuint (start_of (lines, line), ==, start_of (shorter_lines, line));
          g_assert_cmpint (first->resolved_dir, ==, second->resolved_dir);
        }
    }
}

static void
test_a_paragraph_keeps_the_direction_of_its_first_letters (void)
{
  static const struct
  {
    const char *paragraph;
    PangoDirection direction;
  } cases[] = { { "ספרייה library 1,234 ", PANGO_DIRECTION_RTL },
                { "library ספרייה 1,234 ", PANGO_DIRECTION_LTR } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = repeat (cases[i].paragraph, LONG / 5);
      g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
      g_autoptr (DossierLayout) layout = lay_out (report, text);
      const DossierTypesetBlock *set = layout->typeset_blocks->pdata[0];

      g_assert_cmpint (set->n_lines, >, 100);
      for (int line = 0; line < set->n_lines; line++)
        g_assert_cmpint (
          dossier_typeset_text_get_line (set->cells->pdata[0], line, NULL)->resolved_dir,
          ==,
          cases[i].direction);
    }
}

static void
test_many_stretches_are_found (void)
{
  g_autofree char *markdown = repeat ("**a** b *c* ", VERY_LONG / 2);
  g_autoptr (GPtrArray) blocks = dossier_markdown_parse (markdown);
  const DossierMarkdownBlock *block = blocks->pdata[0];
  const DossierRichText *text = block->cells->pdata[0];
  g_autoptr (GArray) stretches = dossier_rich_text_split (text);
  gsize position = 0;

  for (guint i = 0; i < stretches->len; i++)
    {
      const DossierTextRun *stretch = &g_array_index (stretches, DossierTextRun, i);
      char first = text->text->str[stretch->start];

      g_assert_cmpuint (stretch->start, ==, position);
      g_assert_cmpint (stretch->style,
                       ==,
                       first == 'a'   ? DOSSIER_TEXT_BOLD
                       : first == 'c' ? DOSSIER_TEXT_ITALIC
                                      : DOSSIER_TEXT_PLAIN);
      position += stretch->length;
    }
  g_assert_cmpuint (position, ==, text->text->len);
}

static gboolean
is_bold_at (PangoAttrList *list, int position)
{
  PangoAttrIterator *iterator = pango_attr_list_get_iterator (list);
  gboolean is_bold = FALSE;

  do
    {
      int start, end;

      pango_attr_iterator_range (iterator, &start, &end);
      if (position >= start && position < end)
        is_bold = pango_attr_iterator_get (iterator, PANGO_ATTR_WEIGHT) != NULL;
    }
  while (pango_attr_iterator_next (iterator));
  pango_attr_iterator_destroy (iterator);
  return is_bold;
}

/* Wherever a piece begins that is set by itself. */
static void
test_each_piece_is_set_apart_as_the_whole_is (void)
{
  static const int length = 5;
  g_autoptr (DossierPageDesign) design = dossier_page_design_new ();
  g_autofree char *markdown = repeat ("**a** b ", 300);
  g_autoptr (GPtrArray) blocks = dossier_markdown_parse (markdown);
  const DossierMarkdownBlock *block = blocks->pdata[0];
  const DossierRichText *text = block->cells->pdata[0];
  g_autoptr (GArray) stretches = dossier_rich_text_split (text);

  for (gsize start = 0; start + length <= text->text->len; start++)
    {
      g_autoptr (PangoAttrList) list =
        dossier_text_appearance_to_attributes (dossier_text_appearance_get (DOSSIER_REPORT_BODY),
                                               design,
                                               stretches,
                                               start,
                                               length);

      for (int i = 0; i < length; i++)
        g_assert_cmpint (is_bold_at (list, i), ==, text->text->str[start + (gsize) i] == 'a');
    }
}

/* One short row asks for as many cells as the first row has, whatever is written in it. */
static void
test_a_table_is_not_much_larger_than_its_text (void)
{
  g_autofree char *titles = repeat ("|h", 10000);
  g_autofree char *rule = repeat ("|---", 20000);
  g_autofree char *rows = repeat ("x\n", 20000);
  g_autofree char *markdown = g_strdup_printf ("%s|\n%s|\n%s", titles, rule, rows);
  g_autoptr (GPtrArray) blocks = dossier_markdown_parse (markdown);
  gsize n_cells = 0;

  for (guint i = 0; i < blocks->len; i++)
    n_cells += ((DossierMarkdownBlock *) blocks->pdata[i])->cells->len;

  g_assert_cmpuint (n_cells, >, 0);
  g_assert_cmpuint (n_cells, <, 2 * strlen (markdown));
}

static void
test_an_address_that_many_links_share_is_not_kept_for_all (void)
{
  g_autofree char *address = repeat ("a", LONG);
  g_autofree char *links = repeat ("[x] ", LONG);
  g_autofree char *markdown = g_strdup_printf ("[x]: http://%s\n\n%s", address, links);
  g_autoptr (GPtrArray) blocks = dossier_markdown_parse (markdown);
  const DossierMarkdownBlock *block = blocks->pdata[0];
  const DossierRichText *text = block->cells->pdata[0];
  gsize length = 0;

  for (guint i = 0; i < text->runs->len; i++)
    {
      const char *link = g_array_index (text->runs, DossierTextRun, i).link;

      length += link != NULL ? strlen (link) : 0;
    }

  g_assert_cmpuint (text->text->len, >=, LONG / 4);
  g_assert_cmpuint (length, >, LONG);
  g_assert_cmpuint (length, <, 20 * LONG);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/long-text/a-word-of-a-million-letters-is-laid-out",
                   test_a_word_of_a_million_letters_is_laid_out);
  g_test_add_func ("/long-text/a-paragraph-of-half-a-million-letters-is-laid-out",
                   test_a_paragraph_of_half_a_million_letters_is_laid_out);
  g_test_add_func ("/long-text/long-words-of-all-kinds-are-laid-out",
                   test_long_words_of_all_kinds_are_laid_out);
  g_test_add_func ("/long-text/a-cell-with-a-long-word-is-as-wide-as-there-is-room",
                   test_a_cell_with_a_long_word_is_as_wide_as_there_is_room);
  g_test_add_func ("/long-text/begins-as-a-shorter-one-would",
                   test_a_long_text_begins_as_a_shorter_one_would);
  g_test_add_func ("/long-text/a-paragraph-keeps-the-direction-of-its-first-letters",
                   test_a_paragraph_keeps_the_direction_of_its_first_letters);
  g_test_add_func ("/long-text/many-stretches-are-found", test_many_stretches_are_found);
  g_test_add_func ("/long-text/each-piece-is-set-apart-as-the-whole-is",
                   test_each_piece_is_set_apart_as_the_whole_is);
  g_test_add_func ("/long-text/a-table-is-not-much-larger-than-its-text",
                   test_a_table_is_not_much_larger_than_its_text);
  g_test_add_func ("/long-text/an-address-that-many-links-share-is-not-kept-for-all",
                   test_an_address_that_many_links_share_is_not_kept_for_all);
  return g_test_run ();
}
