/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-import.h"

#include "dossier-json-file.h"
#include "dossier-submission-evidence.h"
#include "dossier-test-folder.h"

#include <string.h>

/* What the rest of a submission takes, and the table then does not fit. */
#define ROOM 100000

static void
count_edit (DossierSubmission *submission, DossierEditGroup *group, gpointer user_data)
{
  guint *n_edits = user_data;

  (*n_edits)++;
}

static gboolean
import (DossierTestFolder *folder, DossierSubmission *submission, GError **error)
{
  static const char table[] = "title,source,elements\n"
                              "Survey,first,1.1.1\n"
                              "Minutes,second,\"1.1.1, 1.1.2\"\n";
  g_autofree char *text = g_strnfill (ROOM, 'x');
  g_autofree char *rows = g_strconcat (table, "Report,", text, ",\n", NULL);
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "table.csv", rows, -1);
  g_autoptr (DossierImport) plan = dossier_import_new (submission, file, error);

  g_assert_no_error (*error);
  g_assert_cmpuint (dossier_import_list_problems (plan)->len, ==, 0);
  g_assert_cmpuint (dossier_import_get_n_records (plan), ==, 3);
  return dossier_import_apply (plan, error);
}

static char *
write_down (DossierSubmission *submission)
{
  g_autoptr (JsonNode) root = dossier_record_to_json (DOSSIER_RECORD (submission));
  gsize length;

  return dossier_json_to_text (root, &length);
}

static void
test_what_could_not_be_opened_again_changes_nothing (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.1");
  g_autofree char *narrative = g_strnfill (DOSSIER_JSON_FILE_SIZE_MAXIMUM - ROOM, 'x');
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  guint n_edits = 0;

  g_object_set (response, "owner", "Somebody", "narrative", narrative, NULL);
  g_object_set (response, "owner", "Somebody else", NULL);
  dossier_submission_undo (submission);
  before = write_down (submission);
  g_signal_connect (submission, "edited", G_CALLBACK (count_edit), &n_edits);

  g_assert_false (import (folder, submission, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
  g_assert_true (g_str_has_prefix (error->message, "Nothing was imported, because "));
  g_assert_nonnull (strstr (error->message, "at most 64.0\u00a0MB can be read. Remove rows "));
  after = write_down (submission);
  g_assert_true (g_str_equal (before, after));
  g_assert_cmpuint (n_edits, ==, 0);
  g_assert_nonnull (dossier_submission_get_redo_label (submission));

  /* With room, the same table is imported, and the numbers begin where they would have. */
  g_clear_error (&error);
  g_object_set (response, "narrative", "", NULL);
  g_assert_true (import (folder, submission, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (dossier_submission_get_evidence (submission)), ==, 3);
  g_assert_cmpuint (dossier_submission_reserve_evidence_number (submission), ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  dossier_test_folder_add ("/import/what-could-not-be-opened-again-changes-nothing",
                           test_what_could_not_be_opened_again_changes_nothing);

  return g_test_run ();
}
