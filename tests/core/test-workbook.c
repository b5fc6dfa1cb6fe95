/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-workbook.h"

#include "dossier-test-folder.h"

#include <string.h>
#include <sys/resource.h>

/* Runs out of file descriptors, as in a process with the maximum number of open files. */
static DossierWorkbook *
make_workbook_without_descriptors (const char *path)
{
  struct rlimit before;
  struct rlimit none;
  DossierWorkbook *workbook;

  g_assert_cmpint (getrlimit (RLIMIT_NOFILE, &before), ==, 0);
  none = before;
  none.rlim_cur = 0;
  g_assert_cmpint (setrlimit (RLIMIT_NOFILE, &none), ==, 0);
  workbook = dossier_workbook_new (path);
  g_assert_cmpint (setrlimit (RLIMIT_NOFILE, &before), ==, 0);
  return workbook;
}

static void
test_a_workbook_that_could_not_be_made_is_reported (DossierTestFolder *folder, gconstpointer data)
{
  const DossierWorkbookColumn columns[] = { { "Title", 10 } };
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "register.xlsx", "Before", -1);
  g_autoptr (DossierWorkbook) workbook =
    make_workbook_without_descriptors (g_file_peek_path (file));
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;

  dossier_workbook_begin_sheet (workbook, "Evidence", columns, G_N_ELEMENTS (columns));

  g_assert_false (dossier_workbook_save (workbook, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "register.xlsx” could not be written: "));
  contents = dossier_test_read (file);
  g_assert_cmpstr (contents, ==, "Before");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  dossier_test_folder_add ("/workbook/could-not-be-made-is-reported",
                           test_a_workbook_that_could_not_be_made_is_reported);

  return g_test_run ();
}
