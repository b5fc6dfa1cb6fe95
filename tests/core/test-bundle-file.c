/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-bundle.h"
#include "dossier-test-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define EMPTY "{\"format\":1,\"standard\":\"customer-service-excellence\"}"

static DossierBundle *
open_bundle (DossierTestFolder *folder, GFile *place)
{
  g_autoptr (GError) error = NULL;
  DossierBundle *bundle = dossier_bundle_open (place, folder->library, NULL, &error);

  g_assert_no_error (error);
  return bundle;
}

static void
save (DossierBundle *bundle)
{
  g_autoptr (GError) error = NULL;

  dossier_bundle_save (bundle, &error);
  g_assert_no_error (error);
}

static DossierResponse *
first_response (DossierBundle *bundle)
{
  return dossier_submission_find_response (dossier_bundle_get_submission (bundle), "1.1.1");
}

static guint
mode_of (GFile *file)
{
  GStatBuf status;

  g_assert_cmpint (g_lstat (g_file_peek_path (file), &status), ==, 0);
  return status.st_mode;
}

static void
test_a_file_keeps_its_permissions (DossierTestFolder *folder, gconstpointer data)
{
  static const guint modes[] = { 0600, 0640, 0664, 0666, 0644 };
  g_autoptr (GFile) place = dossier_test_folder_write_submission (folder, EMPTY);
  g_autoptr (GFile) file = g_file_get_child (place, DOSSIER_BUNDLE_SUBMISSION_FILE);
  g_autoptr (DossierBundle) bundle = open_bundle (folder, place);

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_assert_cmpint (g_chmod (g_file_peek_path (file), (int) modes[i]), ==, 0);
      save (bundle);
      g_assert_cmphex (mode_of (file) & 0777, ==, modes[i]);
    }
}

static void
test_a_write_protected_file_opens_read_only (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) place = dossier_test_folder_write_submission (folder, EMPTY);
  g_autoptr (GFile) file = g_file_get_child (place, DOSSIER_BUNDLE_SUBMISSION_FILE);
  g_autoptr (DossierBundle) bundle = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_chmod (g_file_peek_path (file), 0444), ==, 0);
  bundle = open_bundle (folder, place);

  g_assert_cmpstr (dossier_bundle_get_read_only_reason (bundle),
                   ==,
                   "“submission.json” in “Bundle” is write-protected. The submission can be read, "
                   "but not changed.");
  g_assert_false (dossier_submission_get_editable (dossier_bundle_get_submission (bundle)));
  g_assert_false (dossier_bundle_save (bundle, &error));
  g_assert_error (error, DOSSIER_BUNDLE_ERROR, DOSSIER_BUNDLE_ERROR_READ_ONLY);
}

static void
test_a_file_that_is_protected_later_is_not_replaced (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) place = dossier_test_folder_write_submission (folder, EMPTY);
  g_autoptr (GFile) file = g_file_get_child (place, DOSSIER_BUNDLE_SUBMISSION_FILE);
  g_autoptr (DossierBundle) bundle = open_bundle (folder, place);
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  g_assert_cmpint (g_chmod (g_file_peek_path (file), 0444), ==, 0);
  g_object_set (first_response (bundle), "owner", "Service Manager", NULL);

  g_assert_false (dossier_bundle_save (bundle, &error));
  g_assert_error (error, DOSSIER_BUNDLE_ERROR, DOSSIER_BUNDLE_ERROR_READ_ONLY);
  g_assert_cmpstr (error->message,
                   ==,
                   "“submission.json” in “Bundle” is write-protected. Make the file writable to "
                   "save your changes.");
  kept = dossier_test_read (file);
  g_assert_cmpstr (kept, ==, EMPTY);
}

static void
test_a_link_stays_one (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) place = dossier_test_folder_write_submission (folder, EMPTY);
  g_autoptr (GFile) file = g_file_get_child (place, DOSSIER_BUNDLE_SUBMISSION_FILE);
  g_autoptr (GFile) target = dossier_test_folder_get_child (folder, "elsewhere.json");
  g_autoptr (DossierBundle) bundle = NULL;
  g_autofree char *written = NULL;

  g_assert_cmpint (g_rename (g_file_peek_path (file), g_file_peek_path (target)), ==, 0);
  g_assert_cmpint (symlink ("../elsewhere.json", g_file_peek_path (file)), ==, 0);
  bundle = open_bundle (folder, place);
  g_object_set (first_response (bundle), "owner", "Service Manager", NULL);
  save (bundle);

  g_assert_true (S_ISLNK (mode_of (file)));
  written = dossier_test_read (target);
  g_assert_nonnull (strstr (written, "Service Manager"));
  g_assert_false (dossier_bundle_is_out_of_date (bundle));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/bundle-file/a-file-keeps-its-permissions",
                           test_a_file_keeps_its_permissions);
  dossier_test_folder_add ("/bundle-file/a-write-protected-file-opens-read-only",
                           test_a_write_protected_file_opens_read_only);
  dossier_test_folder_add ("/bundle-file/a-file-that-is-protected-later-is-not-replaced",
                           test_a_file_that_is_protected_later_is_not_replaced);
  dossier_test_folder_add ("/bundle-file/a-link-stays-one", test_a_link_stays_one);
  return g_test_run ();
}
