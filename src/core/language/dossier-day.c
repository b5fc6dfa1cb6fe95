/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-day.h"

#include "dossier-text.h"

#include <string.h>

/**
 * dossier_day_today:
 *
 * Returns: (transfer full): the day that it is where the user is
 */
char *
dossier_day_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%F");
}

static gboolean
parse (const char *text, GDate *date)
{
  static const char pattern[] = "0000-00-00";
  guint year, month, day;

  if (strlen (text) != strlen (pattern))
    return FALSE;
  for (guint i = 0; pattern[i] != '\0'; i++)
    {
      if (pattern[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != pattern[i])
        return FALSE;
    }

  year = (guint) g_ascii_strtoull (text, NULL, 10);
  month = (guint) g_ascii_strtoull (text + 5, NULL, 10);
  day = (guint) g_ascii_strtoull (text + 8, NULL, 10);
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

static char *
to_text (const GDate *date)
{
  return g_strdup_printf ("%04u-%02u-%02u",
                          g_date_get_year (date),
                          (guint) g_date_get_month (date),
                          g_date_get_day (date));
}

/**
 * dossier_day_is_valid:
 * @text: what may be a day
 *
 * Returns: whether it is one that the calendar has
 */
gboolean
dossier_day_is_valid (const char *text)
{
  GDate date;

  return parse (text, &date);
}

/**
 * dossier_day_add_days:
 * @day: a day
 * @n_days: how many days later, or earlier if negative
 *
 * Returns: (transfer full): that day
 */
char *
dossier_day_add_days (const char *day, int n_days)
{
  GDate date;

  g_return_val_if_fail (parse (day, &date), NULL);

  if (n_days < 0)
    g_date_subtract_days (&date, (guint) -n_days);
  else
    g_date_add_days (&date, (guint) n_days);
  return to_text (&date);
}

/**
 * dossier_day_add_years:
 * @day: a day
 * @n_years: how many years later
 *
 * Returns: (transfer full): the same day of that year; 28 February for
 *   29 February, should the year have none
 */
char *
dossier_day_add_years (const char *day, guint n_years)
{
  GDate date;

  g_return_val_if_fail (parse (day, &date), NULL);

  g_date_add_years (&date, n_years);
  return to_text (&date);
}

/**
 * dossier_day_count_between:
 * @first: a day
 * @last: another
 *
 * Returns: the number of days from @first to @last; negative if @last is earlier
 */
int
dossier_day_count_between (const char *first, const char *last)
{
  GDate first_date, last_date;

  g_return_val_if_fail (parse (first, &first_date), 0);
  g_return_val_if_fail (parse (last, &last_date), 0);

  return g_date_days_between (&first_date, &last_date);
}

static const struct
{
  const char *name;
  const char *short_name;
} months[] = {
  { NC_ ("month", "January"), NC_ ("short month", "Jan") },
  { NC_ ("month", "February"), NC_ ("short month", "Feb") },
  { NC_ ("month", "March"), NC_ ("short month", "Mar") },
  { NC_ ("month", "April"), NC_ ("short month", "Apr") },
  { NC_ ("month", "May"), NC_ ("short month", "May") },
  { NC_ ("month", "June"), NC_ ("short month", "Jun") },
  { NC_ ("month", "July"), NC_ ("short month", "Jul") },
  { NC_ ("month", "August"), NC_ ("short month", "Aug") },
  { NC_ ("month", "September"), NC_ ("short month", "Sep") },
  { NC_ ("month", "October"), NC_ ("short month", "Oct") },
  { NC_ ("month", "November"), NC_ ("short month", "Nov") },
  { NC_ ("month", "December"), NC_ ("short month", "Dec") },
};

/* The names of months are translated here instead of with strftime(), because a document may be in
 * a language that the computer has no locale for. */
static char *
format (const char *day, const char *translated)
{
  g_autoptr (GDateTime) time = NULL;
  g_autoptr (GString) pattern = g_string_new (translated);
  GDate date;
  int month;

  if (!parse (day, &date))
    return NULL;
  month = (int) g_date_get_month (&date) - 1;
  g_string_replace (pattern, "%B", dossier_pgettext ("month", months[month].name), 0);
  g_string_replace (pattern, "%b", dossier_pgettext ("short month", months[month].short_name), 0);
  time = g_date_time_new_utc (g_date_get_year (&date),
                              (int) g_date_get_month (&date),
                              g_date_get_day (&date),
                              0,
                              0,
                              0);
  return g_date_time_format (time, pattern->str);
}

/**
 * dossier_day_describe:
 * @day: a day, or ""
 *
 * Returns: (transfer full) (nullable): the day for people, "3 May 2026"; %NULL
 *   for none
 */
char *
dossier_day_describe (const char *day)
{
  /* Translators: a day, as g_date_time_format() takes it: “3 May 2026” */
  return format (day, _ ("%-d %b %Y"));
}

/**
 * dossier_day_describe_in_full:
 * @day: a day, or ""
 *
 * Returns: (transfer full) (nullable): the day for people where there is room for it, "12 March
 * 2025"; %NULL for none
 */
char *
dossier_day_describe_in_full (const char *day)
{
  /* Translators: a day, as g_date_time_format() takes it: “12 March 2025” */
  return format (day, _ ("%-d %B %Y"));
}

/**
 * dossier_day_describe_month:
 * @day: a day, or ""
 *
 * Returns: (transfer full) (nullable): its month for people, "June 2023"; %NULL
 *   for none
 */
char *
dossier_day_describe_month (const char *day)
{
  /* Translators: a month, as g_date_time_format() takes it: “June 2023” */
  return format (day, _ ("%B %Y"));
}

/* A typed day is a day, a month and a year, and perhaps the “st” of “1st”. */
#define MAX_PARTS 4

static guint
read_number (const char *part)
{
  for (const char *c = part; *c != '\0'; c++)
    {
      if (!g_ascii_isdigit (*c) || c - part >= 4)
        return 0;
    }
  return (guint) g_ascii_strtoull (part, NULL, 10);
}

/* By its number, its name or the beginning of that. */
static guint
read_month (const char *part)
{
  const glong shortest_name = 3;
  g_autofree char *wanted = g_utf8_casefold (part, -1);

  if (g_ascii_isdigit (*part))
    return strlen (part) <= 2 ? read_number (part) : 0;
  for (guint i = 0; i < G_N_ELEMENTS (months) && g_utf8_strlen (part, -1) >= shortest_name; i++)
    {
      g_autofree char *name = g_utf8_casefold (dossier_pgettext ("month", months[i].name), -1);
      g_autofree char *short_name =
        g_utf8_casefold (dossier_pgettext ("short month", months[i].short_name), -1);

      if (g_str_has_prefix (name, wanted) || g_str_equal (short_name, wanted))
        return i + 1;
    }
  return 0;
}

/* “27” is a year of this century, “98” one of the last. */
static guint
read_year (const char *part)
{
  const guint first_of_last_century = 70;
  guint year = read_number (part);

  if (strlen (part) == 4)
    return year;
  if (strlen (part) != 2 || !g_ascii_isdigit (part[0]) || !g_ascii_isdigit (part[1]))
    return 0;
  return year < first_of_last_century ? 2000 + year : 1900 + year;
}

/* Returns: (transfer full): the runs of digits and of letters, at most one more than a day has;
 *   %NULL if there is anything else than what separates them */
static GPtrArray *
split_parts (const char *text)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  while (*text != '\0' && parts->len <= MAX_PARTS)
    {
      const char *start = text;
      gunichar first = g_utf8_get_char (text);

      if (first < 0x80 && strchr (" ./-,", (int) first) != NULL)
        {
          text = g_utf8_next_char (text);
          continue;
        }
      if (!g_unichar_isalpha (first) && !g_ascii_isdigit (*text))
        return NULL;
      while (*text != '\0' &&
             (g_unichar_isalpha (first) ? g_unichar_isalpha (g_utf8_get_char (text)) != FALSE
                                        : g_ascii_isdigit (*text) != FALSE))
        text = g_utf8_next_char (text);
      g_ptr_array_add (parts, g_strndup (start, (gsize) (text - start)));
    }
  return g_steal_pointer (&parts);
}

static void
remove_ordinal (GPtrArray *parts)
{
  static const char *const endings[] = { "st", "nd", "rd", "th", NULL };
  g_autofree char *ending = parts->len == MAX_PARTS ? g_ascii_strdown (parts->pdata[1], -1) : NULL;

  if (ending != NULL && g_strv_contains (endings, ending))
    g_ptr_array_remove_index (parts, 1);
}

/**
 * dossier_day_parse:
 * @text: what somebody typed
 *
 * Reads a day in the order that is usual in Britain: “1.4.27”, “1/4/2027”, “1 Apr 2027”, “1st April
 * 2027”; or as computers write it, “2027-04-01”.
 *
 * Returns: (transfer full) (nullable): the day; %NULL if it is none
 */
char *
dossier_day_parse (const char *text)
{
  g_autoptr (GPtrArray) parts = split_parts (text);
  gboolean is_year_first;
  guint day, month, year;
  GDate date;

  if (parts == NULL)
    return NULL;
  remove_ordinal (parts);
  if (parts->len != 3)
    return NULL;

  is_year_first = strlen (parts->pdata[0]) == 4 && g_ascii_isdigit (*(char *) parts->pdata[0]);
  year = read_year (parts->pdata[is_year_first ? 0 : 2]);
  month = read_month (parts->pdata[1]);
  day = read_number (parts->pdata[is_year_first ? 2 : 0]);
  if (!g_date_valid_dmy ((GDateDay) MIN (day, G_MAXUINT8), (GDateMonth) month, (GDateYear) year))
    return NULL;
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return to_text (&date);
}
