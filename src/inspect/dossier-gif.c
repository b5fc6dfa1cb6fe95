/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-gif.h"

/* GIF89a, 17 to 23: a header, with the description of the screen; then blocks, each of which begins
 * with its kind, and ends with parts that each begin with their length, of which the last is 0. */
#define HEADER_SIZE             13
#define HEADER_FLAGS            10
#define KIND_EXTENSION          0x21
#define KIND_PICTURE            0x2c
#define EXTENSION_START         2
#define PICTURE_DESCRIPTOR_SIZE 10
#define PICTURE_FLAGS           9
#define CODE_SIZE_SIZE          1

static gsize
measure_colours (const DossierImageBytes *image, gsize flags_at)
{
  guint flags = (guint) dossier_image_bytes_read (image, flags_at, 1, TRUE);

  return (flags & 0x80) != 0 ? (gsize) 3 << ((flags & 7) + 1) : 0;
}

/* Whether a block is complete. */
static gboolean
skip_parts (const DossierImageBytes *image, gsize *at)
{
  while (*at < image->length)
    {
      guint length = image->data[*at];

      *at += 1 + length;
      if (length == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_gif_count_pictures:
 * @image: a GIF
 *
 * Returns: how many of its pictures are there whole
 */
guint
dossier_gif_count_pictures (const DossierImageBytes *image)
{
  gsize at = HEADER_SIZE + measure_colours (image, HEADER_FLAGS);
  guint n_pictures = 0;

  while (at < image->length)
    {
      gboolean is_picture = image->data[at] == KIND_PICTURE;

      if (is_picture)
        at +=
          PICTURE_DESCRIPTOR_SIZE + measure_colours (image, at + PICTURE_FLAGS) + CODE_SIZE_SIZE;
      else if (image->data[at] == KIND_EXTENSION)
        at += EXTENSION_START;
      else
        break;
      if (!skip_parts (image, &at))
        break;
      if (is_picture)
        n_pictures++;
    }
  return n_pictures;
}
