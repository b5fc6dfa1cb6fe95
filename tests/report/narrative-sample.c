/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "narrative-sample.h"

#include <string.h>

#include "dossier-markdown.h"

static const char *
pick (GRand *random, const char *const *words, guint n_words)
{
  return words[g_rand_int_range (random, 0, (gint32) n_words)];
}

static gboolean
happens (GRand *random, double how_often)
{
  return g_rand_double (random) < how_often;
}

static const char *
pick_words (GRand *random)
{
  static const char *const words[] = {
    "word",  "two words", "a",     "Z",       "snake_case",  "5 * 3",    "[E12, p. 3]", "[E2]",
    "é",     "😀",         "€",     "“x”",     "…",           "日本",     " ",           "  ",
    "\t",    "\n",        "\n",    "\u00a0",  "*",           "**",       "***",         "_",
    "__",    "`",         "``",    "```",     "~~~",         "\\",       "\\\\",        "<",
    "<b>",   "</p>",      ">",     "> ",      "&",           "&amp;",    "&#35;",       "&x",
    "!",     "![",        "[",     "]",       "(",           ")",        "](",          "]:",
    "]: x",  "[a]: b",    "#",     "# ",      "###### ",     "-",        "- ",          "---",
    "- - -", "+ ",        "=",     "===",     "|",           "|---|",    ":-:",         "1.",
    "1. ",   "2) ",       "12345", ".",       ":",           "\"",       "'",           "(x)",
    "C:\\a", "C:\\*",     "x@y.z", "http://", "https://a.b", "<a@b.cd>", "<http://a>",  "a_",
    "_b",    "* ",        " *",    " * ",     "www.a.b",     "{",        "}",           "$",
    "%",     ";",         "/",     "?",       ",",           "^",        "[x](y)",      "![i](s)",
    "[[x]]", "[x][y]",    "\\`",   "--",      "=",           "&nbsp;",   "amp;",        "> > ",
    "|a|b|", "\u2003",    "5 _ 3", "~",       "1)",          "+",        "##",          "```x",
  };

  return pick (random, words, G_N_ELEMENTS (words));
}

static const char *
pick_address (GRand *random)
{
  static const char *const addresses[] = {
    "https://example.org/a",
    "https://example.org/?a=1&b=2",
    "https://e.org/a_b_(c)",
    "mailto:a@b.example",
    "x y",
    "a)b",
    "(a",
    "<a>",
    "a&amp;b",
    "a\\b",
    "a\\*b",
    "*a*",
    "_a_",
    "`a`",
    "a|b",
    "[a](b)",
    "\\",
    "#anchor",
    "a\"b",
    "é",
    " a",
    "((((((((((((((((((((((((((((((((((x))))))))))))))))))))))))))))))))))",
    "",
    "\"t\"",
    "<",
    ">",
    "!",
  };

  return pick (random, addresses, G_N_ELEMENTS (addresses));
}

static void
append_run (GRand *random, DossierRichText *text)
{
  DossierTextStyle style = DOSSIER_TEXT_PLAIN;
  const char *words = pick_words (random);
  const DossierTextRun *last =
    text->runs->len > 0 ? &g_array_index (text->runs, DossierTextRun, text->runs->len - 1) : NULL;
  const char *link = NULL;
  g_autofree char *image = NULL;

  if (happens (random, 0.3))
    style |= DOSSIER_TEXT_BOLD;
  if (happens (random, 0.3))
    style |= DOSSIER_TEXT_ITALIC;
  if (happens (random, 0.1))
    style |= DOSSIER_TEXT_CODE;
  if (happens (random, 0.2))
    link = last != NULL && last->link != NULL ? last->link : pick_address (random);
  if (happens (random, 0.1))
    image = g_strdup (last != NULL && last->image != NULL ? last->image : pick_address (random));
  dossier_rich_text_append (text, words, strlen (words), style, link);
  g_array_index (text->runs, DossierTextRun, text->runs->len - 1).image = g_steal_pointer (&image);
}

static void
fill_text (GRand *random, DossierRichText *text, int n_runs_maximum)
{
  int n_runs = g_rand_int_range (random, 0, n_runs_maximum);
  gboolean is_plain = happens (random, 0.4);

  for (int i = 0; i < n_runs; i++)
    if (is_plain)
      g_string_append (text->text, pick_words (random));
    else
      append_run (random, text);
}

static void
fill_table (GRand *random, DossierNarrativeParagraph *table)
{
  int n_rows = g_rand_int_range (random, 0, 4);
  int n_columns = g_rand_int_range (random, 0, 4);

  for (int i = 0; i < n_rows; i++)
    {
      GPtrArray *row = dossier_narrative_paragraph_add_row (table);

      for (int j = 0; j < n_columns + g_rand_int_range (random, 0, 2) * (i > 0); j++)
        {
          g_ptr_array_add (row, dossier_rich_text_new (NULL));
          fill_text (random, row->pdata[j], 4);
        }
    }
  for (int i = 0; i < g_rand_int_range (random, 0, 4); i++)
    {
      DossierNarrativeAlignment alignment =
        (DossierNarrativeAlignment) g_rand_int_range (random, 0, 4);

      g_array_append_val (table->alignments, alignment);
    }
}

/* Mostly in what the last paragraph is in too. */
static void
place_paragraph (GRand *random,
                 DossierNarrativeParagraph *paragraph,
                 const DossierNarrativeParagraph *last)
{
  int depth = g_rand_int_range (random, -3, 5);

  for (guint i = 0; (int) i < depth; i++)
    {
      DossierNarrativeContainer container = { g_rand_int_range (random, 0, 3),
                                              (guint) g_rand_int_range (random, 0, 12),
                                              happens (random, 0.4) };

      if (last != NULL && i < last->containers->len && happens (random, 0.8))
        {
          const DossierNarrativeContainer *other =
            &g_array_index (last->containers, DossierNarrativeContainer, i);

          container.kind = other->kind;
          container.number = other->number + (guint) (happens (random, 0.8) ? 1 : 0);
        }
      if (happens (random, 0.02))
        container.number = 999999998 + (guint) g_rand_int_range (random, 0, 4);
      g_array_append_val (paragraph->containers, container);
    }
}

static DossierNarrativeParagraph *
make_paragraph (GRand *random, const DossierNarrativeParagraph *last)
{
  static const char *const infos[] = { "", "c", "a b", "`", "~~~", "a\\*b &amp; c", " x ", "a\nb" };
  DossierNarrativeKind kind = happens (random, 0.6)
                                ? DOSSIER_NARRATIVE_TEXT
                                : (DossierNarrativeKind) g_rand_int_range (random, 0, 5);
  DossierNarrativeParagraph *paragraph = dossier_narrative_paragraph_new (kind);

  paragraph->level = (guint) g_rand_int_range (random, 0, 9);
  place_paragraph (random, paragraph, last);
  if (happens (random, 0.9))
    fill_text (random, paragraph->text, 9);
  if (kind == DOSSIER_NARRATIVE_TABLE)
    fill_table (random, paragraph);
  g_free (paragraph->info);
  paragraph->info = g_strdup (pick (random, infos, G_N_ELEMENTS (infos)));
  return paragraph;
}

/* Narratives with all that Markdown can hold, and much that it cannot. */
GPtrArray *
make_random_narrative (GRand *random)
{
  GPtrArray *narrative = dossier_narrative_new ();
  int n_paragraphs = g_rand_int_range (random, 0, 6);
  const DossierNarrativeParagraph *last = NULL;

  for (int i = 0; i < n_paragraphs; i++)
    {
      DossierNarrativeParagraph *paragraph = make_paragraph (random, last);

      g_ptr_array_add (narrative, paragraph);
      last = paragraph;
    }
  return narrative;
}

/* Pieces of all that Markdown has, in any order. */
char *
make_random_markdown (GRand *random)
{
  static const char *const pieces[] = {
    "word ",
    " ",
    "\n",
    "\n",
    "\n\n",
    "\n\n",
    "**",
    "*",
    "_",
    "__",
    "`",
    "``",
    "\n```\n",
    "\n~~~ c\n",
    "\n# ",
    "\n- ",
    "\n  - ",
    "\n    - ",
    "\n1. ",
    "\n7) ",
    "\n   ",
    "\n    ",
    "\n> ",
    "\n> > ",
    "> ",
    "- ",
    "3. ",
    "\n| a | b |\n|---|:-:|\n| c | d |\n",
    "| x ",
    "|\n|---|\n",
    "[x](y)",
    "[",
    "]",
    "(",
    ")",
    "](https://a.b)",
    "![i](s)",
    "![",
    "[](https://e.org)",
    "[E2]",
    "[r]: u\n",
    "[r]",
    "<b>",
    "<http://a.b>",
    "&amp;",
    "&#42;",
    "&nbsp;",
    "&#10;",
    "&x;",
    "\\",
    "\\*",
    "\\\n",
    "  \n",
    "\t",
    "\n---\n",
    "\n===\n",
    "***",
    "é",
    "😀",
    "“q”",
    "\"",
    "\u00a0",
    "\n+ ",
    "\n* ",
    "\n-\n",
    "\n2.\n",
    "#",
    "=",
    "\n>\n",
    "<a@b.cd>",
    "\n\n\n",
    "a",
    "`c`",
    "**b**",
    "*i*",
    "[a *b* c](d)",
    "\n***\n",
    "[l\nm](n)",
    "\n>     x",
    "\n      y",
    "~",
    "|",
    "![](s)",
    "[*](*)",
  };
  GString *markdown = g_string_new (NULL);
  int n_pieces = g_rand_int_range (random, 0, 30);

  for (int i = 0; i < n_pieces; i++)
    g_string_append (markdown, pick (random, pieces, G_N_ELEMENTS (pieces)));
  return g_string_free (markdown, FALSE);
}

static void
append_format (GString *description, DossierTextStyle style, const char *link, const char *image)
{
  g_string_append_printf (description,
                          "{%s%s%s%s%s%s%s}",
                          style & DOSSIER_TEXT_BOLD ? "b" : "",
                          style & DOSSIER_TEXT_ITALIC ? "i" : "",
                          style & DOSSIER_TEXT_CODE ? "c" : "",
                          link != NULL ? " link " : "",
                          link != NULL ? link : "",
                          image != NULL ? " image " : "",
                          image != NULL ? image : "");
}

static void
append_text (GString *description, const DossierRichText *text)
{
  g_autoptr (GArray) stretches = dossier_rich_text_split (text);

  for (guint i = 0; i < stretches->len; i++)
    {
      const DossierTextRun *stretch = &g_array_index (stretches, DossierTextRun, i);
      g_autofree char *part = g_strndup (text->text->str + stretch->start, stretch->length);
      g_autofree char *escaped = g_strescape (part, NULL);

      if (stretch->style != DOSSIER_TEXT_PLAIN || stretch->link != NULL || stretch->image != NULL)
        append_format (description, stretch->style, stretch->link, stretch->image);
      g_string_append_printf (description, "‹%s›", escaped);
    }
}

/* A line for each paragraph. */
char *
describe_narrative (GPtrArray *paragraphs)
{
  static const char *const kinds[] = { "text", "heading", "code", "rule", "table" };
  GString *description = g_string_new (NULL);

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const DossierNarrativeParagraph *paragraph = paragraphs->pdata[i];

      for (guint j = 0; j < paragraph->containers->len; j++)
        {
          const DossierNarrativeContainer *container =
            &g_array_index (paragraph->containers, DossierNarrativeContainer, j);

          g_string_append_printf (description,
                                  "%c%u%s ",
                                  ">-#"[container->kind],
                                  container -> number,
                                  container -> begins ? "!" : "");
        }
      g_string_append_printf (description,
                              "%s %u (%s): ",
                              kinds[paragraph->kind],
                              paragraph->level,
                              paragraph->info);
      append_text (description, paragraph->text);
      for (guint j = 0; j < paragraph->rows->len; j++)
        {
          GPtrArray *row = paragraph->rows->pdata[j];

          for (guint k = 0; k < row->len; k++)
            {
              g_string_append (description, k == 0 ? " // " : " | ");
              append_text (description, row->pdata[k]);
            }
        }
      g_string_append_c (description, '\n');
    }
  return g_string_free (description, FALSE);
}

static void
trim_printed_line (GString *line, gsize start)
{
  while (line->len > start && strchr (" \t", line->str[line->len - 1]) != NULL)
    g_string_truncate (line, line->len - 1);
  if (g_str_equal (line->str + start, "\u00a0"))
    g_string_truncate (line, start);
}

/* What can be seen of a text: not the spaces at the end of a line, nor whether a space is bold or
 * what leads to a link from it. */
static void
append_printed_text (GString *description, const DossierRichText *text)
{
  g_autoptr (GArray) stretches = dossier_rich_text_split (text);
  g_autoptr (GString) formats = g_string_new (NULL);
  gsize line_start = description->len;

  for (guint i = 0; i < stretches->len; i++)
    {
      const DossierTextRun *stretch = &g_array_index (stretches, DossierTextRun, i);
      const char *end = text->text->str + stretch->start + stretch->length;

      for (const char *p = text->text->str + stretch->start; p < end; p = g_utf8_next_char (p))
        {
          if (*p == '\n')
            trim_printed_line (description, line_start);
          g_string_append_len (description, p, g_utf8_next_char (p) - p);
          if (*p == '\n')
            line_start = description->len;
          if (!g_unichar_isspace (g_utf8_get_char (p)))
            append_format (formats, stretch->style, stretch->link, stretch->image);
        }
    }
  trim_printed_line (description, line_start);
  g_string_append (description, formats->str);
}

static gboolean
is_empty_text (const DossierMarkdownBlock *block)
{
  const char *text;

  if (block->kind != DOSSIER_MARKDOWN_PARAGRAPH || block->list_depth > 0 || block->quote_depth > 0)
    return FALSE;
  text = ((const DossierRichText *) block->cells->pdata[0])->text->str;
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)) && *text != '\n')
    text = g_utf8_next_char (text);
  return *text == '\0';
}

/* What can be seen of a narrative on paper: not an empty paragraph at the end. */
char *
describe_as_printed (const char *markdown)
{
  g_autoptr (GPtrArray) blocks = dossier_markdown_parse (markdown);
  GString *description = g_string_new (NULL);

  while (blocks->len > 0 && is_empty_text (blocks->pdata[blocks->len - 1]))
    g_ptr_array_set_size (blocks, (int) blocks->len - 1);
  for (guint i = 0; i < blocks->len; i++)
    {
      const DossierMarkdownBlock *block = blocks->pdata[i];

      g_string_append_printf (description,
                              "%d/%u lists %u quotes %u %s%s:",
                              block->kind,
                              block->level,
                              block->list_depth,
                              block->quote_depth,
                              block->marker != NULL ? block->marker : "",
                              block->is_header ? "!" : "");
      for (guint j = 0; j < block->cells->len; j++)
        {
          g_string_append (description, " | ");
          append_printed_text (description, block->cells->pdata[j]);
        }
      g_string_append_c (description, '\n');
    }
  return g_string_free (description, FALSE);
}
