/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-self-assessment.h"
#include "dossier-submission-answers.h"
#include "dossier-test-folder.h"

#define TODAY "2026-03-31"

static const char letters[] = {
  [DOSSIER_ANSWER_OPEN] = '-', [DOSSIER_ANSWER_YES] = 'Y',     [DOSSIER_ANSWER_PARTLY] = 'P',
  [DOSSIER_ANSWER_NO] = 'N',   [DOSSIER_ANSWER_UNKNOWN] = 'D', [DOSSIER_ANSWER_NOT_APPLICABLE] = 'X'
};

static DossierAnswerKind
find_kind (char letter)
{
  for (int kind = 0; kind < DOSSIER_ANSWER_COUNT; kind++)
    {
      if (letters[kind] == letter)
        return (DossierAnswerKind) kind;
    }
  g_assert_not_reached ();
}

/* @answers: a letter for each question of the element */
static void
answer (DossierSubmission *submission, const char *element, const char *answers)
{
  for (guint i = 0; answers[i] != '\0'; i++)
    dossier_submission_answer_question (submission, element, i + 1, find_kind (answers[i]));
}

/* 1.1.1 has four questions, the first of which is essential. */
static void
test_answers_suggest_a_rating (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *answers;
    DossierRating rating;
    const char *reason;
  } cases[] = {
    { "----", DOSSIER_RATING_NOT_RATED, "Answer all questions to see which rating they suggest." },
    { "YYY-", DOSSIER_RATING_NOT_RATED, "Answer all questions to see which rating they suggest." },
    { "YYYY", DOSSIER_RATING_COMPLIANCE, "All that is asked is in place." },
    { "YYYX", DOSSIER_RATING_COMPLIANCE, "All that is asked is in place." },
    { "YYYD", DOSSIER_RATING_COMPLIANCE, "All that you know is in place. Find out the rest." },
    { "YYYP", DOSSIER_RATING_PARTIAL_COMPLIANCE, "Some of it is in place, and some is not." },
    { "YNNN", DOSSIER_RATING_PARTIAL_COMPLIANCE, "Some of it is in place, and some is not." },
    { "PYYY", DOSSIER_RATING_PARTIAL_COMPLIANCE, "Some of it is in place, and some is not." },
    { "NYYY", DOSSIER_RATING_NON_COMPLIANCE, "What the element cannot do without is missing." },
    { "XNNN", DOSSIER_RATING_NON_COMPLIANCE, "None of it is in place." },
    { "DYYY",
      DOSSIER_RATING_NOT_RATED,
      "What the element cannot do without is not known. Find out first." },
    { "XXXX", DOSSIER_RATING_NOT_RATED, "None of the questions applies." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
      g_autofree char *reason = NULL;

      answer (submission, "1.1.1", cases[i].answers);
      reason = dossier_self_assessment_explain (submission, "1.1.1");
      g_assert_cmpint (dossier_self_assessment_suggest (submission, "1.1.1"), ==, cases[i].rating);
      g_assert_cmpstr (reason, ==, cases[i].reason);
    }
}

static void
test_what_is_unknown_is_no_part_of_the_level (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierAnswerTally none = dossier_answer_tally_count (submission, "1.1");
  DossierAnswerTally some;
  g_autofree char *nothing = dossier_answer_tally_describe (&none);
  g_autofree char *words = NULL;

  g_assert_cmpint (dossier_answer_tally_get_level (&none), ==, DOSSIER_LEVEL_NOT_KNOWN);
  g_assert_cmpstr (nothing, ==, "0 of 10 questions answered.");

  answer (submission, "1.1.1", "YPDX");
  answer (submission, "1.1.2", "N");
  answer (submission, "1.2.1", "YYY");
  some = dossier_answer_tally_count (submission, "1.1");
  g_assert_cmpuint (some.n_answered[DOSSIER_ANSWER_UNKNOWN], ==, 1);
  g_assert_cmpint (dossier_answer_tally_get_level (&some), ==, 50);
  words = dossier_answer_tally_describe (&some);
  g_assert_cmpstr (words, ==, "5 of 10 questions answered. Nobody knows the answer to 1.");
  some = dossier_answer_tally_count (submission, "");
  g_assert_cmpuint (some.n_questions, ==, 164);
  g_assert_cmpint (dossier_answer_tally_get_level (&some), ==, 75);
}

static void
test_where_least_is_missing_comes_first (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const expected[] = { "1.1.2", "1.1.3", "1.1.1" };
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (GPtrArray) improvements = NULL;

  answer (submission, "1.1.1", "YNNN");
  answer (submission, "1.1.2", "YYP");
  answer (submission, "1.1.3", "YNY");
  answer (submission, "1.2.1", "YYY");
  answer (submission, "1.2.2", "N");
  improvements = dossier_self_assessment_list_improvements (submission);
  g_assert_cmpuint (improvements->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < improvements->len; i++)
    g_assert_cmpstr (dossier_element_get_number (improvements->pdata[i]), ==, expected[i]);
}

static void
test_finishing_adds_an_assessment_and_rates_nothing (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierAssessment *assessment;
  DossierFinding *finding;

  answer (submission, "1.1.1", "YYYY");
  answer (submission, "1.1.2", "YP");
  assessment = dossier_self_assessment_finish (submission, TODAY);

  g_assert_cmpint (dossier_assessment_get_kind (assessment), ==, DOSSIER_ASSESSMENT_SELF);
  g_assert_cmpstr (dossier_assessment_get_date (assessment), ==, TODAY);
  g_assert_cmpuint (g_list_model_get_n_items (dossier_assessment_get_findings (assessment)), ==, 1);
  finding = dossier_assessment_find_finding (assessment, "1.1.1");
  g_assert_cmpint (dossier_finding_get_rating (finding), ==, DOSSIER_RATING_COMPLIANCE);
  g_assert_cmpstr (dossier_finding_get_comment (finding), ==, "All that is asked is in place.");
  g_assert_cmpint (
    dossier_response_get_rating (dossier_submission_find_response (submission, "1.1.1")),
    ==,
    DOSSIER_RATING_NOT_RATED);
}

static void
test_answers_are_undone_and_cleared (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.1");

  answer (submission, "1.1.1", "YN");
  dossier_submission_explain_answer (submission, "1.1.1", 3, "Nobody has looked");
  g_assert_false (dossier_response_is_empty (response));
  g_assert_cmpstr (dossier_answer_get_reason (dossier_response_find_answer (response, 3)),
                   ==,
                   "Nobody has looked");
  dossier_submission_undo (submission);
  g_assert_null (dossier_response_find_answer (response, 3));

  dossier_submission_answer_question (submission, "1.1.1", 1, DOSSIER_ANSWER_OPEN);
  g_assert_null (dossier_response_find_answer (response, 1));
  dossier_submission_explain_answer (submission, "1.1.1", 2, "The list of last year");
  dossier_submission_answer_question (submission, "1.1.1", 2, DOSSIER_ANSWER_OPEN);
  g_assert_nonnull (dossier_response_find_answer (response, 2));
  dossier_submission_explain_answer (submission, "1.1.1", 2, "");
  g_assert_true (dossier_response_is_empty (response));

  answer (submission, "1.1.1", "YYYY");
  answer (submission, "5.3.3", "P");
  dossier_submission_clear_answers (submission);
  g_assert_true (dossier_response_is_empty (response));
  dossier_submission_undo (submission);
  g_assert_cmpuint (g_list_model_get_n_items (dossier_response_get_answers (response)), ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  dossier_test_folder_add ("/self-assessment/answers-suggest-a-rating",
                           test_answers_suggest_a_rating);
  dossier_test_folder_add ("/self-assessment/what-is-unknown-is-no-part-of-the-level",
                           test_what_is_unknown_is_no_part_of_the_level);
  dossier_test_folder_add ("/self-assessment/where-least-is-missing-comes-first",
                           test_where_least_is_missing_comes_first);
  dossier_test_folder_add ("/self-assessment/finishing-adds-an-assessment-and-rates-nothing",
                           test_finishing_adds_an_assessment_and_rates_nothing);
  dossier_test_folder_add ("/self-assessment/answers-are-undone-and-cleared",
                           test_answers_are_undone_and_cleared);

  return g_test_run ();
}
