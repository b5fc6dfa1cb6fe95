/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission-view.h"

G_BEGIN_DECLS

void
dossier_command_close_submission (GtkWidget *widget, const char *action_name, GVariant *parameter);
void
dossier_command_write_element (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_rate_element (GtkWidget *widget, const char *action_name, GVariant *parameter);
void
dossier_command_choose_evidence (GtkWidget *widget, const char *action_name, GVariant *parameter);
void
dossier_command_assign_owners (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_edit_details (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_show_page (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_move_to_pane (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_show_element (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_show_counted (GtkWidget *widget, const char *action_name, GVariant *parameter);
void
dossier_command_move_to_element (GtkWidget *widget, const char *action_name, GVariant *parameter);
void
dossier_command_show_evidence (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_find (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_find_text (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_show_problem (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_show_message (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_search (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_leave_view (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_go_back (GtkWidget *widget, const char *action_name, GVariant *parameter);

G_END_DECLS
