/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-citation.h"
#include "dossier-evidence.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

guint64 dossier_submission_reserve_evidence_number (DossierSubmission *self);
DossierEvidence *dossier_submission_find_evidence (DossierSubmission *self, const char *id);
DossierEvidence *dossier_submission_find_evidence_by_number (DossierSubmission *self,
                                                             guint64 number);
DossierEvidence *dossier_submission_find_evidence_by_content (DossierSubmission *self,
                                                              const char *sha256);
DossierEvidence *dossier_submission_find_evidence_by_address (DossierSubmission *self,
                                                              const char *address);

DossierCitation *dossier_submission_cite (DossierSubmission *self,
                                          DossierResponse *response,
                                          DossierEvidence *evidence,
                                          const char *pages);
void dossier_submission_cite_mentions (DossierSubmission *self,
                                       DossierResponse *response,
                                       GPtrArray *before);
void dossier_submission_remove_citation (DossierSubmission *self, DossierCitation *citation);
GPtrArray *dossier_submission_list_citations (DossierSubmission *self, DossierEvidence *evidence);
void dossier_submission_remove_evidence (DossierSubmission *self, DossierEvidence *evidence);

G_END_DECLS
