/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_command_show_guides (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_show_guide (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_add_guide (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_print_guide (GtkWidget *widget, const char *action_name, GVariant *parameter);
void
dossier_command_insert_template (GtkWidget *widget, const char *action_name, GVariant *parameter);
void
dossier_command_export_template (GtkWidget *widget, const char *action_name, GVariant *parameter);
void
dossier_command_show_calculator (GtkWidget *widget, const char *action_name, GVariant *parameter);

G_END_DECLS
