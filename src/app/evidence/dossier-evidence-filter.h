/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-file-monitor.h"

G_BEGIN_DECLS

/**
 * DossierEvidenceCondition:
 * @DOSSIER_EVIDENCE_UNCITED: what no element cites
 * @DOSSIER_EVIDENCE_OUT_OF_DATE: what is no longer current today
 * @DOSSIER_EVIDENCE_MISSING: what has a file that is not in the bundle, or not of
 *   its size
 * @DOSSIER_EVIDENCE_DUPLICATE: what has the same file or address as another
 *
 * What may be amiss with evidence.
 */
typedef enum
{
  DOSSIER_EVIDENCE_UNCITED,
  DOSSIER_EVIDENCE_OUT_OF_DATE,
  DOSSIER_EVIDENCE_MISSING,
  DOSSIER_EVIDENCE_DUPLICATE,
} DossierEvidenceCondition;

#define DOSSIER_TYPE_EVIDENCE_CONDITION (dossier_evidence_condition_get_type ())
GType dossier_evidence_condition_get_type (void);

#define DOSSIER_EVIDENCE_FILTER_ALL (-1)

#define DOSSIER_TYPE_EVIDENCE_FILTER (dossier_evidence_filter_get_type ())
G_DECLARE_FINAL_TYPE (DossierEvidenceFilter,
                      dossier_evidence_filter,
                      DOSSIER,
                      EVIDENCE_FILTER,
                      GtkFilter)

DossierEvidenceFilter *dossier_evidence_filter_new (void);
void dossier_evidence_filter_set_file_monitor (DossierEvidenceFilter *self,
                                               DossierFileMonitor *file_monitor);
void dossier_evidence_filter_set_text (DossierEvidenceFilter *self, const char *text);
void dossier_evidence_filter_set_kind (DossierEvidenceFilter *self, int kind);
void dossier_evidence_filter_set_sensitivity (DossierEvidenceFilter *self, int sensitivity);
void dossier_evidence_filter_set_criterion (DossierEvidenceFilter *self, const char *criterion);
void dossier_evidence_filter_set_only (DossierEvidenceFilter *self, const char *const *ids);
gboolean dossier_evidence_filter_has_only (DossierEvidenceFilter *self);
void dossier_evidence_filter_set_tag (DossierEvidenceFilter *self, const char *tag);
void dossier_evidence_filter_set_condition (DossierEvidenceFilter *self,
                                            int condition,
                                            GListModel *evidence);
gboolean dossier_evidence_filter_has_choice (DossierEvidenceFilter *self);

G_END_DECLS
