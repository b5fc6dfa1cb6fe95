/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence.h"
#include "dossier-submission.h"

#include "dossier-submission-evidence.h"
#include "dossier-test-folder.h"

static char *
write_json (DossierSubmission *submission)
{
  g_autoptr (JsonNode) node = dossier_record_to_json (DOSSIER_RECORD (submission));

  return json_to_string (node, FALSE);
}

static void
type (DossierResponse *response, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *letter = g_strndup (p, (gsize) (g_utf8_next_char (p) - p));
      g_autofree char *narrative =
        g_strconcat (dossier_response_get_narrative (response), letter, NULL);

      g_object_set (response, "narrative", narrative, NULL);
    }
}

static void
test_new_has_a_response_for_each_element (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierStandard *standard = dossier_submission_get_standard (submission);
  GListModel *elements = dossier_standard_get_elements (standard);

  g_assert_cmpuint (g_list_model_get_n_items (dossier_submission_get_responses (submission)),
                    ==,
                    g_list_model_get_n_items (elements));
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      DossierResponse *response =
        dossier_submission_find_response (submission, dossier_element_get_number (element));

      g_assert_nonnull (response);
      g_assert_true (dossier_response_is_empty (response));
    }
  g_assert_null (dossier_submission_get_undo_label (submission));
  g_assert_true (
    g_uuid_string_is_valid (dossier_record_get_text (DOSSIER_RECORD (submission), "id")));
}

static void
test_undo_takes_back_and_redo_does_again (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.1");

  g_object_set (response, "rating", DOSSIER_RATING_COMPLIANCE, NULL);
  g_assert_cmpstr (dossier_submission_get_undo_label (submission), ==, "Change Rating");

  g_assert_true (dossier_submission_undo (submission) == DOSSIER_RECORD (response));
  g_assert_cmpint (dossier_response_get_rating (response), ==, DOSSIER_RATING_NOT_RATED);
  g_assert_null (dossier_submission_get_undo_label (submission));
  g_assert_cmpstr (dossier_submission_get_redo_label (submission), ==, "Change Rating");

  g_assert_true (dossier_submission_redo (submission) == DOSSIER_RECORD (response));
  g_assert_cmpint (dossier_response_get_rating (response), ==, DOSSIER_RATING_COMPLIANCE);
}

static void
test_a_new_change_ends_redo (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.1");

  g_object_set (response, "rating", DOSSIER_RATING_COMPLIANCE, NULL);
  dossier_submission_undo (submission);
  g_object_set (response, "owner", "Service Manager", NULL);

  g_assert_null (dossier_submission_get_redo_label (submission));
  g_assert_null (dossier_submission_redo (submission));
}

static void
test_a_group_is_one_undo (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.1");
  g_autofree char *before = write_json (submission);
  g_autofree char *after = NULL;

  dossier_submission_begin_edit (submission, "Outer");
  g_object_set (response, "rating", DOSSIER_RATING_COMPLIANCE, "owner", "Service Manager", NULL);
  dossier_submission_begin_edit (submission, "Inner");
  g_object_set (dossier_submission_get_organisation (submission), "name", "Riverside", NULL);
  dossier_submission_end_edit (submission);
  dossier_submission_end_edit (submission);
  g_assert_cmpstr (dossier_submission_get_undo_label (submission), ==, "Outer");

  dossier_submission_undo (submission);
  after = write_json (submission);
  g_assert_cmpstr (after, ==, before);
}

static void
test_a_group_without_change_leaves_no_trace (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);

  dossier_submission_begin_edit (submission, "Nothing");
  dossier_submission_end_edit (submission);

  g_assert_null (dossier_submission_get_undo_label (submission));
}

static void
test_a_word_typed_is_one_undo (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.1");

  type (response, "Dŵr yfed");

  dossier_submission_undo (submission);
  g_assert_cmpstr (dossier_response_get_narrative (response), ==, "Dŵr ");
  dossier_submission_undo (submission);
  g_assert_cmpstr (dossier_response_get_narrative (response), ==, "");
  g_assert_null (dossier_submission_undo (submission));
}

static void
test_a_first_letter_that_changes_more_begins_the_word (DossierTestFolder *folder,
                                                       gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.1");

  dossier_submission_begin_edit (submission, "Narrative");
  type (response, "o");
  g_object_set (response, "state", DOSSIER_RESPONSE_DRAFTING, NULL);
  dossier_submission_end_edit (submission);
  type (response, "ne");
  dossier_submission_undo (submission);

  g_assert_true (dossier_response_is_empty (response));
}

/* Also if the edit that was undone in between was not typing. */
static void
test_typing_after_undo_or_redo_is_apart (DossierTestFolder *folder, gconstpointer data)
{
  for (guint redoes = 0; redoes < 2; redoes++)
    {
      g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
      DossierResponse *response = dossier_submission_find_response (submission, "1.1.1");

      type (response, "one");
      if (redoes == 0)
        g_object_set (response, "rating", DOSSIER_RATING_COMPLIANCE, NULL);
      dossier_submission_undo (submission);
      if (redoes == 1)
        dossier_submission_redo (submission);
      type (response, "s");
      g_assert_cmpstr (dossier_response_get_narrative (response), ==, "ones");
      dossier_submission_undo (submission);
      g_assert_cmpstr (dossier_response_get_narrative (response), ==, "one");

      dossier_submission_undo (submission);
      g_assert_cmpstr (dossier_response_get_narrative (response), ==, "");
    }
}

static void
test_letters_deleted_are_one_undo (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.1");

  g_object_set (response, "narrative", "Café here", NULL);
  g_object_set (response, "narrative", "Caf here", NULL);
  g_object_set (response, "narrative", "Ca here", NULL);
  dossier_submission_undo (submission);

  g_assert_cmpstr (dossier_response_get_narrative (response), ==, "Café here");
}

static DossierEvidence *
add_evidence (DossierSubmission *submission)
{
  guint64 number = dossier_submission_reserve_evidence_number (submission);
  DossierEvidence *evidence = dossier_evidence_new (number, "Reader survey");

  dossier_submission_add (submission,
                          DOSSIER_RECORD (submission),
                          "evidence",
                          0,
                          DOSSIER_RECORD (evidence));
  return evidence;
}

static void
test_a_number_given_is_nothing_to_undo (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);

  dossier_submission_reserve_evidence_number (submission);

  g_assert_null (dossier_submission_get_undo_label (submission));
}

static void
test_an_evidence_number_is_given_once (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierEvidence) first = add_evidence (submission);
  g_autoptr (DossierEvidence) second = add_evidence (submission);
  g_autoptr (DossierEvidence) third = NULL;
  g_autofree char *label = NULL;

  dossier_submission_undo (submission);
  dossier_submission_remove (submission, DOSSIER_RECORD (submission), "evidence", 0);
  third = add_evidence (submission);
  label = dossier_evidence_get_label (third);

  g_assert_cmpuint (dossier_evidence_get_number (first), ==, 1);
  g_assert_cmpuint (dossier_evidence_get_number (second), ==, 2);
  g_assert_cmpstr (label, ==, "E3");
}

static void
test_a_file_without_the_last_number_goes_on_from_the_highest (DossierTestFolder *folder,
                                                              gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierEvidence) evidence = dossier_evidence_new (12, "Journey map");

  dossier_submission_add (submission,
                          DOSSIER_RECORD (submission),
                          "evidence",
                          0,
                          DOSSIER_RECORD (evidence));

  g_assert_cmpuint (dossier_submission_reserve_evidence_number (submission), ==, 13);
}

static void
test_a_file_with_the_largest_number_can_be_read_again (DossierTestFolder *folder,
                                                       gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierEvidence) evidence =
    dossier_evidence_new (DOSSIER_NUMBER_MAXIMUM, "Journey map");
  g_autoptr (DossierSubmission) again = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;

  dossier_submission_add (submission,
                          DOSSIER_RECORD (submission),
                          "evidence",
                          0,
                          DOSSIER_RECORD (evidence));
  dossier_submission_reserve_evidence_number (submission);
  node = dossier_record_to_json (DOSSIER_RECORD (submission));
  again = dossier_submission_new_from_json (dossier_submission_get_standard (submission),
                                            json_node_get_object (node),
                                            &error);

  g_assert_no_error (error);
  g_assert_nonnull (again);
}

static void
test_an_evidence_is_out_of_date_after_its_last_day (void)
{
  g_autoptr (DossierEvidence) evidence = dossier_evidence_new (1, "Opening hours");

  g_assert_false (dossier_evidence_is_out_of_date (evidence, "2026-11-25"));
  g_object_set (evidence, "current-until", "2026-11-25", NULL);
  g_assert_false (dossier_evidence_is_out_of_date (evidence, "2026-11-25"));
  g_assert_true (dossier_evidence_is_out_of_date (evidence, "2026-11-26"));
}

static void
test_read_only_leaves_every_field (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.1");
  g_autoptr (DossierEvidence) evidence = dossier_evidence_new (1, "Reader survey");

  g_object_set (response, "owner", "Service Manager", NULL);
  dossier_submission_set_editable (submission, FALSE);
  g_object_set (response, "owner", "Nobody", NULL);
  dossier_submission_add (submission,
                          DOSSIER_RECORD (submission),
                          "evidence",
                          0,
                          DOSSIER_RECORD (evidence));

  g_assert_null (dossier_submission_undo (submission));
  g_assert_cmpstr (dossier_response_get_owner (response), ==, "Service Manager");
  g_assert_cmpuint (g_list_model_get_n_items (dossier_submission_get_evidence (submission)), ==, 0);
}

static void
count_changed (guint *n_changed)
{
  (*n_changed)++;
}

static void
test_changed_is_emitted_once_a_group (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.1");
  guint n_changed = 0;

  g_signal_connect_swapped (submission, "edited", G_CALLBACK (count_changed), &n_changed);
  dossier_submission_begin_edit (submission, "Both");
  g_object_set (response, "rating", DOSSIER_RATING_COMPLIANCE, "owner", "Service Manager", NULL);
  g_assert_cmpuint (n_changed, ==, 0);
  dossier_submission_end_edit (submission);
  g_assert_cmpuint (n_changed, ==, 1);
  dossier_submission_undo (submission);
  g_assert_cmpuint (n_changed, ==, 2);
}

static void
change_at_random (DossierSubmission *submission, GRand *random)
{
  static const char *const pieces[] = { "a", "é", "😀", " ", "\n", "word", "", "e\u0301" };
  GListModel *responses = dossier_submission_get_responses (submission);
  GListModel *evidence = dossier_submission_get_evidence (submission);
  g_autoptr (DossierResponse) response =
    g_list_model_get_item (responses, (guint) g_rand_int_range (random, 0, 4));
  const char *narrative = dossier_response_get_narrative (response);
  glong length = g_utf8_strlen (narrative, -1);
  glong start = g_rand_int_range (random, 0, (gint32) length + 1);
  glong end = g_rand_int_range (random, (gint32) start, (gint32) length + 1);
  guint n_evidence = g_list_model_get_n_items (evidence);
  g_autoptr (DossierEvidence) added = NULL;
  g_autofree char *changed = NULL;

  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      g_object_set (response, "rating", g_rand_int_range (random, 0, DOSSIER_RATING_COUNT), NULL);
      break;
    case 1:
      added = dossier_evidence_new (1, "Reader survey");
      dossier_submission_add (submission,
                              DOSSIER_RECORD (submission),
                              "evidence",
                              (guint) g_rand_int_range (random, 0, (gint32) n_evidence + 1),
                              DOSSIER_RECORD (added));
      break;
    case 2:
      if (n_evidence > 0)
        dossier_submission_remove (submission,
                                   DOSSIER_RECORD (submission),
                                   "evidence",
                                   (guint) g_rand_int_range (random, 0, (gint32) n_evidence));
      break;
    default:
      changed = g_strdup_printf ("%.*s%s%s",
                                 (int) (g_utf8_offset_to_pointer (narrative, start) - narrative),
                                 narrative,
                                 pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))],
                                 g_utf8_offset_to_pointer (narrative, end));
      g_object_set (response, "narrative", changed, NULL);
      break;
    }
}

static void
test_undoing_all_leads_back_and_redoing_all_forth (DossierTestFolder *folder, gconstpointer data)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint run = 0; run < 20; run++)
    {
      g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
      g_autofree char *before = write_json (submission);
      g_autofree char *after = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;

      for (guint i = 0; i < 200; i++)
        change_at_random (submission, random);
      after = write_json (submission);

      while (dossier_submission_undo (submission) != NULL)
        continue;
      undone = write_json (submission);
      g_assert_cmpstr (undone, ==, before);

      while (dossier_submission_redo (submission) != NULL)
        continue;
      redone = write_json (submission);
      g_assert_cmpstr (redone, ==, after);
    }
}

static void
test_scope_is_described (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autofree char *whole = NULL;
  g_autofree char *unnamed = NULL;
  g_autofree char *service = NULL;

  whole = dossier_submission_describe_scope (submission);
  g_object_set (submission, "scope", DOSSIER_SUBMISSION_SERVICE, NULL);
  unnamed = dossier_submission_describe_scope (submission);
  g_object_set (submission, "service", "The library service", NULL);
  service = dossier_submission_describe_scope (submission);

  g_assert_cmpstr (whole, ==, "The whole organisation");
  g_assert_cmpstr (unnamed, ==, "One service, not yet named");
  g_assert_cmpstr (service, ==, "The library service");
}

static void
test_nothing_is_kept_alive (DossierTestFolder *folder, gconstpointer data)
{
  DossierSubmission *submission = dossier_test_folder_create_submission (folder);
  DossierResponse *response = g_object_ref (dossier_submission_find_response (submission, "1.1.1"));

  g_object_set (response, "rating", DOSSIER_RATING_COMPLIANCE, NULL);

  g_assert_finalize_object (submission);
  g_assert_null (dossier_record_get_parent (DOSSIER_RECORD (response)));
  g_assert_finalize_object (response);
}

/* Whatever somebody has put in, one thing is enough; white space is nothing. */
static void
test_a_response_is_empty_until_somebody_puts_something_in (DossierTestFolder *folder,
                                                           gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierEvidence) evidence = dossier_evidence_new (1, "Survey");
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.1");

  dossier_submission_append (submission, DOSSIER_RECORD (submission), "evidence", evidence);
  g_assert_true (dossier_response_is_empty (response));
  g_object_set (response, "narrative", " \n\t\u00a0", NULL);
  g_assert_true (dossier_response_is_empty (response));

  for (guint i = 0; i < 6; i++)
    {
      DossierCitation *citation = NULL;

      g_object_set (response,
                    "narrative",
                    i == 0 ? "We ask." : "",
                    "rating",
                    i == 1 ? DOSSIER_RATING_COMPLIANCE : DOSSIER_RATING_NOT_RATED,
                    "state",
                    i == 2 ? DOSSIER_RESPONSE_DRAFTING : DOSSIER_RESPONSE_NOT_STARTED,
                    "owner",
                    i == 3 ? "Manager" : "",
                    "private-note",
                    i == 4 ? "Ask again" : "",
                    NULL);
      if (i == 5)
        citation = dossier_submission_cite (submission, response, evidence, "");
      g_assert_false (dossier_response_is_empty (response));
      if (citation != NULL)
        dossier_submission_remove_citation (submission, citation);
    }
  g_assert_true (dossier_response_is_empty (response));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/submission/new-has-a-response-for-each-element",
                           test_new_has_a_response_for_each_element);
  dossier_test_folder_add ("/submission/undo-takes-back-and-redo-does-again",
                           test_undo_takes_back_and_redo_does_again);
  dossier_test_folder_add ("/submission/a-new-change-ends-redo", test_a_new_change_ends_redo);
  dossier_test_folder_add ("/submission/a-group-is-one-undo", test_a_group_is_one_undo);
  dossier_test_folder_add ("/submission/a-group-without-change-leaves-no-trace",
                           test_a_group_without_change_leaves_no_trace);
  dossier_test_folder_add ("/submission/a-word-typed-is-one-undo", test_a_word_typed_is_one_undo);
  dossier_test_folder_add ("/submission/a-first-letter-that-changes-more-begins-the-word",
                           test_a_first_letter_that_changes_more_begins_the_word);
  dossier_test_folder_add ("/submission/typing-after-undo-or-redo-is-apart",
                           test_typing_after_undo_or_redo_is_apart);
  dossier_test_folder_add ("/submission/letters-deleted-are-one-undo",
                           test_letters_deleted_are_one_undo);
  dossier_test_folder_add ("/submission/a-number-given-is-nothing-to-undo",
                           test_a_number_given_is_nothing_to_undo);
  dossier_test_folder_add ("/submission/an-evidence-number-is-given-once",
                           test_an_evidence_number_is_given_once);
  dossier_test_folder_add ("/submission/a-file-without-the-last-number-goes-on-from-the-highest",
                           test_a_file_without_the_last_number_goes_on_from_the_highest);
  dossier_test_folder_add ("/submission/a-file-with-the-largest-number-can-be-read-again",
                           test_a_file_with_the_largest_number_can_be_read_again);
  g_test_add_func ("/submission/an-evidence-is-out-of-date-after-its-last-day",
                   test_an_evidence_is_out_of_date_after_its_last_day);
  dossier_test_folder_add ("/submission/read-only-leaves-every-field",
                           test_read_only_leaves_every_field);
  dossier_test_folder_add ("/submission/changed-is-emitted-once-a-group",
                           test_changed_is_emitted_once_a_group);
  dossier_test_folder_add ("/submission/undoing-all-leads-back-and-redoing-all-forth",
                           test_undoing_all_leads_back_and_redoing_all_forth);
  dossier_test_folder_add ("/submission/scope-is-described", test_scope_is_described);
  dossier_test_folder_add ("/submission/nothing-is-kept-alive", test_nothing_is_kept_alive);
  dossier_test_folder_add ("/response/is-empty-until-somebody-puts-something-in",
                           test_a_response_is_empty_until_somebody_puts_something_in);
  return g_test_run ();
}
