/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-today.h"

#include "dossier-evidence-filter.h"
#include "dossier-evidence-item.h"

#define PATIENCE_SECONDS 20

static gint64 clock_start;

/* In the place of what GLib has: a clock that the tests set. */
GDateTime *
g_date_time_new_now_local (void)
{
  g_autoptr (GDateTime) start = g_date_time_new_local (2026, 3, 31, 23, 59, 59.5);

  return g_date_time_add (start, g_get_monotonic_time () - clock_start);
}

/* Half a second before the end of March. */
static void
set_clock (void)
{
  clock_start = g_get_monotonic_time ();
  dossier_today_check ();
  g_assert_cmpstr (dossier_today_get (), ==, "2026-03-31");
}

/* A timer does not run on while a computer sleeps. */
static void
sleep_for_a_day (void)
{
  clock_start -= G_TIME_SPAN_DAY;
}

static gboolean
give_up_cb (gpointer user_data)
{
  g_error ("No other day has begun");
  return G_SOURCE_REMOVE;
}

static void
wait_for_midnight (void)
{
  guint timeout = g_timeout_add_seconds (PATIENCE_SECONDS, give_up_cb, NULL);

  while (g_str_equal (dossier_today_get (), "2026-03-31"))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

static DossierEvidence *
create_evidence (void)
{
  DossierEvidence *evidence = dossier_evidence_new (1, "Survey");

  g_object_set (evidence, "current-until", "2026-03-31", NULL);
  return evidence;
}

static void
test_another_day_begins_at_midnight (void)
{
  set_clock ();

  wait_for_midnight ();

  g_assert_cmpstr (dossier_today_get (), ==, "2026-04-01");
}

static void
test_what_has_slept_finds_the_day (void)
{
  set_clock ();
  sleep_for_a_day ();

  dossier_today_check ();

  g_assert_cmpstr (dossier_today_get (), ==, "2026-04-01");
}

static void
test_the_same_day_is_reported_once (void)
{
  g_autoptr (GtkFilter) filter = GTK_FILTER (dossier_evidence_filter_new ());
  guint n_changes = 0;

  set_clock ();
  g_signal_connect_swapped (filter, "changed", G_CALLBACK (g_atomic_int_inc), &n_changes);
  dossier_today_check ();
  g_assert_cmpuint (n_changes, ==, 0);

  sleep_for_a_day ();
  dossier_today_check ();
  dossier_today_check ();
  g_assert_cmpuint (n_changes, ==, 1);
}

static void
test_evidence_goes_out_of_date_while_it_is_shown (void)
{
  g_autoptr (DossierEvidence) evidence = create_evidence ();
  g_autoptr (DossierEvidenceItem) item = dossier_evidence_item_new (evidence);
  g_autoptr (DossierEvidenceFilter) filter = dossier_evidence_filter_new ();
  g_autoptr (GListStore) items = g_list_store_new (DOSSIER_TYPE_EVIDENCE_ITEM);
  g_autoptr (GtkFilterListModel) found = NULL;

  set_clock ();
  g_list_store_append (items, item);
  dossier_evidence_filter_set_condition (filter, DOSSIER_EVIDENCE_OUT_OF_DATE, NULL);
  found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (items)),
                                     g_object_ref (GTK_FILTER (filter)));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (found)), ==, 0);

  wait_for_midnight ();

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (found)), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/today/another-day-begins-at-midnight", test_another_day_begins_at_midnight);
  g_test_add_func ("/today/what-has-slept-finds-the-day", test_what_has_slept_finds_the_day);
  g_test_add_func ("/today/the-same-day-is-reported-once", test_the_same_day_is_reported_once);
  g_test_add_func ("/today/evidence-goes-out-of-date-while-it-is-shown",
                   test_evidence_goes_out_of_date_while_it_is_shown);

  return g_test_run ();
}
