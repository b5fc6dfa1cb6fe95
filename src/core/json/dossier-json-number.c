/* SPDX-License-Identifier: GPL-3.0-or-later */

/* json-glib stores whole numbers in 64 bits and others as doubles, so that it writes some of them
 * differently: 18446744073709551615 as -1, 1.10 as 1.1. Numbers that another version of Dossier
 * wrote must be kept exactly. They are therefore passed through json-glib as strings that begin
 * with a random mark, so that no string in a file can be mistaken for one. */

#include "dossier-json-number.h"

#include <string.h>

static const char *
get_mark (void)
{
  static char *mark;

  if (g_once_init_enter (&mark))
    {
      g_autofree char *unique = g_uuid_string_random ();

      g_once_init_leave (&mark, g_strconcat ("number-", unique, "-", NULL));
    }
  return mark;
}

static gsize
measure_number (const char *text)
{
  return strspn (text, "+-.0123456789Ee");
}

static gboolean
survives (const char *number, gsize length)
{
  g_autofree char *letters = g_strndup (number, length);
  g_autofree char *again = NULL;

  if (strpbrk (letters, ".Ee") != NULL)
    return FALSE;
  again = g_strdup_printf ("%" G_GINT64_FORMAT, g_ascii_strtoll (letters, NULL, 10));
  return g_str_equal (letters, again);
}

static const char *
find_end_of_string (const char *quote)
{
  const char *p = quote + 1 + strcspn (quote + 1, "\"\\");

  while (*p == '\\')
    p += 2 + strcspn (p + 2, "\"\\");
  return p + 1;
}

/**
 * dossier_json_numbers_keep:
 * @text: JSON that dossier_json_check() has found to be so
 * @length: its length in bytes
 * @kept_length: (out): the length of what is returned
 *
 * Returns: (transfer full): the JSON, with each number that json-glib would not
 *   write again to the letter as a text that dossier_json_numbers_restore() knows
 */
char *
dossier_json_numbers_keep (const char *text, gsize length, gsize *kept_length)
{
  GString *kept = g_string_sized_new (length + 1);
  const char *end = text + length;
  const char *copied = text;

  g_return_val_if_fail (kept_length != NULL, NULL);

  for (const char *p = text; p < end;)
    {
      const char *start = p;

      if (*p == '"')
        p = find_end_of_string (p);
      else if (*p == '-' || g_ascii_isdigit (*p))
        {
          p += measure_number (p);
          if (survives (start, (gsize) (p - start)))
            continue;
          g_string_append_len (kept, copied, start - copied);
          g_string_append_printf (kept, "\"%s%.*s\"", get_mark (), (int) (p - start), start);
          copied = p;
        }
      else
        p++;
    }
  g_string_append_len (kept, copied, end - copied);
  *kept_length = kept->len;
  return g_string_free (kept, FALSE);
}

/**
 * dossier_json_numbers_restore:
 * @text: (inout): JSON
 *
 * Makes numbers again of what dossier_json_numbers_keep() made of them.
 */
void
dossier_json_numbers_restore (GString *text)
{
  g_autofree char *opening = g_strconcat ("\"", get_mark (), NULL);
  const char *found = strstr (text->str, opening);
  g_autofree char *result = NULL;
  GString *restored;
  const char *rest = text->str;

  if (found == NULL)
    return;
  restored = g_string_sized_new (text->len);
  for (; found != NULL; found = strstr (rest, opening))
    {
      const char *number = found + strlen (opening);
      gsize length = measure_number (number);

      g_string_append_len (restored, rest, found - rest);
      g_string_append_len (restored, number, (gssize) length);
      rest = number + length + strlen ("\"");
    }
  g_string_append (restored, rest);
  result = g_string_free (restored, FALSE);
  g_string_assign (text, result);
}

/**
 * dossier_json_number_get_kept:
 * @node: a value that was read by dossier_json_file_read()
 *
 * Returns: (transfer none) (nullable): the number as it was written, where
 *   json-glib was given a text for it; %NULL for all else
 */
const char *
dossier_json_number_get_kept (JsonNode *node)
{
  const char *text;

  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  text = json_node_get_string (node);
  return g_str_has_prefix (text, get_mark ()) ? text + strlen (get_mark ()) : NULL;
}
