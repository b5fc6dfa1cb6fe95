/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-file-monitor.h"
#include "dossier-page.h"
#include "dossier-bundle.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_EVIDENCE_PAGE (dossier_evidence_page_get_type ())
G_DECLARE_FINAL_TYPE (DossierEvidencePage,
                      dossier_evidence_page,
                      DOSSIER,
                      EVIDENCE_PAGE,
                      DossierPage)

GtkWidget *dossier_evidence_page_new (DossierBundle *bundle, DossierFileMonitor *file_monitor);
void dossier_evidence_page_show (DossierEvidencePage *self, const char *id, guint page);
char *dossier_evidence_page_dup_id (DossierEvidencePage *self);
void dossier_evidence_page_focus_search (DossierEvidencePage *self);
void dossier_evidence_page_show_only (DossierEvidencePage *self, const char *const *ids);

G_END_DECLS
