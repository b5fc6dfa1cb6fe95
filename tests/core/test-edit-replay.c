/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes random edits, writes each as JSON, and applies it to a copy of the submission, which must
 * stay equal. */

#include "dossier-action.h"
#include "dossier-test-edits.h"
#include "dossier-test-folder.h"
#include "dossier-test-record.h"

#define N_GROUPS            10000
#define N_GROUPS_A_READBACK 500

/* Writes an edit group as text and reads it again, as a journal does. */
static DossierEditGroup *
write_and_read (DossierEditGroup *group)
{
  g_autoptr (JsonNode) written = dossier_edit_group_to_json (group);
  g_autofree char *text = json_to_string (written, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) read = json_from_string (text, &error);
  DossierEditGroup *again;

  g_assert_no_error (error);
  again = dossier_edit_group_new_from_json (DOSSIER_TYPE_SUBMISSION,
                                            json_node_get_object (read),
                                            "",
                                            &error);
  g_assert_no_error (error);
  return again;
}

static void
follow (DossierSubmission *copy, DossierEditGroup *group)
{
  g_autoptr (DossierEditGroup) read = write_and_read (group);
  g_autoptr (GError) error = NULL;

  dossier_submission_apply (copy, read, &error);
  g_assert_no_error (error);
}

/* What was given out is not taken back. */
static void
raise_counter (DossierSubmission *submission, DossierSubmission *other)
{
  g_object_set (submission,
                "last-evidence-number",
                dossier_record_get_number (DOSSIER_RECORD (other), "last-evidence-number"),
                NULL);
}

static void
test_a_copy_that_follows_is_the_same (DossierTestFolder *folder, gconstpointer data)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierSubmission) start = dossier_test_submission_copy (submission);
  g_autoptr (DossierSubmission) copy = dossier_test_submission_copy (submission);

  g_test_message ("seed %u", seed);
  g_signal_connect_swapped (submission, "edited", G_CALLBACK (follow), copy);
  for (guint i = 0; i < N_GROUPS; i++)
    {
      dossier_test_edit_at_random (submission, random);
      g_assert_true (
        dossier_test_record_is_same (DOSSIER_RECORD (submission), DOSSIER_RECORD (copy)));
      if (i % N_GROUPS_A_READBACK == 0)
        {
          g_autofree char *written = dossier_test_submission_to_text (submission);
          g_autofree char *written_copy = dossier_test_submission_to_text (copy);

          g_assert_cmpstr (written, ==, written_copy);
        }
    }

  while (dossier_submission_undo (submission) != NULL)
    g_assert_true (
      dossier_test_record_is_same (DOSSIER_RECORD (submission), DOSSIER_RECORD (copy)));
  raise_counter (start, submission);
  g_assert_true (dossier_test_record_is_same (DOSSIER_RECORD (submission), DOSSIER_RECORD (start)));
  while (dossier_submission_undo (copy) != NULL)
    continue;
  g_assert_true (dossier_test_record_is_same (DOSSIER_RECORD (copy), DOSSIER_RECORD (start)));
}

/* The JSON of the removal must contain the record as it was at the removal, not as it was when the
 * group was redone. */
static void
test_a_copy_follows_undo_after_redo (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierSubmission) copy = NULL;
  g_autoptr (DossierRecord) action = g_object_new (DOSSIER_TYPE_ACTION, "title", "Ask", NULL);

  dossier_submission_append (submission, DOSSIER_RECORD (submission), "actions", action);
  copy = dossier_test_submission_copy (submission);
  g_signal_connect_swapped (submission, "edited", G_CALLBACK (follow), copy);

  dossier_submission_begin_edit (submission, "Edit");
  g_object_set (action, "title", "Ask again", NULL);
  dossier_submission_remove (submission, DOSSIER_RECORD (submission), "actions", 0);
  dossier_submission_end_edit (submission);
  dossier_submission_undo (submission);
  dossier_submission_redo (submission);
  dossier_submission_undo (submission);

  g_assert_cmpstr (dossier_record_get_text (action, "title"), ==, "Ask");
  g_assert_true (dossier_test_record_is_same (DOSSIER_RECORD (submission), DOSSIER_RECORD (copy)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/edit-replay/a-copy-that-follows-is-the-same",
                           test_a_copy_that_follows_is_the_same);
  dossier_test_folder_add ("/edit-replay/a-copy-follows-undo-after-redo",
                           test_a_copy_follows_undo_after_redo);
  return g_test_run ();
}
