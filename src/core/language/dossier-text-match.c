/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-text-match.h"

#include <string.h>

/**
 * dossier_text_is_inside_character:
 * @text: a text
 * @offset: a place in it, in bytes
 *
 * Returns: whether no character begins there
 */
gboolean
dossier_text_is_inside_character (const char *text, gsize offset)
{
  return ((guchar) text[offset] & 0xc0) == 0x80;
}

/**
 * dossier_text_compare:
 * @before: a text
 * @after: what became of it
 *
 * Returns: what is between the first and the last difference
 */
DossierTextSplice
dossier_text_compare (const char *before, const char *after)
{
  gsize before_length = strlen (before);
  gsize after_length = strlen (after);
  gsize shorter = MIN (before_length, after_length);
  gsize start = 0;
  gsize end = 0;

  while (start < shorter && before[start] == after[start])
    start++;
  while (dossier_text_is_inside_character (before, start) ||
         dossier_text_is_inside_character (after, start))
    start--;
  while (end < shorter - start && before[before_length - end - 1] == after[after_length - end - 1])
    end++;
  while (end > 0 && dossier_text_is_inside_character (before, before_length - end))
    end--;
  return (DossierTextSplice){ start, before_length - start - end, after_length - start - end };
}

/**
 * dossier_text_contains:
 * @text: a text
 * @words: what somebody looks for
 *
 * Returns: whether it is in the text, in capital or small letters
 */
gboolean
dossier_text_contains (const char *text, const char *words)
{
  g_autofree char *folded_text = g_utf8_casefold (text, -1);
  g_autofree char *folded_words = g_utf8_casefold (words, -1);

  return strstr (folded_text, folded_words) != NULL;
}

/**
 * dossier_text_equals:
 * @text: a text
 * @other: another one
 *
 * Returns: whether they differ at most in capital and small letters
 */
gboolean
dossier_text_equals (const char *text, const char *other)
{
  g_autofree char *folded_text = g_utf8_casefold (text, -1);
  g_autofree char *folded_other = g_utf8_casefold (other, -1);

  return g_str_equal (folded_text, folded_other);
}

/**
 * dossier_text_simplify:
 * @text: what somebody calls something, as in "Non-Compliance" or "non compliance"
 *
 * Returns: (transfer full): its letters, which all such spellings have in common: in small
 *   letters, without spaces, dashes, underscores and full stops
 */
char *
dossier_text_simplify (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  GString *simple = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (!g_unichar_isspace (character) &&
          g_unichar_type (character) != G_UNICODE_DASH_PUNCTUATION &&
          strchr ("_.", (int) MIN (character, 127)) == NULL)
        g_string_append_unichar (simple, character);
    }
  return g_string_free (simple, FALSE);
}
