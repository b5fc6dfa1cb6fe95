/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean dossier_text_is_clean (const char *text, gssize length);
char *dossier_text_clean (const char *text, gssize length);

G_END_DECLS
