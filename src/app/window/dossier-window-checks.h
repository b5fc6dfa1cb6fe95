/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-window.h"

G_BEGIN_DECLS

void dossier_window_update_checks (DossierWindow *self);
void dossier_window_watch_day (DossierWindow *self);
void dossier_window_schedule_checks (DossierWindow *self);
void dossier_window_forget_checks (DossierWindow *self);
void dossier_window_list_checks (DossierWindow *self);
void dossier_window_close_checks (DossierWindow *self);
void dossier_window_install_check_actions (GtkWidgetClass *widget_class);
void dossier_window_audit_files (DossierWindow *self);
void dossier_window_stop_audit (DossierWindow *self);

G_END_DECLS
