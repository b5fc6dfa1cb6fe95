/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The answers of a self-assessment. What nobody has answered or explained is not kept. */

#include "dossier-submission-answers.h"

#include "dossier-text.h"

static void
add_answer (DossierSubmission *self, DossierResponse *response, DossierAnswer *answer)
{
  dossier_submission_append (self, DOSSIER_RECORD (response), "answers", answer);
}

static void
remove_if_empty (DossierSubmission *self, DossierResponse *response, DossierAnswer *answer)
{
  if (dossier_answer_get_kind (answer) == DOSSIER_ANSWER_OPEN &&
      *dossier_answer_get_reason (answer) == '\0')
    dossier_submission_remove_item (self, DOSSIER_RECORD (response), "answers", answer);
}

/**
 * dossier_submission_answer_question:
 * @self: a submission
 * @element: the number of an element
 * @question: the number of a question within the element, from 1
 * @kind: the answer; %DOSSIER_ANSWER_OPEN takes it back
 *
 * Answers a question of the self-assessment.
 */
void
dossier_submission_answer_question (DossierSubmission *self,
                                    const char *element,
                                    guint question,
                                    DossierAnswerKind kind)
{
  DossierResponse *response = dossier_submission_find_response (self, element);
  DossierAnswer *answer;

  g_return_if_fail (response != NULL);

  answer = dossier_response_find_answer (response, question);
  if (answer == NULL && kind == DOSSIER_ANSWER_OPEN)
    return;
  dossier_submission_begin_edit (self, _ ("Answer Question"));
  if (answer == NULL)
    {
      g_autoptr (DossierAnswer) new_answer = dossier_answer_new (question, kind);

      add_answer (self, response, new_answer);
    }
  else
    {
      g_object_set (answer, "answer", kind, NULL);
      remove_if_empty (self, response, answer);
    }
  dossier_submission_end_edit (self);
}

static void
add_reason (DossierSubmission *self, DossierResponse *response, guint question, const char *reason)
{
  g_autoptr (DossierAnswer) answer = dossier_answer_new (question, DOSSIER_ANSWER_OPEN);

  if (*reason == '\0')
    return;
  g_object_set (answer, "reason", reason, NULL);
  add_answer (self, response, answer);
}

/**
 * dossier_submission_explain_answer:
 * @self: a submission
 * @element: the number of an element
 * @question: the number of a question within the element, from 1
 * @reason: how one knows, or ""
 *
 * Notes how one knows the answer to a question, whether it is answered yet or not.
 */
void
dossier_submission_explain_answer (DossierSubmission *self,
                                   const char *element,
                                   guint question,
                                   const char *reason)
{
  DossierResponse *response = dossier_submission_find_response (self, element);
  DossierAnswer *answer;

  g_return_if_fail (response != NULL);
  g_return_if_fail (reason != NULL);

  answer = dossier_response_find_answer (response, question);
  if (answer == NULL)
    add_reason (self, response, question, reason);
  else if (*reason != '\0')
    /* A group of its own would keep each letter from being undone with those before it. */
    g_object_set (answer, "reason", reason, NULL);
  else
    {
      dossier_submission_begin_edit (self, _ ("Edit Reason of Answer"));
      g_object_set (answer, "reason", "", NULL);
      remove_if_empty (self, response, answer);
      dossier_submission_end_edit (self);
    }
}

static void
clear_response (DossierSubmission *self, DossierResponse *response)
{
  GListModel *answers = dossier_response_get_answers (response);
  guint n_answers;

  while ((n_answers = g_list_model_get_n_items (answers)) > 0)
    dossier_submission_remove (self, DOSSIER_RECORD (response), "answers", n_answers - 1);
}

/**
 * dossier_submission_clear_answers:
 * @self: a submission
 *
 * Takes all answers back, to begin another self-assessment.
 */
void
dossier_submission_clear_answers (DossierSubmission *self)
{
  GListModel *responses = dossier_submission_get_responses (self);

  dossier_submission_begin_edit (self, _ ("Clear All Answers"));
  for (guint i = 0; i < g_list_model_get_n_items (responses); i++)
    {
      g_autoptr (DossierResponse) response = g_list_model_get_item (responses, i);

      clear_response (self, response);
    }
  dossier_submission_end_edit (self);
}
