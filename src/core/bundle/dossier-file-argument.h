/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean dossier_file_argument_is_uri (const char *argument);
GFile *dossier_file_argument_parse (const char *argument);

G_END_DECLS
