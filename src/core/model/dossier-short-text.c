/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-short-text.h"

/* Longer than any title, and short enough for Pango to wrap without delay. */
#define CHARACTERS_MAXIMUM 300

/**
 * dossier_text_shorten:
 * @text: a title or name, in UTF-8
 *
 * What is shown of a text that should be a line, but may be anything that was
 * pasted. Pango wraps a long word in quadratic time: one of 20,000 letters
 * takes minutes.
 *
 * Returns: (transfer full): @text, or its beginning with an ellipsis
 */
char *
dossier_text_shorten (const char *text)
{
  g_autofree char *beginning = NULL;
  const char *end = text;

  g_return_val_if_fail (text != NULL, NULL);

  for (guint i = 0; i < CHARACTERS_MAXIMUM && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  if (*end == '\0')
    return g_strdup (text);
  beginning = g_strndup (text, (gsize) (end - text));
  return g_strconcat (beginning, "…", NULL);
}
