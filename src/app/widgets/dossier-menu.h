/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void dossier_menu_empty (GMenu *menu);

G_END_DECLS
