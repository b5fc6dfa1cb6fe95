/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_accessible_page_hide_while_unmapped (gpointer widget);

G_END_DECLS
