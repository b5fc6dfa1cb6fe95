/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-foreign-pdf.h"

#include "dossier-inspection.h"
#include "dossier-pdf-active.h"
#include "dossier-pdf-contents.h"
#include "dossier-pdf-layers.h"

static DossierInspectionError
find_error (qpdf_data pdf)
{
  switch (qpdf_get_error_code (pdf, qpdf_get_error (pdf)))
    {
    case qpdf_e_password:
      return DOSSIER_INSPECTION_ERROR_ENCRYPTED;
    case qpdf_e_damaged_pdf:
    case qpdf_e_pages:
    case qpdf_e_object:
      return DOSSIER_INSPECTION_ERROR_DAMAGED;
    case qpdf_e_success:
    case qpdf_e_internal:
    case qpdf_e_system:
    case qpdf_e_unsupported:
    case qpdf_e_json:
    default:
      return DOSSIER_INSPECTION_ERROR_FAILED;
    }
}

/**
 * dossier_foreign_pdf_check:
 * @pdf: a PDF
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Returns: whether libqpdf has reported no error since the last call
 */
gboolean
dossier_foreign_pdf_check (DossierQpdf *pdf, GError **error)
{
  if (!qpdf_has_error (pdf->data))
    return TRUE;
  dossier_inspection_error_set (error, find_error (pdf->data));
  return FALSE;
}

/* The number of pages that the PDF claims, before libqpdf makes an object for each of them. */
static long long
find_claimed_pages (qpdf_data pdf)
{
  qpdf_oh tree = qpdf_oh_get_key_if_dict (pdf, qpdf_get_root (pdf), "/Pages");

  return qpdf_oh_get_int_value (pdf, qpdf_oh_get_key_if_dict (pdf, tree, "/Count"));
}

static gboolean
count_pages (DossierQpdf *pdf, guint *n_pages, GError **error)
{
  int found = find_claimed_pages (pdf->data) <= DOSSIER_INSPECTION_PAGE_COUNT_MAXIMUM
                ? qpdf_get_num_pages (pdf->data)
                : G_MAXINT;

  if (!dossier_foreign_pdf_check (pdf, error))
    return FALSE;
  if (found > DOSSIER_INSPECTION_PAGE_COUNT_MAXIMUM)
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_TOO_LARGE);
      return FALSE;
    }
  *n_pages = (guint) MAX (0, found);
  return TRUE;
}

/**
 * dossier_foreign_pdf_open:
 * @descriptor: a PDF
 * @n_pages: (out): how many pages libqpdf finds in it
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Opens a PDF. libqpdf repairs it where it has to, and keeps its warnings.
 *
 * Returns: (transfer full): the PDF; %NULL if it cannot be read, or has more pages than
 *   %DOSSIER_INSPECTION_PAGE_COUNT_MAXIMUM
 */
DossierQpdf *
dossier_foreign_pdf_open (int descriptor, guint *n_pages, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new_from_fd (descriptor, FALSE, NULL);
  g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;
  g_autoptr (DossierQpdf) pdf = NULL;

  if (bytes == NULL || g_bytes_get_size (bytes) == 0)
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_DAMAGED);
      return NULL;
    }
  pdf = dossier_qpdf_new (bytes);
  return dossier_foreign_pdf_check (pdf, error) && count_pages (pdf, n_pages, error)
           ? g_steal_pointer (&pdf)
           : NULL;
}

static gboolean
has_field_on_page (DossierQpdf *pdf, guint n_pages)
{
  for (guint i = 0; i < n_pages; i++)
    {
      qpdf_oh annotations =
        qpdf_oh_get_key_if_dict (pdf->data, qpdf_get_page_n (pdf->data, i), "/Annots");

      for (int j = 0; j < dossier_qpdf_count (pdf, annotations); j++)
        {
          qpdf_oh annotation = qpdf_oh_get_array_item (pdf->data, annotations, j);

          if (qpdf_oh_is_dictionary_of_type (pdf->data, annotation, "", "/Widget"))
            return TRUE;
        }
    }
  return FALSE;
}

/* A dynamic form of Adobe's XML Forms Architecture has one page that asks for another
 * program, which makes the real ones. It should say so, but not all do. */
static gboolean
is_made_by_acrobat (DossierQpdf *pdf)
{
  qpdf_oh catalogue = qpdf_get_root (pdf->data);
  qpdf_oh needs = qpdf_oh_get_key_if_dict (pdf->data, catalogue, "/NeedsRendering");
  qpdf_oh form = qpdf_oh_get_key_if_dict (pdf->data, catalogue, "/AcroForm");

  if (qpdf_oh_is_null (pdf->data, qpdf_oh_get_key_if_dict (pdf->data, form, "/XFA")))
    return FALSE;
  return (qpdf_oh_is_bool (pdf->data, needs) && qpdf_oh_get_bool_value (pdf->data, needs)) ||
         !has_field_on_page (pdf, dossier_qpdf_get_n_pages (pdf));
}

/**
 * dossier_foreign_pdf_check_pages:
 * @pdf: a PDF
 * @error: return location for a %DOSSIER_INSPECTION_ERROR_NEEDS_ACROBAT
 *
 * Returns: whether the pages are those that people see
 */
gboolean
dossier_foreign_pdf_check_pages (DossierQpdf *pdf, GError **error)
{
  if (!is_made_by_acrobat (pdf))
    return TRUE;
  dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_NEEDS_ACROBAT);
  return FALSE;
}

/**
 * dossier_foreign_pdf_prepare:
 * @pdf: a PDF
 * @n_pages: how many pages it has
 *
 * Makes its pages ready to be part of a report.
 *
 * Returns: whether something active is left out of the copied pages
 */
gboolean
dossier_foreign_pdf_prepare (DossierQpdf *pdf, guint n_pages)
{
  gboolean is_active;

  for (guint i = 0; i < n_pages; i++)
    dossier_pdf_contents_flatten (pdf->data, qpdf_get_page_n (pdf->data, i));
  is_active = dossier_pdf_active_remove (pdf, n_pages);
  /* libqpdf keeps each handle that it was asked for: some for every object by now. */
  qpdf_oh_release_all (pdf->data);
  return is_active;
}

/**
 * dossier_foreign_pdf_copy_pages:
 * @pdf: a PDF
 * @source: one by somebody else, which is prepared
 * @n_pages: how many pages it has
 *
 * Appends all pages of the one to the other.
 */
void
dossier_foreign_pdf_copy_pages (DossierQpdf *pdf, DossierQpdf *source, guint n_pages)
{
  for (guint i = 0; i < n_pages && !qpdf_has_error (source->data) && !qpdf_has_error (pdf->data);
       i++)
    qpdf_add_page (pdf->data, source->data, qpdf_get_page_n (source->data, i), QPDF_FALSE);
  if (!qpdf_has_error (source->data) && !qpdf_has_error (pdf->data))
    dossier_pdf_layers_add (pdf, source);
}
