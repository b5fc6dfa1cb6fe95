/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-action.h"
#include "dossier-assessment.h"
#include "dossier-evidence.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

DossierAction *dossier_submission_find_action (DossierSubmission *self, const char *id);
DossierAction *dossier_submission_find_unfinished_action (DossierSubmission *self,
                                                          const char *element);
DossierAction *dossier_submission_create_action (DossierSubmission *self, const char *element);
guint dossier_submission_create_actions (DossierSubmission *self,
                                         const char *const *elements,
                                         DossierAssessment *assessment,
                                         const char *owner,
                                         const char *due);
GPtrArray *dossier_submission_list_findings_without_action (DossierSubmission *self,
                                                            DossierAssessment *assessment);
void dossier_submission_remove_action (DossierSubmission *self, DossierAction *action);
void dossier_submission_move_action (DossierSubmission *self,
                                     DossierAction *action,
                                     DossierActionState state);
void dossier_submission_add_note (DossierSubmission *self, DossierAction *action, const char *text);
void dossier_submission_add_product (DossierSubmission *self,
                                     DossierAction *action,
                                     DossierEvidence *evidence);
guint dossier_submission_cite_products (DossierSubmission *self, DossierAction *action);

G_END_DECLS
