/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-citation-index.h"
#include "dossier-expiry.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_EVIDENCE_ITEM (dossier_evidence_item_get_type ())
G_DECLARE_FINAL_TYPE (DossierEvidenceItem, dossier_evidence_item, DOSSIER, EVIDENCE_ITEM, GObject)

DossierEvidenceItem *dossier_evidence_item_new (DossierEvidence *evidence);
DossierEvidence *dossier_evidence_item_get_evidence (DossierEvidenceItem *self);
const char *dossier_evidence_item_get_elements (DossierEvidenceItem *self);
guint dossier_evidence_item_count_elements (DossierEvidenceItem *self);
void dossier_evidence_item_set_citations (DossierEvidenceItem *self, DossierCitationIndex *index);
DossierExpiry dossier_evidence_item_find_expiry (DossierEvidenceItem *self);
void dossier_evidence_item_set_next_visit (DossierEvidenceItem *self, const char *day);

G_END_DECLS
