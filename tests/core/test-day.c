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
  g_assert_null (dossier_day_describe_in_full ("2025-02-30"));
  g_assert_null (dossier_day_describe_month ("soon"));
}

static void
test_is_read_as_people_in_britain_type_it (void)
{
  static const struct
  {
    const char *typed;
    const char *day;
  } cases[] = {
    { "1.4.27", "2027-04-01" },          { "01/04/2027", "2027-04-01" },
    { "1-4-2027", "2027-04-01" },        { "1 4 27", "2027-04-01" },
    { "  1 Apr 2027 ", "2027-04-01" },   { "1 APRIL 27", "2027-04-01" },
    { "1st April, 2027", "2027-04-01" }, { "22nd sept 2026", "2026-09-22" },
    { "3rd Mar. 2026", "2026-03-03" },   { "1apr2027", "2027-04-01" },
    { "2027-04-01", "2027-04-01" },      { "2027/4/1", "2027-04-01" },
    { "29.2.24", "2024-02-29" },         { "31.12.98", "1998-12-31" },
    { "31.12.69", "2069-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *day = dossier_day_parse (cases[i].typed);

      g_assert_cmpstr (day, ==, cases[i].day);
    }
}

static void
test_what_is_shown_can_be_typed (void)
{
  g_autofree char *day = g_strdup ("2023-12-31");

  for (guint i = 0; i < 366; i++)
    {
      g_autofree char *next = dossier_day_add_days (day, 1);
      g_autofree char *shown = dossier_day_describe (next);
      g_autofree char *typed = dossier_day_parse (shown);

      g_assert_cmpstr (typed, ==, next);
      g_free (g_steal_pointer (&day));
      day = g_steal_pointer (&next);
    }
}

static void
test_what_is_no_day_is_not_read (void)
{
  static const char *const typed[] = {
    "",
    " ",
    "soon",
    "tomorrow",
    "1",
    "1.4",
    "April 2027",
    "31.2.27",
    "29.2.27",
    "4/31/2027",
    "0.4.27",
    "1.0.27",
    "1.13.27",
    "1.4.7",
    "1.4.027",
    "1.4.20277",
    "1 Ap 2027",
    "1 Aprilis 2027",
    "1.4.27.1",
    "1.4.27 12:00",
    "1+4+27",
    "+1.4.27",
    "257.4.2027",
    "1.260.2027",
    "١.٤.٢٧",
    "1 2 Apr 2027",
    "2027-04-01T0",
    "2027-13-01",
    "1 th 2027",
    "1.4.ab",
  };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    g_assert_null (dossier_day_parse (typed[i]));
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
  g_test_add_func ("/day/is-read-as-people-in-britain-type-it",
                   test_is_read_as_people_in_britain_type_it);
  g_test_add_func ("/day/what-is-shown-can-be-typed", test_what_is_shown_can_be_typed);
  g_test_add_func ("/day/what-is-no-day-is-not-read", test_what_is_no_day_is_not_read);

  return g_test_run ();
}
