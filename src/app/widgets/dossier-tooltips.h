/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_tooltips_hide_under_popovers (GtkWindow *window);

G_END_DECLS
