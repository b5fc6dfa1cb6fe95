/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-evidence-file.h"

G_BEGIN_DECLS

/**
 * DossierEvidenceKind:
 * @DOSSIER_EVIDENCE_DOCUMENT: something written: a policy, a report, minutes
 * @DOSSIER_EVIDENCE_DATA: figures
 * @DOSSIER_EVIDENCE_IMAGE: a picture or a photograph
 * @DOSSIER_EVIDENCE_WEB_PAGE: an address on the web
 * @DOSSIER_EVIDENCE_FEEDBACK: what customers, staff or partners said
 * @DOSSIER_EVIDENCE_OBSERVATION: what an assessor can see on the spot
 * @DOSSIER_EVIDENCE_OTHER: anything else
 *
 * What an evidence is.
 */
typedef enum
{
  DOSSIER_EVIDENCE_DOCUMENT,
  DOSSIER_EVIDENCE_DATA,
  DOSSIER_EVIDENCE_IMAGE,
  DOSSIER_EVIDENCE_WEB_PAGE,
  DOSSIER_EVIDENCE_FEEDBACK,
  DOSSIER_EVIDENCE_OBSERVATION,
  DOSSIER_EVIDENCE_OTHER,
} DossierEvidenceKind;

#define DOSSIER_EVIDENCE_KIND_COUNT (DOSSIER_EVIDENCE_OTHER + 1)

#define DOSSIER_TYPE_EVIDENCE_KIND (dossier_evidence_kind_get_type ())

GType dossier_evidence_kind_get_type (void);

/**
 * DossierSensitivity:
 * @DOSSIER_SENSITIVITY_PUBLIC: anybody may see it
 * @DOSSIER_SENSITIVITY_ASSESSOR_ONLY: the assessor may see it, the public not
 * @DOSSIER_SENSITIVITY_INTERNAL: it stays in the organisation
 *
 * Who may see an evidence.
 */
typedef enum
{
  DOSSIER_SENSITIVITY_PUBLIC,
  DOSSIER_SENSITIVITY_ASSESSOR_ONLY,
  DOSSIER_SENSITIVITY_INTERNAL,
} DossierSensitivity;

#define DOSSIER_SENSITIVITY_COUNT (DOSSIER_SENSITIVITY_INTERNAL + 1)

#define DOSSIER_TYPE_SENSITIVITY (dossier_sensitivity_get_type ())

GType dossier_sensitivity_get_type (void);

#define DOSSIER_TYPE_EVIDENCE (dossier_evidence_get_type ())
G_DECLARE_FINAL_TYPE (DossierEvidence, dossier_evidence, DOSSIER, EVIDENCE, DossierRecord)

DossierEvidence *dossier_evidence_new (guint64 number, const char *title);
const char *dossier_evidence_get_id (DossierEvidence *self);
guint64 dossier_evidence_get_number (DossierEvidence *self);
const char *dossier_evidence_get_title (DossierEvidence *self);
DossierEvidenceKind dossier_evidence_get_kind (DossierEvidence *self);
DossierSensitivity dossier_evidence_get_sensitivity (DossierEvidence *self);
const char *dossier_evidence_get_address (DossierEvidence *self);
DossierEvidenceFile *dossier_evidence_get_file (DossierEvidence *self);
GListModel *dossier_evidence_get_revisions (DossierEvidence *self);
char **dossier_evidence_list_tags (DossierEvidence *self);
void dossier_evidence_add_tag (DossierEvidence *self, const char *tag);
char *dossier_evidence_get_label (DossierEvidence *self);
gboolean dossier_evidence_check_address (const char *address, GError **error);
gboolean dossier_evidence_is_out_of_date (DossierEvidence *self, const char *day);

G_END_DECLS
