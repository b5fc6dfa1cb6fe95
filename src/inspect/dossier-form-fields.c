/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-form-fields.h"

#include "dossier-form-field.h"

/* The deepest nesting of fields; real forms have fewer levels. */
#define DEPTH_MAXIMUM 32

/* PDF 1.7, section 12.7.4.5: a signature that is still to be given is a field without a value.
 * The first bit of /SigFlags only says that there are such fields. */
static gboolean
is_signed (DossierQpdf *pdf, qpdf_oh field)
{
  qpdf_oh type = dossier_form_find_inherited (pdf, field, "/FT");
  qpdf_oh value = dossier_form_find_inherited (pdf, field, "/V");

  return dossier_qpdf_is_name (pdf, type, "/Sig") && qpdf_oh_is_dictionary (pdf->data, value);
}

static gboolean
has_signed_field (DossierQpdf *pdf, qpdf_oh fields, GHashTable *visited, guint depth)
{
  for (int i = 0; depth < DEPTH_MAXIMUM && i < dossier_qpdf_count (pdf, fields); i++)
    {
      qpdf_oh field = qpdf_oh_get_array_item (pdf->data, fields, i);
      qpdf_oh kids = qpdf_oh_get_key_if_dict (pdf->data, field, "/Kids");

      /* Stops at fields that contain themselves. */
      if (qpdf_oh_is_indirect (pdf->data, field) &&
          !g_hash_table_add (visited, GINT_TO_POINTER (qpdf_oh_get_object_id (pdf->data, field))))
        continue;
      if (is_signed (pdf, field) || has_signed_field (pdf, kids, visited, depth + 1))
        return TRUE;
    }
  return FALSE;
}

static void
read_page (DossierFormFields *self, DossierQpdf *pdf, qpdf_oh page)
{
  qpdf_oh annotations = qpdf_oh_get_key_if_dict (pdf->data, page, "/Annots");

  for (int i = 0; i < dossier_qpdf_count (pdf, annotations); i++)
    {
      qpdf_oh annotation = qpdf_oh_get_array_item (pdf->data, annotations, i);
      qpdf_oh subtype = qpdf_oh_get_key_if_dict (pdf->data, annotation, "/Subtype");

      if (dossier_qpdf_is_name (pdf, subtype, "/Widget"))
        {
          self->are_on_pages = TRUE;
          self->are_seen = self->are_seen || dossier_form_is_seen (pdf, annotation);
          self->are_signed = self->are_signed || is_signed (pdf, annotation);
        }
      qpdf_oh_release (pdf->data, subtype);
      qpdf_oh_release (pdf->data, annotation);
    }
}

/**
 * dossier_form_fields_find:
 * @pdf: a PDF
 * @n_pages: how many pages it has
 *
 * Looks for fields on the pages too: programs that put pages together often lose the list of
 * fields, but not the fields.
 *
 * Returns: what fields there are
 */
DossierFormFields
dossier_form_fields_find (DossierQpdf *pdf, guint n_pages)
{
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);
  qpdf_oh form = dossier_form_find (pdf);
  DossierFormFields self = { 0 };

  for (guint i = 0; i < n_pages; i++)
    read_page (&self, pdf, qpdf_get_page_n (pdf->data, i));
  self.are_signed =
    self.are_signed ||
    has_signed_field (pdf, qpdf_oh_get_key_if_dict (pdf->data, form, "/Fields"), visited, 0);
  return self;
}
