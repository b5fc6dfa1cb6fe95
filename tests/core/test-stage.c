/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far the work is, and what counts as missing by then. */

#include "dossier-check-list.h"
#include "dossier-check-summary.h"
#include "dossier-submission-assessments.h"
#include "dossier-submission-evidence.h"

#include "dossier-test-folder.h"

#define TODAY "2026-03-31"

static DossierResponse *
response (DossierSubmission *submission)
{
  return dossier_submission_find_response (submission, "1.1.1");
}

static void
write_all (DossierSubmission *submission)
{
  GListModel *responses = dossier_submission_get_responses (submission);

  for (guint i = 0; i < g_list_model_get_n_items (responses); i++)
    {
      g_autoptr (DossierResponse) item = g_list_model_get_item (responses, i);

      g_object_set (item,
                    "narrative",
                    "We ask our readers.",
                    "state",
                    i % 2 == 0 ? DOSSIER_RESPONSE_READY_FOR_REVIEW : DOSSIER_RESPONSE_FINAL,
                    NULL);
    }
}

static void
visit (DossierSubmission *submission,
       DossierAssessmentKind kind,
       const char *date,
       DossierAssessmentOutcome outcome)
{
  g_autoptr (DossierAssessment) assessment = dossier_assessment_new (kind, date);

  g_object_set (assessment, "outcome", outcome, NULL);
  dossier_submission_add_assessment (submission, assessment);
}

static void
assert_stage (DossierSubmission *submission, DossierStage stage)
{
  g_assert_cmpint (dossier_stage_find (submission, TODAY), ==, stage);
}

static void
test_owners_and_past_assessments_are_no_work (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);

  assert_stage (submission, DOSSIER_STAGE_NOTHING_WRITTEN);
  g_object_set (response (submission), "owner", "Head of Libraries", "narrative", " \n", NULL);
  visit (submission, DOSSIER_ASSESSMENT_FULL, "2023-03-31", DOSSIER_OUTCOME_CERTIFIED);
  g_object_set (submission, "next-visit", "2026-04-01", NULL);

  assert_stage (submission, DOSSIER_STAGE_NOTHING_WRITTEN);
}

static void
test_a_narrative_a_rating_or_evidence_is_work (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierEvidence) survey = dossier_evidence_new (1, "Survey");

  g_object_set (response (submission), "narrative", "We ask.", NULL);
  assert_stage (submission, DOSSIER_STAGE_DRAFTING);
  g_object_set (response (submission), "narrative", "", NULL);
  g_object_set (response (submission), "rating", DOSSIER_RATING_COMPLIANCE, NULL);
  assert_stage (submission, DOSSIER_STAGE_DRAFTING);
  g_object_set (response (submission), "rating", DOSSIER_RATING_NOT_RATED, NULL);
  dossier_submission_append (submission, DOSSIER_RECORD (submission), "evidence", survey);
  assert_stage (submission, DOSSIER_STAGE_NOTHING_WRITTEN);
  dossier_submission_cite (submission, response (submission), survey, "");
  assert_stage (submission, DOSSIER_STAGE_DRAFTING);
}

static void
test_it_is_before_the_visit_once_all_is_ready (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);

  write_all (submission);
  assert_stage (submission, DOSSIER_STAGE_BEFORE_VISIT);
  g_object_set (response (submission), "state", DOSSIER_RESPONSE_DRAFTING, NULL);
  assert_stage (submission, DOSSIER_STAGE_DRAFTING);
  g_object_set (response (submission), "state", DOSSIER_RESPONSE_FINAL, "narrative", "", NULL);
  assert_stage (submission, DOSSIER_STAGE_DRAFTING);
}

static void
test_a_visit_that_is_near_or_overdue_ends_drafting (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *visit;
    DossierStage stage;
  } cases[] = {
    { "2026-05-31", DOSSIER_STAGE_DRAFTING },
    { "2026-05-30", DOSSIER_STAGE_BEFORE_VISIT },
    { TODAY, DOSSIER_STAGE_BEFORE_VISIT },
    { "2025-12-01", DOSSIER_STAGE_BEFORE_VISIT },
  };
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);

  g_object_set (response (submission), "narrative", "We ask.", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_object_set (submission, "next-visit", cases[i].visit, NULL);
      assert_stage (submission, cases[i].stage);
    }
}

static void
test_it_is_after_the_visit_until_half_way_to_the_next (DossierTestFolder *folder,
                                                       gconstpointer data)
{
  static const struct
  {
    const char *visit;
    DossierStage stage;
  } cases[] = {
    { TODAY, DOSSIER_STAGE_AFTER_VISIT },
    { "2025-09-30", DOSSIER_STAGE_AFTER_VISIT },
    { "2025-09-29", DOSSIER_STAGE_DRAFTING },
    { "2026-04-01", DOSSIER_STAGE_DRAFTING },
  };
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);

  g_object_set (response (submission), "narrative", "We ask.", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      visit (submission, DOSSIER_ASSESSMENT_FULL, cases[i].visit, DOSSIER_OUTCOME_CERTIFIED);
      assert_stage (submission, cases[i].stage);
      dossier_submission_undo (submission);
    }
  visit (submission, DOSSIER_ASSESSMENT_SELF, TODAY, DOSSIER_OUTCOME_PENDING);
  assert_stage (submission, DOSSIER_STAGE_DRAFTING);
  g_object_set (submission, "next-visit", "2026-09-30", NULL);
  visit (submission, DOSSIER_ASSESSMENT_FULL, TODAY, DOSSIER_OUTCOME_PENDING);
  assert_stage (submission, DOSSIER_STAGE_DRAFTING);
  dossier_submission_undo (submission);
  g_object_set (submission, "next-visit", "", NULL);
  visit (submission, DOSSIER_ASSESSMENT_REVIEW, "2025-01-01", DOSSIER_OUTCOME_PENDING);
  assert_stage (submission, DOSSIER_STAGE_AFTER_VISIT);
}

static void
test_each_stage_is_explained (void)
{
  for (guint i = 0; i < DOSSIER_STAGE_COUNT; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpstr (dossier_stage_explain ((DossierStage) i),
                       !=,
                       dossier_stage_explain ((DossierStage) j));
}

static void
assert_groups (DossierCheckList *list, guint n_issues, guint n_to_do, guint n_notes)
{
  g_assert_cmpuint (dossier_check_list_count (list, DOSSIER_CHECK_GROUP_ISSUES), ==, n_issues);
  g_assert_cmpuint (dossier_check_list_count (list, DOSSIER_CHECK_GROUP_TO_DO), ==, n_to_do);
  g_assert_cmpuint (dossier_check_list_count (list, DOSSIER_CHECK_GROUP_NOTES), ==, n_notes);
}

static void
test_what_is_missing_is_to_do_until_it_is_due (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierCheckList) list = dossier_check_list_new (submission, NULL);

  dossier_check_list_update (list, NULL, TODAY);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 3 * 57);
  assert_groups (list, 0, 3 * 57, 0);

  g_object_set (response (submission), "narrative", "We ask [TODO: when?].", NULL);
  dossier_check_list_update (list, NULL, TODAY);
  g_assert_cmpint (dossier_check_list_get_stage (list), ==, DOSSIER_STAGE_DRAFTING);
  g_assert_cmpuint (dossier_check_list_count (list, DOSSIER_CHECK_GROUP_ISSUES), ==, 1);

  g_object_set (submission, "next-visit", "2026-04-30", NULL);
  dossier_check_list_update (list, NULL, TODAY);
  g_assert_cmpint (dossier_check_list_get_stage (list), ==, DOSSIER_STAGE_BEFORE_VISIT);
  g_assert_cmpuint (dossier_check_list_count (list, DOSSIER_CHECK_GROUP_TO_DO), ==, 0);
}

static void
assert_kind_at (DossierCheckList *list, guint position, DossierCheckKind kind)
{
  g_autoptr (DossierCheck) check = g_list_model_get_item (G_LIST_MODEL (list), position);

  g_assert_cmpint (dossier_check_get_kind (check), ==, kind);
}

static void
test_issues_come_before_what_is_to_do_and_notes_last (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierAction) action = dossier_action_new ("Ask readers", "1.1.1");
  g_autoptr (DossierCheckList) list = dossier_check_list_new (submission, NULL);
  g_autofree char *rest = NULL;
  guint n_checks;

  g_object_set (action, "due", "2000-01-01", NULL);
  dossier_submission_append (submission, DOSSIER_RECORD (submission), "actions", action);
  dossier_check_list_update (list, NULL, TODAY);
  n_checks = g_list_model_get_n_items (G_LIST_MODEL (list));

  assert_groups (list, 1, n_checks - 2, 1);
  assert_kind_at (list, 0, DOSSIER_CHECK_ACTION_OVERDUE);
  assert_kind_at (list, 1, DOSSIER_CHECK_NO_NARRATIVE);
  assert_kind_at (list, n_checks - 1, DOSSIER_CHECK_ACTION_WITHOUT_OWNER);
  rest = dossier_check_summary_describe_rest (list);
  g_assert_cmpstr (rest, ==, "171 items are still to do. 1 note to consider.");
}

static void
test_what_is_just_being_entered_is_not_judged (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierAction) action = dossier_action_new ("", "");
  g_autoptr (DossierCheckList) list = dossier_check_list_new (submission, NULL);

  dossier_submission_append (submission, DOSSIER_RECORD (submission), "actions", action);
  dossier_check_list_set_unfinished (list, DOSSIER_RECORD (action));
  dossier_check_list_update (list, NULL, TODAY);
  g_assert_cmpuint (dossier_check_list_count (list, DOSSIER_CHECK_GROUP_NOTES), ==, 0);

  dossier_check_list_set_unfinished (list, NULL);
  dossier_check_list_update (list, NULL, TODAY);
  g_assert_cmpuint (dossier_check_list_count (list, DOSSIER_CHECK_GROUP_NOTES), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/stage/owners-and-past-assessments-are-no-work",
                           test_owners_and_past_assessments_are_no_work);
  dossier_test_folder_add ("/stage/a-narrative-a-rating-or-evidence-is-work",
                           test_a_narrative_a_rating_or_evidence_is_work);
  dossier_test_folder_add ("/stage/it-is-before-the-visit-once-all-is-ready",
                           test_it_is_before_the_visit_once_all_is_ready);
  dossier_test_folder_add ("/stage/a-visit-that-is-near-or-overdue-ends-drafting",
                           test_a_visit_that_is_near_or_overdue_ends_drafting);
  dossier_test_folder_add ("/stage/it-is-after-the-visit-until-half-way-to-the-next",
                           test_it_is_after_the_visit_until_half_way_to_the_next);
  g_test_add_func ("/stage/each-is-explained", test_each_stage_is_explained);
  dossier_test_folder_add ("/stage/what-is-missing-is-to-do-until-it-is-due",
                           test_what_is_missing_is_to_do_until_it_is_due);
  dossier_test_folder_add ("/stage/issues-come-before-what-is-to-do-and-notes-last",
                           test_issues_come_before_what_is_to_do_and_notes_last);
  dossier_test_folder_add ("/check-list/what-is-just-being-entered-is-not-judged",
                           test_what_is_just_being_entered_is_not_judged);

  return g_test_run ();
}
