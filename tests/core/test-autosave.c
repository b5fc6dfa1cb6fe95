/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-autosave.h"
#include "dossier-test-folder.h"

#include <glib/gstdio.h>
#include <signal.h>

static DossierBundle *
create_bundle (DossierTestFolder *folder)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (GFile) place = dossier_test_folder_get_child (folder, "Bundle");
  g_autoptr (GError) error = NULL;
  DossierBundle *bundle = dossier_bundle_create (place, submission, &error);

  g_assert_no_error (error);
  return bundle;
}

static void
set_owner (DossierBundle *bundle, const char *owner)
{
  g_object_set (dossier_submission_find_response (dossier_bundle_get_submission (bundle), "1.1.1"),
                "owner",
                owner,
                NULL);
}

static gboolean
is_on_disk (DossierBundle *bundle, const char *text)
{
  g_autoptr (GFile) file =
    g_file_get_child (dossier_bundle_get_folder (bundle), DOSSIER_BUNDLE_SUBMISSION_FILE);
  g_autofree char *contents = dossier_test_read (file);

  return strstr (contents, text) != NULL;
}

static void
flushed_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
flush (DossierAutosave *autosave, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  dossier_autosave_flush_async (autosave, flushed_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return dossier_autosave_flush_finish (autosave, result, error);
}

static void
test_an_edit_is_saved_by_itself (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierAutosave) autosave = dossier_autosave_new (bundle);

  g_assert_false (dossier_autosave_is_pending (autosave));
  set_owner (bundle, "Service Manager");
  g_assert_true (dossier_autosave_is_pending (autosave));
  g_assert_false (is_on_disk (bundle, "Service Manager"));

  while (dossier_autosave_is_pending (autosave))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (is_on_disk (bundle, "Service Manager"));
}

static gboolean
type_on (gpointer user_data)
{
  DossierBundle *bundle = user_data;
  static guint n_typed;
  g_autofree char *owner = g_strdup_printf ("Owner %u", ++n_typed);

  set_owner (bundle, owner);
  return G_SOURCE_CONTINUE;
}

static void
test_typing_without_a_pause_is_saved_all_the_same (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierAutosave) autosave = dossier_autosave_new (bundle);
  guint typing = g_timeout_add (20, type_on, bundle);

  while (!is_on_disk (bundle, "\"Owner "))
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (typing);
  while (dossier_autosave_is_pending (autosave))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_a_full_disk_is_reported_and_saving_resumes (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierAutosave) autosave = dossier_autosave_new (bundle);

  dossier_test_limit_file_size (1000);
  set_owner (bundle, "Service Manager");
  while (dossier_autosave_get_problem (autosave) == NULL)
    g_main_context_iteration (NULL, TRUE);
  dossier_test_limit_file_size (G_MAXUINT64);
  g_assert_true (dossier_autosave_is_pending (autosave));
  g_assert_false (is_on_disk (bundle, "Service Manager"));

  while (dossier_autosave_is_pending (autosave))
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (dossier_autosave_get_problem (autosave));
  g_assert_true (is_on_disk (bundle, "Service Manager"));
}

static char *
find_file (DossierBundle *bundle)
{
  return g_build_filename (g_file_peek_path (dossier_bundle_get_folder (bundle)),
                           DOSSIER_BUNDLE_SUBMISSION_FILE,
                           NULL);
}

static void
test_a_write_protected_file_is_not_replaced_until_it_can_be (DossierTestFolder *folder,
                                                             gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierAutosave) autosave = dossier_autosave_new (bundle);
  g_autofree char *path = find_file (bundle);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  set_owner (bundle, "Service Manager");
  while (dossier_autosave_is_pending (autosave) && dossier_autosave_get_problem (autosave) == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (dossier_autosave_get_problem (autosave),
                   ==,
                   "“submission.json” in “Bundle” is write-protected. Make the file writable to "
                   "save your changes.");
  g_assert_true (dossier_autosave_is_pending (autosave));
  g_assert_false (flush (autosave, &error));
  g_assert_error (error, DOSSIER_BUNDLE_ERROR, DOSSIER_BUNDLE_ERROR_READ_ONLY);
  g_assert_false (is_on_disk (bundle, "Service Manager"));
  g_assert_false (dossier_bundle_is_out_of_date (bundle));

  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  while (dossier_autosave_is_pending (autosave))
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (dossier_autosave_get_problem (autosave));
  g_assert_true (is_on_disk (bundle, "Service Manager"));
}

static void
test_closing_saves_at_once (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierAutosave) autosave = dossier_autosave_new (bundle);
  g_autoptr (GError) error = NULL;
  gboolean is_saved;

  set_owner (bundle, "Service Manager");
  is_saved = flush (autosave, &error);

  g_assert_no_error (error);
  g_assert_true (is_saved);
  g_assert_false (dossier_autosave_is_pending (autosave));
  g_assert_true (is_on_disk (bundle, "Service Manager"));
}

static void
test_closing_reports_when_it_cannot_save (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierAutosave) autosave = dossier_autosave_new (bundle);
  g_autoptr (GError) error = NULL;
  gboolean is_saved;

  set_owner (bundle, "Service Manager");
  dossier_test_limit_file_size (1000);
  is_saved = flush (autosave, &error);
  dossier_test_limit_file_size (G_MAXUINT64);

  g_assert_false (is_saved);
  g_assert_nonnull (error);
  g_assert_true (dossier_autosave_is_pending (autosave));
}

static void
test_closing_without_edits_is_done_at_once (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierAutosave) autosave = dossier_autosave_new (bundle);
  g_autoptr (GError) error = NULL;

  g_assert_true (flush (autosave, &error));
  g_assert_no_error (error);
}

static void
test_an_edit_while_closing_is_saved_too (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierAutosave) autosave = dossier_autosave_new (bundle);
  g_autoptr (GAsyncResult) result = NULL;

  set_owner (bundle, "Service Manager");
  dossier_autosave_flush_async (autosave, flushed_cb, &result);
  set_owner (bundle, "Head of Libraries");
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (dossier_autosave_flush_finish (autosave, result, NULL));
  g_assert_false (dossier_autosave_is_pending (autosave));
  g_assert_true (is_on_disk (bundle, "Head of Libraries"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGXFSZ, SIG_IGN);
  dossier_test_folder_add ("/autosave/an-edit-is-saved-by-itself", test_an_edit_is_saved_by_itself);
  dossier_test_folder_add ("/autosave/typing-without-a-pause-is-saved-all-the-same",
                           test_typing_without_a_pause_is_saved_all_the_same);
  dossier_test_folder_add ("/autosave/a-full-disk-is-reported-and-saving-resumes",
                           test_a_full_disk_is_reported_and_saving_resumes);
  dossier_test_folder_add ("/autosave/a-write-protected-file-is-not-replaced-until-it-can-be",
                           test_a_write_protected_file_is_not_replaced_until_it_can_be);
  dossier_test_folder_add ("/autosave/closing-saves-at-once", test_closing_saves_at_once);
  dossier_test_folder_add ("/autosave/closing-reports-when-it-cannot-save",
                           test_closing_reports_when_it_cannot_save);
  dossier_test_folder_add ("/autosave/closing-without-edits-is-done-at-once",
                           test_closing_without_edits_is_done_at_once);
  dossier_test_folder_add ("/autosave/an-edit-while-closing-is-saved-too",
                           test_an_edit_while_closing_is_saved_too);
  return g_test_run ();
}
