/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-plain.h"

#include "narrative-sample.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *other;
} Case;

static void
check_pasted (const Case *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr (GPtrArray) narrative = dossier_narrative_from_plain_text (cases[i].text);
      g_autofree char *markdown = dossier_narrative_write (narrative);

      g_assert_cmpstr (markdown, ==, cases[i].other);
    }
}

static void
test_each_line_is_a_paragraph (void)
{
  static const Case cases[] = {
    { "", "" },
    { "One.\nTwo.", "One.\n\nTwo." },
    { "One.\r\n\r\nTwo.\r\n", "One.\n\nTwo." },
    { "One.\rTwo.", "One.\n\nTwo." },
    { "One.\n \t\n\nTwo.", "One.\n\nTwo." },
    { "\n\nOne.\n\n", "One." },
  };

  check_pasted (cases, G_N_ELEMENTS (cases));
}

static void
test_bullets_are_items (void)
{
  static const Case cases[] = {
    { "•\tone\n•\ttwo", "- one\n- two" },
    { "• one\n• two\n", "- one\n- two" },
    { "·\tone\n·\ttwo", "- one\n- two" },
    { "- one\n- two", "- one\n- two" },
    { "* one\n\n* two", "- one\n- two" },
    { "–\tone\n–\ttwo", "- one\n- two" },
    { "We ask:\n• tenants\n• leaseholders\nEach year.",
      "We ask:\n\n- tenants\n- leaseholders\n\nEach year." },
    { "•\tone\no\tdeep\n▪\tdeeper\n•\ttwo", "- one\n  - deep\n    - deeper\n- two" },
    { "• one\n  ◦ deep\n• two", "- one\n  - deep\n- two" },
    { "- one\n\t- deep\n\t- deep too\n- two", "- one\n  - deep\n  - deep too\n- two" },
    { "o\tone\no\ttwo", "- one\n- two" },
    { "before\n•\tone", "before\n\n- one" },
  };

  check_pasted (cases, G_N_ELEMENTS (cases));
}

static void
test_numbers_are_numbered_items (void)
{
  static const Case cases[] = {
    { "1.\tone\n2.\ttwo", "1. one\n2. two" },
    { "1) one\n2) two", "1. one\n2. two" },
    { "a) one\nb) two", "1. one\n2. two" },
    { "(a) one\n(b) two", "1. one\n2. two" },
    { "3. three\n4. four", "3. three\n4. four" },
    { "1. one\n\ta) deep\n\tb) deep too\n2. two", "1. one\n   1. deep\n   2. deep too\n2. two" },
    { "1.\tone\n\t•\tdeep\n2.\ttwo", "1. one\n   - deep\n2. two" },
  };

  check_pasted (cases, G_N_ELEMENTS (cases));
}

static void
test_what_is_no_list_for_sure_is_text (void)
{
  static const Case cases[] = {
    { "#1 of all\n**not bold**\n> 90%", "#1 of all\n\n\\*\\*not bold\\*\\*\n\n\\> 90%" },
    { "2024. A year.\nAnd more.", "2024\\. A year.\n\nAnd more." },
    { "1. A heading\nText.\n5. Another", "1\\. A heading\n\nText.\n\n5\\. Another" },
    { "- a thought\nof mine", "\\- a thought\n\nof mine" },
    { "O Lord\no dear", "O Lord\n\no dear" },
    { "J. Smith\nK. Jones", "J. Smith\n\nK. Jones" },
    { "-5 degrees\n-6 degrees", "-5 degrees\n\n-6 degrees" },
    { "•\n•", "•\n\n•" },
  };

  check_pasted (cases, G_N_ELEMENTS (cases));
}

static void
test_lines_with_as_many_tabs_are_a_table (void)
{
  static const Case cases[] = {
    { "Year\tReplies\n2024\t412\n2025\t431\n",
      "| Year | Replies |\n|---|---|\n| 2024 | 412 |\n| 2025 | 431 |" },
    { "\tReplies\n2024\t412", "| | Replies |\n|---|---|\n| 2024 | 412 |" },
    { "Replies:\na\tb\nc\td\nAll.", "Replies:\n\n| a | b |\n|---|---|\n| c | d |\n\nAll." },
    { "a\tb\nc", "a\tb\n\nc" },
    { "a\tb\nc\td\te", "a\tb\n\nc\td\te" },
    { "\tindented\n\ttoo", "&#9;indented\n\n&#9;too" },
  };

  check_pasted (cases, G_N_ELEMENTS (cases));
}

static void
test_one_line_keeps_its_spaces (void)
{
  g_autoptr (GPtrArray) narrative = dossier_narrative_from_plain_text (" • one\t");
  const DossierNarrativeParagraph *paragraph = narrative->pdata[0];

  g_assert_cmpuint (narrative->len, ==, 1);
  g_assert_cmpuint (paragraph->containers->len, ==, 0);
  g_assert_cmpstr (paragraph->text->text->str, ==, " • one\t");
}

static void
test_formats_are_written_as_signs (void)
{
  static const Case cases[] = {
    { "One **bold**.\n\nTwo.", "One bold.\nTwo." },
    { "# Title\n\n---", "Title\n---" },
    { "- one\n  - deep\n- two", "• one\n  • deep\n• two" },
    { "9. nine\n10. ten\n\n    more", "9. nine\n10. ten\n  more" },
    { "> one\n> two\n>\n> three", "> one\n> two\n> three" },
    { "- one\n  two", "• one\n  two" },
    { "| a | b |\n|---|---|\n| **1** | 2 |", "a\tb\n1\t2" },
    { "[our **site**](https://e.org), [https://e.org](https://e.org)",
      "our site (https://e.org), https://e.org" },
    { "[a@e.org](mailto:a@e.org)", "a@e.org" },
    { "```\na\n  b\n```", "a\n  b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) narrative = dossier_narrative_read (cases[i].text);
      g_autofree char *text = dossier_narrative_to_plain_text (narrative);

      g_assert_cmpstr (text, ==, cases[i].other);
    }
}

/* A line with as many tabs, items or blanks as the clipboard can have. */
static void
test_large_texts_are_quick (void)
{
  static const char *const lines[] = {
    "\ta\n", "a\tb\n", "- a\n\n\n", "1. a\n", "1. a\n\t- b\n", "- \n", "\n", "a)\tb\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GPtrArray) narrative = NULL;

      while (text->len < 20000)
        g_string_append (text, lines[i]);
      narrative = dossier_narrative_from_plain_text (text->str);
      g_assert_cmpuint (narrative->len, <=, 20000);
    }
}

static void
test_any_text_makes_a_narrative (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *text = make_random_markdown (random);
      g_autoptr (GPtrArray) narrative = dossier_narrative_from_plain_text (text);
      g_autofree char *markdown = dossier_narrative_write (narrative);
      g_autoptr (GPtrArray) again = dossier_narrative_read (markdown);

      dossier_narrative_normalise (narrative);
      g_assert_true (dossier_narrative_equal (narrative, again));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/narrative-plain/read/each-line-is-a-paragraph", test_each_line_is_a_paragraph);
  g_test_add_func ("/narrative-plain/read/bullets-are-items", test_bullets_are_items);
  g_test_add_func ("/narrative-plain/read/numbers-are-numbered-items",
                   test_numbers_are_numbered_items);
  g_test_add_func ("/narrative-plain/read/what-is-no-list-for-sure-is-text",
                   test_what_is_no_list_for_sure_is_text);
  g_test_add_func ("/narrative-plain/read/lines-with-as-many-tabs-are-a-table",
                   test_lines_with_as_many_tabs_are_a_table);
  g_test_add_func ("/narrative-plain/read/one-line-keeps-its-spaces",
                   test_one_line_keeps_its_spaces);
  g_test_add_func ("/narrative-plain/read/large-texts-are-quick", test_large_texts_are_quick);
  g_test_add_func ("/narrative-plain/read/any-text-makes-a-narrative",
                   test_any_text_makes_a_narrative);
  g_test_add_func ("/narrative-plain/write/formats-are-written-as-signs",
                   test_formats_are_written_as_signs);
  return g_test_run ();
}
