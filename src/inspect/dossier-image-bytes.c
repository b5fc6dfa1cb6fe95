/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-image-bytes.h"

/**
 * dossier_image_bytes_map:
 * @descriptor: a file
 * @image: (out caller-allocates): its bytes, of which there are none if it cannot be mapped
 *
 * Returns: (transfer full) (nullable): what the bytes belong to
 */
GMappedFile *
dossier_image_bytes_map (int descriptor, DossierImageBytes *image)
{
  GMappedFile *file = g_mapped_file_new_from_fd (descriptor, FALSE, NULL);

  *image = (DossierImageBytes){ 0 };
  if (file != NULL)
    *image = (DossierImageBytes){ (const guint8 *) g_mapped_file_get_contents (file),
                                  g_mapped_file_get_length (file) };
  return file;
}

/**
 * dossier_image_bytes_has:
 * @image: the bytes of an image
 * @at: a position
 * @n_bytes: a number of bytes
 *
 * Returns: whether there are so many bytes from that position on
 */
gboolean
dossier_image_bytes_has (const DossierImageBytes *image, guint64 at, guint64 n_bytes)
{
  return at <= image->length && n_bytes <= image->length - at;
}

/**
 * dossier_image_bytes_read:
 * @image: the bytes of an image
 * @at: where a number begins
 * @n_bytes: its length, up to 8
 * @is_little_endian: whether its lowest byte comes first
 *
 * Returns: the number; 0 where the image has ended before
 */
guint64
dossier_image_bytes_read (const DossierImageBytes *image,
                          guint64 at,
                          guint n_bytes,
                          gboolean is_little_endian)
{
  guint64 number = 0;

  if (!dossier_image_bytes_has (image, at, n_bytes))
    return 0;
  for (guint i = 0; i < n_bytes; i++)
    number = number << 8 | image->data[at + (is_little_endian ? n_bytes - 1 - i : i)];
  return number;
}
