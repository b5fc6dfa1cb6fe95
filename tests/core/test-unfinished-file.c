/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-unfinished-file.h"

#include "dossier-bundle.h"
#include "dossier-file-replace.h"
#include "dossier-test-folder.h"

#include <glib/gstdio.h>
#include <linux/magic.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#define LEFT     ".dossier-5b1a3a3c-0a52-4a0b-8a70-2d3a1f0c9d11"
#define IN_USE   ".dossier-6c2b4b4d-1b63-4b1c-9b81-3e4b2a1d0e22"
#define OWN      ".dossier-notes"
#define EVIDENCE "Bundle/evidence/.adding-5b1a3a3c-0a52-4a0b-8a70-2d3a1f0c9d11"

#define TWO_DAYS (2 * 24 * 60 * 60)

static gboolean is_network_drive;

/* Replaces fstatfs() of the C library and pretends that the file is on a network drive. */
int
fstatfs (int descriptor, struct statfs *status)
{
  int outcome = (int) syscall (SYS_fstatfs, descriptor, status);

  if (is_network_drive)
    status->f_type = NFS_SUPER_MAGIC;
  return outcome;
}

static void
replace (DossierTestFolder *folder, const char *name)
{
  g_autoptr (GFile) file = dossier_test_folder_get_child (folder, name);
  g_autoptr (GError) error = NULL;

  dossier_file_replace (g_file_peek_path (file), "whole", -1, &error);
  g_assert_no_error (error);
}

static gboolean
is_there (DossierTestFolder *folder, const char *name)
{
  g_autoptr (GFile) file = dossier_test_folder_get_child (folder, name);

  return g_file_query_exists (file, NULL);
}

static void
write_half (DossierTestFolder *folder, const char *name)
{
  g_autoptr (GFile) file = dossier_test_folder_write (folder, name, "half", -1);
}

static void
test_what_a_killed_program_left_is_removed (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) report = dossier_test_folder_get_child (folder, "report.pdf");
  g_auto (DossierUnfinishedFile) file = DOSSIER_UNFINISHED_FILE_INIT;
  g_autofree char *left = NULL;
  pid_t program;

  /* The child opens the file itself: a flock() lock belongs to the open file, and one that this
   * process had opened would outlive the child. */
  program = fork ();
  if (program == 0)
    {
      dossier_unfinished_file_open_beside (&file, g_file_peek_path (report));
      rename (file.path, g_strdup_printf ("%s/" LEFT, g_path_get_dirname (file.path)));
      kill (getpid (), SIGKILL);
    }
  g_assert_cmpint (waitpid (program, NULL, 0), ==, program);
  g_assert_true (is_there (folder, LEFT));

  replace (folder, "other.csv");

  g_assert_false (is_there (folder, LEFT));
  g_assert_true (is_there (folder, "other.csv"));
}

static void
test_what_is_in_use_stays (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) in_use = dossier_test_folder_write (folder, IN_USE, "half", -1);
  int other_program = g_open (g_file_peek_path (in_use), O_RDONLY, 0);

  g_assert_cmpint (flock (other_program, LOCK_EX), ==, 0);
  replace (folder, "report.html");

  g_assert_true (is_there (folder, IN_USE));
  close (other_program);
}

static void
test_a_file_of_the_user_stays (DossierTestFolder *folder, gconstpointer data)
{
  write_half (folder, OWN);

  replace (folder, "report.html");

  g_assert_true (is_there (folder, OWN));
}

/* Another computer may be writing the file and hold a lock that is not visible here. */
static void
test_on_a_network_drive_only_what_is_old_is_removed (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) left = dossier_test_folder_write (folder, LEFT, "half", -1);
  time_t when = (time_t) (g_get_real_time () / G_USEC_PER_SEC - TWO_DAYS);
  const struct utimbuf times = { when, when };

  is_network_drive = TRUE;
  replace (folder, "report.html");
  g_assert_true (is_there (folder, LEFT));

  g_assert_cmpint (utime (g_file_peek_path (left), &times), ==, 0);
  replace (folder, "report.html");
  is_network_drive = FALSE;

  g_assert_false (is_there (folder, LEFT));
}

static void
test_a_save_clears_the_folder_and_its_evidence (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (GFile) place = dossier_test_folder_get_child (folder, "Bundle");
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBundle) bundle = dossier_bundle_create (place, submission, &error);

  g_assert_no_error (error);
  write_half (folder, "Bundle/" LEFT);
  write_half (folder, EVIDENCE);
  dossier_bundle_save (bundle, &error);
  g_assert_no_error (error);

  g_assert_false (is_there (folder, "Bundle/" LEFT));
  g_assert_false (is_there (folder, EVIDENCE));
}

static void
test_what_cannot_be_replaced_stays_and_leaves_nothing (DossierTestFolder *folder,
                                                       gconstpointer data)
{
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "report/report.html", "before", -1);
  g_autofree char *contents = g_strnfill (10000, 'x');
  g_autofree char *before = NULL;
  g_autofree char *path = g_path_get_dirname (g_file_peek_path (file));
  g_autoptr (GDir) directory = NULL;
  g_autoptr (GError) error = NULL;

  dossier_test_limit_file_size (1000);
  g_assert_false (dossier_file_replace (g_file_peek_path (file), contents, -1, &error));
  dossier_test_limit_file_size (G_MAXUINT64);

  g_assert_nonnull (strstr (error->message, "report.html” could not be written: "));
  before = dossier_test_read (file);
  g_assert_cmpstr (before, ==, "before");
  directory = g_dir_open (path, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (directory), ==, "report.html");
  g_assert_null (g_dir_read_name (directory));
}

int
main (int argc, char **argv)
{
  signal (SIGXFSZ, SIG_IGN);
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/unfinished-file/what-a-killed-program-left-is-removed",
                           test_what_a_killed_program_left_is_removed);
  dossier_test_folder_add ("/unfinished-file/what-is-in-use-stays", test_what_is_in_use_stays);
  dossier_test_folder_add ("/unfinished-file/a-file-of-the-user-stays",
                           test_a_file_of_the_user_stays);
  dossier_test_folder_add ("/unfinished-file/on-a-network-drive-only-what-is-old-is-removed",
                           test_on_a_network_drive_only_what_is_old_is_removed);
  dossier_test_folder_add ("/unfinished-file/a-save-clears-the-folder-and-its-evidence",
                           test_a_save_clears_the_folder_and_its_evidence);
  dossier_test_folder_add ("/unfinished-file/what-cannot-be-replaced-stays-and-leaves-nothing",
                           test_what_cannot_be_replaced_stays_and_leaves_nothing);
  return g_test_run ();
}
