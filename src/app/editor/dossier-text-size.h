/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_text_size_install_actions (GtkWidgetClass *widget_class);
void dossier_text_size_follow (GtkTextView *view);
double dossier_text_size_get_scale (void);
void dossier_text_size_connect (gpointer object, GCallback callback);

G_END_DECLS
