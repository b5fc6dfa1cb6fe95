/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_EVIDENCE_MENU (dossier_evidence_menu_get_type ())
G_DECLARE_FINAL_TYPE (DossierEvidenceMenu, dossier_evidence_menu, DOSSIER, EVIDENCE_MENU, GObject)

DossierEvidenceMenu *
dossier_evidence_menu_new (GtkWidget *page, GtkWidget *view, GtkSelectionModel *selection);
void dossier_evidence_menu_add_rows (DossierEvidenceMenu *self, GtkWidget *rows);
void dossier_evidence_menu_set_submission (DossierEvidenceMenu *self,
                                           DossierSubmission *submission);
void dossier_evidence_menu_close (DossierEvidenceMenu *self);

GPtrArray *dossier_evidence_menu_list_selected (DossierEvidenceMenu *self);

G_END_DECLS
