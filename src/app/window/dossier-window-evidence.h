/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-window.h"

G_BEGIN_DECLS

void dossier_window_install_evidence_actions (GtkWidgetClass *widget_class);
void dossier_window_stop_additions (DossierWindow *self);

G_END_DECLS
