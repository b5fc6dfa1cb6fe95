/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-pdf-structure.h"

#include "dossier-structure-note.h"

#include <stdlib.h>
#include <string.h>

/* As cairo begins, and as PDF wants it. */
#define CAIRO_ARTIFACT "/" DOSSIER_STRUCTURE_ARTIFACT " << /MCID "
#define PDF_ARTIFACT   "/Artifact BMC"

typedef struct
{
  DossierQpdf *pdf;
  const char *const *next_note;
  GHashTable *parents;
} Finisher;

/* The parent tree maps the marked content of each page to structure elements. */
static void
index_parents (Finisher *self, qpdf_oh tree)
{
  qpdf_data data = self->pdf->data;
  qpdf_oh numbers =
    qpdf_oh_get_key_if_dict (data, qpdf_oh_get_key_if_dict (data, tree, "/ParentTree"), "/Nums");
  int n_items = dossier_qpdf_count (self->pdf, numbers);

  for (int i = 0; i + 1 < n_items; i += 2)
    g_hash_table_insert (
      self->parents,
      GINT_TO_POINTER (
        qpdf_oh_get_int_value_as_int (data, qpdf_oh_get_array_item (data, numbers, i))),
      GUINT_TO_POINTER (qpdf_oh_get_array_item (data, numbers, i + 1)));
}

static void
forget_content (Finisher *self, qpdf_oh page, qpdf_oh content)
{
  qpdf_data data = self->pdf->data;
  int number =
    qpdf_oh_get_int_value_as_int (data, qpdf_oh_get_key_if_dict (data, page, "/StructParents"));
  qpdf_oh parents =
    GPOINTER_TO_UINT (g_hash_table_lookup (self->parents, GINT_TO_POINTER (number)));

  if (parents != 0 && qpdf_oh_is_array (data, parents))
    qpdf_oh_set_array_item (data,
                            parents,
                            qpdf_oh_get_int_value_as_int (data, content),
                            qpdf_oh_new_null (data));
}

static void
forget_artifact (Finisher *self, qpdf_oh element)
{
  qpdf_data data = self->pdf->data;
  qpdf_oh content = qpdf_oh_get_key_if_dict (data, element, "/K");

  if (qpdf_oh_is_integer (data, content))
    forget_content (self, qpdf_oh_get_key_if_dict (data, element, "/Pg"), content);
}

static const char *
get_next_note (Finisher *self)
{
  g_return_val_if_fail (*self->next_note != NULL, "");

  return *self->next_note++;
}

/* Writes the description of a link to its annotation, where screen readers look for it. */
static void
describe_link (Finisher *self, qpdf_oh element, const char *description)
{
  qpdf_data data = self->pdf->data;
  qpdf_oh children = qpdf_oh_get_key_if_dict (data, element, "/K");

  for (int i = 0; i < dossier_qpdf_count (self->pdf, children); i++)
    {
      qpdf_oh child = qpdf_oh_get_array_item (data, children, i);

      if (qpdf_oh_is_dictionary_of_type (data, child, "/OBJR", ""))
        dossier_qpdf_set_text (self->pdf,
                               qpdf_oh_get_key_if_dict (data, child, "/Obj"),
                               "/Contents",
                               description);
    }
}

static void
describe_list (Finisher *self, qpdf_oh element, const char *numbering)
{
  dossier_qpdf_set (self->pdf,
                    element,
                    "/A",
                    dossier_qpdf_parse (self->pdf, "<< /O /List /ListNumbering /%s >>", numbering));
}

static void finish_children (Finisher *self, qpdf_oh element);

static gboolean
has_note (Finisher *self, qpdf_oh type)
{
  return qpdf_oh_is_name (self->pdf->data, type) &&
         dossier_structure_has_note (qpdf_oh_get_name (self->pdf->data, type) + 1);
}

static void
set_language (Finisher *self, qpdf_oh element, const char *language)
{
  if (*language != '\0')
    dossier_qpdf_set_text (self->pdf, element, "/Lang", language);
}

/* Returns whether the element is kept. */
static gboolean
finish_element (Finisher *self, qpdf_oh element)
{
  qpdf_oh type = qpdf_oh_get_key_if_dict (self->pdf->data, element, "/S");

  if (dossier_qpdf_is_name (self->pdf, type, "/" DOSSIER_STRUCTURE_ARTIFACT))
    {
      forget_artifact (self, element);
      return FALSE;
    }
  if (dossier_qpdf_is_name (self->pdf, type, "/Figure"))
    dossier_qpdf_set_text (self->pdf, element, "/Alt", get_next_note (self));
  else if (dossier_qpdf_is_name (self->pdf, type, "/Link"))
    describe_link (self, element, get_next_note (self));
  else if (dossier_qpdf_is_name (self->pdf, type, "/L"))
    describe_list (self, element, get_next_note (self));
  else if (has_note (self, type))
    set_language (self, element, get_next_note (self));
  if (dossier_qpdf_is_name (self->pdf, type, "/TH"))
    dossier_qpdf_set (self->pdf,
                      element,
                      "/A",
                      dossier_qpdf_parse (self->pdf, "<< /O /Table /Scope /Column >>"));
  finish_children (self, element);
  return TRUE;
}

static gboolean
is_element (Finisher *self, qpdf_oh object)
{
  return qpdf_oh_is_dictionary (self->pdf->data, object) &&
         qpdf_oh_has_key (self->pdf->data, object, "/S");
}

static void
finish_children (Finisher *self, qpdf_oh element)
{
  qpdf_data data = self->pdf->data;
  qpdf_oh children = qpdf_oh_get_key_if_dict (data, element, "/K");
  qpdf_oh kept;
  int n_children;

  if (is_element (self, children))
    {
      if (!finish_element (self, children))
        qpdf_oh_remove_key (data, element, "/K");
      return;
    }
  n_children = dossier_qpdf_count (self->pdf, children);
  kept = qpdf_oh_new_array (data);
  for (int i = 0; i < n_children; i++)
    {
      qpdf_oh child = qpdf_oh_get_array_item (data, children, i);

      if (!is_element (self, child) || finish_element (self, child))
        qpdf_oh_append_item (data, kept, child);
      qpdf_oh_release (data, child);
    }
  /* Builds a new array: each removal from an array would make libqpdf copy all of it. */
  if (dossier_qpdf_count (self->pdf, kept) < n_children)
    dossier_qpdf_set (self->pdf, element, "/K", kept);
  qpdf_oh_release (data, kept);
}

static GBytes *
mark_artifacts (const char *content, gsize length)
{
  GByteArray *marked = g_byte_array_sized_new ((guint) length);
  const char *end = content + length;
  const char *start;

  while (
    (start = memmem (content, (gsize) (end - content), CAIRO_ARTIFACT, strlen (CAIRO_ARTIFACT))) !=
    NULL)
    {
      const char *end_of_mark = memmem (start, (gsize) (end - start), "BDC", 3);

      if (end_of_mark == NULL)
        break;
      g_byte_array_append (marked, (const guint8 *) content, (guint) (start - content));
      g_byte_array_append (marked, (const guint8 *) PDF_ARTIFACT, strlen (PDF_ARTIFACT));
      content = end_of_mark + 3;
    }
  g_byte_array_append (marked, (const guint8 *) content, (guint) (end - content));
  return g_byte_array_free_to_bytes (marked);
}

static void
finish_content (DossierQpdf *pdf, qpdf_oh page)
{
  qpdf_oh contents = qpdf_oh_get_key_if_dict (pdf->data, page, "/Contents");
  g_autoptr (GBytes) marked = NULL;
  unsigned char *content = NULL;
  size_t length;

  if (qpdf_oh_get_page_content_data (pdf->data, page, &content, &length) != QPDF_SUCCESS)
    return;
  marked = mark_artifacts ((const char *) content, length);
  free (content);
  qpdf_oh_replace_stream_data (pdf->data,
                               contents,
                               g_bytes_get_data (marked, NULL),
                               g_bytes_get_size (marked),
                               qpdf_oh_new_null (pdf->data),
                               qpdf_oh_new_null (pdf->data));
}

/**
 * dossier_pdf_structure_finish:
 * @pdf: a PDF that cairo has written
 * @notes: what the #DossierStructureWriter noted of it
 *
 * Adds to the structure what cairo has no words for: what figures and links
 * are, which cells are the headings of columns, how lists are numbered, and what
 * is no part of the document.
 */
void
dossier_pdf_structure_finish (DossierQpdf *pdf, const char *const *notes)
{
  g_autoptr (GHashTable) parents = g_hash_table_new (NULL, NULL);
  Finisher finisher = { pdf, notes, parents };
  qpdf_oh tree = qpdf_oh_get_key_if_dict (pdf->data, qpdf_get_root (pdf->data), "/StructTreeRoot");

  for (int i = 0; i < qpdf_get_num_pages (pdf->data); i++)
    {
      qpdf_oh page = qpdf_get_page_n (pdf->data, (size_t) i);

      dossier_qpdf_set (pdf, page, "/Tabs", qpdf_oh_new_name (pdf->data, "/S"));
      finish_content (pdf, page);
    }
  index_parents (&finisher, tree);
  finish_children (&finisher, tree);
}
