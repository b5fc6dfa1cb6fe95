/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *dossier_image_find_format (int descriptor);
gboolean dossier_image_is_cut_off (int descriptor);

G_END_DECLS
