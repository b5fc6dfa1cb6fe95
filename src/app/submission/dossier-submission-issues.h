/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission-view.h"

G_BEGIN_DECLS

void dossier_submission_view_update_issue (DossierSubmissionView *self);

void dossier_command_show_check (GtkWidget *widget, const char *action_name, GVariant *parameter);
void dossier_command_next_issue (GtkWidget *widget, const char *action_name, GVariant *parameter);

G_END_DECLS
