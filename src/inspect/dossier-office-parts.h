/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DossierOfficePartIsWanted:
 * @name: the name of a part
 *
 * Returns: whether the part is to be unpacked
 */
typedef gboolean (*DossierOfficePartIsWanted) (const char *name);

GHashTable *
dossier_office_parts_unpack (int descriptor, DossierOfficePartIsWanted is_wanted, GError **error);

G_END_DECLS
