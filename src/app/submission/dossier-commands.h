/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

void dossier_commands_install (GtkWidgetClass *widget_class);
void dossier_commands_update (GtkWidget *view, DossierSubmission *submission);
void dossier_commands_add_shortcuts (GtkWidget *view);
void dossier_commands_set_application_keys (GtkApplication *application);
void dossier_commands_label_menu (GMenu *menu);
void dossier_commands_describe_shortcuts (GtkBuilder *builder);

G_END_DECLS
