/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-inspection.h"

#include "dossier-attached-files.h"
#include "dossier-descriptor.h"
#include "dossier-inspection-answer.h"
#include "dossier-inspection-helper.h"
#include "dossier-inspection-private.h"

#include <unistd.h>

#define TIME_MAXIMUM_SECONDS 30
#define ANSWER_SIZE_MAXIMUM  (96 * 1024 * 1024)
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

static gboolean
append_block (const guint8 *block, gsize length, gpointer user_data)
{
  g_byte_array_append (user_data, block, (guint) length);
  return TRUE;
}

/**
 * dossier_inspection_run:
 * @descriptor: an open regular file, read from its beginning
 * @words: what the helper process is to do with it
 * @size_maximum: how much it may answer, on top of what any answer may have, in bytes
 * @block_func: what to do with each piece of the answer
 * @user_data: data for @block_func
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #DOSSIER_INSPECTION_ERROR, a #GIOErrorEnum or a #GSpawnError
 *
 * Lets a helper process handle a file. If it does not answer completely, it is killed, and the next
 * file gets a new helper.
 *
 * Returns: whether the answer was read to the end
 */
gboolean
dossier_inspection_run (int descriptor,
                        const char *const *words,
                        guint64 size_maximum,
                        DossierInspectionBlockFunc block_func,
                        gpointer user_data,
                        GCancellable *cancellable,
                        GError **error)
{
  DossierInspectionHelper *helper;

  /* Rewind: the descriptor shares its file position with the helper, and another request may
   * have read it. */
  lseek (descriptor, 0, SEEK_SET);
  helper = dossier_inspection_helper_acquire (descriptor, words, error);
  if (helper == NULL)
    return FALSE;
  if (!dossier_inspection_answer_read (dossier_inspection_helper_get_answer (helper),
                                       TIME_MAXIMUM_SECONDS,
                                       ANSWER_SIZE_MAXIMUM + size_maximum,
                                       block_func,
                                       user_data,
                                       cancellable,
                                       error))
    {
      dossier_inspection_helper_end (helper);
      return FALSE;
    }
  dossier_inspection_helper_release (helper);
  return TRUE;
}

/**
 * dossier_inspection_ask:
 * @descriptor: an open regular file, read from its beginning
 * @words: what the helper process is to do with it
 * @type: the type of its answer, which begins with an error as #DossierInspectionError plus one
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #DOSSIER_INSPECTION_ERROR, a #GIOErrorEnum or a #GSpawnError
 *
 * The helper's output is not trusted: a malicious file may have taken control of it.
 *
 * Returns: (transfer full): the answer; %NULL on error
 */
GVariant *
dossier_inspection_ask (int descriptor,
                        const char *const *words,
                        const char *type,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GVariant) answer = NULL;
  guint32 code;

  if (!dossier_inspection_run (descriptor, words, 0, append_block, array, cancellable, error))
    return NULL;
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&array));
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
  answer = dossier_inspection_ask (descriptor,
                                   arguments,
                                   DOSSIER_INSPECTION_FACTS_TYPE,
                                   cancellable,
                                   error);
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
 * dossier_inspection_compare_pdf:
 * @descriptor: an open PDF
 * @is_equal: (out): whether all of its pages look the same in a copy
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #DOSSIER_INSPECTION_ERROR, a #GIOErrorEnum or a
 *   #GSpawnError
 *
 * Has the helper process copy a PDF as a report does, and draw all pages of both. May
 * be called on any thread, and waits for the answer.
 *
 * Returns: whether they could be compared
 */
gboolean
dossier_inspection_compare_pdf (int descriptor,
                                gboolean *is_equal,
                                GCancellable *cancellable,
                                GError **error)
{
  static const char *const arguments[] = { "compare", NULL };
  g_autoptr (GVariant) answer = NULL;

  g_return_val_if_fail (descriptor >= 0, FALSE);

  answer = dossier_inspection_ask (descriptor,
                                   arguments,
                                   DOSSIER_INSPECTION_COMPARISON_TYPE,
                                   cancellable,
                                   error);
  if (answer == NULL)
    return FALSE;
  g_variant_get_child (answer, 1, "b", is_equal);
  return TRUE;
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
  guint32 picture_width, picture_height, file_width, file_height, orientation, is_cut_off, n_pages,
    is_animated;

  g_return_val_if_fail (descriptor >= 0, NULL);

  if (!dossier_inspection_format_has_picture (dossier_inspection_format_find (type)))
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_UNSUPPORTED);
      return NULL;
    }
  answer = dossier_inspection_ask (descriptor,
                                   arguments,
                                   DOSSIER_INSPECTION_PICTURE_TYPE,
                                   cancellable,
                                   error);
  if (answer == NULL)
    return NULL;
  g_variant_get (answer,
                 "(uuuuuuuuu@ay)",
                 NULL,
                 &picture_width,
                 &picture_height,
                 &file_width,
                 &file_height,
                 &orientation,
                 &is_cut_off,
                 &n_pages,
                 &is_animated,
                 &pixels);
  bytes = g_variant_get_data_as_bytes (pixels);
  if (picture_width == 0 || picture_width > DOSSIER_INSPECTION_PICTURE_WIDTH_MAXIMUM ||
      picture_height == 0 ||
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
  self->is_cut_off = is_cut_off != 0;
  self->n_pages = MIN (n_pages, DOSSIER_INSPECTION_PAGE_COUNT_MAXIMUM);
  self->is_animated = is_animated != 0;
  self->pixels = g_steal_pointer (&bytes);
  return self;
}

/**
 * dossier_inspection_rehearse_pdf:
 * @descriptor: an open PDF
 * @facts: (out caller-allocates): what was found out about it
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #DOSSIER_INSPECTION_ERROR, a #GIOErrorEnum or a
 *   #GSpawnError
 *
 * Has the helper process do with a PDF what a report does with it. May be called
 * on any thread, and waits for the answer.
 *
 * Returns: whether that went well, so that the program itself may do it
 */
gboolean
dossier_inspection_rehearse_pdf (int descriptor,
                                 DossierPdfFacts *facts,
                                 GCancellable *cancellable,
                                 GError **error)
{
  static const char *const arguments[] = { "rehearse", NULL };
  g_autoptr (GVariant) answer = NULL;
  guint32 n_pages;

  g_return_val_if_fail (descriptor >= 0, FALSE);

  answer = dossier_inspection_ask (descriptor,
                                   arguments,
                                   DOSSIER_INSPECTION_REHEARSAL_TYPE,
                                   cancellable,
                                   error);
  if (answer == NULL)
    return FALSE;
  g_variant_get (answer,
                 DOSSIER_INSPECTION_REHEARSAL_TYPE,
                 NULL,
                 &n_pages,
                 &facts->is_damaged,
                 &facts->is_doubtful,
                 &facts->has_form,
                 &facts->has_seen_fields,
                 &facts->is_active,
                 &facts->is_signed,
                 &facts->n_files);
  facts->n_pages = MIN (n_pages, DOSSIER_INSPECTION_PAGE_COUNT_MAXIMUM);
  return TRUE;
}

/**
 * dossier_inspection_list_files:
 * @descriptor: an open PDF
 * @n_files: (out): how many files are attached to it as a whole
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #DOSSIER_INSPECTION_ERROR, a #GIOErrorEnum or a #GSpawnError
 *
 * Has the helper process look for attached files. May be called on any thread.
 *
 * Returns: (transfer full): the names of some of them, which can be shown; %NULL on error, and if
 *   the PDF is a portfolio
 */
char **
dossier_inspection_list_files (int descriptor,
                               guint *n_files,
                               GCancellable *cancellable,
                               GError **error)
{
  static const char *const arguments[] = { "files", NULL };
  g_autoptr (GVariant) answer = dossier_inspection_ask (descriptor,
                                                        arguments,
                                                        DOSSIER_INSPECTION_FILES_TYPE,
                                                        cancellable,
                                                        error);
  g_autofree const char **names = NULL;

  if (answer == NULL)
    return NULL;
  g_variant_get (answer, "(uu^a&s)", NULL, n_files, &names);
  return dossier_attached_files_clean_names (names);
}
