/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkSliceListModel *dossier_gradual_list_new (GListModel *model, guint n_at_first, guint n_at_once);
void dossier_gradual_list_complete (GtkSliceListModel *list);

G_END_DECLS
