/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long evidence is current, for the checks and the register. */

#include "dossier-expiry.h"

#define TODAY "2026-03-31"
#define VISIT "2026-06-15"

static DossierExpiry
find_expiry (const char *current_until, const char *next_visit)
{
  g_autoptr (DossierEvidence) evidence = dossier_evidence_new (1, "Reader survey");

  g_object_set (evidence, "current-until", current_until, NULL);
  return dossier_expiry_find (evidence, TODAY, next_visit);
}

static void
test_evidence_without_a_last_day_stays_current (void)
{
  g_assert_cmpint (find_expiry ("", VISIT), ==, DOSSIER_EXPIRY_NONE);
}

static void
test_it_passes_after_the_last_day (void)
{
  g_assert_cmpint (find_expiry ("2026-03-30", VISIT), ==, DOSSIER_EXPIRY_PASSED);
  g_assert_cmpint (find_expiry ("2026-03-30", NULL), ==, DOSSIER_EXPIRY_PASSED);
  g_assert_cmpint (find_expiry (TODAY, NULL), ==, DOSSIER_EXPIRY_NONE);
}

static void
test_it_is_near_when_the_visit_is_later (void)
{
  g_assert_cmpint (find_expiry (TODAY, VISIT), ==, DOSSIER_EXPIRY_BY_VISIT);
  g_assert_cmpint (find_expiry ("2026-06-14", VISIT), ==, DOSSIER_EXPIRY_BY_VISIT);
  g_assert_cmpint (find_expiry (VISIT, VISIT), ==, DOSSIER_EXPIRY_NONE);
}

static void
test_a_visit_that_is_overdue_brings_nothing_nearer (void)
{
  g_assert_cmpint (find_expiry ("2026-04-30", "2026-01-15"), ==, DOSSIER_EXPIRY_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/expiry/evidence-without-a-last-day-stays-current",
                   test_evidence_without_a_last_day_stays_current);
  g_test_add_func ("/expiry/it-passes-after-the-last-day", test_it_passes_after_the_last_day);
  g_test_add_func ("/expiry/it-is-near-when-the-visit-is-later",
                   test_it_is_near_when_the_visit_is_later);
  g_test_add_func ("/expiry/a-visit-that-is-overdue-brings-nothing-nearer",
                   test_a_visit_that_is_overdue_brings_nothing_nearer);

  return g_test_run ();
}
