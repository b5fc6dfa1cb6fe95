/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-comparison.h"
#include "dossier-day.h"
#include "dossier-submission-assessments.h"

#include "dossier-test-folder.h"

static DossierAssessment *
add (DossierSubmission *submission, DossierAssessmentKind kind, const char *date)
{
  g_autoptr (DossierAssessment) assessment = dossier_assessment_new (kind, date);

  dossier_submission_add_assessment (submission, assessment);
  return assessment;
}

static void
find (DossierSubmission *submission,
      DossierAssessment *assessment,
      const char *element,
      DossierRating rating)
{
  g_object_set (dossier_submission_ensure_finding (submission, assessment, element),
                "rating",
                rating,
                NULL);
}

/* The first elements at Compliance Plus, the last at Partial Compliance, the others at Compliance.
 */
static void
find_all (DossierSubmission *submission,
          DossierAssessment *assessment,
          guint n_plus,
          guint n_partial)
{
  GListModel *elements =
    dossier_standard_get_elements (dossier_submission_get_standard (submission));
  guint n_elements = g_list_model_get_n_items (elements);

  for (guint i = 0; i < n_elements; i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      DossierRating rating = DOSSIER_RATING_COMPLIANCE;

      if (i < n_plus)
        rating = DOSSIER_RATING_COMPLIANCE_PLUS;
      else if (i >= n_elements - n_partial)
        rating = DOSSIER_RATING_PARTIAL_COMPLIANCE;
      find (submission, assessment, dossier_element_get_number (element), rating);
    }
}

/* What the Independent Office for Police Conduct has published of its assessments. */
static void
test_reference_case_is_described_as_published (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierStandard *standard = dossier_submission_get_standard (submission);
  DossierAssessment *full = add (submission, DOSSIER_ASSESSMENT_FULL, "2023-06-15");
  DossierAssessment *review = add (submission, DOSSIER_ASSESSMENT_REVIEW, "2024-06-13");
  g_autoptr (DossierHistory) history = NULL;
  g_autoptr (DossierComparison) comparison = NULL;
  g_autofree char *sentence = NULL;

  find_all (submission, full, 9, 3);
  find (submission, review, "5.3.1", DOSSIER_RATING_COMPLIANCE);
  find (submission, review, "5.3.2", DOSSIER_RATING_COMPLIANCE);
  find (submission, review, "5.3.3", DOSSIER_RATING_COMPLIANCE);

  history = dossier_history_new (submission);
  comparison = dossier_comparison_new (history, full, review, NULL);
  sentence = dossier_comparison_describe (comparison, standard);
  g_assert_cmpuint (comparison->tally_before.n_rated[DOSSIER_RATING_COMPLIANCE_PLUS], ==, 9);
  g_assert_cmpuint (comparison->tally_before.n_rated[DOSSIER_RATING_COMPLIANCE], ==, 45);
  g_assert_cmpuint (comparison->tally_before.n_rated[DOSSIER_RATING_PARTIAL_COMPLIANCE], ==, 3);
  g_assert_cmpuint (comparison->tally_after.n_rated[DOSSIER_RATING_COMPLIANCE_PLUS], ==, 9);
  g_assert_cmpuint (comparison->tally_after.n_rated[DOSSIER_RATING_COMPLIANCE], ==, 48);
  g_assert_cmpuint (comparison->tally_after.n_rated[DOSSIER_RATING_PARTIAL_COMPLIANCE], ==, 0);
  g_assert_cmpstr (sentence,
                   ==,
                   "9 Compliance Plus, 48 Compliance, no Partial Compliance. 3 elements improved "
                   "since June 2023.");
}

static void
test_review_carries_over_what_it_did_not_assess (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierAssessment *review = add (submission, DOSSIER_ASSESSMENT_REVIEW, "2024-06-13");
  DossierAssessment *own = add (submission, DOSSIER_ASSESSMENT_SELF, "2024-01-10");
  DossierAssessment *full = add (submission, DOSSIER_ASSESSMENT_FULL, "2023-06-15");
  DossierAssessment *second = add (submission, DOSSIER_ASSESSMENT_REVIEW, "2025-06-12");
  g_autoptr (DossierHistory) history = NULL;
  const DossierHistoryRating *rating;

  find (submission, full, "1.1.1", DOSSIER_RATING_PARTIAL_COMPLIANCE);
  find (submission, full, "1.1.2", DOSSIER_RATING_COMPLIANCE);
  find (submission, own, "1.1.2", DOSSIER_RATING_NON_COMPLIANCE);
  find (submission, review, "1.1.1", DOSSIER_RATING_COMPLIANCE);
  find (submission, second, "1.1.3", DOSSIER_RATING_COMPLIANCE);

  history = dossier_history_new (submission);
  g_assert_true (dossier_history_get_assessment (history, 0) == full);
  g_assert_true (dossier_history_get_assessment (history, 1) == own);
  rating = dossier_history_get_rating (history, 2, "1.1.1");
  g_assert_cmpint (rating->rating, ==, DOSSIER_RATING_COMPLIANCE);
  g_assert_null (rating->carried_from);
  rating = dossier_history_get_rating (history, 2, "1.1.2");
  g_assert_cmpint (rating->rating, ==, DOSSIER_RATING_COMPLIANCE);
  g_assert_true (rating->carried_from == full);
  rating = dossier_history_get_rating (history, 3, "1.1.1");
  g_assert_true (rating->carried_from == review);
  rating = dossier_history_get_rating (history, 3, "1.1.2");
  g_assert_true (rating->carried_from == full);
  rating = dossier_history_get_rating (history, 1, "1.1.1");
  g_assert_cmpint (rating->rating, ==, DOSSIER_RATING_NOT_RATED);
  rating = dossier_history_get_rating (history, 3, "9.9.9");
  g_assert_cmpint (rating->rating, ==, DOSSIER_RATING_NOT_RATED);
}

static void
test_comparison_lists_what_improved_and_declined (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierStandard *standard = dossier_submission_get_standard (submission);
  g_autoptr (DossierCriterion) second_criterion =
    g_list_model_get_item (dossier_standard_get_criteria (standard), 1);
  DossierAssessment *before = add (submission, DOSSIER_ASSESSMENT_SELF, "2025-02-01");
  DossierAssessment *after = add (submission, DOSSIER_ASSESSMENT_SELF, "2026-02-01");
  g_autoptr (DossierHistory) history = NULL;
  g_autoptr (DossierComparison) comparison = NULL;
  g_autoptr (DossierComparison) of_criterion = NULL;
  g_autofree char *sentence = NULL;

  find (submission, before, "1.1.1", DOSSIER_RATING_COMPLIANCE);
  find (submission, after, "1.1.1", DOSSIER_RATING_COMPLIANCE_PLUS);
  find (submission, before, "2.1.1", DOSSIER_RATING_COMPLIANCE);
  find (submission, after, "2.1.1", DOSSIER_RATING_NON_COMPLIANCE);
  find (submission, before, "2.1.2", DOSSIER_RATING_COMPLIANCE);
  find (submission, after, "2.1.2", DOSSIER_RATING_COMPLIANCE);
  find (submission, after, "2.1.3", DOSSIER_RATING_COMPLIANCE);

  history = dossier_history_new (submission);
  comparison = dossier_comparison_new (history, before, after, NULL);
  of_criterion = dossier_comparison_new (history, before, after, second_criterion);
  sentence = dossier_comparison_describe (comparison, standard);
  g_assert_cmpuint (comparison->moved[DOSSIER_MOVEMENT_ROSE]->len, ==, 1);
  g_assert_cmpuint (comparison->moved[DOSSIER_MOVEMENT_FELL]->len, ==, 1);
  g_assert_cmpstr (dossier_element_get_number (comparison->moved[DOSSIER_MOVEMENT_FELL]->pdata[0]),
                   ==,
                   "2.1.1");
  g_assert_cmpuint (comparison->moved[DOSSIER_MOVEMENT_SAME]->len, ==, 1);
  g_assert_cmpuint (comparison->moved[DOSSIER_MOVEMENT_NONE]->len, ==, 54);
  g_assert_cmpuint (of_criterion->moved[DOSSIER_MOVEMENT_ROSE]->len, ==, 0);
  g_assert_cmpuint (of_criterion->moved[DOSSIER_MOVEMENT_FELL]->len, ==, 1);
  g_assert_cmpstr (sentence,
                   ==,
                   "1 Compliance Plus, 2 Compliance, no Partial Compliance, 1 Non-Compliance, "
                   "53 Not Yet Rated. 1 element improved and 1 declined since February 2025.");
}

static void
assert_movement (DossierHistory *history,
                 DossierAssessment *before,
                 DossierAssessment *after,
                 DossierStandard *standard,
                 const char *words)
{
  g_autoptr (DossierComparison) comparison = dossier_comparison_new (history, before, after, NULL);
  g_autofree char *sentence = dossier_comparison_describe (comparison, standard);

  g_assert_true (g_str_has_suffix (sentence, words));
}

static void
test_comparison_says_only_what_moved (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierStandard *standard = dossier_submission_get_standard (submission);
  DossierAssessment *low = add (submission, DOSSIER_ASSESSMENT_SELF, "2024-02-01");
  DossierAssessment *mixed = add (submission, DOSSIER_ASSESSMENT_SELF, "2025-03-01");
  DossierAssessment *high = add (submission, DOSSIER_ASSESSMENT_SELF, "2026-04-01");
  static const char *const elements[] = { "1.1.1", "1.1.2", "1.1.3" };
  g_autoptr (DossierHistory) history = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      find (submission, low, elements[i], DOSSIER_RATING_PARTIAL_COMPLIANCE);
      find (submission, mixed, elements[i], DOSSIER_RATING_COMPLIANCE);
      find (submission, high, elements[i], DOSSIER_RATING_COMPLIANCE_PLUS);
    }
  find (submission, mixed, "1.1.3", DOSSIER_RATING_NON_COMPLIANCE);
  history = dossier_history_new (submission);

  assert_movement (history, low, low, standard, ". No element changed since February 2024.");
  assert_movement (history, low, high, standard, ". 3 elements improved since February 2024.");
  assert_movement (history, high, low, standard, ". 3 elements declined since April 2026.");
  assert_movement (history,
                   low,
                   mixed,
                   standard,
                   ". 2 elements improved and 1 declined since February 2024.");

  g_object_set (low, "date", "", NULL);
  assert_movement (history,
                   low,
                   high,
                   standard,
                   ". 3 elements improved since the earlier assessment.");
}

static void
test_self_assessment_is_taken_from_the_ratings (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierAssessment *assessment;

  g_object_set (dossier_submission_find_response (submission, "1.1.1"),
                "rating",
                DOSSIER_RATING_COMPLIANCE_PLUS,
                NULL);
  assessment = dossier_submission_assess_itself (submission, "2026-03-31");

  g_assert_cmpint (dossier_assessment_get_kind (assessment), ==, DOSSIER_ASSESSMENT_SELF);
  g_assert_cmpuint (g_list_model_get_n_items (dossier_assessment_get_findings (assessment)), ==, 1);
  g_assert_cmpint (
    dossier_finding_get_rating (dossier_assessment_find_finding (assessment, "1.1.1")),
    ==,
    DOSSIER_RATING_COMPLIANCE_PLUS);
  g_assert_nonnull (dossier_submission_undo (submission));
  g_assert_cmpuint (g_list_model_get_n_items (dossier_submission_get_assessments (submission)),
                    ==,
                    0);
}

static void
test_new_cycle_keeps_the_work_and_asks_for_ratings (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.1");
  g_autoptr (DossierAssessment) kept = NULL;

  g_object_set (response,
                "narrative",
                "We know them.",
                "rating",
                DOSSIER_RATING_COMPLIANCE,
                "state",
                DOSSIER_RESPONSE_FINAL,
                NULL);
  dossier_submission_start_cycle (submission, "2026-06-15");

  kept = g_list_model_get_item (dossier_submission_get_assessments (submission), 0);
  g_assert_cmpint (dossier_finding_get_rating (dossier_assessment_find_finding (kept, "1.1.1")),
                   ==,
                   DOSSIER_RATING_COMPLIANCE);
  g_assert_cmpint (dossier_response_get_rating (response), ==, DOSSIER_RATING_NOT_RATED);
  g_assert_cmpint (dossier_response_get_state (response), ==, DOSSIER_RESPONSE_DRAFTING);
  g_assert_cmpstr (dossier_response_get_narrative (response), ==, "We know them.");
  g_assert_cmpstr (dossier_record_get_text (DOSSIER_RECORD (submission), "next-visit"),
                   ==,
                   "2026-06-15");
  g_assert_nonnull (dossier_submission_undo (submission));
  g_assert_cmpint (dossier_response_get_rating (response), ==, DOSSIER_RATING_COMPLIANCE);
  g_assert_cmpint (dossier_response_get_state (response), ==, DOSSIER_RESPONSE_FINAL);
}

static void
test_nothing_is_added_where_nothing_may_change (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);

  dossier_submission_set_editable (submission, FALSE);

  g_assert_null (dossier_submission_assess_itself (submission, "2026-03-31"));
  dossier_submission_start_cycle (submission, "2026-06-15");
  g_assert_cmpuint (g_list_model_get_n_items (dossier_submission_get_assessments (submission)),
                    ==,
                    0);
}

static void
test_is_described_by_kind_and_day (void)
{
  g_autoptr (DossierAssessment) dated =
    dossier_assessment_new (DOSSIER_ASSESSMENT_REVIEW, "2024-11-26");
  g_autoptr (DossierAssessment) undated = dossier_assessment_new (DOSSIER_ASSESSMENT_REVIEW, "");
  g_autofree char *with_day = dossier_assessment_describe (dated);
  g_autofree char *without_day = dossier_assessment_describe (undated);

  g_assert_cmpstr (with_day, ==, "Annual Review, 26 Nov 2024");
  g_assert_cmpstr (without_day, ==, "Annual Review");
}

static void
test_is_described_in_full_as_in_running_text (void)
{
  static const char *const expected[] = {
    [DOSSIER_ASSESSMENT_SELF] = "Self-assessment, 12 March 2025",
    [DOSSIER_ASSESSMENT_PRE] = "Pre-assessment, 12 March 2025",
    [DOSSIER_ASSESSMENT_FULL] = "Full assessment, 12 March 2025",
    [DOSSIER_ASSESSMENT_REVIEW] = "Annual review, 12 March 2025",
    [DOSSIER_ASSESSMENT_REASSESSMENT] = "Reassessment, 12 March 2025",
  };
  g_autoptr (DossierAssessment) undated = dossier_assessment_new (DOSSIER_ASSESSMENT_REVIEW, "");
  g_autofree char *without_day = dossier_assessment_describe_in_full (undated);

  for (guint i = 0; i < DOSSIER_ASSESSMENT_KIND_COUNT; i++)
    {
      g_autoptr (DossierAssessment) assessment =
        dossier_assessment_new ((DossierAssessmentKind) i, "2025-03-12");
      g_autofree char *description = dossier_assessment_describe_in_full (assessment);

      g_assert_cmpstr (description, ==, expected[i]);
    }
  g_assert_cmpstr (without_day, ==, "Annual Review");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/assessment/is-described-by-kind-and-day", test_is_described_by_kind_and_day);
  g_test_add_func ("/assessment/is-described-in-full-as-in-running-text",
                   test_is_described_in_full_as_in_running_text);
  dossier_test_folder_add ("/comparison/reference-case-is-described-as-published",
                           test_reference_case_is_described_as_published);
  dossier_test_folder_add ("/comparison/says-only-what-moved",
                           test_comparison_says_only_what_moved);
  dossier_test_folder_add ("/comparison/lists-what-improved-and-declined",
                           test_comparison_lists_what_improved_and_declined);
  dossier_test_folder_add ("/history/review-carries-over-what-it-did-not-assess",
                           test_review_carries_over_what_it_did_not_assess);
  dossier_test_folder_add ("/assessment/self-assessment-is-taken-from-the-ratings",
                           test_self_assessment_is_taken_from_the_ratings);
  dossier_test_folder_add ("/assessment/new-cycle-keeps-the-work-and-asks-for-ratings",
                           test_new_cycle_keeps_the_work_and_asks_for_ratings);
  dossier_test_folder_add ("/assessment/nothing-is-added-where-nothing-may-change",
                           test_nothing_is_added_where_nothing_may_change);

  return g_test_run ();
}
