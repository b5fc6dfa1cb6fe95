/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-image-animation.h"

#include "dossier-gif.h"

#include <string.h>

/* The flags of the chunk VP8X of WebP. */
#define WEBP_FLAGS     20
#define WEBP_ANIMATION 0x02

/* PNG, third edition: the chunk acTL stands before the picture, which begins with IDAT. */
#define PNG_SIGNATURE_SIZE 8
#define PNG_CHUNK_SIZE     12

static gboolean
has (const DossierImageBytes *image, gsize at, const char *text)
{
  return dossier_image_bytes_has (image, at, strlen (text)) &&
         memcmp (image->data + at, text, strlen (text)) == 0;
}

static gboolean
is_png_animated (const DossierImageBytes *image)
{
  gsize at = PNG_SIGNATURE_SIZE;

  while (at < image->length && !has (image, at + 4, "IDAT"))
    {
      if (has (image, at + 4, "acTL"))
        return TRUE;
      at += PNG_CHUNK_SIZE + dossier_image_bytes_read (image, at, 4, FALSE);
    }
  return FALSE;
}

static gboolean
is_webp_animated (const DossierImageBytes *image)
{
  return has (image, 12, "VP8X") &&
         (dossier_image_bytes_read (image, WEBP_FLAGS, 1, TRUE) & WEBP_ANIMATION) != 0;
}

/**
 * dossier_image_is_animated:
 * @descriptor: an image
 *
 * Returns: whether it has pictures that are to be shown one after the other
 */
gboolean
dossier_image_is_animated (int descriptor)
{
  DossierImageBytes image;
  g_autoptr (GMappedFile) file = dossier_image_bytes_map (descriptor, &image);

  if (has (&image, 0, "GIF8"))
    return dossier_gif_count_pictures (&image) > 1;
  if (has (&image, 0, "\x89PNG"))
    return is_png_animated (&image);
  if (has (&image, 8, "WEBP"))
    return is_webp_animated (&image);
  return has (&image, 4, "ftypavis");
}
