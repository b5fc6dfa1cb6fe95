/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-evidence.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_EVIDENCE_BULK_ROWS (dossier_evidence_bulk_rows_get_type ())
G_DECLARE_FINAL_TYPE (DossierEvidenceBulkRows,
                      dossier_evidence_bulk_rows,
                      DOSSIER,
                      EVIDENCE_BULK_ROWS,
                      AdwPreferencesGroup)

void dossier_evidence_bulk_rows_clear (DossierEvidenceBulkRows *self);
void dossier_evidence_bulk_rows_apply (DossierEvidenceBulkRows *self, DossierEvidence *evidence);

G_END_DECLS
