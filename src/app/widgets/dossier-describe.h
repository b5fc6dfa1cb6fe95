/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_describe_widget (GtkWidget *widget, const char *words);
void dossier_describe_cut_text (GtkLabel *label);
void dossier_describe_by_tooltip (gpointer widget);
void dossier_describe_drop_down (GtkDropDown *drop_down);
void dossier_describe_problem (GtkEditable *field, const char *problem);
void dossier_describe_menu_items (void);

G_END_DECLS
