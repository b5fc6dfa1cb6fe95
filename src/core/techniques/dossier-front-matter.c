/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-front-matter.h"

#include <string.h>

#include "dossier-text.h"

/* A guide is a few pages. In bytes. */
#define SIZE_MAXIMUM (256 * 1024)

#define FENCE "---\n"

static void
read_line (GHashTable *values, const char *line)
{
  const char *colon = strchr (line, ':');

  if (colon != NULL)
    g_hash_table_insert (values,
                         g_strstrip (g_strndup (line, (gsize) (colon - line))),
                         g_strstrip (g_strdup (colon + 1)));
}

/**
 * dossier_front_matter_read:
 * @contents: a text that begins with lines of a name, a colon and a value, between two lines of
 *   “---”
 * @text: (out): the rest of it
 * @error: return location for %G_IO_ERROR_INVALID_DATA
 *
 * Returns: (transfer full): the values by their names; %NULL on error
 */
GHashTable *
dossier_front_matter_read (const char *contents, const char **text, GError **error)
{
  g_autoptr (GHashTable) values = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *front = NULL;
  const char *end;

  g_return_val_if_fail (contents != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  if (!g_str_has_prefix (contents, FENCE) ||
      (end = strstr (contents + strlen (FENCE) - 1, "\n" FENCE)) == NULL)
    {
      g_set_error_literal (error,
                           G_IO_ERROR,
                           G_IO_ERROR_INVALID_DATA,
                           _ ("it does not begin with lines such as “title: Surveys” between two "
                              "lines of “---”"));
      return NULL;
    }
  front = g_strndup (contents, (gsize) (end - contents));
  values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  lines = g_strsplit (front + strlen (FENCE) - 1, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    read_line (values, lines[i]);
  *text = end + strlen ("\n" FENCE);
  return g_steal_pointer (&values);
}

/**
 * dossier_front_matter_load:
 * @file: a file of text
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: (transfer full): what is in it, with the line ends of this system; %NULL on error
 */
char *
dossier_front_matter_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autofree char *contents = g_malloc0 (SIZE_MAXIMUM + 2);
  g_auto (GStrv) parts = NULL;
  gsize length;

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream),
                                                  contents,
                                                  SIZE_MAXIMUM + 1,
                                                  &length,
                                                  cancellable,
                                                  error))
    return NULL;
  if (length > SIZE_MAXIMUM)
    {
      g_set_error_literal (error,
                           G_IO_ERROR,
                           G_IO_ERROR_INVALID_DATA,
                           _ ("it is too large for a guide"));
      return NULL;
    }
  if (!g_utf8_validate_len (contents, length, NULL))
    {
      g_set_error_literal (error,
                           G_IO_ERROR,
                           G_IO_ERROR_INVALID_DATA,
                           _ ("it is not text in UTF-8"));
      return NULL;
    }
  parts = g_strsplit (contents, "\r\n", -1);
  return g_strjoinv ("\n", parts);
}
