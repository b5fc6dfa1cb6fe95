/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-words.h"

/* Most characters are ASCII, and after every letter that is typed all narratives are counted. */
static gboolean
is_space (const char *p)
{
  return (guchar) *p < 0x80 ? g_ascii_isspace (*p) : g_unichar_isspace (g_utf8_get_char (p));
}

static gboolean
is_letter_or_digit (const char *p)
{
  return (guchar) *p < 0x80 ? g_ascii_isalnum (*p) : g_unichar_isalnum (g_utf8_get_char (p));
}

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
      if (is_space (p))
        is_word = FALSE;
      else if (!is_word && is_letter_or_digit (p))
        {
          is_word = TRUE;
          n_words++;
        }
    }
  return n_words;
}
