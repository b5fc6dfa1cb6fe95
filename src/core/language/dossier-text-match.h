/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean dossier_text_contains (const char *text, const char *words);
gboolean dossier_text_equals (const char *text, const char *other);
char *dossier_text_simplify (const char *text);

G_END_DECLS
