/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-inspection.h"

#include <gio/gunixinputstream.h>

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#define TIME_MAXIMUM_SECONDS 30
#define ANSWER_SIZE_MAXIMUM  (96 * 1024 * 1024)
#define BLOCK_SIZE           (256 * 1024)
#define BYTES_A_PIXEL        4

void
dossier_file_facts_free (DossierFileFacts *self)
{
  g_free (self->title);
  g_free (self->language);
  g_strfreev (self->texts);
  g_free (self);
}

void
dossier_file_picture_free (DossierFilePicture *self)
{
  g_bytes_unref (self->pixels);
  g_free (self);
}

static char *
find_helper (void)
{
  const char *path = g_getenv ("DOSSIER_INSPECT");

  return g_strdup (path != NULL ? path : DOSSIER_HELPER_FOLDER "/dossier-inspect");
}

static GSubprocess *
start_helper (int descriptor, const char *const *arguments, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autofree char *helper = find_helper ();
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;

  g_strv_builder_add (words, helper);
  g_strv_builder_addv (words, (const char **) arguments);
  argv = g_strv_builder_end (words);
  g_subprocess_launcher_take_stdin_fd (launcher, fcntl (descriptor, F_DUPFD_CLOEXEC, 0));
  return g_subprocess_launcher_spawnv (launcher, (const char *const *) argv, error);
}

/* Waits until there is something to read. */
static gboolean
wait_for_answer (int descriptor, gint64 deadline, GCancellable *cancellable)
{
  GPollFD cancelled = { .fd = -1 };
  struct pollfd polled[2] = { { .fd = descriptor, .events = POLLIN } };
  nfds_t n_polled = 1;
  gint64 left = (deadline - g_get_monotonic_time ()) / 1000;
  int n_ready;

  if (left <= 0)
    return FALSE;
  if (g_cancellable_make_pollfd (cancellable, &cancelled))
    polled[n_polled++] = (struct pollfd){ .fd = cancelled.fd, .events = POLLIN };
  do
    n_ready = poll (polled, n_polled, (int) left);
  while (n_ready < 0 && errno == EINTR);
  if (n_polled > 1)
    g_cancellable_release_fd (cancellable);
  return n_ready > 0 && polled[0].revents != 0;
}

/* A file must not make the program wait for ever, nor fill its memory. */
static GBytes *
read_answer (GInputStream *output, GCancellable *cancellable, GError **error)
{
  int descriptor = g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (output));
  gint64 deadline = g_get_monotonic_time () + TIME_MAXIMUM_SECONDS * G_USEC_PER_SEC;
  g_autoptr (GByteArray) answer = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (BLOCK_SIZE);
  gssize n_read;

  do
    {
      if (!wait_for_answer (descriptor, deadline, cancellable))
        {
          if (!g_cancellable_set_error_if_cancelled (cancellable, error))
            dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_FAILED);
          return NULL;
        }
      n_read = g_input_stream_read (output, block, BLOCK_SIZE, cancellable, error);
      if (n_read < 0)
        return NULL;
      if (answer->len + (gsize) n_read > ANSWER_SIZE_MAXIMUM)
        {
          dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_TOO_LARGE);
          return NULL;
        }
      g_byte_array_append (answer, block, (guint) n_read);
    }
  while (n_read > 0);
  return g_byte_array_free_to_bytes (g_steal_pointer (&answer));
}

/* What the helper writes is not trusted, for the file may have taken it over. */
static GVariant *
ask_helper (int descriptor,
            const char *const *arguments,
            const char *type,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GSubprocess) helper = start_helper (descriptor, arguments, error);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GVariant) answer = NULL;
  guint32 code;

  if (helper == NULL)
    return NULL;
  bytes = read_answer (g_subprocess_get_stdout_pipe (helper), cancellable, error);
  if (bytes == NULL)
    g_subprocess_force_exit (helper);
  g_subprocess_wait (helper, NULL, NULL);
  if (bytes == NULL)
    return NULL;
  answer = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (type), bytes, FALSE));
  if (!g_variant_is_normal_form (answer))
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_FAILED);
      return NULL;
    }
  g_variant_get_child (answer, 0, "u", &code);
  if (code != 0)
    {
      dossier_inspection_error_set (error, (DossierInspectionError) (code - 1));
      return NULL;
    }
  return g_steal_pointer (&answer);
}

/**
 * dossier_inspection_read_facts:
 * @descriptor: an open regular file, read from its beginning
 * @type: its media type
 * @with_text: whether its text is wanted too, which takes longer
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #DOSSIER_INSPECTION_ERROR, a #GIOErrorEnum or a
 *   #GSpawnError
 *
 * Has the helper process look inside a file. May be called on any thread, and
 * waits for the answer.
 *
 * Returns: (transfer full): what the file says of itself; %NULL on error
 */
DossierFileFacts *
dossier_inspection_read_facts (int descriptor,
                               const char *type,
                               gboolean with_text,
                               GCancellable *cancellable,
                               GError **error)
{
  const char *arguments[] = { with_text ? "text" : "facts", type, NULL };
  g_autoptr (GVariant) answer = NULL;
  DossierFileFacts *self;

  g_return_val_if_fail (descriptor >= 0, NULL);

  if (dossier_inspection_format_find (type) == DOSSIER_INSPECTION_NONE)
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_UNSUPPORTED);
      return NULL;
    }
  answer = ask_helper (descriptor, arguments, DOSSIER_INSPECTION_FACTS_TYPE, cancellable, error);
  if (answer == NULL)
    return NULL;
  self = g_new0 (DossierFileFacts, 1);
  g_variant_get (answer,
                 "(ussub^as)",
                 NULL,
                 &self->title,
                 &self->language,
                 &self->n_pages,
                 &self->is_damaged,
                 &self->texts);
  return self;
}

/**
 * dossier_inspection_find_blank_pages:
 * @descriptor: an open PDF, read from its beginning
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #DOSSIER_INSPECTION_ERROR, a #GIOErrorEnum or a
 *   #GSpawnError
 *
 * Has the helper process draw all pages, and look on which nothing is to be seen.
 * May be called on any thread, and waits for the answer.
 *
 * Returns: (transfer full) (element-type guint32): the numbers of the blank pages,
 *   from 1; %NULL on error
 */
GArray *
dossier_inspection_find_blank_pages (int descriptor, GCancellable *cancellable, GError **error)
{
  static const char *const arguments[] = { "blank-pages", NULL };
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GVariant) pages = NULL;
  gconstpointer numbers;
  GArray *blank;
  gsize n_blank;

  g_return_val_if_fail (descriptor >= 0, NULL);

  lseek (descriptor, 0, SEEK_SET);
  answer =
    ask_helper (descriptor, arguments, DOSSIER_INSPECTION_BLANK_PAGES_TYPE, cancellable, error);
  if (answer == NULL)
    return NULL;
  pages = g_variant_get_child_value (answer, 1);
  numbers = g_variant_get_fixed_array (pages, &n_blank, sizeof (guint32));
  blank = g_array_sized_new (FALSE, FALSE, sizeof (guint32), (guint) n_blank);
  return g_array_append_vals (blank, numbers, (guint) n_blank);
}

/**
 * dossier_inspection_draw:
 * @descriptor: an open regular file, read from its beginning
 * @type: its media type
 * @page: which page, from 1
 * @width: how wide to draw it, in pixels
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #DOSSIER_INSPECTION_ERROR, a #GIOErrorEnum or a
 *   #GSpawnError
 *
 * Has the helper process draw a page. May be called on any thread, and waits
 * for the answer.
 *
 * Returns: (transfer full): the page as it looks; %NULL on error
 */
DossierFilePicture *
dossier_inspection_draw (int descriptor,
                         const char *type,
                         guint page,
                         guint width,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autofree char *page_word = g_strdup_printf ("%u", page);
  g_autofree char *width_word =
    g_strdup_printf ("%u", CLAMP (width, 1, DOSSIER_INSPECTION_PICTURE_WIDTH_MAXIMUM));
  const char *arguments[] = { "picture", type, page_word, width_word, NULL };
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GVariant) pixels = NULL;
  g_autoptr (GBytes) bytes = NULL;
  DossierFilePicture *self;
  guint32 picture_width, picture_height, file_width, file_height, orientation;

  g_return_val_if_fail (descriptor >= 0, NULL);

  if (!dossier_inspection_format_has_picture (dossier_inspection_format_find (type)))
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_UNSUPPORTED);
      return NULL;
    }
  answer = ask_helper (descriptor, arguments, DOSSIER_INSPECTION_PICTURE_TYPE, cancellable, error);
  if (answer == NULL)
    return NULL;
  g_variant_get (answer,
                 "(uuuuuu@ay)",
                 NULL,
                 &picture_width,
                 &picture_height,
                 &file_width,
                 &file_height,
                 &orientation,
                 &pixels);
  bytes = g_variant_get_data_as_bytes (pixels);
  if (picture_width == 0 || picture_width > DOSSIER_INSPECTION_PICTURE_WIDTH_MAXIMUM ||
      g_bytes_get_size (bytes) / BYTES_A_PIXEL != (guint64) picture_width * picture_height ||
      g_bytes_get_size (bytes) % BYTES_A_PIXEL != 0)
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_FAILED);
      return NULL;
    }
  self = g_new0 (DossierFilePicture, 1);
  self->width = picture_width;
  self->height = picture_height;
  self->file_width = file_width;
  self->file_height = file_height;
  self->orientation = CLAMP (orientation, 1, 8);
  self->pixels = g_steal_pointer (&bytes);
  return self;
}
