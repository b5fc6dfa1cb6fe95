/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_command_add_dropped (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_add_address (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_add_images (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_add_files (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_replace_file (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_add_folder (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_add_entry (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_paste (GtkWidget *widget, const char *action_name, GVariant *parameter);

G_END_DECLS
