/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_sidebar_width_follow_window (GtkWidget *sidebar);

G_END_DECLS
