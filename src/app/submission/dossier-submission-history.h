/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission-view.h"

G_BEGIN_DECLS

void dossier_submission_view_update_history (DossierSubmissionView *self);
void dossier_command_undo (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_redo (GtkWidget *widget, const char *action_name, GVariant *parameter);

G_END_DECLS
