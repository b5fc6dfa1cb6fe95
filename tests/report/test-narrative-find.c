/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-find.h"

#include <string.h>

static char *
replace_all (const char *markdown,
             const char *sought,
             gboolean matches_case,
             const char *replacement)
{
  g_autoptr (GPtrArray) paragraphs = dossier_narrative_read (markdown);
  g_autoptr (GArray) matches = dossier_narrative_find (paragraphs, sought, matches_case);

  dossier_narrative_replace (paragraphs, matches, replacement);
  return dossier_narrative_write (paragraphs);
}

static const struct
{
  const char *name;
  const char *before;
  const char *sought;
  const char *replacement;
  const char *after;
} cases[] = {
  { "text", "Staff asked. Staff act.", "Staff", "Colleagues", "Colleagues asked. Colleagues act." },
  { "several-paragraphs", "a b\n\nc b b", "b", "x", "a x\n\nc x x" },
  { "within-bold", "our **staff survey** says", "staff", "team", "our **team survey** says" },
  { "from-plain-into-bold", "the staff **survey** says", "staff survey", "poll", "the poll says" },
  { "from-bold-into-plain",
    "the **staff** survey says",
    "staff survey",
    "poll",
    "the **poll** says" },
  { "across-a-whole-bold-run", "a **b** c d", "a b c", "x", "x d" },
  { "item-of-a-list",
    "- staff\n- our staff\n  - staff",
    "staff",
    "team",
    "- team\n- our team\n  - team" },
  { "heading", "## Our staff\n\ntext", "staff", "team", "## Our team\n\ntext" },
  { "quote", "> our staff", "staff", "team", "> our team" },
  { "cells-of-a-table",
    "| Who | Number |\n| --- | --- |\n| staff | 3 |\n| other staff | 4 |",
    "staff",
    "team",
    "| Who | Number |\n|---|---|\n| team | 3 |\n| other team | 4 |" },
  { "a-bar-in-a-cell-stays-in-it",
    "| a | b |\n| --- | --- |\n| c | d |",
    "c",
    "c|e",
    "| a | b |\n|---|---|\n| c\\|e | d |" },
  { "label-of-a-link",
    "see [our survey](https://riverside.example/survey)",
    "survey",
    "poll",
    "see [our poll](https://riverside.example/survey)" },
  { "from-the-label-of-a-link-on",
    "see [our survey](https://riverside.example/) of May",
    "survey of",
    "poll in",
    "see [our poll in](https://riverside.example/) May" },
  { "code", "```\nstaff = 3\n```", "staff", "team", "```\nteam = 3\n```" },
  { "marks-are-not-text", "**bold** and *more*", "*", "x", "**bold** and *more*" },
  { "the-address-of-a-link-is-not-text",
    "[poll](https://riverside.example/survey)",
    "survey",
    "x",
    "[poll](https://riverside.example/survey)" },
  { "marks-that-are-text-are-found", "5 \\* 3", "*", "×", "5 × 3" },
  { "what-looks-like-marks-stays-text", "five times three", "times", "**", "five \\*\\* three" },
  { "a-number-does-not-become-a-list", "In 2025. Yes", "In 2025", "2025", "2025\\. Yes" },
  { "nothing-deletes", "a very good plan", " very", "", "a good plan" },
  { "nothing-left", "staff", "staff", "", "" },
  { "an-evidence-mention", "as shown [E12, p. 3]", "E12", "E13", "as shown [E13, p. 3]" },
  { "none-overlaps", "aaaa", "aaa", "b", "ba" },
  { "replacement-is-not-found-again", "aa", "a", "aa", "aaaa" },
  { "nothing-sought", "text", "", "x", "text" },
  { "small-and-capital-letters", "Staff STAFF staff", "sTaff", "team", "team team team" },
  { "accents", "Café CAFÉ", "café", "tea", "tea tea" },
  { "accents-written-apart", "Café", "cafe\xcc\x81", "tea", "tea" },
  { "a-letter-that-is-two-small-ones", "Straße", "STRASSE", "road", "road" },
  { "half-of-such-a-letter-is-none", "Straße", "stras", "x", "Straße" },
  { "welsh", "Gŵyl y Ddraig", "gŵyl", "Dydd", "Dydd y Ddraig" },
  { "emoji-and-other-scripts", "a 🙂 b 客户 c", "客户", "🙂", "a 🙂 b 🙂 c" },
  { "no-break-space-is-a-space", "10\u00a0km", "10 km", "6 miles", "6 miles" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *after =
    replace_all (cases[i].before, cases[i].sought, FALSE, cases[i].replacement);

  g_assert_cmpstr (after, ==, cases[i].after);
}

static void
test_case_matters_if_asked (void)
{
  g_autofree char *after = replace_all ("Staff STAFF staff Éa éa", "staff", TRUE, "team");
  g_autofree char *accented = replace_all ("Éa éa", "éa", TRUE, "x");

  g_assert_cmpstr (after, ==, "Staff STAFF team Éa éa");
  g_assert_cmpstr (accented, ==, "Éa x");
}

static void
test_matches_say_where_they_are (void)
{
  g_autoptr (GPtrArray) paragraphs =
    dossier_narrative_read ("one *staff*\n\n| a | staff |\n| --- | --- |\n| b | our staff |");
  g_autoptr (GArray) matches = dossier_narrative_find (paragraphs, "staff", FALSE);
  const DossierNarrativeMatch *match;

  g_assert_cmpuint (matches->len, ==, 3);
  match = &g_array_index (matches, DossierNarrativeMatch, 0);
  g_assert_cmpuint (match->paragraph, ==, 0);
  g_assert_cmpuint (match->range.start, ==, strlen ("one "));
  g_assert_cmpuint (match->range.length, ==, strlen ("staff"));
  g_assert_cmpstr (dossier_narrative_match_get_text (paragraphs, match), ==, "one staff");
  match = &g_array_index (matches, DossierNarrativeMatch, 2);
  g_assert_cmpuint (match->paragraph, ==, 1);
  g_assert_cmpuint (match->row, ==, 1);
  g_assert_cmpuint (match->column, ==, 1);
  g_assert_cmpstr (dossier_narrative_match_get_text (paragraphs, match), ==, "our staff");
}

static void
test_only_chosen_matches_are_replaced (void)
{
  g_autoptr (GPtrArray) paragraphs = dossier_narrative_read ("a b a\n\na");
  g_autoptr (GArray) matches = dossier_narrative_find (paragraphs, "a", FALSE);
  g_autofree char *after = NULL;

  g_array_remove_index (matches, 0);
  dossier_narrative_replace (paragraphs, matches, "x");
  after = dossier_narrative_write (paragraphs);
  g_assert_cmpstr (after, ==, "a b x\n\nx");
}

/* With as many matches as letters, time must not grow with their square. */
static void
test_a_long_text_of_nothing_but_matches_takes_no_time (void)
{
  g_autofree char *before = g_strnfill (200000, 'a');
  g_autofree char *after = replace_all (before, "a", FALSE, "b");
  g_autofree char *expected = g_strnfill (200000, 'b');

  g_assert_cmpstr (after, ==, expected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/narrative-find/replaces/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/narrative-find/case-matters-if-asked", test_case_matters_if_asked);
  g_test_add_func ("/narrative-find/matches-say-where-they-are", test_matches_say_where_they_are);
  g_test_add_func ("/narrative-find/only-chosen-matches-are-replaced",
                   test_only_chosen_matches_are_replaced);
  g_test_add_func ("/narrative-find/a-long-text-of-nothing-but-matches-takes-no-time",
                   test_a_long_text_of_nothing_but_matches_takes_no_time);

  return g_test_run ();
}
