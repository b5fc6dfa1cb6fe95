/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void
dossier_command_open_exported (GtkWidget *widget, const char *action_name, GVariant *parameter);
void
dossier_command_export_actions (GtkWidget *widget, const char *action_name, GVariant *parameter);
void
dossier_command_export_register (GtkWidget *widget, const char *action_name, GVariant *parameter);
void
dossier_command_export_statement (GtkWidget *widget, const char *action_name, GVariant *parameter);
void
dossier_command_export_board_page (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_export_chart (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_import (GtkWidget *widget, const char *action_name, GVariant *parameter);

G_END_DECLS
