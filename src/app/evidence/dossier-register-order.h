/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_REGISTER_ORDER (dossier_register_order_get_type ())
G_DECLARE_FINAL_TYPE (DossierRegisterOrder,
                      dossier_register_order,
                      DOSSIER,
                      REGISTER_ORDER,
                      GObject)

DossierRegisterOrder *dossier_register_order_new (GtkColumnView *columns, GActionMap *actions);
void dossier_register_order_restore (DossierRegisterOrder *self, GSettings *settings);
GMenuModel *dossier_register_order_get_menu (void);

G_END_DECLS
