/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission-view.h"

G_BEGIN_DECLS

void dossier_submission_view_set_writing (DossierSubmissionView *self, gboolean is_writing);
gboolean dossier_submission_view_is_writing (DossierSubmissionView *self);

void
dossier_command_toggle_writing (GtkWidget *widget, const char *action_name, GVariant *parameter);

G_END_DECLS
