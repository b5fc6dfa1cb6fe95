/* SPDX-License-Identifier: GPL-3.0-or-later */

/* gdk-pixbuf shows what there is of an image, and does not say that the rest is missing. */

#include "dossier-image-end.h"

#include <string.h>

/* ISO/IEC 10918-1, table B.1. */
#define JPEG_SCAN          0xda
#define JPEG_SEGMENT_START 0xff

/* PNG, third edition, 5.3: length, type and checksum of a chunk. */
#define PNG_SIGNATURE     "\x89PNG\r\n\x1a\n"
#define PNG_SIGNATURE_END 8
#define PNG_CHUNK_SIZE    12

/* The header of a BMP as Windows has written it since 3.0. */
#define BMP_HEADER_SIZE 54

#define RIFF_HEADER_SIZE 12

typedef struct
{
  const guint8 *data;
  gsize length;
} ImageBytes;

static guint32
read_number (const ImageBytes *image, gsize at, guint n_bytes, gboolean is_little_endian)
{
  guint32 number = 0;

  for (guint i = 0; i < n_bytes; i++)
    number = number << 8 | image->data[at + (is_little_endian ? n_bytes - 1 - i : i)];
  return number;
}

/* Within a scan, FF is followed by 00, so that FF D9 can only be its end. */
static gboolean
is_jpeg_cut_off (const ImageBytes *image)
{
  gsize at = 2;

  while (at + 4 <= image->length && image->data[at] == JPEG_SEGMENT_START)
    {
      if (image->data[at + 1] == JPEG_SCAN)
        return memmem (image->data + at, image->length - at, "\xff\xd9", 2) == NULL;
      at += image->data[at + 1] == JPEG_SEGMENT_START
              ? 1
              : 2 + (gsize) read_number (image, at + 2, 2, FALSE);
    }
  return at + 4 > image->length;
}

static gboolean
is_png_cut_off (const ImageBytes *image)
{
  gsize at = PNG_SIGNATURE_END;

  while (at + PNG_CHUNK_SIZE <= image->length)
    {
      if (memcmp (image->data + at + 4, "IEND", 4) == 0)
        return FALSE;
      at += PNG_CHUNK_SIZE + (gsize) read_number (image, at, 4, FALSE);
    }
  return TRUE;
}

/* Only what is not compressed has a size that can be worked out. */
static gboolean
is_bmp_cut_off (const ImageBytes *image)
{
  guint64 start, width, height, row;

  if (image->length < BMP_HEADER_SIZE)
    return TRUE;
  if (read_number (image, 30, 4, TRUE) != 0)
    return FALSE;
  start = read_number (image, 10, 4, TRUE);
  width = read_number (image, 18, 4, TRUE);
  height = (guint64) ABS ((gint64) (gint32) read_number (image, 22, 4, TRUE));
  row = (width * read_number (image, 28, 2, TRUE) + 31) / 32 * 4;
  return start > image->length || (height > 0 && row > (image->length - start) / height);
}

static gboolean
is_riff_cut_off (const ImageBytes *image)
{
  return image->length < RIFF_HEADER_SIZE ||
         (guint64) read_number (image, 4, 4, TRUE) + 8 > image->length;
}

static gboolean
begins_with (const ImageBytes *image, const char *signature)
{
  return image->length >= strlen (signature) &&
         memcmp (image->data, signature, strlen (signature)) == 0;
}

/**
 * dossier_image_is_cut_off:
 * @descriptor: an image
 *
 * Looks at the structure of a JPEG, PNG, BMP or WebP file only, not at its pixels.
 *
 * Returns: whether the end of the image is missing
 */
gboolean
dossier_image_is_cut_off (int descriptor)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new_from_fd (descriptor, FALSE, NULL);
  ImageBytes image;

  if (file == NULL)
    return FALSE;
  image = (ImageBytes){ (const guint8 *) g_mapped_file_get_contents (file),
                        g_mapped_file_get_length (file) };
  if (begins_with (&image, "\xff\xd8\xff"))
    return is_jpeg_cut_off (&image);
  if (begins_with (&image, PNG_SIGNATURE))
    return is_png_cut_off (&image);
  if (begins_with (&image, "BM"))
    return is_bmp_cut_off (&image);
  return begins_with (&image, "RIFF") && is_riff_cut_off (&image);
}
