/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-bundle.h"
#include "dossier-test-folder.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define VALID "{\"format\":1,\"standard\":\"customer-service-excellence\""

static void
assert_refused (DossierTestFolder *folder, GFile *place, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBundle) bundle = dossier_bundle_open (place, folder->library, NULL, &error);

  g_assert_null (bundle);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_bad_files_are_explained_and_left (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *problem;
  } cases[] = {
    { "", "cannot be read: the file is empty" },
    { "\xef\xbb\xbf", "cannot be read: the file is empty" },
    { "Dear assessor", "cannot be read: line 1, column 1: a value was expected here" },
    { VALID, "cannot be read: line 1, column 53: the text ends too soon" },
    { "{\"a\":\"\xff\"}", "cannot be read: line 1, column 7: this is not UTF-8 text" },
    { "{\"a\":1,\"a\":2}", "cannot be read: line 1, column 8: “a” appears twice" },
    { "[]", "cannot be read: the outermost value is not an object" },
    { "{}", "cannot be used: “format” is missing" },
    { "{\"format\":\"1\"}", "cannot be used: “format” is not a number" },
    { "{\"format\":0}", "cannot be used: “format” is not a whole number from 1 to 2147483647" },
    { "{\"format\":1e300}", "cannot be used: “format” is not a whole number from 1 to 2147483647" },
    { "{\"format\":1}", "cannot be used: “standard” is missing" },
    { VALID ",\"responses\":7}", "cannot be used: “responses” is not a list" },
    { VALID ",\"responses\":[[]]}", "cannot be used: “responses[1]” is not an object" },
    { VALID ",\"responses\":[{\"element\":111}]}",
      "cannot be used: “responses[1].element” is not a text" },
    { VALID ",\"organisation\":\"Riverside\"}", "cannot be used: “organisation” is not an object" },
    { VALID ",\"created\":\"yesterday\"}",
      "cannot be used: “created” is “yesterday”, which is not a date like 2026-03-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) place = dossier_test_folder_write_submission (folder, cases[i].text);
      g_autoptr (GFile) file = g_file_get_child (place, "submission.json");
      g_autofree char *message =
        g_strdup_printf ("“submission.json” in “Bundle” %s. Nothing was changed.",
                         cases[i].problem);
      g_autofree char *after = NULL;

      assert_refused (folder, place, message);
      after = dossier_test_read (file);
      g_assert_cmpstr (after, ==, cases[i].text);
    }
}

static void
test_nul_is_refused (DossierTestFolder *folder, gconstpointer data)
{
  static const char text[] = VALID "\0}";
  g_autoptr (GFile) file =
    dossier_test_folder_write (folder, "Bundle/submission.json", text, sizeof text - 1);
  g_autoptr (GFile) place = g_file_get_parent (file);

  assert_refused (folder,
                  place,
                  "“submission.json” in “Bundle” cannot be read: line 1, column 53: a NUL "
                  "character. Nothing was changed.");
}

static void
test_an_abyss_of_arrays_is_refused (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *opening = g_strnfill (100000, '[');
  g_autofree char *closing = g_strnfill (100000, ']');
  g_autofree char *text = g_strconcat (VALID ",\"deep\":", opening, closing, "}", NULL);
  g_autoptr (GFile) place = dossier_test_folder_write_submission (folder, text);

  assert_refused (folder,
                  place,
                  "“submission.json” in “Bundle” cannot be read: line 1, column 124: arrays and "
                  "objects are nested too deeply. Nothing was changed.");
}

static void
test_half_a_gigabyte_is_refused_unread (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) place = dossier_test_folder_write_submission (folder, "{");
  g_autoptr (GFile) file = g_file_get_child (place, "submission.json");

  g_assert_cmpint (truncate (g_file_peek_path (file), 500000000), ==, 0);

  assert_refused (
    folder,
    place,
    "“submission.json” in “Bundle” cannot be read: it is 500.0\u00a0MB long, and at most "
    "64.0\u00a0MB can be read. Nothing was changed.");
}

static void
test_what_is_no_bundle_is_reported (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) missing = dossier_test_folder_get_child (folder, "Missing");
  g_autoptr (GFile) other_file = dossier_test_folder_write (folder, "Other/letter.txt", "", -1);
  g_autoptr (GFile) other = g_file_get_parent (other_file);
  g_autoptr (GFile) remote = g_file_new_for_uri ("https://example.org/Bundle");

  assert_refused (folder,
                  missing,
                  "There is no folder “Missing”. It may have been moved, renamed or deleted.");
  assert_refused (folder,
                  other,
                  "“Other” is not a submission: there is no file “submission.json” in it.");
  assert_refused (folder,
                  other_file,
                  "“letter.txt” is not a submission: there is no file “submission.json” in it.");
  assert_refused (folder,
                  remote,
                  "“Bundle” is not stored on this computer. Copy it here and open the copy.");
}

static void
test_what_is_no_file_is_reported (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) inner = dossier_test_folder_write (folder, "Bundle/submission.json/x", "", -1);
  g_autoptr (GFile) place = dossier_test_folder_get_child (folder, "Bundle");

  assert_refused (folder,
                  place,
                  "“submission.json” in “Bundle” cannot be read: it is not an ordinary file. "
                  "Nothing was changed.");
}

static void
test_an_unknown_standard_is_reported (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) place =
    dossier_test_folder_write_submission (folder, "{\"format\":1,\"standard\":\"other\"}");
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBundle) bundle = dossier_bundle_open (place, folder->library, NULL, &error);

  g_assert_null (bundle);
  g_assert_nonnull (strstr (error->message, "there is no standard “other” on this computer"));
}

/* Whatever happens to a bundle on its way, opening it ends in a submission or in an error. */
static void
test_damage_anywhere_never_crashes (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("DOSSIER_DATA_FOLDER"),
                                            "sample",
                                            "Riverside Libraries",
                                            "submission.json",
                                            NULL);
  g_autoptr (GFile) sample = g_file_new_for_path (path);
  g_autofree char *text = dossier_test_read (sample);
  gsize length = strlen (text);
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  guint n_opened = 0;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 600; i++)
    {
      g_autofree char *damaged = g_memdup2 (text, length);
      g_autoptr (GFile) file = NULL;
      g_autoptr (GFile) place = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierBundle) bundle = NULL;
      /* The structure is denser at the start, and damage there does more. */
      gint32 reach = g_rand_boolean (random) ? 600 : (gint32) length;

      for (gint32 j = g_rand_int_range (random, 1, 4); j > 0; j--)
        damaged[g_rand_int_range (random, 0, reach)] = (char) g_rand_int_range (random, 0, 256);
      file = dossier_test_folder_write (folder, "Bundle/submission.json", damaged, (gssize) length);
      place = g_file_get_parent (file);
      bundle = dossier_bundle_open (place, folder->library, NULL, &error);

      g_assert_cmpint (bundle != NULL, ==, error == NULL);
      n_opened += bundle != NULL ? 1 : 0;
    }
  g_assert_cmpuint (n_opened, >, 0);
  g_assert_cmpuint (n_opened, <, 600);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/bundle/hostile/bad-files-are-explained-and-left",
                           test_bad_files_are_explained_and_left);
  dossier_test_folder_add ("/bundle/hostile/nul-is-refused", test_nul_is_refused);
  dossier_test_folder_add ("/bundle/hostile/an-abyss-of-arrays-is-refused",
                           test_an_abyss_of_arrays_is_refused);
  dossier_test_folder_add ("/bundle/hostile/half-a-gigabyte-is-refused-unread",
                           test_half_a_gigabyte_is_refused_unread);
  dossier_test_folder_add ("/bundle/hostile/what-is-no-bundle-is-reported",
                           test_what_is_no_bundle_is_reported);
  dossier_test_folder_add ("/bundle/hostile/what-is-no-file-is-reported",
                           test_what_is_no_file_is_reported);
  dossier_test_folder_add ("/bundle/hostile/an-unknown-standard-is-reported",
                           test_an_unknown_standard_is_reported);
  dossier_test_folder_add ("/bundle/hostile/damage-anywhere-never-crashes",
                           test_damage_anywhere_never_crashes);
  return g_test_run ();
}
