/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-bundle.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_REGISTER_VIEW (dossier_register_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierRegisterView, dossier_register_view, DOSSIER, REGISTER_VIEW, AdwBin)

void dossier_register_view_set_items (DossierRegisterView *self, GListModel *items);
void dossier_register_view_set_bundle (DossierRegisterView *self, DossierBundle *bundle);
void dossier_register_view_add_actions (DossierRegisterView *self, GtkWidget *page);
GMenuModel *dossier_register_view_get_columns_menu (DossierRegisterView *self);
GtkSelectionModel *dossier_register_view_get_selection (DossierRegisterView *self);
GtkWidget *dossier_register_view_get_list_rows (DossierRegisterView *self);
GtkWidget *dossier_register_view_get_column_rows (DossierRegisterView *self);
void dossier_register_view_select (DossierRegisterView *self, guint position);
void dossier_register_view_hide_empty_columns (DossierRegisterView *self);

G_END_DECLS
