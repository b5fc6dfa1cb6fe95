/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-markdown.h"

#include <string.h>

/* One line for a block: what it is, how deep, its marker, then the text with the runs in marks. */
static void
describe_block (GString *description, const DossierMarkdownBlock *block)
{
  static const char *const kinds[] = { "p", "h", "code", "rule", "row" };

  g_string_append (description, kinds[block->kind]);
  if (block->level > 0)
    g_string_append_printf (description, "%u", block->level);
  for (guint i = 0; i < block->list_depth; i++)
    g_string_append_c (description, '-');
  for (guint i = 0; i < block->quote_depth; i++)
    g_string_append_c (description, '>');
  if (block->is_header)
    g_string_append_c (description, '!');
  if (block->marker != NULL)
    g_string_append_printf (description, " {%s}", block->marker);

  for (guint i = 0; i < block->cells->len; i++)
    {
      const DossierRichText *cell = block->cells->pdata[i];

      g_string_append (description, i == 0 ? ": " : " | ");
      for (guint j = 0; j < cell->runs->len; j++)
        {
          const DossierTextRun *run = &g_array_index (cell->runs, DossierTextRun, j);
          const char *bold = run->style & DOSSIER_TEXT_BOLD ? "*" : "";
          const char *italic = run->style & DOSSIER_TEXT_ITALIC ? "/" : "";
          const char *code = run->style & DOSSIER_TEXT_CODE ? "`" : "";

          g_string_append_printf (description, "%s%s%s", bold, italic, code);
          g_string_append_len (description, cell->text->str + run->start, (gssize) run->length);
          g_string_append_printf (description, "%s%s%s", code, italic, bold);
          if (run->link != NULL)
            g_string_append_printf (description, "(%s)", run->link);
        }
    }
  g_string_append_c (description, '\n');
}

static char *
describe (const char *markdown)
{
  g_autoptr (GPtrArray) blocks = dossier_markdown_parse (markdown);
  GString *description = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    describe_block (description, blocks->pdata[i]);
  return g_string_free (description, FALSE);
}

static void
test_reads_what_narratives_are_made_of (void)
{
  static const struct
  {
    const char *markdown;
    const char *expected;
  } cases[] = {
    { "", "" },
    { "We ask.\n\nWe act.", "p: We ask.\np: We act.\n" },
    { "# One\n\n### Three", "h1: One\nh3: Three\n" },
    { "A **bold** and *slanted* ***both*** `code`", "p: A *bold* and /slanted/ */both/* `code`\n" },
    { "line\nnext", "p: line\nnext\n" },
    { "line\\\nnext", "p: line\nnext\n" },
    { "- one\n- two\n  - deep", "p- {•}: one\np- {•}: two\np-- {•}: deep\n" },
    { "7. seven\n8. eight", "p- {7.}: seven\np- {8.}: eight\n" },
    { "- one\n\n  more\n- two", "p- {•}: one\np-: more\np- {•}: two\n" },
    { "-\n- two", "p- {•}: \np- {•}: two\n" },
    { "> quoted\n>\n> - item", "p>: quoted\np->{•}: item\n" },
    { "see [us](https://example.org/a)", "p: see us(https://example.org/a)\n" },
    { "[](https://e.org)", "p: https://e.org(https://e.org)\n" },
    { "| A | B |\n|---|---|\n| 1 | **2** |", "row!: A | B\nrow: 1 | *2*\n" },
    { "---", "rule: \n" },
    { "```\nx  y\n z\n```", "code: `x  y``\n`` ``z`\n" },
    { "5 &lt; 6 &amp; &pound;7 &#8211; &#x2014; &unknown;", "p: 5 < 6 & £7 – — &unknown;\n" },
    { "<b>no</b> HTML", "p: <b>no</b> HTML\n" },
    { "\\*not slanted\\*", "p: *not slanted*\n" },
    { "![a picture](x.png)", "p: a picture\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *description = describe (cases[i].markdown);
      g_autoptr (GString) spaceless = g_string_new (description);

      g_string_replace (spaceless, "> {", ">{", 0);
      g_assert_cmpstr (spaceless->str, ==, cases[i].expected);
    }
}

static char *
generate_markdown (GRand *random)
{
  static const char *const pieces[] = {
    "word", " ",  "\n",   "\n\n", "**",    "*",     "_",   "`",  "```\n", "# ",   "- ",
    "1. ",  "> ", "| a ", "|\n",  "|---|", "[x](",  ")",   "[",  "]",     "<b>",  "&amp;",
    "é",    "😀",  "  ",   "\t",   "\\",    "---\n", "***", "![", "\"",    "&#0;",
  };
  GString *markdown = g_string_new (NULL);
  int n_pieces = g_rand_int_range (random, 0, 40);

  for (int i = 0; i < n_pieces; i++)
    g_string_append (markdown, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (markdown, FALSE);
}

static void
assert_run_is_in_text (const DossierRichText *cell, const DossierTextRun *run)
{
  g_assert_cmpuint (run->start + run->length, <=, cell->text->len);
}

static void
test_every_run_is_in_its_text (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *markdown = generate_markdown (random);
      g_autoptr (GPtrArray) blocks = dossier_markdown_parse (markdown);

      for (guint j = 0; j < blocks->len; j++)
        {
          const DossierMarkdownBlock *block = blocks->pdata[j];

          for (guint k = 0; k < block->cells->len; k++)
            {
              const DossierRichText *cell = block->cells->pdata[k];

              g_assert_true (g_utf8_validate (cell->text->str, (gssize) cell->text->len, NULL));
              for (guint l = 0; l < cell->runs->len; l++)
                assert_run_is_in_text (cell, &g_array_index (cell->runs, DossierTextRun, l));
            }
        }
    }
}

static void
test_deep_nesting_is_borne (void)
{
  g_autofree char *quotes = g_strnfill (20000, '>');
  g_autofree char *brackets = g_strnfill (20000, '[');
  g_autoptr (GPtrArray) quoted = dossier_markdown_parse (quotes);
  g_autoptr (GPtrArray) bracketed = dossier_markdown_parse (brackets);

  g_assert_cmpuint (quoted->len, ==, 0);
  g_assert_cmpuint (bracketed->len, ==, 1);
}

static void
append_stretches (GString *description, const DossierRichText *text)
{
  g_autoptr (GArray) stretches = dossier_rich_text_split (text);

  for (guint i = 0; i < stretches->len; i++)
    {
      const DossierTextRun *stretch = &g_array_index (stretches, DossierTextRun, i);

      g_string_append_len (description, text->text->str + stretch->start, (gssize) stretch->length);
      g_string_append_printf (description,
                              "%s%s%s;",
                              stretch->style & DOSSIER_TEXT_BOLD ? "*" : "",
                              stretch->style & DOSSIER_TEXT_ITALIC ? "/" : "",
                              stretch->link != NULL ? stretch->link : "");
    }
}

static void
test_stretches_have_all_that_runs_over_them_say (void)
{
  g_autoptr (DossierRichText) text = dossier_rich_text_new ("plain ");
  g_autoptr (GString) description = g_string_new (NULL);
  DossierTextRun mention = { 10, 4, DOSSIER_TEXT_ITALIC, g_strdup ("#b"), NULL };

  dossier_rich_text_append (text, "link", 4, DOSSIER_TEXT_PLAIN, "#a");
  dossier_rich_text_append (text, "", 0, DOSSIER_TEXT_BOLD, NULL);
  dossier_rich_text_append (text, "mention", 7, DOSSIER_TEXT_PLAIN, "#a");
  g_array_append_val (text->runs, mention);
  append_stretches (description, text);
  g_string_append_c (description, '|');
  dossier_rich_text_embolden (text);
  append_stretches (description, text);

  g_assert_cmpstr (description->str,
                   ==,
                   "plain ;link#a;ment/#b;ion#a;|plain *;link*#a;ment*/#b;ion*#a;");
}

/* A time that grows with the square of the lines would be a minute. */
static void
test_a_text_of_many_lines_is_split_in_time (void)
{
  g_autofree char *line = g_strnfill (100000, 'a');
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (GArray) stretches = NULL;

  for (gsize i = 1; i < strlen (line); i += 2)
    line[i] = '\n';
  blocks = dossier_markdown_parse (line);
  g_test_timer_start ();
  stretches =
    dossier_rich_text_split (((DossierMarkdownBlock *) blocks->pdata[0])->cells->pdata[0]);

  g_assert_cmpfloat (g_test_timer_elapsed (), <, 5);
  g_assert_cmpuint (stretches->len, ==, 50000 + 49999);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/markdown/reads-what-narratives-are-made-of",
                   test_reads_what_narratives_are_made_of);
  g_test_add_func ("/markdown/every-run-is-in-its-text", test_every_run_is_in_its_text);
  g_test_add_func ("/markdown/deep-nesting-is-borne", test_deep_nesting_is_borne);
  g_test_add_func ("/rich-text/stretches-have-all-that-runs-over-them-say",
                   test_stretches_have_all_that_runs_over_them_say);
  g_test_add_func ("/rich-text/a-text-of-many-lines-is-split-in-time",
                   test_a_text_of_many_lines_is_split_in_time);
  return g_test_run ();
}
