/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-check.h"
#include "dossier-coverage.h"
#include "dossier-pass-rule-result.h"
#include "dossier-submission-evidence.h"
#include "dossier-tally.h"
#include "dossier-words.h"

#include "dossier-test-folder.h"

#include <string.h>

static void
rate (DossierSubmission *submission, const char *element, DossierRating rating)
{
  g_object_set (dossier_submission_find_response (submission, element), "rating", rating, NULL);
}

static void
rate_all (DossierSubmission *submission, DossierRating rating)
{
  GListModel *responses = dossier_submission_get_responses (submission);

  for (guint i = 0; i < g_list_model_get_n_items (responses); i++)
    {
      g_autoptr (DossierResponse) response = g_list_model_get_item (responses, i);

      g_object_set (response, "rating", rating, NULL);
    }
}

static char *
describe_pass_rule_result (DossierSubmission *submission)
{
  g_autofree DossierTally *tallies = dossier_tally_count (submission);
  DossierPassRuleResult result;

  dossier_pass_rule_result_find (&result, dossier_submission_get_standard (submission), tallies);
  return dossier_pass_rule_result_describe (&result);
}

static void
test_tally_counts_each_criterion (DossierTestFolder *folder, gconstpointer data)
{
  static const guint n_elements[] = { 11, 11, 12, 13, 10 };
  static const guint n_rated[] = { 0, 2, 1, 0, 0 };
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierStandard *standard = dossier_submission_get_standard (submission);
  g_autofree DossierTally *tallies = NULL;
  g_autofree char *words = NULL;

  rate (submission, "2.1.1", DOSSIER_RATING_COMPLIANCE_PLUS);
  rate (submission, "2.1.2", DOSSIER_RATING_PARTIAL_COMPLIANCE);
  rate (submission, "3.1.1", DOSSIER_RATING_NON_COMPLIANCE);
  g_object_set (dossier_submission_find_response (submission, "2.1.1"),
                "narrative",
                "We lead.",
                "state",
                DOSSIER_RESPONSE_FINAL,
                NULL);
  g_object_set (dossier_submission_find_response (submission, "2.1.2"), "narrative", " \n", NULL);

  tallies = dossier_tally_count (submission);
  for (guint i = 0; i < G_N_ELEMENTS (n_elements); i++)
    {
      g_assert_cmpuint (tallies[i + 1].n_elements, ==, n_elements[i]);
      g_assert_cmpuint (dossier_tally_get_rated (&tallies[i + 1]), ==, n_rated[i]);
    }
  words = dossier_tally_describe (&tallies[0], standard);
  g_assert_cmpuint (tallies[0].n_elements, ==, 57);
  g_assert_cmpuint (tallies[0].n_written, ==, 1);
  g_assert_cmpuint (tallies[0].n_final, ==, 1);
  g_assert_cmpstr (words,
                   ==,
                   "1 Compliance Plus, 1 Partial Compliance, 1 Non-Compliance, 54 Not Yet Rated");
}

static void
test_tally_counts_an_evidence_once (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const citations[][2] = { { "1.1.1", "a" },
                                              { "1.1.1", "b" },
                                              { "1.1.2", "a" },
                                              { "2.1.1", "b" },
                                              { "2.1.1", "c" } };
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autofree DossierTally *tallies = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (citations); i++)
    {
      g_autoptr (DossierCitation) citation = dossier_citation_new (citations[i][1]);

      dossier_submission_add (
        submission,
        DOSSIER_RECORD (dossier_submission_find_response (submission, citations[i][0])),
        "citations",
        0,
        DOSSIER_RECORD (citation));
    }
  tallies = dossier_tally_count (submission);

  g_assert_cmpuint (tallies[0].n_evidence, ==, 3);
  g_assert_cmpuint (tallies[1].n_evidence, ==, 2);
  g_assert_cmpuint (tallies[2].n_evidence, ==, 2);
  g_assert_cmpuint (tallies[3].n_evidence, ==, 0);
  g_assert_cmpuint (tallies[0].n_evidenced, ==, 3);
  g_assert_cmpuint (tallies[1].n_evidenced, ==, 2);
}

static void
test_rule_is_met_by_one_partial_in_five (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autofree char *met = NULL;
  g_autofree char *missed = NULL;

  /* The rule allows one Partial Compliance in five elements: two of the eleven of criterion 1, and
   * two of the ten of criterion 5. */
  rate_all (submission, DOSSIER_RATING_COMPLIANCE);
  rate (submission, "1.1.1", DOSSIER_RATING_PARTIAL_COMPLIANCE);
  rate (submission, "1.1.2", DOSSIER_RATING_PARTIAL_COMPLIANCE);
  rate (submission, "5.1.1", DOSSIER_RATING_PARTIAL_COMPLIANCE);
  rate (submission, "5.1.2", DOSSIER_RATING_PARTIAL_COMPLIANCE);
  met = describe_pass_rule_result (submission);
  rate (submission, "1.1.3", DOSSIER_RATING_PARTIAL_COMPLIANCE);
  missed = describe_pass_rule_result (submission);

  g_assert_cmpstr (met, ==, "The indicative pass rule is met.");
  g_assert_cmpstr (missed, ==, "1 element must rise above Partial Compliance.");
}

static void
test_rule_allows_no_non_compliance (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autofree char *description = NULL;

  rate_all (submission, DOSSIER_RATING_COMPLIANCE);
  rate (submission, "1.1.1", DOSSIER_RATING_NON_COMPLIANCE);
  rate (submission, "4.1.1", DOSSIER_RATING_NON_COMPLIANCE);
  rate (submission, "4.1.2", DOSSIER_RATING_NOT_RATED);
  description = describe_pass_rule_result (submission);

  g_assert_cmpstr (description,
                   ==,
                   "2 elements must rise above Non-Compliance. 1 element is not rated yet.");
}

static void
test_checks_find_what_is_kept_but_not_shown (DossierTestFolder *folder, gconstpointer data)
{
  static const char json[] =
    "{\"responses\":[{\"element\":\"1.1.1\",\"narrative\":\"first\"},"
    "{\"element\":\"9.9.9\"},{\"element\":\"1.1.1\",\"narrative\":\"second\"}]}";
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  g_autoptr (DossierSubmission) submission = dossier_submission_new_from_json (
    dossier_standard_library_find (folder->library, DOSSIER_STANDARD_DEFAULT_ID, NULL),
    json_node_get_object (node),
    NULL);
  g_autoptr (GListModel) checks = dossier_check_submission (submission, NULL, NULL, "2026-03-31");
  g_autoptr (DossierCheck) unknown = g_list_model_get_item (checks, 0);
  g_autoptr (DossierCheck) second = g_list_model_get_item (checks, 1);

  g_assert_cmpint (dossier_check_get_kind (unknown), ==, DOSSIER_CHECK_UNKNOWN_ELEMENT);
  g_assert_cmpint (dossier_check_get_kind (second), ==, DOSSIER_CHECK_SECOND_RESPONSE);
  g_assert_nonnull (strstr (dossier_check_get_sentence (unknown), "“9.9.9”"));
  g_assert_cmpstr (
    dossier_response_get_narrative (dossier_submission_find_response (submission, "1.1.1")),
    ==,
    "first");
  g_assert_cmpstr (dossier_response_get_narrative (dossier_check_get_response (second)),
                   ==,
                   "second");
}

static void
test_words_are_counted_as_people_do (void)
{
  static const struct
  {
    const char *text;
    guint n_words;
  } cases[] = {
    { "", 0 },
    { " \n\t", 0 },
    { "We ask.", 2 },
    { "**We** ask — _twice_ a year", 5 },
    { "- one\n- two\n\n1. three", 4 },
    { "on-site well-being", 2 },
    { "2,412 replies (71%)", 3 },
    { "Dŵr\u00a0yfed", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (dossier_words_count (cases[i].text), ==, cases[i].n_words);
}

static DossierEvidence *
add_evidence (DossierSubmission *submission, const char *current_until, const char *element)
{
  guint64 number = dossier_submission_reserve_evidence_number (submission);
  g_autoptr (DossierEvidence) evidence = dossier_evidence_new (number, "Survey");

  g_object_set (evidence, "current-until", current_until, NULL);
  dossier_submission_add (submission,
                          DOSSIER_RECORD (submission),
                          "evidence",
                          0,
                          DOSSIER_RECORD (evidence));
  dossier_submission_cite (submission,
                           dossier_submission_find_response (submission, element),
                           evidence,
                           "");
  return evidence;
}

static void
cite (DossierSubmission *submission, DossierEvidence *evidence, const char *element)
{
  dossier_submission_cite (submission,
                           dossier_submission_find_response (submission, element),
                           evidence,
                           "");
}

static void
test_most_cited_are_no_more_than_wanted (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierEvidence *twice, *thrice;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) one = NULL;

  /* The last that is added is the first in the list. */
  thrice = add_evidence (submission, "", "1.1.1");
  twice = add_evidence (submission, "", "1.1.1");
  add_evidence (submission, "", "1.1.1");
  cite (submission, twice, "1.1.2");
  cite (submission, thrice, "1.1.2");
  cite (submission, thrice, "1.1.3");
  all = dossier_coverage_list_most_cited (submission, 2);
  one = dossier_coverage_list_most_cited (submission, 1);

  g_assert_cmpuint (all->len, ==, 2);
  g_assert_true (((DossierCoverageEvidence *) all->pdata[0])->evidence == thrice);
  g_assert_true (((DossierCoverageEvidence *) all->pdata[1])->evidence == twice);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_true (((DossierCoverageEvidence *) one->pdata[0])->evidence == thrice);
}

static void
test_coverage_shows_gaps_and_what_many_elements_rely_on (DossierTestFolder *folder,
                                                         gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierEvidence *survey = add_evidence (submission, "", "1.1.1");
  g_autoptr (GPtrArray) elements = NULL;
  g_autoptr (GPtrArray) most = NULL;
  const DossierCoverageElement *coverage;

  add_evidence (submission, "2026-03-31", "1.1.2");
  dossier_submission_cite (submission,
                           dossier_submission_find_response (submission, "1.1.3"),
                           survey,
                           "");
  elements = dossier_coverage_list_elements (submission, "2026-04-01");
  most = dossier_coverage_list_most_cited (submission, 5);

  g_assert_cmpuint (elements->len, ==, 57);
  coverage = elements->pdata[0];
  g_assert_cmpint (coverage->state, ==, DOSSIER_COVERAGE_CURRENT);
  g_assert_true (coverage->evidence->pdata[0] == survey);
  coverage = elements->pdata[1];
  g_assert_cmpint (coverage->state, ==, DOSSIER_COVERAGE_OUT_OF_DATE);
  coverage = elements->pdata[3];
  g_assert_cmpint (coverage->state, ==, DOSSIER_COVERAGE_NONE);
  g_assert_cmpuint (most->len, ==, 1);
  g_assert_cmpuint (((DossierCoverageEvidence *) most->pdata[0])->n_elements, ==, 2);
}

static void
test_coverage_does_not_depend_on_the_order_of_citations (DossierTestFolder *folder,
                                                         gconstpointer data)
{
  /* C is current evidence, O is out of date, and X has been removed from the submission. */
  static const struct
  {
    const char *citations;
    DossierCoverageState state;
  } cases[] = {
    { "", DOSSIER_COVERAGE_NONE },          { "X", DOSSIER_COVERAGE_NONE },
    { "C", DOSSIER_COVERAGE_CURRENT },      { "O", DOSSIER_COVERAGE_OUT_OF_DATE },
    { "CO", DOSSIER_COVERAGE_CURRENT },     { "OC", DOSSIER_COVERAGE_CURRENT },
    { "OO", DOSSIER_COVERAGE_OUT_OF_DATE }, { "COO", DOSSIER_COVERAGE_CURRENT },
    { "OCO", DOSSIER_COVERAGE_CURRENT },    { "XO", DOSSIER_COVERAGE_OUT_OF_DATE },
    { "CX", DOSSIER_COVERAGE_CURRENT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
      DossierResponse *response = dossier_submission_find_response (submission, "1.1.1");
      g_autoptr (GPtrArray) elements = NULL;
      const DossierCoverageElement *coverage;

      g_test_message ("citations “%s”", cases[i].citations);
      for (const char *p = cases[i].citations; *p != '\0'; p++)
        {
          DossierEvidence *evidence =
            add_evidence (submission, *p == 'O' ? "2026-03-31" : "2026-04-01", "1.1.1");

          if (*p == 'X')
            dossier_submission_remove_item (submission,
                                            DOSSIER_RECORD (submission),
                                            "evidence",
                                            evidence);
        }
      elements = dossier_coverage_list_elements (submission, "2026-04-01");
      coverage = elements->pdata[0];

      g_assert_cmpint (coverage->state, ==, cases[i].state);
      g_assert_cmpuint (g_list_model_get_n_items (dossier_response_get_citations (response)),
                        ==,
                        strlen (cases[i].citations));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/tally/counts-each-criterion", test_tally_counts_each_criterion);
  dossier_test_folder_add ("/tally/counts-an-evidence-once", test_tally_counts_an_evidence_once);
  dossier_test_folder_add ("/pass-rule/rule-is-met-by-one-partial-in-five",
                           test_rule_is_met_by_one_partial_in_five);
  dossier_test_folder_add ("/pass-rule/rule-allows-no-non-compliance",
                           test_rule_allows_no_non_compliance);
  dossier_test_folder_add ("/check/finds-what-is-kept-but-not-shown",
                           test_checks_find_what_is_kept_but_not_shown);
  g_test_add_func ("/words/are-counted-as-people-do", test_words_are_counted_as_people_do);
  dossier_test_folder_add ("/coverage/most-cited-are-no-more-than-wanted",
                           test_most_cited_are_no_more_than_wanted);
  dossier_test_folder_add ("/coverage/tells-gaps-and-what-much-rests-on",
                           test_coverage_shows_gaps_and_what_many_elements_rely_on);
  dossier_test_folder_add ("/coverage/does-not-depend-on-the-order-of-citations",
                           test_coverage_does_not_depend_on_the_order_of_citations);

  return g_test_run ();
}
