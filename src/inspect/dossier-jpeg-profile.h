/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-image-bytes.h"

G_BEGIN_DECLS

GBytes *dossier_jpeg_find_profile (const DossierImageBytes *image);

G_END_DECLS
