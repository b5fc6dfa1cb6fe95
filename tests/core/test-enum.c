/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>

#include "dossier-action.h"
#include "dossier-enum.h"
#include "dossier-rating.h"
#include "dossier-report-options.h"
#include "dossier-report-preset.h"

static void
test_says_what_the_table_says (void)
{
  int value = -1;

  g_assert_cmpuint (dossier_enum_get_n_values (DOSSIER_TYPE_ACTION_STATE),
                    ==,
                    DOSSIER_ACTION_STATE_COUNT);
  g_assert_cmpstr (dossier_enum_get_nick (DOSSIER_TYPE_ACTION_STATE, DOSSIER_ACTION_IN_PROGRESS),
                   ==,
                   "in-progress");
  g_assert_cmpstr (dossier_enum_get_title (DOSSIER_TYPE_ACTION_STATE, DOSSIER_ACTION_IN_PROGRESS),
                   ==,
                   "In Progress");
  g_assert_cmpstr (dossier_enum_get_title (DOSSIER_TYPE_PRIORITY, DOSSIER_PRIORITY_LOW), ==, "Low");
  g_assert_true (dossier_enum_find (DOSSIER_TYPE_ACTION_STATE, "verified", &value));
  g_assert_cmpint (value, ==, DOSSIER_ACTION_VERIFIED);
}

static void
test_finds_no_value_that_is_not_there (void)
{
  int value = -1;

  g_assert_false (dossier_enum_find (DOSSIER_TYPE_PRIORITY, "highest", &value));
  g_assert_cmpint (value, ==, -1);
}

static void
test_joins_the_nicks_in_order (void)
{
  g_autofree char *nicks = dossier_enum_join_nicks (DOSSIER_TYPE_MARGINS);

  g_assert_cmpstr (nicks, ==, "normal, narrow, wide");
}

static void
test_leaves_the_titles_of_ratings_to_the_standard (void)
{
  for (int rating = 0; rating < DOSSIER_RATING_COUNT; rating++)
    g_assert_null (dossier_enum_get_title (DOSSIER_TYPE_RATING, rating));
}

static void
test_serves_glib_as_well (void)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (DOSSIER_TYPE_REPORT_PRESET);

  g_assert_cmpuint (klass->n_values, ==, DOSSIER_PRESET_COUNT);
  g_assert_cmpint (g_enum_get_value_by_nick (klass, "board")->value, ==, DOSSIER_PRESET_BOARD);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/enum/says-what-the-table-says", test_says_what_the_table_says);
  g_test_add_func ("/enum/finds-no-value-that-is-not-there", test_finds_no_value_that_is_not_there);
  g_test_add_func ("/enum/joins-the-nicks-in-order", test_joins_the_nicks_in_order);
  g_test_add_func ("/enum/leaves-the-titles-of-ratings-to-the-standard",
                   test_leaves_the_titles_of_ratings_to_the_standard);
  g_test_add_func ("/enum/serves-glib-as-well", test_serves_glib_as_well);

  return g_test_run ();
}
