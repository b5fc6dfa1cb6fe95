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
#define BOX_HEADER_SIZE  8
#define TIFF_HEADER_SIZE 8

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

/* ISO/IEC 14496-12, 4.2: each box says how long it is, the last one perhaps not. */
static gboolean
is_heif_cut_off (const ImageBytes *image)
{
  guint64 at = 0;

  while (at + BOX_HEADER_SIZE <= image->length)
    {
      guint64 size = read_number (image, at, 4, FALSE);

      if (size == 0)
        return FALSE;
      if (size == 1 && at + 2 * BOX_HEADER_SIZE <= image->length)
        size = (guint64) read_number (image, at + 8, 4, FALSE) << 32 |
               read_number (image, at + 12, 4, FALSE);
      if (size < BOX_HEADER_SIZE || size > image->length - at)
        return TRUE;
      at += size;
    }
  return at != image->length;
}

static gboolean
is_tiff_cut_off (const ImageBytes *image)
{
  return image->length < TIFF_HEADER_SIZE ||
         read_number (image, 4, 4, image->data[0] == 'I') >= image->length;
}

/* How a format begins, at which byte, and what tells whether it ends too soon. */
static const struct
{
  const char *name;
  const char *signature;
  gsize signature_length;
  gsize at;
  gboolean (*is_cut_off) (const ImageBytes *image);
} formats[] = {
  { "JPEG", "\xff\xd8\xff", 3, 0, is_jpeg_cut_off },
  { "PNG", PNG_SIGNATURE, PNG_SIGNATURE_END, 0, is_png_cut_off },
  { "BMP", "BM", 2, 0, is_bmp_cut_off },
  { "WebP", "WEBP", 4, 8, is_riff_cut_off },
  { "HEIF", "ftyp", 4, 4, is_heif_cut_off },
  { "TIFF", "II*\0", 4, 0, is_tiff_cut_off },
  { "TIFF", "MM\0*", 4, 0, is_tiff_cut_off },
  { "JPEG XL", "\xff\x0a", 2, 0, NULL },
  { "JPEG XL", "\0\0\0\x0cJXL ", 8, 0, is_heif_cut_off },
  { "JPEG 2000", "\0\0\0\x0cjP  ", 8, 0, is_heif_cut_off },
  { "GIF", "GIF8", 4, 0, NULL },
};

/* Returns the position of a format, or their number. */
static guint
find_format (const ImageBytes *image)
{
  guint i = 0;

  while (
    i < G_N_ELEMENTS (formats) &&
    (image->length < formats[i].at + formats[i].signature_length ||
     memcmp (image->data + formats[i].at, formats[i].signature, formats[i].signature_length) != 0))
    i++;
  return i;
}

static GMappedFile *
map (int descriptor, ImageBytes *image)
{
  GMappedFile *file = g_mapped_file_new_from_fd (descriptor, FALSE, NULL);

  if (file != NULL)
    *image = (ImageBytes){ (const guint8 *) g_mapped_file_get_contents (file),
                           g_mapped_file_get_length (file) };
  return file;
}

/**
 * dossier_image_find_format:
 * @descriptor: a file
 *
 * Returns: (nullable): the name of the format of images that it begins as
 */
const char *
dossier_image_find_format (int descriptor)
{
  ImageBytes image = { 0 };
  g_autoptr (GMappedFile) file = map (descriptor, &image);
  guint position = find_format (&image);

  return position < G_N_ELEMENTS (formats) ? formats[position].name : NULL;
}

/**
 * dossier_image_is_cut_off:
 * @descriptor: an image
 *
 * Looks at the structure of the file only, not at its pixels.
 *
 * Returns: whether the end of the image is missing
 */
gboolean
dossier_image_is_cut_off (int descriptor)
{
  ImageBytes image = { 0 };
  g_autoptr (GMappedFile) file = map (descriptor, &image);
  guint position = find_format (&image);

  return position < G_N_ELEMENTS (formats) && formats[position].is_cut_off != NULL &&
         formats[position].is_cut_off (&image);
}
