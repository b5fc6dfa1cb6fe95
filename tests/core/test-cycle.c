/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-certification.h"
#include "dossier-cycle.h"
#include "dossier-submission-assessments.h"

#include "dossier-test-folder.h"

static DossierAssessment *
add (DossierSubmission *submission,
     DossierAssessmentKind kind,
     const char *date,
     DossierAssessmentOutcome outcome)
{
  g_autoptr (DossierAssessment) assessment = dossier_assessment_new (kind, date);

  g_object_set (assessment, "outcome", outcome, NULL);
  dossier_submission_add_assessment (submission, assessment);
  return assessment;
}

static void
assert_certified (DossierSubmission *submission,
                  const char *today,
                  DossierCertificationState state,
                  gboolean runs_out_soon)
{
  g_autoptr (DossierCertification) certification = dossier_certification_find (submission, today);

  g_assert_cmpint (certification->state, ==, state);
  g_assert_cmpint (certification->runs_out_soon, ==, runs_out_soon);
}

static void
assert_next_visit (DossierSubmission *submission,
                   const char *today,
                   const char *date,
                   DossierAssessmentKind kind)
{
  g_autoptr (DossierNextVisit) visit = dossier_cycle_find_next_visit (submission, today);

  g_assert_nonnull (visit);
  g_assert_cmpstr (visit->date, ==, date);
  g_assert_cmpint (visit->kind, ==, kind);
}

static void
test_only_a_decision_in_date_certifies (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierAssessment *full;

  assert_certified (submission, "2023-07-01", DOSSIER_CERTIFICATION_NONE, FALSE);
  add (submission, DOSSIER_ASSESSMENT_SELF, "2023-01-10", DOSSIER_OUTCOME_CERTIFIED);
  add (submission, DOSSIER_ASSESSMENT_PRE, "2023-03-10", DOSSIER_OUTCOME_CERTIFIED);
  assert_certified (submission, "2023-07-01", DOSSIER_CERTIFICATION_NONE, FALSE);

  full = add (submission, DOSSIER_ASSESSMENT_FULL, "2023-06-15", DOSSIER_OUTCOME_PENDING);
  assert_certified (submission, "2023-07-01", DOSSIER_CERTIFICATION_NONE, FALSE);
  g_object_set (full, "outcome", DOSSIER_OUTCOME_CERTIFIED, NULL);
  assert_certified (submission, "2023-06-14", DOSSIER_CERTIFICATION_NONE, FALSE);
  assert_certified (submission, "2023-06-15", DOSSIER_CERTIFICATION_CERTIFIED, FALSE);
  assert_certified (submission, "2026-03-16", DOSSIER_CERTIFICATION_CERTIFIED, FALSE);
  assert_certified (submission, "2026-03-17", DOSSIER_CERTIFICATION_CERTIFIED, TRUE);
  assert_certified (submission, "2026-06-15", DOSSIER_CERTIFICATION_CERTIFIED, TRUE);
  assert_certified (submission, "2026-06-16", DOSSIER_CERTIFICATION_RAN_OUT, FALSE);
}

static void
test_a_review_confirms_or_ends_the_certificate (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierAssessment *review;
  g_autoptr (DossierCertification) certification = NULL;
  g_autofree char *sentence = NULL;

  g_object_set (add (submission, DOSSIER_ASSESSMENT_FULL, "2023-06-15", DOSSIER_OUTCOME_CERTIFIED),
                "certified-until",
                "2026-07-31",
                NULL);
  review = add (submission,
                DOSSIER_ASSESSMENT_REVIEW,
                "2024-06-13",
                DOSSIER_OUTCOME_CERTIFIED_WITH_CONDITIONS);

  certification = dossier_certification_find (submission, "2025-01-01");
  sentence = dossier_certification_describe (certification);
  g_assert_true (certification->has_conditions);
  g_assert_cmpstr (certification->until, ==, "2026-07-31");
  g_assert_cmpstr (sentence, ==, "Certified with conditions until 31 Jul 2026.");
  g_object_set (review, "outcome", DOSSIER_OUTCOME_NOT_CERTIFIED, NULL);
  assert_certified (submission, "2025-01-01", DOSSIER_CERTIFICATION_NOT_CERTIFIED, FALSE);
}

static void
test_the_cycle_foresees_each_visit (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);

  g_assert_null (dossier_cycle_find_next_visit (submission, "2023-07-01"));
  add (submission, DOSSIER_ASSESSMENT_FULL, "2023-06-15", DOSSIER_OUTCOME_CERTIFIED);
  assert_next_visit (submission, "2023-07-01", "2024-06-15", DOSSIER_ASSESSMENT_REVIEW);
  add (submission, DOSSIER_ASSESSMENT_REVIEW, "2024-05-20", DOSSIER_OUTCOME_CERTIFIED);
  assert_next_visit (submission, "2024-07-01", "2025-06-15", DOSSIER_ASSESSMENT_REVIEW);
  /* A review that was missed is still due. */
  assert_next_visit (submission, "2025-09-01", "2025-06-15", DOSSIER_ASSESSMENT_REVIEW);
  add (submission, DOSSIER_ASSESSMENT_REVIEW, "2025-10-01", DOSSIER_OUTCOME_CERTIFIED);
  assert_next_visit (submission, "2025-12-01", "2026-06-15", DOSSIER_ASSESSMENT_FULL);
}

static void
test_a_cycle_may_begin_on_a_leap_day (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);

  add (submission, DOSSIER_ASSESSMENT_FULL, "2024-02-29", DOSSIER_OUTCOME_CERTIFIED);

  assert_next_visit (submission, "2024-03-01", "2025-02-28", DOSSIER_ASSESSMENT_REVIEW);
}

static void
test_a_day_that_is_agreed_counts_until_it_is_held (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);

  g_object_set (submission, "next-visit", "2023-06-20", NULL);
  assert_next_visit (submission, "2023-01-01", "2023-06-20", DOSSIER_ASSESSMENT_FULL);
  add (submission, DOSSIER_ASSESSMENT_FULL, "2023-06-20", DOSSIER_OUTCOME_CERTIFIED);
  assert_next_visit (submission, "2023-07-01", "2024-06-20", DOSSIER_ASSESSMENT_REVIEW);
  g_object_set (submission, "next-visit", "2024-09-02", NULL);
  assert_next_visit (submission, "2023-07-01", "2024-09-02", DOSSIER_ASSESSMENT_REVIEW);
  g_object_set (submission, "next-visit", "2026-08-01", NULL);
  assert_next_visit (submission, "2025-12-01", "2026-08-01", DOSSIER_ASSESSMENT_FULL);
}

static void
test_a_visit_is_told_in_time (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierNextVisit) far = NULL;
  g_autoptr (DossierNextVisit) near = NULL;
  g_autoptr (DossierNextVisit) late = NULL;
  g_autofree char *in_days = NULL;
  g_autofree char *was_due = NULL;

  add (submission, DOSSIER_ASSESSMENT_FULL, "2023-06-15", DOSSIER_OUTCOME_CERTIFIED);
  far = dossier_cycle_find_next_visit (submission, "2024-04-15");
  near = dossier_cycle_find_next_visit (submission, "2024-04-16");
  late = dossier_cycle_find_next_visit (submission, "2024-06-16");

  in_days = dossier_next_visit_describe (near);
  was_due = dossier_next_visit_describe (late);
  g_assert_false (dossier_next_visit_is_soon (far));
  g_assert_true (dossier_next_visit_is_soon (near));
  g_assert_cmpstr (in_days, ==, "Annual Review in 60 days, on 15 Jun 2024");
  g_assert_cmpstr (was_due, ==, "Annual Review was due on 15 Jun 2024");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/certification/only-a-decision-in-date-certifies",
                           test_only_a_decision_in_date_certifies);
  dossier_test_folder_add ("/certification/a-review-confirms-or-ends-it",
                           test_a_review_confirms_or_ends_the_certificate);
  dossier_test_folder_add ("/cycle/foresees-each-visit", test_the_cycle_foresees_each_visit);
  dossier_test_folder_add ("/cycle/may-begin-on-a-leap-day", test_a_cycle_may_begin_on_a_leap_day);
  dossier_test_folder_add ("/cycle/agreed-day-counts-until-it-is-held",
                           test_a_day_that_is_agreed_counts_until_it_is_held);
  dossier_test_folder_add ("/cycle/visit-is-told-in-time", test_a_visit_is_told_in_time);

  return g_test_run ();
}
