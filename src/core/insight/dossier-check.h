/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-evidence.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

/**
 * DossierCheckKind:
 * @DOSSIER_CHECK_UNKNOWN_ELEMENT: a response to an element that the standard
 *   does not have
 * @DOSSIER_CHECK_SECOND_RESPONSE: a second response to one element
 * @DOSSIER_CHECK_FILE_MISSING: the file of an evidence is not in the bundle
 * @DOSSIER_CHECK_FILE_DAMAGED: the file of an evidence is not what was added
 *
 * What a check can find.
 */
typedef enum
{
  DOSSIER_CHECK_UNKNOWN_ELEMENT,
  DOSSIER_CHECK_SECOND_RESPONSE,
  DOSSIER_CHECK_FILE_MISSING,
  DOSSIER_CHECK_FILE_DAMAGED,
} DossierCheckKind;

#define DOSSIER_TYPE_CHECK (dossier_check_get_type ())
G_DECLARE_FINAL_TYPE (DossierCheck, dossier_check, DOSSIER, CHECK, GObject)

DossierCheckKind dossier_check_get_kind (DossierCheck *self);
const char *dossier_check_get_sentence (DossierCheck *self);
DossierResponse *dossier_check_get_response (DossierCheck *self);
DossierEvidence *dossier_check_get_evidence (DossierCheck *self);
GListModel *dossier_check_submission (DossierSubmission *submission, GHashTable *file_faults);

G_END_DECLS
