/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierHasGlyph:
 * @character: a character
 *
 * Returns: whether a font of this computer has a glyph for it
 */
typedef gboolean (*DossierHasGlyph) (gunichar character);

void dossier_letters_add_missing (GString *missing, const char *text, DossierHasGlyph has_glyph);

G_END_DECLS
