/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-search-query.h"

#include "dossier-search-cache.h"

/* A query with a syntax error for SQLite would find nothing. */
static void
assert_is_understood (DossierSearchCache *cache, const char *query)
{
  g_autoptr (sqlite3_stmt) statement =
    dossier_search_cache_prepare (cache, "SELECT 1 FROM page WHERE page MATCH ?", NULL);
  gboolean has_row;

  sqlite3_bind_text (statement, 1, query, -1, SQLITE_STATIC);
  g_assert_true (dossier_search_cache_step (cache, statement, &has_row, NULL));
}

static void
test_any_words_are_a_query (void)
{
  const char *characters = "\"'*()-+:^{}[]AND OR NOT NEAR é中1.\\%\n\t";
  g_autoptr (DossierSearchCache) cache = dossier_search_cache_open_in_memory ();
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GString) words = g_string_new (NULL);
      g_autofree char *query = NULL;

      for (guint j = 0; j < 8; j++)
        {
          int place = g_rand_int_range (random, 0, (int) g_utf8_strlen (characters, -1));

          g_string_append_unichar (words,
                                   g_utf8_get_char (g_utf8_offset_to_pointer (characters, place)));
        }
      query = dossier_search_query_make (words->str, i % 2 == 0);
      if (query != NULL)
        assert_is_understood (cache, query);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search-query/any-words-are-a-query", test_any_words_are_a_query);
  return g_test_run ();
}
