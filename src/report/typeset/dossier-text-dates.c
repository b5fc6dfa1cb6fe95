/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-text-dates.h"

/* In letters: “Mai” is a month in Welsh, and “September” is one in English. */
#define MONTH_LENGTH_LEAST    3
#define MONTH_LENGTH_GREATEST 12

static const char *
skip_digits (const char *p, guint n_least, guint n_greatest)
{
  guint n_digits = 0;

  while (g_ascii_isdigit (*p))
    {
      p++;
      n_digits++;
    }
  return n_digits >= n_least && n_digits <= n_greatest ? p : NULL;
}

static const char *
skip_letters (const char *p, guint n_least, guint n_greatest)
{
  guint n_letters = 0;

  while (g_unichar_isalpha (g_utf8_get_char (p)))
    {
      p = g_utf8_next_char (p);
      n_letters++;
    }
  return n_letters >= n_least && n_letters <= n_greatest ? p : NULL;
}

static const char *
skip_space (const char *p)
{
  return p != NULL && *p == ' ' ? p + 1 : NULL;
}

/* The end of the date that begins at @p, or %NULL if there is none. */
static const char *
find_end (const char *p)
{
  p = skip_space (skip_digits (p, 1, 2));
  if (p == NULL)
    return NULL;
  p = skip_letters (p, MONTH_LENGTH_LEAST, MONTH_LENGTH_GREATEST);
  if (p != NULL && *p == '.')
    p++;
  p = skip_space (p);
  return p != NULL ? skip_digits (p, 4, 4) : NULL;
}

/**
 * dossier_text_find_dates:
 * @text: a text
 *
 * Finds what looks like a day: “3 May 2026”, “3 Mai 2026”, “14 June 2026”. Other words between
 * two numbers are taken for a month too, which does no harm.
 *
 * Returns: (transfer full) (element-type DossierTextRange): the days, in the order of the text
 */
GArray *
dossier_text_find_dates (const GString *text)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (DossierTextRange));

  for (const char *p = text->str; *p != '\0';)
    {
      const char *end = g_ascii_isdigit (*p) ? find_end (p) : NULL;

      if (end != NULL)
        {
          DossierTextRange range = { (gsize) (p - text->str), (gsize) (end - text->str) };

          g_array_append_val (dates, range);
          p = end;
        }
      else if (g_ascii_isdigit (*p))
        {
          while (g_ascii_isdigit (*p))
            p++;
        }
      else
        p++;
    }
  return dates;
}
