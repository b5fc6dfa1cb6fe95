/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void
dossier_command_paste_evidence (GtkWidget *widget, const char *action_name, GVariant *parameter);

G_END_DECLS
