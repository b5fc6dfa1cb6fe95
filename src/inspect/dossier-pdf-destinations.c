/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-pdf-destinations.h"

/* The deepest name tree; real PDFs have fewer levels. */
#define DEPTH_MAXIMUM 12

typedef struct
{
  DossierQpdf *pdf;
  int first_page;
  DossierQpdf *source;
  GHashTable *pages;
  GHashTable *names;
  GHashTable *visited;
} Restorer;

static gpointer
get_object_key (DossierQpdf *pdf, qpdf_oh object)
{
  return GINT_TO_POINTER (qpdf_oh_get_object_id (pdf->data, object));
}

static void
index_pages (Restorer *self)
{
  for (int i = 0; i < qpdf_get_num_pages (self->source->data); i++)
    g_hash_table_insert (
      self->pages,
      get_object_key (self->source, qpdf_get_page_n (self->source->data, (size_t) i)),
      GINT_TO_POINTER (self->first_page + i + 1));
}

static void
index_name_tree (Restorer *self, qpdf_oh node, guint depth)
{
  qpdf_data data = self->source->data;
  qpdf_oh names = qpdf_oh_get_key_if_dict (data, node, "/Names");
  qpdf_oh kids = qpdf_oh_get_key_if_dict (data, node, "/Kids");

  /* Stops at trees that contain themselves. */
  if (qpdf_oh_is_indirect (data, node) &&
      !g_hash_table_add (self->visited, get_object_key (self->source, node)))
    return;
  for (int i = 0; i + 1 < dossier_qpdf_count (self->source, names); i += 2)
    {
      qpdf_oh name = qpdf_oh_get_array_item (data, names, i);

      if (qpdf_oh_is_string (data, name))
        g_hash_table_insert (self->names,
                             g_strdup (qpdf_oh_get_string_value (data, name)),
                             GUINT_TO_POINTER (qpdf_oh_get_array_item (data, names, i + 1)));
    }
  for (int i = 0; depth < DEPTH_MAXIMUM && i < dossier_qpdf_count (self->source, kids); i++)
    index_name_tree (self, qpdf_oh_get_array_item (data, kids, i), depth + 1);
}

static void
index_old_names (Restorer *self, qpdf_oh dictionary)
{
  qpdf_data data = self->source->data;

  if (!qpdf_oh_is_dictionary (data, dictionary))
    return;
  qpdf_oh_begin_dict_key_iter (data, dictionary);
  while (qpdf_oh_dict_more_keys (data))
    {
      const char *key = qpdf_oh_dict_next_key (data);

      g_hash_table_insert (self->names,
                           g_strdup (key),
                           GUINT_TO_POINTER (qpdf_oh_get_key_if_dict (data, dictionary, key)));
    }
}

static void
index_names (Restorer *self)
{
  qpdf_data data = self->source->data;
  qpdf_oh catalogue = qpdf_get_root (data);
  qpdf_oh names = qpdf_oh_get_key_if_dict (data, catalogue, "/Names");

  index_name_tree (self, qpdf_oh_get_key_if_dict (data, names, "/Dests"), 0);
  index_old_names (self, qpdf_oh_get_key_if_dict (data, catalogue, "/Dests"));
}

/* Returns the destination of a name, or 0, which is not an object, if it has none. */
static qpdf_oh
find_named (Restorer *self, qpdf_oh name)
{
  const char *text = qpdf_oh_is_name (self->source->data, name)
                       ? qpdf_oh_get_name (self->source->data, name)
                       : qpdf_oh_get_string_value (self->source->data, name);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->names, text));
}

/* Returns the number, from 1, of the page that a destination of the source now leads to, or 0. */
static int
find_page (Restorer *self, qpdf_oh destination)
{
  qpdf_data data = self->source->data;

  if (qpdf_oh_is_string (data, destination) || qpdf_oh_is_name (data, destination))
    destination = find_named (self, destination);
  if (destination == 0)
    return 0;
  if (qpdf_oh_is_dictionary (data, destination))
    destination = qpdf_oh_get_key_if_dict (data, destination, "/D");
  if (!qpdf_oh_is_array (data, destination) || dossier_qpdf_count (self->source, destination) == 0)
    return 0;
  return GPOINTER_TO_INT (g_hash_table_lookup (
    self->pages,
    get_object_key (self->source, qpdf_oh_get_array_item (data, destination, 0))));
}

static qpdf_oh
find_destination (DossierQpdf *source, qpdf_oh annotation)
{
  qpdf_data data = source->data;
  qpdf_oh action = qpdf_oh_get_key_if_dict (data, annotation, "/A");
  qpdf_oh kind = qpdf_oh_get_key_if_dict (data, action, "/S");

  if (dossier_qpdf_is_name (source, kind, "/GoTo"))
    return qpdf_oh_get_key_if_dict (data, action, "/D");
  return qpdf_oh_get_key_if_dict (data, annotation, "/Dest");
}

static void
restore_link (Restorer *self, qpdf_oh before, qpdf_oh after)
{
  int page = find_page (self, find_destination (self->source, before));
  qpdf_oh destination;

  if (page == 0 || !qpdf_oh_is_dictionary (self->pdf->data, after))
    return;
  destination = qpdf_oh_new_array (self->pdf->data);
  qpdf_oh_append_item (self->pdf->data,
                       destination,
                       qpdf_get_page_n (self->pdf->data, (size_t) page - 1));
  qpdf_oh_append_item (self->pdf->data, destination, qpdf_oh_new_name (self->pdf->data, "/Fit"));
  qpdf_oh_remove_key (self->pdf->data, after, "/A");
  dossier_qpdf_set (self->pdf, after, "/Dest", destination);
}

static void
restore_links_of_page (Restorer *self, int position)
{
  qpdf_oh before = qpdf_oh_get_key_if_dict (self->source->data,
                                            qpdf_get_page_n (self->source->data, (size_t) position),
                                            "/Annots");
  qpdf_oh after = qpdf_oh_get_key_if_dict (
    self->pdf->data,
    qpdf_get_page_n (self->pdf->data, (size_t) (self->first_page + position)),
    "/Annots");
  int n_items =
    MIN (dossier_qpdf_count (self->source, before), dossier_qpdf_count (self->pdf, after));

  for (int i = 0; i < n_items; i++)
    restore_link (self,
                  qpdf_oh_get_array_item (self->source->data, before, i),
                  qpdf_oh_get_array_item (self->pdf->data, after, i));
}

/**
 * dossier_pdf_destinations_restore:
 * @pdf: a PDF
 * @first_page: the position of the first page that was copied from @source
 * @source: a PDF, all of whose pages were copied
 *
 * Has links inside of a document lead again to where they led: a page that is
 * copied alone knows neither the other pages nor the names of places in them.
 */
void
dossier_pdf_destinations_restore (DossierQpdf *pdf, int first_page, DossierQpdf *source)
{
  g_autoptr (GHashTable) pages = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);
  Restorer restorer = { pdf, first_page, source, pages, names, visited };

  index_pages (&restorer);
  index_names (&restorer);
  for (int i = 0; i < qpdf_get_num_pages (source->data); i++)
    restore_links_of_page (&restorer, i);
}
