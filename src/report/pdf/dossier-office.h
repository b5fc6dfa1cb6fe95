/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How long a document may take. */
#define DOSSIER_OFFICE_SECONDS 90

gboolean dossier_office_can_convert (const char *type);
gboolean dossier_office_has_accepted (const char *path);
char *dossier_office_find_converted (const char *sha256);
char *dossier_office_convert (const char *path,
                              const char *type,
                              const char *sha256,
                              guint seconds,
                              GCancellable *cancellable,
                              GError **error);

G_END_DECLS
