/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-check.h"
#include "dossier-prompt-answer.h"

#include "dossier-test-folder.h"

#define TODAY "2026-03-31"

/* 1.1.1 has three prompts. */
static DossierResponse *
get_response (DossierSubmission *submission)
{
  return dossier_submission_find_response (submission, "1.1.1");
}

static DossierElement *
get_element (DossierSubmission *submission)
{
  return dossier_standard_find_element (dossier_submission_get_standard (submission), "1.1.1");
}

static void
tick (DossierSubmission *submission, guint prompt)
{
  g_autoptr (DossierPromptAnswer) answer = dossier_prompt_answer_new (prompt, "We ask");

  dossier_submission_append (submission,
                             DOSSIER_RECORD (get_response (submission)),
                             "prompts",
                             answer);
}

static char *
find_sentence (DossierSubmission *submission)
{
  g_autoptr (GListModel) checks = dossier_check_submission (submission, NULL, NULL, TODAY);

  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (DossierCheck) check = g_list_model_get_item (checks, i);

      if (dossier_check_get_kind (check) == DOSSIER_CHECK_PROMPTS_OPEN)
        return g_strdup (dossier_check_get_sentence (check));
    }
  return NULL;
}

static void
test_prompts_are_counted_by_their_number (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierResponse *response = get_response (submission);
  DossierElement *element = get_element (submission);

  g_assert_cmpuint (dossier_response_count_answered (response, element), ==, 0);
  g_assert_true (dossier_response_is_empty (response));
  tick (submission, 3);
  tick (submission, 4);
  g_assert_false (dossier_response_is_empty (response));
  g_assert_cmpuint (dossier_response_count_answered (response, element), ==, 1);
  g_assert_null (dossier_response_find_prompt_answer (response, 1));
  g_assert_cmpstr (
    dossier_prompt_answer_get_paragraph (dossier_response_find_prompt_answer (response, 3)),
    ==,
    "We ask");
}

static void
test_what_is_no_number_is_no_prompt (void)
{
  static const char *const texts[] = { "", "0", "-1", "1.5", "first", "99999999999" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (DossierPromptAnswer) answer =
        g_object_new (DOSSIER_TYPE_PROMPT_ANSWER, "prompt", texts[i], NULL);

      g_assert_cmpuint (dossier_prompt_answer_get_prompt (answer), ==, 0);
    }
}

static void
test_who_ticks_some_is_told_of_the_others (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autofree char *none = find_sentence (submission);
  g_autofree char *two = NULL;
  g_autofree char *one = NULL;
  g_autofree char *all = NULL;

  tick (submission, 2);
  two = find_sentence (submission);
  tick (submission, 1);
  one = find_sentence (submission);
  tick (submission, 3);
  all = find_sentence (submission);

  g_assert_null (none);
  g_assert_cmpstr (two, ==, "Element 1.1.1 has 2 prompts that are not ticked as answered.");
  g_assert_cmpstr (one, ==, "Element 1.1.1 has 1 prompt that is not ticked as answered.");
  g_assert_null (all);
}

static void
test_a_tick_is_undone_by_its_name (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);

  tick (submission, 1);
  g_assert_cmpstr (dossier_submission_get_undo_label (submission), ==, "Tick Prompt");
  dossier_submission_remove (submission, DOSSIER_RECORD (get_response (submission)), "prompts", 0);
  g_assert_cmpstr (dossier_submission_get_undo_label (submission), ==, "Untick Prompt");
  dossier_submission_undo (submission);
  g_assert_nonnull (dossier_response_find_prompt_answer (get_response (submission), 1));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  dossier_test_folder_add ("/prompt-answer/prompts-are-counted-by-their-number",
                           test_prompts_are_counted_by_their_number);
  g_test_add_func ("/prompt-answer/what-is-no-number-is-no-prompt",
                   test_what_is_no_number_is_no_prompt);
  dossier_test_folder_add ("/prompt-answer/who-ticks-some-is-told-of-the-others",
                           test_who_ticks_some_is_told_of_the_others);
  dossier_test_folder_add ("/prompt-answer/a-tick-is-undone-by-its-name",
                           test_a_tick_is_undone_by_its_name);
  return g_test_run ();
}
