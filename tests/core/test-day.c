/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-day.h"

static void
test_only_days_of_the_calendar_are_valid (void)
{
  static const char *const valid[] = { "2026-03-31", "2024-02-29", "1999-12-31" };
  static const char *const invalid[] = {
    "",           "2026-3-31",  "31/03/2026",           "2023-02-29", "2026-04-31",
    "2026-13-01", "2026-00-10", "2026-03-31T00:00:00Z", "0000-01-01",
  };

  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    g_assert_true (dossier_day_is_valid (valid[i]));
  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    g_assert_false (dossier_day_is_valid (invalid[i]));
}

static void
test_a_leap_day_falls_on_the_last_of_february (void)
{
  g_autofree char *next_year = dossier_day_add_years ("2024-02-29", 1);
  g_autofree char *next_leap_year = dossier_day_add_years ("2024-02-29", 4);
  g_autofree char *next_day = dossier_day_add_days ("2024-02-28", 1);
  g_autofree char *day_before = dossier_day_add_days ("2024-03-01", -1);

  g_assert_cmpstr (next_year, ==, "2025-02-28");
  g_assert_cmpstr (next_leap_year, ==, "2028-02-29");
  g_assert_cmpstr (next_day, ==, "2024-02-29");
  g_assert_cmpstr (day_before, ==, "2024-02-29");
}

static void
test_days_are_counted_both_ways (void)
{
  g_assert_cmpint (dossier_day_count_between ("2026-03-28", "2026-03-30"), ==, 2);
  g_assert_cmpint (dossier_day_count_between ("2026-03-30", "2026-03-28"), ==, -2);
  g_assert_cmpint (dossier_day_count_between ("2024-02-28", "2024-03-01"), ==, 2);
}

/* In London the clock goes forward on 29 March 2026; in Kiritimati it is tomorrow already. */
static void
test_a_day_is_the_same_in_every_zone (void)
{
  static const char *const zones[] = { "Europe/London",
                                       "Pacific/Kiritimati",
                                       "America/Los_Angeles" };

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autofree char *later = NULL;
      g_autofree char *description = NULL;

      g_setenv ("TZ", zones[i], TRUE);
      later = dossier_day_add_days ("2026-03-28", 1);
      description = dossier_day_describe ("2026-03-29");
      g_assert_cmpstr (later, ==, "2026-03-29");
      g_assert_cmpstr (description, ==, "29 Mar 2026");
    }
  g_unsetenv ("TZ");
}

static void
test_no_day_has_no_description (void)
{
  g_assert_null (dossier_day_describe (""));
  g_assert_null (dossier_day_describe_month ("soon"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/only-those-of-the-calendar-are-valid",
                   test_only_days_of_the_calendar_are_valid);
  g_test_add_func ("/day/leap-day-falls-on-the-last-of-february",
                   test_a_leap_day_falls_on_the_last_of_february);
  g_test_add_func ("/day/are-counted-both-ways", test_days_are_counted_both_ways);
  g_test_add_func ("/day/is-the-same-in-every-zone", test_a_day_is_the_same_in_every_zone);
  g_test_add_func ("/day/none-has-no-description", test_no_day_has_no_description);

  return g_test_run ();
}
