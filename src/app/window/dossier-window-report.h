/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-window.h"

G_BEGIN_DECLS

void dossier_window_install_report_actions (GtkWidgetClass *widget_class);

G_END_DECLS
