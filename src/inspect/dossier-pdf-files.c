/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are attached to a PDF as a whole, and are not copied with its pages. */

#include "dossier-pdf-files.h"

#include <string.h>

/* The deepest name tree; real PDFs have fewer levels. */
#define DEPTH_MAXIMUM 12

/* A name is looked at in the program again, and must not fill its memory. */
#define NAME_COUNT_MAXIMUM  20
#define NAME_LENGTH_MAXIMUM 1000

typedef struct
{
  DossierQpdf *pdf;
  GHashTable *visited;
  GPtrArray *names;
} Search;

static gboolean
add_name (Search *self, qpdf_oh name)
{
  g_autofree char *text = NULL;

  if (!qpdf_oh_is_string (self->pdf->data, name))
    return FALSE;
  text = g_utf8_make_valid (qpdf_oh_get_utf8_value (self->pdf->data, name), -1);
  if (*text == '\0' || strlen (text) > NAME_LENGTH_MAXIMUM)
    return FALSE;
  g_ptr_array_add (self->names, g_steal_pointer (&text));
  return TRUE;
}

/* PDF 1.7, table 44. The key under which a file is in the tree is a name only if it has none. */
static void
find_name (Search *self, qpdf_oh file, qpdf_oh key)
{
  qpdf_data pdf = self->pdf->data;

  if (self->names == NULL || self->names->len == NAME_COUNT_MAXIMUM)
    return;
  if (!add_name (self, qpdf_oh_get_key_if_dict (pdf, file, "/UF")) &&
      !add_name (self, qpdf_oh_get_key_if_dict (pdf, file, "/F")))
    add_name (self, key);
}

static guint
search_tree (Search *self, qpdf_oh node, guint depth)
{
  qpdf_data pdf = self->pdf->data;
  qpdf_oh names = qpdf_oh_get_key_if_dict (pdf, node, "/Names");
  qpdf_oh kids = qpdf_oh_get_key_if_dict (pdf, node, "/Kids");
  guint n_names = (guint) dossier_qpdf_count (self->pdf, names) / 2;

  /* Stops at trees that contain themselves. */
  if (qpdf_oh_is_indirect (pdf, node) &&
      !g_hash_table_add (self->visited, GINT_TO_POINTER (qpdf_oh_get_object_id (pdf, node))))
    return 0;
  for (guint i = 0; i < MIN (n_names, NAME_COUNT_MAXIMUM); i++)
    find_name (self,
               qpdf_oh_get_array_item (pdf, names, (int) i * 2 + 1),
               qpdf_oh_get_array_item (pdf, names, (int) i * 2));
  for (int i = 0; depth < DEPTH_MAXIMUM && i < dossier_qpdf_count (self->pdf, kids); i++)
    n_names += search_tree (self, qpdf_oh_get_array_item (pdf, kids, i), depth + 1);
  return n_names;
}

/* An associated file should be in the tree too, but need not. */
static guint
search_associated (Search *self, guint n_in_tree)
{
  qpdf_data pdf = self->pdf->data;
  qpdf_oh files = qpdf_oh_get_key_if_dict (pdf, qpdf_get_root (pdf), "/AF");
  guint n_files = (guint) dossier_qpdf_count (self->pdf, files);

  if (n_files <= n_in_tree)
    return n_in_tree;
  if (self->names != NULL)
    g_ptr_array_set_size (self->names, 0);
  for (guint i = 0; i < MIN (n_files, NAME_COUNT_MAXIMUM); i++)
    find_name (self, qpdf_oh_get_array_item (pdf, files, (int) i), qpdf_oh_new_null (pdf));
  return n_files;
}

/**
 * dossier_pdf_files_list:
 * @pdf: a PDF
 * @names: (nullable) (element-type utf8): takes the names of some of them, as the PDF has them
 *
 * Returns: how many files are attached to the document
 */
guint
dossier_pdf_files_list (DossierQpdf *pdf, GPtrArray *names)
{
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);
  Search search = { pdf, visited, names };
  qpdf_oh catalogue = qpdf_get_root (pdf->data);
  qpdf_oh trees = qpdf_oh_get_key_if_dict (pdf->data, catalogue, "/Names");
  qpdf_oh tree = qpdf_oh_get_key_if_dict (pdf->data, trees, "/EmbeddedFiles");

  return search_associated (&search, search_tree (&search, tree, 0));
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
  return dossier_pdf_files_list (pdf, NULL);
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
