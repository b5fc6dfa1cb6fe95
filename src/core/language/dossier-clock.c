/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times of day, as “09:30”. */

#include "dossier-clock.h"

static gboolean
read_digits (const char **text, guint digits_maximum, guint *number)
{
  guint n_digits = 0;

  *number = 0;
  for (; n_digits < digits_maximum && g_ascii_isdigit (**text); (*text)++, n_digits++)
    *number = *number * 10 + (guint) g_ascii_digit_value (**text);
  return n_digits > 0;
}

/**
 * dossier_clock_parse:
 * @text: a time of day as people write it: “9”, “9:30”, “09.30”
 * @minutes: (out) (optional): its minutes since midnight
 *
 * Returns: whether it is a time of day
 */
gboolean
dossier_clock_parse (const char *text, guint *minutes)
{
  guint hour, minute = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  if (!read_digits (&text, 2, &hour))
    return FALSE;
  if (*text == ':' || *text == '.')
    {
      text++;
      if (!g_ascii_isdigit (text[0]) || !g_ascii_isdigit (text[1]))
        return FALSE;
      read_digits (&text, 2, &minute);
    }
  if (*text != '\0' || hour >= 24 || minute >= 60)
    return FALSE;
  if (minutes != NULL)
    *minutes = hour * 60 + minute;
  return TRUE;
}

/**
 * dossier_clock_format:
 * @minutes: minutes since midnight
 *
 * Returns: (transfer full): the time of day, as “09:30”
 */
char *
dossier_clock_format (guint minutes)
{
  minutes %= DOSSIER_CLOCK_MINUTES_OF_DAY;
  return g_strdup_printf ("%02u:%02u", minutes / 60, minutes % 60);
}
