/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-search.h"

#include "dossier-search-cache.h"
#include "dossier-test-search.h"

static void
damage (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  memset (contents, 0xa5, length);
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
}

static void
change_in_other_program (const char *sql)
{
  g_autofree char *path = dossier_search_cache_find_path ();
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
}

static void
test_a_damaged_cache_is_made_anew (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  g_autofree char *path = dossier_search_cache_find_path ();
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);

  dossier_test_search_add_file (folder, bundle, "Pot.txt", "Marmalade");
  dossier_test_search_update (search);
  g_clear_object (&search);
  damage (path);

  search = dossier_search_new (bundle);
  dossier_test_search_assert_finds (search, "pot", "E1");
  dossier_test_search_update (search);
  dossier_test_search_assert_finds (search, "marmalade", "E1");
}

static void
test_a_damaged_cache_that_is_open_elsewhere_is_not_removed (DossierTestFolder *folder,
                                                            gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  g_autofree char *path = dossier_search_cache_find_path ();
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  DossierSearchCache *other_program = dossier_search_cache_open (path, NULL);

  dossier_test_search_add_file (folder, bundle, "Pot.txt", "Marmalade");
  damage (path);

  dossier_test_search_assert_finds (search, "pot", "E1");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  dossier_search_cache_close (other_program);
  g_clear_object (&search);
  search = dossier_search_new (bundle);
  dossier_test_search_update (search);
  dossier_test_search_assert_finds (search, "marmalade", "E1");
}

/* Damages the table of words but not the list of files that were read. */
static void
test_all_words_are_read_again_when_they_are_damaged (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);

  dossier_test_search_add_file (folder, bundle, "Pot.txt", "Marmalade");
  dossier_test_search_update (search);
  g_clear_object (&search);
  change_in_other_program ("DELETE FROM page_data");

  dossier_test_search_add_file (folder, bundle, "Jar.txt", "Chutney");
  search = dossier_search_new (bundle);
  dossier_test_search_update (search);
  dossier_test_search_assert_finds (search, "marmalade", "E1");
  dossier_test_search_assert_finds (search, "chutney", "E2");
}

/* The rows of the table of files are then looked for where those of its index are, which are still
 * found. */
static void
test_what_is_damaged_while_it_is_open_is_made_anew (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);

  dossier_test_search_add_file (folder, bundle, "Pot.txt", "Marmalade");
  dossier_test_search_update (search);
  dossier_test_search_assert_finds (search, "marmalade", "E1");
  change_in_other_program ("PRAGMA writable_schema = ON;"
                           "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master"
                           "  WHERE name = 'sqlite_autoindex_file_1') WHERE name = 'file';"
                           "PRAGMA schema_version = 99");

  dossier_test_search_add_file (folder, bundle, "Jar.txt", "Chutney");
  dossier_test_search_assert_finds (search, "jar", "E2");
  dossier_test_search_update (search);
  dossier_test_search_assert_finds (search, "marmalade", "E1");
  dossier_test_search_assert_finds (search, "chutney", "E2");
}

/* The next search indexes again what this one could not. */
static void
test_want_of_memory_is_reported (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;

  dossier_test_search_add_file (folder, bundle, "Pot.txt", "Marmalade");
  dossier_test_search_assert_finds (search, "pot", "E1");
  dossier_test_search_add_file (folder, bundle, "Jar.txt", "Chutney");
  sqlite3_hard_heap_limit64 (1);
  hits = dossier_search_find (search, "pot", 20, &error);
  sqlite3_hard_heap_limit64 (0);

  g_assert_null (hits);
  g_assert_error (error, DOSSIER_SEARCH_CACHE_ERROR, DOSSIER_SEARCH_CACHE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "out of memory"));
  dossier_test_search_assert_finds (search, "pot", "E1");
  dossier_test_search_assert_finds (search, "jar", "E2");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  dossier_test_folder_add ("/search-damage/is-made-anew", test_a_damaged_cache_is_made_anew);
  dossier_test_folder_add ("/search-damage/open-elsewhere-is-not-removed",
                           test_a_damaged_cache_that_is_open_elsewhere_is_not_removed);
  dossier_test_folder_add ("/search-damage/all-words-are-read-again",
                           test_all_words_are_read_again_when_they_are_damaged);
  dossier_test_folder_add ("/search-damage/while-it-is-open-is-made-anew",
                           test_what_is_damaged_while_it_is_open_is_made_anew);
  dossier_test_folder_add ("/search-damage/want-of-memory-is-reported",
                           test_want_of_memory_is_reported);

  return g_test_run ();
}
