/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-search.h"

#include "dossier-evidence-addition.h"
#include "dossier-search-cache.h"
#include "dossier-submission-evidence.h"
#include "dossier-test-search.h"

#include <glib/gstdio.h>

#define N_HITS 20

static void
test_the_cache_is_kept_by_content (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  g_autoptr (DossierSearch) first = dossier_search_new (bundle);
  g_autoptr (DossierSearch) second = NULL;

  dossier_test_search_add_file (folder, bundle, "a.txt", "Marmalade");
  dossier_test_search_update (first);
  second = dossier_search_new (bundle);

  dossier_test_search_assert_finds (second, "marmalade", "E1");
}

static sqlite3 *
open_in_other_program (const char *sql)
{
  g_autofree char *path = dossier_search_cache_find_path ();
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  return database;
}

static void
test_a_busy_cache_is_kept (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  sqlite3 *other_program;

  dossier_test_search_add_file (folder, bundle, "Pot.txt", "Marmalade");
  dossier_test_search_update (search);
  g_clear_object (&search);
  other_program = open_in_other_program ("UPDATE file SET used = date ('now', '-1 day');"
                                         "BEGIN IMMEDIATE");

  search = dossier_search_new (bundle);
  dossier_test_search_assert_finds (search, "marmalade", "E1");
  sqlite3_close (other_program);
  g_clear_object (&search);
  search = dossier_search_new (bundle);
  dossier_test_search_assert_finds (search, "marmalade", "E1");
}

static void
test_what_is_cancelled_keeps_the_cache (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  dossier_test_search_add_file (folder, bundle, "Pot.txt", "Marmalade");
  dossier_test_search_update (search);
  g_clear_object (&search);
  search = dossier_search_new (bundle);
  dossier_test_search_add_file (folder, bundle, "Jar.txt", "Chutney");
  g_cancellable_cancel (cancellable);

  g_assert_false (dossier_search_update (search, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  dossier_test_search_assert_finds (search, "marmalade", "E1");
  dossier_test_search_assert_finds (search, "chutney", "");
}

typedef struct
{
  GMainLoop *loop;
  sqlite3 *other_program;
  GPtrArray *hits;
} Beside;

static gboolean
end_other_program_cb (gpointer user_data)
{
  Beside *beside = user_data;

  sqlite3_close (beside->other_program);
  return G_SOURCE_REMOVE;
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Beside *beside = user_data;
  g_autoptr (GError) error = NULL;

  beside->hits = dossier_search_find_finish (DOSSIER_SEARCH (source), result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (beside->loop);
}

/* The other program continues only when the main loop runs, so the main loop must not wait for
 * it. */
static void
test_finding_does_not_hold_up_the_main_loop (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  Beside beside = { .loop = loop };

  dossier_test_search_add_file (folder, bundle, "Pot.txt", "Marmalade");
  dossier_test_search_update (search);
  g_clear_object (&search);
  beside.other_program = open_in_other_program ("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");

  search = dossier_search_new (bundle);
  dossier_search_find_async (search, "marmalade", N_HITS, NULL, found_cb, &beside);
  g_idle_add (end_other_program_cb, &beside);
  g_main_loop_run (loop);

  g_assert_cmpuint (beside.hits->len, ==, 1);
  g_ptr_array_unref (beside.hits);
  dossier_test_wait_for_worker_threads (search);
}

static void
test_without_a_cache_fields_are_found (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  g_autofree char *path = dossier_search_cache_find_path ();
  g_autoptr (DossierSearch) search = NULL;
  g_autoptr (GError) error = NULL;

  dossier_test_search_add_file (folder, bundle, "Pot.txt", "Marmalade");
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  search = dossier_search_new (bundle);

  dossier_test_search_assert_finds (search, "pot", "E1");
  g_assert_false (dossier_search_update (search, NULL, &error));
  g_assert_error (error, DOSSIER_SEARCH_CACHE_ERROR, DOSSIER_SEARCH_CACHE_ERROR_FAILED);
  g_rmdir (path);
}

static char *
find_stored (DossierBundle *bundle, DossierEvidence *evidence)
{
  return dossier_evidence_store_find (
    dossier_bundle_get_folder (bundle),
    dossier_evidence_file_get_sha256 (dossier_evidence_get_file (evidence)));
}

/* A file service may bring a file later than “submission.json”, and a helper process that cannot be
 * started says nothing about a file. */
static void
test_what_cannot_be_read_now_is_read_later (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  DossierEvidence *evidence = dossier_test_search_add_file (folder, bundle, "Pot.txt", "Marmalade");
  g_autofree char *stored = find_stored (bundle, evidence);
  g_autofree char *away = g_build_filename (folder->path, "away", NULL);
  g_autofree char *helper = g_strdup (g_getenv ("DOSSIER_INSPECT"));

  g_assert_cmpint (g_rename (stored, away), ==, 0);
  dossier_test_search_update (search);
  dossier_test_search_assert_finds (search, "pot", "E1");
  dossier_test_search_assert_finds (search, "marmalade", "");
  g_assert_cmpint (g_rename (away, stored), ==, 0);

  g_setenv ("DOSSIER_INSPECT", away, TRUE);
  g_object_unref (search);
  search = dossier_search_new (bundle);
  dossier_test_search_update (search);
  dossier_test_search_assert_finds (search, "marmalade", "");
  g_setenv ("DOSSIER_INSPECT", helper, TRUE);

  g_object_unref (search);
  search = dossier_search_new (bundle);
  dossier_test_search_update (search);
  dossier_test_search_assert_finds (search, "marmalade", "E1");
}

static void
test_a_file_without_words_is_not_read_again (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  g_autofree char *path = dossier_search_cache_find_path ();
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  DossierEvidence *evidence =
    dossier_test_search_add_file (folder, bundle, "a.pdf", "It is no PDF");
  g_autoptr (DossierSearchCache) cache = dossier_search_cache_open (path, NULL);
  const char *sha256 = dossier_evidence_file_get_sha256 (dossier_evidence_get_file (evidence));

  g_assert_cmpint (dossier_search_cache_find_file (cache, sha256), ==, 0);
  dossier_test_search_update (search);

  g_assert_cmpint (dossier_search_cache_find_file (cache, sha256), !=, 0);
}

static void
test_the_words_are_those_of_the_file_there_is (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  DossierEvidence *evidence = dossier_test_search_add_file (folder, bundle, "Pot.txt", "Marmalade");
  g_autoptr (GFile) newer = dossier_test_folder_write (folder, "Newer.txt", "Chutney", -1);
  g_autoptr (DossierEvidenceAddition) addition = dossier_evidence_addition_new (bundle);

  dossier_test_search_update (search);
  dossier_evidence_addition_replace (addition, evidence);
  dossier_evidence_addition_add_file (addition, newer);
  g_assert_true (dossier_evidence_addition_run (addition, NULL, NULL));
  dossier_test_search_update (search);
  dossier_test_search_assert_finds (search, "marmalade", "");
  dossier_test_search_assert_finds (search, "chutney", "E1");

  /* Text that was read before is still in the cache. */
  dossier_submission_undo (submission);
  dossier_test_search_assert_finds (search, "marmalade", "E1");
  dossier_test_search_assert_finds (search, "chutney", "");
  dossier_submission_remove_evidence (submission, evidence);
  dossier_test_search_assert_finds (search, "marmalade", "");
  dossier_submission_undo (submission);
  dossier_test_search_assert_finds (search, "marmalade", "E1");
}

static void
age (const char *sql)
{
  g_autofree char *path = dossier_search_cache_find_path ();
  g_autoptr (DossierSearchCache) cache = dossier_search_cache_open (path, NULL);

  g_assert_true (dossier_search_cache_run (cache, sql, NULL));
}

/* An earlier version of Dossier read other words and used other tables. */
static void
test_the_cache_of_another_version_is_made_anew (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const versions[] = { "1", "99" };
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);

  dossier_test_search_add_file (folder, bundle, "Pot.txt", "Marmalade");
  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autofree char *sql = g_strdup_printf ("DELETE FROM page; DROP TABLE file;"
                                              "CREATE TABLE file (id, sha256, used);"
                                              "PRAGMA user_version = %s",
                                              versions[i]);
      g_autoptr (DossierSearch) search = dossier_search_new (bundle);

      dossier_test_search_update (search);
      dossier_test_search_assert_finds (search, "marmalade", "E1");
      g_clear_object (&search);
      age (sql);
      search = dossier_search_new (bundle);
      dossier_test_search_update (search);
      dossier_test_search_assert_finds (search, "marmalade", "E1");
    }
}

typedef struct
{
  sqlite3_vfs vfs;
  DossierSearchCache *other_program;
  guint n_waits;
} Waiting;

static Waiting waiting;

/* SQLite calls this to sleep while it waits for a lock. */
static int
end_transaction_and_sleep (sqlite3_vfs *vfs, int microseconds)
{
  if (waiting.n_waits++ == 0)
    g_assert_true (dossier_search_cache_run (waiting.other_program, "COMMIT", NULL));
  return 0;
}

static void
begin_to_notice_waits (DossierSearchCache *other_program)
{
  waiting = (Waiting){ .vfs = *sqlite3_vfs_find (NULL), .other_program = other_program };
  waiting.vfs.zName = "waiting";
  waiting.vfs.xSleep = end_transaction_and_sleep;
  g_assert_cmpint (sqlite3_vfs_register (&waiting.vfs, TRUE), ==, SQLITE_OK);
}

static char *
read_version (DossierSearchCache *cache)
{
  g_autoptr (sqlite3_stmt) statement =
    dossier_search_cache_prepare (cache, "PRAGMA user_version", NULL);
  gboolean has_row;

  g_assert_true (dossier_search_cache_step (cache, statement, &has_row, NULL));
  return g_strdup ((const char *) sqlite3_column_text (statement, 0));
}

/* Begins to create the tables again, as a program does that finds a cache of an old version. */
static void
begin_to_make_anew (DossierSearchCache *cache)
{
  g_autofree char *version = read_version (cache);
  g_autofree char *sql =
    g_strdup_printf ("PRAGMA user_version = 1; BEGIN IMMEDIATE; PRAGMA user_version = %s;"
                     "INSERT INTO file (sha256, used, is_read)"
                     " VALUES ('of-the-first', date ('now'), 1)",
                     version);

  g_assert_true (dossier_search_cache_run (cache, sql, NULL));
}

/* Both have seen the old version. The second waits for the first, and then has to check the version
 * again. */
static void
test_two_do_not_make_a_cache_anew_after_each_other (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *path = dossier_search_cache_find_path ();
  g_autoptr (DossierSearchCache) first = dossier_search_cache_open (path, NULL);
  g_autoptr (DossierSearchCache) second = NULL;
  g_autoptr (GError) error = NULL;

  begin_to_make_anew (first);
  begin_to_notice_waits (first);
  second = dossier_search_cache_open (path, &error);
  sqlite3_vfs_unregister (&waiting.vfs);

  g_assert_no_error (error);
  g_assert_cmpuint (waiting.n_waits, ==, 1);
  g_assert_cmpint (dossier_search_cache_find_file (second, "of-the-first"), !=, 0);
  g_clear_pointer (&second, dossier_search_cache_close);
}

/* Text is removed 180 days after a submission last used it, and not before. */
static void
test_only_what_is_not_used_is_forgotten (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const others_text[] = { "Chutney", NULL };
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  g_autofree char *path = dossier_search_cache_find_path ();
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  g_autoptr (DossierSearchCache) cache = dossier_search_cache_open (path, NULL);
  DossierEvidence *evidence = dossier_test_search_add_file (folder, bundle, "Pot.txt", "Marmalade");
  g_autofree char *stored = find_stored (bundle, evidence);

  dossier_test_search_update (search);
  g_assert_true (dossier_search_cache_add_file (cache, "others", others_text, NULL));
  g_clear_pointer (&cache, dossier_search_cache_close);
  g_clear_object (&search);
  age ("UPDATE file SET used = date ('now', '-179 days')");
  search = dossier_search_new (bundle);
  dossier_test_search_assert_finds (search, "marmalade", "E1");
  g_clear_object (&search);
  age ("UPDATE file SET used = date (used, '-2 days')");

  cache = dossier_search_cache_open (path, NULL);
  g_assert_cmpint (dossier_search_cache_find_file (cache, "others"), ==, 0);
  g_assert_cmpint (g_unlink (stored), ==, 0);
  search = dossier_search_new (bundle);
  dossier_test_search_assert_finds (search, "marmalade", "E1");
}

static const char *
get_sha256 (DossierEvidence *evidence)
{
  return dossier_evidence_file_get_sha256 (dossier_evidence_get_file (evidence));
}

/* The pages of three files follow each other in the cache. Removing the middle one must not remove
 * those of the others. */
static void
test_what_is_forgotten_takes_no_page_of_another_file (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const pages[] = { "Marmalade", "Chutney", NULL };
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  g_autofree char *path = dossier_search_cache_find_path ();
  g_autoptr (DossierSearchCache) cache = dossier_search_cache_open (path, NULL);
  g_autoptr (DossierSearch) search = NULL;

  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("File %u.bin", i);
      DossierEvidence *evidence = dossier_test_search_add_file (folder, bundle, name, name);

      g_assert_true (dossier_search_cache_add_file (cache, get_sha256 (evidence), pages, NULL));
    }
  g_clear_pointer (&cache, dossier_search_cache_close);
  age ("UPDATE file SET used = date ('now', '-200 days') WHERE id = 2");

  search = dossier_search_new (bundle);
  dossier_test_search_assert_finds (search, "marmalade", "E1 E3");
  dossier_test_search_assert_finds (search, "chutney", "E1 E3");
}

/* More pages than the cache reserves for a file. The surplus would otherwise be found in the next
 * file. */
static void
test_a_file_of_very_many_pages_stays_within_its_own (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const next[] = { "Chutney", NULL };
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  g_autofree char *path = dossier_search_cache_find_path ();
  g_autoptr (DossierSearchCache) cache = dossier_search_cache_open (path, NULL);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  g_autofree const char **pages = g_new0 (const char *, DOSSIER_SEARCH_PAGES_A_FILE + 3);

  for (guint i = 0; i < DOSSIER_SEARCH_PAGES_A_FILE + 2; i++)
    pages[i] = "";
  pages[DOSSIER_SEARCH_PAGES_A_FILE - 2] = "Marmalade";
  pages[DOSSIER_SEARCH_PAGES_A_FILE - 1] = "Treacle";
  pages[DOSSIER_SEARCH_PAGES_A_FILE] = "Treacle";
  g_assert_true (dossier_search_cache_add_file (
    cache,
    get_sha256 (dossier_test_search_add_file (folder, bundle, "a.bin", "a")),
    pages,
    NULL));
  g_assert_true (dossier_search_cache_add_file (
    cache,
    get_sha256 (dossier_test_search_add_file (folder, bundle, "b.bin", "b")),
    next,
    NULL));

  dossier_test_search_assert_finds (search, "marmalade", "E1");
  dossier_test_search_assert_finds (search, "treacle", "");
  dossier_test_search_assert_finds (search, "chutney", "E2");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  dossier_test_folder_add ("/search-cache/is-kept-by-content", test_the_cache_is_kept_by_content);
  dossier_test_folder_add ("/search-cache/busy-is-kept", test_a_busy_cache_is_kept);
  dossier_test_folder_add ("/search-cache/what-is-cancelled-keeps-it",
                           test_what_is_cancelled_keeps_the_cache);
  dossier_test_folder_add ("/search-cache/does-not-hold-up-the-main-loop",
                           test_finding_does_not_hold_up_the_main_loop);
  dossier_test_folder_add ("/search-cache/without-it-fields-are-found",
                           test_without_a_cache_fields_are_found);
  dossier_test_folder_add ("/search-cache/what-cannot-be-read-now-is-read-later",
                           test_what_cannot_be_read_now_is_read_later);
  dossier_test_folder_add ("/search-cache/a-file-without-words-is-not-read-again",
                           test_a_file_without_words_is_not_read_again);
  dossier_test_folder_add ("/search-cache/the-words-are-those-of-the-file-there-is",
                           test_the_words_are_those_of_the_file_there_is);
  dossier_test_folder_add ("/search-cache/of-another-version-is-made-anew",
                           test_the_cache_of_another_version_is_made_anew);
  dossier_test_folder_add ("/search-cache/two-do-not-make-it-anew-after-each-other",
                           test_two_do_not_make_a_cache_anew_after_each_other);
  dossier_test_folder_add ("/search-cache/only-what-is-not-used-is-forgotten",
                           test_only_what_is_not_used_is_forgotten);
  dossier_test_folder_add ("/search-cache/what-is-forgotten-takes-no-page-of-another-file",
                           test_what_is_forgotten_takes_no_page_of_another_file);
  dossier_test_folder_add ("/search-cache/a-file-of-very-many-pages-stays-within-its-own",
                           test_a_file_of_very_many_pages_stays_within_its_own);

  return g_test_run ();
}
