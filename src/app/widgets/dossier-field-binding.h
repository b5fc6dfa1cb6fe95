/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_field_bind (GBindingGroup *bindings,
                         const char *field,
                         gpointer widget,
                         const char *property);
void dossier_field_bind_enum (GBindingGroup *bindings, const char *field, gpointer widget);
void dossier_field_bind_rows (GBindingGroup *bindings, GType type, GtkWidget *parent);

G_END_DECLS
