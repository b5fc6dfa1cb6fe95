/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Images of pixels as evidence, read by GdkPixbuf. */

#include "fuzz-reader.h"

#include <string.h>
#include <unistd.h>

#include "dossier-svg.h"

#define SIZE_MAXIMUM  4096
#define DRAWING_WIDTH 32

typedef struct
{
  const char *start;
  guint8 upper_bytes[16];
} Head;

/* A head of a few bytes may claim a hundred million pixels, or a palette of four gigabytes in the
 * case of BMP, and GdkPixbuf makes room for them. The confined process has a limit of memory; here,
 * the upper bytes of such numbers have to be 0. */
static const Head heads[] = {
  { "\x89PNG\r\n\x1a\n", { 16, 17, 18, 20, 21, 22 } },
  { "BM", { 15, 16, 17, 19, 20, 21, 23, 24, 25, 47, 48, 49 } },
  { "GIF8", { 7, 9 } },
};

static gboolean
is_small (const uint8_t *data, size_t size)
{
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      gsize length = strlen (heads[i].start);
      guint sum = 0;

      if (size < 50 || memcmp (data, heads[i].start, length) != 0)
        continue;
      for (const guint8 *offset = heads[i].upper_bytes; *offset != 0; offset++)
        sum += data[*offset];
      return sum == 0;
    }
  return FALSE;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  DossierImageFile file = { 0 };
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;
  int descriptor;

  if (size > SIZE_MAXIMUM || !is_small (data, size))
    return 0;
  fuzz_read (dossier_read_image, data, size);
  descriptor = fuzz_open (data, size);
  surface = dossier_draw_image (descriptor, 1, DRAWING_WIDTH, &file, &error);
  fuzz_draw (surface, &file, error);
  close (descriptor);
  return 0;
}
