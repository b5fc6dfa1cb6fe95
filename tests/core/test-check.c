/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-check.h"
#include "dossier-submission-actions.h"
#include "dossier-submission-assessments.h"
#include "dossier-submission-evidence.h"

#include "dossier-test-folder.h"

#include <string.h>

#define TODAY "2026-03-31"

/* Written, rated, owned, final, and citing one evidence: a submission without checks. */
static DossierSubmission *
create_finished (DossierTestFolder *folder)
{
  DossierSubmission *submission = dossier_test_folder_create_submission (folder);
  GListModel *responses = dossier_submission_get_responses (submission);
  g_autoptr (DossierEvidence) survey = dossier_evidence_new (1, "Survey");

  dossier_submission_append (submission, DOSSIER_RECORD (submission), "evidence", survey);
  for (guint i = 0; i < g_list_model_get_n_items (responses); i++)
    {
      g_autoptr (DossierResponse) response = g_list_model_get_item (responses, i);

      g_object_set (response,
                    "narrative",
                    "We ask our readers four times a year, and act on what they say.",
                    "rating",
                    DOSSIER_RATING_COMPLIANCE,
                    "state",
                    DOSSIER_RESPONSE_FINAL,
                    "owner",
                    "Head of Libraries",
                    NULL);
      dossier_submission_cite (submission, response, survey, "");
    }
  return submission;
}

static DossierResponse *
response (DossierSubmission *submission, const char *element)
{
  return dossier_submission_find_response (submission, element);
}

static DossierEvidence *
evidence (DossierSubmission *submission)
{
  return dossier_submission_find_evidence_by_number (submission, 1);
}

static guint
count (DossierSubmission *submission)
{
  g_autoptr (GListModel) checks = dossier_check_submission (submission, NULL, NULL, TODAY);

  return g_list_model_get_n_items (checks);
}

/* The only check there is, of that kind. */
static DossierCheck *
assert_only (DossierSubmission *submission, DossierCheckKind kind)
{
  g_autoptr (GListModel) checks = dossier_check_submission (submission, NULL, NULL, TODAY);
  DossierCheck *check = g_list_model_get_item (checks, 0);

  g_assert_cmpuint (g_list_model_get_n_items (checks), ==, 1);
  g_assert_cmpint (dossier_check_get_kind (check), ==, kind);
  return check;
}

static void
assert_only_here (DossierSubmission *submission, DossierCheckKind kind, const char *place)
{
  g_autoptr (DossierCheck) check = assert_only (submission, kind);
  g_autofree char *found = dossier_check_describe_place (check);

  g_assert_cmpstr (found, ==, place);
}

static void
test_a_finished_submission_has_none (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_finished (folder);

  g_assert_cmpuint (count (submission), ==, 0);
}

static void
test_finds_what_a_response_lacks (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *field;
    int value;
    DossierCheckKind kind;
  } cases[] = {
    { "rating", DOSSIER_RATING_NOT_RATED, DOSSIER_CHECK_NOT_RATED },
    { "state", DOSSIER_RESPONSE_DRAFTING, DOSSIER_CHECK_DRAFTING },
    { "state", DOSSIER_RESPONSE_READY_FOR_REVIEW, DOSSIER_CHECK_DRAFTING },
    { "rating", DOSSIER_RATING_PARTIAL_COMPLIANCE, DOSSIER_CHECK_NO_ACTION },
    { "rating", DOSSIER_RATING_NON_COMPLIANCE, DOSSIER_CHECK_NO_ACTION },
  };
  g_autoptr (DossierSubmission) submission = create_finished (folder);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_object_set (response (submission, "2.1.1"), cases[i].field, cases[i].value, NULL);
      assert_only_here (submission, cases[i].kind, "2.1.1");
      dossier_submission_undo (submission);
    }
  g_object_set (response (submission, "2.1.1"), "narrative", " \n", NULL);
  assert_only_here (submission, DOSSIER_CHECK_NO_NARRATIVE, "2.1.1");
  dossier_submission_undo (submission);
  g_object_set (response (submission, "2.1.1"), "owner", "", NULL);
  assert_only_here (submission, DOSSIER_CHECK_ELEMENT_WITHOUT_OWNER, "2.1.1");
}

static void
test_finds_what_is_rated_without_evidence (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_finished (folder);

  dossier_submission_remove (submission,
                             DOSSIER_RECORD (response (submission, "3.1.1")),
                             "citations",
                             0);

  assert_only_here (submission, DOSSIER_CHECK_NO_EVIDENCE, "3.1.1");
}

static void
test_finds_evidence_damaged_before (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_finished (folder);

  g_object_set (dossier_evidence_get_file (evidence (submission)), "damaged", TRUE, NULL);
  assert_only_here (submission, DOSSIER_CHECK_FILE_DAMAGED_BEFORE, "E1");
}

static void
test_finds_evidence_out_of_date (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_finished (folder);

  g_object_set (evidence (submission), "current-until", "2026-03-30", NULL);
  assert_only_here (submission, DOSSIER_CHECK_OUT_OF_DATE, "E1");
  g_object_set (evidence (submission), "current-until", TODAY, NULL);
  g_assert_cmpuint (count (submission), ==, 0);
  g_object_set (submission, "next-visit", "2026-04-01", NULL);
  assert_only_here (submission, DOSSIER_CHECK_OUT_OF_DATE_BY_VISIT, "E1");
}

static void
test_finds_evidence_that_should_not_or_is_not_cited (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_finished (folder);
  g_autoptr (DossierEvidence) spare = dossier_evidence_new (2, "Spare");

  g_object_set (evidence (submission), "sensitivity", DOSSIER_SENSITIVITY_INTERNAL, NULL);
  assert_only_here (submission, DOSSIER_CHECK_INTERNAL_EVIDENCE, "E1");
  dossier_submission_undo (submission);
  dossier_submission_append (submission, DOSSIER_RECORD (submission), "evidence", spare);
  assert_only_here (submission, DOSSIER_CHECK_NOT_CITED, "E2");
}

static void
test_finds_evidence_and_pages_that_are_not_there (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *narrative;
    DossierCheckKind kind;
  } cases[] = {
    { "We ask our readers four times a year [E99], and act on it.", DOSSIER_CHECK_UNKNOWN_MENTION },
    { "We ask our readers four times a year [E1, p. 13], and act.", DOSSIER_CHECK_NO_SUCH_PAGE },
  };
  g_autoptr (DossierSubmission) submission = create_finished (folder);
  g_autoptr (DossierCitation) unknown =
    dossier_citation_new ("00000000-0000-4000-8000-000000000000");

  g_object_set (dossier_evidence_get_file (evidence (submission)),
                "pages",
                G_GUINT64_CONSTANT (12),
                NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_object_set (response (submission, "1.1.1"), "narrative", cases[i].narrative, NULL);
      assert_only_here (submission, cases[i].kind, "1.1.1");
      dossier_submission_undo (submission);
    }
  dossier_submission_cite (submission, response (submission, "1.1.2"), evidence (submission), "13");
  assert_only_here (submission, DOSSIER_CHECK_NO_SUCH_PAGE, "1.1.2");
  dossier_submission_undo (submission);
  dossier_submission_append (submission,
                             DOSSIER_RECORD (response (submission, "1.1.3")),
                             "citations",
                             unknown);
  assert_only_here (submission, DOSSIER_CHECK_UNKNOWN_EVIDENCE, "1.1.3");
}

static void
test_finds_words_left_for_later (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const left[] = {
    "We ask our readers [TODO: how often?], and act on what they say.",
    "We ask our readers xxx times a year, and act on what they say.",
    "We ask our readers ?? times a year, and act on what they say.",
    "We ask our readers (tbc by the team) each year, and act on it all.",
  };
  static const char *const meant[] = {
    "Do we ask our readers? We do, four times a year, and act on it.",
    "We have a to-do list (and keep it), which [E1] shows, year by year.",
    "In year xx of the plan we shall ask again, and act on what they say.",
  };
  g_autoptr (DossierSubmission) submission = create_finished (folder);

  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    {
      g_object_set (response (submission, "4.1.1"), "narrative", left[i], NULL);
      assert_only_here (submission, DOSSIER_CHECK_PRIVATE_WORDS, "4.1.1");
    }
  for (guint i = 0; i < G_N_ELEMENTS (meant); i++)
    {
      g_object_set (response (submission, "4.1.1"), "narrative", meant[i], NULL);
      g_assert_cmpuint (count (submission), ==, 0);
    }
}

static void
test_finds_narratives_of_another_length (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_finished (folder);
  g_autoptr (GString) narrative = g_string_new (NULL);

  g_object_set (response (submission, "5.1.1"), "narrative", "We ask.", NULL);
  assert_only_here (submission, DOSSIER_CHECK_NARRATIVE_SHORT, "5.1.1");
  for (guint i = 0; i < 60; i++)
    g_string_append (narrative, "ask ");
  g_object_set (response (submission, "5.1.1"), "narrative", narrative->str, NULL);
  assert_only_here (submission, DOSSIER_CHECK_NARRATIVE_LONG, "5.1.1");
}

/* A quarter of the others' length, or four times it, is still like them. */
static void
test_lengths_may_differ_by_a_factor_of_four (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    guint n_words;
    const char *sentence;
  } cases[] = {
    { 2, "The narrative of 5.1.1 has 2 words; the others have about 12." },
    { 3, NULL },
    { 48, NULL },
    { 49, "The narrative of 5.1.1 has 49 words; the others have about 12." },
  };
  g_autoptr (DossierSubmission) submission = create_finished (folder);
  GListModel *responses = dossier_submission_get_responses (submission);

  for (guint i = 0; i < g_list_model_get_n_items (responses); i++)
    {
      g_autoptr (DossierResponse) item = g_list_model_get_item (responses, i);

      g_object_set (item,
                    "narrative",
                    "We ask our readers each year, and act on what they say.",
                    NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) narrative = g_string_new (NULL);
      g_autoptr (GListModel) checks = NULL;
      g_autoptr (DossierCheck) check = NULL;

      for (guint j = 0; j < cases[i].n_words; j++)
        g_string_append (narrative, "ask ");
      g_object_set (response (submission, "5.1.1"), "narrative", narrative->str, NULL);
      checks = dossier_check_submission (submission, NULL, NULL, TODAY);
      check = g_list_model_get_item (checks, 0);

      g_assert_cmpuint (g_list_model_get_n_items (checks), ==, cases[i].sentence != NULL);
      g_assert_cmpstr (check != NULL ? dossier_check_get_sentence (check) : NULL,
                       ==,
                       cases[i].sentence);
    }
}

static void
test_finds_what_is_wrong_with_actions (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_finished (folder);
  DossierAction *action = dossier_submission_create_action (submission, "1.1.1");

  g_assert_cmpuint (count (submission), ==, 0);
  g_object_set (action, "title", "Ask", "due", "2026-03-30", NULL);
  assert_only_here (submission, DOSSIER_CHECK_ACTION_OVERDUE, "Ask");
  g_object_set (action, "due", "", "owner", "", NULL);
  assert_only_here (submission, DOSSIER_CHECK_ACTION_WITHOUT_OWNER, "Ask");
  dossier_submission_move_action (submission, action, DOSSIER_ACTION_DONE);
  g_assert_cmpuint (count (submission), ==, 0);
}

static void
test_a_partial_of_the_last_assessment_needs_an_action (DossierTestFolder *folder,
                                                       gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_finished (folder);
  g_autoptr (DossierAssessment) full =
    dossier_assessment_new (DOSSIER_ASSESSMENT_FULL, "2025-06-15");
  DossierAction *action;

  dossier_submission_add_assessment (submission, full);
  g_object_set (dossier_submission_ensure_finding (submission, full, "2.2.1"),
                "rating",
                DOSSIER_RATING_PARTIAL_COMPLIANCE,
                NULL);
  assert_only_here (submission, DOSSIER_CHECK_NO_ACTION, "2.2.1");
  action = dossier_submission_create_action (submission, "2.2.1");
  dossier_submission_move_action (submission, action, DOSSIER_ACTION_DONE);
  g_assert_cmpuint (count (submission), ==, 0);
}

static void
test_some_mend_themselves (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_finished (folder);
  g_autoptr (DossierCheck) partial = NULL;
  g_autoptr (DossierCheck) without_owner = NULL;
  g_autoptr (DossierCheck) drafting = NULL;
  g_autoptr (DossierCheck) without_narrative = NULL;
  DossierAction *action;

  g_object_set (response (submission, "1.1.1"), "rating", DOSSIER_RATING_PARTIAL_COMPLIANCE, NULL);
  partial = assert_only (submission, DOSSIER_CHECK_NO_ACTION);
  g_assert_cmpstr (dossier_check_get_mending (partial, submission), ==, "Create the Action");
  dossier_check_mend (partial, submission);
  g_assert_cmpuint (count (submission), ==, 0);

  action = dossier_submission_find_unfinished_action (submission, "1.1.1");
  g_object_set (action, "owner", "", NULL);
  without_owner = assert_only (submission, DOSSIER_CHECK_ACTION_WITHOUT_OWNER);
  dossier_check_mend (without_owner, submission);
  g_assert_cmpstr (dossier_action_get_owner (action), ==, "Head of Libraries");
  g_assert_cmpuint (count (submission), ==, 0);

  g_object_set (response (submission, "1.1.3"), "state", DOSSIER_RESPONSE_DRAFTING, NULL);
  drafting = assert_only (submission, DOSSIER_CHECK_DRAFTING);
  g_assert_cmpstr (dossier_check_get_mending (drafting, submission), ==, "Mark as Final");
  dossier_check_mend (drafting, submission);
  g_assert_cmpint (dossier_response_get_state (response (submission, "1.1.3")),
                   ==,
                   DOSSIER_RESPONSE_FINAL);

  g_object_set (response (submission, "1.1.2"), "narrative", "", NULL);
  without_narrative = assert_only (submission, DOSSIER_CHECK_NO_NARRATIVE);
  g_assert_null (dossier_check_get_mending (without_narrative, submission));
}

static void
test_dismissed_is_not_found_until_undone (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_finished (folder);
  g_autoptr (DossierCheck) check = NULL;

  g_object_set (response (submission, "1.1.1"), "owner", "", NULL);
  g_object_set (response (submission, "1.1.2"), "owner", "", NULL);
  g_assert_cmpuint (count (submission), ==, 2);
  {
    g_autoptr (GListModel) checks = dossier_check_submission (submission, NULL, NULL, TODAY);

    check = g_list_model_get_item (checks, 0);
  }
  dossier_check_dismiss (check, submission, "All of us own it.");
  assert_only_here (submission, DOSSIER_CHECK_ELEMENT_WITHOUT_OWNER, "1.1.2");
  dossier_submission_undo (submission);
  g_assert_cmpuint (count (submission), ==, 2);
}

static void
test_the_gravest_come_first (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_finished (folder);
  g_autoptr (GListModel) checks = NULL;
  DossierSeverity last = DOSSIER_SEVERITY_ERROR;

  g_object_set (response (submission, "1.1.1"), "owner", "", NULL);
  g_object_set (response (submission, "1.1.2"), "rating", DOSSIER_RATING_NOT_RATED, NULL);
  g_object_set (response (submission, "1.1.3"), "narrative", "We xxx.", NULL);
  checks = dossier_check_submission (submission, NULL, NULL, TODAY);

  g_assert_cmpuint (g_list_model_get_n_items (checks), ==, 4);
  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (DossierCheck) check = g_list_model_get_item (checks, i);

      g_assert_cmpint (dossier_check_get_severity (check), >=, last);
      last = dossier_check_get_severity (check);
    }
  g_assert_cmpint (last, ==, DOSSIER_SEVERITY_NOTE);
}

static gboolean
has_latin_glyph (gunichar character)
{
  return character < 0x3000;
}

/* A joiner of emoji is not seen, and needs no glyph. */
static void
test_letters_without_a_font_are_named_with_their_place (DossierTestFolder *folder,
                                                        gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_finished (folder);
  g_autoptr (GListModel) before = NULL;
  g_autoptr (GListModel) checks = NULL;
  g_autoptr (GListModel) unseen = NULL;
  g_autoptr (DossierCheck) narrative = NULL;
  g_autoptr (DossierCheck) title = NULL;

  before = dossier_check_submission (submission, NULL, has_latin_glyph, TODAY);
  g_assert_cmpuint (g_list_model_get_n_items (before), ==, 0);
  g_object_set (response (submission, "1.1.2"),
                "narrative",
                "We ask our readers in 東京 four times a year, 東 and café \u200d too.",
                NULL);
  g_object_set (evidence (submission), "title", "부산", NULL);
  checks = dossier_check_submission (submission, NULL, has_latin_glyph, TODAY);
  unseen = dossier_check_submission (submission, NULL, NULL, TODAY);

  g_assert_cmpuint (g_list_model_get_n_items (unseen), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (checks), ==, 2);
  narrative = g_list_model_get_item (checks, 0);
  title = g_list_model_get_item (checks, 1);
  g_assert_cmpint (dossier_check_get_kind (narrative), ==, DOSSIER_CHECK_NO_FONT);
  g_assert_cmpint (dossier_check_get_severity (narrative), ==, DOSSIER_SEVERITY_WARNING);
  g_assert_cmpstr (dossier_check_get_subject (narrative), ==, "1.1.2");
  g_assert_cmpstr (
    dossier_check_get_sentence (narrative),
    ==,
    "1.1.2 has characters that no font on this computer has: 東 京. They are printed as "
    "boxes until you install a font that has them.");
  g_assert_true (dossier_check_get_evidence (title) == evidence (submission));
  g_assert_nonnull (strstr (dossier_check_get_sentence (title), ": 부 산."));
}

static void
test_all_of_a_kind_are_mended_as_one_edit (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const short_of_compliance[] = { "1.1.1", "1.1.2", "1.1.3" };
  g_autoptr (DossierSubmission) submission = create_finished (folder);
  GListModel *actions = dossier_submission_get_actions (submission);
  g_autoptr (GListModel) checks = NULL;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *mending = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (short_of_compliance); i++)
    g_object_set (response (submission, short_of_compliance[i]),
                  "rating",
                  DOSSIER_RATING_PARTIAL_COMPLIANCE,
                  NULL);
  checks = dossier_check_submission (submission, NULL, NULL, TODAY);
  g_ptr_array_add (all, g_list_model_get_item (checks, 0));
  g_assert_null (dossier_check_describe_mending_all (all, submission));
  for (guint i = 1; i < g_list_model_get_n_items (checks); i++)
    g_ptr_array_add (all, g_list_model_get_item (checks, i));
  mending = dossier_check_describe_mending_all (all, submission);
  g_assert_cmpstr (mending, ==, "Create 3 Actions");

  dossier_check_mend_all (all, submission);
  g_assert_cmpuint (g_list_model_get_n_items (actions), ==, 3);
  g_assert_cmpuint (count (submission), ==, 0);
  g_assert_cmpstr (dossier_submission_get_undo_label (submission), ==, "Create 3 Actions");
  dossier_submission_undo (submission);
  g_assert_cmpuint (g_list_model_get_n_items (actions), ==, 0);
}

static void
test_responses_are_not_marked_final_unseen (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_finished (folder);
  g_autoptr (GListModel) checks = NULL;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  g_object_set (response (submission, "1.1.1"), "state", DOSSIER_RESPONSE_DRAFTING, NULL);
  g_object_set (response (submission, "1.1.2"), "state", DOSSIER_RESPONSE_DRAFTING, NULL);
  checks = dossier_check_submission (submission, NULL, NULL, TODAY);
  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    g_ptr_array_add (all, g_list_model_get_item (checks, i));

  g_assert_cmpuint (all->len, ==, 2);
  g_assert_null (dossier_check_describe_mending_all (all, submission));
}

static void
test_a_check_has_the_title_of_what_it_is_about (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = create_finished (folder);
  g_autoptr (DossierCheck) of_response = NULL;
  g_autoptr (DossierCheck) of_evidence = NULL;

  g_object_set (response (submission, "1.1.1"), "owner", "", NULL);
  of_response = assert_only (submission, DOSSIER_CHECK_ELEMENT_WITHOUT_OWNER);
  g_assert_cmpstr (dossier_check_get_title (of_response, submission),
                   ==,
                   "Profile of customer groups");
  dossier_submission_undo (submission);
  g_object_set (evidence (submission), "sensitivity", DOSSIER_SENSITIVITY_INTERNAL, NULL);
  of_evidence = assert_only (submission, DOSSIER_CHECK_INTERNAL_EVIDENCE);
  g_assert_cmpstr (dossier_check_get_title (of_evidence, submission), ==, "Survey");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/check/a-finished-submission-has-none",
                           test_a_finished_submission_has_none);
  dossier_test_folder_add ("/check/finds-what-a-response-lacks", test_finds_what_a_response_lacks);
  dossier_test_folder_add ("/check/finds-what-is-rated-without-evidence",
                           test_finds_what_is_rated_without_evidence);
  dossier_test_folder_add ("/check/finds-evidence-damaged-before",
                           test_finds_evidence_damaged_before);
  dossier_test_folder_add ("/check/finds-evidence-out-of-date", test_finds_evidence_out_of_date);
  dossier_test_folder_add ("/check/finds-evidence-that-should-not-or-is-not-cited",
                           test_finds_evidence_that_should_not_or_is_not_cited);
  dossier_test_folder_add ("/check/finds-evidence-and-pages-that-are-not-there",
                           test_finds_evidence_and_pages_that_are_not_there);
  dossier_test_folder_add ("/check/finds-words-left-for-later", test_finds_words_left_for_later);
  dossier_test_folder_add ("/check/finds-narratives-of-another-length",
                           test_finds_narratives_of_another_length);
  dossier_test_folder_add ("/check/lengths-may-differ-by-a-factor-of-four",
                           test_lengths_may_differ_by_a_factor_of_four);
  dossier_test_folder_add ("/check/finds-what-is-wrong-with-actions",
                           test_finds_what_is_wrong_with_actions);
  dossier_test_folder_add ("/check/a-partial-of-the-last-assessment-needs-an-action",
                           test_a_partial_of_the_last_assessment_needs_an_action);
  dossier_test_folder_add ("/check/some-mend-themselves", test_some_mend_themselves);
  dossier_test_folder_add ("/check/dismissed-is-not-found-until-undone",
                           test_dismissed_is_not_found_until_undone);
  dossier_test_folder_add ("/check/the-gravest-come-first", test_the_gravest_come_first);
  dossier_test_folder_add ("/check/letters-without-a-font-are-named-with-their-place",
                           test_letters_without_a_font_are_named_with_their_place);
  dossier_test_folder_add ("/check/all-of-a-kind-are-mended-as-one-edit",
                           test_all_of_a_kind_are_mended_as_one_edit);
  dossier_test_folder_add ("/check/responses-are-not-marked-final-unseen",
                           test_responses_are_not_marked_final_unseen);
  dossier_test_folder_add ("/check/has-the-title-of-what-it-is-about",
                           test_a_check_has_the_title_of_what_it_is_about);

  return g_test_run ();
}
