/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-bundle.h"
#include "dossier-operations.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SUBMISSION_VIEW (dossier_submission_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierSubmissionView,
                      dossier_submission_view,
                      DOSSIER,
                      SUBMISSION_VIEW,
                      AdwBin)

GtkWidget *dossier_submission_view_new (DossierBundle *bundle, DossierStandardLibrary *library);
DossierBundle *dossier_submission_view_get_bundle (DossierSubmissionView *self);
DossierSubmission *dossier_submission_view_get_submission (DossierSubmissionView *self);
DossierOperations *dossier_submission_view_get_operations (DossierSubmissionView *self);
GtkWindow *dossier_submission_view_get_window (DossierSubmissionView *self);
void dossier_submission_view_show_action (DossierSubmissionView *self, const char *id);
void dossier_submission_view_show_message (DossierSubmissionView *self, const char *text);
void dossier_submission_view_show_problem (DossierSubmissionView *self, const char *problem);
void dossier_submission_view_close_async (DossierSubmissionView *self,
                                          gboolean can_insist,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
gboolean dossier_submission_view_close_finish (DossierSubmissionView *self, GAsyncResult *result);

G_END_DECLS
