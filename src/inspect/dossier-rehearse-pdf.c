/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Does with one PDF alone what a report does with it, so that what no program survives ends this
 * process, and not the report. */

#include "dossier-read.h"

#include "dossier-foreign-pdf.h"
#include "dossier-lost-object.h"
#include "dossier-pdf-contents.h"
#include "dossier-pdf-damage.h"
#include "dossier-pdf-effort.h"
#include "dossier-pdf-files.h"

#include <stdlib.h>

static gboolean
has_field_on_page (DossierQpdf *pdf, qpdf_oh page)
{
  qpdf_oh annotations = qpdf_oh_get_key_if_dict (pdf->data, page, "/Annots");

  for (int i = 0; i < dossier_qpdf_count (pdf, annotations); i++)
    {
      qpdf_oh annotation = qpdf_oh_get_array_item (pdf->data, annotations, i);
      qpdf_oh subtype = qpdf_oh_get_key_if_dict (pdf->data, annotation, "/Subtype");
      gboolean is_field = dossier_qpdf_is_name (pdf, subtype, "/Widget");

      qpdf_oh_release (pdf->data, subtype);
      qpdf_oh_release (pdf->data, annotation);
      if (is_field)
        return TRUE;
    }
  return FALSE;
}

/* Programs that put pages together often lose the list of fields, but not the fields. */
static gboolean
has_fields (DossierQpdf *pdf, guint n_pages)
{
  qpdf_oh form = qpdf_oh_get_key_if_dict (pdf->data, qpdf_get_root (pdf->data), "/AcroForm");
  qpdf_oh fields = qpdf_oh_get_key_if_dict (pdf->data, form, "/Fields");

  if (dossier_qpdf_count (pdf, fields) > 0)
    return TRUE;
  for (guint i = 0; i < n_pages; i++)
    {
      if (has_field_on_page (pdf, qpdf_get_page_n (pdf->data, i)))
        return TRUE;
    }
  return FALSE;
}

/* PDF 1.7, table 219: the first bit says that there is a signature. */
static gboolean
has_signature (qpdf_data pdf)
{
  qpdf_oh form = qpdf_oh_get_key_if_dict (pdf, qpdf_get_root (pdf), "/AcroForm");
  qpdf_oh flags = qpdf_oh_get_key_if_dict (pdf, form, "/SigFlags");

  return qpdf_oh_is_integer (pdf, flags) && (qpdf_oh_get_int_value (pdf, flags) & 1) != 0;
}

static gboolean
copy_pages (DossierQpdf *source, DossierPdfFacts *facts, GError **error)
{
  g_autoptr (DossierQpdf) copy = dossier_qpdf_new (NULL);

  facts->is_active = dossier_foreign_pdf_prepare (source, facts->n_pages);
  dossier_foreign_pdf_copy_pages (copy, source, facts->n_pages);
  if (!qpdf_has_error (source->data) && !qpdf_has_error (copy->data) &&
      (qpdf_init_write_memory (copy->data) & QPDF_ERRORS) == 0)
    {
      qpdf_set_object_stream_mode (copy->data, qpdf_o_generate);
      qpdf_set_decode_level (copy->data, qpdf_dl_none);
      qpdf_set_compress_streams (copy->data, QPDF_TRUE);
      qpdf_write (copy->data);
    }
  return dossier_foreign_pdf_check (source, error) && dossier_foreign_pdf_check (copy, error);
}

/* Contents that cannot be decompressed are damage; pages without any may have lost them. */
static void
read_page (qpdf_data pdf, qpdf_oh page, DossierPdfEffort *effort, DossierPdfFacts *facts)
{
  unsigned char *contents = NULL;
  size_t length = 0;

  qpdf_oh_get_page_content_data (pdf, page, &contents, &length);
  if (qpdf_has_error (pdf))
    {
      qpdf_get_error (pdf);
      facts->is_damaged = TRUE;
    }
  facts->is_doubtful |= length == 0;
  dossier_pdf_effort_add_page (effort, page, (const char *) contents, length);
  free (contents);
}

static gboolean
read_contents (DossierQpdf *pdf, DossierPdfFacts *facts, GError **error)
{
  g_autoptr (DossierPdfEffort) effort = dossier_pdf_effort_new (pdf);

  for (guint i = 0; i < facts->n_pages; i++)
    {
      qpdf_oh page = qpdf_get_page_n (pdf->data, i);

      if (!dossier_pdf_contents_are_known (pdf->data, page))
        {
          dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_DAMAGED);
          return FALSE;
        }
      read_page (pdf->data, page, effort, facts);
    }
  if (!dossier_pdf_effort_is_bearable (effort))
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_FAILED);
      return FALSE;
    }
  facts->is_doubtful |= !dossier_pdf_effort_is_certain (effort);
  return TRUE;
}

static gboolean
rehearse (DossierQpdf *pdf, DossierPdfFacts *facts, GError **error)
{
  facts->has_form = has_fields (pdf, facts->n_pages);
  facts->is_signed = has_signature (pdf->data);
  facts->n_files = dossier_pdf_files_count (pdf);
  if (dossier_pdf_files_are_all (pdf))
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_PORTFOLIO);
      return FALSE;
    }
  facts->is_damaged = dossier_pdf_damage_is_there (pdf->data, g_bytes_get_size (pdf->bytes));
  if (!copy_pages (pdf, facts, error) || !read_contents (pdf, facts, error))
    return FALSE;
  facts->is_doubtful |= dossier_lost_object_is_there (pdf->data, pdf->bytes);
  /* Warnings about what was read only now, such as objects of another generation. */
  facts->is_damaged |= qpdf_more_warnings (pdf->data) != QPDF_FALSE;
  facts->is_doubtful |= facts->is_damaged;
  return TRUE;
}

/**
 * dossier_list_pdf_files:
 * @descriptor: a PDF
 * @n_files: (out): how many files are attached to it as a whole
 * @names: (element-type utf8): takes the names of some of them
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Returns: whether it could be read, and has pages of its own
 */
gboolean
dossier_list_pdf_files (int descriptor, guint *n_files, GPtrArray *names, GError **error)
{
  guint n_pages;
  g_autoptr (DossierQpdf) pdf = dossier_foreign_pdf_open (descriptor, &n_pages, error);

  if (pdf == NULL)
    return FALSE;
  if (dossier_pdf_files_are_all (pdf))
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_PORTFOLIO);
      return FALSE;
    }
  *n_files = dossier_pdf_files_list (pdf, names);
  return TRUE;
}

/**
 * dossier_rehearse_pdf:
 * @descriptor: a PDF
 * @facts: (out caller-allocates): what was found out about it
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Reads all of a PDF and copies its pages, as a report does.
 *
 * Returns: whether that was possible
 */
gboolean
dossier_rehearse_pdf (int descriptor, DossierPdfFacts *facts, GError **error)
{
  g_autoptr (DossierQpdf) pdf = dossier_foreign_pdf_open (descriptor, &facts->n_pages, error);

  if (pdf == NULL || !dossier_foreign_pdf_check_pages (pdf, error) || !rehearse (pdf, facts, error))
    return FALSE;
  /* libqpdf passes over a page that it does not find, without a word. */
  if (dossier_count_pdf_pages (descriptor) <= facts->n_pages)
    return TRUE;
  dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_DAMAGED);
  return FALSE;
}
