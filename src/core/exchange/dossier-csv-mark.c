/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spreadsheets run a cell that begins with certain characters as a formula, which can start
 * programs and send data elsewhere. An apostrophe before it makes the cell a text (OWASP, “CSV
 * Injection”). A text that begins with apostrophes of its own gets one more, so that removing one
 * restores every text. Some programs skip leading spaces first, and East Asian programs accept the
 * full-width forms of the characters. */

#include "dossier-csv-mark.h"

static gboolean
begins_formula (gunichar character)
{
  switch (character)
    {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
    case '\n':
    case 0xff1d: /* FULLWIDTH EQUALS SIGN */
    case 0xff0b: /* FULLWIDTH PLUS SIGN */
    case 0xff0d: /* FULLWIDTH HYPHEN-MINUS */
    case 0xff20: /* FULLWIDTH COMMERCIAL AT */
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_space (gunichar character)
{
  return g_unichar_type (character) == G_UNICODE_SPACE_SEPARATOR;
}

/**
 * dossier_csv_needs_mark:
 * @text: a text in UTF-8
 *
 * Returns: whether it stands in a cell with a %DOSSIER_CSV_MARK before it
 */
gboolean
dossier_csv_needs_mark (const char *text)
{
  while (*text == DOSSIER_CSV_MARK)
    text++;
  while (is_space (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return begins_formula (g_utf8_get_char (text));
}

/**
 * dossier_csv_skip_mark:
 * @cell: what a cell holds
 *
 * Returns: (transfer none): the text that stands for
 */
const char *
dossier_csv_skip_mark (const char *cell)
{
  return *cell == DOSSIER_CSV_MARK && dossier_csv_needs_mark (cell) ? cell + 1 : cell;
}
