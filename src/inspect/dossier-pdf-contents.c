/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What draws a page: a stream, or several that are read one after the other. */

#include "dossier-pdf-contents.h"

/**
 * dossier_pdf_contents_drop_lost:
 * @pdf: a PDF
 * @page: one of its pages
 *
 * Leaves out those of several contents that are not there, which are an error for some programs
 * that read the report.
 */
void
dossier_pdf_contents_drop_lost (qpdf_data pdf, qpdf_oh page)
{
  qpdf_oh contents = qpdf_oh_get_key_if_dict (pdf, page, "/Contents");

  if (!qpdf_oh_is_array (pdf, contents))
    return;
  for (int i = qpdf_oh_get_array_n_items (pdf, contents); i > 0; i--)
    {
      if (!qpdf_oh_is_stream (pdf, qpdf_oh_get_array_item (pdf, contents, i - 1)))
        qpdf_oh_erase_item (pdf, contents, i - 1);
    }
}

/* PDF 2.0, table 6. No program knows others. */
static gboolean
is_known_filter (qpdf_data pdf, qpdf_oh filter)
{
  static const char *const known[] = { "/ASCIIHexDecode",
                                       "/ASCII85Decode",
                                       "/LZWDecode",
                                       "/FlateDecode",
                                       "/RunLengthDecode",
                                       "/CCITTFaxDecode",
                                       "/JBIG2Decode",
                                       "/DCTDecode",
                                       "/JPXDecode",
                                       "/Crypt",
                                       "/AHx",
                                       "/A85",
                                       "/LZW",
                                       "/Fl",
                                       "/RL",
                                       NULL };

  return qpdf_oh_is_null (pdf, filter) ||
         (qpdf_oh_is_name (pdf, filter) && g_strv_contains (known, qpdf_oh_get_name (pdf, filter)));
}

static gboolean
has_known_filters (qpdf_data pdf, qpdf_oh stream)
{
  qpdf_oh dictionary = qpdf_oh_get_dict (pdf, stream);
  qpdf_oh filters = qpdf_oh_get_key (pdf, dictionary, "/Filter");

  if (!qpdf_oh_is_array (pdf, filters))
    return is_known_filter (pdf, filters);
  for (int i = 0; i < qpdf_oh_get_array_n_items (pdf, filters); i++)
    {
      if (!is_known_filter (pdf, qpdf_oh_get_array_item (pdf, filters, i)))
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_pdf_contents_are_known:
 * @pdf: a PDF
 * @page: one of its pages
 *
 * Returns: whether the contents of the page are streams with filters that PDF readers know
 */
gboolean
dossier_pdf_contents_are_known (qpdf_data pdf, qpdf_oh page)
{
  qpdf_oh contents = qpdf_oh_get_key_if_dict (pdf, page, "/Contents");

  if (qpdf_oh_is_null (pdf, contents))
    return TRUE;
  if (!qpdf_oh_is_array (pdf, contents))
    return qpdf_oh_is_stream (pdf, contents) && has_known_filters (pdf, contents);
  for (int i = 0; i < qpdf_oh_get_array_n_items (pdf, contents); i++)
    {
      if (!has_known_filters (pdf, qpdf_oh_get_array_item (pdf, contents, i)))
        return FALSE;
    }
  return TRUE;
}
