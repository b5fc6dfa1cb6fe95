/* SPDX-License-Identifier: GPL-3.0-or-later */

/* gdk-pixbuf reads the first page of a TIFF. It reads another one from a copy whose header says
 * that this is the first. */

#include "dossier-tiff.h"

#include "dossier-inspection.h"

#include <string.h>

/* TIFF 6.0, section 8, and Adobe's BigTIFF. */
#define TAG_SUBFILE_TYPE      254
#define TAG_BITS_PER_SAMPLE   258
#define TAG_PHOTOMETRIC       262
#define TAG_STRIP_OFFSETS     273
#define TAG_STRIP_BYTE_COUNTS 279
#define TAG_TILE_OFFSETS      324
#define TAG_TILE_BYTE_COUNTS  325
#define TAG_SAMPLE_FORMAT     339

/* A smaller copy of another page, or a mask that says where it is transparent. */
#define SUBFILE_IS_NO_PAGE (1 | 4)

#define PHOTOMETRIC_CMYK    5
#define PHOTOMETRIC_LAB     8
#define SAMPLE_FORMAT_FLOAT 3

/* The differences between TIFF and BigTIFF. */
typedef struct
{
  guint first_at;
  guint offset_size;
  guint count_size;
  guint entry_size;
} Layout;

typedef struct
{
  const DossierImageBytes *image;
  const Layout *layout;
  gboolean is_little_endian;
} Tiff;

typedef struct
{
  guint64 count;
  guint value_size;
  guint64 at;
} Values;

static const Layout *
find_layout (const DossierImageBytes *image)
{
  static const Layout classic = { 4, 4, 2, 12 }, big = { 8, 8, 8, 20 };
  static const struct
  {
    const char *signature;
    const Layout *layout;
  } kinds[] = { { "II*\0", &classic },
                { "MM\0*", &classic },
                { "II+\0", &big },
                { "MM\0+", &big } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (image->length >= 4 && memcmp (image->data, kinds[i].signature, 4) == 0)
        return kinds[i].layout;
    }
  return NULL;
}

static gboolean
tiff_init (Tiff *self, const DossierImageBytes *image)
{
  *self = (Tiff){ image, find_layout (image), FALSE };
  if (self->layout == NULL)
    return FALSE;
  self->is_little_endian = image->data[0] == 'I';
  return TRUE;
}

static guint64
read_number (const Tiff *self, guint64 at, guint n_bytes)
{
  return dossier_image_bytes_read (self->image, at, n_bytes, self->is_little_endian);
}

/* Returns the size of a page's directory, without the offset of the next; 0 if it is incomplete. */
static guint64
measure_directory (const Tiff *self, guint64 directory)
{
  guint64 n_entries = read_number (self, directory, self->layout->count_size);
  guint64 size;

  if (directory == 0 || n_entries == 0 || n_entries > self->image->length)
    return 0;
  size = self->layout->count_size + n_entries * self->layout->entry_size;
  return dossier_image_bytes_has (self->image, directory, size + self->layout->offset_size) ? size
                                                                                            : 0;
}

static guint
find_value_size (guint64 type)
{
  /* BYTE, SHORT, LONG, IFD, LONG8 and IFD8. */
  switch (type)
    {
    case 1:
      return 1;
    case 3:
      return 2;
    case 4:
    case 13:
      return 4;
    case 16:
    case 18:
      return 8;
    default:
      return 0;
    }
}

/* Short values are stored in the entry of the tag itself. */
static void
read_entry (const Tiff *self, guint64 entry, Values *values)
{
  guint64 value_at = entry + 4 + self->layout->offset_size;

  values->value_size = find_value_size (read_number (self, entry + 2, 2));
  values->count = read_number (self, entry + 4, self->layout->offset_size);
  if (values->value_size == 0 || values->count > self->image->length)
    values->count = 0;
  values->at = values->count * values->value_size <= self->layout->offset_size
                 ? value_at
                 : read_number (self, value_at, self->layout->offset_size);
}

/* Whether the page has the tag. */
static gboolean
find_tag (const Tiff *self, guint64 directory, guint tag, Values *values)
{
  guint64 end = directory + measure_directory (self, directory);

  *values = (Values){ 0 };
  for (guint64 entry = directory + self->layout->count_size;
       entry + self->layout->entry_size <= end;
       entry += self->layout->entry_size)
    {
      if (read_number (self, entry, 2) != tag)
        continue;
      read_entry (self, entry, values);
      return TRUE;
    }
  return FALSE;
}

static guint64
get_value (const Tiff *self, const Values *values, guint64 i)
{
  return i < values->count
           ? read_number (self, values->at + i * values->value_size, values->value_size)
           : 0;
}

static guint64
find_number (const Tiff *self, guint64 directory, guint tag, guint64 otherwise)
{
  Values values;

  return find_tag (self, directory, tag, &values) && values.count > 0 ? get_value (self, &values, 0)
                                                                      : otherwise;
}

static gboolean
is_page (const Tiff *self, guint64 directory)
{
  return (find_number (self, directory, TAG_SUBFILE_TYPE, 0) & SUBFILE_IS_NO_PAGE) == 0;
}

/* Each directory says where the next one is; in a broken file perhaps one that was there before.
 * Returns where those of the pages are. */
static GArray *
list_pages (const Tiff *self, gboolean *is_whole)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint64 first = read_number (self, self->layout->first_at, self->layout->offset_size);
  guint64 next = first;

  *is_whole = TRUE;
  do
    {
      guint64 directory = next;
      guint64 size = measure_directory (self, directory);

      *is_whole = size > 0 && pages->len < DOSSIER_INSPECTION_PAGE_COUNT_MAXIMUM &&
                  g_hash_table_add (seen, g_memdup2 (&directory, sizeof directory));
      if (!*is_whole)
        break;
      if (is_page (self, directory))
        g_array_append_val (pages, directory);
      next = read_number (self, directory + size, self->layout->offset_size);
    }
  while (next != 0);
  if (pages->len == 0)
    g_array_append_val (pages, first);
  return pages;
}

/* Whether all strips or tiles of the picture are within the file. */
static gboolean
has_parts (const Tiff *self, guint64 directory, guint offsets_tag, guint byte_counts_tag)
{
  Values offsets, byte_counts;

  if (!find_tag (self, directory, offsets_tag, &offsets))
    return TRUE;
  find_tag (self, directory, byte_counts_tag, &byte_counts);
  if (!dossier_image_bytes_has (self->image, offsets.at, offsets.count * offsets.value_size))
    return FALSE;
  for (guint64 i = 0; i < offsets.count; i++)
    {
      if (!dossier_image_bytes_has (self->image,
                                    get_value (self, &offsets, i),
                                    get_value (self, &byte_counts, i)))
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_tiff_is_likely:
 * @image: a file
 *
 * Returns: whether it begins as a TIFF or a BigTIFF
 */
gboolean
dossier_tiff_is_likely (const DossierImageBytes *image)
{
  return find_layout (image) != NULL;
}

/**
 * dossier_tiff_is_cut_off:
 * @image: a TIFF
 *
 * Returns: whether a page, or a part of one, is missing
 */
gboolean
dossier_tiff_is_cut_off (const DossierImageBytes *image)
{
  Tiff self;
  gboolean is_whole;
  g_autoptr (GArray) pages = NULL;

  if (!tiff_init (&self, image))
    return TRUE;
  pages = list_pages (&self, &is_whole);
  for (guint i = 0; is_whole && i < pages->len; i++)
    {
      guint64 page = g_array_index (pages, guint64, i);

      is_whole = has_parts (&self, page, TAG_STRIP_OFFSETS, TAG_STRIP_BYTE_COUNTS) &&
                 has_parts (&self, page, TAG_TILE_OFFSETS, TAG_TILE_BYTE_COUNTS);
    }
  return !is_whole;
}

static guint64
find_page (const Tiff *self, guint number)
{
  gboolean is_whole;
  g_autoptr (GArray) pages = list_pages (self, &is_whole);

  return number >= 1 && number <= pages->len ? g_array_index (pages, guint64, number - 1) : 0;
}

/**
 * dossier_tiff_is_usual:
 * @image: a TIFF
 * @page: which page, from 1
 *
 * libtiff makes a picture only of numbers up to a size, and not of all colours.
 *
 * Returns: whether the page is of a kind that libtiff can make a picture of
 */
gboolean
dossier_tiff_is_usual (const DossierImageBytes *image, guint page)
{
  Tiff self;
  guint64 directory, n_bits, photometric;

  if (!tiff_init (&self, image))
    return FALSE;
  directory = find_page (&self, page);
  n_bits = find_number (&self, directory, TAG_BITS_PER_SAMPLE, 1);
  photometric = find_number (&self, directory, TAG_PHOTOMETRIC, 0);
  return photometric <= PHOTOMETRIC_LAB &&
         find_number (&self, directory, TAG_SAMPLE_FORMAT, 0) != SAMPLE_FORMAT_FLOAT &&
         (n_bits == 1 || n_bits == 2 || n_bits == 4 || n_bits == 8 || n_bits == 16) &&
         (photometric != PHOTOMETRIC_CMYK || n_bits == 8);
}

/**
 * dossier_tiff_count_pages:
 * @image: a TIFF
 *
 * Returns: how many pages it has, not counting smaller copies and masks
 */
guint
dossier_tiff_count_pages (const DossierImageBytes *image)
{
  Tiff self;
  gboolean is_whole;
  g_autoptr (GArray) pages = NULL;

  if (!tiff_init (&self, image))
    return 0;
  pages = list_pages (&self, &is_whole);
  return pages->len;
}

/**
 * dossier_tiff_begin_with_page:
 * @image: a TIFF
 * @page: which page, from 1
 * @header: (out): room for %DOSSIER_TIFF_HEADER_SIZE bytes
 *
 * Makes a header that says that the page is the first one, to take the place of that of the file.
 *
 * Returns: its length; 0 if there is no such page
 */
gsize
dossier_tiff_begin_with_page (const DossierImageBytes *image, guint page, guint8 *header)
{
  Tiff self;
  guint64 directory;
  gsize length;

  if (!tiff_init (&self, image))
    return 0;
  directory = find_page (&self, page);
  length = self.layout->first_at + self.layout->offset_size;
  if (directory == 0 || image->length < length)
    return 0;
  memcpy (header, image->data, self.layout->first_at);
  for (guint i = 0; i < self.layout->offset_size; i++)
    {
      guint shift = 8 * (self.is_little_endian ? i : self.layout->offset_size - 1 - i);

      header[self.layout->first_at + i] = (guint8) (directory >> shift);
    }
  return length;
}
