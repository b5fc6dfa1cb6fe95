/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-evidence-store.h"
#include "dossier-evidence.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

DossierEvidence *dossier_evidence_new_from_file (DossierSubmission *submission,
                                                 const DossierStoredFile *stored,
                                                 const char *title);
DossierEvidence *dossier_evidence_new_from_address (DossierSubmission *submission,
                                                    const char *address,
                                                    const char *title);
void dossier_evidence_replace_file (DossierSubmission *submission,
                                    DossierEvidence *evidence,
                                    const DossierStoredFile *stored);

G_END_DECLS
