/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GHashTable *dossier_office_parts_unpack (int descriptor, GError **error);

G_END_DECLS
