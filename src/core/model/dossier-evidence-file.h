/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-record.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_EVIDENCE_FILE (dossier_evidence_file_get_type ())
G_DECLARE_FINAL_TYPE (DossierEvidenceFile,
                      dossier_evidence_file,
                      DOSSIER,
                      EVIDENCE_FILE,
                      DossierRecord)

const char *dossier_evidence_file_get_name (DossierEvidenceFile *self);
guint64 dossier_evidence_file_get_size (DossierEvidenceFile *self);
guint64 dossier_evidence_file_get_pages (DossierEvidenceFile *self);
gboolean dossier_evidence_file_is_damaged (DossierEvidenceFile *self);
const char *dossier_evidence_file_get_sha256 (DossierEvidenceFile *self);
gboolean dossier_evidence_file_is_there (DossierEvidenceFile *self);

G_END_DECLS
