/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean
dossier_file_replace (const char *path, const char *contents, gssize length, GError **error);
void dossier_file_replace_set_error (GError **error, const char *path, int code);

G_END_DECLS
