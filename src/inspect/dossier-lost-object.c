/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-lost-object.h"

#include <string.h>

#define OBJECT     " obj"
#define DIGITS_MAX 9

/* Reads a number backwards, and moves @end to where it begins. */
static gboolean
read_number_before (const char *start, const char **end, int *number)
{
  const char *p = *end;

  while (p > start && g_ascii_isdigit (p[-1]) && *end - p < DIGITS_MAX)
    p--;
  if (p == *end || (p > start && g_ascii_isdigit (p[-1])))
    return FALSE;
  *number = (int) g_ascii_strtoll (p, NULL, 10);
  *end = p;
  return TRUE;
}

/* Whether an object number such as “12 0” precedes the word, so that an object begins here. */
static gboolean
read_identity (const char *start, const char *word, int *id, int *generation)
{
  const char *p = word;

  if (!read_number_before (start, &p, generation) || p == start || p[-1] != ' ')
    return FALSE;
  p--;
  return read_number_before (start, &p, id);
}

static gboolean
is_null (qpdf_data pdf, int id, int generation)
{
  qpdf_oh object = qpdf_get_object_by_id (pdf, id, generation);
  gboolean is_nothing = qpdf_oh_is_null (pdf, object) != QPDF_FALSE;

  qpdf_oh_release (pdf, object);
  return is_nothing;
}

/**
 * dossier_lost_object_is_there:
 * @pdf: a PDF
 * @bytes: its file
 *
 * What the cross-reference table calls free, or does not know, is null for libqpdf,
 * without a warning, even if the file has such an object. Other programs may draw it.
 *
 * Returns: whether the file has an object that is null for libqpdf
 */
gboolean
dossier_lost_object_is_there (qpdf_data pdf, GBytes *bytes)
{
  gsize length;
  const char *start = g_bytes_get_data (bytes, &length);
  const char *end = start + length;
  const char *word = start;

  while ((word = memmem (word, (gsize) (end - word), OBJECT, strlen (OBJECT))) != NULL)
    {
      int id, generation;

      if (read_identity (start, word, &id, &generation) && is_null (pdf, id, generation))
        return TRUE;
      word += strlen (OBJECT);
    }
  return FALSE;
}
