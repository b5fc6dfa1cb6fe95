/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DOSSIER_JSON_NESTING_MAXIMUM 64

gboolean dossier_json_check (const char *text, gsize length, GError **error);

G_END_DECLS
