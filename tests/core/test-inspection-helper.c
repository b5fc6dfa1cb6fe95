/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-inspection.h"

#include "dossier-confinement.h"
#include "dossier-inspection-request.h"
#include "dossier-serve.h"
#include "dossier-test-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define DEPTH        60000u
#define COPY_MAXIMUM (1024L * 1024 * 1024)

static DossierFileFacts *
read_text (int descriptor, const char *type)
{
  g_autoptr (GError) error = NULL;
  DossierFileFacts *facts = dossier_inspection_read_facts (descriptor, type, TRUE, NULL, &error);

  g_assert_no_error (error);
  close (descriptor);
  return facts;
}

static void
assert_cannot_read (int descriptor, const char *type, DossierInspectionError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_inspection_read_facts (descriptor, type, TRUE, NULL, &error));
  g_assert_error (error, DOSSIER_INSPECTION_ERROR, (int) code);
  close (descriptor);
}

static void
use_program (DossierTestFolder *folder, const char *name, const char *program)
{
  g_autoptr (GFile) file = dossier_test_folder_write (folder, name, program, -1);

  g_assert_cmpint (chmod (g_file_peek_path (file), 0700), ==, 0);
  g_setenv ("DOSSIER_INSPECT", g_file_peek_path (file), TRUE);
}

/* Lets a shell script answer instead of the helper, as if a malicious file had taken control of
 * it. */
static void
replace_helper (DossierTestFolder *folder, const char *script)
{
  g_autofree char *program =
    g_strdup_printf ("#!/usr/bin/python3\n"
                     "import os, socket\n"
                     "connection = socket.socket(fileno=0)\n"
                     "words, files, *_ = socket.recv_fds(connection, 1024, 2)\n"
                     "os.dup2(files[1], 1)\n"
                     "os.close(files[1])\n"
                     "os.execv('/bin/sh', ['sh', '-c', r\"\"\"%s\"\"\"])\n",
                     script);

  use_program (folder, "helper", program);
}

static void
assert_helper_fails (DossierTestFolder *folder, const char *script, DossierInspectionError code)
{
  g_autofree char *before = g_strdup (g_getenv ("DOSSIER_INSPECT"));

  replace_helper (folder, script);
  assert_cannot_read (dossier_test_folder_open_file (folder, "text", -1), "text/plain", code);
  g_setenv ("DOSSIER_INSPECT", before, TRUE);
}

/* A helper that a malicious file controls could keep running. */
static void
test_a_helper_that_does_not_end_is_not_waited_for (DossierTestFolder *folder, gconstpointer data)
{
  assert_helper_fails (folder, "exec >&-; exec sleep 600", DOSSIER_INSPECTION_ERROR_FAILED);
}

static void
test_a_helper_that_misbehaves_is_survived (DossierTestFolder *folder, gconstpointer data)
{
  assert_helper_fails (folder, "kill -SEGV $$", DOSSIER_INSPECTION_ERROR_FAILED);
  assert_helper_fails (folder, "echo surprise", DOSSIER_INSPECTION_ERROR_FAILED);
  assert_helper_fails (folder, "printf '\\377\\0\\0\\0'", DOSSIER_INSPECTION_ERROR_FAILED);
  assert_helper_fails (folder, "exec yes", DOSSIER_INSPECTION_ERROR_TOO_LARGE);
}

/* Counts the starts of the real helper, and lets the first one run a command before. */
static char *
count_starts (DossierTestFolder *folder, const char *first)
{
  g_autoptr (GFile) starts = dossier_test_folder_get_child (folder, "starts");
  g_autofree char *before = g_strdup (g_getenv ("DOSSIER_INSPECT"));
  g_autofree char *program = g_strdup_printf ("#!/bin/sh\n"
                                              "starts='%s'\n"
                                              "[ -e \"$starts\" ] || first=yes\n"
                                              "echo >>\"$starts\"\n"
                                              "[ -z \"$first\" ] || %s\n"
                                              "exec '%s'\n",
                                              g_file_peek_path (starts),
                                              first,
                                              before);

  use_program (folder, "counting-helper", program);
  return g_steal_pointer (&before);
}

static void
assert_n_starts (DossierTestFolder *folder, gsize n_expected)
{
  g_autoptr (GFile) starts = dossier_test_folder_get_child (folder, "starts");
  g_autofree char *lines = dossier_test_read (starts);

  g_assert_cmpuint (strlen (lines), ==, n_expected);
}

static void
assert_can_read (DossierTestFolder *folder, const char *text)
{
  g_autoptr (DossierFileFacts) facts =
    read_text (dossier_test_folder_open_file (folder, text, -1), "text/plain");

  g_assert_cmpstr (facts->texts[0], ==, text);
}

static void
test_one_helper_reads_many_files (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *before = count_starts (folder, "true");

  for (guint i = 0; i < 10; i++)
    assert_can_read (folder, "It is the next file");
  assert_cannot_read (dossier_test_folder_open_file (folder, "It is no PDF", -1),
                      "application/pdf",
                      DOSSIER_INSPECTION_ERROR_DAMAGED);
  assert_can_read (folder, "It is the last file");

  assert_n_starts (folder, 1);
  g_setenv ("DOSSIER_INSPECT", before, TRUE);
}

/* A PDF whose objects refer to each other so deeply that following them by recursion exhausts the
 * stack. */
static int
open_deep_pdf (DossierTestFolder *folder)
{
  g_autoptr (GString) pdf =
    g_string_new ("%PDF-1.4\n"
                  "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
                  "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 200 100]>> endobj\n"
                  "3 0 obj <</Type/Page/Parent 2 0 R/Group 10 0 R>> endobj\n");

  for (guint i = 10; i < DEPTH; i++)
    g_string_append_printf (pdf, "%u 0 obj [%u 0 R] endobj\n", i, i + 1);
  g_string_append_printf (pdf, "%u 0 obj null endobj\n", DEPTH);
  g_string_append_printf (pdf, "trailer <</Root 1 0 R/Size %u>>\n%%%%EOF\n", DEPTH + 1);
  return dossier_test_folder_open_file (folder, pdf->str, -1);
}

static void
test_a_file_that_ends_its_process_costs_only_itself (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *before = count_starts (folder, "true");
  int descriptor = open_deep_pdf (folder);
  g_autoptr (GError) error = NULL;
  DossierPdfFacts facts;

  g_assert_false (dossier_inspection_rehearse_pdf (descriptor, &facts, NULL, &error));
  g_assert_error (error, DOSSIER_INSPECTION_ERROR, DOSSIER_INSPECTION_ERROR_FAILED);
  assert_can_read (folder, "It is the file after");

  assert_n_starts (folder, 1);
  g_setenv ("DOSSIER_INSPECT", before, TRUE);
  close (descriptor);
}

static void
test_a_helper_that_has_ended_is_started_again (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *before = count_starts (folder, "kill -KILL $$");

  assert_cannot_read (dossier_test_folder_open_file (folder, "text", -1),
                      "text/plain",
                      DOSSIER_INSPECTION_ERROR_FAILED);
  assert_can_read (folder, "It is the next file");

  assert_n_starts (folder, 2);
  g_setenv ("DOSSIER_INSPECT", before, TRUE);
}

static int
report_whether_open (int n_words, char **words)
{
  struct stat status;
  const char *answer = fstat (atoi (words[0]), &status) == 0 ? "open" : "closed";

  return write (STDOUT_FILENO, answer, strlen (answer)) > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

static void
test_a_file_cannot_answer_for_the_next (DossierTestFolder *folder, gconstpointer data)
{
  g_auto (GStrv) words = NULL;
  int file = dossier_test_folder_open_file (folder, "text", -1);
  char answer[100] = { 0 };
  int ends[2];
  int pipe_ends[2];
  pid_t helper;

  g_assert_cmpint (socketpair (AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends), ==, 0);
  g_assert_cmpint (pipe (pipe_ends), ==, 0);
  words = g_new0 (char *, 2);
  words[0] = g_strdup_printf ("%d", ends[1]);
  helper = fork ();
  if (helper == 0)
    {
      close (ends[0]);
      _exit (dossier_serve (ends[1], report_whether_open) ? EXIT_SUCCESS : EXIT_FAILURE);
    }
  close (ends[1]);
  g_assert_true (dossier_inspection_request_send (
    &(DossierInspectionRequest){ .words = words, .file = file, .answer = pipe_ends[1] },
    ends[0]));
  close (pipe_ends[1]);

  g_assert_cmpint (read (pipe_ends[0], answer, sizeof answer - 1), >, 0);
  g_assert_cmpstr (answer, ==, "closed");

  close (ends[0]);
  g_assert_cmpint (waitpid (helper, NULL, 0), ==, helper);
  close (pipe_ends[0]);
  close (file);
}

static gpointer
cancel_soon (gpointer user_data)
{
  g_cancellable_cancel (user_data);
  return NULL;
}

static void
test_looking_can_be_cancelled (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *before = g_strdup (g_getenv ("DOSSIER_INSPECT"));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  int descriptor = dossier_test_folder_open_file (folder, "text", -1);
  GThread *thread;

  replace_helper (folder, "exec sleep 60");
  thread = g_thread_new ("cancel", cancel_soon, cancellable);
  g_assert_null (
    dossier_inspection_read_facts (descriptor, "text/plain", FALSE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_thread_join (thread);
  g_setenv ("DOSSIER_INSPECT", before, TRUE);
  close (descriptor);
}

static GVariant *
make_picture (guint width, guint height, guint orientation, gsize n_bytes)
{
  g_autofree guint8 *pixels = g_malloc0 (n_bytes + 1);

  return g_variant_new ("(uuuuuuuuu@ay)",
                        0,
                        width,
                        height,
                        0,
                        0,
                        orientation,
                        0,
                        0,
                        0,
                        g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, pixels, n_bytes, 1));
}

/* A picture is refused if its size does not match the number of its bytes. */
static void
test_a_picture_is_as_large_as_it_says (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    guint width;
    guint height;
    gsize n_bytes;
    gboolean is_taken;
  } cases[] = {
    { 2, 2, 16, TRUE },
    { DOSSIER_INSPECTION_PICTURE_WIDTH_MAXIMUM,
      1,
      4 * DOSSIER_INSPECTION_PICTURE_WIDTH_MAXIMUM,
      TRUE },
    { DOSSIER_INSPECTION_PICTURE_WIDTH_MAXIMUM + 1,
      1,
      4 * (DOSSIER_INSPECTION_PICTURE_WIDTH_MAXIMUM + 1),
      FALSE },
    { 2, 2, 12, FALSE },
    { 2, 2, 17, FALSE },
    { 2, 2, 20, FALSE },
    { 0, 0, 0, FALSE },
    { 0, 2, 0, FALSE },
    { 2, 0, 0, FALSE },
    { 2, G_MAXUINT32, 16, FALSE },
  };
  g_autoptr (GFile) answer = dossier_test_folder_get_child (folder, "answer");
  g_autofree char *script = g_strdup_printf ("exec cat '%s'", g_file_peek_path (answer));
  g_autofree char *usual = g_strdup (g_getenv ("DOSSIER_INSPECT"));

  replace_helper (folder, script);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GVariant) said = g_variant_ref_sink (
        make_picture (cases[i].width, cases[i].height, i % 2 == 0 ? 0 : 9, cases[i].n_bytes));
      g_autoptr (GFile) file = dossier_test_folder_write (folder,
                                                          "answer",
                                                          g_variant_get_data (said),
                                                          (gssize) g_variant_get_size (said));
      int descriptor = dossier_test_folder_open_file (folder, "picture", -1);
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierFilePicture) picture =
        dossier_inspection_draw (descriptor, "image/png", 1, 300, NULL, &error);

      g_test_message ("%u × %u in %zu bytes", cases[i].width, cases[i].height, cases[i].n_bytes);
      g_assert_cmpint (picture != NULL, ==, cases[i].is_taken);
      if (picture == NULL)
        g_assert_error (error, DOSSIER_INSPECTION_ERROR, DOSSIER_INSPECTION_ERROR_FAILED);
      else
        g_assert_cmpuint (picture->orientation, ==, i % 2 == 0 ? 1 : 8);
      close (descriptor);
    }
  g_setenv ("DOSSIER_INSPECT", usual, TRUE);
}

/* Runs in a process of its own, because the confinement cannot be lifted again. */
static gboolean
has_passed_in_subprocess (void)
{
  if (g_test_subprocess ())
    return FALSE;
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
  return TRUE;
}

static void
assert_limit (int resource, rlim_t maximum)
{
  struct rlimit limits;

  g_assert_cmpint (getrlimit (resource, &limits), ==, 0);
  g_assert_cmpuint (limits.rlim_max, ==, maximum);
  g_assert_cmpuint (limits.rlim_cur, ==, maximum);
}

static void
test_the_helper_is_confined (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "file", "as it was", -1);
  const char *path = g_file_peek_path (file);

  if (has_passed_in_subprocess ())
    return;
  g_assert_true (dossier_confinement_enter ());
  g_assert_cmpint (socket (AF_INET, SOCK_STREAM, 0), ==, -1);
  g_assert_cmpint (errno, ==, EACCES);
  g_assert_cmpint (socket (AF_UNIX, SOCK_STREAM, 0), ==, -1);
  g_assert_cmpint (execl ("/bin/true", "true", NULL), ==, -1);
  g_assert_cmpint (errno, ==, EACCES);
  g_assert_cmpint (open (path, O_WRONLY), ==, -1);
  g_assert_cmpint (open (path, O_RDWR), ==, -1);
  g_assert_cmpint (open (path, O_RDONLY | O_TRUNC), ==, -1);
  g_assert_cmpint (errno, ==, EACCES);
  g_assert_cmpint (unlink (path), ==, -1);
  g_assert_cmpint (rename (path, "elsewhere"), ==, -1);
  g_assert_cmpint (truncate (path, 0), ==, -1);
  g_assert_cmpint (open (path, O_RDONLY), >=, 0);
  /* _exit(), because the leak sanitizer cannot run in the confinement. */
  _exit (EXIT_SUCCESS);
}

static void
test_a_file_is_read_within_limits (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "file", "as it was", -1);
  int descriptor;

  if (has_passed_in_subprocess ())
    return;
  signal (SIGXFSZ, SIG_IGN);
  descriptor = open (g_file_peek_path (file), O_WRONLY | O_CLOEXEC);
  g_assert_true (dossier_confinement_limit (STDIN_FILENO, FALSE));
  /* A file that was open before cannot be written either. */
  g_assert_cmpint (write (descriptor, "x", 1), ==, -1);
  g_assert_cmpint (errno, ==, EFBIG);
  assert_limit (RLIMIT_CPU, 20);
  assert_limit (RLIMIT_CORE, 0);
  assert_limit (RLIMIT_NOFILE, 64);
  assert_limit (RLIMIT_STACK, 4 * 1024 * 1024);
  _exit (EXIT_SUCCESS);
}

static void
test_a_copy_in_memory_has_its_size_at_most (DossierTestFolder *folder, gconstpointer data)
{
  int copy;

  if (has_passed_in_subprocess ())
    return;
  signal (SIGXFSZ, SIG_IGN);
  copy = memfd_create ("copy", MFD_CLOEXEC);
  g_assert_true (dossier_confinement_limit (STDIN_FILENO, TRUE));
  g_assert_cmpint (pwrite (copy, "x", 1, COPY_MAXIMUM - 1), ==, 1);
  g_assert_cmpint (pwrite (copy, "x", 1, COPY_MAXIMUM), ==, -1);
  g_assert_cmpint (errno, ==, EFBIG);
  _exit (EXIT_SUCCESS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  dossier_test_folder_add ("/inspection/helper/that-does-not-end-is-not-waited-for",
                           test_a_helper_that_does_not_end_is_not_waited_for);
  dossier_test_folder_add ("/inspection/helper/that-misbehaves-is-survived",
                           test_a_helper_that_misbehaves_is_survived);
  dossier_test_folder_add ("/inspection/helper/reads-many-files", test_one_helper_reads_many_files);
  dossier_test_folder_add ("/inspection/helper/a-file-that-ends-its-process-costs-only-itself",
                           test_a_file_that_ends_its_process_costs_only_itself);
  dossier_test_folder_add ("/inspection/helper/that-has-ended-is-started-again",
                           test_a_helper_that_has_ended_is_started_again);
  dossier_test_folder_add ("/inspection/helper/a-file-cannot-answer-for-the-next",
                           test_a_file_cannot_answer_for_the_next);
  dossier_test_folder_add ("/inspection/helper/can-be-cancelled", test_looking_can_be_cancelled);
  dossier_test_folder_add ("/inspection/helper/is-confined", test_the_helper_is_confined);
  dossier_test_folder_add ("/inspection/helper/a-picture-is-as-large-as-it-says",
                           test_a_picture_is_as_large_as_it_says);
  dossier_test_folder_add ("/inspection/helper/a-file-is-read-within-limits",
                           test_a_file_is_read_within_limits);
  dossier_test_folder_add ("/inspection/helper/a-copy-in-memory-has-its-size-at-most",
                           test_a_copy_in_memory_has_its_size_at_most);

  return g_test_run ();
}
