/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are attached to a PDF as a whole, and are not copied with its pages. */

#include "dossier-pdf-files.h"

/* No name tree of a real PDF is deeper. */
#define DEPTH_MAXIMUM 12

static guint
count_names (DossierQpdf *pdf, qpdf_oh node, GHashTable *visited, guint depth)
{
  qpdf_oh names = qpdf_oh_get_key_if_dict (pdf->data, node, "/Names");
  qpdf_oh kids = qpdf_oh_get_key_if_dict (pdf->data, node, "/Kids");
  guint n_names = (guint) dossier_qpdf_count (pdf, names) / 2;

  /* A tree that leads back into itself has no end. */
  if (qpdf_oh_is_indirect (pdf->data, node) &&
      !g_hash_table_add (visited, GINT_TO_POINTER (qpdf_oh_get_object_id (pdf->data, node))))
    return 0;
  for (int i = 0; depth < DEPTH_MAXIMUM && i < dossier_qpdf_count (pdf, kids); i++)
    n_names += count_names (pdf, qpdf_oh_get_array_item (pdf->data, kids, i), visited, depth + 1);
  return n_names;
}

/**
 * dossier_pdf_files_count:
 * @pdf: a PDF
 *
 * Returns: how many files are attached to the document
 */
guint
dossier_pdf_files_count (DossierQpdf *pdf)
{
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);
  qpdf_oh catalogue = qpdf_get_root (pdf->data);
  qpdf_oh names = qpdf_oh_get_key_if_dict (pdf->data, catalogue, "/Names");
  qpdf_oh tree = qpdf_oh_get_key_if_dict (pdf->data, names, "/EmbeddedFiles");
  qpdf_oh associated = qpdf_oh_get_key_if_dict (pdf->data, catalogue, "/AF");

  /* An associated file should be in the tree too, but need not. */
  return MAX (count_names (pdf, tree, visited, 0), (guint) dossier_qpdf_count (pdf, associated));
}

/**
 * dossier_pdf_files_are_all:
 * @pdf: a PDF
 *
 * Returns: whether it is a portfolio: its own page says no more than how to open the files
 *   in it
 */
gboolean
dossier_pdf_files_are_all (DossierQpdf *pdf)
{
  qpdf_oh collection =
    qpdf_oh_get_key_if_dict (pdf->data, qpdf_get_root (pdf->data), "/Collection");

  return qpdf_oh_is_dictionary (pdf->data, collection) && dossier_pdf_files_count (pdf) > 0;
}
