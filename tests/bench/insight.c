/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times how long it takes to know again where a submission stands, after one edit. */

#include "dossier-bundle.h"
#include "dossier-check-list.h"
#include "dossier-history.h"
#include "dossier-pass-rule-result.h"

#include <stdlib.h>

#define RUNS        101
#define TODAY       "2026-06-30"
#define MILLISECOND 1000.0

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static void
count_all (DossierSubmission *submission)
{
  DossierStandard *standard = dossier_submission_get_standard (submission);
  g_autoptr (DossierHistory) history = dossier_history_new (submission);
  g_autofree DossierTally *tallies = dossier_tally_count (submission);
  DossierPassRuleResult result;
  DossierTally tally;

  dossier_pass_rule_result_find (&result, standard, tallies);
  for (guint i = 0; i < dossier_history_get_n_assessments (history); i++)
    dossier_history_count (history, i, NULL, &tally);
}

/* As the window does it: the list of checks is kept, and looks again at what the edit touched. */
static gint64
time_edit (DossierSubmission *submission, DossierCheckList *checks, guint run)
{
  DossierResponse *response = dossier_submission_find_response (submission, "3.2.1");
  gint64 start;

  g_object_set (response, "rating", 1 + run % (DOSSIER_RATING_COUNT - 1), NULL);
  start = g_get_monotonic_time ();
  dossier_check_list_update (checks, NULL, TODAY);
  count_all (submission);
  return g_get_monotonic_time () - start;
}

int
main (int argc, char **argv)
{
  g_autoptr (DossierStandardLibrary) library = dossier_standard_library_new ();
  g_autoptr (GFile) folder = g_file_new_for_path (argv[argc - 1]);
  g_autoptr (DossierBundle) bundle = dossier_bundle_open (folder, library, NULL, NULL);
  g_autoptr (DossierCheckList) checks = NULL;
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  DossierSubmission *submission;

  if (bundle == NULL)
    return EXIT_FAILURE;
  submission = dossier_bundle_get_submission (bundle);
  checks = dossier_check_list_new (submission, NULL);
  dossier_check_list_update (checks, NULL, TODAY);
  for (guint run = 0; run < RUNS; run++)
    {
      gint64 time = time_edit (submission, checks, run);

      g_array_append_val (times, time);
    }
  g_array_sort (times, compare_times);
  g_print ("checks-50 %.3f\nchecks-95 %.3f\n",
           (double) g_array_index (times, gint64, RUNS / 2) / MILLISECOND,
           (double) g_array_index (times, gint64, RUNS * 95 / 100) / MILLISECOND);
  return EXIT_SUCCESS;
}
