/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_command_show_self_assessment (GtkWidget *widget,
                                           const char *action_name,
                                           GVariant *parameter);
void dossier_command_finish_self_assessment (GtkWidget *widget,
                                             const char *action_name,
                                             GVariant *parameter);
void dossier_command_begin_self_assessment (GtkWidget *widget,
                                            const char *action_name,
                                            GVariant *parameter);

G_END_DECLS
