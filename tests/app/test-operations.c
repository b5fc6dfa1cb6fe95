/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-addition-queue.h"
#include "dossier-export.h"
#include "dossier-operations.h"

#include "dossier-test-folder.h"

#include <unistd.h>

/* So large that it is never copied before a test has ended. */
#define SIZE_OF_RECORDING G_GINT64_CONSTANT (60000000000)

/* An operation that goes on until it is told to end, or is cancelled. */
#define TEST_TYPE_OPERATION (test_operation_get_type ())
G_DECLARE_FINAL_TYPE (TestOperation, test_operation, TEST, OPERATION, DossierOperation)

struct _TestOperation
{
  DossierOperation parent_instance;

  char *title;
  double fraction;
};

G_DEFINE_FINAL_TYPE (TestOperation, test_operation, DOSSIER_TYPE_OPERATION)

static void
test_operation_begin (DossierOperation *operation)
{
}

static void
test_operation_cancel (DossierOperation *operation)
{
  DOSSIER_OPERATION_CLASS (test_operation_parent_class)->cancel (operation);
  dossier_operation_end (operation, g_error_new (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled"));
}

static void
test_operation_update (DossierOperation *operation)
{
  TestOperation *self = TEST_OPERATION (operation);

  dossier_operation_set_progress (operation, self->title, NULL, self->fraction);
}

static void
test_operation_finalize (GObject *object)
{
  g_free (TEST_OPERATION (object)->title);

  G_OBJECT_CLASS (test_operation_parent_class)->finalize (object);
}

static void
test_operation_class_init (TestOperationClass *klass)
{
  DossierOperationClass *operation_class = DOSSIER_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = test_operation_finalize;
  operation_class->cancel_hint = "Stop the test";
  operation_class->begin = test_operation_begin;
  operation_class->cancel = test_operation_cancel;
  operation_class->update = test_operation_update;
}

static void
test_operation_init (TestOperation *self)
{
}

/* Returns it after it has begun. */
static DossierOperation *
run_operation (DossierOperations *operations, const char *title, double fraction)
{
  TestOperation *operation = g_object_new (TEST_TYPE_OPERATION, NULL);

  operation->title = g_strdup (title);
  operation->fraction = fraction;
  dossier_operation_set_description (DOSSIER_OPERATION (operation), title);
  dossier_operations_run (operations, DOSSIER_OPERATION (operation));
  return DOSSIER_OPERATION (operation);
}

static void
test_an_operation_is_listed_until_it_has_ended (void)
{
  g_autoptr (DossierOperations) operations = dossier_operations_new ();
  g_autoptr (DossierOperation) first = run_operation (operations, "First.", 0);
  g_autoptr (DossierOperation) second = run_operation (operations, "Second.", 0);
  g_autofree char *both = dossier_operations_describe (operations);
  g_autofree char *one = NULL;

  g_assert_cmpstr (both, ==, "First.\nSecond.");
  g_assert_true (dossier_operations_find (operations, TEST_TYPE_OPERATION) == first);
  g_assert_null (dossier_operations_find (operations, DOSSIER_TYPE_EXPORT));

  dossier_operation_end (first, NULL);

  one = dossier_operations_describe (operations);
  g_assert_cmpstr (one, ==, "Second.");
  dossier_operation_end (second, NULL);
  g_assert_true (dossier_operations_is_empty (operations));
}

static void
test_cancelling_one_leaves_the_other (void)
{
  g_autoptr (DossierOperations) operations = dossier_operations_new ();
  g_autoptr (DossierOperation) first = run_operation (operations, "First.", 0);
  g_autoptr (DossierOperation) second = run_operation (operations, "Second.", 0);

  dossier_operation_cancel (first);

  g_assert_false (dossier_operation_is_running (first));
  g_assert_true (dossier_operation_is_running (second));
  g_assert_false (g_cancellable_is_cancelled (dossier_operation_get_cancellable (second)));
  dossier_operation_end (second, NULL);
}

static void
test_all_are_cancelled_even_if_they_end_at_once (void)
{
  g_autoptr (DossierOperations) operations = dossier_operations_new ();
  g_autoptr (DossierOperation) first = run_operation (operations, "First.", 0);
  g_autoptr (DossierOperation) second = run_operation (operations, "Second.", 0);
  g_autoptr (DossierOperation) third = run_operation (operations, "Third.", 0);

  dossier_operations_cancel (operations);

  g_assert_true (dossier_operations_is_empty (operations));
  g_assert_false (dossier_operation_is_running (first));
  g_assert_false (dossier_operation_is_running (second));
  g_assert_false (dossier_operation_is_running (third));
}

static void
note_whether_listed (DossierOperations *operations, DossierOperation *operation)
{
  g_assert_true (dossier_operations_find (operations, TEST_TYPE_OPERATION) == operation);
  g_object_set_data (G_OBJECT (operations), "noted", operation);
}

static void
test_what_has_come_of_it_is_reported_before_it_leaves_the_list (void)
{
  g_autoptr (DossierOperations) operations = dossier_operations_new ();
  g_autoptr (DossierOperation) operation = g_object_new (TEST_TYPE_OPERATION, NULL);

  g_signal_connect_swapped (operation, "ended", G_CALLBACK (note_whether_listed), operations);
  dossier_operations_run (operations, operation);
  dossier_operation_end (operation, NULL);

  g_assert_true (g_object_get_data (G_OBJECT (operations), "noted") == operation);
  g_assert_true (dossier_operations_is_empty (operations));
}

static void
test_what_was_cancelled_has_not_failed (void)
{
  g_autoptr (DossierOperations) operations = dossier_operations_new ();
  g_autoptr (DossierOperation) cancelled = run_operation (operations, "Cancelled.", 0);
  g_autoptr (DossierOperation) failed = run_operation (operations, "Failed.", 0);

  dossier_operation_cancel (cancelled);
  dossier_operation_end (failed, g_error_new (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "Disk full"));

  g_assert_null (dossier_operation_get_error (cancelled));
  g_assert_error (dossier_operation_get_error (failed), G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

static gboolean
is_shown (DossierOperation *operation)
{
  gboolean shown;

  g_object_get (operation, "shown", &shown, NULL);
  return shown;
}

static void
assert_progress (DossierOperation *operation, const char *title, double fraction)
{
  g_autofree char *shown_title = NULL;
  double shown_fraction;

  g_object_get (operation, "title", &shown_title, "fraction", &shown_fraction, NULL);
  g_assert_cmpstr (shown_title, ==, title);
  g_assert_cmpfloat (shown_fraction, ==, fraction);
}

static void
test_two_tell_their_progress_once_they_have_taken_a_moment (void)
{
  g_autoptr (DossierOperations) operations = dossier_operations_new ();
  g_autoptr (DossierOperation) first = run_operation (operations, "First.", 0.25);
  g_autoptr (DossierOperation) second = run_operation (operations, "Second.", 0.75);

  g_assert_false (is_shown (first));
  while (!is_shown (first) || !is_shown (second))
    g_main_context_iteration (NULL, TRUE);

  assert_progress (first, "First.", 0.25);
  assert_progress (second, "Second.", 0.75);
  TEST_OPERATION (first)->fraction = 0.5;
  g_signal_connect_swapped (first,
                            "notify::fraction",
                            G_CALLBACK (dossier_operation_cancel),
                            first);
  while (dossier_operation_is_running (first))
    g_main_context_iteration (NULL, TRUE);
  assert_progress (first, "First.", 0.5);
  assert_progress (second, "Second.", 0.75);
  dossier_operation_cancel (second);
}

static void
test_an_operation_keeps_itself_until_it_has_ended (void)
{
  DossierOperations *operations = dossier_operations_new ();
  DossierOperation *operation = run_operation (operations, "Alone.", 0);

  g_object_unref (operation);
  g_assert_finalize_object (operations);
  g_object_add_weak_pointer (G_OBJECT (operation), (gpointer *) &operation);
  g_assert_nonnull (operation);
  dossier_operation_end (operation, NULL);

  g_assert_null (operation);
}

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
push (DossierAdditionQueue *queue,
      DossierTestFolder *folder,
      DossierBundle *bundle,
      const char *name)
{
  g_autoptr (DossierEvidenceAddition) addition = dossier_evidence_addition_new (bundle);
  g_autoptr (GFile) file = dossier_test_folder_get_child (folder, name);

  if (!g_file_query_exists (file, NULL))
    {
      g_autoptr (GFile) written = dossier_test_folder_write (folder, name, name, -1);
    }
  dossier_evidence_addition_add_file (addition, file);
  dossier_addition_queue_push (queue, addition, "", name);
}

static void
push_recording (DossierAdditionQueue *queue, DossierTestFolder *folder, DossierBundle *bundle)
{
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "recording.mp4", "", 0);

  g_assert_cmpint (truncate (g_file_peek_path (file), SIZE_OF_RECORDING), ==, 0);
  push (queue, folder, bundle, "recording.mp4");
}

static void
note_message (GString *told,
              DossierEvidenceAddition *addition,
              const char *element,
              const char *message)
{
  g_string_append_printf (told, "%s;", message);
}

static void
run_until_ended (DossierOperation *operation)
{
  while (dossier_operation_is_running (operation))
    g_main_context_iteration (NULL, TRUE);
}

static guint
count_evidence (DossierBundle *bundle)
{
  return g_list_model_get_n_items (
    dossier_submission_get_evidence (dossier_bundle_get_submission (bundle)));
}

static void
test_additions_run_one_after_the_other (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierAdditionQueue) queue = dossier_addition_queue_new ();
  g_autoptr (GString) told = g_string_new (NULL);

  g_signal_connect_swapped (queue, "added", G_CALLBACK (note_message), told);
  push (queue, folder, bundle, "one.txt");
  push (queue, folder, bundle, "two.txt");
  dossier_operation_begin (DOSSIER_OPERATION (queue));
  push (queue, folder, bundle, "three.txt");
  run_until_ended (DOSSIER_OPERATION (queue));

  g_assert_cmpstr (told->str, ==, "one.txt;two.txt;three.txt;");
  g_assert_cmpuint (count_evidence (bundle), ==, 3);
}

static void
note_problem (GString *told, const char *problem)
{
  g_string_append_printf (told, "(%s);", problem);
}

static void
test_an_addition_that_fails_does_not_keep_the_next_out (DossierTestFolder *folder,
                                                        gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (GFile) newer =
    dossier_test_folder_write_submission (folder,
                                          "{ \"format\": 2, \"standard\": "
                                          "\"customer-service-excellence\" }");
  g_autoptr (DossierBundle) read_only = dossier_bundle_open (newer, folder->library, NULL, NULL);
  g_autoptr (DossierAdditionQueue) queue = dossier_addition_queue_new ();
  g_autoptr (GString) told = g_string_new (NULL);
  g_autofree char *expected =
    g_strdup_printf ("(%s);two.txt;", dossier_bundle_get_read_only_reason (read_only));

  g_signal_connect_swapped (queue, "added", G_CALLBACK (note_message), told);
  g_signal_connect_swapped (queue, "failed", G_CALLBACK (note_problem), told);
  push (queue, folder, read_only, "one.txt");
  push (queue, folder, bundle, "two.txt");
  dossier_operation_begin (DOSSIER_OPERATION (queue));
  run_until_ended (DOSSIER_OPERATION (queue));

  g_assert_cmpstr (told->str, ==, expected);
}

static void
test_cancelling_drops_the_additions_that_wait (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierAdditionQueue) queue = dossier_addition_queue_new ();

  push_recording (queue, folder, bundle);
  push (queue, folder, bundle, "two.txt");
  dossier_operation_begin (DOSSIER_OPERATION (queue));
  dossier_operation_cancel (DOSSIER_OPERATION (queue));
  run_until_ended (DOSSIER_OPERATION (queue));

  g_assert_cmpuint (count_evidence (bundle), ==, 0);
  g_assert_null (dossier_operation_get_error (DOSSIER_OPERATION (queue)));
}

static void
test_what_is_pushed_after_cancelling_is_added (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierAdditionQueue) queue = dossier_addition_queue_new ();
  g_autoptr (GString) told = g_string_new (NULL);

  g_signal_connect_swapped (queue, "added", G_CALLBACK (note_message), told);
  push_recording (queue, folder, bundle);
  dossier_operation_begin (DOSSIER_OPERATION (queue));
  dossier_operation_cancel (DOSSIER_OPERATION (queue));
  push (queue, folder, bundle, "two.txt");
  run_until_ended (DOSSIER_OPERATION (queue));

  g_assert_cmpstr (told->str, ==, "two.txt;");
}

static void
test_a_queue_says_that_more_will_follow (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierAdditionQueue) queue = dossier_addition_queue_new ();
  g_autofree char *alone = NULL;
  g_autofree char *title = NULL;

  push_recording (queue, folder, bundle);
  dossier_operation_begin (DOSSIER_OPERATION (queue));
  while (!is_shown (DOSSIER_OPERATION (queue)))
    g_main_context_iteration (NULL, TRUE);
  g_object_get (queue, "title", &alone, NULL);
  g_assert_cmpstr (alone, ==, "Adding “recording.mp4” (1 of 1)");

  push (queue, folder, bundle, "two.txt");
  g_signal_connect (queue, "notify::title", G_CALLBACK (dossier_operation_cancel), NULL);
  run_until_ended (DOSSIER_OPERATION (queue));

  g_object_get (queue, "title", &title, NULL);
  g_assert_cmpstr (title, ==, "Adding “recording.mp4” (1 of 1, more to follow)");
}

static DossierExport *
export_to (DossierTestFolder *folder, DossierBundle *bundle, const char *name)
{
  g_autoptr (DossierReportSource) source = dossier_report_source_new (bundle);
  g_autoptr (GFile) file = dossier_test_folder_get_child (folder, name);

  return dossier_export_new (source, file);
}

static void
test_a_report_is_written_to_its_file (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const names[] = { "Report.pdf", "Report.html" };
  g_autoptr (DossierBundle) bundle = create_bundle (folder);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (DossierExport) export = export_to (folder, bundle, names[i]);

      dossier_operation_begin (DOSSIER_OPERATION (export));
      run_until_ended (DOSSIER_OPERATION (export));

      g_assert_no_error (dossier_operation_get_error (DOSSIER_OPERATION (export)));
      g_assert_true (dossier_export_is_written (export));
      g_assert_true (g_file_query_exists (dossier_export_get_file (export), NULL));
    }
}

static DossierExport *
export_document_to (DossierTestFolder *folder, const char *name)
{
  DossierReport *document = dossier_report_new ("Papers", "Riverside Libraries", "Papers");
  g_autoptr (GFile) file = dossier_test_folder_get_child (folder, name);

  dossier_report_add_text (document, DOSSIER_REPORT_BODY, "Bring the map.");
  return dossier_export_new_for_document (document, file);
}

static void
test_a_document_is_written_to_its_file (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierExport) never_begun = export_document_to (folder, "Never.pdf");
  g_autoptr (DossierExport) failed = export_document_to (folder, "missing/Papers.pdf");
  g_autoptr (DossierExport) written = export_document_to (folder, "Papers.html");
  g_autofree char *text = NULL;

  dossier_operation_begin (DOSSIER_OPERATION (failed));
  run_until_ended (DOSSIER_OPERATION (failed));
  dossier_operation_begin (DOSSIER_OPERATION (written));
  run_until_ended (DOSSIER_OPERATION (written));

  g_assert_false (dossier_export_is_written (never_begun));
  g_assert_nonnull (dossier_operation_get_error (DOSSIER_OPERATION (failed)));
  g_assert_true (dossier_export_is_written (written));
  g_assert_true (
    g_file_load_contents (dossier_export_get_file (written), NULL, &text, NULL, NULL, NULL));
  g_assert_nonnull (strstr (text, "Bring the map."));
}

static void
test_a_report_without_a_folder_to_be_in_fails (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierExport) export = export_to (folder, bundle, "missing/Report.pdf");

  dossier_operation_begin (DOSSIER_OPERATION (export));
  run_until_ended (DOSSIER_OPERATION (export));

  g_assert_nonnull (dossier_operation_get_error (DOSSIER_OPERATION (export)));
  g_assert_false (dossier_export_is_written (export));
}

static void
test_an_export_that_is_cancelled_is_neither_written_nor_failed (DossierTestFolder *folder,
                                                                gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = create_bundle (folder);
  g_autoptr (DossierExport) export = export_to (folder, bundle, "Report.pdf");

  dossier_operation_begin (DOSSIER_OPERATION (export));
  dossier_operation_cancel (DOSSIER_OPERATION (export));
  run_until_ended (DOSSIER_OPERATION (export));

  g_assert_no_error (dossier_operation_get_error (DOSSIER_OPERATION (export)));
  g_assert_false (dossier_export_is_written (export));
  g_assert_false (g_file_query_exists (dossier_export_get_file (export), NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/operations/an-operation-is-listed-until-it-has-ended",
                   test_an_operation_is_listed_until_it_has_ended);
  g_test_add_func ("/operations/cancelling-one-leaves-the-other",
                   test_cancelling_one_leaves_the_other);
  g_test_add_func ("/operations/all-are-cancelled-even-if-they-end-at-once",
                   test_all_are_cancelled_even_if_they_end_at_once);
  g_test_add_func ("/operations/what-has-come-of-it-is-reported-before-it-leaves-the-list",
                   test_what_has_come_of_it_is_reported_before_it_leaves_the_list);
  g_test_add_func ("/operations/what-was-cancelled-has-not-failed",
                   test_what_was_cancelled_has_not_failed);
  g_test_add_func ("/operations/two-tell-their-progress-once-they-have-taken-a-moment",
                   test_two_tell_their_progress_once_they_have_taken_a_moment);
  g_test_add_func ("/operations/an-operation-keeps-itself-until-it-has-ended",
                   test_an_operation_keeps_itself_until_it_has_ended);
  dossier_test_folder_add ("/addition-queue/additions-run-one-after-the-other",
                           test_additions_run_one_after_the_other);
  dossier_test_folder_add ("/addition-queue/an-addition-that-fails-does-not-keep-the-next-out",
                           test_an_addition_that_fails_does_not_keep_the_next_out);
  dossier_test_folder_add ("/addition-queue/cancelling-drops-the-additions-that-wait",
                           test_cancelling_drops_the_additions_that_wait);
  dossier_test_folder_add ("/addition-queue/what-is-pushed-after-cancelling-is-added",
                           test_what_is_pushed_after_cancelling_is_added);
  dossier_test_folder_add ("/addition-queue/a-queue-says-that-more-will-follow",
                           test_a_queue_says_that_more_will_follow);
  dossier_test_folder_add ("/export/a-report-is-written-to-its-file",
                           test_a_report_is_written_to_its_file);
  dossier_test_folder_add ("/export/a-document-is-written-to-its-file",
                           test_a_document_is_written_to_its_file);
  dossier_test_folder_add ("/export/a-report-without-a-folder-to-be-in-fails",
                           test_a_report_without_a_folder_to_be_in_fails);
  dossier_test_folder_add ("/export/an-export-that-is-cancelled-is-neither-written-nor-failed",
                           test_an_export_that_is_cancelled_is_neither_written_nor_failed);

  return g_test_run ();
}
