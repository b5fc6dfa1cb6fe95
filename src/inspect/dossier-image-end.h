/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean dossier_image_is_known (int descriptor);
gboolean dossier_image_is_usual (int descriptor, guint page);
gboolean dossier_image_is_cut_off (int descriptor);

G_END_DECLS
