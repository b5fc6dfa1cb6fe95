/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-action.h"
#include "dossier-evidence.h"
#include "dossier-letters.h"
#include "dossier-stage.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

/**
 * DossierCheckKind:
 * @DOSSIER_CHECK_UNKNOWN_ELEMENT: a response to an element that the standard
 *   does not have
 * @DOSSIER_CHECK_SECOND_RESPONSE: a second response to one element
 * @DOSSIER_CHECK_FILE_MISSING: the file of an evidence is not in the bundle
 * @DOSSIER_CHECK_FILE_DAMAGED: the file of an evidence is not what was added
 * @DOSSIER_CHECK_UNKNOWN_EVIDENCE: a citation of evidence that is not there
 * @DOSSIER_CHECK_UNKNOWN_MENTION: a narrative names evidence that is not there
 * @DOSSIER_CHECK_NO_SUCH_PAGE: a citation of a page that is not there
 * @DOSSIER_CHECK_PRIVATE_WORDS: a narrative has words in it that the writer
 *   left for later
 * @DOSSIER_CHECK_INTERNAL_EVIDENCE: evidence is cited that is to stay in the
 *   organisation
 * @DOSSIER_CHECK_OUT_OF_DATE: cited evidence is out of date
 * @DOSSIER_CHECK_FILE_DAMAGED_BEFORE: the file of an evidence was damaged when it was added
 * @DOSSIER_CHECK_NO_FONT: a text has letters that no font on this computer has
 * @DOSSIER_CHECK_NO_NARRATIVE: an element has no narrative
 * @DOSSIER_CHECK_NOT_RATED: an element is not rated
 * @DOSSIER_CHECK_NO_EVIDENCE: an element is rated, and cites no evidence
 * @DOSSIER_CHECK_NO_ACTION: an element falls short, and has no action
 * @DOSSIER_CHECK_ACTION_OVERDUE: an action should be done by now
 * @DOSSIER_CHECK_DRAFTING: a response is written, but not final
 * @DOSSIER_CHECK_OUT_OF_DATE_BY_VISIT: cited evidence will be out of date by the
 *   next visit
 * @DOSSIER_CHECK_NARRATIVE_SHORT: a narrative is far shorter than the others
 * @DOSSIER_CHECK_NARRATIVE_LONG: a narrative is far longer than the others
 * @DOSSIER_CHECK_ACTION_WITHOUT_OWNER: nobody owns an action
 * @DOSSIER_CHECK_ELEMENT_WITHOUT_OWNER: nobody owns a response
 * @DOSSIER_CHECK_PROMPTS_OPEN: some prompts of an element are ticked off, and others are not
 * @DOSSIER_CHECK_NOT_CITED: no element cites an evidence
 *
 * What a check can find, in the order in which it is listed within its severity.
 * dossier-check-rule.c has the table that says what each is called, how grave it
 * is, in which stages it is a problem, what finds it and how it is mended.
 */
typedef enum
{
  DOSSIER_CHECK_UNKNOWN_ELEMENT,
  DOSSIER_CHECK_SECOND_RESPONSE,
  DOSSIER_CHECK_FILE_MISSING,
  DOSSIER_CHECK_FILE_DAMAGED,
  DOSSIER_CHECK_UNKNOWN_EVIDENCE,
  DOSSIER_CHECK_UNKNOWN_MENTION,
  DOSSIER_CHECK_NO_SUCH_PAGE,
  DOSSIER_CHECK_PRIVATE_WORDS,
  DOSSIER_CHECK_INTERNAL_EVIDENCE,
  DOSSIER_CHECK_OUT_OF_DATE,
  DOSSIER_CHECK_FILE_DAMAGED_BEFORE,
  DOSSIER_CHECK_NO_FONT,
  DOSSIER_CHECK_NO_NARRATIVE,
  DOSSIER_CHECK_NOT_RATED,
  DOSSIER_CHECK_NO_EVIDENCE,
  DOSSIER_CHECK_NO_ACTION,
  DOSSIER_CHECK_ACTION_OVERDUE,
  DOSSIER_CHECK_DRAFTING,
  DOSSIER_CHECK_OUT_OF_DATE_BY_VISIT,
  DOSSIER_CHECK_NARRATIVE_SHORT,
  DOSSIER_CHECK_NARRATIVE_LONG,
  DOSSIER_CHECK_ACTION_WITHOUT_OWNER,
  DOSSIER_CHECK_ELEMENT_WITHOUT_OWNER,
  DOSSIER_CHECK_PROMPTS_OPEN,
  DOSSIER_CHECK_NOT_CITED,
} DossierCheckKind;

#define DOSSIER_CHECK_KIND_COUNT (DOSSIER_CHECK_NOT_CITED + 1)

const char *dossier_check_kind_get_title (DossierCheckKind kind);
gboolean dossier_check_kind_find (const char *nick, DossierCheckKind *kind);

/**
 * DossierCheckGroup:
 * @DOSSIER_CHECK_GROUP_ISSUES: errors and warnings in the stage that the submission is in
 * @DOSSIER_CHECK_GROUP_TO_DO: what is not expected to be done in that stage yet
 * @DOSSIER_CHECK_GROUP_NOTES: what could be better in that stage, but holds nothing up
 *
 * The checks that are listed and counted together. The first group matters most.
 */
typedef enum
{
  DOSSIER_CHECK_GROUP_ISSUES,
  DOSSIER_CHECK_GROUP_TO_DO,
  DOSSIER_CHECK_GROUP_NOTES,
} DossierCheckGroup;

#define DOSSIER_CHECK_GROUP_COUNT (DOSSIER_CHECK_GROUP_NOTES + 1)

DossierCheckGroup dossier_check_kind_get_group (DossierCheckKind kind, DossierStage stage);

/**
 * DossierSeverity:
 * @DOSSIER_SEVERITY_ERROR: the submission would be wrong
 * @DOSSIER_SEVERITY_WARNING: something is missing
 * @DOSSIER_SEVERITY_NOTE: it could be better
 *
 * How grave a check is.
 */
typedef enum
{
  DOSSIER_SEVERITY_ERROR,
  DOSSIER_SEVERITY_WARNING,
  DOSSIER_SEVERITY_NOTE,
} DossierSeverity;

#define DOSSIER_SEVERITY_COUNT (DOSSIER_SEVERITY_NOTE + 1)

#define DOSSIER_TYPE_SEVERITY (dossier_severity_get_type ())

GType dossier_severity_get_type (void);

#define DOSSIER_TYPE_CHECK (dossier_check_get_type ())
G_DECLARE_FINAL_TYPE (DossierCheck, dossier_check, DOSSIER, CHECK, GObject)

DossierCheck *dossier_check_new (DossierCheckKind kind, DossierRecord *record, char *sentence);
DossierCheckKind dossier_check_get_kind (DossierCheck *self);
const char *dossier_check_get_id (DossierCheck *self);
DossierSeverity dossier_check_get_severity (DossierCheck *self);
const char *dossier_check_get_sentence (DossierCheck *self);
DossierResponse *dossier_check_get_response (DossierCheck *self);
DossierEvidence *dossier_check_get_evidence (DossierCheck *self);
DossierAction *dossier_check_get_action (DossierCheck *self);
DossierRecord *dossier_check_get_record (DossierCheck *self);
const char *dossier_check_get_subject (DossierCheck *self);
char *dossier_check_describe_place (DossierCheck *self);
const char *dossier_check_get_title (DossierCheck *self, DossierSubmission *submission);

GListModel *dossier_check_submission (DossierSubmission *submission,
                                      GHashTable *file_faults,
                                      DossierHasGlyph has_glyph,
                                      const char *today);

const char *dossier_check_get_mending (DossierCheck *self, DossierSubmission *submission);
void dossier_check_mend (DossierCheck *self, DossierSubmission *submission);
char *dossier_check_describe_mending_all (GPtrArray *checks, DossierSubmission *submission);
void dossier_check_mend_all (GPtrArray *checks, DossierSubmission *submission);
void dossier_check_dismiss (DossierCheck *self, DossierSubmission *submission, const char *reason);

G_END_DECLS
