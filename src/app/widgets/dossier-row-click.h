/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_row_click_connect (GtkWidget *list, GCallback callback, gpointer data);

G_END_DECLS
