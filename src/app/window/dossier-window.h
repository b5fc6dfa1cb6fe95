/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-submission-view.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_WINDOW (dossier_window_get_type ())
G_DECLARE_FINAL_TYPE (DossierWindow, dossier_window, DOSSIER, WINDOW, AdwApplicationWindow)

GtkWindow *dossier_window_new (AdwApplication *application, DossierStandardLibrary *library);
DossierSubmissionView *dossier_window_get_view (DossierWindow *self);
DossierBundle *dossier_window_get_bundle (DossierWindow *self);
void dossier_window_show_bundle (DossierWindow *self, DossierBundle *bundle, const char *action);
void dossier_window_show_start (DossierWindow *self);
void dossier_window_show_problem (DossierWindow *self, const char *problem);
void dossier_window_set_busy (DossierWindow *self, gboolean is_busy);

G_END_DECLS
