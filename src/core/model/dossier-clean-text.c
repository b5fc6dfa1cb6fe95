/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-clean-text.h"

#include "dossier-text.h"

#include <gio/gio.h>
#include <string.h>

/* Allows tabs and line breaks, but no other control characters and no noncharacters of Unicode: XML
 * cannot contain them, and cairo stops painting a text at them. */
static gboolean
is_text (gunichar character)
{
  if (character < 0x20)
    return character == '\t' || character == '\n';
  if (character >= 0x7f && character < 0xa0)
    return FALSE;
  return (character & 0xfffe) != 0xfffe && (character < 0xfdd0 || character > 0xfdef);
}

/* Other line breaks: carriage return, the vertical tab that Word uses within a paragraph, and NEXT
 * LINE of mainframes. */
static gboolean
is_break (gunichar character)
{
  return character == '\r' || character == '\v' || character == '\f' || character == 0x85;
}

static const char *
find_end (const char *text, gssize length)
{
  return text + (length < 0 ? strlen (text) : (gsize) length);
}

/**
 * dossier_text_check_size:
 * @text: a text that is to be entered
 * @error: return location for a %G_IO_ERROR_MESSAGE_TOO_LARGE
 *
 * Returns: whether it is short enough for a field of a record
 */
gboolean
dossier_text_check_size (const char *text, GError **error)
{
  gsize size = strlen (text);
  g_autofree char *described = NULL;
  g_autofree char *maximum = NULL;

  if (size <= DOSSIER_TEXT_SIZE_MAXIMUM)
    return TRUE;
  described = g_format_size (size);
  maximum = g_format_size (DOSSIER_TEXT_SIZE_MAXIMUM);
  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_MESSAGE_TOO_LARGE,
               /* Translators: two sizes, as in “5 MB” */
               _ ("The text is %s long; the maximum is %s."),
               described,
               maximum);
  return FALSE;
}

/**
 * dossier_text_is_clean:
 * @text: UTF-8 text that somebody wrote
 * @length: its length in bytes; -1 if it is terminated
 *
 * Returns: whether dossier_text_clean() would leave it as it is
 */
gboolean
dossier_text_is_clean (const char *text, gssize length)
{
  const char *end = find_end (text, length);

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      /* Most of what is written are letters of ASCII. */
      if ((*p < 0x20 || *p == 0x7f) && !is_text (g_utf8_get_char (p)))
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_text_clean:
 * @text: UTF-8 text that somebody wrote
 * @length: its length in bytes; -1 if it is terminated
 *
 * Returns: (transfer full): it, without what is no text, and with each break of a
 *   line as one newline
 */
char *
dossier_text_clean (const char *text, gssize length)
{
  const char *end = find_end (text, length);
  GString *clean = g_string_sized_new ((gsize) (end - text));

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      gboolean is_first_half = character == '\r' && p + 1 < end && p[1] == '\n';

      if (is_text (character))
        g_string_append_len (clean, p, g_utf8_next_char (p) - p);
      else if (is_break (character) && !is_first_half)
        g_string_append_c (clean, '\n');
    }
  return g_string_free (clean, FALSE);
}

/* The first combining character is U+0300, so that a text without any above it is in NFC. */
static gboolean
is_surely_composed (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if ((guchar) *p >= 0xcc)
      return FALSE;
  return TRUE;
}

/**
 * dossier_text_compose:
 * @text: UTF-8 text
 *
 * Returns: (transfer full) (nullable): @text in NFC, as submissions hold it;
 *   %NULL if it is so already
 */
char *
dossier_text_compose (const char *text)
{
  g_autofree char *composed = NULL;

  if (is_surely_composed (text))
    return NULL;
  composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  return composed != NULL && !g_str_equal (composed, text) ? g_steal_pointer (&composed) : NULL;
}
