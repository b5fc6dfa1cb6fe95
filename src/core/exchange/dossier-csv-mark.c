/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spreadsheets take a cell that begins in a certain way for a formula, which may start programs and
 * send what is in the table elsewhere. As the OWASP page “CSV Injection” has it, an apostrophe
 * before it makes a text of it. A text that has apostrophes there of its own gets one more, so that
 * taking one off gives back every text. */

#include "dossier-csv-mark.h"

#include <string.h>

/**
 * dossier_csv_needs_mark:
 * @text: a text
 *
 * Returns: whether it stands in a cell with a %DOSSIER_CSV_MARK before it
 */
gboolean
dossier_csv_needs_mark (const char *text)
{
  while (*text == DOSSIER_CSV_MARK)
    text++;
  return *text != '\0' && strchr ("=+-@\t\r\n", *text) != NULL;
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
