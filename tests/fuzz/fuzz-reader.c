/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Calls the readers of the confined process, without the confinement. */

#include "fuzz-reader.h"

#include <unistd.h>

static void
check_answer (GVariant *answer, const char *type)
{
  g_variant_ref_sink (answer);
  g_assert_true (g_variant_is_of_type (answer, G_VARIANT_TYPE (type)));
  g_assert_cmpuint (g_variant_get_size (answer), >, 0);
  g_variant_unref (answer);
}

static void
read_once (FuzzReader reader, const void *data, gsize size, gboolean wants_text)
{
  int descriptor = fuzz_open (data, size);
  g_autoptr (DossierContent) content = dossier_content_new (wants_text);
  g_autoptr (GError) error = NULL;

  if (reader (descriptor, content, &error))
    {
      g_assert_no_error (error);
      check_answer (dossier_content_to_variant (content), DOSSIER_INSPECTION_FACTS_TYPE);
    }
  else
    g_assert_true (error->domain == DOSSIER_INSPECTION_ERROR);
  close (descriptor);
}

/**
 * fuzz_read:
 * @reader: a reader of one kind of file
 * @data: what the file holds
 * @size: its length in bytes
 *
 * Reads a file as the confined process does, for its facts and for its text.
 */
void
fuzz_read (FuzzReader reader, const void *data, gsize size)
{
  read_once (reader, data, size, FALSE);
  read_once (reader, data, size, TRUE);
}

/**
 * fuzz_draw:
 * @surface: (transfer full) (nullable): what was drawn
 * @file: the image that it was drawn from
 * @error: (nullable): why nothing was
 *
 * Checks that a drawing can be answered, or that there is an error.
 */
void
fuzz_draw (cairo_surface_t *surface, const DossierImageFile *file, const GError *error)
{
  if (surface == NULL)
    {
      g_assert_true (error->domain == DOSSIER_INSPECTION_ERROR);
      return;
    }
  g_assert_no_error (error);
  check_answer (dossier_drawing_to_variant (surface, file), DOSSIER_INSPECTION_PICTURE_TYPE);
  cairo_surface_destroy (surface);
}
