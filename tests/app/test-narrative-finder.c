/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-autoformat.h"
#include "dossier-narrative-finder.h"

typedef struct
{
  DossierNarrativeBuffer *buffer;
  DossierNarrativeAutoformat *autoformat;
  DossierNarrativeFinder *finder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkTextIter start;

  fixture->buffer = dossier_narrative_buffer_new ();
  fixture->autoformat = dossier_narrative_autoformat_new (fixture->buffer);
  fixture->finder = dossier_narrative_finder_new (fixture->buffer);
  dossier_narrative_buffer_set_markdown (fixture->buffer, data);
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (fixture->buffer), &start);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (fixture->buffer), &start);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->finder);
  g_object_unref (fixture->autoformat);
  g_object_unref (fixture->buffer);
}

static void
assert_markdown (Fixture *fixture, const char *expected)
{
  g_autofree char *markdown = dossier_narrative_buffer_get_markdown (fixture->buffer);

  g_assert_cmpstr (markdown, ==, expected);
}

static void
assert_match (Fixture *fixture, guint position, guint n_matches, int start)
{
  GtkTextIter match_start, match_end;

  g_assert_cmpuint (dossier_narrative_finder_get_n_matches (fixture->finder), ==, n_matches);
  g_assert_cmpuint (dossier_narrative_finder_get_position (fixture->finder), ==, position);
  g_assert_true (dossier_narrative_finder_get_match (fixture->finder, &match_start, &match_end));
  g_assert_cmpint (gtk_text_iter_get_offset (&match_start), ==, start);
}

static void
test_the_first_follows_the_last (Fixture *fixture, gconstpointer data)
{
  dossier_narrative_finder_find (fixture->finder, "ä", FALSE);
  assert_match (fixture, 1, 3, 0);
  dossier_narrative_finder_move (fixture->finder, 1);
  assert_match (fixture, 2, 3, 2);
  dossier_narrative_finder_move (fixture->finder, 1);
  assert_match (fixture, 3, 3, 4);
  dossier_narrative_finder_move (fixture->finder, 1);
  assert_match (fixture, 1, 3, 0);
  dossier_narrative_finder_move (fixture->finder, -1);
  assert_match (fixture, 3, 3, 4);
}

static void
test_edits_are_followed (Fixture *fixture, gconstpointer data)
{
  GtkTextIter start;

  dossier_narrative_finder_find (fixture->finder, "b", FALSE);
  dossier_narrative_finder_move (fixture->finder, 1);
  assert_match (fixture, 2, 2, 6);
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (fixture->buffer), &start);
  gtk_text_buffer_insert (GTK_TEXT_BUFFER (fixture->buffer), &start, "b ", -1);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  assert_match (fixture, 3, 3, 8);
}

static void
test_nothing_is_found_where_there_is_nothing (Fixture *fixture, gconstpointer data)
{
  GtkTextIter start, end;

  dossier_narrative_finder_find (fixture->finder, "x", FALSE);
  dossier_narrative_finder_move (fixture->finder, 1);
  dossier_narrative_finder_replace (fixture->finder, "y");
  g_assert_cmpuint (dossier_narrative_finder_get_position (fixture->finder), ==, 0);
  g_assert_false (dossier_narrative_finder_get_match (fixture->finder, &start, &end));
  assert_markdown (fixture, data);
}

static void
replace_next (Fixture *fixture, const char *sought, const char *replacement)
{
  dossier_narrative_finder_find (fixture->finder, sought, FALSE);
  dossier_narrative_finder_replace (fixture->finder, replacement);
}

static void
test_new_letters_look_like_the_first_that_they_replace (Fixture *fixture, gconstpointer data)
{
  replace_next (fixture, "one two", "three");
  assert_markdown (fixture, "**three** plain [link](https://riverside.example/) end");
  replace_next (fixture, "plain link", "text");
  assert_markdown (fixture, "**three** text end");
}

static void
test_a_link_stays_a_link (Fixture *fixture, gconstpointer data)
{
  replace_next (fixture, "link", "survey");
  assert_markdown (fixture, "[*survey*](https://riverside.example/)");
}

static void
test_replacing_by_nothing_deletes (Fixture *fixture, gconstpointer data)
{
  replace_next (fixture, " very", "");
  assert_markdown (fixture, "- a good plan");
}

static void
test_a_replacement_is_not_found_again (Fixture *fixture, gconstpointer data)
{
  dossier_narrative_finder_find (fixture->finder, "a", FALSE);
  dossier_narrative_finder_replace (fixture->finder, "aa");
  assert_markdown (fixture, "aa b a");
  assert_match (fixture, 3, 3, 5);
}

/* Nothing shows the buffer here, so that there are no cells to go to; see
 * tests/window/test_find.py. */
static void
test_cells_are_gone_through_in_their_order (Fixture *fixture, gconstpointer data)
{
  GtkTextIter start, end;

  dossier_narrative_finder_find (fixture->finder, "a", FALSE);
  assert_match (fixture, 1, 6, 0);
  for (guint i = 2; i <= 5; i++)
    {
      dossier_narrative_finder_move (fixture->finder, 1);
      g_assert_cmpuint (dossier_narrative_finder_get_position (fixture->finder), ==, i);
      g_assert_false (dossier_narrative_finder_get_match (fixture->finder, &start, &end));
    }
  dossier_narrative_finder_move (fixture->finder, 1);
  assert_match (fixture, 6, 6, 4);
}

/* What is put in instead is not typed: it is no mark of a format. */
static void
test_a_replacement_is_not_formatted (Fixture *fixture, gconstpointer data)
{
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (fixture->buffer), &end, 8);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (fixture->buffer), &end);
  replace_next (fixture, "x", "*");
  assert_markdown (fixture, "\\*\\*bold\\*\\*");
}

static void
add (const char *name, const char *markdown, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/narrative-finder/", name, NULL);

  g_test_add (path, Fixture, markdown, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("the-first-follows-the-last", "ä Ä\n\n- ä", test_the_first_follows_the_last);
  add ("edits-are-followed", "a b\n\na b", test_edits_are_followed);
  add ("nothing-is-found-where-there-is-nothing",
       "one",
       test_nothing_is_found_where_there_is_nothing);
  add ("new-letters-look-like-the-first-that-they-replace",
       "**one** two plain [link](https://riverside.example/) end",
       test_new_letters_look_like_the_first_that_they_replace);
  add ("a-link-stays-a-link", "*[link](https://riverside.example/)*", test_a_link_stays_a_link);
  add ("replacing-by-nothing-deletes", "- a very good plan", test_replacing_by_nothing_deletes);
  add ("a-replacement-is-not-found-again", "a b a", test_a_replacement_is_not_found_again);
  add ("cells-are-gone-through-in-their-order",
       "a\n\n| a | b |\n|---|---|\n| b | aba |\n| a | |\n\na",
       test_cells_are_gone_through_in_their_order);
  add ("a-replacement-is-not-formatted", "\\*\\*bold\\*x", test_a_replacement_is_not_formatted);

  return g_test_run ();
}
