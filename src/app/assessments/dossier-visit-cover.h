/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_visit_cover_show (GtkListBox *list, GPtrArray *cover);

G_END_DECLS
