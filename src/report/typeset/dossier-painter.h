/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-layout.h"
#include "dossier-structure.h"

G_BEGIN_DECLS

void dossier_painter_paint_page (const DossierLayout *layout,
                                 guint number,
                                 cairo_t *cr,
                                 DossierStructureWriter *structure);

G_END_DECLS
