/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Does with one PDF alone what a report does with it, so that what no program survives ends this
 * process, and not the report. */

#include "dossier-read.h"

#include "dossier-foreign-pdf.h"
#include "dossier-form-fields.h"
#include "dossier-lost-object.h"
#include "dossier-pdf-contents.h"
#include "dossier-pdf-damage.h"
#include "dossier-pdf-effort.h"
#include "dossier-pdf-files.h"

#include <stdlib.h>

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

/* Contents that cannot be decompressed are damaged; a page without contents may have lost them. */
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
  DossierFormFields fields = dossier_form_fields_find (pdf, facts->n_pages);

  facts->has_form = fields.are_on_pages;
  facts->has_seen_fields = fields.are_seen;
  facts->is_signed = fields.are_signed;
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
  /* Also collects warnings about objects that libqpdf read only while writing. */
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
