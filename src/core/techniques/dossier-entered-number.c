/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers as people write them in English: 5,300 customers, 2.5%. */

#include "dossier-entered-number.h"

#include <string.h>

#define SEPARATORS     ", "
#define GROUP_LENGTH   3
#define SMALLEST_SHOWN 0.1

static gboolean
are_digits (const char *text)
{
  return *text != '\0' && text[strspn (text, "0123456789")] == '\0';
}

/* Between commas or blanks are three digits, so that “5,30” is no number. */
static gboolean
are_groups (const char *const *groups)
{
  for (guint i = 0; groups[i] != NULL; i++)
    {
      gboolean is_first_of_many = i == 0 && groups[1] != NULL;

      if (!are_digits (groups[i]) || (i > 0 && strlen (groups[i]) != GROUP_LENGTH) ||
          (is_first_of_many && strlen (groups[i]) > GROUP_LENGTH))
        return FALSE;
    }
  return groups[0] != NULL;
}

/**
 * dossier_entered_number_read_count:
 * @text: what somebody typed, such as “5300”, “5,300” or “5 300”
 * @count: (out): the number, if it is one
 *
 * Returns: whether it is a whole number from 1 to #DOSSIER_ENTERED_NUMBER_MAX
 */
gboolean
dossier_entered_number_read_count (const char *text, guint *count)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_auto (GStrv) groups = g_strsplit_set (stripped, SEPARATORS, -1);
  g_autofree char *digits = g_strjoinv ("", groups);
  guint64 number;

  if (!are_groups ((const char *const *) groups) ||
      !g_ascii_string_to_unsigned (digits, 10, 1, DOSSIER_ENTERED_NUMBER_MAX, &number, NULL))
    return FALSE;
  *count = (guint) number;
  return TRUE;
}

/**
 * dossier_entered_number_read_percent:
 * @text: what somebody typed, such as “5”, “2.5” or “20%”
 * @min: the least that it may be
 * @max: the most that it may be
 * @percent: (out): the number, if it is one
 *
 * Returns: whether it is a number from @min to @max
 */
gboolean
dossier_entered_number_read_percent (const char *text, double min, double max, double *percent)
{
  g_autofree char *number = g_strstrip (g_strdup (text));
  g_auto (GStrv) parts = NULL;
  double value;

  if (g_str_has_suffix (number, "%"))
    {
      number[strlen (number) - 1] = '\0';
      g_strchomp (number);
    }
  parts = g_strsplit (number, ".", 2);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (!are_digits (parts[i]))
        return FALSE;
    }
  value = g_ascii_strtod (number, NULL);
  if (parts[0] == NULL || value < min || value > max)
    return FALSE;
  *percent = value;
  return TRUE;
}

/**
 * dossier_entered_number_write_count:
 * @count: a number
 *
 * Returns: (transfer full): the number with commas between its thousands
 */
char *
dossier_entered_number_write_count (guint count)
{
  g_autofree char *digits = g_strdup_printf ("%u", count);
  gsize length = strlen (digits);
  GString *written = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % GROUP_LENGTH == 0)
        g_string_append_c (written, ',');
      g_string_append_c (written, digits[i]);
    }
  return g_string_free (written, FALSE);
}

/**
 * dossier_entered_number_write_percent:
 * @percent: a number that was entered
 *
 * Returns: (transfer full): the number, with decimals only if it has some
 */
char *
dossier_entered_number_write_percent (double percent)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.4g", percent));
}

/**
 * dossier_entered_number_write_margin:
 * @margin_percent: a margin of error
 *
 * Returns: (transfer full): the margin with one decimal. It is 0.0 only if there is none: a small
 *   one is 0.1.
 */
char *
dossier_entered_number_write_margin (double margin_percent)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double shown = margin_percent > 0.0 ? MAX (margin_percent, SMALLEST_SHOWN) : 0.0;

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.1f", shown));
}
