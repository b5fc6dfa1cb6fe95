/* SPDX-License-Identifier: GPL-3.0-or-later */

/* gdk-pixbuf shows what there is of an image, and does not say that the rest is missing. */

#include "dossier-image-end.h"

#include "dossier-gif.h"
#include "dossier-tiff.h"

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

#define ICO_HEADER_SIZE 6
#define ICO_ENTRY_SIZE  16

/* Within a scan, FF is followed by 00, so that FF D9 can only be its end. */
static gboolean
is_jpeg_cut_off (const DossierImageBytes *image)
{
  gsize at = 2;

  while (at + 4 <= image->length && image->data[at] == JPEG_SEGMENT_START)
    {
      if (image->data[at + 1] == JPEG_SCAN)
        return memmem (image->data + at, image->length - at, "\xff\xd9", 2) == NULL;
      at += image->data[at + 1] == JPEG_SEGMENT_START
              ? 1
              : 2 + (gsize) dossier_image_bytes_read (image, at + 2, 2, FALSE);
    }
  return at + 4 > image->length;
}

static gboolean
is_png_cut_off (const DossierImageBytes *image)
{
  gsize at = PNG_SIGNATURE_END;

  while (at + PNG_CHUNK_SIZE <= image->length)
    {
      if (memcmp (image->data + at + 4, "IEND", 4) == 0)
        return FALSE;
      at += PNG_CHUNK_SIZE + (gsize) dossier_image_bytes_read (image, at, 4, FALSE);
    }
  return TRUE;
}

static gboolean
is_bmp_cut_off (const DossierImageBytes *image)
{
  guint64 start, size, width, height, row;

  if (image->length < BMP_HEADER_SIZE)
    return TRUE;
  start = dossier_image_bytes_read (image, 10, 4, TRUE);
  size = dossier_image_bytes_read (image, 34, 4, TRUE);
  /* The size may be 0 for uncompressed images; then it follows from the dimensions. */
  if (dossier_image_bytes_read (image, 30, 4, TRUE) != 0)
    return !dossier_image_bytes_has (image, start, size);
  width = dossier_image_bytes_read (image, 18, 4, TRUE);
  height = (guint64) ABS ((gint64) (gint32) dossier_image_bytes_read (image, 22, 4, TRUE));
  row = (width * dossier_image_bytes_read (image, 28, 2, TRUE) + 31) / 32 * 4;
  return start > image->length || (height > 0 && row > (image->length - start) / height);
}

static gboolean
is_riff_cut_off (const DossierImageBytes *image)
{
  return image->length < RIFF_HEADER_SIZE ||
         (guint64) dossier_image_bytes_read (image, 4, 4, TRUE) + 8 > image->length;
}

/* ISO/IEC 14496-12, 4.2: each box states its length, except perhaps the last one. */
static gboolean
is_heif_cut_off (const DossierImageBytes *image)
{
  guint64 at = 0;

  while (at + BOX_HEADER_SIZE <= image->length)
    {
      guint64 size = dossier_image_bytes_read (image, at, 4, FALSE);

      if (size == 0)
        return FALSE;
      if (size == 1 && at + 2 * BOX_HEADER_SIZE <= image->length)
        size = (guint64) dossier_image_bytes_read (image, at + 8, 4, FALSE) << 32 |
               dossier_image_bytes_read (image, at + 12, 4, FALSE);
      if (size < BOX_HEADER_SIZE || size > image->length - at)
        return TRUE;
      at += size;
    }
  return at != image->length;
}

/* An icon file has one picture in several sizes, listed in a directory. */
static gboolean
is_ico_cut_off (const DossierImageBytes *image)
{
  guint64 n_pictures = dossier_image_bytes_read (image, 4, 2, TRUE);

  for (guint64 i = 0; i < n_pictures; i++)
    {
      guint64 entry = ICO_HEADER_SIZE + i * ICO_ENTRY_SIZE;

      if (!dossier_image_bytes_has (image, entry, ICO_ENTRY_SIZE) ||
          !dossier_image_bytes_has (image,
                                    dossier_image_bytes_read (image, entry + 12, 4, TRUE),
                                    dossier_image_bytes_read (image, entry + 8, 4, TRUE)))
        return TRUE;
    }
  return FALSE;
}

/* Only the first picture of an animation is shown. */
static gboolean
is_gif_cut_off (const DossierImageBytes *image)
{
  return dossier_gif_count_pictures (image) == 0;
}

/* How a format begins, at which byte, what tells whether it ends too soon, and whether gdk-pixbuf
 * reads it everywhere. */
static const struct
{
  const char *signature;
  gsize signature_length;
  gsize at;
  gboolean (*is_cut_off) (const DossierImageBytes *image);
  gboolean is_usual;
} formats[] = {
  { "\xff\xd8\xff", 3, 0, is_jpeg_cut_off, TRUE },
  { PNG_SIGNATURE, PNG_SIGNATURE_END, 0, is_png_cut_off, TRUE },
  { "BM", 2, 0, is_bmp_cut_off, TRUE },
  { "GIF8", 4, 0, is_gif_cut_off, TRUE },
  { "\0\0\1\0", 4, 0, is_ico_cut_off, TRUE },
  { "II*\0", 4, 0, dossier_tiff_is_cut_off, TRUE },
  { "MM\0*", 4, 0, dossier_tiff_is_cut_off, TRUE },
  { "II+\0", 4, 0, dossier_tiff_is_cut_off, TRUE },
  { "MM\0+", 4, 0, dossier_tiff_is_cut_off, TRUE },
  { "WEBP", 4, 8, is_riff_cut_off, FALSE },
  { "ftyp", 4, 4, is_heif_cut_off, FALSE },
  /* JPEG XL and JPEG 2000, each alone and in a file with more. */
  { "\xff\x0a", 2, 0, NULL, FALSE },
  { "\0\0\0\x0cJXL ", 8, 0, is_heif_cut_off, FALSE },
  { "\xff\x4f\xff\x51", 4, 0, NULL, FALSE },
  { "\0\0\0\x0cjP  ", 8, 0, is_heif_cut_off, FALSE },
  /* Those of Photoshop, of X (which takes a file for its own use), and of GIMP, PC Paintbrush,
   * DjVu, JPEG XR, OpenEXR, Radiance, Silicon Graphics, DPX and Windows. */
  { "8BPS", 4, 0, NULL, FALSE },
  { "/* XPM */", 9, 0, NULL, FALSE },
  { "gimp xcf", 8, 0, NULL, FALSE },
  { "\x0a\x05\x01", 3, 0, NULL, FALSE },
  { "AT&TFORM", 8, 0, NULL, FALSE },
  { "II\xbc", 3, 0, NULL, FALSE },
  { "\x76\x2f\x31\x01", 4, 0, NULL, FALSE },
  { "#?RADIANCE", 10, 0, NULL, FALSE },
  { "\x01\xda", 2, 0, NULL, FALSE },
  { "SDPX", 4, 0, NULL, FALSE },
  { "XPDS", 4, 0, NULL, FALSE },
  { "DDS ", 4, 0, NULL, FALSE },
  { "\xd7\xcd\xc6\x9a", 4, 0, NULL, FALSE },
  { " EMF", 4, 40, NULL, FALSE },
};

/* Returns the position of a format, or their number. */
static guint
find_format (const DossierImageBytes *image)
{
  guint i = 0;

  while (
    i < G_N_ELEMENTS (formats) &&
    (image->length < formats[i].at + formats[i].signature_length ||
     memcmp (image->data + formats[i].at, formats[i].signature, formats[i].signature_length) != 0))
    i++;
  return i;
}

/**
 * dossier_image_is_known:
 * @descriptor: a file
 *
 * Returns: whether it begins as an image of a known format
 */
gboolean
dossier_image_is_known (int descriptor)
{
  DossierImageBytes image;
  g_autoptr (GMappedFile) file = dossier_image_bytes_map (descriptor, &image);

  return find_format (&image) < G_N_ELEMENTS (formats);
}

/**
 * dossier_image_is_usual:
 * @descriptor: an image
 * @page: which page, from 1
 *
 * Returns: whether gdk-pixbuf reads such an image wherever it is installed, if it is sound
 */
gboolean
dossier_image_is_usual (int descriptor, guint page)
{
  DossierImageBytes image;
  g_autoptr (GMappedFile) file = dossier_image_bytes_map (descriptor, &image);
  guint position = find_format (&image);

  return position < G_N_ELEMENTS (formats) && formats[position].is_usual &&
         (!dossier_tiff_is_likely (&image) || dossier_tiff_is_usual (&image, page));
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
  DossierImageBytes image;
  g_autoptr (GMappedFile) file = dossier_image_bytes_map (descriptor, &image);
  guint position = find_format (&image);

  return position < G_N_ELEMENTS (formats) && formats[position].is_cut_off != NULL &&
         formats[position].is_cut_off (&image);
}
