/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <poppler.h>

G_BEGIN_DECLS

/* What reading, drawing and comparing a PDF with poppler have in common. */

PopplerDocument *dossier_poppler_open (int descriptor, GError **error);
cairo_surface_t *
dossier_poppler_draw_page (PopplerDocument *document, int number, guint width, GError **error);

G_END_DECLS
