/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-evidence-item.h"
#include "dossier-thumbnails.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_EVIDENCE_ROW (dossier_evidence_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierEvidenceRow, dossier_evidence_row, DOSSIER, EVIDENCE_ROW, AdwBin)

GtkWidget *dossier_evidence_row_new (void);
void dossier_evidence_row_bind (DossierEvidenceRow *self,
                                DossierEvidenceItem *item,
                                DossierThumbnails *thumbnails);
void dossier_evidence_row_unbind (DossierEvidenceRow *self);
void dossier_evidence_row_set_in_sight (DossierEvidenceRow *self, gboolean is_in_sight);

G_END_DECLS
