/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-json-file.h"

#include "dossier-json-check.h"
#include "dossier-json-error.h"
#include "dossier-json-number.h"
#include "dossier-text.h"

#include <string.h>

static gboolean
check_length (guint64 length, GError **error)
{
  g_autofree char *size = NULL;
  g_autofree char *maximum = NULL;

  if (length <= DOSSIER_JSON_FILE_SIZE_MAXIMUM)
    return TRUE;
  size = g_format_size (length);
  maximum = g_format_size ((guint64) DOSSIER_JSON_FILE_SIZE_MAXIMUM);
  g_set_error (error,
               DOSSIER_JSON_ERROR,
               DOSSIER_JSON_ERROR_SIZE,
               /* Translators: two sizes of a file, as in “500 MB” */
               _ ("it is %s long, and at most %s can be read"),
               size,
               maximum);
  return FALSE;
}

static gboolean
check_size (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;

  info = g_file_query_info (file,
                            G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                            G_FILE_QUERY_INFO_NONE,
                            cancellable,
                            error);
  if (info == NULL)
    return FALSE;

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error,
                           G_IO_ERROR,
                           G_IO_ERROR_NOT_REGULAR_FILE,
                           _ ("it is not an ordinary file"));
      return FALSE;
    }
  return check_length ((guint64) g_file_info_get_size (info), error);
}

/**
 * dossier_json_file_check:
 * @text: what a file holds, or is to hold
 * @length: its length in bytes
 * @error: return location for a #DOSSIER_JSON_ERROR
 *
 * Returns: whether dossier_json_file_read() can read such a file
 */
gboolean
dossier_json_file_check (const char *text, gsize length, GError **error)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return check_length (length, error) && dossier_json_check (text, length, error);
}

/**
 * dossier_json_file_read:
 * @file: a file, from anywhere and by anybody
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum or #DOSSIER_JSON_ERROR
 *
 * Reads a JSON file that may be hostile: size, encoding, grammar and nesting
 * are checked before a parser sees it. A byte order mark is passed over.
 *
 * Returns: (transfer full): the root, always an object; %NULL on error, whose
 *   message does not name the file
 */
JsonNode *
dossier_json_file_read (GFile *file, GCancellable *cancellable, GError **error)
{
  static const char byte_order_mark[] = "\xef\xbb\xbf";
  g_autoptr (JsonParser) parser = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *kept = NULL;
  const char *text;
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (!check_size (file, cancellable, error))
    return NULL;
  if (!g_file_load_contents (file, cancellable, &contents, &length, NULL, error))
    return NULL;

  text = contents;
  if (g_str_has_prefix (text, byte_order_mark))
    {
      text += strlen (byte_order_mark);
      length -= strlen (byte_order_mark);
    }
  if (length == 0)
    {
      g_set_error_literal (error,
                           DOSSIER_JSON_ERROR,
                           DOSSIER_JSON_ERROR_SYNTAX,
                           _ ("the file is empty"));
      return NULL;
    }
  if (!dossier_json_file_check (text, length, error))
    return NULL;

  kept = dossier_json_numbers_keep (text, length, &length);
  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, kept, (gssize) length, error))
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      g_set_error_literal (error,
                           DOSSIER_JSON_ERROR,
                           DOSSIER_JSON_ERROR_CONTENT,
                           _ ("the outermost value is not an object"));
      return NULL;
    }
  return json_parser_steal_root (parser);
}

/* json-glib escapes every control character except U+001F. */
static void
escape_unit_separators (GString *text)
{
  const char *separator = strchr (text->str, '\x1f');
  const char *rest = text->str;
  g_autofree char *result = NULL;
  GString *escaped;

  if (separator == NULL)
    return;
  escaped = g_string_sized_new (text->len);
  for (; separator != NULL; separator = strchr (rest, '\x1f'))
    {
      g_string_append_len (escaped, rest, separator - rest);
      g_string_append (escaped, "\\u001f");
      rest = separator + 1;
    }
  g_string_append (escaped, rest);
  result = g_string_free (escaped, FALSE);
  g_string_assign (text, result);
}

/**
 * dossier_json_to_text:
 * @node: a JSON value
 * @length: (out): the length of the text in bytes
 *
 * Writes JSON as every file of a bundle is written: two spaces a level, and a
 * newline at the end. Numbers of a file that was read are written to the letter.
 *
 * Returns: (transfer full): the text
 */
char *
dossier_json_to_text (JsonNode *node, gsize *length)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (node != NULL, NULL);
  g_return_val_if_fail (length != NULL, NULL);

  json_generator_set_root (generator, node);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);
  json_generator_to_gstring (generator, text);
  escape_unit_separators (text);
  dossier_json_numbers_restore (text);
  g_string_append_c (text, '\n');
  *length = text->len;
  return g_string_free (g_steal_pointer (&text), FALSE);
}
