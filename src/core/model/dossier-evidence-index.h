/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-evidence.h"

G_BEGIN_DECLS

typedef struct _DossierEvidenceIndex DossierEvidenceIndex;

DossierEvidenceIndex *dossier_evidence_index_new (GListModel *evidence);
void dossier_evidence_index_free (DossierEvidenceIndex *self);
DossierEvidence *dossier_evidence_index_find_by_number (DossierEvidenceIndex *self, guint64 number);
guint64 dossier_evidence_index_get_highest (DossierEvidenceIndex *self);

G_END_DECLS
