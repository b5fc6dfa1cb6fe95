/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-action.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ACTION_COLUMN (dossier_action_column_get_type ())
G_DECLARE_FINAL_TYPE (DossierActionColumn, dossier_action_column, DOSSIER, ACTION_COLUMN, GtkWidget)

GtkWidget *dossier_action_column_new (DossierActionState state);
void dossier_action_column_set_actions (DossierActionColumn *self, GListModel *actions);
gboolean dossier_action_column_select (DossierActionColumn *self, DossierAction *action);
void dossier_action_column_focus (DossierActionColumn *self, DossierAction *action);
void dossier_action_column_sort (DossierActionColumn *self);

G_END_DECLS
