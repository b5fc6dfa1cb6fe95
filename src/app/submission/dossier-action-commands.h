/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_command_show_action (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_show_counted_evidence (GtkWidget *widget,
                                            const char *action_name,
                                            GVariant *parameter);
void dossier_command_show_counted_actions (GtkWidget *widget,
                                           const char *action_name,
                                           GVariant *parameter);
void
dossier_command_accept_reminders (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_add_action (GtkWidget *widget, const char *action_name, GVariant *parameter);
void
dossier_command_create_action (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_move_action (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_rate_again (GtkWidget *widget, const char *action_name, GVariant *parameter);
void
dossier_command_remove_action (GtkWidget *widget, const char *action_name, GVariant *parameter);
void
dossier_command_print_actions (GtkWidget *widget, const char *action_name, GVariant *parameter);

G_END_DECLS
