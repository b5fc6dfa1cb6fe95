/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-sandbox.h"

#include "dossier-bundle.h"
#include "dossier-evidence-source.h"
#include "dossier-evidence-store.h"
#include "dossier-test-folder.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <seccomp.h>
#include <sys/xattr.h>
#include <utime.h>

#define DOCUMENTS     "run/flatpak/doc/"
#define SECONDS_A_DAY (24 * 60 * 60)

/* Lets a folder of the test stand for the root of the file system. */
static void
enter_sandbox (DossierTestFolder *folder)
{
  g_autoptr (GFile) info = dossier_test_folder_write (folder, ".flatpak-info", "", -1);

  g_setenv ("DOSSIER_SANDBOX_ROOT", folder->path, TRUE);
}

static void
leave_sandbox (void)
{
  g_unsetenv ("DOSSIER_SANDBOX_ROOT");
}

/* Sets the attribute in which the document portal gives the path outside the sandbox. */
static void
set_host_path (GFile *file, const char *host_path)
{
  g_assert_cmpint (setxattr (g_file_peek_path (file),
                             "user.document-portal.host-path",
                             host_path,
                             strlen (host_path),
                             0),
                   ==,
                   0);
}

static GFile *
grant_folder (DossierTestFolder *folder, const char *name, const char *host_path)
{
  g_autofree char *path = g_strconcat (DOCUMENTS, name, NULL);
  GFile *granted = dossier_test_folder_get_child (folder, path);

  g_assert_cmpint (g_mkdir_with_parents (g_file_peek_path (granted), 0700), ==, 0);
  if (host_path != NULL)
    set_host_path (granted, host_path);
  return granted;
}

static void
assert_described (GFile *file, const char *expected)
{
  g_autofree char *described = dossier_sandbox_describe_file (file);

  g_assert_cmpstr (described, ==, expected);
}

static void
test_it_is_active_in_flatpak_only (DossierTestFolder *folder, gconstpointer data)
{
  g_setenv ("DOSSIER_SANDBOX_ROOT", folder->path, TRUE);
  g_assert_false (dossier_sandbox_is_active ());

  enter_sandbox (folder);
  g_assert_true (dossier_sandbox_is_active ());

  leave_sandbox ();
}

static void
test_documents_are_under_both_mounts (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) document = dossier_test_folder_get_child (folder, DOCUMENTS "1a2b/Libraries");
  g_autoptr (GFile) inside = g_file_get_child (document, "Riverside");
  g_autoptr (GFile) linked =
    g_file_new_build_filename (folder->path, g_get_user_runtime_dir (), "doc/1a2b/Libraries", NULL);
  g_autoptr (GFile) other = dossier_test_folder_get_child (folder, "run/flatpak/docs/1a2b/Other");

  enter_sandbox (folder);

  g_assert_true (dossier_sandbox_is_document (document));
  g_assert_true (dossier_sandbox_is_document (inside));
  g_assert_true (dossier_sandbox_is_document (linked));
  g_assert_false (dossier_sandbox_is_document (other));
  g_assert_true (dossier_sandbox_is_lone_document (document));
  g_assert_true (dossier_sandbox_is_lone_document (linked));
  g_assert_false (dossier_sandbox_is_lone_document (inside));
  g_assert_false (dossier_sandbox_is_lone_document (other));
  leave_sandbox ();
  g_assert_false (dossier_sandbox_is_document (document));
}

static void
test_a_file_is_described_as_the_user_knows_it (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) known = grant_folder (folder, "1a2b/Libraries", "/home/ann/Libraries");
  g_autoptr (GFile) in_known = g_file_resolve_relative_path (known, "2026/Riverside");
  g_autoptr (GFile) unknown = grant_folder (folder, "3c4d/Housing", NULL);
  g_autoptr (GFile) in_unknown = g_file_get_child (unknown, "Hillside");
  g_autoptr (GFile) other = g_file_new_for_path ("/srv/Other");

  enter_sandbox (folder);

  assert_described (known, "/home/ann/Libraries");
  assert_described (in_known, "/home/ann/Libraries/2026/Riverside");
  assert_described (unknown, "Housing");
  assert_described (in_unknown, "Housing/Hillside");
  assert_described (other, "/srv/Other");
  leave_sandbox ();
}

/* Anybody can write such an attribute to a file of their own. */
static void
test_only_the_portal_is_believed (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "letter.txt", "Dear", -1);
  g_autoptr (GFile) odd = grant_folder (folder, "1a2b/Odd", "not/absolute");

  set_host_path (file, "/home/ann/letter.txt");
  enter_sandbox (folder);

  assert_described (file, g_file_peek_path (file));
  assert_described (odd, "Odd");
  leave_sandbox ();
}

static void
test_one_folder_chosen_twice_is_one (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) parent = grant_folder (folder, "1a2b/Dossier", "/home/ann/Dossier");
  g_autoptr (GFile) through_parent = g_file_get_child (parent, "Riverside");
  g_autoptr (GFile) chosen = grant_folder (folder, "3c4d/Riverside", "/home/ann/Dossier/Riverside");
  g_autoptr (GFile) other = grant_folder (folder, "5e6f/Riverside", "/media/stick/Riverside");
  g_autoptr (GFile) untold = grant_folder (folder, "7a8b/Riverside", NULL);

  enter_sandbox (folder);

  g_assert_true (dossier_sandbox_is_same_file (through_parent, chosen));
  g_assert_true (dossier_sandbox_is_same_file (chosen, chosen));
  g_assert_false (dossier_sandbox_is_same_file (chosen, other));
  g_assert_false (dossier_sandbox_is_same_file (chosen, untold));
  leave_sandbox ();
}

static void
assert_not_opened (DossierTestFolder *folder,
                   GFile *file,
                   DossierBundleError code,
                   const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_bundle_open (file, folder->library, NULL, &error));
  g_assert_error (error, DOSSIER_BUNDLE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_a_submission_without_its_folder_is_refused (DossierTestFolder *folder, gconstpointer data)
{
  static const char json[] = "{\"format\":1,\"standard\":\"customer-service-excellence\"}";
  g_autoptr (GFile) alone =
    dossier_test_folder_write (folder, DOCUMENTS "1a2b/submission.json", json, -1);
  g_autoptr (GFile) in_folder =
    dossier_test_folder_write (folder, DOCUMENTS "3c4d/Riverside/submission.json", json, -1);
  g_autoptr (DossierBundle) bundle = NULL;
  g_autoptr (GError) error = NULL;

  enter_sandbox (folder);

  assert_not_opened (folder,
                     alone,
                     DOSSIER_BUNDLE_ERROR_NOT_A_BUNDLE,
                     "Open the folder that it is in.");
  bundle = dossier_bundle_open (in_folder, folder->library, NULL, &error);
  g_assert_no_error (error);
  leave_sandbox ();
}

static void
test_a_folder_out_of_reach_is_reported (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) revoked = dossier_test_folder_get_child (folder, DOCUMENTS "1a2b/Riverside");

  enter_sandbox (folder);

  assert_not_opened (folder,
                     revoked,
                     DOSSIER_BUNDLE_ERROR_MISSING,
                     "Dossier can no longer reach the folder “Riverside”");
  leave_sandbox ();
}

static void
test_errors_name_the_path_that_the_user_knows (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) granted = grant_folder (folder, "1a2b/Libraries", "/home/ann/Libraries");
  g_autoptr (GFile) missing = g_file_get_child (granted, "survey.pdf");
  g_autoptr (GFile) taken =
    dossier_test_folder_write (folder, DOCUMENTS "1a2b/Libraries/taken", "a file", -1);
  g_autoptr (GFile) below = g_file_get_child (taken, "Riverside");
  g_autoptr (GFile) place = g_file_get_child (granted, "Riverside");
  g_autoptr (GFile) file = g_file_get_child (place, "submission.json");
  g_autoptr (DossierBundle) bundle = NULL;
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (GError) error = NULL;

  enter_sandbox (folder);

  g_assert_null (dossier_evidence_source_open (missing, NULL, &error));
  g_assert_nonnull (strstr (error->message, "“/home/ann/Libraries/survey.pdf”"));
  g_clear_error (&error);
  g_assert_null (dossier_bundle_create (below, submission, &error));
  g_assert_nonnull (strstr (error->message, "“/home/ann/Libraries/taken/Riverside”"));
  g_clear_error (&error);
  bundle = dossier_bundle_create (place, submission, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (g_file_peek_path (file)), ==, 0);
  g_assert_cmpint (g_rmdir (g_file_peek_path (place)), ==, 0);
  g_assert_false (dossier_bundle_save (bundle, &error));
  g_assert_nonnull (strstr (error->message, "“/home/ann/Libraries/Riverside/submission.json"));
  leave_sandbox ();
}

/* Makes locking fail, as on the document portal’s file system. */
static void
forbid_locks (void)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ALLOW);

  g_assert_nonnull (filter);
  g_assert_cmpint (seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOSYS), SCMP_SYS (flock), 0), ==, 0);
  g_assert_cmpint (seccomp_load (filter), ==, 0);
  seccomp_release (filter);
}

static void
set_age (GFile *file, gint64 seconds)
{
  time_t when = (time_t) (g_get_real_time () / G_USEC_PER_SEC - seconds);
  const struct utimbuf times = { when, when };

  g_assert_cmpint (utime (g_file_peek_path (file), &times), ==, 0);
}

static void
test_without_locks_what_is_old_is_cleared (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) left =
    dossier_test_folder_write (folder,
                               "Bundle/evidence/.adding-5b1a3a3c-0a52-4a0b-8a70-2d3a1f0c9d11",
                               "half",
                               -1);
  g_autoptr (GFile) in_use =
    dossier_test_folder_write (folder,
                               "Bundle/evidence/.adding-6c2b4b4d-1b63-4b1c-9b81-3e4b2a1d0e22",
                               "half",
                               -1);
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "survey.txt", "Readers: 71,400", -1);
  g_autoptr (GFile) bundle = dossier_test_folder_get_child (folder, "Bundle");
  g_autoptr (DossierStoredFile) stored = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
  set_age (left, 2 * SECONDS_A_DAY);
  set_age (in_use, SECONDS_A_DAY / 2);
  forbid_locks ();
  stored = dossier_evidence_store_add (bundle, file, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_false (g_file_query_exists (left, NULL));
  g_assert_true (g_file_query_exists (in_use, NULL));
}

static void
test_a_place_is_named_from_the_home_folder (void)
{
  static const struct
  {
    const char *path;
    const char *place;
  } cases[] = {
    { "Documents/Dossier/Riverside", "Documents › Dossier › Riverside" },
    { "Riverside", "Riverside" },
    { "/srv/shared/Riverside", "srv › shared › Riverside" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_canonicalize_filename (cases[i].path, g_get_home_dir ());
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autofree char *place = dossier_sandbox_describe_place (file);

      g_assert_cmpstr (place, ==, cases[i].place);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/sandbox/is-active-in-flatpak-only", test_it_is_active_in_flatpak_only);
  dossier_test_folder_add ("/sandbox/documents-are-under-both-mounts",
                           test_documents_are_under_both_mounts);
  dossier_test_folder_add ("/sandbox/a-file-is-described-as-the-user-knows-it",
                           test_a_file_is_described_as_the_user_knows_it);
  dossier_test_folder_add ("/sandbox/only-the-portal-is-believed",
                           test_only_the_portal_is_believed);
  dossier_test_folder_add ("/sandbox/one-folder-chosen-twice-is-one",
                           test_one_folder_chosen_twice_is_one);
  dossier_test_folder_add ("/sandbox/a-submission-without-its-folder-is-refused",
                           test_a_submission_without_its_folder_is_refused);
  dossier_test_folder_add ("/sandbox/a-folder-out-of-reach-is-reported",
                           test_a_folder_out_of_reach_is_reported);
  dossier_test_folder_add ("/sandbox/errors-name-the-path-that-the-user-knows",
                           test_errors_name_the_path_that_the_user_knows);
  dossier_test_folder_add ("/sandbox/without-locks-what-is-old-is-cleared",
                           test_without_locks_what_is_old_is_cleared);
  g_test_add_func ("/sandbox/a-place-is-named-from-the-home-folder",
                   test_a_place_is_named_from_the_home_folder);

  return g_test_run ();
}
