/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-inspection-finish.h"

#include "dossier-descriptor.h"
#include "dossier-inspection-answer.h"
#include "dossier-inspection-helper.h"

#include <gio/gunixinputstream.h>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

/* The process limits its own processor time; this limit is for slow disks. */
#define TIME_MAXIMUM_SECONDS (60 * 60)

/* Returns a file in memory, or -1. */
static int
store (GVariant *job)
{
  int descriptor = memfd_create ("dossier-finish", MFD_CLOEXEC);

  if (descriptor >= 0 && (!dossier_descriptor_write_all (descriptor,
                                                         g_variant_get_data (job),
                                                         g_variant_get_size (job)) ||
                          lseek (descriptor, 0, SEEK_SET) != 0))
    {
      close (descriptor);
      return -1;
    }
  return descriptor;
}

static GSubprocess *
start (int pages, int job, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autofree char *program = dossier_inspection_helper_find_program ();

  lseek (pages, 0, SEEK_SET);
  g_subprocess_launcher_take_stdin_fd (launcher, fcntl (pages, F_DUPFD_CLOEXEC, 0));
  g_subprocess_launcher_take_fd (launcher,
                                 fcntl (job, F_DUPFD_CLOEXEC, 0),
                                 DOSSIER_INSPECTION_FINISH_DESCRIPTOR);
  return g_subprocess_launcher_spawn (launcher, error, program, "finish", NULL);
}

static gboolean
append_block (const guint8 *block, gsize length, gpointer user_data)
{
  g_byte_array_append (user_data, block, (guint) length);
  return TRUE;
}

static gboolean
read_answer (GSubprocess *helper,
             DossierInspectionFinishAnswer *answer,
             GCancellable *cancellable,
             GError **error)
{
  GInputStream *output = g_subprocess_get_stdout_pipe (helper);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  if (!dossier_inspection_answer_read (g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (output)),
                                       TIME_MAXIMUM_SECONDS,
                                       sizeof *answer,
                                       append_block,
                                       bytes,
                                       cancellable,
                                       error))
    return FALSE;
  if (bytes->len != sizeof *answer)
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_FAILED);
      return FALSE;
    }
  memcpy (answer, bytes->data, sizeof *answer);
  return TRUE;
}

/**
 * dossier_inspection_finish_pdf:
 * @pages: an open PDF, the report's own pages as cairo has written them
 * @job: what to do with them, of the type %DOSSIER_INSPECTION_FINISH_JOB_TYPE
 * @document: (out): on error, the position of the document that it is about, from 1; or 0
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #DOSSIER_INSPECTION_ERROR, a #GIOErrorEnum or a
 *   #GSpawnError
 *
 * Has a helper process finish a PDF, with pages by others between the report's own. May be
 * called on any thread, and waits for it.
 *
 * Returns: whether it was written
 */
gboolean
dossier_inspection_finish_pdf (int pages,
                               GVariant *job,
                               guint *document,
                               GCancellable *cancellable,
                               GError **error)
{
  g_autoptr (GSubprocess) helper = NULL;
  DossierInspectionFinishAnswer answer = { 0 };
  gboolean is_answered = FALSE;
  int stored = store (job);

  *document = 0;
  if (stored < 0)
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_FAILED);
      return FALSE;
    }
  helper = start (pages, stored, error);
  close (stored);
  if (helper != NULL)
    {
      is_answered = read_answer (helper, &answer, cancellable, error);
      g_subprocess_force_exit (helper);
      g_subprocess_wait (helper, NULL, NULL);
    }
  if (is_answered && answer.code != 0)
    {
      *document = answer.document;
      dossier_inspection_error_set (error, (DossierInspectionError) (answer.code - 1));
    }
  return is_answered && answer.code == 0;
}
