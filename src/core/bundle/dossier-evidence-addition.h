/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-bundle.h"
#include "dossier-evidence-intake.h"
#include "dossier-evidence.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_EVIDENCE_ADDITION (dossier_evidence_addition_get_type ())
G_DECLARE_FINAL_TYPE (DossierEvidenceAddition,
                      dossier_evidence_addition,
                      DOSSIER,
                      EVIDENCE_ADDITION,
                      GObject)

DossierEvidenceAddition *dossier_evidence_addition_new (DossierBundle *bundle);
void dossier_evidence_addition_add_file (DossierEvidenceAddition *self, GFile *file);
void dossier_evidence_addition_add_image (DossierEvidenceAddition *self,
                                          const DossierPastedImage *image);
gboolean dossier_evidence_addition_add_address (DossierEvidenceAddition *self,
                                                const char *address,
                                                GError **error);
void dossier_evidence_addition_open_folders (DossierEvidenceAddition *self);
void dossier_evidence_addition_set_title (DossierEvidenceAddition *self, const char *title);
void dossier_evidence_addition_replace (DossierEvidenceAddition *self, DossierEvidence *evidence);
void dossier_evidence_addition_cite_for (DossierEvidenceAddition *self, DossierResponse *response);

gboolean dossier_evidence_addition_run (DossierEvidenceAddition *self,
                                        GCancellable *cancellable,
                                        GError **error);
void dossier_evidence_addition_run_async (DossierEvidenceAddition *self,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
gboolean dossier_evidence_addition_run_finish (DossierEvidenceAddition *self,
                                               GAsyncResult *result,
                                               GError **error);
void dossier_evidence_addition_get_progress (DossierEvidenceAddition *self,
                                             DossierEvidenceProgress *progress);
GListModel *dossier_evidence_addition_get_added (DossierEvidenceAddition *self);
GListModel *dossier_evidence_addition_get_known (DossierEvidenceAddition *self);
GPtrArray *dossier_evidence_addition_list_problems (DossierEvidenceAddition *self);
GPtrArray *dossier_evidence_addition_list_remarks (DossierEvidenceAddition *self);

G_END_DECLS
