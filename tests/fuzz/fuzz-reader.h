/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-read.h"
#include "fuzz-input.h"

G_BEGIN_DECLS

typedef gboolean (*FuzzReader) (int descriptor, DossierContent *content, GError **error);

void fuzz_read (FuzzReader reader, const void *data, gsize size);
void fuzz_draw (cairo_surface_t *surface, const DossierImageFile *file, const GError *error);

G_END_DECLS
