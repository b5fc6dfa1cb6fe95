/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-action.h"
#include "dossier-submission-view.h"

G_BEGIN_DECLS

void dossier_submission_view_make_checks (DossierSubmissionView *self);
void dossier_submission_view_update_checks (DossierSubmissionView *self);
void dossier_submission_view_check_files_again (DossierSubmissionView *self);
void dossier_submission_view_watch_day (DossierSubmissionView *self);
void dossier_submission_view_schedule_checks (DossierSubmissionView *self);
void dossier_submission_view_forget_checks (DossierSubmissionView *self);
void dossier_submission_view_list_checks (DossierSubmissionView *self);
gboolean dossier_submission_view_are_checks_open (DossierSubmissionView *self);
void dossier_submission_view_prepare_ready (DossierSubmissionView *self);
void dossier_submission_view_close_checks (DossierSubmissionView *self);
void dossier_submission_view_begin_action (DossierSubmissionView *self, DossierAction *action);

void dossier_command_show_ready (GtkWidget *widget, const char *action_name, GVariant *parameter);

G_END_DECLS
