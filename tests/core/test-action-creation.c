/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-submission-actions.h"
#include "dossier-submission-assessments.h"

#include "dossier-test-folder.h"

static void
add_finding (DossierSubmission *submission,
             DossierAssessment *assessment,
             const char *element,
             DossierRating rating)
{
  g_object_set (dossier_submission_ensure_finding (submission, assessment, element),
                "rating",
                rating,
                "improvement",
                element,
                NULL);
}

static void
test_findings_below_compliance_become_actions_in_one_step (DossierTestFolder *folder,
                                                           gconstpointer data)
{
  static const char *const elements[] = { "1.1.1", "1.1.2", NULL };
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierAssessment) first =
    dossier_assessment_new (DOSSIER_ASSESSMENT_FULL, "2023-06-15");
  g_autoptr (DossierAssessment) second =
    dossier_assessment_new (DOSSIER_ASSESSMENT_REVIEW, "2024-06-15");
  GListModel *actions = dossier_submission_get_actions (submission);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (DossierAction) action = NULL;

  dossier_submission_add_assessment (submission, first);
  dossier_submission_add_assessment (submission, second);
  add_finding (submission, first, "1.1.2", DOSSIER_RATING_NON_COMPLIANCE);
  add_finding (submission, first, "1.1.1", DOSSIER_RATING_PARTIAL_COMPLIANCE);
  add_finding (submission, first, "1.2.1", DOSSIER_RATING_COMPLIANCE);
  add_finding (submission, second, "1.1.2", DOSSIER_RATING_COMPLIANCE);
  before = dossier_submission_list_findings_without_action (submission, first);

  g_assert_cmpuint (before->len, ==, 2);
  g_assert_cmpstr (dossier_finding_get_element (before->pdata[0]), ==, "1.1.1");
  g_assert_cmpstr (dossier_finding_get_element (before->pdata[1]), ==, "1.1.2");
  g_assert_cmpuint (
    dossier_submission_create_actions (submission, elements, first, "Quality Lead", "2027-04-01"),
    ==,
    2);
  g_assert_cmpuint (g_list_model_get_n_items (actions), ==, 2);
  action = g_list_model_get_item (actions, 1);
  g_assert_cmpstr (dossier_action_get_element (action), ==, "1.1.2");
  g_assert_cmpstr (dossier_action_get_owner (action), ==, "Quality Lead");
  g_assert_cmpstr (dossier_action_get_due (action), ==, "2027-04-01");
  g_assert_cmpstr (dossier_action_get_assessment (action), ==, dossier_assessment_get_id (first));
  g_assert_cmpint (dossier_action_get_priority (action), ==, DOSSIER_PRIORITY_HIGH);
  g_assert_cmpstr (dossier_record_get_text (DOSSIER_RECORD (action), "detail"), ==, "1.1.2");
  /* An action that is done has mended what this assessment found. */
  dossier_submission_move_action (submission, action, DOSSIER_ACTION_DONE);
  after = dossier_submission_list_findings_without_action (submission, first);
  g_assert_cmpuint (after->len, ==, 0);

  dossier_submission_undo (submission);
  dossier_submission_undo (submission);
  g_assert_cmpuint (g_list_model_get_n_items (actions), ==, 0);
}

static void
test_many_are_created_for_the_owners_of_their_elements (DossierTestFolder *folder,
                                                        gconstpointer data)
{
  static const char *const elements[] = { "1.1.1", "1.1.2", NULL };
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierAction) first = NULL;
  g_autoptr (DossierAction) second = NULL;

  g_object_set (dossier_submission_find_response (submission, "1.1.2"),
                "owner",
                "Branch Manager",
                NULL);
  dossier_submission_create_actions (submission, elements, NULL, "", "");
  first = g_list_model_get_item (dossier_submission_get_actions (submission), 0);
  second = g_list_model_get_item (dossier_submission_get_actions (submission), 1);

  g_assert_cmpstr (dossier_action_get_owner (first), ==, "");
  g_assert_cmpstr (dossier_action_get_owner (second), ==, "Branch Manager");
  g_assert_cmpstr (dossier_action_get_due (second), ==, "");
  g_assert_cmpstr (dossier_action_get_assessment (second), ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/action-creation/findings-below-compliance-become-actions-in-one-step",
                           test_findings_below_compliance_become_actions_in_one_step);
  dossier_test_folder_add ("/action-creation/many-are-created-for-the-owners-of-their-elements",
                           test_many_are_created_for_the_owners_of_their_elements);

  return g_test_run ();
}
