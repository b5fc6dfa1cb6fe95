/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void
dossier_command_show_assessment (GtkWidget *widget, const char *action_name, GVariant *parameter);
void
dossier_command_assess_itself (GtkWidget *widget, const char *action_name, GVariant *parameter);
void
dossier_command_add_assessment (GtkWidget *widget, const char *action_name, GVariant *parameter);
void
dossier_command_remove_assessment (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_compare_assessments (GtkWidget *widget,
                                          const char *action_name,
                                          GVariant *parameter);
void
dossier_command_import_ratings (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_create_finding_actions (GtkWidget *widget,
                                             const char *action_name,
                                             GVariant *parameter);
void dossier_command_start_cycle (GtkWidget *widget, const char *action_name, GVariant *parameter);

G_END_DECLS
