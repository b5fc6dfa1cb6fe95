/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

G_BEGIN_DECLS

void dossier_image_convert_colours (GdkPixbuf *pixbuf);
guint dossier_image_count_components (GBytes *profile);

G_END_DECLS
