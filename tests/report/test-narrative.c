/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative.h"

#include "narrative-sample.h"

#include <json-glib/json-glib.h>

#include <string.h>

#define SAMPLE_PATH "sample/Riverside Libraries/submission.json"

static void
test_what_was_written_reads_the_same (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < 10000; i++)
    {
      g_autoptr (GPtrArray) narrative = make_random_narrative (random);
      g_autofree char *markdown = dossier_narrative_write (narrative);
      g_autoptr (GPtrArray) again = dossier_narrative_read (markdown);
      g_autofree char *markdown_again = dossier_narrative_write (again);

      dossier_narrative_normalise (narrative);
      if (!dossier_narrative_equal (narrative, again))
        {
          g_autofree char *expected = describe_narrative (narrative);
          g_autofree char *description = describe_narrative (again);

          g_test_message ("narrative %u, as Markdown:\n%s", i, markdown);
          g_assert_cmpstr (description, ==, expected);
          g_assert_not_reached ();
        }
      g_assert_cmpstr (markdown_again, ==, markdown);
    }
}

static void
test_rewriting_changes_nothing_on_paper (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *markdown = make_random_markdown (random);
      g_autoptr (GPtrArray) narrative = dossier_narrative_read (markdown);
      g_autofree char *rewritten = dossier_narrative_write (narrative);
      g_autofree char *expected = describe_as_printed (markdown);
      g_autofree char *description = describe_as_printed (rewritten);

      if (!g_str_equal (description, expected))
        g_test_message ("text %u:\n%s\nrewritten:\n%s", i, markdown, rewritten);
      g_assert_cmpstr (description, ==, expected);
    }
}

/* What somebody wrote, and what becomes of it. */
static void
test_each_construct_has_one_form (void)
{
  static const struct
  {
    const char *markdown;
    const char *canonical;
  } cases[] = {
    { "", "" },
    { "\n\n  \n", "" },
    { "&nbsp;", "" },
    { "One.\n\n\n\nTwo.\n", "One.\n\nTwo." },
    { "One,  \ntwo,\\\nthree", "One,\ntwo,\nthree" },
    { "One.\n\n&nbsp;\n\nTwo.", "One.\n\n&nbsp;\n\nTwo." },
    { "a\n&nbsp;\nb", "a\n&nbsp;\nb" },
    { "&#32; indented", "&#32; indented" },
    { "Title\n=====", "# Title" },
    { "Two\nlines\n---", "## Two lines" },
    { "### Closed ###", "### Closed" },
    { "#", "#" },
    { "__bold__ *slanted* _too_", "**bold** *slanted* *too*" },
    { "***both*** and **bold with *slanted* in it**",
      "**_both_** and **bold with _slanted_ in it**" },
    { "un*believ*able **bo**ld", "un*believ*able **bo**ld" },
    { "*a***b**", "_a_**b**" },
    { "*a _b_ c*", "*a b c*" },
    { "`code` and ``a ` b``", "`code` and ``a ` b``" },
    { "[text](<https://e.org/a b> \"title\")", "[text](<https://e.org/a b>)" },
    { "[one][r] and [r]\n\n[r]: https://e.org", "[one](https://e.org) and [r](https://e.org)" },
    { "<https://e.org>", "[https://e.org](https://e.org)" },
    { "\\< a:b=\"c\">", "\\< a:b=\"c\">" },
    { "[a **b** c](https://e.org)", "[a **b** c](https://e.org)" },
    { "**see [this](https://e.org) now**", "**see [this](https://e.org) now**" },
    { "![a picture](a.png \"title\")", "![a picture](a.png)" },
    { "[![a picture](a.png)](https://e.org)", "[![a picture](a.png)](https://e.org)" },
    { "* one\n* two\n    * deep", "- one\n- two\n  - deep" },
    { "- one\n\n- two", "- one\n- two" },
    { "- one\n\n  more\n- two", "- one\n\n  more\n- two" },
    { "9) nine\n9) ten", "9. nine\n10. ten" },
    { "1. one\n\n5) five", "1. one\n\n5) five" },
    { "- a\n  1. one\n- b\n\n  3. three", "- a\n  1. one\n- b\n\n  3. three" },
    { "1. one\n- dot", "1. one\n\n- dot" },
    { "-\n- two", "- &nbsp;\n- two" },
    { ">quoted\nlazily", "> quoted\n> lazily" },
    { "> a\n>\n> b\n\n> c", "> a\n>\n> b\n\n> c" },
    { "> - item\n>   > deep", "> - item\n>\n>   > deep" },
    { "- ## Title\n\n  text", "- ## Title\n  text" },
    { "***", "---" },
    { "- ***", "- ***" },
    { "    indented\n\n    code", "```\nindented\n\ncode\n```" },
    { "~~~ c\n```\n~~~", "````c\n```\n````" },
    { "a | b\n:-- | --:\n1", "| a | b |\n|:---|---:|\n| 1 | |" },
    { "| a\\|b | `c|d` |\n|---|---|", "| a\\|b | `c|d` |\n|---|---|" },
    { "&pound;5 &lt; &#54; &unknown; &amp;amp;", "£5 < 6 \\&unknown; \\&amp;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) narrative = dossier_narrative_read (cases[i].markdown);
      g_autofree char *markdown = dossier_narrative_write (narrative);

      g_assert_cmpstr (markdown, ==, cases[i].canonical);
    }
}

static char *
write_plain (const char *text)
{
  g_autoptr (GPtrArray) narrative = dossier_narrative_new ();
  DossierNarrativeParagraph *paragraph = dossier_narrative_paragraph_new (DOSSIER_NARRATIVE_TEXT);

  g_string_assign (paragraph->text->text, text);
  g_ptr_array_add (narrative, paragraph);
  return dossier_narrative_write (narrative);
}

/* What somebody typed, and how it is kept. */
static void
test_only_what_would_be_a_mark_is_escaped (void)
{
  static const struct
  {
    const char *text;
    const char *markdown;
  } cases[] = {
    { "Our survey [E12, p. 3] and [E2].", "Our survey [E12, p. 3] and [E2]." },
    { "[E2]: what it shows", "[E2]\\: what it shows" },
    { "see [E2]: what it shows", "see [E2]: what it shows" },
    { "[E2](as before), [E3][E4]", "[E2]\\(as before), [E3][E4]" },
    { "![E2]", "![E2]" },
    { "snake_case, 5 * 3, 5*3, _x_", "snake_case, 5 * 3, 5\\*3, \\_x\\_" },
    { "C:\\files and \\*", "C:\\files and \\\\\\*" },
    { "a ` b", "a \\` b" },
    { "a < b > c, <b>, </p>, <3", "a < b > c, \\<b>, \\</p>, <3" },
    { "Q&A; R&D, &amp; &#35; & co", "Q&A; R&D, \\&amp; \\&#35; & co" },
    { "# no title", "\\# no title" },
    { "#1 of all", "#1 of all" },
    { "> 90%", "\\> 90%" },
    { "- dash", "\\- dash" },
    { "-5 degrees", "-5 degrees" },
    { "+ plus\n+44 1234", "\\+ plus\n+44 1234" },
    { "* star", "\\* star" },
    { "1. first\n2026. A year\n1.5", "1\\. first\n2026\\. A year\n1.5" },
    { "123456789. and 1234567890.\n1234567890. x", "123456789\\. and 1234567890.\n1234567890. x" },
    { "---", "\\---" },
    { "a\n===\nb", "a\n\\===\nb" },
    { "a\n|---|\n:-:|", "a\n\\|---|\n\\:-:|" },
    { "a | b: c = d ~ e # f", "a | b: c = d ~ e # f" },
    { "~~~", "\\~~~" },
    { "  two spaces\n\tand a tab", "&#32; two spaces\n&#9;and a tab" },
    { "spaces at the end  \nof a line ", "spaces at the end\nof a line" },
    { "https://e.org/a_b?c=1&d=2", "https://e.org/a_b?c=1&d=2" },
    { "\n\na\n", "&nbsp;\n&nbsp;\na\n&nbsp;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *markdown = write_plain (cases[i].text);

      g_assert_cmpstr (markdown, ==, cases[i].markdown);
    }
}

/* Marks that do not open or close beside the letters or signs that are there. */
static void
test_marks_work_beside_whatever_is_there (void)
{
  static const struct
  {
    const char *before;
    const char *marked;
    const char *after;
    DossierTextStyle style;
    const char *markdown;
  } cases[] = {
    { "a", "b", "c", DOSSIER_TEXT_BOLD, "a**b**c" },
    { "a", "\"b\"", "", DOSSIER_TEXT_BOLD, "&#97;**\"b\"**" },
    { "", "(b)", "c", DOSSIER_TEXT_ITALIC, "*(b)*&#99;" },
    { "a", "£5", " c", DOSSIER_TEXT_BOLD, "&#97;**£5** c" },
    { "a", " b ", "c", DOSSIER_TEXT_BOLD, "a **b** c" },
    { "a ", "b", ".", DOSSIER_TEXT_BOLD | DOSSIER_TEXT_ITALIC, "a **_b_**." },
    { "a", "b", "c", DOSSIER_TEXT_BOLD | DOSSIER_TEXT_ITALIC, "&#97;**_b_**&#99;" },
    { "a", "b", "c", DOSSIER_TEXT_CODE, "a`b`c" },
    { "a", "b", "c", DOSSIER_TEXT_CODE | DOSSIER_TEXT_BOLD, "&#97;**`b`**&#99;" },
    { "[", "]: x", "", DOSSIER_TEXT_CODE, "\\[`]: x`" },
    { "*", "*", "*", DOSSIER_TEXT_BOLD, "\\***\\***\\*" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) narrative = dossier_narrative_new ();
      DossierNarrativeParagraph *paragraph =
        dossier_narrative_paragraph_new (DOSSIER_NARRATIVE_TEXT);
      g_autofree char *markdown = NULL;

      g_ptr_array_add (narrative, paragraph);
      g_string_assign (paragraph->text->text, cases[i].before);
      dossier_rich_text_append (paragraph->text,
                                cases[i].marked,
                                strlen (cases[i].marked),
                                cases[i].style,
                                NULL);
      g_string_append (paragraph->text->text, cases[i].after);
      markdown = dossier_narrative_write (narrative);

      g_assert_cmpstr (markdown, ==, cases[i].markdown);
    }
}

static void
assert_reads_as (const char *markdown, const char *expected)
{
  g_autoptr (GPtrArray) narrative = dossier_narrative_read (markdown);
  g_autofree char *description = describe_narrative (narrative);

  g_assert_cmpstr (description, ==, expected);
}

static void
test_a_line_break_is_a_line_break (void)
{
  assert_reads_as ("a\nb", "text 0 (): ‹a\\nb›\n");
  assert_reads_as ("**a\nb**", "text 0 (): {b}‹a\\nb›\n");
  assert_reads_as ("a\nb\n===", "heading 1 (): ‹a b›\n");
  assert_reads_as ("- a\nb", "-0! text 0 (): ‹a\\nb›\n");
}

static void
test_a_link_without_a_label_shows_its_address (void)
{
  assert_reads_as ("[](https://e.org)", "text 0 (): { link https://e.org}‹https://e.org›\n");
  assert_reads_as ("- **[](u)** b", "-0! text 0 (): {b link u}‹u›‹ b›\n");
  assert_reads_as ("![](a.png)", "text 0 (): { image a.png}‹a.png›\n");
  assert_reads_as ("[]()", "");
  assert_reads_as ("[a&amp;b](?c&amp;d)", "text 0 (): { link ?c&d}‹a&b›\n");
}

static void
assert_prints_the_same (const char *markdown)
{
  g_autoptr (GPtrArray) narrative = dossier_narrative_read (markdown);
  g_autofree char *rewritten = dossier_narrative_write (narrative);
  g_autofree char *expected = describe_as_printed (markdown);
  g_autofree char *description = describe_as_printed (rewritten);

  g_assert_cmpstr (description, ==, expected);
}

static void
test_the_sample_prints_the_same_after_rewriting (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *path = g_build_filename (g_getenv ("DOSSIER_DATA_FOLDER"), SAMPLE_PATH, NULL);
  g_autoptr (GError) error = NULL;
  JsonArray *responses;
  guint n_narratives = 0;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  responses = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                            "responses");
  for (guint i = 0; i < json_array_get_length (responses); i++)
    {
      JsonObject *response = json_array_get_object_element (responses, i);
      const char *narrative =
        json_object_get_string_member_with_default (response, "narrative", "");

      assert_prints_the_same (narrative);
      n_narratives += *narrative != '\0';
    }
  g_assert_cmpuint (n_narratives, >, 40);
}

/* Each bracket of the label is read by itself, and each with the address. */
static void
test_a_link_is_kept_however_its_label_is_divided (void)
{
  g_autofree char *brackets = g_strnfill (75, ']');
  g_autofree char *markdown = g_strdup_printf ("<https://e.org/%s>", brackets);
  g_autoptr (GPtrArray) narrative = dossier_narrative_read (markdown);
  g_autofree char *rewritten = dossier_narrative_write (narrative);
  g_autoptr (GPtrArray) again = dossier_narrative_read (rewritten);

  g_assert_true (dossier_narrative_equal (narrative, again));
}

static void
test_narratives_that_differ_are_not_equal (void)
{
  static const char *const texts[] = {
    "",
    "a",
    "b",
    "a\n\nb",
    "# a",
    "## a",
    "**a**",
    "*a*",
    "`a`",
    "[a](x)",
    "[a](y)",
    "![a](x)",
    "```\na\n```",
    "```c\na\n```",
    "---",
    "> a",
    "- a",
    "1. a",
    "2. a",
    "- a\n- b",
    "- a\n\n  b",
    "> > a",
    "|a|\n|---|",
    "|a|\n|:---|",
    "|**a**|\n|---|",
    "|a|\n|---|\n|b|",
    "|a|b|\n|---|---|",
    "a **b**",
    "**a** b",
    "a\nb",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        g_autoptr (GPtrArray) first = dossier_narrative_read (texts[i]);
        g_autoptr (GPtrArray) second = dossier_narrative_read (texts[j]);
        g_autoptr (GPtrArray) copy = dossier_narrative_copy (first);

        g_assert_cmpint (dossier_narrative_equal (copy, second), ==, i == j);
      }
}

/* What Markdown cannot hold is made into what it can. */
static void
test_the_normal_form_is_what_markdown_can_hold (void)
{
  g_autoptr (GPtrArray) narrative = dossier_narrative_new ();
  DossierNarrativeParagraph *heading = dossier_narrative_paragraph_new (DOSSIER_NARRATIVE_HEADING);
  DossierNarrativeParagraph *table = dossier_narrative_paragraph_new (DOSSIER_NARRATIVE_TABLE);
  DossierNarrativeParagraph *item = dossier_narrative_paragraph_new (DOSSIER_NARRATIVE_TEXT);
  GPtrArray *row;
  g_autofree char *description = NULL;

  heading->level = 9;
  g_string_assign (heading->text->text, "a\nb ");
  row = dossier_narrative_paragraph_add_row (table);
  g_ptr_array_add (row, dossier_rich_text_new ("one\ntwo"));
  row = dossier_narrative_paragraph_add_row (table);
  g_ptr_array_add (row, dossier_rich_text_new ("x"));
  g_ptr_array_add (row, dossier_rich_text_new ("y"));
  dossier_narrative_paragraph_add_container (item, DOSSIER_NARRATIVE_NUMBER, 3, FALSE);
  dossier_rich_text_append (item->text, " b", 2, DOSSIER_TEXT_BOLD, "");
  dossier_rich_text_append (item->text, "c ", 2, DOSSIER_TEXT_BOLD, NULL);
  g_ptr_array_add (narrative, heading);
  g_ptr_array_add (narrative, table);
  g_ptr_array_add (narrative, item);
  g_ptr_array_add (narrative, dossier_narrative_paragraph_new (DOSSIER_NARRATIVE_TEXT));

  dossier_narrative_normalise (narrative);
  description = describe_narrative (narrative);
  g_assert_cmpstr (description,
                   ==,
                   "heading 6 (): ‹a b›\n"
                   "table 0 ():  // ‹one two› // ‹x›\n"
                   "#3! text 0 (): ‹ ›{b}‹bc›\n");
}

/* There are no marks that could stand around it. */
static void
test_text_with_backticks_of_every_number_is_no_code (void)
{
  g_autoptr (GPtrArray) narrative = dossier_narrative_new ();
  DossierNarrativeParagraph *paragraph = dossier_narrative_paragraph_new (DOSSIER_NARRATIVE_TEXT);
  g_autoptr (GString) text = g_string_new ("a");
  g_autoptr (GPtrArray) again = NULL;
  g_autofree char *markdown = NULL;

  for (guint i = 1; i <= 32; i++)
    for (guint j = 0; j <= i; j++)
      g_string_append_c (text, j < i ? '`' : 'a');
  g_ptr_array_add (narrative, paragraph);
  dossier_rich_text_append (paragraph->text, text->str, text->len, DOSSIER_TEXT_CODE, NULL);
  markdown = dossier_narrative_write (narrative);
  again = dossier_narrative_read (markdown);
  dossier_narrative_normalise (narrative);

  g_assert_true (dossier_narrative_equal (narrative, again));
  g_assert_cmpstr (((DossierNarrativeParagraph *) again->pdata[0])->text->text->str, ==, text->str);
}

/* Each of the lines is in all the items, although only the first is written so. */
static void
test_deep_nesting_is_not_written_for_each_line (void)
{
  g_autoptr (GString) markdown = g_string_new (NULL);
  g_autoptr (GPtrArray) narrative = NULL;
  g_autofree char *rewritten = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (markdown, "- ");
  for (guint i = 0; i < 5000; i++)
    g_string_append (markdown, "a\n");
  narrative = dossier_narrative_read (markdown->str);
  rewritten = dossier_narrative_write (narrative);

  g_assert_cmpuint (strlen (rewritten), >, 5000);
  g_assert_cmpuint (strlen (rewritten), <, 60 * markdown->len);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/narrative/what-was-written-reads-the-same",
                   test_what_was_written_reads_the_same);
  g_test_add_func ("/narrative/rewriting-changes-nothing-on-paper",
                   test_rewriting_changes_nothing_on_paper);
  g_test_add_func ("/narrative/each-construct-has-one-form", test_each_construct_has_one_form);
  g_test_add_func ("/narrative/only-what-would-be-a-mark-is-escaped",
                   test_only_what_would_be_a_mark_is_escaped);
  g_test_add_func ("/narrative/marks-work-beside-whatever-is-there",
                   test_marks_work_beside_whatever_is_there);
  g_test_add_func ("/narrative/a-line-break-is-a-line-break", test_a_line_break_is_a_line_break);
  g_test_add_func ("/narrative/a-link-without-a-label-shows-its-address",
                   test_a_link_without_a_label_shows_its_address);
  g_test_add_func ("/narrative/the-sample-prints-the-same-after-rewriting",
                   test_the_sample_prints_the_same_after_rewriting);
  g_test_add_func ("/narrative/a-link-is-kept-however-its-label-is-divided",
                   test_a_link_is_kept_however_its_label_is_divided);
  g_test_add_func ("/narrative/narratives-that-differ-are-not-equal",
                   test_narratives_that_differ_are_not_equal);
  g_test_add_func ("/narrative/the-normal-form-is-what-markdown-can-hold",
                   test_the_normal_form_is_what_markdown_can_hold);
  g_test_add_func ("/narrative/text-with-backticks-of-every-number-is-no-code",
                   test_text_with_backticks_of_every_number_is_no_code);
  g_test_add_func ("/narrative/deep-nesting-is-not-written-for-each-line",
                   test_deep_nesting_is_not_written_for_each_line);
  return g_test_run ();
}
