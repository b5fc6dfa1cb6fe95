/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-window.h"

G_BEGIN_DECLS

void dossier_window_update_checks (DossierWindow *self);
void dossier_window_open_check (DossierWindow *self, GtkListBoxRow *row);
void dossier_window_audit_files (DossierWindow *self);
void dossier_window_stop_audit (DossierWindow *self);

G_END_DECLS
