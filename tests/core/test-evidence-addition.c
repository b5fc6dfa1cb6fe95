/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-addition.h"
#include "dossier-evidence-folder.h"
#include "dossier-evidence-store.h"
#include "dossier-submission-evidence.h"

#include "dossier-test-folder.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static DossierBundle *
create_bundle (DossierTestFolder *folder)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (GFile) place = dossier_test_folder_get_child (folder, "Riverside Libraries");
  g_autoptr (GError) error = NULL;
  DossierBundle *bundle = dossier_bundle_create (place, submission, &error);

  g_assert_no_error (error);
  return bundle;
}

static DossierEvidenceAddition *
prepare (DossierTestFolder *folder, DossierBundle *bundle, const char *const *names)
{
  DossierEvidenceAddition *addition = dossier_evidence_addition_new (bundle);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GFile) file = dossier_test_folder_get_child (folder, names[i]);

      dossier_evidence_addition_add_file (addition, file);
    }
  return addition;
}

static void
run (DossierEvidenceAddition *addition)
{
  g_autoptr (GError) error = NULL;

  dossier_evidence_addition_run (addition, NULL, &error);
  g_assert_no_error (error);
}

static void
write_file (DossierTestFolder *folder, const char *name, const char *contents)
{
  g_autoptr (GFile) file = dossier_test_folder_write (folder, name, contents, -1);
}

static char *
describe (GListModel *evidence)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);
      g_autofree char *label = dossier_evidence_get_label (item);
      g_autoptr (GEnumClass) kinds = g_type_class_ref (DOSSIER_TYPE_EVIDENCE_KIND);
      int kind = dossier_record_get_enum (DOSSIER_RECORD (item), "kind");

      g_string_append_printf (text,
                              "%s%s %s (%s)",
                              i > 0 ? "; " : "",
                              label,
                              dossier_evidence_get_title (item),
                              g_enum_get_value (kinds, kind)->value_nick);
    }
  return g_string_free (text, FALSE);
}

static void
assert_evidence (GListModel *evidence, const char *expected)
{
  g_autofree char *text = describe (evidence);

  g_assert_cmpstr (text, ==, expected);
}

static GListModel *
evidence_of (DossierBundle *bundle)
{
  return dossier_submission_get_evidence (dossier_bundle_get_submission (bundle));
}

static void
test_files_get_numbers_titles_and_kinds (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const names[] = { "Reader_survey  2026.txt", "footfall.csv", "map.svg", NULL };
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierEvidenceAddition) addition = prepare (folder, bundle, names);
  g_autoptr (DossierEvidence) survey = NULL;
  g_autofree char *path = NULL;

  write_file (folder, names[0], "2,412 replies");
  write_file (folder, names[1], "month,visits\nMay,812\n");
  write_file (folder, names[2], "<svg xmlns='http://www.w3.org/2000/svg'/>");
  run (addition);

  assert_evidence (evidence_of (bundle),
                   "E1 Reader survey 2026 (document); E2 footfall (data); E3 map (image)");
  survey = g_list_model_get_item (evidence_of (bundle), 0);
  g_assert_cmpstr (dossier_evidence_file_get_name (dossier_evidence_get_file (survey)),
                   ==,
                   "Reader_survey  2026.txt");
  g_assert_cmpuint (dossier_evidence_file_get_size (dossier_evidence_get_file (survey)), ==, 13);
  path = dossier_evidence_store_find (
    dossier_bundle_get_folder (bundle),
    dossier_evidence_file_get_sha256 (dossier_evidence_get_file (survey)));
  g_assert_nonnull (path);
}

static void
test_all_of_it_is_one_undo (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const names[] = { "one.txt", "two.txt", NULL };
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierEvidenceAddition) addition = prepare (folder, bundle, names);
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);

  write_file (folder, names[0], "one");
  write_file (folder, names[1], "two");
  dossier_evidence_addition_cite_for (addition,
                                      dossier_submission_find_response (submission, "1.1.1"));
  run (addition);
  g_assert_cmpuint (g_list_model_get_n_items (evidence_of (bundle)), ==, 2);

  dossier_submission_undo (submission);
  g_assert_cmpuint (g_list_model_get_n_items (evidence_of (bundle)), ==, 0);
  g_assert_true (
    dossier_response_is_empty (dossier_submission_find_response (submission, "1.1.1")));
  g_assert_null (dossier_submission_get_undo_label (submission));

  dossier_submission_redo (submission);
  assert_evidence (evidence_of (bundle), "E1 one (document); E2 two (document)");
}

static void
test_what_is_added_is_cited_for_the_element (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const names[] = { "one.txt", NULL };
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierEvidenceAddition) addition = prepare (folder, bundle, names);
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  DossierResponse *response = dossier_submission_find_response (submission, "2.1.1");
  DossierEvidence *evidence;

  write_file (folder, names[0], "one");
  dossier_evidence_addition_cite_for (addition, response);
  run (addition);

  evidence = dossier_submission_find_evidence_by_number (submission, 1);
  g_assert_nonnull (dossier_response_find_citation (response, dossier_evidence_get_id (evidence)));
}

static void
test_what_is_there_already_is_reported_and_not_added (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const first[] = { "one.txt", "two.txt", NULL };
  static const char *const second[] = { "copy of one.txt", "three.txt", "three again.txt", NULL };
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierEvidenceAddition) addition = prepare (folder, bundle, first);
  g_autoptr (DossierEvidenceAddition) again = prepare (folder, bundle, second);
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.1");

  write_file (folder, "one.txt", "one");
  write_file (folder, "two.txt", "two");
  write_file (folder, "copy of one.txt", "one");
  write_file (folder, "three.txt", "three");
  write_file (folder, "three again.txt", "three");
  run (addition);
  dossier_evidence_addition_cite_for (again, response);
  run (again);

  assert_evidence (dossier_evidence_addition_get_known (again), "E1 one (document)");
  assert_evidence (dossier_evidence_addition_get_added (again), "E3 three (document)");
  g_assert_cmpuint (g_list_model_get_n_items (evidence_of (bundle)), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (dossier_response_get_citations (response)), ==, 1);
}

static void
test_a_file_that_fails_does_not_keep_others_out (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const names[] = { "missing.txt", "one.txt", "empty.txt", NULL };
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierEvidenceAddition) addition = prepare (folder, bundle, names);
  GPtrArray *problems;

  write_file (folder, "one.txt", "one");
  write_file (folder, "empty.txt", "");
  run (addition);

  assert_evidence (evidence_of (bundle), "E1 one (document)");
  problems = dossier_evidence_addition_list_problems (addition);
  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_true (g_str_has_suffix (problems->pdata[0],
                                   "missing.txt” cannot be read: No such file or directory"));
  g_assert_nonnull (strstr (problems->pdata[1], "empty.txt” is empty"));
}

static void
test_a_title_is_taken_instead_of_the_name (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const names[] = { "scan0001.txt", NULL };
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierEvidenceAddition) addition = prepare (folder, bundle, names);

  write_file (folder, names[0], "Dear all");
  dossier_evidence_addition_set_title (addition, "Letter of thanks");
  run (addition);

  assert_evidence (evidence_of (bundle), "E1 Letter of thanks (document)");
}

static void
test_a_bundle_that_is_read_only_takes_nothing (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const names[] = { "one.txt", NULL };
  g_autoptr (GFile) place =
    dossier_test_folder_write_submission (folder,
                                          "{\"format\":99,\"id\":\"a\",\"standard\":"
                                          "\"" DOSSIER_STANDARD_DEFAULT_ID "\"}");
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBundle) bundle = dossier_bundle_open (place, folder->library, NULL, &error);
  g_autoptr (DossierEvidenceAddition) addition = NULL;
  g_autoptr (GFile) store = g_file_get_child (place, "evidence");

  g_assert_no_error (error);
  addition = prepare (folder, bundle, names);
  write_file (folder, names[0], "one");

  g_assert_false (dossier_evidence_addition_run (addition, NULL, &error));
  g_assert_error (error, DOSSIER_BUNDLE_ERROR, DOSSIER_BUNDLE_ERROR_READ_ONLY);
  g_assert_false (g_file_query_exists (store, NULL));
}

static void
test_a_folder_stands_for_the_files_in_it (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const names[] = { "shared", NULL };
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierEvidenceAddition) addition = prepare (folder, bundle, names);
  g_autoptr (GFile) circle = dossier_test_folder_get_child (folder, "shared/circle");
  g_autoptr (GFile) outside = dossier_test_folder_get_child (folder, "shared/outside.txt");
  g_autoptr (GFile) pipe = dossier_test_folder_get_child (folder, "shared/pipe");

  write_file (folder, "shared/b.txt", "b");
  write_file (folder, "shared/2026/a.txt", "a");
  write_file (folder, "shared/2026/spring/c.txt", "c");
  write_file (folder, "shared/empty.txt", "");
  write_file (folder, "shared/.hidden", "hidden");
  write_file (folder, "shared/~$b.docx", "owner");
  write_file (folder, "shared/Thumbs.db", "pictures");
  write_file (folder, "secret.txt", "outside of it");
  g_assert_cmpint (symlink (".", g_file_peek_path (circle)), ==, 0);
  g_assert_cmpint (symlink ("../secret.txt", g_file_peek_path (outside)), ==, 0);
  g_assert_cmpint (mkfifo (g_file_peek_path (pipe), 0600), ==, 0);
  dossier_evidence_addition_open_folders (addition);
  run (addition);

  assert_evidence (evidence_of (bundle), "E1 a (document); E2 c (document); E3 b (document)");
  g_assert_cmpuint (dossier_evidence_addition_list_problems (addition)->len, ==, 0);
}

static void
test_a_folder_with_too_many_files_is_refused_whole (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const names[] = { "shared", "one.txt", NULL };
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierEvidenceAddition) addition = prepare (folder, bundle, names);
  GPtrArray *problems = dossier_evidence_addition_list_problems (addition);

  write_file (folder, "one.txt", "one");
  write_file (folder, "shared/0", "0");
  for (guint i = 1; i <= DOSSIER_EVIDENCE_FOLDER_FILES_MAXIMUM; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/shared/%u", folder->path, i);
      g_autofree char *first = g_build_filename (folder->path, "shared", "0", NULL);

      g_assert_cmpint (link (first, path), ==, 0);
    }
  dossier_evidence_addition_open_folders (addition);
  run (addition);

  assert_evidence (evidence_of (bundle), "E1 one (document)");
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (problems->pdata[0], "There are more than 5000 files."));
}

static void
test_a_newer_file_keeps_the_number_and_the_older_file (DossierTestFolder *folder,
                                                       gconstpointer data)
{
  static const char *const first[] = { "policy 2024.txt", NULL };
  static const char *const second[] = { "policy 2026.txt", NULL };
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierEvidenceAddition) addition = prepare (folder, bundle, first);
  g_autoptr (DossierEvidenceAddition) newer = prepare (folder, bundle, second);
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  g_autoptr (DossierEvidenceFile) earlier = NULL;
  DossierEvidence *policy;
  DossierEvidenceFile *file;

  write_file (folder, first[0], "old");
  write_file (folder, second[0], "newer");
  run (addition);
  policy = dossier_submission_find_evidence_by_number (submission, 1);
  file = dossier_evidence_get_file (policy);
  dossier_evidence_addition_replace (newer, policy);
  run (newer);

  assert_evidence (evidence_of (bundle), "E1 policy 2024 (document)");
  g_assert_cmpstr (dossier_evidence_file_get_name (file), ==, "policy 2026.txt");
  g_assert_cmpuint (dossier_evidence_file_get_size (file), ==, 5);
  earlier = g_list_model_get_item (dossier_evidence_get_revisions (policy), 0);
  g_assert_cmpstr (dossier_evidence_file_get_name (earlier), ==, "policy 2024.txt");
  g_assert_cmpuint (dossier_evidence_file_get_size (earlier), ==, 3);

  dossier_submission_undo (submission);
  g_assert_cmpstr (dossier_evidence_file_get_name (file), ==, "policy 2024.txt");
  g_assert_cmpuint (g_list_model_get_n_items (dossier_evidence_get_revisions (policy)), ==, 0);
}

static void
test_what_another_evidence_has_replaces_nothing (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const both[] = { "one.txt", "two.txt", NULL };
  static const char *const copy[] = { "copy.txt", NULL };
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierEvidenceAddition) addition = prepare (folder, bundle, both);
  g_autoptr (DossierEvidenceAddition) newer = prepare (folder, bundle, copy);
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  DossierEvidence *one;

  write_file (folder, "one.txt", "one");
  write_file (folder, "two.txt", "two");
  write_file (folder, "copy.txt", "two");
  run (addition);
  one = dossier_submission_find_evidence_by_number (submission, 1);
  dossier_evidence_addition_replace (newer, one);
  run (newer);

  assert_evidence (dossier_evidence_addition_get_known (newer), "E2 two (document)");
  g_assert_cmpstr (dossier_evidence_file_get_name (dossier_evidence_get_file (one)), ==, "one.txt");
}

static void
take_result (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **taken = user_data;

  *taken = g_object_ref (result);
}

static gboolean
run_async (DossierEvidenceAddition *addition, GCancellable *cancellable, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  dossier_evidence_addition_run_async (addition, cancellable, take_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return dossier_evidence_addition_run_finish (addition, result, error);
}

static void
test_it_runs_beside_the_main_loop_and_reports_how_far_it_is (DossierTestFolder *folder,
                                                             gconstpointer data)
{
  static const char *const names[] = { "one.txt", "two.txt", NULL };
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierEvidenceAddition) addition = prepare (folder, bundle, names);
  g_auto (DossierEvidenceProgress) progress = { 0 };
  g_autoptr (GError) error = NULL;

  write_file (folder, names[0], "one");
  write_file (folder, names[1], "second");
  g_assert_true (run_async (addition, NULL, &error));

  g_assert_no_error (error);
  assert_evidence (evidence_of (bundle), "E1 one (document); E2 two (document)");
  dossier_evidence_addition_get_progress (addition, &progress);
  g_assert_cmpstr (progress.name, ==, "two.txt");
  g_assert_cmpuint (progress.n_files, ==, 2);
  g_assert_cmpuint (progress.done, ==, 9);
  g_assert_cmpuint (progress.total, ==, 9);
}

static gboolean
cancel_when_one_is_done (gpointer user_data)
{
  gpointer *both = user_data;
  g_auto (DossierEvidenceProgress) progress = { 0 };

  dossier_evidence_addition_get_progress (both[0], &progress);
  if (progress.n_done == 0)
    return G_SOURCE_CONTINUE;
  g_cancellable_cancel (both[1]);
  return G_SOURCE_REMOVE;
}

static void
test_cancelling_leaves_nothing (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *large = g_strnfill (64 * 1024 * 1024, 'x');
  static const char *const known[] = { "one.txt", NULL };
  static const char *const names[] = { "one.txt", "two.txt", "large.txt", NULL };
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierEvidenceAddition) before = prepare (folder, bundle, known);
  g_autoptr (DossierEvidenceAddition) addition = prepare (folder, bundle, names);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *sha256_of_one = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "one", -1);
  g_autofree char *sha256_of_two = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "two", -1);
  g_autofree char *one = NULL;
  gpointer both[] = { addition, cancellable };

  write_file (folder, "one.txt", "one");
  write_file (folder, "two.txt", "two");
  write_file (folder, "large.txt", large);
  run (before);
  g_idle_add (cancel_when_one_is_done, both);
  g_assert_false (run_async (addition, cancellable, &error));

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_evidence (evidence_of (bundle), "E1 one (document)");
  one = dossier_evidence_store_find (dossier_bundle_get_folder (bundle), sha256_of_one);
  g_assert_nonnull (one);
  g_assert_null (dossier_evidence_store_find (dossier_bundle_get_folder (bundle), sha256_of_two));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/evidence-addition/files-get-numbers-titles-and-kinds",
                           test_files_get_numbers_titles_and_kinds);
  dossier_test_folder_add ("/evidence-addition/all-of-it-is-one-undo", test_all_of_it_is_one_undo);
  dossier_test_folder_add ("/evidence-addition/what-is-added-is-cited-for-the-element",
                           test_what_is_added_is_cited_for_the_element);
  dossier_test_folder_add ("/evidence-addition/what-is-there-already-is-reported-and-not-added",
                           test_what_is_there_already_is_reported_and_not_added);
  dossier_test_folder_add ("/evidence-addition/a-file-that-fails-does-not-keep-others-out",
                           test_a_file_that_fails_does_not_keep_others_out);
  dossier_test_folder_add ("/evidence-addition/a-title-is-taken-instead-of-the-name",
                           test_a_title_is_taken_instead_of_the_name);
  dossier_test_folder_add ("/evidence-addition/a-folder-stands-for-the-files-in-it",
                           test_a_folder_stands_for_the_files_in_it);
  dossier_test_folder_add ("/evidence-addition/a-folder-with-too-many-files-is-refused-whole",
                           test_a_folder_with_too_many_files_is_refused_whole);
  dossier_test_folder_add ("/evidence-addition/a-newer-file-keeps-the-number-and-the-older-file",
                           test_a_newer_file_keeps_the_number_and_the_older_file);
  dossier_test_folder_add ("/evidence-addition/what-another-evidence-has-replaces-nothing",
                           test_what_another_evidence_has_replaces_nothing);
  dossier_test_folder_add ("/evidence-addition/a-bundle-that-is-read-only-takes-nothing",
                           test_a_bundle_that_is_read_only_takes_nothing);
  dossier_test_folder_add (
    "/evidence-addition/it-runs-beside-the-main-loop-and-reports-how-far-it-is",
    test_it_runs_beside_the_main_loop_and_reports_how_far_it_is);
  dossier_test_folder_add ("/evidence-addition/cancelling-leaves-nothing",
                           test_cancelling_leaves_nothing);
  return g_test_run ();
}
