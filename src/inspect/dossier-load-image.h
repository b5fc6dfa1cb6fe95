/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "dossier-drawing.h"

G_BEGIN_DECLS

gboolean dossier_load_image_size (int descriptor, GError **error);
GdkPixbuf *dossier_load_image (int descriptor,
                               guint page,
                               guint width,
                               DossierImageFile *file,
                               GError **error);
guint dossier_count_image_pages (int descriptor);

G_END_DECLS
