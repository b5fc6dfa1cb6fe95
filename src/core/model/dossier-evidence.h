/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-record.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_EVIDENCE (dossier_evidence_get_type ())
G_DECLARE_FINAL_TYPE (DossierEvidence, dossier_evidence, DOSSIER, EVIDENCE, DossierRecord)

DossierEvidence *dossier_evidence_new (void);

G_END_DECLS
