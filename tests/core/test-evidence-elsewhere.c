/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-addition.h"
#include "dossier-evidence-store.h"
#include "dossier-submission-evidence.h"

#include "dossier-test-folder.h"

/* A file in a resource has a URI and no path, like a file on a telephone or a server. */
#define SERVICE "resource:///service"

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

static void
run (DossierEvidenceAddition *addition)
{
  g_autoptr (GError) error = NULL;

  dossier_evidence_addition_run (addition, NULL, &error);
  g_assert_no_error (error);
}

/* The only one there is. */
static DossierEvidence *
assert_evidence (GListModel *evidence, const char *title, DossierEvidenceKind kind)
{
  g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, 0);

  g_assert_cmpuint (g_list_model_get_n_items (evidence), ==, 1);
  g_assert_cmpstr (dossier_evidence_get_title (item), ==, title);
  g_assert_cmpint (dossier_record_get_enum (DOSSIER_RECORD (item), "kind"), ==, (int) kind);
  return item;
}

static void
test_an_address_is_added_once_and_then_reported (DossierTestFolder *folder, gconstpointer data)
{
  static const char title[] = "libraries.example.org/joining";
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  g_autoptr (DossierEvidenceAddition) first = dossier_evidence_addition_new (bundle);
  g_autoptr (DossierEvidenceAddition) again = dossier_evidence_addition_new (bundle);
  DossierEvidenceAddition *additions[] = { first, again };

  for (guint i = 0; i < G_N_ELEMENTS (additions); i++)
    {
      g_autoptr (GError) error = NULL;

      dossier_evidence_addition_add_address (additions[i],
                                             "https://libraries.example.org/joining",
                                             &error);
      g_assert_no_error (error);
      run (additions[i]);
    }

  assert_evidence (dossier_submission_get_evidence (submission), title, DOSSIER_EVIDENCE_WEB_PAGE);
  assert_evidence (dossier_evidence_addition_get_added (first), title, DOSSIER_EVIDENCE_WEB_PAGE);
  g_assert_cmpuint (g_list_model_get_n_items (dossier_evidence_addition_get_known (first)), ==, 0);
  assert_evidence (dossier_evidence_addition_get_known (again), title, DOSSIER_EVIDENCE_WEB_PAGE);
  g_assert_cmpuint (g_list_model_get_n_items (dossier_evidence_addition_get_added (again)), ==, 0);
}

static void
test_what_is_no_address_is_refused (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const cases[] = { "",          "libraries",      "www.example.org",
                                       "https://",  "file:///etc",    "javascript:alert(1)",
                                       "mailto:us", "https://a b.org" };
  g_autoptr (DossierBundle) bundle = create_bundle (folder);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierEvidenceAddition) addition = dossier_evidence_addition_new (bundle);
      g_autoptr (GError) error = NULL;

      g_assert_false (dossier_evidence_addition_add_address (addition, cases[i], &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      g_assert_nonnull (strstr (error->message, "is not a web address"));
    }
}

static void
test_a_file_of_a_service_is_copied (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  g_autoptr (DossierEvidenceAddition) addition = dossier_evidence_addition_new (bundle);
  g_autoptr (GFile) there = g_file_new_for_uri (SERVICE "/report-for-colleagues.txt");
  g_autofree char *expected = NULL;
  g_autofree char *path = NULL;
  g_autofree char *stored = NULL;
  DossierEvidenceFile *file;

  g_assert_null (g_file_peek_path (there));
  g_assert_true (g_file_load_contents (there, NULL, &expected, NULL, NULL, NULL));
  dossier_evidence_addition_add_file (addition, there);
  run (addition);

  g_assert_cmpuint (dossier_evidence_addition_list_problems (addition)->len, ==, 0);
  file = dossier_evidence_get_file (assert_evidence (dossier_submission_get_evidence (submission),
                                                     "report-for-colleagues",
                                                     DOSSIER_EVIDENCE_DOCUMENT));
  path = dossier_evidence_store_find (dossier_bundle_get_folder (bundle),
                                      dossier_evidence_file_get_sha256 (file));
  g_assert_true (g_file_get_contents (path, &stored, NULL, NULL));
  g_assert_cmpstr (stored, ==, expected);
}

static void
test_what_is_no_file_of_a_service_is_refused (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  g_autoptr (DossierEvidenceAddition) addition = dossier_evidence_addition_new (bundle);
  g_autoptr (GFile) there = g_file_new_for_uri (SERVICE);
  g_autoptr (GFile) nowhere = g_file_new_for_uri (SERVICE "/missing.txt");
  GPtrArray *problems;

  dossier_evidence_addition_add_file (addition, there);
  dossier_evidence_addition_add_file (addition, nowhere);
  run (addition);

  problems = dossier_evidence_addition_list_problems (addition);
  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_cmpstr (problems->pdata[0],
                   ==,
                   "“resource:///service” is a folder. Add the files in it.");
  g_assert_true (
    g_str_has_prefix (problems->pdata[1], "“resource:///service/missing.txt” cannot be read: "));
  g_assert_cmpuint (g_list_model_get_n_items (dossier_submission_get_evidence (submission)), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/evidence-elsewhere/an-address-is-added-once-and-then-reported",
                           test_an_address_is_added_once_and_then_reported);
  dossier_test_folder_add ("/evidence-elsewhere/what-is-no-address-is-refused",
                           test_what_is_no_address_is_refused);
  dossier_test_folder_add ("/evidence-elsewhere/a-file-of-a-service-is-copied",
                           test_a_file_of_a_service_is_copied);
  dossier_test_folder_add ("/evidence-elsewhere/what-is-no-file-of-a-service-is-refused",
                           test_what_is_no_file_of_a_service_is_refused);
  return g_test_run ();
}
