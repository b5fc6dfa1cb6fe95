/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-check.h"

#include "dossier-dismissal.h"
#include "dossier-enum.h"
#include "dossier-submission-actions.h"
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

G_DEFINE_ENUM_TYPE (
  DossierCheckKind,
  dossier_check_kind,
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_UNKNOWN_ELEMENT, "unknown-element"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_SECOND_RESPONSE, "second-response"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_FILE_MISSING, "file-missing"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_FILE_DAMAGED, "file-damaged"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_UNKNOWN_EVIDENCE, "unknown-evidence"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_UNKNOWN_MENTION, "unknown-mention"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_NO_SUCH_PAGE, "no-such-page"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_PRIVATE_WORDS, "private-words"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_INTERNAL_EVIDENCE, "internal-evidence"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_OUT_OF_DATE, "out-of-date"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_FILE_DAMAGED_BEFORE, "file-damaged-before"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_NO_FONT, "no-font"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_NO_NARRATIVE, "no-narrative"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_NOT_RATED, "not-rated"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_NO_EVIDENCE, "no-evidence"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_NO_ACTION, "no-action"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_ACTION_OVERDUE, "action-overdue"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_DRAFTING, "drafting"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_OUT_OF_DATE_BY_VISIT, "out-of-date-by-visit"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_NARRATIVE_SHORT, "narrative-short"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_NARRATIVE_LONG, "narrative-long"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_ACTION_WITHOUT_OWNER, "action-without-owner"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_ELEMENT_WITHOUT_OWNER, "element-without-owner"),
  G_DEFINE_ENUM_VALUE (DOSSIER_CHECK_NOT_CITED, "not-cited"))

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
 * dossier_check_kind_get_title:
 * @kind: a kind of check
 *
 * Returns: what people call what it finds, over a list of it
 */
const char *
dossier_check_kind_get_title (DossierCheckKind kind)
{
  static const char *const titles[DOSSIER_CHECK_KIND_COUNT] = {
    [DOSSIER_CHECK_UNKNOWN_ELEMENT] = N_ ("Responses to Unknown Elements"),
    [DOSSIER_CHECK_SECOND_RESPONSE] = N_ ("Second Responses"),
    [DOSSIER_CHECK_FILE_MISSING] = N_ ("Missing Files"),
    [DOSSIER_CHECK_FILE_DAMAGED] = N_ ("Damaged Files"),
    [DOSSIER_CHECK_UNKNOWN_EVIDENCE] = N_ ("Citations of Unknown Evidence"),
    [DOSSIER_CHECK_UNKNOWN_MENTION] = N_ ("Mentions of Unknown Evidence"),
    [DOSSIER_CHECK_NO_SUCH_PAGE] = N_ ("Pages That Do Not Exist"),
    [DOSSIER_CHECK_PRIVATE_WORDS] = N_ ("Words Left for Later"),
    [DOSSIER_CHECK_INTERNAL_EVIDENCE] = N_ ("Internal Evidence Cited"),
    [DOSSIER_CHECK_OUT_OF_DATE] = N_ ("Evidence Out of Date"),
    [DOSSIER_CHECK_FILE_DAMAGED_BEFORE] = N_ ("Files Damaged When Added"),
    [DOSSIER_CHECK_NO_FONT] = N_ ("Letters Without a Font"),
    [DOSSIER_CHECK_NO_NARRATIVE] = N_ ("Elements Without Narrative"),
    [DOSSIER_CHECK_NOT_RATED] = N_ ("Elements Not Rated"),
    [DOSSIER_CHECK_NO_EVIDENCE] = N_ ("Rated Without Evidence"),
    [DOSSIER_CHECK_NO_ACTION] = N_ ("Falling Short Without Action"),
    [DOSSIER_CHECK_ACTION_OVERDUE] = N_ ("Actions Overdue"),
    [DOSSIER_CHECK_DRAFTING] = N_ ("Responses Not Final"),
    [DOSSIER_CHECK_OUT_OF_DATE_BY_VISIT] = N_ ("Evidence Out of Date by the Next Visit"),
    [DOSSIER_CHECK_NARRATIVE_SHORT] = N_ ("Short Narratives"),
    [DOSSIER_CHECK_NARRATIVE_LONG] = N_ ("Long Narratives"),
    [DOSSIER_CHECK_ACTION_WITHOUT_OWNER] = N_ ("Actions Without Owner"),
    [DOSSIER_CHECK_ELEMENT_WITHOUT_OWNER] = N_ ("Elements Without Owner"),
    [DOSSIER_CHECK_NOT_CITED] = N_ ("Evidence Not Cited"),
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (titles), NULL);

  return _ (titles[kind]);
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
  g_autoptr (GEnumClass) klass = g_type_class_ref (DOSSIER_TYPE_CHECK_KIND);

  g_return_val_if_fail (DOSSIER_IS_CHECK (self), NULL);

  return g_enum_get_value (klass, (int) self->kind)->value_nick;
}

DossierSeverity
dossier_check_get_severity (DossierCheck *self)
{
  g_return_val_if_fail (DOSSIER_IS_CHECK (self), DOSSIER_SEVERITY_ERROR);

  if (self->kind < DOSSIER_CHECK_OUT_OF_DATE)
    return DOSSIER_SEVERITY_ERROR;
  return self->kind < DOSSIER_CHECK_OUT_OF_DATE_BY_VISIT ? DOSSIER_SEVERITY_WARNING
                                                         : DOSSIER_SEVERITY_NOTE;
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

static const char *
find_owner (DossierCheck *self, DossierSubmission *submission)
{
  const char *element = dossier_action_get_element (DOSSIER_ACTION (self->record));
  DossierResponse *response = dossier_submission_find_response (submission, element);

  return response != NULL ? dossier_response_get_owner (response) : "";
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
  g_return_val_if_fail (DOSSIER_IS_CHECK (self), NULL);

  switch (self->kind)
    {
    case DOSSIER_CHECK_NO_ACTION:
      return _ ("Create the Action");
    case DOSSIER_CHECK_ACTION_WITHOUT_OWNER:
      return *find_owner (self, submission) != '\0' ? _ ("Give It to the Element’s Owner") : NULL;
    case DOSSIER_CHECK_DRAFTING:
      return _ ("Mark as Final");
    default:
      return NULL;
    }
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
  g_return_if_fail (DOSSIER_IS_CHECK (self));

  if (self->kind == DOSSIER_CHECK_NO_ACTION)
    dossier_submission_create_action (submission, dossier_check_get_subject (self));
  else if (self->kind == DOSSIER_CHECK_ACTION_WITHOUT_OWNER)
    g_object_set (self->record, "owner", find_owner (self, submission), NULL);
  else if (self->kind == DOSSIER_CHECK_DRAFTING)
    g_object_set (self->record, "state", DOSSIER_RESPONSE_FINAL, NULL);
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
  dossier_submission_begin_edit (submission, _ ("Dismissal of a Check"));
  dossier_submission_append (submission, DOSSIER_RECORD (submission), "dismissals", dismissal);
  dossier_submission_end_edit (submission);
}
