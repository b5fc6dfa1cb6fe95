/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-inspection-helper.h"

#include "dossier-inspection-error.h"
#include "dossier-inspection-request.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

/* One helper for previews, one for reading in the background. */
#define IDLE_COUNT_MAXIMUM 2
/* How long to wait for a helper that has answered, but is still reading its file. */
#define END_TIME_MILLISECONDS 1000

struct _DossierInspectionHelper
{
  char *path;
  GSubprocess *process;
  int connection;
  int answer;
};

static GMutex idle_mutex;
static GQueue idle = G_QUEUE_INIT;

/**
 * dossier_inspection_helper_find_program:
 *
 * Returns: (transfer full) (type filename): where dossier-inspect is
 */
char *
dossier_inspection_helper_find_program (void)
{
  const char *path = g_getenv ("DOSSIER_INSPECT");

  return g_strdup (path != NULL ? path : DOSSIER_HELPER_FOLDER "/dossier-inspect");
}

static void
close_answer (DossierInspectionHelper *self)
{
  if (self->answer >= 0)
    close (self->answer);
  self->answer = -1;
}

static DossierInspectionHelper *
start (const char *path, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
    G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  const char *const argv[] = { path, NULL };
  DossierInspectionHelper *self;
  GSubprocess *process;
  int ends[2];

  if (socketpair (AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_FAILED);
      return NULL;
    }
  g_subprocess_launcher_take_stdin_fd (launcher, ends[1]);
  process = g_subprocess_launcher_spawnv (launcher, argv, error);
  if (process == NULL)
    {
      close (ends[0]);
      return NULL;
    }
  self = g_new0 (DossierInspectionHelper, 1);
  self->path = g_strdup (path);
  self->process = process;
  self->connection = ends[0];
  self->answer = -1;
  return self;
}

/* A helper that was started from another path is not used: tests replace the program. */
static DossierInspectionHelper *
pop_idle (const char *path)
{
  DossierInspectionHelper *self = NULL;

  g_mutex_lock (&idle_mutex);
  while (self == NULL && !g_queue_is_empty (&idle))
    {
      self = g_queue_pop_head (&idle);
      if (!g_str_equal (self->path, path))
        g_clear_pointer (&self, dossier_inspection_helper_end);
    }
  g_mutex_unlock (&idle_mutex);
  return self;
}

static gboolean
ask (DossierInspectionHelper *self, int descriptor, const char *const *words)
{
  int ends[2];
  gboolean is_asked;

  if (pipe2 (ends, O_CLOEXEC) != 0)
    return FALSE;
  self->answer = ends[0];
  is_asked = dossier_inspection_request_send (
    &(DossierInspectionRequest){ .words = (char **) words, .file = descriptor, .answer = ends[1] },
    self->connection);
  close (ends[1]);
  return is_asked;
}

/**
 * dossier_inspection_helper_acquire:
 * @descriptor: an open regular file
 * @words: what to do with it, as on the command line of dossier-inspect
 * @error: return location for a #DOSSIER_INSPECTION_ERROR or a #GSpawnError
 *
 * Has a helper process read a file: one that has read others and has nothing
 * to do, or a new one. May be called on any thread.
 *
 * Returns: (transfer full): the helper, which reads no other file until it is
 *   given back; %NULL on error
 */
DossierInspectionHelper *
dossier_inspection_helper_acquire (int descriptor, const char *const *words, GError **error)
{
  g_autofree char *path = dossier_inspection_helper_find_program ();
  DossierInspectionHelper *self;

  while ((self = pop_idle (path)) != NULL)
    {
      if (ask (self, descriptor, words))
        return self;
      /* It was killed from outside, for example because memory ran out. */
      dossier_inspection_helper_end (self);
    }
  self = start (path, error);
  if (self == NULL || ask (self, descriptor, words))
    return self;
  dossier_inspection_helper_end (self);
  dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_FAILED);
  return NULL;
}

/**
 * dossier_inspection_helper_get_answer:
 * @self: a helper that reads a file
 *
 * Returns: the descriptor from which to read what it answers
 */
int
dossier_inspection_helper_get_answer (DossierInspectionHelper *self)
{
  return self->answer;
}

static gboolean
wait_for_end (DossierInspectionHelper *self)
{
  struct pollfd polled = { .fd = self->connection, .events = POLLIN };
  int n_ready;

  do
    n_ready = poll (&polled, 1, END_TIME_MILLISECONDS);
  while (n_ready < 0 && errno == EINTR);
  return n_ready > 0 && dossier_inspection_request_is_confirmed (self->connection);
}

/**
 * dossier_inspection_helper_release:
 * @self: (transfer full): a helper whose answer has been read to its end
 *
 * Keeps it for the next file, if it is done with this one.
 */
void
dossier_inspection_helper_release (DossierInspectionHelper *self)
{
  gboolean is_kept = FALSE;

  close_answer (self);
  if (wait_for_end (self))
    {
      g_mutex_lock (&idle_mutex);
      is_kept = g_queue_get_length (&idle) < IDLE_COUNT_MAXIMUM;
      if (is_kept)
        g_queue_push_head (&idle, self);
      g_mutex_unlock (&idle_mutex);
    }
  if (!is_kept)
    dossier_inspection_helper_end (self);
}

/**
 * dossier_inspection_helper_end:
 * @self: (transfer full): a helper
 *
 * Ends it, whatever it does: a file might keep it busy for ever.
 */
void
dossier_inspection_helper_end (DossierInspectionHelper *self)
{
  close_answer (self);
  close (self->connection);
  g_subprocess_force_exit (self->process);
  g_subprocess_wait (self->process, NULL, NULL);
  g_object_unref (self->process);
  g_free (self->path);
  g_free (self);
}
