/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission-view.h"

G_BEGIN_DECLS

void dossier_command_show_visit (GtkWidget *widget, const char *action_name, GVariant *parameter);
void
dossier_command_plan_next_visit (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_export_visit (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_export_visit_papers (GtkWidget *widget,
                                          const char *action_name,
                                          GVariant *parameter);
void dossier_command_print_visit_papers (GtkWidget *widget,
                                         const char *action_name,
                                         GVariant *parameter);
gboolean dossier_submission_view_leave_visit (DossierSubmissionView *self);

G_END_DECLS
