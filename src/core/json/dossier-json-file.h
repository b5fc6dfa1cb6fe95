/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define DOSSIER_JSON_FILE_SIZE_MAXIMUM ((goffset) 64000000)

gboolean dossier_json_file_check (const char *text, gsize length, GError **error);
JsonNode *dossier_json_file_read (GFile *file, GCancellable *cancellable, GError **error);
char *dossier_json_to_text (JsonNode *node, gsize *length);

G_END_DECLS
