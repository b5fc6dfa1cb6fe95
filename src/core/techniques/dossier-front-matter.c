/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-front-matter.h"

#include <string.h>

#include "dossier-text.h"

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
