/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spreadsheets take a cell that begins in a certain way for a formula, which may start programs and
 * send what is in the table elsewhere. As the OWASP page “CSV Injection” has it, an apostrophe
 * before it makes a text of it. A text that has apostrophes there of its own gets one more, so that
 * taking one off gives back every text.
 *
 * Some programs take spaces off the beginning of a cell first, and East Asian ones read the wide
 * forms of the signs as the signs. */

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
