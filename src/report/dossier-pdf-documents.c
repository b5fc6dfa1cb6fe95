/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-pdf-documents.h"

#include "dossier-pdf-active.h"
#include "dossier-pdf-destinations.h"
#include "dossier-pdf-link.h"
#include "dossier-text.h"

#include <string.h>

static guint
find_first_document_page (const DossierLayout *layout)
{
  guint number = 1;

  while (number <= dossier_layout_get_n_pages (layout) &&
         dossier_layout_get_page (layout, number)->document == NULL)
    number++;
  return number;
}

/* Takes the pages off that come after the first evidence: to append is quick, to insert is not. */
static GArray *
take_last_pages (DossierQpdf *pdf, guint n_kept)
{
  int n_pages = qpdf_get_num_pages (pdf->data);
  GArray *taken = g_array_new (FALSE, FALSE, sizeof (qpdf_oh));

  for (int i = (int) n_kept; i < n_pages; i++)
    {
      qpdf_oh page = qpdf_get_page_n (pdf->data, (size_t) i);

      g_array_append_val (taken, page);
    }
  for (guint i = taken->len; i > 0; i--)
    qpdf_remove_page (pdf->data, g_array_index (taken, qpdf_oh, i - 1));
  return taken;
}

static gboolean
append_document (DossierQpdf *pdf,
                 const DossierReportBlock *document,
                 GPtrArray *sources,
                 GCancellable *cancellable,
                 GError **error)
{
  DossierQpdf *source = dossier_qpdf_open (document->path, error);
  int n_before = qpdf_get_num_pages (pdf->data);

  if (source == NULL)
    return FALSE;
  /* What is copied of it is read only when the PDF is written. */
  g_ptr_array_add (sources, source);
  if (dossier_qpdf_get_n_pages (source) != document->n_pages)
    {
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_FAILED,
                   _ ("The file of %s has changed. Try again."),
                   document->label);
      return FALSE;
    }
  for (guint i = 0; i < document->n_pages; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      dossier_pdf_active_take_out (source->data, qpdf_get_page_n (source->data, i));
      qpdf_add_page (pdf->data, source->data, qpdf_get_page_n (source->data, i), QPDF_FALSE);
    }
  dossier_pdf_destinations_restore (pdf, n_before, source);
  return dossier_qpdf_check (source, error) && dossier_qpdf_check (pdf, error);
}

/* The links of a report to pages that were not there yet. */
static void
finish_link (DossierQpdf *pdf, qpdf_oh annotation)
{
  qpdf_oh action = qpdf_oh_get_key_if_dict (pdf->data, annotation, "/A");
  qpdf_oh address = qpdf_oh_get_key_if_dict (pdf->data, action, "/URI");
  const char *text;
  guint64 number;
  qpdf_oh destination;

  dossier_qpdf_set (pdf, annotation, "/F", qpdf_oh_new_integer (pdf->data, 4));
  if (!qpdf_oh_is_string (pdf->data, address))
    return;
  text = qpdf_oh_get_utf8_value (pdf->data, address);
  if (!g_str_has_prefix (text, DOSSIER_PDF_PAGE_LINK))
    return;
  number = g_ascii_strtoull (text + strlen (DOSSIER_PDF_PAGE_LINK), NULL, 10);
  destination = qpdf_oh_new_array (pdf->data);
  qpdf_oh_append_item (pdf->data, destination, qpdf_get_page_n (pdf->data, number - 1));
  qpdf_oh_append_item (pdf->data, destination, qpdf_oh_new_name (pdf->data, "/Fit"));
  qpdf_oh_remove_key (pdf->data, annotation, "/A");
  dossier_qpdf_set (pdf, annotation, "/Dest", destination);
}

static void
finish_links (DossierQpdf *pdf, const DossierLayout *layout)
{
  for (guint number = 1; number <= dossier_layout_get_n_pages (layout); number++)
    {
      qpdf_oh annotations;

      if (dossier_layout_get_page (layout, number)->document != NULL)
        continue;
      annotations =
        qpdf_oh_get_key_if_dict (pdf->data, qpdf_get_page_n (pdf->data, number - 1), "/Annots");
      for (int i = 0; i < dossier_qpdf_count (pdf, annotations); i++)
        finish_link (pdf, qpdf_oh_get_array_item (pdf->data, annotations, i));
    }
}

/**
 * dossier_pdf_documents_insert:
 * @pdf: the pages of a report without those of its evidence
 * @layout: the report
 * @sources: (element-type DossierQpdf): takes what must live until @pdf is
 *   written
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum or #GFileError
 *
 * Puts the pages of the evidence in between, as they are but for what is active in
 * them, and has links lead to them.
 *
 * Returns: whether all are in
 */
gboolean
dossier_pdf_documents_insert (DossierQpdf *pdf,
                              const DossierLayout *layout,
                              GPtrArray *sources,
                              GCancellable *cancellable,
                              GError **error)
{
  guint first = find_first_document_page (layout);
  g_autoptr (GArray) taken = take_last_pages (pdf, first - 1);
  guint n_put_back = 0;

  for (guint number = first; number <= dossier_layout_get_n_pages (layout); number++)
    {
      const DossierPage *page = dossier_layout_get_page (layout, number);

      if (page->document == NULL)
        qpdf_add_page (pdf->data,
                       pdf->data,
                       g_array_index (taken, qpdf_oh, n_put_back++),
                       QPDF_FALSE);
      else if (page->document_page == 1 &&
               !append_document (pdf, page->document, sources, cancellable, error))
        return FALSE;
    }
  finish_links (pdf, layout);
  return dossier_qpdf_check (pdf, error);
}
