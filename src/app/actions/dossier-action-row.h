/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-action.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ACTION_ROW (dossier_action_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierActionRow, dossier_action_row, DOSSIER, ACTION_ROW, GtkListBoxRow)

GtkWidget *dossier_action_row_new (DossierAction *action);
DossierAction *dossier_action_row_get_action (DossierActionRow *self);
void dossier_action_row_set_has_columns (DossierActionRow *self, gboolean has_columns);
void dossier_action_row_set_editable (DossierActionRow *self, gboolean editable);
void dossier_action_row_hide_state (DossierActionRow *self);

G_END_DECLS
