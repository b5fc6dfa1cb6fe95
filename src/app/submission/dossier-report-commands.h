/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission-view.h"

G_BEGIN_DECLS

void
dossier_command_export_report (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_print (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_choose_logo (GtkWidget *widget, const char *action_name, GVariant *parameter);

G_END_DECLS
