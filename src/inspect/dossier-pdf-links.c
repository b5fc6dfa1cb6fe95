/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-pdf-links.h"

#include "dossier-inspection-finish.h"

#include <string.h>

/* PDF 1.7, table 165. */
#define ANNOTATION_FLAG_PRINT 4

static void
finish_link (DossierQpdf *pdf, qpdf_oh annotation)
{
  qpdf_oh action = qpdf_oh_get_key_if_dict (pdf->data, annotation, "/A");
  qpdf_oh address = qpdf_oh_get_key_if_dict (pdf->data, action, "/URI");
  const char *text;
  guint64 number;
  qpdf_oh destination;

  dossier_qpdf_set (pdf, annotation, "/F", qpdf_oh_new_integer (pdf->data, ANNOTATION_FLAG_PRINT));
  if (!qpdf_oh_is_string (pdf->data, address))
    return;
  text = qpdf_oh_get_utf8_value (pdf->data, address);
  if (!g_str_has_prefix (text, DOSSIER_INSPECTION_PAGE_LINK))
    return;
  number = g_ascii_strtoull (text + strlen (DOSSIER_INSPECTION_PAGE_LINK), NULL, 10);
  destination = qpdf_oh_new_array (pdf->data);
  qpdf_oh_append_item (pdf->data, destination, qpdf_get_page_n (pdf->data, number - 1));
  qpdf_oh_append_item (pdf->data, destination, qpdf_oh_new_name (pdf->data, "/Fit"));
  qpdf_oh_remove_key (pdf->data, annotation, "/A");
  dossier_qpdf_set (pdf, annotation, "/Dest", destination);
}

/**
 * dossier_pdf_links_finish:
 * @pdf: a PDF that has all of its pages
 * @pages: (element-type qpdf_oh): the report's own pages
 *
 * Has the links of a report lead to pages that cairo did not have, and makes them print,
 * as PDF/A asks for.
 */
void
dossier_pdf_links_finish (DossierQpdf *pdf, GArray *pages)
{
  for (guint i = 0; i < pages->len; i++)
    {
      qpdf_oh page = g_array_index (pages, qpdf_oh, i);
      qpdf_oh annotations = qpdf_oh_get_key_if_dict (pdf->data, page, "/Annots");

      for (int j = 0; j < dossier_qpdf_count (pdf, annotations); j++)
        finish_link (pdf, qpdf_oh_get_array_item (pdf->data, annotations, j));
    }
}
