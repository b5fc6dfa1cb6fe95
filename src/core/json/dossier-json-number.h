/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char *dossier_json_numbers_keep (const char *text, gsize length, gsize *kept_length);
void dossier_json_numbers_restore (GString *text);
const char *dossier_json_number_get_kept (JsonNode *node);

G_END_DECLS
