/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_rating_keys_bind (GtkWidget *widget, GtkShortcutFunc rate);
void dossier_rating_keys_bind_class (GtkWidgetClass *klass, GtkShortcutFunc rate);

G_END_DECLS
