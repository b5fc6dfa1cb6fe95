/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-html-reader.h"
#include "dossier-narrative-html.h"

#include <string.h>

/* Windows puts numbers of bytes before the HTML in a clipboard, each on a line. */
#define HEADER_OF_WINDOWS "Version:"

/* In bytes: the longest condition of Word's own. */
#define CONDITION_LENGTH_MAXIMUM 100

static gboolean
is_utf16 (const char *html, gsize length)
{
  return length >= 2 && (memcmp (html, "\xff\xfe", 2) == 0 || memcmp (html, "\xfe\xff", 2) == 0);
}

static char *
convert (const char *html, gsize length)
{
  if (is_utf16 (html, length))
    return g_convert (html, (gssize) length, "UTF-8", "UTF-16", NULL, NULL, NULL);
  while (length > 0 && html[length - 1] == '\0')
    length--;
  if (memchr (html, '\0', length) != NULL)
    return NULL;
  if (g_utf8_validate_len (html, length, NULL))
    return g_strndup (html, length);
  return g_convert_with_fallback (html,
                                  (gssize) length,
                                  "UTF-8",
                                  "WINDOWS-1252",
                                  "?",
                                  NULL,
                                  NULL,
                                  NULL);
}

/* How long a condition of Word is, as in “<![if !supportLists]>”; 0 if it is none. That which ends
 * a comment, “<![endif]-->”, has to stay. */
static gsize
get_length_of_condition (const char *text)
{
  gsize length = strlen ("<![");

  while (length < CONDITION_LENGTH_MAXIMUM && text[length] != '\0' &&
         strchr ("[]<>", text[length]) == NULL)
    length++;
  return text[length] == ']' && text[length + 1] == '>' ? length + 2 : 0;
}

/* Browsers take a condition for a comment, and libxml2 for text. */
static char *
drop_conditions (const char *html)
{
  GString *kept = g_string_sized_new (strlen (html));
  const char *start = html;

  for (const char *p = strstr (html, "<!["); p != NULL; p = strstr (p, "<!["))
    {
      gsize length = get_length_of_condition (p);

      g_string_append_len (kept, start, p - start);
      start = p + length;
      p += MAX (length, 1);
    }
  g_string_append (kept, start);
  return g_string_free (kept, FALSE);
}

/**
 * dossier_html_decode:
 * @html: HTML as a program put it into the clipboard
 * @length: its length in bytes
 * @data: (element-type GBytes): gets the images that it holds
 *
 * Returns: (transfer full) (nullable): the rest of it as UTF-8; %NULL if it is too long or no text
 */
char *
dossier_html_decode (const char *html, gsize length, GPtrArray *data)
{
  g_autoptr (GBytes) whole = NULL;
  g_autofree char *text = NULL;
  const char *start;

  if (length > DOSSIER_NARRATIVE_HTML_SIZE_WITH_IMAGES_MAXIMUM)
    return NULL;
  text = convert (html, length);
  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return NULL;
  length = strlen (text);
  whole = g_bytes_new_take (g_steal_pointer (&text), length);
  text = dossier_html_take_images (whole, data);
  if (strlen (text) > DOSSIER_NARRATIVE_HTML_SIZE_MAXIMUM)
    return NULL;
  start = g_str_has_prefix (text, HEADER_OF_WINDOWS) ? strchr (text, '<') : text;
  return drop_conditions (start != NULL ? start : "");
}
