/* SPDX-License-Identifier: GPL-3.0-or-later */

/* cairo puts a JPEG into a PDF as it is, but a reader of PDF looks for the meaning of its colours
 * beside it, and not within. */

#include "dossier-pdf-colours.h"

#include "dossier-image-colours.h"
#include "dossier-jpeg-profile.h"

#include <stdlib.h>

/* Photographs from the same camera share their colour profile. */
typedef struct
{
  DossierQpdf *pdf;
  GHashTable *spaces;
} Colours;

static GBytes *
find_profile (DossierQpdf *pdf, qpdf_oh image)
{
  unsigned char *data = NULL;
  gsize length = 0;
  GBytes *profile = NULL;

  if (qpdf_oh_get_stream_data (pdf->data, image, qpdf_dl_none, NULL, &data, &length) ==
      QPDF_SUCCESS)
    profile = dossier_jpeg_find_profile (&(DossierImageBytes){ data, length });
  free (data);
  return profile;
}

static qpdf_oh
add_space (DossierQpdf *pdf, GBytes *profile, guint n_components)
{
  qpdf_oh space = qpdf_oh_new_array (pdf->data);

  qpdf_oh_append_item (pdf->data, space, qpdf_oh_new_name (pdf->data, "/ICCBased"));
  qpdf_oh_append_item (pdf->data,
                       space,
                       dossier_qpdf_new_stream (pdf,
                                                n_components == 3 ? "/N 3 /Alternate /DeviceRGB"
                                                                  : "/N 1 /Alternate /DeviceGray",
                                                profile));
  return qpdf_make_indirect_object (pdf->data, space);
}

static qpdf_oh
find_space (Colours *self, GBytes *profile, guint n_components)
{
  gpointer space = g_hash_table_lookup (self->spaces, profile);

  if (space == NULL)
    {
      space = GUINT_TO_POINTER (add_space (self->pdf, profile, n_components));
      g_hash_table_insert (self->spaces, g_bytes_ref (profile), space);
    }
  return GPOINTER_TO_UINT (space);
}

static guint
count_components (DossierQpdf *pdf, qpdf_oh space)
{
  if (qpdf_oh_is_name_and_equals (pdf->data, space, "/DeviceRGB"))
    return 3;
  return qpdf_oh_is_name_and_equals (pdf->data, space, "/DeviceGray") ? 1 : 0;
}

static void
finish_image (Colours *self, qpdf_oh image, qpdf_oh dictionary)
{
  qpdf_data data = self->pdf->data;
  guint n_components =
    count_components (self->pdf, qpdf_oh_get_key (data, dictionary, "/ColorSpace"));
  g_autoptr (GBytes) profile = find_profile (self->pdf, image);

  if (profile != NULL && n_components > 0 &&
      dossier_image_count_components (profile) == n_components)
    dossier_qpdf_set (self->pdf,
                      dictionary,
                      "/ColorSpace",
                      find_space (self, profile, n_components));
}

static gboolean
is_jpeg (DossierQpdf *pdf, qpdf_oh dictionary)
{
  return qpdf_oh_is_name_and_equals (pdf->data,
                                     qpdf_oh_get_key (pdf->data, dictionary, "/Subtype"),
                                     "/Image") &&
         qpdf_oh_is_name_and_equals (pdf->data,
                                     qpdf_oh_get_key (pdf->data, dictionary, "/Filter"),
                                     "/DCTDecode");
}

/**
 * dossier_pdf_colours_finish:
 * @pdf: a PDF as cairo has written it
 *
 * Gives each JPEG the colours that its ICC profile says it has.
 */
void
dossier_pdf_colours_finish (DossierQpdf *pdf)
{
  g_autoptr (GHashTable) spaces =
    g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  Colours self = { pdf, spaces };
  int n_objects = qpdf_oh_get_int_value_as_int (
    pdf->data,
    qpdf_oh_get_key (pdf->data, qpdf_get_trailer (pdf->data), "/Size"));

  for (int id = 1; id < n_objects; id++)
    {
      qpdf_oh object = qpdf_get_object_by_id (pdf->data, id, 0);
      qpdf_oh dictionary;

      if (!qpdf_oh_is_stream (pdf->data, object))
        continue;
      dictionary = qpdf_oh_get_dict (pdf->data, object);
      if (is_jpeg (pdf, dictionary))
        finish_image (&self, object, dictionary);
    }
}
