/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-edit-group.h"
#include "dossier-organisation.h"
#include "dossier-record.h"
#include "dossier-report-options.h"
#include "dossier-response.h"
#include "dossier-standard.h"

G_BEGIN_DECLS

#define DOSSIER_SUBMISSION_FORMAT 1

/**
 * DossierSubmissionScope:
 * @DOSSIER_SUBMISSION_WHOLE_ORGANISATION: all that the organisation does
 * @DOSSIER_SUBMISSION_SERVICE: one service of it
 *
 * What is assessed.
 */
typedef enum
{
  DOSSIER_SUBMISSION_WHOLE_ORGANISATION,
  DOSSIER_SUBMISSION_SERVICE,
} DossierSubmissionScope;

#define DOSSIER_TYPE_SUBMISSION_SCOPE (dossier_submission_scope_get_type ())

GType dossier_submission_scope_get_type (void);

#define DOSSIER_TYPE_SUBMISSION (dossier_submission_get_type ())
G_DECLARE_FINAL_TYPE (DossierSubmission, dossier_submission, DOSSIER, SUBMISSION, DossierRecord)

DossierSubmission *dossier_submission_new (DossierStandard *standard);
DossierSubmission *
dossier_submission_new_from_json (DossierStandard *standard, JsonObject *object, GError **error);

DossierStandard *dossier_submission_get_standard (DossierSubmission *self);
DossierOrganisation *dossier_submission_get_organisation (DossierSubmission *self);
DossierReportOptions *dossier_submission_get_report_options (DossierSubmission *self);
const char *dossier_submission_get_organisation_name (DossierSubmission *self);
char *dossier_submission_describe_scope (DossierSubmission *self);
GListModel *dossier_submission_get_responses (DossierSubmission *self);
GListModel *dossier_submission_get_evidence (DossierSubmission *self);
GListModel *dossier_submission_get_assessments (DossierSubmission *self);
GListModel *dossier_submission_get_actions (DossierSubmission *self);
GListModel *dossier_submission_get_dismissals (DossierSubmission *self);
DossierResponse *dossier_submission_find_response (DossierSubmission *self, const char *element);

gboolean dossier_submission_get_editable (DossierSubmission *self);
void dossier_submission_set_editable (DossierSubmission *self, gboolean editable);

void dossier_submission_begin_edit (DossierSubmission *self, const char *label);
void dossier_submission_begin_completion (DossierSubmission *self, const char *label);
gboolean dossier_submission_is_being_edited (DossierSubmission *self);
void dossier_submission_end_edit (DossierSubmission *self);
void dossier_submission_cancel_edit (DossierSubmission *self);
gboolean dossier_submission_check_size (DossierSubmission *self, GError **error);
void dossier_submission_add (DossierSubmission *self,
                             DossierRecord *record,
                             const char *list,
                             guint position,
                             DossierRecord *item);
void dossier_submission_remove (DossierSubmission *self,
                                DossierRecord *record,
                                const char *list,
                                guint position);
void dossier_submission_append (DossierSubmission *self,
                                DossierRecord *record,
                                const char *list,
                                gpointer item);
void dossier_submission_remove_item (DossierSubmission *self,
                                     DossierRecord *record,
                                     const char *list,
                                     gpointer item);

gboolean
dossier_submission_apply (DossierSubmission *self, DossierEditGroup *group, GError **error);
const char *dossier_submission_get_undo_label (DossierSubmission *self);
const char *dossier_submission_get_redo_label (DossierSubmission *self);
DossierRecord *dossier_submission_undo (DossierSubmission *self);
DossierRecord *dossier_submission_redo (DossierSubmission *self);

G_END_DECLS
