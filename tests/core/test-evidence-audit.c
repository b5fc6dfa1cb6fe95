/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-audit.h"

#include "dossier-evidence-store.h"
#include "dossier-evidence.h"
#include "dossier-test-folder.h"

#include <glib/gstdio.h>

#define SURVEY "Readers who came last year: 71,400.\n"

typedef struct
{
  GFile *bundle;
  GListModel *evidence;
  char *sha256;
  char *path;
} Case;

static void
add_survey (DossierTestFolder *folder, Case *self)
{
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "Survey.txt", SURVEY, -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierStoredFile) stored =
    dossier_evidence_store_add (self->bundle, file, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_free (self->sha256);
  self->sha256 = g_strdup (stored->sha256);
}

static void
case_set_up (DossierTestFolder *folder, Case *self)
{
  GListStore *list = g_list_store_new (DOSSIER_TYPE_EVIDENCE);
  g_autoptr (DossierEvidence) evidence = dossier_evidence_new (1, "Survey");

  self->bundle = dossier_test_folder_get_child (folder, "Bundle");
  g_assert_cmpint (g_mkdir (g_file_peek_path (self->bundle), 0700), ==, 0);
  add_survey (folder, self);
  self->path = dossier_evidence_store_find (self->bundle, self->sha256);
  g_object_set (dossier_evidence_get_file (evidence),
                "sha256",
                self->sha256,
                "size",
                (guint64) strlen (SURVEY),
                NULL);
  g_list_store_append (list, evidence);
  self->evidence = G_LIST_MODEL (list);
}

static void
case_clear (Case *self)
{
  g_object_unref (self->bundle);
  g_object_unref (self->evidence);
  g_free (self->sha256);
  g_free (self->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static void
keep_faults (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GHashTable **faults = user_data;

  *faults = dossier_evidence_audit_finish (result, NULL);
}

static void
assert_faults (const Case *self, DossierFileFault by_size, DossierFileFault by_content)
{
  g_autoptr (GHashTable) sizes = dossier_evidence_audit_sizes (self->bundle, self->evidence);
  g_autoptr (GHashTable) contents = NULL;

  dossier_evidence_audit_async (self->bundle, self->evidence, TRUE, NULL, keep_faults, &contents);
  while (contents == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (dossier_file_fault_find (sizes, self->sha256), ==, by_size);
  g_assert_cmpint (dossier_file_fault_find (contents, self->sha256), ==, by_content);
}

static void
replace_content (const Case *self, const char *content)
{
  g_assert_cmpint (g_unlink (self->path), ==, 0);
  g_assert_true (g_file_set_contents (self->path, content, -1, NULL));
}

static void
test_a_file_as_it_was_added_has_no_fault (DossierTestFolder *folder, gconstpointer data)
{
  g_auto (Case) survey = { 0 };

  case_set_up (folder, &survey);

  assert_faults (&survey, DOSSIER_FILE_FAULT_NONE, DOSSIER_FILE_FAULT_NONE);
}

static void
test_other_content_is_found_by_reading (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *changed = g_ascii_strup (SURVEY, -1);
  g_auto (Case) survey = { 0 };

  case_set_up (folder, &survey);
  replace_content (&survey, changed);

  assert_faults (&survey, DOSSIER_FILE_FAULT_NONE, DOSSIER_FILE_FAULT_DAMAGED);
}

static void
test_another_size_is_found_at_once (DossierTestFolder *folder, gconstpointer data)
{
  g_auto (Case) survey = { 0 };

  case_set_up (folder, &survey);
  replace_content (&survey, "cut off");

  assert_faults (&survey, DOSSIER_FILE_FAULT_DAMAGED, DOSSIER_FILE_FAULT_DAMAGED);
}

static void
test_adding_again_mends_it (DossierTestFolder *folder, gconstpointer data)
{
  g_auto (Case) survey = { 0 };

  case_set_up (folder, &survey);
  g_assert_cmpint (g_unlink (survey.path), ==, 0);
  assert_faults (&survey, DOSSIER_FILE_FAULT_MISSING, DOSSIER_FILE_FAULT_MISSING);
  add_survey (folder, &survey);

  assert_faults (&survey, DOSSIER_FILE_FAULT_NONE, DOSSIER_FILE_FAULT_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  dossier_test_folder_add ("/evidence-audit/as-it-was-added-has-no-fault",
                           test_a_file_as_it_was_added_has_no_fault);
  dossier_test_folder_add ("/evidence-audit/other-content-is-found-by-reading",
                           test_other_content_is_found_by_reading);
  dossier_test_folder_add ("/evidence-audit/another-size-is-found-at-once",
                           test_another_size_is_found_at_once);
  dossier_test_folder_add ("/evidence-audit/adding-again-mends-it", test_adding_again_mends_it);

  return g_test_run ();
}
