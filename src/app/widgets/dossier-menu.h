/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GMenu *dossier_menu_get (const char *name);
void dossier_menu_append_sections (GMenu *menu, GMenuModel *other);

G_END_DECLS
