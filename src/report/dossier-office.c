/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-office.h"

#include <glib/gstdio.h>

#include "dossier-cache-folder.h"
#include "dossier-inspection.h"
#include "dossier-office-confinement.h"
#include "dossier-sandbox.h"
#include "dossier-text.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#define CACHE_SIZE_MAXIMUM (500 * 1000 * 1000)
#define ENDING             ".pdf"
#define ACCEPTED_ENDING    "-accepted.pdf"

/**
 * dossier_office_can_convert:
 * @type: a media type
 *
 * Returns: whether files of it are documents that LibreOffice can make a PDF of
 */
gboolean
dossier_office_can_convert (const char *type)
{
  static const char *const prefixes[] = {
    "application/vnd.openxmlformats-officedocument.",
    "application/vnd.oasis.opendocument.",
    "application/msword",
    "application/vnd.ms-excel",
    "application/vnd.ms-powerpoint",
    "application/rtf",
    "text/rtf",
  };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      if (g_str_has_prefix (type, prefixes[i]))
        return TRUE;
    }
  return FALSE;
}

static char *
find_cache (void)
{
  return g_build_filename (g_get_user_cache_dir (), "dossier", "converted", NULL);
}

static char *
find_place (const char *sha256, const char *ending)
{
  g_autofree char *folder = find_cache ();
  g_autofree char *name = g_strconcat (sha256, ending, NULL);

  return g_build_filename (folder, name, NULL);
}

/**
 * dossier_office_has_accepted:
 * @path: (type filename): a PDF that was made of a document
 *
 * Returns: whether the document had tracked changes, which are accepted in the PDF
 */
gboolean
dossier_office_has_accepted (const char *path)
{
  return g_str_has_suffix (path, ACCEPTED_ENDING);
}

/**
 * dossier_office_find_converted:
 * @sha256: what a document is stored under
 *
 * Returns: (transfer full) (nullable) (type filename): the PDF that was made of
 *   it before
 */
char *
dossier_office_find_converted (const char *sha256)
{
  static const char *const endings[] = { ENDING, ACCEPTED_ENDING };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *place = find_place (sha256, endings[i]);

      if (!g_file_test (place, G_FILE_TEST_EXISTS))
        continue;
      dossier_cache_folder_use (place);
      return g_steal_pointer (&place);
    }
  return NULL;
}

/* With a profile of its own, so that it neither meets nor disturbs one that is open. */
static GSubprocess *
start (const char *program, const char *path, const char *folder, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
    G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_auto (GStrv) confinement = dossier_office_confinement_begin (program, path, folder, error);
  g_autofree char *profile = g_build_filename (folder, "profile", NULL);
  g_autofree char *profile_uri = g_filename_to_uri (profile, NULL, NULL);
  g_autofree char *profile_option = g_strconcat ("-env:UserInstallation=", profile_uri, NULL);
  const char *own_words[] = { program, profile_option, "--headless", "--norestore", "--convert-to",
                              "pdf",   "--outdir",     folder,       path,          NULL };
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

/* LibreOffice is a script with a program below it. */
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
cancelled (GCancellable *cancellable, gpointer user_data)
{
  stop (user_data);
  return G_SOURCE_REMOVE;
}

/* Until it ends: by itself, or because the time is up or nobody wants it any more. */
static gboolean
wait_for (GSubprocess *process, guint seconds, GCancellable *cancellable)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (context, FALSE);
  g_autoptr (GSource) timeout = g_timeout_source_new_seconds (seconds);
  g_autoptr (GSource) cancel = g_cancellable_source_new (cancellable);
  Waiting waiting = { loop, process, FALSE };

  g_main_context_push_thread_default (context);
  g_source_set_callback (timeout, time_is_up, &waiting, NULL);
  g_source_attach (timeout, context);
  g_source_set_callback (cancel, G_SOURCE_FUNC (cancelled), &waiting, NULL);
  g_source_attach (cancel, context);
  g_subprocess_wait_async (process, NULL, process_ended, &waiting);
  g_main_loop_run (loop);
  g_source_destroy (timeout);
  g_source_destroy (cancel);
  g_main_context_pop_thread_default (context);
  return !waiting.was_stopped;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static char *
find_made (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".pdf"))
        return g_build_filename (folder, name, NULL);
    }
  return NULL;
}

static char *
run (const char *program,
     const char *path,
     const char *folder,
     guint seconds,
     GCancellable *cancellable,
     GError **error)
{
  g_autoptr (GSubprocess) process = start (program, path, folder, error);
  char *made;

  if (process == NULL)
    return NULL;
  if (!wait_for (process, seconds, cancellable))
    {
      if (!g_cancellable_set_error_if_cancelled (cancellable, error))
        g_set_error_literal (error,
                             G_IO_ERROR,
                             G_IO_ERROR_TIMED_OUT,
                             _ ("LibreOffice took too long to make pages of it."));
      return NULL;
    }
  made = find_made (folder);
  if (made == NULL)
    g_set_error_literal (error,
                         G_IO_ERROR,
                         G_IO_ERROR_FAILED,
                         _ ("LibreOffice could not make pages of it."));
  return made;
}

/* Returns a copy of the document in which tracked changes are accepted; %NULL if it has none, or
 * is in a format in which they cannot be told. */
static char *
accept_changes (const char *path, const char *folder, GCancellable *cancellable)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *copy = g_build_filename (folder, name, NULL);
  int descriptor = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  int target = g_open (copy, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  gboolean is_accepted =
    descriptor >= 0 && target >= 0 &&
    dossier_inspection_accept_changes (descriptor, target, cancellable, NULL) &&
    lseek (target, 0, SEEK_END) > 0;

  if (descriptor >= 0)
    close (descriptor);
  if (target >= 0)
    close (target);
  return is_accepted ? g_steal_pointer (&copy) : NULL;
}

static gboolean
put_in_place (const char *made, const char *place, GError **error)
{
  if (g_rename (made, place) == 0)
    return TRUE;
  g_set_error_literal (
    error,
    G_FILE_ERROR,
    (int) g_file_error_from_errno (errno),
    _ ("The pages that LibreOffice makes of it could not be saved on this computer."));
  return FALSE;
}

/**
 * dossier_office_convert:
 * @path: (type filename): a document
 * @sha256: what it is stored under
 * @seconds: how long it may take
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum, a #GSpawnError or a #GFileError
 *
 * Has LibreOffice make a PDF of a document, with tracked changes accepted, which is kept for
 * the next time. May be called on any thread, and takes its time.
 *
 * Returns: (transfer full) (type filename): where the PDF is; %NULL on error
 */
char *
dossier_office_convert (const char *path,
                        const char *sha256,
                        guint seconds,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autofree char *program = g_find_program_in_path ("soffice");
  g_autofree char *place = NULL;
  g_autofree char *accepted = NULL;
  g_autofree char *cache = find_cache ();
  g_autofree char *folder = g_build_filename (cache, "work-XXXXXX", NULL);
  g_autofree char *made = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (program == NULL)
    {
      g_set_error_literal (
        error,
        G_IO_ERROR,
        G_IO_ERROR_NOT_FOUND,
        dossier_sandbox_is_active ()
          ? _ ("Its pages are not shown, because LibreOffice cannot be reached from Flatpak.")
          : _ ("Install LibreOffice to have its pages in the report."));
      return NULL;
    }
  if (g_mkdir_with_parents (cache, 0700) != 0 || g_mkdtemp (folder) == NULL)
    {
      g_set_error_literal (
        error,
        G_FILE_ERROR,
        (int) g_file_error_from_errno (errno),
        _ ("The pages that LibreOffice makes of it could not be saved on this computer."));
      return NULL;
    }
  accepted = accept_changes (path, folder, cancellable);
  place = find_place (sha256, accepted != NULL ? ACCEPTED_ENDING : ENDING);
  made = run (program, accepted != NULL ? accepted : path, folder, seconds, cancellable, error);
  if (made != NULL && !put_in_place (made, place, error))
    g_clear_pointer (&made, g_free);
  remove_folder (folder);
  dossier_cache_folder_prune (cache, CACHE_SIZE_MAXIMUM);
  return made != NULL ? g_steal_pointer (&place) : NULL;
}
