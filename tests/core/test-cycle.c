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

static int
find_value (GType type, const char *nick)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *value = g_enum_get_value_by_nick (klass, nick);

  g_assert_nonnull (value);
  return value->value;
}

/* Each assessment of a history is its kind, date and outcome, and the first and last day of the
 * certificate, as far as they are known; “-” stands for none. */
static void
add_history (DossierSubmission *submission, const char *history)
{
  g_auto (GStrv) events = g_strsplit (history, "; ", -1);

  for (guint i = 0; events[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (events[i], " ", -1);
      guint n_words = g_strv_length (words);
      DossierAssessment *assessment =
        add (submission,
             (DossierAssessmentKind) find_value (DOSSIER_TYPE_ASSESSMENT_KIND, words[0]),
             g_str_equal (words[1], "-") ? "" : words[1],
             (DossierAssessmentOutcome) find_value (DOSSIER_TYPE_ASSESSMENT_OUTCOME, words[2]));

      if (n_words > 3 && !g_str_equal (words[3], "-"))
        g_object_set (assessment, "certified-from", words[3], NULL);
      if (n_words > 4)
        g_object_set (assessment, "certified-until", words[4], NULL);
    }
}

static void
test_any_history_says_whether_it_certifies (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *history;
    const char *today;
    const char *sentence;
  } cases[] = {
    /* A review that certifies after a refusal has no earlier certificate to go by. */
    { "full-assessment 2023-06-15 not-certified; annual-review 2024-06-13 certified",
      "2025-01-01",
      "Certified until 13 Jun 2027." },
    { "annual-review 2024-06-13 certified", "2025-01-01", "Certified until 13 Jun 2027." },
    /* A review without a last day leaves the certificate as it is, however many there are. */
    { "full-assessment 2023-06-15 certified - 2026-07-31; annual-review 2024-06-13 certified; "
      "annual-review 2025-06-12 "
      "certified-with-conditions",
      "2025-07-01",
      "Certified with conditions until 31 Jul 2026." },
    { "full-assessment 2023-06-15 certified; reassessment 2024-01-10 certified",
      "2024-02-01",
      "Certified until 15 Jun 2026." },
    { "full-assessment 2023-06-15 certified; annual-review 2024-06-13 certified - 2026-12-31",
      "2024-07-01",
      "Certified until 31 Dec 2026." },
    { "full-assessment 2023-06-15 certified-with-conditions; reassessment 2023-09-01 certified",
      "2024-02-01",
      "Certified until 15 Jun 2026." },
    /* What is not decided, not held yet or not dated changes nothing. */
    { "full-assessment 2023-06-15 certified; annual-review 2024-06-13 pending",
      "2025-01-01",
      "Certified until 15 Jun 2026." },
    { "full-assessment 2023-06-15 certified; annual-review 2024-06-13 not-certified",
      "2024-06-12",
      "Certified until 15 Jun 2026." },
    { "full-assessment 2023-06-15 certified; annual-review - not-certified",
      "2024-06-12",
      "Certified until 15 Jun 2026." },
    { "full-assessment 2023-06-15 pending", "2024-01-01", "Not certified yet." },
    /* The order in which assessments were entered makes no difference. */
    { "annual-review 2024-06-13 not-certified; full-assessment 2023-06-15 certified",
      "2025-01-01",
      "Not certified." },
    { "reassessment 2023-06-15 certified; full-assessment 2023-06-15 not-certified",
      "2024-01-01",
      "Certified until 15 Jun 2026." },
    /* The first and the last day belong to it. */
    { "full-assessment 2023-06-15 certified 2023-07-01", "2023-06-30", "Not certified." },
    { "full-assessment 2023-06-15 certified 2023-07-01",
      "2023-07-01",
      "Certified until 15 Jun 2026." },
    { "full-assessment 2023-06-15 certified - 2026-07-31",
      "2026-07-31",
      "Certified until 31 Jul 2026. The certificate expires in 0 days." },
    { "full-assessment 2023-06-15 certified - 2026-07-31",
      "2026-08-01",
      "Not certified: the certificate expired on 31 Jul 2026." },
    { "full-assessment 2024-02-29 certified", "2024-03-01", "Certified until 28 Feb 2027." },
    /* Until a renewal begins, the certificate before it counts. */
    { "full-assessment 2023-06-15 certified; full-assessment 2026-05-20 certified 2026-06-16 "
      "2029-06-15",
      "2026-06-01",
      "Certified until 15 Jun 2026." },
    { "full-assessment 2023-06-15 certified; full-assessment 2026-05-20 certified 2026-07-01 "
      "2029-06-15",
      "2026-06-01",
      "Certified until 15 Jun 2026. The certificate expires in 14 days." },
    { "full-assessment 2023-06-15 certified; full-assessment 2026-05-20 certified 2026-07-01 "
      "2029-06-15",
      "2026-06-16",
      "Not certified: the certificate expired on 15 Jun 2026." },
    { "full-assessment 2023-06-15 certified; full-assessment 2026-05-20 certified 2026-06-16 "
      "2029-06-15",
      "2026-06-16",
      "Certified until 15 Jun 2029." },
    { "full-assessment 2023-06-15 not-certified; reassessment 2024-02-01 certified 2024-03-01",
      "2024-02-15",
      "Not certified." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
      g_autoptr (DossierCertification) certification = NULL;
      g_autofree char *sentence = NULL;

      g_test_message ("%s", cases[i].history);
      add_history (submission, cases[i].history);
      certification = dossier_certification_find (submission, cases[i].today);
      sentence = dossier_certification_describe (certification);
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

static void
test_any_history_foresees_the_next_visit (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *history;
    const char *agreed;
    const char *today;
    const char *sentence;
  } cases[] = {
    /* Only a full assessment begins a cycle. */
    { "", "", "2024-01-01", NULL },
    { "self-assessment 2023-01-10 pending; pre-assessment 2023-03-10 pending",
      "",
      "2024-01-01",
      NULL },
    { "annual-review 2023-06-15 certified", "", "2024-01-01", NULL },
    { "full-assessment 2024-06-15 certified", "", "2024-01-01", NULL },
    { "full-assessment - certified", "", "2024-01-01", NULL },
    { "", "2024-02-01", "2024-01-01", "Full Assessment in 31 days, on 1 Feb 2024" },
    /* A reassessment is no visit of the cycle, however near the next one is. */
    { "full-assessment 2023-06-15 certified; reassessment 2024-05-31 certified",
      "",
      "2024-06-01",
      "Annual Review in 14 days, on 15 Jun 2024" },
    { "full-assessment 2023-06-15 certified; annual-review 2024-06-13 certified; reassessment "
      "2025-05-31 certified",
      "",
      "2025-06-01",
      "Annual Review in 14 days, on 15 Jun 2025" },
    { "full-assessment 2023-06-15 certified; self-assessment 2024-05-31 pending",
      "",
      "2024-06-01",
      "Annual Review in 14 days, on 15 Jun 2024" },
    /* A review up to half a year early is that of its year. */
    { "full-assessment 2023-06-15 certified; annual-review 2023-12-16 certified",
      "",
      "2024-06-01",
      "Annual Review in 14 days, on 15 Jun 2024" },
    { "full-assessment 2023-06-15 certified; annual-review 2023-12-17 certified",
      "",
      "2025-06-01",
      "Annual Review in 14 days, on 15 Jun 2025" },
    /* A full assessment is due after the reviews, even where the last came late. */
    { "full-assessment 2023-06-15 certified; annual-review 2024-06-13 certified; annual-review "
      "2026-03-01 certified",
      "",
      "2026-06-01",
      "Full Assessment in 14 days, on 15 Jun 2026" },
    /* A full assessment begins the next cycle on its own day, early or late. */
    { "full-assessment 2023-06-15 certified; full-assessment 2025-09-01 certified",
      "",
      "2026-08-18",
      "Annual Review in 14 days, on 1 Sep 2026" },
    { "full-assessment 2026-09-01 certified; full-assessment 2023-06-15 certified",
      "",
      "2027-08-18",
      "Annual Review in 14 days, on 1 Sep 2027" },
    /* A refusal changes the certificate, not the days of the visits. */
    { "full-assessment 2023-06-15 not-certified", "", "2024-06-15", "Annual Review today" },
    /* What is not decided yet is the visit itself, and does not begin the next year. */
    { "full-assessment 2024-01-01 pending", "", "2024-01-01", "Full Assessment today" },
    { "full-assessment 2023-06-15 certified; annual-review 2024-06-13 pending",
      "",
      "2024-06-01",
      "Annual Review in 12 days, on 13 Jun 2024" },
    { "full-assessment 2023-06-15 certified; annual-review 2024-06-13 pending",
      "",
      "2024-06-13",
      "Annual Review today" },
    { "full-assessment 2023-06-15 certified; annual-review 2024-06-13 pending",
      "",
      "2024-07-01",
      "Annual Review on 13 Jun 2024, outcome pending" },
    { "full-assessment 2023-06-15 certified; annual-review 2024-06-13 pending; annual-review "
      "2025-06-12 pending",
      "",
      "2024-07-01",
      "Annual Review on 13 Jun 2024, outcome pending" },
    { "full-assessment 2023-06-15 certified; annual-review 2024-06-13 pending; annual-review "
      "2025-06-12 certified",
      "",
      "2026-06-01",
      "Full Assessment in 14 days, on 15 Jun 2026" },
    { "full-assessment 2023-06-15 certified; reassessment 2024-06-01 pending",
      "",
      "2024-06-01",
      "Annual Review in 14 days, on 15 Jun 2024" },
    /* A later day that was agreed is not that of a visit that waits for its outcome. */
    { "full-assessment 2023-06-15 certified; annual-review 2024-06-13 pending",
      "2024-06-20",
      "2024-06-13",
      "Annual Review in 7 days, on 20 Jun 2024" },
    { "full-assessment 2023-06-15 certified; annual-review 2024-06-13 pending",
      "2024-06-13",
      "2024-07-01",
      "Annual Review on 13 Jun 2024, outcome pending" },
    /* An agreed day counts from the day after the latest visit. */
    { "full-assessment 2023-06-15 certified",
      "2023-06-15",
      "2024-06-16",
      "Annual Review was due on 15 Jun 2024" },
    { "full-assessment 2023-06-15 certified; reassessment 2024-07-01 certified",
      "2024-06-20",
      "2024-07-02",
      "Annual Review was due on 20 Jun 2024" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
      g_autoptr (DossierNextVisit) visit = NULL;
      g_autofree char *sentence = NULL;

      g_test_message ("%s", cases[i].history);
      add_history (submission, cases[i].history);
      g_object_set (submission, "next-visit", cases[i].agreed, NULL);
      visit = dossier_cycle_find_next_visit (submission, cases[i].today);
      sentence = visit != NULL ? dossier_next_visit_describe (visit) : NULL;
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
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
test_a_visit_is_reported_in_time (DossierTestFolder *folder, gconstpointer data)
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

/* On paper, which is read on other days than the one on which it is printed. */
static void
test_dates_are_described_without_counting_days (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *today;
    const char *certified;
    const char *next;
  } cases[] = {
    { "2024-04-16", "Certified until 15 Jun 2026.", "Annual Review on 15 Jun 2024" },
    { "2024-06-15", "Certified until 15 Jun 2026.", "Annual Review on 15 Jun 2024" },
    { "2024-06-16", "Certified until 15 Jun 2026.", "Annual Review was due on 15 Jun 2024" },
    { "2026-06-14", "Certified until 15 Jun 2026.", "Annual Review was due on 15 Jun 2024" },
    { "2026-06-16",
      "Not certified: the certificate expired on 15 Jun 2026.",
      "Annual Review was due on 15 Jun 2024" },
  };
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);

  add (submission, DOSSIER_ASSESSMENT_FULL, "2023-06-15", DOSSIER_OUTCOME_CERTIFIED);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierCertification) certification =
        dossier_certification_find (submission, cases[i].today);
      g_autoptr (DossierNextVisit) visit =
        dossier_cycle_find_next_visit (submission, cases[i].today);
      g_autofree char *certified = dossier_certification_describe_dates (certification);
      g_autofree char *next = dossier_next_visit_describe_date (visit);

      g_test_message ("on %s", cases[i].today);
      g_assert_cmpstr (certified, ==, cases[i].certified);
      g_assert_cmpstr (next, ==, cases[i].next);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/certification/only-a-decision-in-date-certifies",
                           test_only_a_decision_in_date_certifies);
  dossier_test_folder_add ("/certification/a-review-confirms-or-ends-it",
                           test_a_review_confirms_or_ends_the_certificate);
  dossier_test_folder_add ("/certification/any-history-says-whether-it-certifies",
                           test_any_history_says_whether_it_certifies);
  dossier_test_folder_add ("/cycle/any-history-foresees-the-next-visit",
                           test_any_history_foresees_the_next_visit);
  dossier_test_folder_add ("/cycle/foresees-each-visit", test_the_cycle_foresees_each_visit);
  dossier_test_folder_add ("/cycle/may-begin-on-a-leap-day", test_a_cycle_may_begin_on_a_leap_day);
  dossier_test_folder_add ("/cycle/agreed-day-counts-until-it-is-held",
                           test_a_day_that_is_agreed_counts_until_it_is_held);
  dossier_test_folder_add ("/cycle/visit-is-reported-in-time", test_a_visit_is_reported_in_time);

  dossier_test_folder_add ("/cycle/dates-are-described-without-counting-days",
                           test_dates_are_described_without_counting_days);
  return g_test_run ();
}
