/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-drawing.h"

G_BEGIN_DECLS

gboolean dossier_svg_is_likely (int descriptor);
gboolean dossier_svg_check (int descriptor, GError **error);
cairo_surface_t *
dossier_svg_draw (int descriptor, guint width, DossierImageFile *file, GError **error);

G_END_DECLS
