/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_filter_button_set_active (GtkMenuButton *button, gboolean active);

G_END_DECLS
