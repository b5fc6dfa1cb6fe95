/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-bundle-opening.h"
#include "dossier-json-file.h"
#include "dossier-test-folder.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static DossierBundle *
create_bundle (DossierTestFolder *folder)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (GFile) place = dossier_test_folder_get_child (folder, "New/Riverside Libraries");
  g_autoptr (GError) error = NULL;
  DossierBundle *bundle = dossier_bundle_create (place, submission, &error);

  g_assert_no_error (error);
  return bundle;
}

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

static char *
read_submission_file (DossierBundle *bundle)
{
  g_autoptr (GFile) file =
    g_file_get_child (dossier_bundle_get_folder (bundle), DOSSIER_BUNDLE_SUBMISSION_FILE);

  return dossier_test_read (file);
}

static char **
list_folder (GFile *folder)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GDir) directory = g_dir_open (g_file_peek_path (folder), 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (directory)) != NULL)
    g_strv_builder_add (names, name);
  return g_strv_builder_end (names);
}

static void
test_what_was_saved_is_read (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierBundle) again = NULL;
  g_autofree char *written = NULL;
  g_autofree char *rewritten = NULL;

  g_object_set (first_response (bundle), "narrative", "Dŵr “£5”\n\n- one\n\t\\", NULL);
  save (bundle);
  written = read_submission_file (bundle);
  again = open_bundle (folder, dossier_bundle_get_folder (bundle));
  save (again);
  rewritten = read_submission_file (again);

  g_assert_cmpstr (dossier_response_get_narrative (first_response (again)),
                   ==,
                   "Dŵr “£5”\n\n- one\n\t\\");
  g_assert_cmpstr (rewritten, ==, written);
  g_assert_true (g_str_has_prefix (written, "{\n  \"format\" : 1,\n"));
  g_assert_true (g_str_has_suffix (written, "}\n"));
  g_assert_true (g_utf8_validate (written, -1, NULL));
}

static void
test_nothing_but_the_file_is_left (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_auto (GStrv) names = NULL;

  g_object_set (first_response (bundle), "owner", "Service Manager", NULL);
  save (bundle);
  names = list_folder (dossier_bundle_get_folder (bundle));

  g_assert_cmpuint (g_strv_length (names), ==, 1);
  g_assert_cmpstr (names[0], ==, "submission.json");
}

static void
test_the_file_itself_can_be_opened (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (GFile) file =
    g_file_get_child (dossier_bundle_get_folder (bundle), DOSSIER_BUNDLE_SUBMISSION_FILE);
  g_autoptr (DossierBundle) opened = open_bundle (folder, file);

  g_assert_true (
    g_file_equal (dossier_bundle_get_folder (opened), dossier_bundle_get_folder (bundle)));
}

static void
test_unknown_members_are_kept (DossierTestFolder *folder, gconstpointer data)
{
  static const char json[] =
    "{\"format\":1,\"standard\":\"customer-service-excellence\",\"colour\":\"green\","
    "\"organisation\":{\"name\":\"Riverside\",\"charity\":{\"number\":[1]}},"
    "\"responses\":[{\"element\":\"1.1.1\",\"weight\":2}]}";
  g_autoptr (GFile) place = dossier_test_folder_write_submission (folder, json);
  g_autoptr (DossierBundle) bundle = open_bundle (folder, place);
  g_autoptr (DossierBundle) again = NULL;
  g_autofree char *written = NULL;

  g_object_set (first_response (bundle), "owner", "Service Manager", NULL);
  save (bundle);
  again = open_bundle (folder, place);
  save (again);
  written = read_submission_file (again);

  g_assert_nonnull (strstr (written, "\"colour\" : \"green\""));
  g_assert_nonnull (strstr (written, "\"charity\" : {"));
  g_assert_nonnull (strstr (written, "\"weight\" : 2"));
  g_assert_nonnull (strstr (written, "\"owner\" : \"Service Manager\""));
}

static void
test_responses_that_fit_no_element_are_kept (DossierTestFolder *folder, gconstpointer data)
{
  static const char json[] =
    "{\"format\":1,\"standard\":\"customer-service-excellence\",\"responses\":["
    "{\"element\":\"1.1.1\",\"narrative\":\"first\"},{\"element\":\"9.9.9\",\"narrative\":"
    "\"stray\"},"
    "{\"element\":\"1.1.1\",\"narrative\":\"second\"}]}";
  g_autoptr (GFile) place = dossier_test_folder_write_submission (folder, json);
  g_autoptr (DossierBundle) bundle = open_bundle (folder, place);
  g_autofree char *written = NULL;

  save (bundle);
  written = read_submission_file (bundle);

  g_assert_nonnull (strstr (written, "\"stray\""));
  g_assert_nonnull (strstr (written, "\"first\""));
  g_assert_nonnull (strstr (written, "\"second\""));
}

static void
test_a_folder_in_use_is_not_taken (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "Taken/letter.txt", "Dear", -1);
  g_autoptr (GFile) place = g_file_get_parent (file);
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBundle) bundle = dossier_bundle_create (place, submission, &error);
  g_auto (GStrv) names = list_folder (place);

  g_assert_null (bundle);
  g_assert_error (error, DOSSIER_BUNDLE_ERROR, DOSSIER_BUNDLE_ERROR_OCCUPIED);
  g_assert_cmpuint (g_strv_length (names), ==, 1);
}

static void
test_a_place_that_cannot_be_is_reported (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "file", "", -1);
  g_autoptr (GFile) place = g_file_get_child (file, "Bundle");
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBundle) bundle = dossier_bundle_create (place, submission, &error);

  g_assert_null (bundle);
  g_assert_nonnull (strstr (error->message, "could not be created: Not a directory"));
}

static void
test_a_newer_format_opens_read_only (DossierTestFolder *folder, gconstpointer data)
{
  static const char json[] =
    "{\"format\":2,\"standard\":\"customer-service-excellence\",\"future\":true}";
  g_autoptr (GFile) place = dossier_test_folder_write_submission (folder, json);
  g_autoptr (DossierBundle) bundle = open_bundle (folder, place);
  g_autoptr (GError) error = NULL;
  g_autofree char *present = NULL;

  g_object_set (first_response (bundle), "owner", "Service Manager", NULL);
  g_assert_false (dossier_bundle_save (bundle, &error));
  present = read_submission_file (bundle);

  g_assert_error (error, DOSSIER_BUNDLE_ERROR, DOSSIER_BUNDLE_ERROR_READ_ONLY);
  g_assert_cmpstr (error->message,
                   ==,
                   "“submission.json” in “Bundle” was made by a newer version of Dossier "
                   "(format 2). It can be read, but not changed.");
  g_assert_cmpstr (dossier_response_get_owner (first_response (bundle)), ==, "");
  g_assert_cmpstr (present, ==, json);
}

/* Nothing is read-only for the superuser, who may run the tests. */
static void
be_somebody_else (void)
{
  if (getuid () == 0)
    g_assert_cmpint (seteuid (65534), ==, 0);
}

static void
be_oneself (void)
{
  g_assert_cmpint (seteuid (getuid ()), ==, 0);
  /* So that the leak checker may look at this process again. */
  g_assert_cmpint (prctl (PR_SET_DUMPABLE, 1), ==, 0);
}

static void
test_a_folder_that_cannot_be_written_opens_read_only (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  const char *path = g_file_peek_path (dossier_bundle_get_folder (bundle));
  g_autoptr (DossierBundle) opened = NULL;

  g_assert_cmpint (g_chmod (path, 0555), ==, 0);
  g_assert_cmpint (g_chmod (folder->path, 0755), ==, 0);
  be_somebody_else ();
  opened = open_bundle (folder, dossier_bundle_get_folder (bundle));
  be_oneself ();

  g_assert_cmpstr (dossier_bundle_get_read_only_reason (opened),
                   ==,
                   "The folder “Riverside Libraries” cannot be written to. The submission can be "
                   "read, but not changed.");
  g_assert_false (dossier_submission_get_editable (dossier_bundle_get_submission (opened)));
}

static void
test_a_full_disk_leaves_the_file_as_it_was (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autofree char *before = read_submission_file (bundle);
  g_autoptr (GError) error = NULL;
  g_autofree char *failed = NULL;
  g_autofree char *saved = NULL;
  g_auto (GStrv) names = NULL;
  gboolean is_saved;

  g_object_set (first_response (bundle), "owner", "Service Manager", NULL);
  dossier_test_limit_file_size (1000);
  is_saved = dossier_bundle_save (bundle, &error);
  dossier_test_limit_file_size (G_MAXUINT64);
  failed = read_submission_file (bundle);
  names = list_folder (dossier_bundle_get_folder (bundle));
  g_assert_false (is_saved);
  g_assert_nonnull (error);
  g_assert_cmpstr (failed, ==, before);
  g_assert_cmpuint (g_strv_length (names), ==, 1);

  save (bundle);
  saved = read_submission_file (bundle);
  g_assert_nonnull (strstr (saved, "Service Manager"));
}

static void
test_what_another_program_saved_is_kept_aside (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) mine = create_bundle (folder);
  g_autoptr (DossierBundle) theirs = open_bundle (folder, dossier_bundle_get_folder (mine));
  g_autofree char *their_text = NULL;
  g_autofree char *my_text = NULL;
  g_auto (GStrv) names = NULL;
  guint n_kept = 0;

  g_object_set (first_response (theirs), "owner", "Performance Officer", NULL);
  save (theirs);
  their_text = read_submission_file (theirs);
  g_object_set (first_response (mine), "owner", "Service Manager", NULL);
  save (mine);
  save (mine);
  my_text = read_submission_file (mine);
  names = list_folder (dossier_bundle_get_folder (mine));

  g_assert_nonnull (strstr (my_text, "Service Manager"));
  g_assert_cmpuint (g_strv_length (names), ==, 2);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_get_child (dossier_bundle_get_folder (mine), names[i]);
      g_autofree char *text = dossier_test_read (file);

      if (!g_str_has_prefix (names[i], "submission-replaced-"))
        continue;
      g_assert_cmpstr (text, ==, their_text);
      n_kept++;
    }
  g_assert_cmpuint (n_kept, ==, 1);
}

static void
save_again_and_again (DossierTestFolder *folder, GFile *place)
{
  g_autoptr (DossierBundle) bundle = open_bundle (folder, place);

  for (guint i = 0;; i++)
    {
      g_autofree char *narrative = g_strnfill (1000 + (i * 7919) % 40000, 'x');

      g_object_set (first_response (bundle), "narrative", narrative, NULL);
      dossier_bundle_save (bundle, NULL);
    }
}

static void
test_the_file_is_whole_whenever_the_program_is_killed (DossierTestFolder *folder,
                                                       gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  GFile *place = dossier_bundle_get_folder (bundle);
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (DossierBundle) after = NULL;
      pid_t child = fork ();

      if (child == 0)
        save_again_and_again (folder, place);
      /* Not to wait for anything: the kill shall come at an instant that nobody chose. */
      g_usleep ((gulong) g_rand_int_range (random, 0, 60000));
      kill (child, SIGKILL);
      g_assert_cmpint (waitpid (child, NULL, 0), ==, child);

      after = open_bundle (folder, place);
      g_assert_nonnull (first_response (after));
    }
}

static void
open_done (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

static void
test_opens_on_a_worker_thread_and_can_be_cancelled (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) opened_result = NULL;
  g_autoptr (GAsyncResult) cancelled_result = NULL;
  g_autoptr (DossierBundle) opened = NULL;
  g_autoptr (GError) error = NULL;

  dossier_bundle_open_async (dossier_bundle_get_folder (bundle),
                             folder->library,
                             NULL,
                             open_done,
                             &opened_result);
  g_cancellable_cancel (cancellable);
  dossier_bundle_open_async (dossier_bundle_get_folder (bundle),
                             folder->library,
                             cancellable,
                             open_done,
                             &cancelled_result);
  while (opened_result == NULL || cancelled_result == NULL)
    g_main_context_iteration (NULL, TRUE);

  opened = dossier_bundle_open_finish (opened_result, &error);
  g_assert_no_error (error);
  g_assert_nonnull (opened);
  g_assert_null (dossier_bundle_open_finish (cancelled_result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGXFSZ, SIG_IGN);
  dossier_test_folder_add ("/bundle/what-was-saved-is-read", test_what_was_saved_is_read);
  dossier_test_folder_add ("/bundle/nothing-but-the-file-is-left",
                           test_nothing_but_the_file_is_left);
  dossier_test_folder_add ("/bundle/the-file-itself-can-be-opened",
                           test_the_file_itself_can_be_opened);
  dossier_test_folder_add ("/bundle/unknown-members-are-kept", test_unknown_members_are_kept);
  dossier_test_folder_add ("/bundle/responses-that-fit-no-element-are-kept",
                           test_responses_that_fit_no_element_are_kept);
  dossier_test_folder_add ("/bundle/a-folder-in-use-is-not-taken",
                           test_a_folder_in_use_is_not_taken);
  dossier_test_folder_add ("/bundle/a-place-that-cannot-be-is-reported",
                           test_a_place_that_cannot_be_is_reported);
  dossier_test_folder_add ("/bundle/a-newer-format-opens-read-only",
                           test_a_newer_format_opens_read_only);
  dossier_test_folder_add ("/bundle/a-folder-that-cannot-be-written-opens-read-only",
                           test_a_folder_that_cannot_be_written_opens_read_only);
  dossier_test_folder_add ("/bundle/a-full-disk-leaves-the-file-as-it-was",
                           test_a_full_disk_leaves_the_file_as_it_was);
  dossier_test_folder_add ("/bundle/what-another-program-saved-is-kept-aside",
                           test_what_another_program_saved_is_kept_aside);
  dossier_test_folder_add ("/bundle/the-file-is-whole-whenever-the-program-is-killed",
                           test_the_file_is_whole_whenever_the_program_is_killed);
  dossier_test_folder_add ("/bundle/opens-on-a-worker-thread-and-can-be-cancelled",
                           test_opens_on_a_worker_thread_and_can_be_cancelled);
  return g_test_run ();
}
