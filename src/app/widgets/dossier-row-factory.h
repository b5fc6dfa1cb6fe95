/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DossierRowName:
 * @item: what a row shows
 *
 * Returns: (transfer full): the row in words, for those who cannot see it
 */
typedef char *(*DossierRowName) (gpointer item);

GtkListItemFactory *
dossier_row_factory_new (GtkBuilderScope *scope, const char *resource, DossierRowName name);

G_END_DECLS
