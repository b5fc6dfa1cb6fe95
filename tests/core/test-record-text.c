/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text that a record is saved as, of which only what has changed is written anew. */

#include "dossier-bundle.h"
#include "dossier-json-file.h"
#include "dossier-test-edits.h"
#include "dossier-test-folder.h"

#define N_GROUPS 1000

static void
assert_is_written_as_json (DossierSubmission *submission)
{
  g_autoptr (JsonNode) node = dossier_record_to_json (DOSSIER_RECORD (submission));
  gsize expected_length;
  gsize length;
  g_autofree char *expected = dossier_json_to_text (node, &expected_length);
  g_autoptr (GPtrArray) pieces = dossier_record_write (DOSSIER_RECORD (submission));
  g_autofree char *text = dossier_record_join_text (pieces, &length);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpuint (length, ==, expected_length);
}

static void
test_every_edit_is_written (DossierTestFolder *folder, gconstpointer data)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_GROUPS; i++)
    {
      dossier_test_edit_at_random (submission, random);
      assert_is_written_as_json (submission);
    }
}

static void
test_what_is_not_known_is_written (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) place = dossier_test_folder_write_submission (
    folder,
    "{ \"format\": 1, \"standard\": \"customer-service-excellence\", \"evidence\": [],"
    "  \"actions\": [ { \"id\": \"a\", \"title\": \"Ask\", \"cost\": 1.50e300, \"of\": [ [], { "
    "\"x\": [] } ] "
    "},"
    "                 { \"id\": \"b\", \"title\": \"A\\nB \\\\n \\u001f\", \"big\": "
    "99999999999999999999 } ],"
    "  \"later\": { \"a\": [ 1, { \"b\": [] } ] }, \"nothing\": null }");
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBundle) bundle = dossier_bundle_open (place, folder->library, NULL, &error);

  g_assert_no_error (error);
  assert_is_written_as_json (dossier_bundle_get_submission (bundle));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/record-text/every-edit-is-written", test_every_edit_is_written);
  dossier_test_folder_add ("/record-text/what-is-not-known-is-written",
                           test_what_is_not_known_is_written);
  return g_test_run ();
}
