/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierTextSplice:
 * @offset: where two texts begin to differ
 * @removed: how much of the first text stands there
 * @inserted: how much of the second text stands there
 *
 * What has to give way to what for one text to become another, in bytes and in whole characters.
 */
typedef struct
{
  gsize offset;
  gsize removed;
  gsize inserted;
} DossierTextSplice;

gboolean dossier_text_is_inside_character (const char *text, gsize offset);
DossierTextSplice dossier_text_compare (const char *before, const char *after);
gboolean dossier_text_contains (const char *text, const char *words);
gboolean dossier_text_equals (const char *text, const char *other);
char *dossier_text_simplify (const char *text);

G_END_DECLS
