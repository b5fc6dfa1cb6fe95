/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_writing_surface_wrap (GtkWidget *surface, GtkTextView *view);
void dossier_writing_surface_unwrap (GtkWidget *surface, GtkTextView *view);
int dossier_writing_surface_get_width (GtkWidget *widget);

G_END_DECLS
