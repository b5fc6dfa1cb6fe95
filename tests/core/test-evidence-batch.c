/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-batch.h"
#include "dossier-evidence-store.h"

#include "dossier-test-folder.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/syscall.h>
#include <unistd.h>

#define FILE_COUNT 20

/* How long a call waits for a second one before it gives up. */
#define WAIT_MICROSECONDS (100 * 1000)

static GMutex sync_mutex;
static GCond sync_condition;
static guint n_syncing;
static guint n_syncing_maximum;
static gboolean disk_is_full;

/* Replaces fsync() of the C library: each call waits until another one runs in parallel. */
int
fsync (int descriptor)
{
  gint64 deadline = g_get_monotonic_time () + WAIT_MICROSECONDS;

  g_mutex_lock (&sync_mutex);
  n_syncing_maximum = MAX (n_syncing_maximum, ++n_syncing);
  g_cond_broadcast (&sync_condition);
  while (n_syncing_maximum < 2 && g_cond_wait_until (&sync_condition, &sync_mutex, deadline))
    continue;
  n_syncing--;
  g_mutex_unlock (&sync_mutex);
  if (disk_is_full)
    errno = ENOSPC;
  return disk_is_full ? -1 : (int) syscall (SYS_fsync, descriptor);
}

static DossierEvidenceBatch *
copy_files (DossierTestFolder *folder, guint n_files)
{
  g_autoptr (GFile) bundle = dossier_test_folder_get_child (folder, "Bundle");
  DossierEvidenceBatch *batch = dossier_evidence_batch_new (bundle);

  g_mkdir (g_file_peek_path (bundle), 0700);
  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *text = g_strdup_printf ("Note %u", i);
      g_autoptr (GFile) file = dossier_test_folder_write (folder, "note.txt", text, -1);
      g_autoptr (GError) error = NULL;

      dossier_evidence_batch_copy (batch, file, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
    }
  return batch;
}

static guint
count_evidence (DossierTestFolder *folder)
{
  g_autoptr (GFile) store = dossier_test_folder_get_child (folder, "Bundle/evidence");
  g_autoptr (GDir) shelves = g_dir_open (g_file_peek_path (store), 0, NULL);
  const char *name;
  guint n_files = 0;

  while ((name = g_dir_read_name (shelves)) != NULL)
    {
      /* The list of files that no saved submission names yet. */
      if (g_str_has_prefix (name, ".storing-"))
        continue;
      g_autofree char *path = g_build_filename (g_file_peek_path (store), name, NULL);
      g_autoptr (GDir) shelf = g_dir_open (path, 0, NULL);

      g_assert_nonnull (shelf);
      while (g_dir_read_name (shelf) != NULL)
        n_files++;
    }
  return n_files;
}

static void
test_files_wait_for_the_disk_together (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierEvidenceBatch) batch = copy_files (folder, FILE_COUNT);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr (GPtrArray) stored =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_stored_file_free);

  n_syncing_maximum = 0;
  dossier_evidence_batch_finish (batch, stored, problems);

  g_assert_cmpuint (n_syncing_maximum, >=, 2);
  g_assert_cmpuint (stored->len, ==, FILE_COUNT);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (count_evidence (folder), ==, FILE_COUNT);
}

static void
test_a_file_has_no_name_before_it_is_on_the_disk (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierEvidenceBatch) batch = copy_files (folder, 3);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr (GPtrArray) stored =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_stored_file_free);
  const GError *problem;

  disk_is_full = TRUE;
  dossier_evidence_batch_finish (batch, stored, problems);
  disk_is_full = FALSE;

  g_assert_cmpuint (stored->len, ==, 0);
  g_assert_cmpuint (problems->len, ==, 3);
  problem = problems->pdata[0];
  g_assert_error (problem, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (count_evidence (folder), ==, 0);
}

static void
test_what_is_not_finished_leaves_nothing (DossierTestFolder *folder, gconstpointer data)
{
  DossierEvidenceBatch *batch = copy_files (folder, 3);

  dossier_evidence_batch_free (batch);

  g_assert_cmpuint (count_evidence (folder), ==, 0);
}

static void
test_the_same_twice_is_kept_once (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierEvidenceBatch) batch = copy_files (folder, 1);
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "again.md", "Note 0", -1);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr (GPtrArray) stored =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_stored_file_free);
  const DossierStoredFile *second;

  g_assert_true (dossier_evidence_batch_copy (batch, file, NULL, NULL, NULL, NULL));
  dossier_evidence_batch_finish (batch, stored, problems);

  g_assert_cmpuint (stored->len, ==, 2);
  second = stored->pdata[1];
  g_assert_false (second->is_new);
  g_assert_cmpuint (count_evidence (folder), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/evidence-batch/files-wait-for-the-disk-together",
                           test_files_wait_for_the_disk_together);
  dossier_test_folder_add ("/evidence-batch/a-file-has-no-name-before-it-is-on-the-disk",
                           test_a_file_has_no_name_before_it_is_on_the_disk);
  dossier_test_folder_add ("/evidence-batch/what-is-not-finished-leaves-nothing",
                           test_what_is_not_finished_leaves_nothing);
  dossier_test_folder_add ("/evidence-batch/the-same-twice-is-kept-once",
                           test_the_same_twice_is_kept_once);
  return g_test_run ();
}
