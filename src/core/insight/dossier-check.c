/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-check.h"

#include "dossier-check-rule.h"
#include "dossier-dismissal.h"
#include "dossier-enum.h"
#include "dossier-text.h"

/**
 * DossierCheck:
 *
 * Something that is missing or wrong in a submission, and where.
 */
struct _DossierCheck
{
  GObject parent_instance;

  DossierCheckKind kind;
  char *sentence;
  DossierRecord *record;
};

static const DossierEnumValue severity_values[] = {
  { DOSSIER_SEVERITY_ERROR, "error", N_ ("Error"), NULL },
  { DOSSIER_SEVERITY_WARNING, "warning", N_ ("Warning"), NULL },
  { DOSSIER_SEVERITY_NOTE, "note", NC_ ("severity", "Note"), "severity" },
};

DOSSIER_DEFINE_ENUM (DossierSeverity, dossier_severity, severity_values)

G_DEFINE_FINAL_TYPE (DossierCheck, dossier_check, G_TYPE_OBJECT)

static void
dossier_check_finalize (GObject *object)
{
  DossierCheck *self = DOSSIER_CHECK (object);

  g_free (self->sentence);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (dossier_check_parent_class)->finalize (object);
}

static void
dossier_check_class_init (DossierCheckClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_check_finalize;
}

static void
dossier_check_init (DossierCheck *self)
{
}

/**
 * dossier_check_new:
 * @kind: what is wrong
 * @record: the response, evidence or action that it is about
 * @sentence: (transfer full): what is wrong and what to do, in plain words
 *
 * Returns: (transfer full): the check
 */
DossierCheck *
dossier_check_new (DossierCheckKind kind, DossierRecord *record, char *sentence)
{
  DossierCheck *self = g_object_new (DOSSIER_TYPE_CHECK, NULL);

  self->kind = kind;
  self->record = g_object_ref (record);
  self->sentence = sentence;
  return self;
}

DossierCheckKind
dossier_check_get_kind (DossierCheck *self)
{
  g_return_val_if_fail (DOSSIER_IS_CHECK (self), DOSSIER_CHECK_UNKNOWN_ELEMENT);

  return self->kind;
}

/**
 * dossier_check_get_id:
 * @self: a check
 *
 * Returns: the id of its kind, as in "no-narrative"
 */
const char *
dossier_check_get_id (DossierCheck *self)
{
  g_return_val_if_fail (DOSSIER_IS_CHECK (self), NULL);

  return dossier_check_kind_get_rule (self->kind)->nick;
}

DossierSeverity
dossier_check_get_severity (DossierCheck *self)
{
  g_return_val_if_fail (DOSSIER_IS_CHECK (self), DOSSIER_SEVERITY_ERROR);

  return dossier_check_kind_get_rule (self->kind)->severity;
}

/**
 * dossier_check_get_sentence:
 * @self: a check
 *
 * Returns: what is wrong and what to do, in plain words
 */
const char *
dossier_check_get_sentence (DossierCheck *self)
{
  g_return_val_if_fail (DOSSIER_IS_CHECK (self), NULL);

  return self->sentence;
}

/**
 * dossier_check_get_response:
 * @self: a check
 *
 * Returns: (transfer none) (nullable): the response that it is about
 */
DossierResponse *
dossier_check_get_response (DossierCheck *self)
{
  g_return_val_if_fail (DOSSIER_IS_CHECK (self), NULL);

  return DOSSIER_IS_RESPONSE (self->record) ? DOSSIER_RESPONSE (self->record) : NULL;
}

/**
 * dossier_check_get_evidence:
 * @self: a check
 *
 * Returns: (transfer none) (nullable): the evidence that it is about
 */
DossierEvidence *
dossier_check_get_evidence (DossierCheck *self)
{
  g_return_val_if_fail (DOSSIER_IS_CHECK (self), NULL);

  return DOSSIER_IS_EVIDENCE (self->record) ? DOSSIER_EVIDENCE (self->record) : NULL;
}

/**
 * dossier_check_get_action:
 * @self: a check
 *
 * Returns: (transfer none) (nullable): the action that it is about
 */
DossierAction *
dossier_check_get_action (DossierCheck *self)
{
  g_return_val_if_fail (DOSSIER_IS_CHECK (self), NULL);

  return DOSSIER_IS_ACTION (self->record) ? DOSSIER_ACTION (self->record) : NULL;
}

/**
 * dossier_check_get_record:
 * @self: a check
 *
 * Returns: (transfer none): the response, evidence or action that it is about
 */
DossierRecord *
dossier_check_get_record (DossierCheck *self)
{
  g_return_val_if_fail (DOSSIER_IS_CHECK (self), NULL);

  return self->record;
}

/**
 * dossier_check_get_subject:
 * @self: a check
 *
 * Returns: the number of the element, or the identifier of the evidence or
 *   action, that it is about
 */
const char *
dossier_check_get_subject (DossierCheck *self)
{
  g_return_val_if_fail (DOSSIER_IS_CHECK (self), NULL);

  return dossier_record_get_text (self->record,
                                  DOSSIER_IS_RESPONSE (self->record) ? "element" : "id");
}

/**
 * dossier_check_describe_place:
 * @self: a check
 *
 * Returns: (transfer full): where it is, for people: "1.1.2", "E12", or the
 *   title of an action
 */
char *
dossier_check_describe_place (DossierCheck *self)
{
  g_return_val_if_fail (DOSSIER_IS_CHECK (self), NULL);

  if (DOSSIER_IS_EVIDENCE (self->record))
    return dossier_evidence_get_label (DOSSIER_EVIDENCE (self->record));
  return g_strdup (
    dossier_record_get_text (self->record,
                             DOSSIER_IS_RESPONSE (self->record) ? "element" : "title"));
}

/**
 * dossier_check_get_title:
 * @self: a check
 * @submission: the submission in which it is
 *
 * Returns: (nullable): the title of the element or of the evidence that it is about; %NULL for an
 *   action, whose title its sentence has, and for an element that the standard does not have
 */
const char *
dossier_check_get_title (DossierCheck *self, DossierSubmission *submission)
{
  DossierElement *element;

  g_return_val_if_fail (DOSSIER_IS_CHECK (self), NULL);

  if (DOSSIER_IS_EVIDENCE (self->record))
    return dossier_record_get_text (self->record, "title");
  if (!DOSSIER_IS_RESPONSE (self->record))
    return NULL;
  element = dossier_standard_find_element (dossier_submission_get_standard (submission),
                                           dossier_check_get_subject (self));
  return element != NULL ? dossier_element_get_title (element) : NULL;
}

/**
 * dossier_check_get_mending:
 * @self: a check
 * @submission: the submission in which it is
 *
 * Returns: (nullable): what dossier_check_mend() would do, as on a button;
 *   %NULL where only the user can mend it
 */
const char *
dossier_check_get_mending (DossierCheck *self, DossierSubmission *submission)
{
  const DossierCheckMending *mending;

  g_return_val_if_fail (DOSSIER_IS_CHECK (self), NULL);

  mending = dossier_check_kind_get_rule (self->kind)->mending;
  if (mending == NULL || (mending->is_possible != NULL && !mending->is_possible (self, submission)))
    return NULL;
  return _ (mending->title);
}

/**
 * dossier_check_mend:
 * @self: a check that has a mending
 * @submission: the submission in which it is
 *
 * Does what mends it, as one edit.
 */
void
dossier_check_mend (DossierCheck *self, DossierSubmission *submission)
{
  const DossierCheckMending *mending;

  g_return_if_fail (DOSSIER_IS_CHECK (self));

  mending = dossier_check_kind_get_rule (self->kind)->mending;
  g_return_if_fail (mending != NULL);
  mending->mend (self, submission);
}

/* Returns: (transfer full) (element-type DossierCheck): those that dossier_check_mend() can mend */
static GPtrArray *
list_mendable (GPtrArray *checks, DossierSubmission *submission)
{
  GPtrArray *mendable = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < checks->len; i++)
    {
      if (dossier_check_get_mending (checks->pdata[i], submission) != NULL)
        g_ptr_array_add (mendable, g_object_ref (checks->pdata[i]));
    }
  return mendable;
}

/**
 * dossier_check_describe_mending_all:
 * @checks: (element-type DossierCheck): checks of one kind
 * @submission: the submission in which they are
 *
 * Returns: (transfer full) (nullable): what dossier_check_mend_all() would do, as on a button;
 * %NULL if there are not several to mend, or each is to be looked at
 */
char *
dossier_check_describe_mending_all (GPtrArray *checks, DossierSubmission *submission)
{
  g_autoptr (GPtrArray) mendable = NULL;
  const DossierCheckMending *mending;

  g_return_val_if_fail (checks != NULL, NULL);

  mendable = list_mendable (checks, submission);
  if (mendable->len < 2)
    return NULL;
  mending = dossier_check_kind_get_rule (dossier_check_get_kind (mendable->pdata[0]))->mending;
  return mending->describe_all != NULL ? mending->describe_all (mendable->len) : NULL;
}

/**
 * dossier_check_mend_all:
 * @checks: (element-type DossierCheck): checks of one kind, for which
 *   dossier_check_describe_mending_all() says something
 * @submission: the submission in which they are
 *
 * Mends all that can be mended, as one edit.
 */
void
dossier_check_mend_all (GPtrArray *checks, DossierSubmission *submission)
{
  g_autofree char *label = dossier_check_describe_mending_all (checks, submission);
  g_autoptr (GPtrArray) mendable = NULL;

  g_return_if_fail (label != NULL);

  mendable = list_mendable (checks, submission);
  dossier_submission_begin_edit (submission, label);
  for (guint i = 0; i < mendable->len; i++)
    dossier_check_mend (mendable->pdata[i], submission);
  dossier_submission_end_edit (submission);
}

/**
 * dossier_check_dismiss:
 * @self: a check
 * @submission: the submission in which it is
 * @reason: why it does not matter
 *
 * Lets the check be found no more, as one edit.
 */
void
dossier_check_dismiss (DossierCheck *self, DossierSubmission *submission, const char *reason)
{
  g_autoptr (DossierDismissal) dismissal = NULL;

  g_return_if_fail (DOSSIER_IS_CHECK (self));

  dismissal =
    dossier_dismissal_new (dossier_check_get_id (self), dossier_check_get_subject (self), reason);
  dossier_submission_begin_edit (submission, _ ("Dismiss Check"));
  dossier_submission_append (submission, DOSSIER_RECORD (submission), "dismissals", dismissal);
  dossier_submission_end_edit (submission);
}
