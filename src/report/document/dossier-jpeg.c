/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-jpeg.h"

#include <string.h>

#define MARKER_START      0xff
#define MARKER_SOF0       0xc0
#define MARKER_SOF2       0xc2
#define MARKER_SOF15      0xcf
#define MARKER_HUFFMAN    0xc4
#define MARKER_EXTENSION  0xc8
#define MARKER_ARITHMETIC 0xcc
#define MARKER_IMAGE      0xd8
#define MARKER_SCAN       0xda
#define MARKER_ADOBE      0xee

/* In the segment of Adobe, after its name, version and flags. */
#define ADOBE_TRANSFORM 11
#define ADOBE_YCBCR     1

/* What the segments before the first scan say. */
typedef struct
{
  gboolean has_frame;
  gboolean is_usual_coding;
  guint precision;
  guint n_components;
  char components[3];
  int adobe_transform;
} Header;

static gboolean
is_frame (guint8 marker)
{
  return marker >= MARKER_SOF0 && marker <= MARKER_SOF15 && marker != MARKER_HUFFMAN &&
         marker != MARKER_EXTENSION && marker != MARKER_ARITHMETIC;
}

static void
read_frame (Header *header, guint8 marker, const guint8 *segment, gsize length)
{
  header->has_frame = length >= 6;
  if (!header->has_frame)
    return;
  header->is_usual_coding = marker <= MARKER_SOF2;
  header->precision = segment[0];
  header->n_components = segment[5];
  for (gsize i = 0; i < G_N_ELEMENTS (header->components) && 6 + 3 * i < length; i++)
    header->components[i] = (char) segment[6 + 3 * i];
}

static void
read_segment (Header *header, guint8 marker, const guint8 *segment, gsize length)
{
  if (is_frame (marker))
    read_frame (header, marker, segment, length);
  else if (marker == MARKER_ADOBE && length > ADOBE_TRANSFORM && memcmp (segment, "Adobe", 5) == 0)
    header->adobe_transform = segment[ADOBE_TRANSFORM];
}

/* Whether the first scan was found. */
static gboolean
read_header (Header *header, const guint8 *data, gsize size)
{
  gsize position = 2;

  if (size < 4 || data[0] != MARKER_START || data[1] != MARKER_IMAGE)
    return FALSE;
  while (position + 4 <= size && data[position] == MARKER_START)
    {
      guint8 marker = data[position + 1];
      gsize length = (gsize) data[position + 2] << 8 | data[position + 3];

      if (marker == MARKER_START)
        {
          position++;
          continue;
        }
      if (marker == MARKER_SCAN)
        return TRUE;
      if (length < 2 || position + 2 + length > size)
        return FALSE;
      read_segment (header, marker, data + position + 4, length - 2);
      position += 2 + length;
    }
  return FALSE;
}

/**
 * dossier_jpeg_is_plain:
 * @file: a file
 *
 * What a JPEG does not say about its colours, programs guess, each in its own
 * way: those of CMYK may come out inverted.
 *
 * Returns: whether it is a JPEG that every viewer of PDF can read, in grey or in
 *   YCbCr
 */
gboolean
dossier_jpeg_is_plain (GBytes *file)
{
  Header header = { .adobe_transform = -1 };
  gsize size;
  const guint8 *data = g_bytes_get_data (file, &size);

  if (!read_header (&header, data, size) || !header.has_frame || !header.is_usual_coding ||
      header.precision != 8)
    return FALSE;
  if (header.n_components == 1)
    return TRUE;
  return header.n_components == 3 && memcmp (header.components, "RGB", 3) != 0 &&
         (header.adobe_transform < 0 || header.adobe_transform == ADOBE_YCBCR);
}
