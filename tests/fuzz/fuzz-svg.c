/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SVG images as evidence, drawn by librsvg. */

#include "fuzz-reader.h"

#include <unistd.h>

#include "dossier-svg.h"

/* A few lines of SVG may ask for hours of drawing: what is long is not tried, and the rest is drawn
 * small. The confined process has a limit of time instead. */
#define SIZE_MAXIMUM  4096
#define DRAWING_WIDTH 32

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  DossierImageFile file = { 0 };
  g_autoptr (GError) error = NULL;
  int descriptor;

  if (size > SIZE_MAXIMUM)
    return 0;
  descriptor = fuzz_open (data, size);
  if (dossier_svg_is_likely (descriptor))
    {
      cairo_surface_t *surface = dossier_svg_draw (descriptor, DRAWING_WIDTH, &file, &error);

      fuzz_draw (surface, &file, error);
    }
  close (descriptor);
  return 0;
}
