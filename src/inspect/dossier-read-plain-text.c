/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-read.h"

#include "dossier-text-decoding.h"

#include <sys/stat.h>
#include <unistd.h>

#define FILE_SIZE_MAXIMUM (32 * 1024 * 1024)
#define BLOCK_SIZE        (64 * 1024)

/**
 * dossier_read_whole:
 * @descriptor: a file
 * @maximum: how many bytes of it may be read
 * @length: (out): how many bytes it has
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Returns: (transfer full): its content, and a zero byte after it; %NULL on error
 */
char *
dossier_read_whole (int descriptor, gsize maximum, gsize *length, GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (BLOCK_SIZE);
  gssize n_read;

  while ((n_read = read (descriptor, block, BLOCK_SIZE)) > 0 && content->len <= maximum)
    g_byte_array_append (content, block, (guint) n_read);
  if (n_read != 0)
    {
      dossier_inspection_error_set (error,
                                    n_read < 0 ? DOSSIER_INSPECTION_ERROR_FAILED
                                               : DOSSIER_INSPECTION_ERROR_TOO_LARGE);
      return NULL;
    }
  *length = content->len;
  g_byte_array_append (content, (const guint8 *) "", 1);
  return (char *) g_byte_array_free (g_steal_pointer (&content), FALSE);
}

/* Checks the text even if it is not needed, so that the user is told when the file cannot be
 * searched. */
static gboolean
check_size (int descriptor, GError **error)
{
  struct stat status;

  if (fstat (descriptor, &status) != 0 || status.st_size <= FILE_SIZE_MAXIMUM)
    return TRUE;
  dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_TOO_LARGE);
  return FALSE;
}

/**
 * dossier_read_plain_text:
 * @descriptor: a file of text
 * @content: what to read it into
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Returns: whether it could be read
 */
gboolean
dossier_read_plain_text (int descriptor, DossierContent *content, GError **error)
{
  g_autofree char *bytes = NULL;
  g_autofree char *text = NULL;
  gsize length, text_length;

  if (!dossier_content_wants_text (content))
    return check_size (descriptor, error);
  bytes = dossier_read_whole (descriptor, FILE_SIZE_MAXIMUM, &length, error);
  if (bytes == NULL)
    return FALSE;
  text = dossier_text_decode (bytes, length, &text_length);
  for (gsize i = 0; i < text_length; i++)
    {
      if (text[i] == '\0')
        text[i] = ' ';
    }
  dossier_content_add_text (content, text);
  return TRUE;
}
