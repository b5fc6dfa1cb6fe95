/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-response.h"

#include "dossier-citation.h"
#include "dossier-edit-label.h"
#include "dossier-enum.h"
#include "dossier-field-purpose.h"
#include "dossier-text.h"

/**
 * DossierResponse:
 *
 * The answer to one element.
 */
struct _DossierResponse
{
  DossierRecord parent_instance;
};

static const DossierEnumValue response_state_values[] = {
  { DOSSIER_RESPONSE_NOT_STARTED, "not-started", N_ ("Not Started"), NULL },
  { DOSSIER_RESPONSE_DRAFTING, "drafting", N_ ("Drafting"), NULL },
  { DOSSIER_RESPONSE_READY_FOR_REVIEW, "ready-for-review", N_ ("Ready for Review"), NULL },
  { DOSSIER_RESPONSE_FINAL, "final", N_ ("Final"), NULL },
};

DOSSIER_DEFINE_ENUM (DossierResponseState, dossier_response_state, response_state_values)

G_DEFINE_FINAL_TYPE (DossierResponse, dossier_response, DOSSIER_TYPE_RECORD)

static const DossierEditLabel edit_labels[] = {
  { "rating", N_ ("Change Rating"), NULL },
  { "state", N_ ("Change State"), NULL },
  { "owner", N_ ("Change Owner"), NULL },
  { "narrative", N_ ("Edit Narrative"), NULL },
  { "private-note", N_ ("Edit Private Note"), NULL },
  { "citations", N_ ("Cite Evidence"), N_ ("Remove Citation") },
  { "prompts", N_ ("Tick Prompt"), N_ ("Untick Prompt") },
  { "answers", N_ ("Answer Question"), N_ ("Clear Answer") },
  { NULL, NULL, NULL },
};

static void
dossier_response_class_init (DossierResponseClass *klass)
{
  DossierRecordClass *record_class = DOSSIER_RECORD_CLASS (klass);

  dossier_record_class_add_text (record_class, "element", N_ ("Element"));
  dossier_record_class_add_enum (record_class,
                                 "rating",
                                 N_ ("Rating"),
                                 DOSSIER_TYPE_RATING,
                                 DOSSIER_RATING_NOT_RATED);
  dossier_record_class_add_enum (record_class,
                                 "state",
                                 N_ ("State"),
                                 DOSSIER_TYPE_RESPONSE_STATE,
                                 DOSSIER_RESPONSE_NOT_STARTED);
  dossier_record_class_add_text (record_class, "owner", N_ ("Owner"));
  dossier_record_class_add_text (record_class, "narrative", N_ ("Narrative"));
  dossier_record_class_add_text (record_class, "private-note", N_ ("Private Note"));
  dossier_record_class_add_list (record_class,
                                 "citations",
                                 N_ ("Citations"),
                                 DOSSIER_TYPE_CITATION,
                                 "evidence");
  dossier_record_class_add_list (record_class,
                                 "prompts",
                                 N_ ("Prompts"),
                                 DOSSIER_TYPE_PROMPT_ANSWER,
                                 "prompt");
  dossier_record_class_add_list (record_class,
                                 "answers",
                                 N_ ("Self-Assessment"),
                                 DOSSIER_TYPE_ANSWER,
                                 "question");

  dossier_record_class_set_edit_labels (record_class, edit_labels);
  dossier_record_class_set_purpose (record_class,
                                    DOSSIER_FIELD_SEARCHED,
                                    "owner",
                                    "narrative",
                                    "private-note",
                                    NULL);
  dossier_record_class_set_purpose (record_class,
                                    DOSSIER_FIELD_PRINTED,
                                    "owner",
                                    "narrative",
                                    NULL);
}

static void
dossier_response_init (DossierResponse *self)
{
}

/**
 * dossier_response_new:
 * @element: the number of the element that it answers
 *
 * Returns: (transfer full): a response in which nothing is written yet
 */
DossierResponse *
dossier_response_new (const char *element)
{
  return g_object_new (DOSSIER_TYPE_RESPONSE, "element", element, NULL);
}

const char *
dossier_response_get_element (DossierResponse *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "element");
}

const char *
dossier_response_get_narrative (DossierResponse *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "narrative");
}

DossierRating
dossier_response_get_rating (DossierResponse *self)
{
  return (DossierRating) dossier_record_get_enum (DOSSIER_RECORD (self), "rating");
}

DossierResponseState
dossier_response_get_state (DossierResponse *self)
{
  return (DossierResponseState) dossier_record_get_enum (DOSSIER_RECORD (self), "state");
}

const char *
dossier_response_get_owner (DossierResponse *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "owner");
}

/**
 * dossier_response_get_citations:
 * @self: a response
 *
 * Returns: (transfer none): a list of #DossierCitation
 */
GListModel *
dossier_response_get_citations (DossierResponse *self)
{
  return dossier_record_get_list (DOSSIER_RECORD (self), "citations");
}

/**
 * dossier_response_find_citation:
 * @self: a response
 * @evidence: the identifier of an evidence
 *
 * Returns: (transfer none) (nullable): the citation of that evidence
 */
DossierCitation *
dossier_response_find_citation (DossierResponse *self, const char *evidence)
{
  DossierRecord *record;

  g_return_val_if_fail (DOSSIER_IS_RESPONSE (self), NULL);

  record = dossier_record_find_item (DOSSIER_RECORD (self), "citations", evidence);
  return record != NULL ? DOSSIER_CITATION (record) : NULL;
}

/**
 * dossier_response_get_prompts:
 * @self: a response
 *
 * Returns: (transfer none): a list of #DossierPromptAnswer: the prompts that are ticked off
 */
GListModel *
dossier_response_get_prompts (DossierResponse *self)
{
  return dossier_record_get_list (DOSSIER_RECORD (self), "prompts");
}

/**
 * dossier_response_find_prompt_answer:
 * @self: a response
 * @prompt: the number of a prompt within its element, from 1
 *
 * Returns: (transfer none) (nullable): its answer, if it is ticked off
 */
DossierPromptAnswer *
dossier_response_find_prompt_answer (DossierResponse *self, guint prompt)
{
  g_autofree char *number = g_strdup_printf ("%u", prompt);
  DossierRecord *record;

  g_return_val_if_fail (DOSSIER_IS_RESPONSE (self), NULL);

  record = dossier_record_find_item (DOSSIER_RECORD (self), "prompts", number);
  return record != NULL ? DOSSIER_PROMPT_ANSWER (record) : NULL;
}

/**
 * dossier_response_get_answers:
 * @self: a response
 *
 * Returns: (transfer none): a list of #DossierAnswer: the questions that are answered
 */
GListModel *
dossier_response_get_answers (DossierResponse *self)
{
  return dossier_record_get_list (DOSSIER_RECORD (self), "answers");
}

/**
 * dossier_response_find_answer:
 * @self: a response
 * @question: the number of a question of the element, from 1
 *
 * Returns: (transfer none) (nullable): the answer to it, if there is one
 */
DossierAnswer *
dossier_response_find_answer (DossierResponse *self, guint question)
{
  g_autofree char *number = g_strdup_printf ("%u", question);
  DossierRecord *record;

  g_return_val_if_fail (DOSSIER_IS_RESPONSE (self), NULL);

  record = dossier_record_find_item (DOSSIER_RECORD (self), "answers", number);
  return record != NULL ? DOSSIER_ANSWER (record) : NULL;
}

/**
 * dossier_response_count_answered:
 * @self: a response
 * @element: its element
 *
 * Returns: how many prompts of the element are ticked off
 */
guint
dossier_response_count_answered (DossierResponse *self, DossierElement *element)
{
  guint n_prompts;
  guint n_answered = 0;

  g_return_val_if_fail (DOSSIER_IS_RESPONSE (self), 0);

  n_prompts = g_strv_length ((char **) dossier_element_get_prompts (element));
  for (guint i = 1; i <= n_prompts; i++)
    {
      if (dossier_response_find_prompt_answer (self, i) != NULL)
        n_answered++;
    }
  return n_answered;
}

/**
 * dossier_response_is_written:
 * @self: a response
 *
 * Returns: whether the narrative says anything
 */
gboolean
dossier_response_is_written (DossierResponse *self)
{
  for (const char *p = dossier_response_get_narrative (self); *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_response_is_empty:
 * @self: a response
 *
 * Returns: whether nobody has put anything into it
 */
gboolean
dossier_response_is_empty (DossierResponse *self)
{
  DossierRecord *record = DOSSIER_RECORD (self);

  return !dossier_response_is_written (self) &&
         dossier_response_get_rating (self) == DOSSIER_RATING_NOT_RATED &&
         dossier_response_get_state (self) == DOSSIER_RESPONSE_NOT_STARTED &&
         *dossier_response_get_owner (self) == '\0' &&
         *dossier_record_get_text (record, "private-note") == '\0' &&
         g_list_model_get_n_items (dossier_response_get_citations (self)) == 0 &&
         g_list_model_get_n_items (dossier_response_get_prompts (self)) == 0 &&
         g_list_model_get_n_items (dossier_response_get_answers (self)) == 0;
}
