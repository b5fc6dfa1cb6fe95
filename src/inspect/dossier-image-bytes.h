/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierImageBytes:
 * @data: the bytes of an image file
 * @length: how many they are
 */
typedef struct
{
  const guint8 *data;
  gsize length;
} DossierImageBytes;

GMappedFile *dossier_image_bytes_map (int descriptor, DossierImageBytes *image);
gboolean dossier_image_bytes_has (const DossierImageBytes *image, guint64 at, guint64 n_bytes);
guint64 dossier_image_bytes_read (const DossierImageBytes *image,
                                  guint64 at,
                                  guint n_bytes,
                                  gboolean is_little_endian);

G_END_DECLS
