/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-office-run.h"

#include "dossier-office-confinement.h"
#include "dossier-text.h"

#include <glib-unix.h>
#include <signal.h>

/* Uses a separate profile, so that it does not interfere with a LibreOffice that is already
 * running. */
static GSubprocess *
start (const DossierOfficeRun *self, const char *path, const char *format, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
    G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_auto (GStrv) confinement =
    dossier_office_confinement_begin (self->program, path, self->folder, error);
  g_autofree char *profile = g_build_filename (self->folder, "profile", NULL);
  g_autofree char *profile_uri = g_filename_to_uri (profile, NULL, NULL);
  g_autofree char *profile_option = g_strconcat ("-env:UserInstallation=", profile_uri, NULL);
  const char *own_words[] = { self->program, profile_option, "--headless",
                              "--norestore", "--convert-to", format,
                              "--outdir",    self->folder,   path,
                              NULL };
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;

  if (confinement == NULL)
    return NULL;
  g_strv_builder_addv (words, (const char **) confinement);
  g_strv_builder_addv (words, own_words);
  argv = g_strv_builder_end (words);
  g_subprocess_launcher_set_child_setup (launcher, dossier_office_confinement_limit, NULL, NULL);
  return g_subprocess_launcher_spawnv (launcher, (const char *const *) argv, error);
}

typedef struct
{
  GMainLoop *loop;
  GSubprocess *process;
  gboolean was_stopped;
} Waiting;

static void
process_ended (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  Waiting *waiting = user_data;

  g_subprocess_wait_finish (G_SUBPROCESS (source_object), result, NULL);
  g_main_loop_quit (waiting->loop);
}

/* soffice is a script that starts the actual program, so the whole process group is ended. */
static void
stop (Waiting *waiting)
{
  const char *identifier = g_subprocess_get_identifier (waiting->process);

  waiting->was_stopped = TRUE;
  if (identifier != NULL)
    kill (-(pid_t) g_ascii_strtoll (identifier, NULL, 10), SIGKILL);
}

static gboolean
time_is_up (gpointer user_data)
{
  stop (user_data);
  return G_SOURCE_REMOVE;
}

static gboolean
cancelled (int descriptor, GIOCondition condition, gpointer user_data)
{
  stop (user_data);
  return G_SOURCE_REMOVE;
}

/* Not g_cancellable_source_new(): GLib 2.74 loses such a source when it is let go of by one thread
 * while another cancels. */
static GSource *
attach_cancel_source (GCancellable *cancellable, GMainContext *context, Waiting *waiting)
{
  int descriptor = g_cancellable_get_fd (cancellable);
  GSource *source;

  if (descriptor < 0)
    return NULL;
  source = g_unix_fd_source_new (descriptor, G_IO_IN);
  g_source_set_callback (source, G_SOURCE_FUNC (cancelled), waiting, NULL);
  g_source_attach (source, context);
  return source;
}

static guint
find_time_left (const DossierOfficeRun *self)
{
  gint64 now = g_get_monotonic_time ();

  return (guint) ((MAX (self->deadline, now) - now) / G_TIME_SPAN_MILLISECOND);
}

/* Waits until the process ends by itself, times out or is cancelled. */
static gboolean
wait_for (const DossierOfficeRun *self, GSubprocess *process)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (context, FALSE);
  g_autoptr (GSource) timeout = g_timeout_source_new (find_time_left (self));
  g_autoptr (GSource) cancel = NULL;
  Waiting waiting = { loop, process, FALSE };

  g_main_context_push_thread_default (context);
  g_source_set_callback (timeout, time_is_up, &waiting, NULL);
  g_source_attach (timeout, context);
  cancel = attach_cancel_source (self->cancellable, context, &waiting);
  g_subprocess_wait_async (process, NULL, process_ended, &waiting);
  g_main_loop_run (loop);
  g_source_destroy (timeout);
  if (cancel != NULL)
    {
      g_source_destroy (cancel);
      g_cancellable_release_fd (self->cancellable);
    }
  g_main_context_pop_thread_default (context);
  return !waiting.was_stopped;
}

static char *
find_made (const char *folder, const char *format)
{
  g_autofree char *ending = g_strconcat (".", format, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ending))
        return g_build_filename (folder, name, NULL);
    }
  return NULL;
}

/**
 * dossier_office_run_make:
 * @self: how LibreOffice is run
 * @path: (type filename): a document
 * @format: the ending of a format in which nothing was made before
 * @error: return location for a #GIOErrorEnum or a #GSpawnError
 *
 * Has LibreOffice, confined, make the document anew in another format.
 *
 * Returns: (transfer full) (type filename): where it is; %NULL on error
 */
char *
dossier_office_run_make (const DossierOfficeRun *self,
                         const char *path,
                         const char *format,
                         GError **error)
{
  g_autoptr (GSubprocess) process = start (self, path, format, error);
  char *made;

  if (process == NULL)
    return NULL;
  if (!wait_for (self, process))
    {
      if (!g_cancellable_set_error_if_cancelled (self->cancellable, error))
        g_set_error_literal (error,
                             G_IO_ERROR,
                             G_IO_ERROR_TIMED_OUT,
                             _ ("LibreOffice took too long to convert it to pages."));
      return NULL;
    }
  made = find_made (self->folder, format);
  if (made == NULL)
    g_set_error_literal (error,
                         G_IO_ERROR,
                         G_IO_ERROR_FAILED,
                         _ ("LibreOffice could not convert it to pages."));
  return made;
}
