/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-text-decoding.h"

#include <string.h>

/* The marks that may stand at the beginning of a text (Unicode Standard, section 23.8). */
static const struct
{
  const char *mark;
  gsize length;
  const char *charset;
} marks[] = {
  { "\xef\xbb\xbf", 3, "UTF-8" },
  { "\xff\xfe", 2, "UTF-16LE" },
  { "\xfe\xff", 2, "UTF-16BE" },
};

/* Windows-1252 leaves them undefined. */
#define UNDEFINED_BYTES "\x81\x8d\x8f\x90\x9d"

static char *
convert (const char *bytes, gsize length, const char *charset, gsize *text_length)
{
  return g_convert (bytes, (gssize) length, "UTF-8", charset, NULL, text_length, NULL);
}

static char *
decode_windows_1252 (const char *bytes, gsize length, gsize *text_length)
{
  g_autofree char *copy = g_memdup2 (bytes, length);

  for (gsize i = 0; i < length; i++)
    {
      if (copy[i] != '\0' && strchr (UNDEFINED_BYTES, copy[i]) != NULL)
        copy[i] = '?';
    }
  return convert (copy, length, "WINDOWS-1252", text_length);
}

/* Decodes a text with a byte order mark. Returns NULL if it has none, or is not in that
 * encoding. */
static char *
decode_marked (const char *bytes, gsize length, gboolean *is_marked, gsize *text_length)
{
  *is_marked = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (length < marks[i].length || memcmp (bytes, marks[i].mark, marks[i].length) != 0)
        continue;
      *is_marked = TRUE;
      return convert (bytes + marks[i].length,
                      length - marks[i].length,
                      marks[i].charset,
                      text_length);
    }
  return NULL;
}

/**
 * dossier_text_is_whole:
 * @bytes: a text by whoever wrote it
 * @length: how many bytes it has
 *
 * Returns: whether it has no mark of Unicode, or can be read as the mark says. If
 *   not, its end is missing, or something in it was changed.
 */
gboolean
dossier_text_is_whole (const char *bytes, gsize length)
{
  gboolean is_marked;
  gsize text_length;
  g_autofree char *text = decode_marked (bytes, length, &is_marked, &text_length);

  return text != NULL || !is_marked;
}

/**
 * dossier_text_decode:
 * @bytes: a text by whoever wrote it, on whatever system
 * @length: how many bytes it has
 * @text_length: (out): how many bytes the text has
 *
 * Reads UTF-8, UTF-16 with its mark, and else what Windows writes in western
 * Europe, which is Windows-1252.
 *
 * Returns: (transfer full): the text in UTF-8, terminated, with zero characters in
 *   it if @bytes have them
 */
char *
dossier_text_decode (const char *bytes, gsize length, gsize *text_length)
{
  gboolean is_marked;
  char *text = decode_marked (bytes, length, &is_marked, text_length);

  if (text != NULL)
    return text;
  if (g_utf8_validate_len (bytes, length, NULL))
    {
      *text_length = length;
      return g_strndup (bytes, length);
    }
  return decode_windows_1252 (bytes, length, text_length);
}
