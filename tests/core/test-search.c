/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-search.h"

#include "dossier-evidence-addition.h"
#include "dossier-evidence-store.h"
#include "dossier-search-cache.h"
#include "dossier-submission-evidence.h"
#include "dossier-test-folder.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_HITS 20

static DossierBundle *
make_bundle (DossierTestFolder *folder)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (GFile) place = dossier_test_folder_get_child (folder, "Bundle");
  g_autofree char *cache = dossier_search_cache_find_path ();
  g_autoptr (GError) error = NULL;
  DossierBundle *bundle;

  dossier_search_cache_remove (cache);
  bundle = dossier_bundle_create (place, submission, &error);
  g_assert_no_error (error);
  return bundle;
}

static DossierEvidence *
add_file (DossierTestFolder *folder, DossierBundle *bundle, const char *name, const char *content)
{
  g_autoptr (GFile) file = dossier_test_folder_write (folder, name, content, -1);
  g_autoptr (DossierEvidenceAddition) addition = dossier_evidence_addition_new (bundle);
  g_autoptr (DossierEvidence) evidence = NULL;

  dossier_evidence_addition_take_file (addition, file);
  g_assert_true (dossier_evidence_addition_run (addition, NULL, NULL));
  evidence = g_list_model_get_item (dossier_evidence_addition_get_added (addition), 0);
  return evidence;
}

static void
update (DossierSearch *search)
{
  g_autoptr (GError) error = NULL;

  dossier_search_update (search, NULL, &error);
  g_assert_no_error (error);
}

/* The numbers of the hits, as in "E1 1.1.2". */
static char *
find (DossierSearch *search, const char *words)
{
  g_autoptr (GPtrArray) hits = dossier_search_find (search, words, N_HITS, NULL);
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    g_string_append_printf (labels,
                            "%s%s",
                            i > 0 ? " " : "",
                            dossier_search_hit_get_label (hits->pdata[i]));
  return g_string_free (labels, FALSE);
}

static void
assert_finds (DossierSearch *search, const char *words, const char *expected)
{
  g_autofree char *labels = find (search, words);

  g_assert_cmpstr (labels, ==, expected);
}

static void
test_narratives_and_fields_are_found (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = make_bundle (folder);
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  DossierResponse *response = dossier_submission_find_response (submission, "2.1.3");
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  DossierEvidence *evidence = add_file (folder, bundle, "Rota of visits.bin", "\x01\x02");
  DossierCitation *citation;

  assert_finds (search, "zeppelin", "");
  g_object_set (response, "narrative", "We fly a **Zéppelin** on Sundays.", NULL);
  assert_finds (search, "zeppelin", "2.1.3");
  assert_finds (search, "sund ZEPP", "2.1.3");
  assert_finds (search, "zeppelin mondays", "");
  assert_finds (search, "\"", "");
  assert_finds (search, "  - ", "");
  assert_finds (search, "rota", "E1");
  g_object_set (evidence, "source", "Balloon office", NULL);
  assert_finds (search, "balloon", "E1");

  citation = dossier_submission_cite (submission, response, evidence, "");
  g_object_set (citation, "shows", "Hangar hours", NULL);
  assert_finds (search, "hangar", "2.1.3");
}

static void
test_text_of_files_is_found_with_its_page (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = make_bundle (folder);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  g_autoptr (GPtrArray) hits = NULL;
  g_autofree char *snippet = NULL;

  add_file (folder, bundle, "a.txt", "Nothing of note.");
  add_file (folder, bundle, "b.html", "<p>The queue was <b>shorter</b> on Tuesdays.");
  add_file (folder,
            bundle,
            "c.pdf",
            "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
            "2 0 obj <</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 200 99]>> endobj\n"
            "3 0 obj <</Type/Page/Parent 2 0 R>> endobj\n"
            "4 0 obj <</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<</Font<</F 6 0 R>>>>>> "
            "endobj\n5 0 obj <</Length 41>> stream\n"
            "BT /F 12 Tf 9 50 Td (Parrots answer) Tj ET \nendstream endobj\n"
            "6 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n"
            "trailer <</Root 1 0 R>>\n%%EOF\n");
  assert_finds (search, "parrots", "");
  update (search);

  assert_finds (search, "tuesd queue", "E2");
  hits = dossier_search_find (search, "parrots", N_HITS, NULL);
  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpstr (dossier_search_hit_get_label (hits->pdata[0]), ==, "E3");
  g_assert_cmpuint (dossier_search_hit_get_page (hits->pdata[0]), ==, 2);
  snippet = dossier_search_hit_get_snippet (hits->pdata[0]);
  g_assert_cmpstr (snippet, ==, "Parrots answer");
  g_assert_cmpstr (dossier_search_hit_get_marked_snippet (hits->pdata[0]),
                   ==,
                   "\002Parrots\003 answer");
}

static void
test_titles_come_before_text (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = make_bundle (folder);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);

  add_file (folder, bundle, "Notes.txt", "The lighthouse is mentioned here, once.");
  add_file (folder, bundle, "Lighthouse report.txt", "About a tower.");
  update (search);

  assert_finds (search, "lighthouse", "E2 E1");
}

static void
test_a_number_finds_what_has_it (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = make_bundle (folder);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) elements = NULL;

  for (guint i = 1; i <= 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("Letter %u.txt", i);

      add_file (folder, bundle, name, name);
    }
  hits = dossier_search_find (search, "e1", N_HITS, NULL);
  elements = dossier_search_find (search, "1.1.2", N_HITS, NULL);

  g_assert_cmpuint (hits->len, ==, 4);
  g_assert_cmpstr (dossier_search_hit_get_label (hits->pdata[0]), ==, "E1");
  g_assert_cmpstr (dossier_search_hit_get_label (elements->pdata[0]), ==, "1.1.2");
}

static void
test_what_is_removed_is_not_found (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = make_bundle (folder);
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  DossierEvidence *evidence = add_file (folder, bundle, "a.txt", "Marmalade");

  update (search);
  assert_finds (search, "marmalade", "E1");
  dossier_submission_remove_evidence (submission, evidence);

  assert_finds (search, "marmalade", "");
}

static void
test_the_cache_is_kept_by_content (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = make_bundle (folder);
  g_autoptr (DossierSearch) first = dossier_search_new (bundle);
  g_autoptr (DossierSearch) second = NULL;

  add_file (folder, bundle, "a.txt", "Marmalade");
  update (first);
  second = dossier_search_new (bundle);

  assert_finds (second, "marmalade", "E1");
}

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
test_a_damaged_cache_is_made_anew (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = make_bundle (folder);
  g_autofree char *path = dossier_search_cache_find_path ();
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);

  add_file (folder, bundle, "Pot.txt", "Marmalade");
  update (search);
  g_clear_object (&search);
  damage (path);

  search = dossier_search_new (bundle);
  assert_finds (search, "pot", "E1");
  update (search);
  assert_finds (search, "marmalade", "E1");
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
  g_autoptr (DossierBundle) bundle = make_bundle (folder);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  sqlite3 *other_program;

  add_file (folder, bundle, "Pot.txt", "Marmalade");
  update (search);
  g_clear_object (&search);
  other_program = open_in_other_program ("UPDATE file SET used = date ('now', '-1 day');"
                                         "BEGIN IMMEDIATE");

  search = dossier_search_new (bundle);
  assert_finds (search, "marmalade", "E1");
  sqlite3_close (other_program);
  g_clear_object (&search);
  search = dossier_search_new (bundle);
  assert_finds (search, "marmalade", "E1");
}

static void
test_a_damaged_cache_that_is_open_elsewhere_is_not_removed (DossierTestFolder *folder,
                                                            gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = make_bundle (folder);
  g_autofree char *path = dossier_search_cache_find_path ();
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  DossierSearchCache *other_program = dossier_search_cache_open (path, NULL);

  add_file (folder, bundle, "Pot.txt", "Marmalade");
  damage (path);

  assert_finds (search, "pot", "E1");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  dossier_search_cache_close (other_program);
  g_clear_object (&search);
  search = dossier_search_new (bundle);
  update (search);
  assert_finds (search, "marmalade", "E1");
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

/* The other program goes on only when the main loop runs, which must not wait for it. */
static void
test_finding_does_not_hold_up_the_main_loop (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = make_bundle (folder);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  Beside beside = { .loop = loop };

  add_file (folder, bundle, "Pot.txt", "Marmalade");
  update (search);
  g_clear_object (&search);
  beside.other_program = open_in_other_program ("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");

  search = dossier_search_new (bundle);
  dossier_search_find_async (search, "marmalade", N_HITS, NULL, found_cb, &beside);
  g_idle_add (end_other_program_cb, &beside);
  g_main_loop_run (loop);

  g_assert_cmpuint (beside.hits->len, ==, 1);
  g_ptr_array_unref (beside.hits);
}

static void
test_without_a_cache_fields_are_found (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = make_bundle (folder);
  g_autofree char *path = dossier_search_cache_find_path ();
  g_autoptr (DossierSearch) search = NULL;
  g_autoptr (GError) error = NULL;

  add_file (folder, bundle, "Pot.txt", "Marmalade");
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  search = dossier_search_new (bundle);

  assert_finds (search, "pot", "E1");
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
  g_autoptr (DossierBundle) bundle = make_bundle (folder);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  DossierEvidence *evidence = add_file (folder, bundle, "Pot.txt", "Marmalade");
  g_autofree char *stored = find_stored (bundle, evidence);
  g_autofree char *away = g_build_filename (folder->path, "away", NULL);
  g_autofree char *helper = g_strdup (g_getenv ("DOSSIER_INSPECT"));

  g_assert_cmpint (g_rename (stored, away), ==, 0);
  update (search);
  assert_finds (search, "pot", "E1");
  assert_finds (search, "marmalade", "");
  g_assert_cmpint (g_rename (away, stored), ==, 0);

  g_setenv ("DOSSIER_INSPECT", away, TRUE);
  g_object_unref (search);
  search = dossier_search_new (bundle);
  update (search);
  assert_finds (search, "marmalade", "");
  g_setenv ("DOSSIER_INSPECT", helper, TRUE);

  g_object_unref (search);
  search = dossier_search_new (bundle);
  update (search);
  assert_finds (search, "marmalade", "E1");
}

static void
test_a_file_without_words_is_not_read_again (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = make_bundle (folder);
  g_autofree char *path = dossier_search_cache_find_path ();
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  DossierEvidence *evidence = add_file (folder, bundle, "a.pdf", "It is no PDF");
  g_autoptr (DossierSearchCache) cache = dossier_search_cache_open (path, NULL);
  const char *sha256 = dossier_evidence_file_get_sha256 (dossier_evidence_get_file (evidence));

  g_assert_cmpint (dossier_search_cache_find_file (cache, sha256), ==, 0);
  update (search);

  g_assert_cmpint (dossier_search_cache_find_file (cache, sha256), !=, 0);
}

static void
test_the_words_are_those_of_the_file_there_is (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = make_bundle (folder);
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  DossierEvidence *evidence = add_file (folder, bundle, "Pot.txt", "Marmalade");
  g_autoptr (GFile) newer = dossier_test_folder_write (folder, "Newer.txt", "Chutney", -1);
  g_autoptr (DossierEvidenceAddition) addition = dossier_evidence_addition_new (bundle);

  update (search);
  dossier_evidence_addition_replace (addition, evidence);
  dossier_evidence_addition_take_file (addition, newer);
  g_assert_true (dossier_evidence_addition_run (addition, NULL, NULL));
  update (search);
  assert_finds (search, "marmalade", "");
  assert_finds (search, "chutney", "E1");

  /* What was read before is known still. */
  dossier_submission_undo (submission);
  assert_finds (search, "marmalade", "E1");
  assert_finds (search, "chutney", "");
  dossier_submission_remove_evidence (submission, evidence);
  assert_finds (search, "marmalade", "");
  dossier_submission_undo (submission);
  assert_finds (search, "marmalade", "E1");
}

static void
age (const char *sql)
{
  g_autofree char *path = dossier_search_cache_find_path ();
  g_autoptr (DossierSearchCache) cache = dossier_search_cache_open (path, NULL);

  g_assert_true (dossier_search_cache_run (cache, sql, NULL));
}

/* An earlier version of Dossier did not read the same words, and kept them otherwise. */
static void
test_the_cache_of_another_version_is_made_anew (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const versions[] = { "1", "99" };
  g_autoptr (DossierBundle) bundle = make_bundle (folder);

  add_file (folder, bundle, "Pot.txt", "Marmalade");
  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autofree char *sql = g_strdup_printf ("DELETE FROM page; DROP TABLE file;"
                                              "CREATE TABLE file (id, sha256, used);"
                                              "PRAGMA user_version = %s",
                                              versions[i]);
      g_autoptr (DossierSearch) search = dossier_search_new (bundle);

      update (search);
      assert_finds (search, "marmalade", "E1");
      g_clear_object (&search);
      age (sql);
      search = dossier_search_new (bundle);
      update (search);
      assert_finds (search, "marmalade", "E1");
    }
}

/* 180 days after it was last used by any submission, and not before. */
static void
test_only_what_is_not_used_is_forgotten (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const others_text[] = { "Chutney", NULL };
  g_autoptr (DossierBundle) bundle = make_bundle (folder);
  g_autofree char *path = dossier_search_cache_find_path ();
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  g_autoptr (DossierSearchCache) cache = dossier_search_cache_open (path, NULL);
  DossierEvidence *evidence = add_file (folder, bundle, "Pot.txt", "Marmalade");
  g_autofree char *stored = find_stored (bundle, evidence);

  update (search);
  g_assert_true (dossier_search_cache_add_file (cache, "others", others_text, NULL));
  g_clear_pointer (&cache, dossier_search_cache_close);
  g_clear_object (&search);
  age ("UPDATE file SET used = date ('now', '-179 days')");
  search = dossier_search_new (bundle);
  assert_finds (search, "marmalade", "E1");
  g_clear_object (&search);
  age ("UPDATE file SET used = date (used, '-2 days')");

  cache = dossier_search_cache_open (path, NULL);
  g_assert_cmpint (dossier_search_cache_find_file (cache, "others"), ==, 0);
  g_assert_cmpint (g_unlink (stored), ==, 0);
  search = dossier_search_new (bundle);
  assert_finds (search, "marmalade", "E1");
}

static const char *
get_sha256 (DossierEvidence *evidence)
{
  return dossier_evidence_file_get_sha256 (dossier_evidence_get_file (evidence));
}

/* The pages of three files stand in a row in the cache: those beside the one that goes are not its.
 */
static void
test_what_is_forgotten_takes_no_page_of_another_file (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const pages[] = { "Marmalade", "Chutney", NULL };
  g_autoptr (DossierBundle) bundle = make_bundle (folder);
  g_autofree char *path = dossier_search_cache_find_path ();
  g_autoptr (DossierSearchCache) cache = dossier_search_cache_open (path, NULL);
  g_autoptr (DossierSearch) search = NULL;

  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("File %u.bin", i);
      DossierEvidence *evidence = add_file (folder, bundle, name, name);

      g_assert_true (dossier_search_cache_add_file (cache, get_sha256 (evidence), pages, NULL));
    }
  g_clear_pointer (&cache, dossier_search_cache_close);
  age ("UPDATE file SET used = date ('now', '-200 days') WHERE id = 2");

  search = dossier_search_new (bundle);
  assert_finds (search, "marmalade", "E1 E3");
  assert_finds (search, "chutney", "E1 E3");
}

/* So many pages no file has; if one had, the pages too many would be found in the next file. */
static void
test_a_file_of_very_many_pages_stays_within_its_own (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const next[] = { "Chutney", NULL };
  g_autoptr (DossierBundle) bundle = make_bundle (folder);
  g_autofree char *path = dossier_search_cache_find_path ();
  g_autoptr (DossierSearchCache) cache = dossier_search_cache_open (path, NULL);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  g_autofree const char **pages = g_new0 (const char *, DOSSIER_SEARCH_PAGES_A_FILE + 3);

  for (guint i = 0; i < DOSSIER_SEARCH_PAGES_A_FILE + 2; i++)
    pages[i] = "";
  pages[DOSSIER_SEARCH_PAGES_A_FILE - 2] = "Marmalade";
  pages[DOSSIER_SEARCH_PAGES_A_FILE - 1] = "Treacle";
  pages[DOSSIER_SEARCH_PAGES_A_FILE] = "Treacle";
  g_assert_true (
    dossier_search_cache_add_file (cache,
                                   get_sha256 (add_file (folder, bundle, "a.bin", "a")),
                                   pages,
                                   NULL));
  g_assert_true (
    dossier_search_cache_add_file (cache,
                                   get_sha256 (add_file (folder, bundle, "b.bin", "b")),
                                   next,
                                   NULL));

  assert_finds (search, "marmalade", "E1");
  assert_finds (search, "treacle", "");
  assert_finds (search, "chutney", "E2");
}

/* In as rare a word, and as short a text, where there are more pages than records. */
static void
test_records_come_before_pages (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const pages[] = { "Chutney", "Chutney", "Chutney", NULL };
  g_autoptr (DossierBundle) bundle = make_bundle (folder);
  g_autofree char *path = dossier_search_cache_find_path ();
  g_autoptr (DossierSearchCache) cache = dossier_search_cache_open (path, NULL);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  DossierEvidence *evidence;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *sha256 = g_strdup_printf ("others %u", i);

      g_assert_true (dossier_search_cache_add_file (cache, sha256, pages, NULL));
    }
  add_file (folder, bundle, "a.txt", "Marmalade");
  evidence = add_file (folder, bundle, "b.txt", "Nothing of note.");
  g_object_set (evidence, "source", "Marmalade", NULL);
  update (search);

  assert_finds (search, "marmalade", "E2 E1");
}

static void
updated (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *is_done = user_data;
  g_autoptr (GError) error = NULL;
  guint n_left;

  dossier_search_update_finish (DOSSIER_SEARCH (source), result, &n_left, &error);
  g_assert_no_error (error);
  if (n_left > 0)
    dossier_search_update_async (DOSSIER_SEARCH (source), NULL, updated, is_done);
  else
    *is_done = TRUE;
}

/* So many that taking them in goes on while the words of a file are written. */
static void
add_pictures (DossierSubmission *submission, guint n_pictures)
{
  for (guint i = 0; i < n_pictures; i++)
    {
      g_autofree char *sha256 = g_strdup_printf ("%064u", i);
      g_autoptr (DossierEvidence) evidence =
        dossier_evidence_new (dossier_submission_take_evidence_number (submission), "Picture");

      g_object_set (dossier_evidence_get_file (evidence),
                    "sha256",
                    sha256,
                    "type",
                    "image/png",
                    NULL);
      dossier_submission_append (submission, DOSSIER_RECORD (submission), "evidence", evidence);
    }
}

/* As somebody who types while files are read: what is found in them is kept. */
static void
test_reading_goes_on_beside (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = make_bundle (folder);
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  gboolean is_done = FALSE;

  add_file (folder, bundle, "Pot.txt", "Marmalade");
  add_file (folder, bundle, "Jar.txt", "Chutney");
  add_file (folder, bundle, "Tin.txt", "Treacle");
  add_pictures (submission, 300);
  dossier_search_update_async (search, NULL, updated, &is_done);
  for (guint i = 0; !is_done; i++)
    {
      g_object_set (submission, "service", i % 2 == 0 ? "Jam" : "Jelly", NULL);
      assert_finds (search, "pot", "E1");
      g_main_context_iteration (NULL, FALSE);
    }

  assert_finds (search, "marmalade", "E1");
  assert_finds (search, "chutney", "E2");
  assert_finds (search, "treacle", "E3");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  dossier_test_folder_add ("/search/narratives-and-fields-are-found",
                           test_narratives_and_fields_are_found);
  dossier_test_folder_add ("/search/text-of-files-is-found-with-its-page",
                           test_text_of_files_is_found_with_its_page);
  dossier_test_folder_add ("/search/titles-come-before-text", test_titles_come_before_text);
  dossier_test_folder_add ("/search/a-number-finds-what-has-it", test_a_number_finds_what_has_it);
  dossier_test_folder_add ("/search/what-is-removed-is-not-found",
                           test_what_is_removed_is_not_found);
  dossier_test_folder_add ("/search/cache/is-kept-by-content", test_the_cache_is_kept_by_content);
  dossier_test_folder_add ("/search/cache/damaged-is-made-anew", test_a_damaged_cache_is_made_anew);
  dossier_test_folder_add ("/search/cache/busy-is-kept", test_a_busy_cache_is_kept);
  dossier_test_folder_add ("/search/cache/damaged-but-open-elsewhere-is-not-removed",
                           test_a_damaged_cache_that_is_open_elsewhere_is_not_removed);
  dossier_test_folder_add ("/search/does-not-hold-up-the-main-loop",
                           test_finding_does_not_hold_up_the_main_loop);
  dossier_test_folder_add ("/search/cache/without-it-fields-are-found",
                           test_without_a_cache_fields_are_found);
  dossier_test_folder_add ("/search/cache/what-cannot-be-read-now-is-read-later",
                           test_what_cannot_be_read_now_is_read_later);
  dossier_test_folder_add ("/search/cache/a-file-without-words-is-not-read-again",
                           test_a_file_without_words_is_not_read_again);
  dossier_test_folder_add ("/search/cache/the-words-are-those-of-the-file-there-is",
                           test_the_words_are_those_of_the_file_there_is);
  dossier_test_folder_add ("/search/cache/of-another-version-is-made-anew",
                           test_the_cache_of_another_version_is_made_anew);
  dossier_test_folder_add ("/search/cache/only-what-is-not-used-is-forgotten",
                           test_only_what_is_not_used_is_forgotten);
  dossier_test_folder_add ("/search/cache/what-is-forgotten-takes-no-page-of-another-file",
                           test_what_is_forgotten_takes_no_page_of_another_file);
  dossier_test_folder_add ("/search/cache/a-file-of-very-many-pages-stays-within-its-own",
                           test_a_file_of_very_many_pages_stays_within_its_own);
  dossier_test_folder_add ("/search/records-come-before-pages", test_records_come_before_pages);
  dossier_test_folder_add ("/search/reading-goes-on-beside", test_reading_goes_on_beside);

  return g_test_run ();
}
