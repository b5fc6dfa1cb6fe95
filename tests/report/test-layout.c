/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout-sample.h"

#define LINES_KEPT 2

/* A heading, those below it that follow at once, and some text, as every report has them. */
static void
add_headings (DossierReport *report, GRand *random, guint number)
{
  g_autofree char *text =
    layout_sample_generate_words (random, (guint) g_rand_int_range (random, 1, 160));

  for (guint level = (guint) g_rand_int_range (random, 1, 4); level <= 3; level++)
    {
      g_autofree char *title = layout_sample_generate_words (random, 4);
      g_autofree char *anchor = g_strdup_printf ("a%u-%u", number, level);

      dossier_report_add_heading (report, level, "1.1.1", title, anchor);
    }
  dossier_report_add_text (report, DOSSIER_REPORT_BODY, text);
}

static void
add_at_random (DossierReport *report, GRand *random, guint number)
{
  g_autofree char *text =
    layout_sample_generate_words (random, (guint) g_rand_int_range (random, 1, 160));
  g_autofree char *short_text = layout_sample_generate_words (random, 4);
  g_autofree char *markdown = NULL;

  switch (g_rand_int_range (random, 0, 7))
    {
    case 0:
    case 1:
      add_headings (report, random, number);
      break;
    case 2:
      markdown = g_strdup_printf ("- %s\n- %s\n\n> %s", text, short_text, text);
      dossier_report_add_markdown (report, markdown);
      break;
    case 3:
      markdown = g_strdup_printf ("| A | B |\n|--|--|\n| %s | %s |\n| 1 | 2 |", text, short_text);
      dossier_report_add_markdown (report, markdown);
      break;
    case 4:
      dossier_report_add_space (report, g_rand_double_range (random, 0, 60));
      break;
    default:
      dossier_report_add_text (report, DOSSIER_REPORT_BODY, text);
      break;
    }
}

static DossierReport *
generate_report (GRand *random)
{
  DossierReport *report = dossier_report_new ("Title", "Author", "Subject");
  guint n_blocks = (guint) g_rand_int_range (random, 1, 80);

  for (guint i = 0; i < n_blocks; i++)
    add_at_random (report, random, i);
  return report;
}

static double
bottom_of (const DossierPlacement *placement)
{
  return placement->y + (placement->n_lines > 0 ? placement->n_lines * placement->set->line_height
                                                : placement->set->height);
}

static gboolean
is_heading (const DossierPlacement *placement)
{
  return placement->set->block->kind == DOSSIER_REPORT_TEXT &&
         placement->set->block->style >= DOSSIER_REPORT_TITLE;
}

static void
assert_page (const DossierLayout *layout, const DossierPage *page, gboolean is_last)
{
  const DossierPlacement *last = layout_sample_get_placement (page, page->placements->len - 1);
  double y = layout->typesetter.geometry.top;

  g_assert_cmpuint (page->placements->len, >, 0);
  for (guint i = 0; i < page->placements->len; i++)
    {
      const DossierPlacement *placement = layout_sample_get_placement (page, i);
      int n_left = placement->set->n_lines - placement->first_line - placement->n_lines;

      g_assert_cmpfloat (placement->y, >=, y - 0.01);
      y = bottom_of (placement);
      g_assert_cmpfloat (y, <=, layout->typesetter.geometry.bottom + 0.01);
      if (placement->first_line > 0)
        g_assert_cmpint (placement->n_lines, >=, LINES_KEPT);
      if (n_left > 0)
        {
          g_assert_cmpint (placement->n_lines, >=, LINES_KEPT);
          g_assert_cmpint (n_left, >=, LINES_KEPT);
        }
    }
  if (!is_last)
    g_assert_false (is_heading (last) || last->set->block->is_header);
}

static void
test_no_page_breaks_a_rule (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  DossierPageGeometry geometry = layout_sample_a4 ();

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 120; i++)
    {
      g_autoptr (DossierReport) report = generate_report (random);
      g_autoptr (DossierLayout) layout = dossier_layout_new (report, &geometry);

      for (guint page = 0; page < layout->pages->len; page++)
        assert_page (layout, layout->pages->pdata[page], page + 1 == layout->pages->len);
      layout_sample_assert_all_lines_once (layout);
    }
}

/* A paragraph that begins a page, and goes on on the next with a line or two. */
static void
test_a_paragraph_alone_breaks_no_rule (void)
{
  DossierPageGeometry geometry = layout_sample_a4 ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint n_lines = 1; n_lines < 120; n_lines++)
    {
      g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
      g_autoptr (DossierLayout) layout = NULL;

      g_string_append (text, n_lines > 1 ? "\nLine" : "Line");
      dossier_report_add_text (report, DOSSIER_REPORT_BODY, text->str);
      layout = dossier_layout_new (report, &geometry);

      for (guint page = 0; page < layout->pages->len; page++)
        assert_page (layout, layout->pages->pdata[page], page + 1 == layout->pages->len);
      layout_sample_assert_all_lines_once (layout);
    }
}

static gboolean
is_lead_in (const DossierPlacement *placement)
{
  const DossierRichText *text = placement->set->block->cells->pdata[0];

  return g_str_has_suffix (text->text->str, "ways:");
}

static void
test_what_leads_in_stays_with_its_list (void)
{
  static const char *const followed_by[] = { "- by letter\n- by telephone",
                                             "| Way | Replies |\n| --- | --- |\n| Letter | 12 |" };
  DossierPageGeometry geometry = layout_sample_a4 ();

  for (guint n_before = 0; n_before < 100; n_before++)
    {
      g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
      g_autofree char *narrative =
        g_strdup_printf ("We ask in two ways:\n\n%s", followed_by[n_before % 2]);
      g_autoptr (DossierLayout) layout = NULL;

      for (guint i = 0; i < n_before / 2; i++)
        dossier_report_add_text (report, DOSSIER_REPORT_BODY, "One line.");
      dossier_report_add_markdown (report, narrative);
      layout = dossier_layout_new (report, &geometry);
      for (guint i = 0; i < layout->pages->len; i++)
        {
          const DossierPage *page = layout->pages->pdata[i];

          g_assert_false (
            is_lead_in (layout_sample_get_placement (page, page->placements->len - 1)));
        }
    }
}

static void
test_every_part_starts_a_page (void)
{
  g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
  DossierPageGeometry geometry = layout_sample_a4 ();
  g_autoptr (DossierLayout) layout = NULL;

  dossier_report_add_heading (report, 1, "1", "First", "first");
  dossier_report_add_text (report, DOSSIER_REPORT_BODY, "Text");
  dossier_report_add_heading (report, 1, "2", "Second", "second");
  dossier_report_add_text (report, DOSSIER_REPORT_BODY, "Text");
  layout = dossier_layout_new (report, &geometry);

  g_assert_cmpuint (dossier_layout_get_n_pages (layout), ==, 2);
  g_assert_cmpuint (dossier_layout_find_page (layout, "second"), ==, 2);
  g_assert_cmpuint (dossier_layout_find_page (layout, "third"), ==, 0);
  g_assert_cmpstr (dossier_layout_get_page (layout, 2)->part->anchor, ==, "second");
}

static void
test_a_word_is_cut_only_where_it_is_wider_than_the_line (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
  g_autofree char *text = layout_sample_generate_words (random, 2000);
  g_autofree char *endless = g_strnfill (400, 'x');
  DossierPageGeometry geometry = layout_sample_a4 ();
  g_autoptr (DossierLayout) layout = NULL;
  const DossierTypesetBlock *words, *monster;

  g_test_message ("seed %u", seed);
  dossier_report_add_text (report, DOSSIER_REPORT_BODY, text);
  dossier_report_add_text (report, DOSSIER_REPORT_BODY, endless);
  layout = dossier_layout_new (report, &geometry);
  words = layout->typeset_blocks->pdata[0];
  monster = layout->typeset_blocks->pdata[1];

  for (int i = 1; i < words->n_lines; i++)
    {
      gsize start;
      PangoLayoutLine *line = dossier_typeset_text_get_line (words->cells->pdata[0], i, &start);

      g_assert_cmpint (text[start + (gsize) line->start_index - 1], ==, ' ');
    }
  g_assert_cmpint (monster->n_lines, >, 1);
}

static void
assert_same_lines (const DossierTypesetText *first, const DossierTypesetText *second)
{
  g_assert_cmpint (first->n_lines, ==, second->n_lines);
  for (int i = 0; i < first->n_lines; i++)
    {
      gsize start, other_start;
      PangoLayoutLine *line = dossier_typeset_text_get_line (first, i, &start);
      PangoLayoutLine *other = dossier_typeset_text_get_line (second, i, &other_start);

      g_assert_cmpuint (start + (gsize) line->start_index,
                        ==,
                        other_start + (gsize) other->start_index);
      g_assert_cmpmem (pango_layout_get_text (line->layout) + line->start_index,
                       line->length,
                       pango_layout_get_text (other->layout) + other->start_index,
                       other->length);
    }
}

static void
assert_same (const DossierLayout *first, const DossierLayout *second)
{
  g_assert_cmpuint (first->pages->len, ==, second->pages->len);
  for (guint i = 1; i <= first->pages->len; i++)
    {
      const DossierPage *page = dossier_layout_get_page (first, i);
      const DossierPage *other = dossier_layout_get_page (second, i);

      g_assert_cmpstr (page->label, ==, other->label);
      g_assert_cmpuint (page->placements->len, ==, other->placements->len);
      for (guint j = 0; j < page->placements->len; j++)
        {
          const DossierPlacement *placement = layout_sample_get_placement (page, j);
          const DossierPlacement *counterpart = layout_sample_get_placement (other, j);

          g_assert_true (placement->set->block == counterpart->set->block);
          g_assert_cmpint (placement->first_line, ==, counterpart->first_line);
          g_assert_cmpint (placement->n_lines, ==, counterpart->n_lines);
          g_assert_cmpfloat_with_epsilon (placement->y, counterpart->y, 0.001);
          g_assert_cmpuint (placement->set->path->len, ==, counterpart->set->path->len);
          for (guint cell = 0; cell < placement->set->cells->len; cell++)
            assert_same_lines (placement->set->cells->pdata[cell],
                               counterpart->set->cells->pdata[cell]);
        }
    }
}

/* The preview lays out what has changed, a little at a time: the PDF all, and at once. */
static void
test_a_layout_renewed_in_steps_is_as_one_made_anew (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (DossierReport) before = generate_report (random);
  DossierPageGeometry geometry = layout_sample_a4 ();
  DossierLayout *renewed = dossier_layout_new (before, &geometry);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (DossierReport) report = NULL;
      g_autoptr (DossierLayout) anew = NULL;
      guint32 content = g_rand_int_range (random, 0, 20);
      g_autoptr (GRand) repeated = g_rand_new_with_seed (content);

      report = generate_report (repeated);
      anew = dossier_layout_new (report, &geometry);
      renewed = dossier_layout_begin (report, &geometry, renewed);
      while (!dossier_layout_advance (renewed, 1))
        continue;
      assert_same (renewed, anew);
      g_clear_pointer (&before, dossier_report_free);
      before = g_steal_pointer (&report);
    }
  dossier_layout_free (renewed);
}

/* Front matter, the body, and the slips of the appendix with the pages after each. */
static void
test_pages_are_numbered_as_books_are (void)
{
  static const char *const labels[] = { "i", "ii", "1", "2", "E12", "E12-1", "E12-2", "E13" };
  g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
  DossierPageGeometry geometry = layout_sample_a4 ();
  g_autoptr (DossierLayout) layout = NULL;
  DossierReportBlock *document;

  dossier_report_add_section (report, DOSSIER_NUMBERING_FRONT, NULL);
  dossier_report_add_text (report, DOSSIER_REPORT_COVER_TITLE, "Cover");
  dossier_report_add_text (report, DOSSIER_REPORT_TITLE, "Contents");
  dossier_report_add_section (report, DOSSIER_NUMBERING_BODY, NULL);
  dossier_report_add_heading (report, 1, "1", "First", "first");
  dossier_report_add_heading (report, 1, "2", "Second", "second");
  dossier_report_add_section (report, DOSSIER_NUMBERING_APPENDIX, "E12");
  dossier_report_add_text (report, DOSSIER_REPORT_BODY, "Slip");
  document = dossier_report_add (report, DOSSIER_REPORT_DOCUMENT);
  document->label = g_strdup ("E12");
  document->n_pages = 2;
  dossier_report_add_section (report, DOSSIER_NUMBERING_APPENDIX, "E13");
  dossier_report_add_text (report, DOSSIER_REPORT_BODY, "Slip");
  layout = dossier_layout_new (report, &geometry);

  g_assert_cmpuint (layout->pages->len, ==, G_N_ELEMENTS (labels));
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_cmpstr (dossier_layout_get_page (layout, i + 1)->label, ==, labels[i]);
  g_assert_cmpuint (dossier_layout_find_page (layout, "E12/2"), ==, 7);
  g_assert_true (dossier_layout_get_page (layout, 7)->document == document);
  g_assert_cmpstr (dossier_layout_find_label (layout, "second"), ==, "2");
}

static void
test_text_beside_room_for_remarks_ends_before_it (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autofree char *words = layout_sample_generate_words (random, 300);
  g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
  DossierPageGeometry geometry = layout_sample_a4 ();
  g_autoptr (DossierLayout) layout = NULL;
  const DossierTypesetBlock *set;

  report->has_remarks = TRUE;
  dossier_report_add_text (report, DOSSIER_REPORT_BODY, words);
  layout = dossier_layout_new (report, &geometry);
  set = layout->typeset_blocks->pdata[0];

  g_assert_true (dossier_layout_get_page (layout, 1)->has_remarks);
  g_assert_cmpfloat (geometry.text_left + layout_sample_measure_lines (set->cells->pdata[0]),
                     <,
                     geometry.remarks_left);
}

static void
test_labels_are_in_the_margin_and_bullets_in_the_text (void)
{
  g_autoptr (DossierReport) report = dossier_report_new ("Title", "Author", "Subject");
  DossierPageGeometry geometry = layout_sample_a4 ();
  g_autoptr (DossierLayout) layout = NULL;
  const DossierTypesetBlock *heading, *label, *bullet;

  dossier_report_add_heading (report, 2, "1.1.1", "Heading", NULL);
  dossier_report_add_text (report, DOSSIER_REPORT_BODY, "Text")->label = g_strdup ("E1");
  dossier_report_add_markdown (report, "- One");
  layout = dossier_layout_new (report, &geometry);
  heading = layout->typeset_blocks->pdata[0];
  label = layout->typeset_blocks->pdata[1];
  bullet = layout->typeset_blocks->pdata[2];

  g_assert_cmpfloat (heading->label_x, ==, geometry.label_left);
  g_assert_cmpfloat (label->label_x, ==, geometry.label_left);
  g_assert_cmpfloat (bullet->label_x, >=, geometry.text_left);
  g_assert_cmpfloat (bullet->label_x, <, bullet->cell_x[0]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/no-page-breaks-a-rule", test_no_page_breaks_a_rule);
  g_test_add_func ("/layout/a-paragraph-alone-breaks-no-rule",
                   test_a_paragraph_alone_breaks_no_rule);
  g_test_add_func ("/layout/what-leads-in-stays-with-its-list",
                   test_what_leads_in_stays_with_its_list);
  g_test_add_func ("/layout/labels-are-in-the-margin-and-bullets-in-the-text",
                   test_labels_are_in_the_margin_and_bullets_in_the_text);
  g_test_add_func ("/layout/every-part-starts-a-page", test_every_part_starts_a_page);
  g_test_add_func ("/layout/a-word-is-cut-only-where-it-is-wider-than-the-line",
                   test_a_word_is_cut_only_where_it_is_wider_than_the_line);
  g_test_add_func ("/layout/renewed-in-steps-is-as-one-made-anew",
                   test_a_layout_renewed_in_steps_is_as_one_made_anew);
  g_test_add_func ("/layout/pages-are-numbered-as-books-are", test_pages_are_numbered_as_books_are);
  g_test_add_func ("/layout/text-beside-room-for-remarks-ends-before-it",
                   test_text_beside_room_for_remarks_ends_before_it);
  return g_test_run ();
}
