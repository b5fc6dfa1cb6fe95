/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-action.h"
#include "dossier-evidence.h"
#include "dossier-submission-assessments.h"
#include "dossier-submission-evidence.h"
#include "dossier-submission-report.h"
#include "dossier-test-folder.h"
#include "dossier-visit-report.h"

#include <string.h>

#define TODAY "2026-03-31"
#define DAY   "2026-06-10"

typedef struct
{
  DossierSubmission *submission;
  DossierAssessment *assessment;
} Visit;

static void
visit_clear (Visit *self)
{
  g_clear_object (&self->assessment);
  g_clear_object (&self->submission);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Visit, visit_clear)

static void
visit_init (Visit *self, DossierTestFolder *folder)
{
  self->submission = dossier_test_folder_create_submission (folder);
  self->assessment = dossier_assessment_new (DOSSIER_ASSESSMENT_REVIEW, DAY);
  g_object_set (self->assessment,
                "scope",
                DOSSIER_ASSESSMENT_SELECTED_ELEMENTS,
                "elements",
                "1.1.1, 5.1.1",
                NULL);
  dossier_submission_add_assessment (self->submission, self->assessment);
}

static DossierSession *
add_session (Visit *self, const char *title, const char *begins, const char *people)
{
  g_autoptr (DossierSession) session = dossier_session_new (title, DOSSIER_SESSION_STAFF);

  g_object_set (session, "people", people, NULL);
  if (*begins != '\0')
    g_object_set (session, "date", DAY, "begins", begins, "ends", "23:00", NULL);
  dossier_submission_append (self->submission,
                             DOSSIER_RECORD (self->assessment),
                             "sessions",
                             session);
  return session;
}

static DossierEvidence *
cite (Visit *self, const char *element, guint64 number, const char *title)
{
  g_autoptr (DossierEvidence) evidence = dossier_evidence_new (number, title);

  dossier_submission_append (self->submission,
                             DOSSIER_RECORD (self->submission),
                             "evidence",
                             evidence);
  dossier_submission_cite (self->submission,
                           dossier_submission_find_response (self->submission, element),
                           evidence,
                           "");
  return evidence;
}

static void
add_action (Visit *self,
            const char *title,
            const char *owner,
            DossierActionState state,
            const char *due)
{
  g_autoptr (DossierAction) action = dossier_action_new (title, "1.1.1");

  g_object_set (action, "owner", owner, "state", state, "due", due, NULL);
  dossier_submission_append (self->submission,
                             DOSSIER_RECORD (self->submission),
                             "actions",
                             action);
}

/* The label and the cells of each block, and a newline after each. */
static char *
read_report (const DossierReport *report)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const DossierReportBlock *block = report->blocks->pdata[i];

      if (block->outline_level == 1)
        g_string_append (text, "# ");
      if (block->label != NULL)
        g_string_append_printf (text, "%s ", block->label);
      for (guint j = 0; j < block->cells->len; j++)
        {
          const DossierRichText *cell = block->cells->pdata[j];

          g_string_append_printf (text, "%s|", cell->text->str);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static char *
read_papers (Visit *self)
{
  g_autoptr (DossierReport) report =
    dossier_visit_report_new (self->submission, self->assessment, TODAY);

  return read_report (report);
}

/* The report of the submission, with nothing in it but the visit. */
static char *
read_part_of_report (Visit *self, DossierAudience audience, const char *language)
{
  DossierReportOptions *options = dossier_submission_get_report_options (self->submission);
  const char *const *parts = dossier_report_options_list_parts ();
  g_autoptr (DossierReport) report = NULL;

  for (; *parts != NULL; parts++)
    g_object_set (options, *parts, g_str_equal (*parts, "visit"), NULL);
  g_object_set (options, "audience", audience, "language", language, NULL);
  report = dossier_submission_report_new (self->submission, options, NULL, TODAY);
  return read_report (report);
}

/* The sheet, list or table under a heading. */
static char *
read_part (Visit *self, const char *title)
{
  g_autofree char *papers = read_papers (self);
  g_autofree char *heading = g_strdup_printf ("# %s|\n", title);
  const char *begin = strstr (papers, heading);
  const char *end;

  g_assert_nonnull (begin);
  end = strstr (begin + 1, "\n# ");
  return end != NULL ? g_strndup (begin, (gsize) (end + 1 - begin)) : g_strdup (begin);
}

static void
assert_has (const char *text, const char *line)
{
  g_test_message ("“%s” in:\n%s", line, text);
  g_assert_nonnull (strstr (text, line));
}

static void
assert_has_not (const char *text, const char *line)
{
  g_test_message ("no “%s” in:\n%s", line, text);
  g_assert_null (strstr (text, line));
}

static void
test_the_timetable_has_each_day_and_session (DossierTestFolder *folder, gconstpointer data)
{
  g_auto (Visit) visit = { 0 };
  g_autofree char *timetable = NULL;
  DossierSession *session;

  visit_init (&visit, folder);
  g_object_set (visit.assessment, "last-day", "2026-06-11", "place", "Town Hall", NULL);
  session = add_session (&visit, "Complaints", "13:00", "Head of Service");
  g_object_set (session, "elements", "4.3", "place", "Room 2", NULL);
  add_session (&visit, "Opening", "9:30", "");
  add_session (&visit, "Partners", "", "");
  timetable = read_part (&visit, "Timetable");

  assert_has (timetable, "When|10 Jun 2026 to 11 Jun 2026|\n");
  assert_has (timetable, "Place|Town Hall|\n");
  assert_has (timetable,
              "10 June 2026|\nTime|Session|Who Is Met|Elements|Place|\n"
              "9:30–23:00|Opening|Staff|||\n"
              "13:00–23:00|Complaints|Head of Service|4.3|Room 2|\n"
              "No day yet|\nTime|Session|Who Is Met|Elements|Place|\n"
              "|Partners|Staff|||\n");
  assert_has_not (timetable, "Online|");
}

static void
test_a_visit_without_sessions_says_so (DossierTestFolder *folder, gconstpointer data)
{
  g_auto (Visit) visit = { 0 };
  g_autofree char *timetable = NULL;

  visit_init (&visit, folder);
  g_object_set (visit.assessment, "date", "", "online", TRUE, NULL);
  timetable = read_part (&visit, "Timetable");

  assert_has (timetable, "No sessions have been planned yet.|");
  assert_has (timetable, "Online|The assessor comes by video.|\n");
  assert_has_not (timetable, "When|");
}

static void
test_each_person_has_a_sheet (DossierTestFolder *folder, gconstpointer data)
{
  g_auto (Visit) visit = { 0 };
  g_autofree char *papers = NULL;
  g_autofree char *sheet = NULL;
  g_autofree char *other = NULL;
  DossierSession *session;

  visit_init (&visit, folder);
  session = add_session (&visit, "Insight", "10:00", "Insight Manager, Head of Service");
  g_object_set (session, "elements", "1.1.1", "place", "Room 1", NULL);
  session = add_session (&visit, "Closing", "15:00", "Head of Service");
  g_object_set (session, "elements", "5.1.1", NULL);
  g_object_set (dossier_submission_find_response (visit.submission, "1.1.1"),
                "narrative",
                "We know **all** of them.",
                NULL);
  cite (&visit, "1.1.1", 1, "Survey");
  add_action (&visit, "Ask again", "Insight Manager", DOSSIER_ACTION_DONE, "2026-02-01");
  add_action (&visit, "Publish it", "Insight Manager", DOSSIER_ACTION_OPEN, "");
  add_action (&visit, "Print it", "Insight Manager", DOSSIER_ACTION_OPEN, "2026-05-01");
  add_action (&visit, "Pay for it", "Head of Finance", DOSSIER_ACTION_DONE, "");
  papers = read_papers (&visit);
  sheet = read_part (&visit, "Insight Manager");
  other = read_part (&visit, "Head of Service");

  assert_has (papers, "# Insight Manager|");
  assert_has_not (papers, "# Head of Finance|");
  assert_has (sheet, "10 Jun 2026\n10:00–23:00|Insight|Room 1|Head of Service|\n");
  assert_has (sheet, "1.1.1 Profile of customer groups|\n");
  assert_has (sheet, "What our submission says|\nWe know all of them.|\n");
  assert_has (sheet,
              "What you have done|\n• Ask again|\n• Publish it (not done yet)|\n"
              "• Print it (not done yet, due 1 May 2026)|\n"
              "Evidence on the table|\n• E1 Survey|\nQuestions to expect|\n• ");
  assert_has_not (sheet, "Closing");
  assert_has_not (sheet, "5.1.1");
  assert_has_not (other, "What you have done");
  assert_has (other, "15:00–23:00|Closing||");
  assert_has (other, "5.1.1 ");
}

static void
test_a_long_answer_is_shortened_between_paragraphs (DossierTestFolder *folder, gconstpointer data)
{
  g_auto (Visit) visit = { 0 };
  g_autoptr (GString) narrative = g_string_new (NULL);
  g_autofree char *sheet = NULL;
  DossierSession *session;

  visit_init (&visit, folder);
  session = add_session (&visit, "Insight", "10:00", "Insight Manager");
  g_object_set (session, "elements", "1.1.1, 5.1.1", NULL);
  for (guint i = 0; i < 79; i++)
    g_string_append (narrative, "word ");
  g_string_append (narrative,
                   "\n\n| Year | Count |\n| --- | --- |\n| 2025 | 12 |\n\nThe end of it.");
  g_object_set (dossier_submission_find_response (visit.submission, "1.1.1"),
                "narrative",
                narrative->str,
                NULL);
  sheet = read_part (&visit, "Insight Manager");

  assert_has (sheet, "Year|Count|\n2025|12|\nThe submission says more.|\n");
  assert_has_not (sheet, "The end of it.");
  assert_has (sheet, "What our submission says|\nNothing yet.|\n");
}

static void
test_somebody_may_be_met_about_no_element (DossierTestFolder *folder, gconstpointer data)
{
  g_auto (Visit) visit = { 0 };
  g_autofree char *sheet = NULL;

  visit_init (&visit, folder);
  add_session (&visit, "Opening", "10:00", "Head of Service");
  sheet = read_part (&visit, "Head of Service");

  assert_has (sheet, "No elements are set for these sessions");
}

static void
test_the_checklist_says_what_is_still_open (DossierTestFolder *folder, gconstpointer data)
{
  g_auto (Visit) visit = { 0 };
  g_autofree char *checklist = NULL;
  g_autofree char *online = NULL;
  DossierSession *session;

  visit_init (&visit, folder);
  session = add_session (&visit, "Insight", "10:00", "Insight Manager");
  g_object_set (session, "elements", "1.1", "place", "Room 1", "table", "The map", NULL);
  session = add_session (&visit, "Delivery", "11:00", "Insight Manager");
  g_object_set (session, "elements", "1.1.1, 5.1.1", "place", "Room 1", NULL);
  add_session (&visit, "Customers", "", "");
  session = add_session (&visit, "Lunch", "12:00", "");
  g_object_set (session, "group", DOSSIER_SESSION_NOBODY, NULL);
  cite (&visit, "1.1.1", 1, "Survey");
  g_object_set (cite (&visit, "5.1.1", 2, "Standards"), "current-until", "2026-06-09", NULL);
  checklist = read_part (&visit, "Checklist");
  g_object_set (visit.assessment, "online", TRUE, NULL);
  online = read_part (&visit, "Checklist");

  assert_has (checklist,
              "Before the Visit|\nDone|What|\n"
              "|Set a time for “Customers”.|\n|Decide who comes to “Customers”.|\n"
              "|Give Insight Manager the sheet and the time.|\n"
              "|Change a time: Insight Manager is expected in two places at once.|\n"
              "|Book Room 1.|\n"
              "|Send the assessor directions");
  assert_has (checklist,
              "On the Table|\nDone|What|\n|E1 Survey|\n|The map|\n"
              "|E2 Standards (out of date on the day: find a newer one)|\n"
              "|The submission, printed or on a screen|\n");
  assert_has (checklist, "On the Day|\nDone|What|\n|Wait for the assessor at the entrance.|\n");
  assert_has (online, "|Send everybody the link");
  assert_has (online, "On the Day|\nDone|What|\n|Be in the call");
  assert_has_not (online, "parking");
}

static void
test_questions_are_those_of_the_elements_in_scope (DossierTestFolder *folder, gconstpointer data)
{
  g_auto (Visit) visit = { 0 };
  g_autofree char *questions = NULL;

  visit_init (&visit, folder);
  questions = read_part (&visit, "Questions to Expect");

  assert_has (questions, "1.1.1 Profile of customer groups|\n• ");
  assert_has (questions, "5.1.1 ");
  assert_has_not (questions, "1.1.2 ");
}

static void
test_the_report_has_the_timetable_if_asked (DossierTestFolder *folder, gconstpointer data)
{
  g_auto (Visit) visit = { 0 };
  g_autofree char *for_assessor = NULL;
  g_autofree char *for_public = NULL;
  g_autofree char *in_welsh = NULL;

  visit_init (&visit, folder);
  g_assert_false (
    dossier_report_options_has (dossier_submission_get_report_options (visit.submission), "visit"));
  g_object_set (visit.assessment, "assessor", "Ours", "place", "Town Hall", NULL);
  add_session (&visit, "Insight", "10:00", "Insight Manager");
  add_session (&visit, "Closing", "15:00", "");
  for_assessor = read_part_of_report (&visit, DOSSIER_AUDIENCE_ASSESSOR, "en-GB");
  for_public = read_part_of_report (&visit, DOSSIER_AUDIENCE_PUBLIC, "en-GB");
  in_welsh = read_part_of_report (&visit, DOSSIER_AUDIENCE_ASSESSOR, "cy");

  assert_has (for_assessor, "# Timetable of the Visit|\nKind|Annual Review|\nWhen|10 Jun 2026|\n");
  assert_has (for_assessor, "Assessor|Ours|\nPlace|Town Hall|\n");
  assert_has (for_assessor, "10:00–23:00|Insight|Insight Manager|||\n");
  assert_has (for_public, "When|10 Jun 2026|\n");
  assert_has_not (for_public, "Town Hall");
  assert_has_not (for_public, "Insight");
  assert_has (in_welsh, "# Amserlen yr Ymweliad|\n");
  assert_has (in_welsh, "Amser|Sesiwn|Pwy a gyfarfyddir|Elfennau|Lle|\n");
}

static void
test_the_report_says_that_no_visit_is_planned (DossierTestFolder *folder, gconstpointer data)
{
  g_auto (Visit) visit = { 0 };
  g_autofree char *text = NULL;

  visit.submission = dossier_test_folder_create_submission (folder);
  text = read_part_of_report (&visit, DOSSIER_AUDIENCE_ASSESSOR, "en-GB");

  assert_has (text, "# Timetable of the Visit|\nNo visit has been planned yet.|\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  dossier_test_folder_add ("/visit-report/the-timetable-has-each-day-and-session",
                           test_the_timetable_has_each_day_and_session);
  dossier_test_folder_add ("/visit-report/a-visit-without-sessions-says-so",
                           test_a_visit_without_sessions_says_so);
  dossier_test_folder_add ("/visit-report/each-person-has-a-sheet", test_each_person_has_a_sheet);
  dossier_test_folder_add ("/visit-report/a-long-answer-is-shortened-between-paragraphs",
                           test_a_long_answer_is_shortened_between_paragraphs);
  dossier_test_folder_add ("/visit-report/somebody-may-be-met-about-no-element",
                           test_somebody_may_be_met_about_no_element);
  dossier_test_folder_add ("/visit-report/the-checklist-says-what-is-still-open",
                           test_the_checklist_says_what_is_still_open);
  dossier_test_folder_add ("/visit-report/questions-are-those-of-the-elements-in-scope",
                           test_questions_are_those_of_the_elements_in_scope);
  dossier_test_folder_add ("/visit-report/the-report-has-the-timetable-if-asked",
                           test_the_report_has_the_timetable_if_asked);
  dossier_test_folder_add ("/visit-report/the-report-says-that-no-visit-is-planned",
                           test_the_report_says_that_no_visit_is_planned);

  return g_test_run ();
}
