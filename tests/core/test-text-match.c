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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-match/capital-and-small-letters-are-the-same",
                   test_capital_and_small_letters_are_the_same);
  g_test_add_func ("/text-match/spellings-of-one-name-are-simplified-to-the-same",
                   test_spellings_of_one_name_are_simplified_to_the_same);
  return g_test_run ();
}
