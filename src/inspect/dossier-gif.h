/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-image-bytes.h"

G_BEGIN_DECLS

guint dossier_gif_count_pictures (const DossierImageBytes *image);

G_END_DECLS
