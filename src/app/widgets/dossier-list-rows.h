/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_list_scroll_to (GtkWidget *list, guint position);
gboolean dossier_list_grab_focus (GtkWidget *list);

G_END_DECLS
