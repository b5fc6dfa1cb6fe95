/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-letters.h"

#include <string.h>

/* The maximum length of the list of missing characters in a sentence, in bytes. */
#define MISSING_LENGTH_MAXIMUM 60

/* Spaces and control characters are not drawn, so no font needs to have them. */
static gboolean
is_seen (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  if ((character >= 0xfe00 && character <= 0xfe0f) ||
      (character >= 0xe0100 && character <= 0xe01ef))
    return FALSE;
  return type != G_UNICODE_CONTROL && type != G_UNICODE_FORMAT &&
         type != G_UNICODE_SPACE_SEPARATOR && type != G_UNICODE_LINE_SEPARATOR &&
         type != G_UNICODE_PARAGRAPH_SEPARATOR;
}

/**
 * dossier_letters_add_missing:
 * @missing: takes the letters, with spaces between
 * @text: a text
 * @has_glyph: which letters can be printed
 *
 * Adds the letters of a text that would be printed as boxes: each once, and no
 * more than a sentence has room for.
 */
void
dossier_letters_add_missing (GString *missing, const char *text, DossierHasGlyph has_glyph)
{
  for (const char *p = text; *p != '\0' && missing->len < MISSING_LENGTH_MAXIMUM;
       p = g_utf8_next_char (p))
    {
      gunichar character;

      if ((guchar) *p < 0x80)
        continue;
      character = g_utf8_get_char (p);
      if (!is_seen (character) || has_glyph (character) ||
          g_utf8_strchr (missing->str, -1, character) != NULL)
        continue;
      if (missing->len > 0)
        g_string_append_c (missing, ' ');
      g_string_append_unichar (missing, character);
      if (missing->len >= MISSING_LENGTH_MAXIMUM)
        g_string_append (missing, " …");
    }
}
