/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-test-folder.h"

#include <fcntl.h>
#include <ftw.h>
#include <glib/gstdio.h>
#include <sys/resource.h>

#define PATIENCE_SECONDS 10

static int
remove_entry (const char *path, const struct stat *status, int flag, struct FTW *walk)
{
  return g_remove (path);
}

void
dossier_test_folder_set_up (DossierTestFolder *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->path = g_dir_make_tmp ("dossier-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->library = dossier_standard_library_new ();
}

/**
 * dossier_test_wait_for_worker_threads:
 * @object: (type GObject.Object): an object that the caller alone holds, or will
 *
 * Waits until no worker thread holds @object. A thread drops its task, and what
 * the task holds, a moment after it has called back.
 */
void
dossier_test_wait_for_worker_threads (gpointer object)
{
  const GObject *instance = object;
  gint64 deadline = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (g_atomic_int_get (&instance->ref_count) > 1 && g_get_monotonic_time () < deadline)
    g_thread_yield ();
}

void
dossier_test_folder_tear_down (DossierTestFolder *self, gconstpointer data)
{
  g_assert_cmpint (nftw (self->path, remove_entry, 16, FTW_DEPTH | FTW_PHYS), ==, 0);
  g_free (self->path);
  dossier_test_wait_for_worker_threads (self->library);
  g_assert_finalize_object (self->library);
}

/**
 * dossier_test_folder_get_child:
 * @self: a folder
 * @name: what may be in it
 *
 * Returns: (transfer full): the file or folder of that name
 */
GFile *
dossier_test_folder_get_child (DossierTestFolder *self, const char *name)
{
  return g_file_new_build_filename (self->path, name, NULL);
}

/**
 * dossier_test_folder_write:
 * @self: a folder
 * @name: a file in it, its own folder made as needed
 * @contents: what the file shall hold
 * @length: how long that is, or -1 where it ends in NUL
 *
 * Returns: (transfer full): the file
 */
GFile *
dossier_test_folder_write (DossierTestFolder *self,
                           const char *name,
                           const char *contents,
                           gssize length)
{
  GFile *file = dossier_test_folder_get_child (self, name);
  g_autofree char *parent = g_path_get_dirname (g_file_peek_path (file));
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents (g_file_peek_path (file), contents, length, &error);
  g_assert_no_error (error);
  return file;
}

/**
 * dossier_test_folder_create_submission:
 * @self: a folder
 *
 * Returns: (transfer full): a new submission against the shipped standard, on
 *   no disk yet
 */
DossierSubmission *
dossier_test_folder_create_submission (DossierTestFolder *self)
{
  g_autoptr (GError) error = NULL;
  DossierStandard *standard =
    dossier_standard_library_find (self->library, DOSSIER_STANDARD_DEFAULT_ID, &error);

  g_assert_no_error (error);
  return dossier_submission_new (standard);
}

/**
 * dossier_test_folder_write_submission:
 * @self: a folder
 * @json: what its `submission.json` shall hold
 *
 * Returns: (transfer full): the folder of a bundle in @self
 */
GFile *
dossier_test_folder_write_submission (DossierTestFolder *self, const char *json)
{
  g_autoptr (GFile) file = dossier_test_folder_write (self, "Bundle/submission.json", json, -1);

  return g_file_get_parent (file);
}

/**
 * dossier_test_read:
 * @file: a file
 *
 * Returns: (transfer full): what it holds, up to the first NUL
 */
char *
dossier_test_read (GFile *file)
{
  g_autoptr (GError) error = NULL;
  char *contents;

  g_file_get_contents (g_file_peek_path (file), &contents, NULL, &error);
  g_assert_no_error (error);
  return contents;
}

/**
 * dossier_test_limit_file_size:
 * @size: in bytes; %G_MAXUINT64 for no limit
 *
 * From now on no file may grow beyond @size: to the program that is a disk
 * without room. SIGXFSZ must be ignored.
 */
void
dossier_test_limit_file_size (guint64 size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = size == G_MAXUINT64 ? RLIM_INFINITY : (rlim_t) size;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/**
 * dossier_test_folder_open_file:
 * @self: a folder
 * @content: what a file in it is to hold
 * @length: the length of @content in bytes; -1 if it ends with a NUL
 *
 * Returns: the file, opened to be read
 */
int
dossier_test_folder_open_file (DossierTestFolder *self, const char *content, gssize length)
{
  g_autoptr (GFile) file = dossier_test_folder_write (self, "file", content, length);
  int descriptor = open (g_file_peek_path (file), O_RDONLY | O_CLOEXEC);

  g_assert_cmpint (descriptor, >=, 0);
  return descriptor;
}

static void
write_program (DossierTestFolder *self, const char *name, const char *script)
{
  g_autofree char *whole = g_strconcat ("#!/bin/sh\n", script, NULL);
  g_autoptr (GFile) program = dossier_test_folder_write (self, name, whole, -1);

  g_assert_cmpint (g_chmod (g_file_peek_path (program), 0755), ==, 0);
}

/**
 * dossier_test_folder_write_office:
 * @self: a folder
 * @script: what LibreOffice does: "$1" is the folder for what it makes, "$2" the document,
 *   "$format" what it is to make of it, and "$HERE" the folder of the test
 *
 * From now on scripts stand in for LibreOffice, and for bubblewrap, which confines it. The first
 * notes its runs in "runs", the second its options in "confined".
 */
void
dossier_test_folder_write_office (DossierTestFolder *self, const char *script)
{
  g_autofree char *office = g_strconcat ("while [ $# -gt 2 ]; do\n"
                                         "  [ \"$1\" = --convert-to ] && format=$2\n"
                                         "  shift\n"
                                         "done\n"
                                         "echo run >> \"$HERE/runs\"\n",
                                         script,
                                         NULL);
  g_autofree char *path = g_strdup_printf ("%s:/usr/bin:/bin", self->path);

  write_program (self, "soffice", office);
  write_program (self,
                 "bwrap",
                 "echo \"$*\" >> \"$HERE/confined\"\n"
                 "while [ \"$1\" != -- ]; do shift; done\n"
                 "shift\n"
                 "exec \"$@\"\n");
  g_setenv ("HERE", self->path, TRUE);
  g_setenv ("PATH", path, TRUE);
}
