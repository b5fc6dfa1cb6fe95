/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-jpeg-profile.h"

#include <string.h>

/* ISO/IEC 10918-1, table B.1. */
#define MARKER_START        0xff
#define MARKER_SCAN         0xda
#define MARKER_APPLICATION2 0xe2

/* ICC.1, annex B.4: a name, which of the parts it is, how many there are, and the part. */
#define NAME      "ICC_PROFILE"
#define NAME_SIZE sizeof NAME
#define PART_AT   (NAME_SIZE + 2)

typedef struct
{
  GByteArray *profile;
  guint n_parts;
  guint n_found;
} Search;

/* The parts are in their order. */
static void
read_segment (Search *search, const guint8 *segment, gsize length)
{
  if (length <= PART_AT || memcmp (segment, NAME, NAME_SIZE) != 0 ||
      segment[NAME_SIZE] != search->n_found + 1)
    return;
  search->n_found++;
  search->n_parts = segment[NAME_SIZE + 1];
  g_byte_array_append (search->profile, segment + PART_AT, (guint) (length - PART_AT));
}

/**
 * dossier_jpeg_find_profile:
 * @image: a JPEG
 *
 * Returns: (transfer full) (nullable): the ICC profile in it, which nobody has looked at
 */
GBytes *
dossier_jpeg_find_profile (const DossierImageBytes *image)
{
  Search search = { .profile = g_byte_array_new () };
  g_autoptr (GBytes) profile = NULL;
  gsize at = 2;

  while (dossier_image_bytes_has (image, at, 4) && image->data[at] == MARKER_START &&
         image->data[at + 1] != MARKER_SCAN)
    {
      gsize length = dossier_image_bytes_read (image, at + 2, 2, FALSE);

      if (image->data[at + 1] == MARKER_START)
        {
          at++;
          continue;
        }
      if (length < 2 || !dossier_image_bytes_has (image, at + 2, length))
        break;
      if (image->data[at + 1] == MARKER_APPLICATION2)
        read_segment (&search, image->data + at + 4, length - 2);
      at += 2 + length;
    }
  profile = g_byte_array_free_to_bytes (search.profile);
  return search.n_found > 0 && search.n_found == search.n_parts ? g_steal_pointer (&profile) : NULL;
}
