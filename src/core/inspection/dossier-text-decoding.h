/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean dossier_text_is_whole (const char *bytes, gsize length);
char *dossier_text_decode (const char *bytes, gsize length, gsize *text_length);

G_END_DECLS
