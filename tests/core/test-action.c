/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-action-calendar.h"
#include "dossier-action-note.h"
#include "dossier-action-order.h"
#include "dossier-action-table.h"
#include "dossier-burn-down.h"
#include "dossier-day.h"
#include "dossier-product.h"
#include "dossier-submission-actions.h"
#include "dossier-submission-assessments.h"
#include "dossier-submission-evidence.h"

#include "dossier-test-folder.h"

#include <string.h>

static void
test_overdue_from_the_day_after_until_done (void)
{
  g_autoptr (DossierAction) action = dossier_action_new ("Ask", "1.1.1");
  g_autofree char *overdue = NULL;
  g_autofree char *today = NULL;

  g_assert_false (dossier_action_is_overdue (action, "2026-03-31"));
  g_object_set (action, "due", "2026-03-31", NULL);
  g_assert_false (dossier_action_is_overdue (action, "2026-03-31"));
  g_assert_true (dossier_action_is_overdue (action, "2026-04-01"));
  overdue = dossier_action_describe_due (action, "2026-04-02");
  today = dossier_action_describe_due (action, "2026-03-31");
  g_assert_cmpstr (overdue, ==, "2 days overdue");
  g_assert_cmpstr (today, ==, "Due today");
  g_object_set (action, "state", DOSSIER_ACTION_DONE, NULL);
  g_assert_false (dossier_action_is_overdue (action, "2026-04-01"));
}

/* On paper, which is read on other days than the one on which it is printed. */
static void
test_due_date_counts_no_days (void)
{
  g_autoptr (DossierAction) action = dossier_action_new ("Ask", "1.1.1");
  g_autofree char *none = dossier_action_describe_due_date (action);
  g_autofree char *open = NULL;

  g_object_set (action, "due", "2026-03-31", NULL);
  open = dossier_action_describe_due_date (action);

  g_assert_cmpstr (none, ==, "No due date");
  g_assert_cmpstr (open, ==, "31 Mar 2026");
}

static void
test_what_is_done_says_when_on_screen_and_on_paper (void)
{
  static const struct
  {
    const char *due;
    const char *finished;
    DossierActionState state;
    const char *description;
  } cases[] = {
    { "2027-02-01", "2026-11-27", DOSSIER_ACTION_DONE, "Done 27 Nov 2026 (due 1 Feb 2027)" },
    { "2027-02-01", "2027-02-03", DOSSIER_ACTION_VERIFIED, "Done 3 Feb 2027 (due 1 Feb 2027)" },
    { "", "2026-11-27", DOSSIER_ACTION_DONE, "Done 27 Nov 2026" },
    { "2027-02-01", "", DOSSIER_ACTION_DONE, "Done (due 1 Feb 2027)" },
    { "", "", DOSSIER_ACTION_DONE, "Done" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierAction) action = dossier_action_new ("Ask", "1.1.1");
      g_autofree char *on_screen = NULL;
      g_autofree char *on_paper = NULL;

      g_object_set (action,
                    "due",
                    cases[i].due,
                    "finished",
                    cases[i].finished,
                    "state",
                    cases[i].state,
                    NULL);
      on_screen = dossier_action_describe_due (action, "2027-03-01");
      on_paper = dossier_action_describe_due_date (action);

      g_assert_cmpstr (on_screen, ==, cases[i].description);
      g_assert_cmpstr (on_paper, ==, cases[i].description);
    }
}

static void
test_is_created_from_what_was_found_wanting (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierAssessment) full =
    dossier_assessment_new (DOSSIER_ASSESSMENT_FULL, "2023-06-15");
  DossierAction *action;

  dossier_submission_add_assessment (submission, full);
  g_object_set (dossier_submission_ensure_finding (submission, full, "1.1.2"),
                "rating",
                DOSSIER_RATING_NON_COMPLIANCE,
                "improvement",
                "Ask those who do not come.",
                NULL);
  g_object_set (dossier_submission_find_response (submission, "1.1.2"),
                "owner",
                "Head of Libraries",
                NULL);
  action = dossier_submission_create_action (submission, "1.1.2");

  g_assert_cmpstr (dossier_action_get_element (action), ==, "1.1.2");
  g_assert_cmpstr (dossier_action_get_owner (action), ==, "Head of Libraries");
  g_assert_cmpstr (dossier_action_get_assessment (action), ==, dossier_assessment_get_id (full));
  g_assert_cmpint (dossier_action_get_priority (action), ==, DOSSIER_PRIORITY_HIGH);
  g_assert_cmpstr (dossier_record_get_text (DOSSIER_RECORD (action), "detail"),
                   ==,
                   "Ask those who do not come.");
  g_assert_true (dossier_submission_find_unfinished_action (submission, "1.1.2") == action);
}

typedef struct
{
  const char *date;
  DossierRating rating;
  const char *comment;
  const char *improvement;
} Found;

static DossierAssessment *
assess (DossierSubmission *submission, const Found *found)
{
  g_autoptr (DossierAssessment) assessment =
    dossier_assessment_new (DOSSIER_ASSESSMENT_REVIEW, found->date);

  dossier_submission_add_assessment (submission, assessment);
  g_object_set (dossier_submission_ensure_finding (submission, assessment, "1.1.2"),
                "rating",
                found->rating,
                "comment",
                found->comment,
                "improvement",
                found->improvement,
                NULL);
  return assessment;
}

static void
test_is_tied_to_the_latest_finding_alone (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    Found first;
    Found second;
    const char *detail;
    DossierPriority priority;
    /* The date of the assessment that it is tied to; none where nothing is wanting any more. */
    const char *cause;
  } cases[] = {
    { { "2023-06-15", DOSSIER_RATING_PARTIAL_COMPLIANCE, "", "Ask all." },
      { "2024-06-13", DOSSIER_RATING_COMPLIANCE, "Resolved.", "" },
      "",
      DOSSIER_PRIORITY_NORMAL,
      NULL },
    { { "2023-06-15", DOSSIER_RATING_NON_COMPLIANCE, "", "Ask all." },
      { "2024-06-13", DOSSIER_RATING_COMPLIANCE_PLUS, "", "" },
      "",
      DOSSIER_PRIORITY_NORMAL,
      NULL },
    { { "2023-06-15", DOSSIER_RATING_COMPLIANCE, "Well done.", "" },
      { "2024-06-13", DOSSIER_RATING_PARTIAL_COMPLIANCE, "Slipped.", "Ask again." },
      "Ask again.",
      DOSSIER_PRIORITY_NORMAL,
      "2024-06-13" },
    { { "2023-06-15", DOSSIER_RATING_NON_COMPLIANCE, "", "Ask all." },
      { "2024-06-13", DOSSIER_RATING_PARTIAL_COMPLIANCE, "Some were asked.", "" },
      "Some were asked.",
      DOSSIER_PRIORITY_NORMAL,
      "2024-06-13" },
    /* What a later visit did not look at stands. */
    { { "2023-06-15", DOSSIER_RATING_NON_COMPLIANCE, "", "Ask all." },
      { "2024-06-13", DOSSIER_RATING_NOT_RATED, "", "" },
      "Ask all.",
      DOSSIER_PRIORITY_HIGH,
      "2023-06-15" },
    /* The dates count, not the order in which they were entered. */
    { { "2024-06-13", DOSSIER_RATING_COMPLIANCE, "", "" },
      { "2023-06-15", DOSSIER_RATING_PARTIAL_COMPLIANCE, "", "Ask all." },
      "",
      DOSSIER_PRIORITY_NORMAL,
      NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
      DossierAction *action;
      DossierAssessment *cause;

      g_test_message ("case %u", i);
      assess (submission, &cases[i].first);
      assess (submission, &cases[i].second);
      action = dossier_submission_create_action (submission, "1.1.2");
      cause =
        dossier_submission_find_assessment (submission, dossier_action_get_assessment (action));

      g_assert_cmpstr (cause != NULL ? dossier_assessment_get_date (cause) : NULL,
                       ==,
                       cases[i].cause);
      g_assert_cmpint (*dossier_action_get_assessment (action) != '\0', ==, cause != NULL);
      g_assert_cmpstr (dossier_record_get_text (DOSSIER_RECORD (action), "detail"),
                       ==,
                       cases[i].detail);
      g_assert_cmpint (dossier_action_get_priority (action), ==, cases[i].priority);
    }
}

static void
test_moving_is_noted_and_one_undo (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierAction *action = dossier_submission_create_action (submission, "1.1.2");
  g_autofree char *today = dossier_day_today ();
  g_autoptr (DossierActionNote) note = NULL;

  dossier_submission_move_action (submission, action, DOSSIER_ACTION_DONE);

  note = g_list_model_get_item (dossier_action_get_notes (action), 0);
  g_assert_cmpstr (dossier_action_note_get_text (note), ==, "Moved to Done");
  g_assert_cmpstr (dossier_action_note_get_date (note), ==, today);
  g_assert_cmpstr (dossier_action_get_finished (action), ==, today);
  g_assert_null (dossier_submission_find_unfinished_action (submission, "1.1.2"));
  g_assert_nonnull (dossier_submission_undo (submission));
  g_assert_cmpint (dossier_action_get_state (action), ==, DOSSIER_ACTION_OPEN);
  g_assert_cmpstr (dossier_action_get_finished (action), ==, "");
  g_assert_cmpuint (g_list_model_get_n_items (dossier_action_get_notes (action)), ==, 0);
}

static void
test_finished_stays_when_it_is_verified (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierAction *action = dossier_submission_create_action (submission, "1.1.2");

  g_object_set (action, "state", DOSSIER_ACTION_DONE, "finished", "2026-01-15", NULL);
  dossier_submission_move_action (submission, action, DOSSIER_ACTION_VERIFIED);
  g_assert_cmpstr (dossier_action_get_finished (action), ==, "2026-01-15");
  dossier_submission_move_action (submission, action, DOSSIER_ACTION_IN_PROGRESS);
  g_assert_cmpstr (dossier_action_get_finished (action), ==, "");
}

static void
test_products_are_cited_once (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.2");
  DossierAction *action = dossier_submission_create_action (submission, "1.1.2");
  g_autoptr (DossierEvidence) survey = dossier_evidence_new (1, "Survey");

  dossier_submission_append (submission, DOSSIER_RECORD (submission), "evidence", survey);
  dossier_submission_add_product (submission, action, survey);
  dossier_submission_add_product (submission, action, survey);

  g_assert_cmpuint (g_list_model_get_n_items (dossier_action_get_products (action)), ==, 1);
  dossier_submission_set_editable (submission, FALSE);
  g_assert_cmpuint (dossier_submission_cite_products (submission, action), ==, 0);
  dossier_submission_set_editable (submission, TRUE);
  g_assert_cmpuint (dossier_submission_cite_products (submission, action), ==, 1);
  g_assert_cmpuint (dossier_submission_cite_products (submission, action), ==, 0);
  g_assert_nonnull (dossier_response_find_citation (response, dossier_evidence_get_id (survey)));
  dossier_submission_remove_evidence (submission, survey);
  g_assert_cmpuint (g_list_model_get_n_items (dossier_action_get_products (action)), ==, 0);
  g_assert_nonnull (dossier_submission_undo (submission));
  g_assert_cmpuint (g_list_model_get_n_items (dossier_action_get_products (action)), ==, 1);
}

static void
test_calendar_has_tasks_with_reminders (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierAction *action = dossier_submission_create_action (submission, "1.1.2");
  DossierAction *done = dossier_submission_create_action (submission, "1.1.3");
  g_autofree char *calendar = NULL;
  g_auto (GStrv) todos = NULL;

  g_object_set (action, "due", "2028-02-29", "detail", "Ask, and ask again;\nthen tell.", NULL);
  g_object_set (done,
                "due",
                "2026-02-01",
                "state",
                DOSSIER_ACTION_DONE,
                "finished",
                "2026-01-15",
                NULL);
  calendar = dossier_action_calendar_to_text (submission);

  todos = g_strsplit (calendar, "BEGIN:VTODO", -1);
  g_assert_cmpuint (g_strv_length (todos), ==, 3);
  g_assert_true (g_str_has_prefix (todos[0], "BEGIN:VCALENDAR\r\n"));
  g_assert_nonnull (strstr (todos[1], "DUE;VALUE=DATE:20280229\r\n"));
  g_assert_nonnull (strstr (todos[1], "STATUS:NEEDS-ACTION\r\n"));
  g_assert_nonnull (strstr (todos[1], "Ask\\, and ask again\\;\\nthen tell."));
  g_assert_nonnull (strstr (todos[1], "TRIGGER;RELATED=END:-P7D\r\n"));
  g_assert_nonnull (strstr (todos[1], dossier_action_get_id (action)));
  g_assert_nonnull (strstr (todos[2], "COMPLETED:20260115T120000Z\r\n"));
  g_assert_null (strstr (todos[2], "BEGIN:VALARM"));
}

static void
test_table_has_a_row_for_each (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierAction *action = dossier_submission_create_action (submission, "1.1.2");
  g_autofree char *csv = NULL;
  g_auto (GStrv) rows = NULL;

  g_object_set (action, "title", "Ask \"again\"", "due", "2026-05-01", NULL);
  dossier_submission_add_note (submission, action, "Asked.");
  csv = dossier_action_table_to_csv (submission);

  rows = g_strsplit (csv, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (rows), ==, 3);
  g_assert_true (g_str_has_prefix (rows[0], "Title,Detail,Element,"));
  g_assert_true (g_str_has_prefix (rows[1], "\"Ask \"\"again\"\"\",\"\",1.1.2,"));
  g_assert_nonnull (strstr (rows[1], ": Asked."));
}

static void
test_table_names_what_was_produced (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierAction *action = dossier_submission_create_action (submission, "1.1.2");
  g_autoptr (DossierProduct) unknown = dossier_product_new ("00000000-0000-4000-8000-000000000000");
  g_autofree char *csv = NULL;
  g_auto (GStrv) rows = NULL;

  dossier_submission_append (submission, DOSSIER_RECORD (action), "products", unknown);
  for (guint i = 1; i <= 2; i++)
    {
      g_autoptr (DossierEvidence) evidence = dossier_evidence_new (i, "Survey");

      dossier_submission_append (submission, DOSSIER_RECORD (submission), "evidence", evidence);
      dossier_submission_add_product (submission, action, evidence);
    }
  csv = dossier_action_table_to_csv (submission);

  rows = g_strsplit (csv, "\r\n", -1);
  g_assert_true (g_str_has_suffix (rows[0], ",Log,Evidence Produced"));
  g_assert_true (g_str_has_suffix (rows[1], ",\"E1, E2\""));
}

static DossierAction *
add (DossierSubmission *submission, const char *title, const char *opened, const char *finished)
{
  g_autoptr (DossierAction) action = dossier_action_new (title, "");

  g_object_set (action,
                "opened",
                opened,
                "finished",
                finished,
                "state",
                *finished != '\0' ? DOSSIER_ACTION_DONE : DOSSIER_ACTION_OPEN,
                NULL);
  dossier_submission_append (submission, DOSSIER_RECORD (submission), "actions", action);
  return action;
}

static void
test_burn_down_counts_each_day_since_the_assessment (DossierTestFolder *folder, gconstpointer data)
{
  static const guint expected[] = { 1, 2, 2, 1 };
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierAssessment) review =
    dossier_assessment_new (DOSSIER_ASSESSMENT_REVIEW, "2026-03-01");
  g_autoptr (DossierBurnDown) burn_down = NULL;
  g_autofree char *words = NULL;

  dossier_submission_add_assessment (submission, review);
  add (submission, "Since long", "2025-01-01", "2026-03-04");
  add (submission, "Done before", "2025-01-01", "2026-02-01");
  add (submission, "Since the second", "2026-03-02", "");
  burn_down = dossier_burn_down_new (submission, "2026-03-04");

  words = dossier_burn_down_describe (burn_down);
  g_assert_cmpstr (burn_down->from, ==, "2026-03-01");
  g_assert_true (burn_down->is_since_assessment);
  g_assert_cmpmem (burn_down->n_unfinished->data,
                   burn_down->n_unfinished->len * sizeof (guint),
                   expected,
                   sizeof (expected));
  g_assert_cmpstr (words, ==, "1 action is open; at most 2 at a time since 1 Mar 2026.");
}

static void
test_burn_down_bears_any_dates (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierBurnDown) none = dossier_burn_down_new (submission, "2026-03-04");
  g_autoptr (DossierBurnDown) some = NULL;

  g_assert_cmpuint (none->n_unfinished->len, ==, 1);
  add (submission, "Without dates", "", "");
  add (submission, "Done before it was opened", "2026-03-03", "2026-03-01");
  add (submission, "Opened in the future", "2099-01-01", "");
  add (submission, "Opened long ago", "1066-10-14", "");
  some = dossier_burn_down_new (submission, "2026-03-04");
  g_assert_cmpstr (some->from, ==, "2026-03-03");
  g_assert_false (some->is_since_assessment);
  g_assert_cmpuint (g_array_index (some->n_unfinished, guint, 1), ==, 2);
}

static void
test_order_puts_what_presses_first (void)
{
  g_autoptr (DossierAction) late = dossier_action_new ("Late", "1.1.10");
  g_autoptr (DossierAction) soon = dossier_action_new ("Soon", "1.1.9");
  g_autoptr (DossierAction) never = dossier_action_new ("Never", "");
  g_autofree char *group = NULL;

  g_object_set (late, "due", "2026-03-30", NULL);
  g_object_set (soon, "due", "2026-04-14", NULL);
  group = dossier_action_describe_group (soon, DOSSIER_ACTION_BY_DUE, "2026-03-31");

  g_assert_cmpint (dossier_action_compare (late, soon, DOSSIER_ACTION_BY_DUE, "2026-03-31"), <, 0);
  g_assert_cmpint (dossier_action_compare (soon, never, DOSSIER_ACTION_BY_STATE, "2026-03-31"),
                   <,
                   0);
  g_assert_cmpint (dossier_action_compare (late, soon, DOSSIER_ACTION_BY_ELEMENT, "2026-03-31"),
                   >,
                   0);
  g_assert_cmpint (dossier_action_compare (never, soon, DOSSIER_ACTION_BY_ELEMENT, "2026-03-31"),
                   >,
                   0);
  g_assert_cmpstr (group, ==, "Due Within 14 Days");
  g_assert_true (dossier_action_is_due_soon (soon, "2026-03-31"));
  g_assert_false (dossier_action_is_due_soon (soon, "2026-03-30"));
}

static void
test_order_by_owner_puts_nobody_last (void)
{
  g_autoptr (DossierAction) of_ann = dossier_action_new ("Of Ann", "1.1.1");
  g_autoptr (DossierAction) of_bob = dossier_action_new ("Of Bob", "1.1.1");
  g_autoptr (DossierAction) of_nobody = dossier_action_new ("Of nobody", "1.1.1");
  DossierAction *const ordered[] = { of_ann, of_bob, of_nobody };

  g_object_set (of_ann, "owner", "Ann", NULL);
  g_object_set (of_bob, "owner", "Bob", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    {
      for (guint j = i + 1; j < G_N_ELEMENTS (ordered); j++)
        {
          g_assert_cmpint (
            dossier_action_compare (ordered[i], ordered[j], DOSSIER_ACTION_BY_OWNER, "2026-03-31"),
            <,
            0);
          g_assert_cmpint (
            dossier_action_compare (ordered[j], ordered[i], DOSSIER_ACTION_BY_OWNER, "2026-03-31"),
            >,
            0);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/action/overdue/from-the-day-after-until-done",
                   test_overdue_from_the_day_after_until_done);
  g_test_add_func ("/action/due-date-counts-no-days", test_due_date_counts_no_days);
  g_test_add_func ("/action/what-is-done-says-when-on-screen-and-on-paper",
                   test_what_is_done_says_when_on_screen_and_on_paper);
  dossier_test_folder_add ("/action/is-created-from-what-was-found-wanting",
                           test_is_created_from_what_was_found_wanting);
  dossier_test_folder_add ("/action/is-tied-to-the-latest-finding-alone",
                           test_is_tied_to_the_latest_finding_alone);
  dossier_test_folder_add ("/action/moving-is-noted-and-one-undo",
                           test_moving_is_noted_and_one_undo);
  dossier_test_folder_add ("/action/finished-stays-when-it-is-verified",
                           test_finished_stays_when_it_is_verified);
  dossier_test_folder_add ("/action/products-are-cited-once", test_products_are_cited_once);
  dossier_test_folder_add ("/action/calendar-has-tasks-with-reminders",
                           test_calendar_has_tasks_with_reminders);
  dossier_test_folder_add ("/action/table-has-a-row-for-each", test_table_has_a_row_for_each);
  dossier_test_folder_add ("/action/table-names-what-was-produced",
                           test_table_names_what_was_produced);
  g_test_add_func ("/action/order-puts-what-presses-first", test_order_puts_what_presses_first);
  g_test_add_func ("/action/order-by-owner-puts-nobody-last", test_order_by_owner_puts_nobody_last);
  dossier_test_folder_add ("/burn-down/counts-each-day-since-the-assessment",
                           test_burn_down_counts_each_day_since_the_assessment);
  dossier_test_folder_add ("/burn-down/bears-any-dates", test_burn_down_bears_any_dates);

  return g_test_run ();
}
