/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-pdf-attachments.h"

/* Writes a PDF name, in which every character except letters and digits is escaped as “#” and
 * its code. */
static char *
encode_name (const char *text)
{
  GString *name = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p) || *p == '-' || *p == '.' || *p == '+')
        g_string_append_c (name, *p);
      else
        g_string_append_printf (name, "#%02x", (guchar) *p);
    }
  return g_string_free (name, FALSE);
}

/* Returns a file specification, or an object that is not initialized. */
static qpdf_oh
create_file (DossierQpdf *pdf, const DossierPdfAttachment *attachment, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (attachment->path, FALSE, error);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *type = encode_name (attachment->type);
  g_autofree char *dictionary = NULL;
  qpdf_oh specification, streams, stream;

  if (file == NULL)
    return qpdf_oh_new_uninitialized (pdf->data);
  bytes = g_mapped_file_get_bytes (file);
  dictionary = g_strdup_printf ("/Type /EmbeddedFile /Subtype /%s"
                                " /Params << /Size %" G_GSIZE_FORMAT " >>",
                                type,
                                g_bytes_get_size (bytes));
  stream = dossier_qpdf_new_stream (pdf, dictionary, bytes);
  streams = dossier_qpdf_parse (pdf, "<< >>");
  dossier_qpdf_set (pdf, streams, "/F", stream);
  dossier_qpdf_set (pdf, streams, "/UF", stream);

  specification = dossier_qpdf_parse (pdf, "<< /Type /Filespec /AFRelationship /Supplement >>");
  dossier_qpdf_set_text (pdf, specification, "/F", attachment->name);
  dossier_qpdf_set_text (pdf, specification, "/UF", attachment->name);
  dossier_qpdf_set_text (pdf, specification, "/Desc", attachment->description);
  dossier_qpdf_set (pdf, specification, "/EF", streams);
  return qpdf_make_indirect_object (pdf->data, specification);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(DossierPdfAttachment *const *) a)->name,
                    (*(DossierPdfAttachment *const *) b)->name);
}

/**
 * dossier_pdf_attachments_add:
 * @pdf: a PDF
 * @attachments: (element-type DossierPdfAttachment): files, of different names
 * @error: return location for a #GFileError
 *
 * Has files go along with a PDF, associated with the whole of it.
 *
 * Returns: whether all could be read
 */
gboolean
dossier_pdf_attachments_add (DossierQpdf *pdf, GPtrArray *attachments, GError **error)
{
  qpdf_oh catalogue = qpdf_get_root (pdf->data);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  qpdf_oh names, files, tree;

  if (attachments->len == 0)
    return TRUE;
  /* Names in a name tree must be sorted. */
  g_ptr_array_extend (sorted, attachments, NULL, NULL);
  g_ptr_array_sort (sorted, compare_names);
  names = qpdf_oh_new_array (pdf->data);
  files = qpdf_oh_new_array (pdf->data);
  for (guint i = 0; i < sorted->len; i++)
    {
      const DossierPdfAttachment *attachment = sorted->pdata[i];
      qpdf_oh file = create_file (pdf, attachment, error);

      if (!qpdf_oh_is_initialized (pdf->data, file))
        return FALSE;
      qpdf_oh_append_item (pdf->data,
                           names,
                           qpdf_oh_new_unicode_string (pdf->data, attachment->name));
      qpdf_oh_append_item (pdf->data, names, file);
      qpdf_oh_append_item (pdf->data, files, file);
    }
  tree = dossier_qpdf_parse (pdf, "<< >>");
  dossier_qpdf_set (pdf, tree, "/Names", names);
  if (!qpdf_oh_is_dictionary (pdf->data, qpdf_oh_get_key_if_dict (pdf->data, catalogue, "/Names")))
    dossier_qpdf_set (pdf, catalogue, "/Names", dossier_qpdf_parse (pdf, "<< >>"));
  dossier_qpdf_set (pdf,
                    qpdf_oh_get_key_if_dict (pdf->data, catalogue, "/Names"),
                    "/EmbeddedFiles",
                    tree);
  dossier_qpdf_set (pdf, catalogue, "/AF", files);
  return TRUE;
}
