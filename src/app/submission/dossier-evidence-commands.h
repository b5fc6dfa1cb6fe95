/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission-view.h"

G_BEGIN_DECLS

void dossier_command_cite (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_open_address (GtkWidget *widget, const char *action_name, GVariant *parameter);
void
dossier_command_open_evidence (GtkWidget *widget, const char *action_name, GVariant *parameter);
void
dossier_command_remove_evidence (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_offer_undo (GtkWidget *widget, const char *action_name, GVariant *parameter);

G_END_DECLS
