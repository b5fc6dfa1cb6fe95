/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-evidence.h"
#include "dossier-field-purpose.h"

G_BEGIN_DECLS

void dossier_evidence_columns_add (GtkColumnView *view);
GMenuModel *dossier_evidence_columns_create_menu (GtkColumnView *view, GActionMap *actions);
char *dossier_evidence_columns_describe (const DossierFieldColumn *column,
                                         DossierEvidence *evidence,
                                         const char *elements);
char **dossier_evidence_columns_list_hidden (GtkColumnView *view);
void dossier_evidence_columns_hide (GtkColumnView *view, const char *const *names);

const char *dossier_evidence_columns_get_sorting (GtkColumnView *view, gboolean *descending);
void dossier_evidence_columns_hide_empty (GtkColumnView *view, GListModel *evidence);
void dossier_evidence_columns_sort (GtkColumnView *view, const char *name, gboolean descending);
GtkWidget *dossier_evidence_columns_get_rows (GtkColumnView *view);

G_END_DECLS
