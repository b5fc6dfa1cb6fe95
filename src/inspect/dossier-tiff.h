/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-image-bytes.h"

G_BEGIN_DECLS

#define DOSSIER_TIFF_HEADER_SIZE 16

gboolean dossier_tiff_is_likely (const DossierImageBytes *image);
gboolean dossier_tiff_is_cut_off (const DossierImageBytes *image);
gboolean dossier_tiff_is_usual (const DossierImageBytes *image, guint page);
guint dossier_tiff_count_pages (const DossierImageBytes *image);
gsize dossier_tiff_begin_with_page (const DossierImageBytes *image, guint page, guint8 *header);

G_END_DECLS
