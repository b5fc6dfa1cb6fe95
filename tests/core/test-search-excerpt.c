/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-search.h"
#include "dossier-test-search.h"

#define N_HITS 20

/* The snippet() function of FTS5 would take minutes for this number, which the time limit of the
 * test excludes. */
#define N_OCCURRENCES 300000

/* The text is that of the only file, and the words are found in nothing else. */
static void
assert_excerpt (DossierTestFolder *folder,
                const char *text,
                const char *words,
                const char *expected)
{
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  g_autoptr (GPtrArray) hits = NULL;

  dossier_test_search_add_file (folder, bundle, "Pot.txt", text);
  dossier_test_search_update (search);
  hits = dossier_search_find (search, words, N_HITS, NULL);

  g_assert_nonnull (hits);
  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpstr (dossier_search_hit_get_marked_snippet (hits->pdata[0]), ==, expected);
}

static char *
repeat (const char *words, guint n_times)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_times; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words);
  return g_string_free (text, FALSE);
}

static void
test_the_words_found_are_in_the_middle (DossierTestFolder *folder, gconstpointer data)
{
  assert_excerpt (folder,
                  "One two three four five six seven eight nine ten eleven twelve, marmalade; "
                  "fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one.",
                  "marmal",
                  "…six seven eight nine ten eleven twelve, \002marmalade\003; fourteen fifteen "
                  "sixteen seventeen eighteen nineteen twenty twenty…");
}

static void
test_a_short_text_is_shown_whole (DossierTestFolder *folder, gconstpointer data)
{
  assert_excerpt (folder,
                  "(Marmalade is made of oranges.)",
                  "oranges marm",
                  "(\002Marmalade\003 is made of \002oranges\003.)");
}

static void
test_a_phrase_has_one_mark (DossierTestFolder *folder, gconstpointer data)
{
  assert_excerpt (folder,
                  "The long queue was the longest queue.",
                  "\"long queue was\"",
                  "The \002long queue was\003 the longest queue.");
}

static void
test_at_the_end_it_has_as_many_words (DossierTestFolder *folder, gconstpointer data)
{
  assert_excerpt (folder,
                  "a b c d e f g h i j k l m n o p q r s t marmalade!",
                  "marmalade",
                  "…f g h i j k l m n o p q r s t \002marmalade\003!");
}

static void
test_where_all_words_stand_together_is_shown (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *jam = repeat ("Jam and bread", 100);
  g_autofree char *text = g_strconcat ("Marmalade. ", jam, ". Marmalade or jam? ", jam, NULL);

  assert_excerpt (folder,
                  text,
                  "marmalade \"or jam\"",
                  "…Jam and bread Jam and bread. \002Marmalade\003 \002or jam\003? Jam and bread "
                  "Jam and bread Jam…");
}

static void
test_very_many_places_are_no_trouble (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *text = repeat ("Tea", N_OCCURRENCES);

  assert_excerpt (folder,
                  text,
                  "tea",
                  "\002Tea\003 \002Tea\003 \002Tea\003 \002Tea\003 \002Tea\003 \002Tea\003 "
                  "\002Tea\003 \002Tea\003 \002Tea\003 \002Tea\003 \002Tea\003 \002Tea\003 "
                  "\002Tea\003 \002Tea\003 \002Tea\003 \002Tea\003…");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/search-excerpt/the-words-found-are-in-the-middle",
                           test_the_words_found_are_in_the_middle);
  dossier_test_folder_add ("/search-excerpt/a-short-text-is-shown-whole",
                           test_a_short_text_is_shown_whole);
  dossier_test_folder_add ("/search-excerpt/a-phrase-has-one-mark", test_a_phrase_has_one_mark);
  dossier_test_folder_add ("/search-excerpt/at-the-end-it-has-as-many-words",
                           test_at_the_end_it_has_as_many_words);
  dossier_test_folder_add ("/search-excerpt/where-all-words-stand-together-is-shown",
                           test_where_all_words_stand_together_is_shown);
  dossier_test_folder_add ("/search-excerpt/very-many-places-are-no-trouble",
                           test_very_many_places_are_no_trouble);
  return g_test_run ();
}
