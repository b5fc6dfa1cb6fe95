/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-window.h"

G_BEGIN_DECLS

void dossier_window_reload_if_changed (DossierWindow *self);
void dossier_window_watch_bundle (DossierWindow *self);
void dossier_window_stop_watching (DossierWindow *self);

G_END_DECLS
