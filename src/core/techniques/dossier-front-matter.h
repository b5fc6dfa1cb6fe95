/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GHashTable *dossier_front_matter_read (const char *contents, const char **text, GError **error);
char *dossier_front_matter_load (GFile *file, GCancellable *cancellable, GError **error);

G_END_DECLS
