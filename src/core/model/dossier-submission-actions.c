/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-submission-actions.h"

#include "dossier-action-note.h"
#include "dossier-day.h"
#include "dossier-enum.h"
#include "dossier-product.h"
#include "dossier-submission-assessments.h"
#include "dossier-submission-evidence.h"
#include "dossier-text.h"

/**
 * dossier_submission_find_action:
 * @self: a submission
 * @id: the identifier of an action
 *
 * Returns: (transfer none) (nullable): that action
 */
DossierAction *
dossier_submission_find_action (DossierSubmission *self, const char *id)
{
  GListModel *actions = dossier_submission_get_actions (self);

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (DossierAction) action = g_list_model_get_item (actions, i);

      if (g_str_equal (dossier_action_get_id (action), id))
        return action;
    }
  return NULL;
}

/**
 * dossier_submission_find_unfinished_action:
 * @self: a submission
 * @element: the number of an element
 *
 * Returns: (transfer none) (nullable): the first action for the element that is
 *   not done
 */
DossierAction *
dossier_submission_find_unfinished_action (DossierSubmission *self, const char *element)
{
  GListModel *actions = dossier_submission_get_actions (self);

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (DossierAction) action = g_list_model_get_item (actions, i);

      if (g_str_equal (dossier_action_get_element (action), element) &&
          !dossier_action_is_finished (action))
        return action;
    }
  return NULL;
}

static DossierRating
find_rating (DossierSubmission *self, const char *element, DossierFinding *finding)
{
  DossierResponse *response = dossier_submission_find_response (self, element);

  return finding != NULL ? dossier_finding_get_rating (finding)
                         : dossier_response_get_rating (response);
}

/* Returns the latest finding of the element, if it is below Compliance. */
static DossierFinding *
find_cause (DossierSubmission *self, const char *element, const char **assessment)
{
  g_autoptr (GPtrArray) assessments = dossier_submission_list_assessments (self);

  for (guint i = assessments->len; i > 0; i--)
    {
      DossierFinding *finding =
        dossier_assessment_find_finding (assessments->pdata[i - 1], element);

      if (finding == NULL || dossier_finding_get_rating (finding) == DOSSIER_RATING_NOT_RATED)
        continue;
      if (!dossier_rating_falls_short (dossier_finding_get_rating (finding)))
        return NULL;
      *assessment = dossier_assessment_get_id (assessments->pdata[i - 1]);
      return finding;
    }
  return NULL;
}

static const char *
describe_cause (DossierFinding *finding)
{
  const char *improvement = finding != NULL ? dossier_finding_get_improvement (finding) : "";

  if (*improvement != '\0' || finding == NULL)
    return improvement;
  return dossier_finding_get_comment (finding);
}

static DossierAction *
add_action (DossierSubmission *self,
            const char *element,
            DossierFinding *cause,
            const char *assessment)
{
  DossierResponse *response = dossier_submission_find_response (self, element);
  /* Translators: the title of an action; %s is the number of an element */
  g_autofree char *title = g_strdup_printf (_ ("Bring %s up to Compliance"), element);
  g_autoptr (DossierAction) action = dossier_action_new (title, element);

  g_object_set (action,
                "detail",
                describe_cause (cause),
                "assessment",
                assessment,
                "owner",
                dossier_response_get_owner (response),
                "priority",
                find_rating (self, element, cause) == DOSSIER_RATING_NON_COMPLIANCE
                  ? DOSSIER_PRIORITY_HIGH
                  : DOSSIER_PRIORITY_NORMAL,
                NULL);
  dossier_submission_append (self, DOSSIER_RECORD (self), "actions", action);
  return action;
}

/**
 * dossier_submission_create_action:
 * @self: a submission
 * @element: the number of an element of its standard
 *
 * Adds an action to bring the element up to Compliance. What the latest
 * assessment found wanting is its detail, and the owner of the response its
 * owner.
 *
 * Returns: (transfer none) (nullable): the action; %NULL if the submission is
 *   not editable
 */
DossierAction *
dossier_submission_create_action (DossierSubmission *self, const char *element)
{
  DossierFinding *cause;
  const char *assessment = "";

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (self), NULL);
  g_return_val_if_fail (dossier_submission_find_response (self, element) != NULL, NULL);

  if (!dossier_submission_get_editable (self))
    return NULL;
  cause = find_cause (self, element, &assessment);
  return add_action (self, element, cause, assessment);
}

/**
 * dossier_submission_create_actions:
 * @self: a submission
 * @elements: the numbers of elements of its standard
 * @assessment: (nullable): which of its assessments found them wanting; %NULL
 *   for the latest that rated each
 * @owner: who is to do it; "" for the owner of each response
 * @due: when it is due, or ""
 *
 * Adds an action for each element, as dossier_submission_create_action() does,
 * as one edit.
 *
 * Returns: how many were added; none if the submission is not editable
 */
guint
dossier_submission_create_actions (DossierSubmission *self,
                                   const char *const *elements,
                                   DossierAssessment *assessment,
                                   const char *owner,
                                   const char *due)
{
  guint n_added = 0;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (self), 0);

  if (!dossier_submission_get_editable (self))
    return 0;
  dossier_submission_begin_edit (self, _ ("Create Actions"));
  for (; elements[n_added] != NULL; n_added++)
    {
      const char *element = elements[n_added];
      DossierAction *action = assessment != NULL
                                ? add_action (self,
                                              element,
                                              dossier_assessment_find_finding (assessment, element),
                                              dossier_assessment_get_id (assessment))
                                : dossier_submission_create_action (self, element);

      if (*owner != '\0')
        g_object_set (action, "owner", owner, NULL);
      g_object_set (action, "due", due, NULL);
    }
  dossier_submission_end_edit (self);
  return n_added;
}

static gboolean
has_action_for (DossierSubmission *self, const char *element, DossierAssessment *assessment)
{
  GListModel *actions = dossier_submission_get_actions (self);

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (DossierAction) action = g_list_model_get_item (actions, i);

      if (g_str_equal (dossier_action_get_element (action), element) &&
          (!dossier_action_is_finished (action) ||
           g_str_equal (dossier_action_get_assessment (action),
                        dossier_assessment_get_id (assessment))))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_submission_list_findings_without_action:
 * @self: a submission
 * @assessment: one of its assessments
 *
 * Lists what the assessment found below Compliance and nobody has begun to
 * mend: the element has no open action, nor one that the finding has led to.
 *
 * Returns: (transfer container) (element-type DossierFinding): the findings, in
 *   the order of the standard
 */
GPtrArray *
dossier_submission_list_findings_without_action (DossierSubmission *self,
                                                 DossierAssessment *assessment)
{
  GListModel *elements = dossier_standard_get_elements (dossier_submission_get_standard (self));
  GPtrArray *findings = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      const char *number = dossier_element_get_number (element);
      DossierFinding *finding = dossier_assessment_find_finding (assessment, number);

      if (finding != NULL && dossier_rating_falls_short (dossier_finding_get_rating (finding)) &&
          !has_action_for (self, number, assessment))
        g_ptr_array_add (findings, finding);
    }
  return findings;
}

/**
 * dossier_submission_remove_action:
 * @self: a submission
 * @action: one of its actions
 */
void
dossier_submission_remove_action (DossierSubmission *self, DossierAction *action)
{
  g_return_if_fail (DOSSIER_IS_SUBMISSION (self));

  dossier_submission_remove_item (self, DOSSIER_RECORD (self), "actions", action);
}

/**
 * dossier_submission_add_note:
 * @self: a submission
 * @action: one of its actions
 * @text: what happened
 *
 * Writes a line, with today's date, into the log of the action.
 */
void
dossier_submission_add_note (DossierSubmission *self, DossierAction *action, const char *text)
{
  g_autofree char *today = dossier_day_today ();
  g_autoptr (DossierActionNote) note = dossier_action_note_new (today, text);

  g_return_if_fail (DOSSIER_IS_SUBMISSION (self));

  dossier_submission_append (self, DOSSIER_RECORD (action), "notes", note);
}

/**
 * dossier_submission_move_action:
 * @self: a submission
 * @action: one of its actions
 * @state: the state that it is in from now on
 *
 * Changes the state of an action, and notes it in its log, as one edit.
 */
void
dossier_submission_move_action (DossierSubmission *self,
                                DossierAction *action,
                                DossierActionState state)
{
  g_autofree char *today = NULL;
  g_autofree char *note = NULL;
  const char *finished;

  g_return_if_fail (DOSSIER_IS_SUBMISSION (self));

  if (dossier_action_get_state (action) == state || !dossier_submission_get_editable (self))
    return;

  today = dossier_day_today ();
  if (!dossier_action_state_is_finished (state))
    finished = "";
  else
    finished = dossier_action_is_finished (action) ? dossier_action_get_finished (action) : today;
  /* Translators: a line in the log of an action: “Moved to Done” */
  note = g_strdup_printf (_ ("Moved to %s"),
                          dossier_enum_get_title (DOSSIER_TYPE_ACTION_STATE, (int) state));
  dossier_submission_begin_edit (self, _ ("Change State"));
  g_object_set (action, "finished", finished, "state", state, NULL);
  dossier_submission_add_note (self, action, note);
  dossier_submission_end_edit (self);
}

static gboolean
has_product (DossierAction *action, const char *evidence)
{
  GListModel *products = dossier_action_get_products (action);

  for (guint i = 0; i < g_list_model_get_n_items (products); i++)
    {
      g_autoptr (DossierProduct) product = g_list_model_get_item (products, i);

      if (g_str_equal (dossier_product_get_evidence (product), evidence))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_submission_add_product:
 * @self: a submission
 * @action: one of its actions
 * @evidence: one of its evidence
 *
 * Notes that the action produced the evidence, once.
 */
void
dossier_submission_add_product (DossierSubmission *self,
                                DossierAction *action,
                                DossierEvidence *evidence)
{
  const char *id = dossier_evidence_get_id (evidence);
  g_autoptr (DossierProduct) product = NULL;

  g_return_if_fail (DOSSIER_IS_SUBMISSION (self));

  if (has_product (action, id))
    return;
  product = dossier_product_new (id);
  dossier_submission_append (self, DOSSIER_RECORD (action), "products", product);
}

/**
 * dossier_submission_cite_products:
 * @self: a submission
 * @action: one of its actions
 *
 * Cites the evidence that the action produced for the element that needed it,
 * as one edit.
 *
 * Returns: how many pieces of evidence the element did not cite before
 */
guint
dossier_submission_cite_products (DossierSubmission *self, DossierAction *action)
{
  GListModel *products = dossier_action_get_products (action);
  DossierResponse *response =
    dossier_submission_find_response (self, dossier_action_get_element (action));
  guint n_cited = 0;

  if (response == NULL || !dossier_submission_get_editable (self))
    return 0;

  dossier_submission_begin_edit (self, _ ("Cite Resulting Evidence"));
  for (guint i = 0; i < g_list_model_get_n_items (products); i++)
    {
      g_autoptr (DossierProduct) product = g_list_model_get_item (products, i);
      const char *id = dossier_product_get_evidence (product);
      DossierEvidence *evidence = dossier_submission_find_evidence (self, id);

      if (evidence == NULL || dossier_response_find_citation (response, id) != NULL)
        continue;
      dossier_submission_cite (self, response, evidence, "");
      n_cited++;
    }
  dossier_submission_end_edit (self);
  return n_cited;
}
