/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-clock.h"
#include "dossier-element-numbers.h"
#include "dossier-evidence.h"
#include "dossier-rolling-programme.h"
#include "dossier-submission-assessments.h"
#include "dossier-submission-evidence.h"
#include "dossier-visit-calendar.h"
#include "dossier-visit-plan.h"
#include "dossier-visit.h"

#include "dossier-test-folder.h"

#define TODAY "2026-03-31"

static void
test_times_are_read_as_people_write_them (void)
{
  static const struct
  {
    const char *text;
    const char *time;
  } cases[] = {
    { "9", "09:00" },    { "9:30", "09:30" }, { "09.05", "09:05" },  { "23:59", "23:59" },
    { "0:00", "00:00" }, { "24:00", NULL },   { "9:60", NULL },      { "9:3", NULL },
    { "9:300", NULL },   { "", NULL },        { "half nine", NULL }, { ":30", NULL },
    { "9:30 am", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *time = NULL;
      guint minutes;

      if (dossier_clock_parse (cases[i].text, &minutes))
        time = dossier_clock_format (minutes);
      g_assert_cmpstr (time, ==, cases[i].time);
    }
}

static void
test_elements_are_named_by_numbers (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *text;
    guint n_elements;
    const char *joined;
    const char *unknown;
  } cases[] = {
    { "", 0, "", NULL },
    { "1.1.1", 1, "1.1.1", NULL },
    { "1.1.2, 1.1.1;1.1.3", 3, "1.1", NULL },
    { "3.4 1.1.1 3.4.1", 4, "1.1.1, 3.4", NULL },
    { "1.1, 1.2, 1.3", 11, "1", NULL },
    { "1, 2, 3, 4, 5", 57, "1, 2, 3, 4, 5", NULL },
    { "1.1.9, 2.1.1, 7", 1, "2.1.1", "1.1.9" },
    { "1.", 0, "", "1." },
    { "1.1.1.1", 0, "", "1.1.1.1" },
  };
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierStandard *standard = dossier_submission_get_standard (submission);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) elements = dossier_element_numbers_list (standard, cases[i].text);
      g_autofree char *joined = dossier_element_numbers_join (standard, elements);
      g_autofree char *unknown = dossier_element_numbers_find_unknown (standard, cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (elements->len, ==, cases[i].n_elements);
      g_assert_cmpstr (joined, ==, cases[i].joined);
      g_assert_cmpstr (unknown, ==, cases[i].unknown);
    }
}

static DossierAssessment *
add (DossierSubmission *submission, DossierAssessmentKind kind, const char *date)
{
  g_autoptr (DossierAssessment) assessment = dossier_assessment_new (kind, date);

  dossier_submission_add_assessment (submission, assessment);
  return assessment;
}

static char *
describe_plan (DossierAssessment *assessment)
{
  g_autoptr (GPtrArray) sessions = dossier_assessment_list_sessions (assessment);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      DossierSession *session = sessions->pdata[i];
      g_autofree char *time = dossier_session_describe_time (session);

      g_string_append_printf (text,
                              "%s %s %s [%s]\n",
                              dossier_record_get_text (DOSSIER_RECORD (session), "date"),
                              time,
                              dossier_session_get_title (session),
                              dossier_session_get_elements (session));
    }
  return g_string_free (text, FALSE);
}

static void
test_a_plan_covers_all_elements_in_a_day (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierAssessment *assessment = add (submission, DOSSIER_ASSESSMENT_FULL, "2026-06-15");
  g_autofree char *plan = NULL;

  g_assert_true (dossier_visit_plan_add (submission, assessment));
  plan = describe_plan (assessment);
  g_assert_cmpstr (
    plan,
    ==,
    "2026-06-15 09:30–10:00 Opening Meeting []\n"
    "2026-06-15 10:00–10:45 Customer Insight [1]\n"
    "2026-06-15 10:45–11:30 The Culture of the Organisation [2]\n"
    "2026-06-15 11:30–12:30 Information and Access [3]\n"
    "2026-06-15 12:30–13:15 Lunch []\n"
    "2026-06-15 13:15–14:15 Delivery [4]\n"
    "2026-06-15 14:15–15:00 Timeliness and Quality of Service [5]\n"
    "2026-06-15 15:00–15:45 Meeting with Customers [1.2, 1.3, 2.2, 3.2, 3.3, 4.3, 5.2]\n"
    "2026-06-15 15:45–16:30 Meeting with Partners [3.4]\n"
    "2026-06-15 16:30–17:00 Time for the Assessor []\n"
    "2026-06-15 17:00–17:30 Closing Meeting []\n");
  g_assert_false (dossier_visit_plan_add (submission, assessment));
}

static void
test_a_plan_is_undone_at_once (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierAssessment *assessment = add (submission, DOSSIER_ASSESSMENT_FULL, "2026-06-15");

  dossier_visit_plan_add (submission, assessment);
  dossier_submission_undo (submission);
  g_assert_cmpuint (g_list_model_get_n_items (dossier_assessment_get_sessions (assessment)), ==, 0);
}

static void
test_a_plan_goes_over_all_days (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierAssessment *assessment = add (submission, DOSSIER_ASSESSMENT_FULL, "2026-06-15");
  g_autofree char *plan = NULL;

  g_object_set (assessment, "last-day", "2026-06-16", NULL);
  dossier_visit_plan_add (submission, assessment);
  plan = describe_plan (assessment);
  g_assert_nonnull (strstr (plan, "2026-06-15 09:30–10:00 Opening Meeting"));
  g_assert_nonnull (strstr (plan, "2026-06-16 09:30–"));
  g_assert_nonnull (strstr (plan, "Closing Meeting"));
  g_assert_null (strstr (plan, "2026-06-17"));
}

static void
test_a_visit_on_the_last_day_of_all_is_one_day (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierAssessment *assessment = add (submission, DOSSIER_ASSESSMENT_FULL, "9999-12-31");
  g_auto (GStrv) days = NULL;
  g_autofree char *calendar = NULL;

  g_object_set (assessment, "last-day", "9999-12-31", NULL);
  days = dossier_visit_list_days (assessment);
  calendar = dossier_visit_calendar_to_text (assessment);
  g_assert_cmpuint (g_strv_length (days), ==, 1);
  g_assert_null (strstr (calendar, "VEVENT"));
}

static void
test_a_plan_of_a_review_has_what_is_chosen (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierAssessment *assessment = add (submission, DOSSIER_ASSESSMENT_REVIEW, "");
  DossierResponse *response = dossier_submission_find_response (submission, "3.4.1");
  g_autofree char *plan = NULL;
  g_autoptr (GPtrArray) people = NULL;

  g_assert_false (dossier_visit_plan_add (submission, assessment));
  g_object_set (response, "owner", "Head of Partnerships", NULL);
  g_object_set (assessment, "elements", "3.4.1", NULL);
  g_assert_true (dossier_visit_plan_add (submission, assessment));
  plan = describe_plan (assessment);
  people = dossier_visit_list_people (assessment);
  g_assert_cmpstr (plan,
                   ==,
                   " 09:30–10:00 Opening Meeting []\n"
                   " 10:00–10:30 Information and Access [3.4.1]\n"
                   " 10:30–11:15 Meeting with Partners [3.4.1]\n"
                   " 11:15–11:45 Time for the Assessor []\n"
                   " 11:45–12:15 Closing Meeting []\n");
  g_assert_cmpuint (people->len, ==, 1);
  g_assert_cmpstr (((DossierVisitPerson *) people->pdata[0])->role, ==, "Head of Partnerships");
}

static DossierSession *
add_session (DossierAssessment *assessment,
             const char *begins,
             const char *ends,
             const char *people,
             const char *elements)
{
  g_autoptr (DossierSession) session = dossier_session_new ("Session", DOSSIER_SESSION_STAFF);
  DossierRecord *record = DOSSIER_RECORD (assessment);

  g_object_set (session,
                "date",
                "2026-06-15",
                "begins",
                begins,
                "ends",
                ends,
                "people",
                people,
                "elements",
                elements,
                NULL);
  dossier_record_insert (record,
                         dossier_record_find_field (record, "sessions"),
                         g_list_model_get_n_items (dossier_assessment_get_sessions (assessment)),
                         DOSSIER_RECORD (session));
  return session;
}

static void
assert_person (GPtrArray *people,
               guint position,
               const char *role,
               guint n_sessions,
               gboolean clash)
{
  const DossierVisitPerson *person = people->pdata[position];

  g_assert_cmpstr (person->role, ==, role);
  g_assert_cmpuint (person->n_sessions, ==, n_sessions);
  g_assert_cmpint (person->has_clash, ==, clash);
}

static void
test_people_who_are_asked_twice_are_found (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierAssessment *assessment = add (submission, DOSSIER_ASSESSMENT_FULL, "2026-06-15");
  g_autoptr (GPtrArray) people = NULL;

  add_session (assessment, "10:00", "11:00", "Team Leader; Librarian", "1");
  add_session (assessment, "9:00", "10:00", "Librarian", "2");
  add_session (assessment, "10:30", "11:30", " Team Leader , Director,", "3");
  people = dossier_visit_list_people (assessment);
  g_assert_cmpuint (people->len, ==, 3);
  assert_person (people, 0, "Librarian", 2, FALSE);
  assert_person (people, 1, "Team Leader", 2, TRUE);
  assert_person (people, 2, "Director", 1, FALSE);
}

static void
test_sessions_are_in_the_order_of_their_times (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierAssessment *assessment = add (submission, DOSSIER_ASSESSMENT_FULL, "2026-06-15");
  DossierSession *second_day = add_session (assessment, "8:00", "9:00", "", "1");
  DossierSession *without_time = add_session (assessment, "", "", "", "2");
  DossierSession *late = add_session (assessment, "10:00", "11:00", "", "3");
  DossierSession *early = add_session (assessment, "9.30", "10", "", "4");
  DossierSession *shorter = add_session (assessment, "10:00", "10:15", "", "5");
  DossierSession *without_day = add_session (assessment, "7:00", "8:00", "", "1.1");
  g_autoptr (GPtrArray) sessions = NULL;

  g_object_set (second_day, "date", "2026-06-16", NULL);
  g_object_set (without_day, "date", "", NULL);
  sessions = dossier_assessment_list_sessions (assessment);
  g_assert_cmpuint (sessions->len, ==, 6);
  g_assert_true (sessions->pdata[0] == early);
  g_assert_true (sessions->pdata[1] == shorter);
  g_assert_true (sessions->pdata[2] == late);
  g_assert_true (sessions->pdata[3] == without_time);
  g_assert_true (sessions->pdata[4] == second_day);
  g_assert_true (sessions->pdata[5] == without_day);
}

static void
cite (DossierSubmission *submission, const char *element, const char *id, const char *until)
{
  g_autoptr (DossierEvidence) evidence =
    g_object_new (DOSSIER_TYPE_EVIDENCE, "id", id, "title", id, "current-until", until, NULL);
  DossierResponse *response = dossier_submission_find_response (submission, element);

  dossier_submission_append (submission, DOSSIER_RECORD (submission), "evidence", evidence);
  dossier_submission_cite (submission, response, evidence, "");
}

static void
test_what_no_session_and_no_evidence_covers (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierAssessment *assessment = add (submission, DOSSIER_ASSESSMENT_REVIEW, "2026-06-15");
  DossierSession *session;
  g_autoptr (GPtrArray) cover = NULL;
  g_autoptr (GPtrArray) evidence = NULL;
  const DossierVisitElement *item;

  g_object_set (assessment, "elements", "1.1", NULL);
  session = add_session (assessment, "10:00", "11:00", "", "1.1.1, 1.1.2");
  add_session (assessment, "11:00", "12:00", "", "1.1.1");
  cite (submission, "1.1.1", "survey", "");
  /* Current today, but not on the day of the visit. */
  cite (submission, "1.1.2", "profile", "2026-05-01");
  cover = dossier_visit_list_cover (submission, assessment, TODAY);
  evidence = dossier_visit_list_evidence (submission, session);

  g_assert_cmpuint (cover->len, ==, 3);
  item = cover->pdata[0];
  g_assert_cmpstr (dossier_element_get_number (item->element), ==, "1.1.1");
  g_assert_cmpuint (item->n_sessions, ==, 2);
  g_assert_cmpint (item->evidence, ==, DOSSIER_COVERAGE_CURRENT);
  item = cover->pdata[1];
  g_assert_cmpuint (item->n_sessions, ==, 1);
  g_assert_cmpint (item->evidence, ==, DOSSIER_COVERAGE_OUT_OF_DATE);
  item = cover->pdata[2];
  g_assert_cmpuint (item->n_sessions, ==, 0);
  g_assert_cmpint (item->evidence, ==, DOSSIER_COVERAGE_NONE);
  g_assert_cmpuint (evidence->len, ==, 2);
  g_assert_cmpstr (dossier_evidence_get_title (evidence->pdata[0]), ==, "survey");
}

static void
rate (DossierSubmission *submission,
      DossierAssessment *assessment,
      const char *element,
      DossierRating rating)
{
  g_object_set (dossier_submission_ensure_finding (submission, assessment, element),
                "rating",
                rating,
                NULL);
}

static char *
suggest (DossierSubmission *submission, DossierAssessment *assessment)
{
  g_autoptr (GPtrArray) elements = dossier_rolling_programme_suggest (submission, assessment);

  return dossier_element_numbers_join (dossier_submission_get_standard (submission), elements);
}

static guint
count_not_reviewed (DossierSubmission *submission, DossierAssessment *assessment)
{
  g_autoptr (GPtrArray) elements =
    dossier_rolling_programme_list_not_reviewed (submission, assessment);

  return elements->len;
}

/* As in the sources: 9 Compliance Plus, 45 Compliance and 3 Partial Compliance in June 2023, and
 * the three looked at again a year later. */
static void
test_reviews_share_out_the_elements_of_a_cycle (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const partial[] = { "2.2.2", "4.2.3", "5.3.1" };
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierAssessment *full = add (submission, DOSSIER_ASSESSMENT_FULL, "2023-06-14");
  DossierAssessment *second, *third;
  g_autofree char *first_suggestion = NULL;
  g_autofree char *next_suggestion = NULL;
  g_autoptr (GPtrArray) first_elements = NULL;
  g_autoptr (GPtrArray) next_elements = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (partial); i++)
    rate (submission, full, partial[i], DOSSIER_RATING_PARTIAL_COMPLIANCE);
  second = add (submission, DOSSIER_ASSESSMENT_REVIEW, "2024-06-12");
  first_elements = dossier_rolling_programme_suggest (submission, second);
  for (guint i = 0; i < G_N_ELEMENTS (partial); i++)
    g_assert_cmpstr (dossier_element_get_number (first_elements->pdata[i]), ==, partial[i]);
  /* 3 partials, and half of the 54 others. */
  g_assert_cmpuint (first_elements->len, ==, 30);

  first_suggestion = suggest (submission, second);
  g_object_set (second, "elements", first_suggestion, NULL);
  g_assert_cmpuint (count_not_reviewed (submission, second), ==, 27);
  for (guint i = 0; i < G_N_ELEMENTS (partial); i++)
    rate (submission, second, partial[i], DOSSIER_RATING_COMPLIANCE);

  third = add (submission, DOSSIER_ASSESSMENT_REVIEW, "2025-06-11");
  next_elements = dossier_rolling_programme_suggest (submission, third);
  g_assert_cmpuint (next_elements->len, ==, 27);
  for (guint i = 0; i < next_elements->len; i++)
    g_assert_false (g_ptr_array_find (first_elements, next_elements->pdata[i], NULL));
  next_suggestion = suggest (submission, third);
  g_object_set (third, "elements", next_suggestion, NULL);
  g_assert_cmpuint (count_not_reviewed (submission, third), ==, 0);
}

static void
test_without_a_full_assessment_a_review_looks_at_all (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierAssessment *review = add (submission, DOSSIER_ASSESSMENT_REVIEW, "2024-06-12");
  g_autofree char *suggestion = suggest (submission, review);

  g_assert_cmpstr (suggestion, ==, "1, 2, 3, 4, 5");
  g_assert_cmpuint (count_not_reviewed (submission, review), ==, 0);
}

static void
test_a_calendar_has_the_visit_and_its_sessions (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const lines[] = { "DTSTART;VALUE=DATE:20260615",
                                       "DTEND;VALUE=DATE:20260617",
                                       "DTSTART:20260615T093000",
                                       "DTEND:20260615T101500",
                                       "LOCATION:Central Library",
                                       "LOCATION:Room 2",
                                       "DESCRIPTION:Who is met: Staff\\nRoles: Librarian\\n"
                                       "Elements: 1.1" };
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierAssessment *assessment = add (submission, DOSSIER_ASSESSMENT_FULL, "2026-06-15");
  DossierSession *session;
  g_autofree char *calendar = NULL;

  g_object_set (assessment, "last-day", "2026-06-16", "place", "Central Library", NULL);
  session = add_session (assessment, "9:30", "10:15", "Librarian", "1.1");
  g_object_set (session, "place", "Room 2", NULL);
  calendar = dossier_visit_calendar_to_text (assessment);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_test_message ("%s", lines[i]);
      g_assert_nonnull (strstr (calendar, lines[i]));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/visit/times-are-read-as-people-write-them",
                   test_times_are_read_as_people_write_them);
  dossier_test_folder_add ("/visit/elements-are-named-by-numbers",
                           test_elements_are_named_by_numbers);
  dossier_test_folder_add ("/visit/plan-covers-all-elements-in-a-day",
                           test_a_plan_covers_all_elements_in_a_day);
  dossier_test_folder_add ("/visit/plan-is-undone-at-once", test_a_plan_is_undone_at_once);
  dossier_test_folder_add ("/visit/plan-goes-over-all-days", test_a_plan_goes_over_all_days);
  dossier_test_folder_add ("/visit/on-the-last-day-of-all-is-one-day",
                           test_a_visit_on_the_last_day_of_all_is_one_day);
  dossier_test_folder_add ("/visit/plan-of-a-review-has-what-is-chosen",
                           test_a_plan_of_a_review_has_what_is_chosen);
  dossier_test_folder_add ("/visit/people-who-are-asked-twice-are-found",
                           test_people_who_are_asked_twice_are_found);
  dossier_test_folder_add ("/visit/sessions-are-in-the-order-of-their-times",
                           test_sessions_are_in_the_order_of_their_times);
  dossier_test_folder_add ("/visit/what-no-session-and-no-evidence-covers",
                           test_what_no_session_and_no_evidence_covers);
  dossier_test_folder_add ("/visit/reviews-share-out-the-elements-of-a-cycle",
                           test_reviews_share_out_the_elements_of_a_cycle);
  dossier_test_folder_add ("/visit/without-a-full-assessment-a-review-looks-at-all",
                           test_without_a_full_assessment_a_review_looks_at_all);
  dossier_test_folder_add ("/visit/calendar-has-the-visit-and-its-sessions",
                           test_a_calendar_has_the_visit_and_its_sessions);
  return g_test_run ();
}
