/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The contents of a page: a stream, or an array of streams that are read as one. */

#include "dossier-pdf-contents.h"

static gboolean
are_all_streams (qpdf_data pdf, qpdf_oh array)
{
  for (int i = 0; i < qpdf_oh_get_array_n_items (pdf, array); i++)
    {
      qpdf_oh item = qpdf_oh_get_array_item (pdf, array, i);
      gboolean is_stream = qpdf_oh_is_stream (pdf, item);

      qpdf_oh_release (pdf, item);
      if (!is_stream)
        return FALSE;
    }
  return TRUE;
}

/* The items are put on the stack so that the first of them is taken from it first. An array that
 * was taken before is passed over: it may be in itself, or twice in one that is twice in another,
 * and so on. */
static void
push_items (qpdf_data pdf, GArray *stack, GHashTable *visited, qpdf_oh array)
{
  if (qpdf_oh_is_indirect (pdf, array) &&
      !g_hash_table_add (visited, GINT_TO_POINTER (qpdf_oh_get_object_id (pdf, array))))
    return;
  for (int i = qpdf_oh_get_array_n_items (pdf, array); i > 0; i--)
    {
      qpdf_oh item = qpdf_oh_get_array_item (pdf, array, i - 1);

      g_array_append_val (stack, item);
    }
}

/* Uses a stack of its own: arrays may be nested more deeply than the process's stack allows. */
static qpdf_oh
collect_streams (qpdf_data pdf, qpdf_oh array)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (qpdf_oh));
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);
  qpdf_oh streams = qpdf_oh_new_array (pdf);

  push_items (pdf, stack, visited, array);
  while (stack->len > 0)
    {
      qpdf_oh item = g_array_index (stack, qpdf_oh, stack->len - 1);

      g_array_set_size (stack, stack->len - 1);
      if (qpdf_oh_is_stream (pdf, item))
        qpdf_oh_append_item (pdf, streams, item);
      else if (qpdf_oh_is_array (pdf, item))
        push_items (pdf, stack, visited, item);
      qpdf_oh_release (pdf, item);
    }
  return streams;
}

/**
 * dossier_pdf_contents_flatten:
 * @pdf: a PDF
 * @page: one of its pages
 *
 * Has several contents be an array of streams and of nothing else, as PDF wants it. Some programs
 * put arrays into it, of which libqpdf and poppler show nothing. What is not there, or is no
 * stream, is an error for some programs that read the report, and is left out.
 *
 * Returns: whether something had to be done
 */
gboolean
dossier_pdf_contents_flatten (qpdf_data pdf, qpdf_oh page)
{
  qpdf_oh contents = qpdf_oh_get_key_if_dict (pdf, page, "/Contents");

  if (!qpdf_oh_is_array (pdf, contents) || are_all_streams (pdf, contents))
    return FALSE;
  qpdf_oh_replace_key (pdf, page, "/Contents", collect_streams (pdf, contents));
  return TRUE;
}

/* The filters of PDF 2.0, table 6. Programs do not support any others. */
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
