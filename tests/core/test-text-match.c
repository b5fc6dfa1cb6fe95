/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-text-match.h"

static void
test_capital_and_small_letters_are_the_same (void)
{
  g_assert_true (dossier_text_contains ("Reader Survey of ŴYTHNOS 12", "survey"));
  g_assert_true (dossier_text_contains ("reader survey of ŵythnos 12", "ŴYTHNOS"));
  g_assert_true (dossier_text_contains ("anything", ""));
  g_assert_false (dossier_text_contains ("survey", "surveys"));

  g_assert_true (dossier_text_equals ("STRASSE", "straße"));
  g_assert_false (dossier_text_equals ("survey", "surve"));
}

static void
test_spellings_of_one_name_are_simplified_to_the_same (void)
{
  static const char *const spellings[] = {
    "Non-Compliance",  "non compliance",    "NON_COMPLIANCE",
    "Non–compliance.", "non\tcompliance\n", "noncompliance"
  };

  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autofree char *simple = dossier_text_simplify (spellings[i]);

      g_assert_cmpstr (simple, ==, "noncompliance");
    }
}

static void
test_a_splice_holds_whole_characters (void)
{
  /* é and è, and 😀 and 😁, begin with the same bytes. */
  static const struct
  {
    const char *before;
    const char *after;
    DossierTextSplice splice;
  } cases[] = {
    { "", "", { 0, 0, 0 } },         { "same", "same", { 4, 0, 0 } },
    { "", "new", { 0, 0, 3 } },      { "the end", "the", { 3, 4, 0 } },
    { "café", "cafè", { 3, 2, 2 } }, { "a😀b", "a😁b", { 1, 4, 4 } },
    { "aaa", "aaaa", { 3, 0, 1 } },  { "one two three", "one three", { 5, 4, 0 } },
    { "é\u0301", "é", { 2, 2, 0 } }, { "õ", "é", { 0, 2, 2 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierTextSplice splice = dossier_text_compare (cases[i].before, cases[i].after);

      g_test_message ("%s → %s", cases[i].before, cases[i].after);
      g_assert_cmpuint (splice.offset, ==, cases[i].splice.offset);
      g_assert_cmpuint (splice.removed, ==, cases[i].splice.removed);
      g_assert_cmpuint (splice.inserted, ==, cases[i].splice.inserted);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-match/capital-and-small-letters-are-the-same",
                   test_capital_and_small_letters_are_the_same);
  g_test_add_func ("/text-match/spellings-of-one-name-are-simplified-to-the-same",
                   test_spellings_of_one_name_are_simplified_to_the_same);
  g_test_add_func ("/text-match/a-splice-holds-whole-characters",
                   test_a_splice_holds_whole_characters);
  return g_test_run ();
}
