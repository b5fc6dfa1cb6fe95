/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-search.h"

#include "dossier-search-cache.h"
#include "dossier-submission-evidence.h"
#include "dossier-test-search.h"

#define N_HITS 20

static void
test_narratives_and_fields_are_found (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  DossierResponse *response = dossier_submission_find_response (submission, "2.1.3");
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  DossierEvidence *evidence =
    dossier_test_search_add_file (folder, bundle, "Rota of visits.bin", "\x01\x02");
  DossierCitation *citation;

  dossier_test_search_assert_finds (search, "zeppelin", "");
  g_object_set (response, "narrative", "We fly a **Zéppelin** on Sundays.", NULL);
  dossier_test_search_assert_finds (search, "zeppelin", "2.1.3");
  dossier_test_search_assert_finds (search, "sund ZEPP", "2.1.3");
  dossier_test_search_assert_finds (search, "zeppelin mondays", "");
  dossier_test_search_assert_finds (search, "\"", "");
  dossier_test_search_assert_finds (search, "  - ", "");
  dossier_test_search_assert_finds (search, "rota", "E1");
  g_object_set (evidence, "source", "Balloon office", NULL);
  dossier_test_search_assert_finds (search, "balloon", "E1");

  citation = dossier_submission_cite (submission, response, evidence, "");
  g_object_set (citation, "shows", "Hangar hours", NULL);
  dossier_test_search_assert_finds (search, "hangar", "2.1.3");
}

/* A field of one letter and the field after it are not one word. */
static void
test_each_field_has_words_of_its_own (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  DossierResponse *response = dossier_submission_find_response (submission, "2.1.3");
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);

  g_object_set (response, "owner", "A", "narrative", "Zeppelin", "private-note", "Hangar", NULL);

  dossier_test_search_assert_finds (search, "zeppelin", "2.1.3");
  dossier_test_search_assert_finds (search, "hangar", "2.1.3");
}

/* Searches for number and title together, as copied from a list of evidence. */
static void
test_a_number_is_found_with_the_title_after_it (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);

  dossier_test_search_add_file (folder, bundle, "Reader survey.txt", "Marmalade");

  dossier_test_search_assert_finds (search, "\"E1 Reader survey\"", "E1");
}

static void
test_text_of_files_is_found_with_its_page (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  g_autoptr (GPtrArray) hits = NULL;
  g_autofree char *snippet = NULL;

  dossier_test_search_add_file (folder, bundle, "a.txt", "Nothing of note.");
  dossier_test_search_add_file (folder,
                                bundle,
                                "b.html",
                                "<p>The queue was <b>shorter</b> on Tuesdays.");
  dossier_test_search_add_file (
    folder,
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
  dossier_test_search_assert_finds (search, "parrots", "");
  dossier_test_search_update (search);

  dossier_test_search_assert_finds (search, "tuesd queue", "E2");
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
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);

  dossier_test_search_add_file (folder,
                                bundle,
                                "Notes.txt",
                                "The lighthouse is mentioned here, once.");
  dossier_test_search_add_file (folder, bundle, "Lighthouse report.txt", "About a tower.");
  dossier_test_search_update (search);

  dossier_test_search_assert_finds (search, "lighthouse", "E2 E1");
}

static void
test_a_number_finds_what_has_it (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) elements = NULL;

  for (guint i = 1; i <= 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("Letter %u.txt", i);

      dossier_test_search_add_file (folder, bundle, name, name);
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
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  DossierEvidence *evidence = dossier_test_search_add_file (folder, bundle, "a.txt", "Marmalade");

  dossier_test_search_update (search);
  dossier_test_search_assert_finds (search, "marmalade", "E1");
  dossier_submission_remove_evidence (submission, evidence);

  dossier_test_search_assert_finds (search, "marmalade", "");
}

/* In as rare a word, and as short a text, where there are more pages than records. */
static void
test_records_come_before_pages (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const pages[] = { "Chutney", "Chutney", "Chutney", NULL };
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  g_autofree char *path = dossier_search_cache_find_path ();
  g_autoptr (DossierSearchCache) cache = dossier_search_cache_open (path, NULL);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  DossierEvidence *evidence;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *sha256 = g_strdup_printf ("others %u", i);

      g_assert_true (dossier_search_cache_add_file (cache, sha256, pages, NULL));
    }
  dossier_test_search_add_file (folder, bundle, "a.txt", "Marmalade");
  evidence = dossier_test_search_add_file (folder, bundle, "b.txt", "Nothing of note.");
  g_object_set (evidence, "source", "Marmalade", NULL);
  dossier_test_search_update (search);

  dossier_test_search_assert_finds (search, "marmalade", "E2 E1");
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

/* So many that indexing them takes longer than reading the first file. */
static void
add_pictures (DossierSubmission *submission, guint n_pictures)
{
  for (guint i = 0; i < n_pictures; i++)
    {
      g_autofree char *sha256 = g_strdup_printf ("%064u", i);
      g_autoptr (DossierEvidence) evidence =
        dossier_evidence_new (dossier_submission_reserve_evidence_number (submission), "Picture");

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
  g_autoptr (DossierBundle) bundle = dossier_test_search_make_bundle (folder);
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  gboolean is_done = FALSE;

  dossier_test_search_add_file (folder, bundle, "Pot.txt", "Marmalade");
  dossier_test_search_add_file (folder, bundle, "Jar.txt", "Chutney");
  dossier_test_search_add_file (folder, bundle, "Tin.txt", "Treacle");
  add_pictures (submission, 300);
  dossier_search_update_async (search, NULL, updated, &is_done);
  for (guint i = 0; !is_done; i++)
    {
      g_object_set (submission, "service", i % 2 == 0 ? "Jam" : "Jelly", NULL);
      dossier_test_search_assert_finds (search, "pot", "E1");
      g_main_context_iteration (NULL, FALSE);
    }

  dossier_test_search_assert_finds (search, "marmalade", "E1");
  dossier_test_search_assert_finds (search, "chutney", "E2");
  dossier_test_search_assert_finds (search, "treacle", "E3");
  dossier_test_wait_for_worker_threads (search);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  dossier_test_folder_add ("/search/narratives-and-fields-are-found",
                           test_narratives_and_fields_are_found);
  dossier_test_folder_add ("/search/each-field-has-words-of-its-own",
                           test_each_field_has_words_of_its_own);
  dossier_test_folder_add ("/search/text-of-files-is-found-with-its-page",
                           test_text_of_files_is_found_with_its_page);
  dossier_test_folder_add ("/search/titles-come-before-text", test_titles_come_before_text);
  dossier_test_folder_add ("/search/a-number-finds-what-has-it", test_a_number_finds_what_has_it);
  dossier_test_folder_add ("/search/a-number-is-found-with-the-title-after-it",
                           test_a_number_is_found_with_the_title_after_it);
  dossier_test_folder_add ("/search/what-is-removed-is-not-found",
                           test_what_is_removed_is_not_found);
  dossier_test_folder_add ("/search/records-come-before-pages", test_records_come_before_pages);
  dossier_test_folder_add ("/search/reading-goes-on-beside", test_reading_goes_on_beside);

  return g_test_run ();
}
