/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

void dossier_glyph_painter_show (cairo_t *cr,
                                 const char *text,
                                 PangoGlyphItem *item,
                                 double x,
                                 double baseline);
void dossier_glyph_painter_show_from_left (cairo_t *cr,
                                           const char *text,
                                           PangoGlyphItem *item,
                                           double x,
                                           double baseline);

G_END_DECLS
