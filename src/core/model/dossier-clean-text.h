/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The maximum size of one text, in bytes. */
#define DOSSIER_TEXT_SIZE_MAXIMUM (4 * 1000 * 1000)

gboolean dossier_text_check_size (const char *text, GError **error);
gboolean dossier_text_is_clean (const char *text, gssize length);
char *dossier_text_clean (const char *text, gssize length);
char *dossier_text_compose (const char *text);

G_END_DECLS
