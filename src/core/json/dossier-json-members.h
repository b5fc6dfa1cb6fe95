/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void dossier_json_append_member (GString *place, const char *member);
void dossier_json_append_item (GString *place, guint position);
char *dossier_json_place (const char *place, const char *member);
char *dossier_json_place_of_item (const char *place, guint position);
gboolean dossier_json_is_text (JsonNode *node);
gboolean dossier_json_fail (GError **error, const char *problem_format, ...) G_GNUC_PRINTF (2, 3);
const char *
dossier_json_get_text (JsonObject *object, const char *place, const char *member, GError **error);
const char *dossier_json_get_optional_text (JsonObject *object,
                                            const char *place,
                                            const char *member,
                                            GError **error);
gboolean dossier_json_get_number (JsonObject *object,
                                  const char *place,
                                  const char *member,
                                  guint minimum,
                                  guint maximum,
                                  guint *number,
                                  GError **error);
gboolean dossier_json_get_boolean (JsonObject *object,
                                   const char *place,
                                   const char *member,
                                   gboolean *value,
                                   GError **error);
JsonArray *
dossier_json_get_array (JsonObject *object, const char *place, const char *member, GError **error);
JsonObject *
dossier_json_get_object (JsonObject *object, const char *place, const char *member, GError **error);
JsonObject *
dossier_json_get_object_item (JsonArray *array, const char *place, guint position, GError **error);
char **
dossier_json_get_texts (JsonObject *object, const char *place, const char *member, GError **error);

G_END_DECLS
