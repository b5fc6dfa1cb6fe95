/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-words.h"

/**
 * dossier_words_count:
 * @text: plain text or Markdown
 *
 * Counts words as people do: what stands between white space and has a letter
 * or digit in it, so that the marks of Markdown do not count.
 *
 * Returns: the number of words
 */
guint
dossier_words_count (const char *text)
{
  gboolean is_word = FALSE;
  guint n_words = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_isspace (character))
        is_word = FALSE;
      else if (!is_word && g_unichar_isalnum (character))
        {
          is_word = TRUE;
          n_words++;
        }
    }
  return n_words;
}
