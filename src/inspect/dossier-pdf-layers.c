/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages refer to the layers that their content is on; the catalogue says which of these are hidden
 * (PDF 1.7, 8.11.4). */

#include "dossier-pdf-layers.h"

typedef struct
{
  DossierQpdf *pdf;
  DossierQpdf *source;
  qpdf_oh configuration;
  /* The layers of the source that it names on the contrary to the rest. */
  GHashTable *exceptions;
  gboolean hides_rest;
} Merger;

static qpdf_oh
find_layers (DossierQpdf *pdf)
{
  return qpdf_oh_get_key_if_dict (pdf->data, qpdf_get_root (pdf->data), "/OCProperties");
}

static qpdf_oh
get_or_create_layers (DossierQpdf *pdf)
{
  if (!qpdf_oh_is_dictionary (pdf->data, find_layers (pdf)))
    dossier_qpdf_set (
      pdf,
      qpdf_get_root (pdf->data),
      "/OCProperties",
      dossier_qpdf_parse (
        pdf,
        "<< /OCGs [] /D << /BaseState /ON /Intent [/View] /Order [] /OFF [] /AS [] >> >>"));
  return find_layers (pdf);
}

static gpointer
get_object_key (DossierQpdf *pdf, qpdf_oh object)
{
  return GINT_TO_POINTER (qpdf_oh_get_object_id (pdf->data, object));
}

static void
index_exceptions (Merger *self)
{
  qpdf_data data = self->source->data;
  qpdf_oh base = qpdf_oh_get_key_if_dict (data, self->configuration, "/BaseState");
  qpdf_oh exceptions;

  self->hides_rest = dossier_qpdf_is_name (self->source, base, "/OFF");
  exceptions =
    qpdf_oh_get_key_if_dict (data, self->configuration, self->hides_rest ? "/ON" : "/OFF");
  for (int i = 0; i < dossier_qpdf_count (self->source, exceptions); i++)
    g_hash_table_add (self->exceptions,
                      get_object_key (self->source, qpdf_oh_get_array_item (data, exceptions, i)));
}

static gboolean
is_hidden (Merger *self, qpdf_oh layer)
{
  return g_hash_table_contains (self->exceptions, get_object_key (self->source, layer)) !=
         self->hides_rest;
}

/* Only indirect objects can be in a list of layers. */
static gboolean
is_layer (Merger *self, qpdf_oh object)
{
  return qpdf_oh_is_indirect (self->source->data, object) &&
         qpdf_oh_is_dictionary_of_type (self->source->data, object, "/OCG", "");
}

/* Finds the same object that the copied pages refer to. */
static qpdf_oh
find_copy (Merger *self, qpdf_oh layer)
{
  return qpdf_oh_copy_foreign_object (self->pdf->data, self->source->data, layer);
}

static void
append (Merger *self, qpdf_oh dictionary, const char *key, qpdf_oh item)
{
  qpdf_oh_append_item (self->pdf->data,
                       qpdf_oh_get_key_if_dict (self->pdf->data, dictionary, key),
                       item);
}

static void
add_layers (Merger *self, qpdf_oh layers, qpdf_oh target)
{
  qpdf_oh own = qpdf_oh_get_key_if_dict (self->pdf->data, target, "/D");

  for (int i = 0; i < dossier_qpdf_count (self->source, layers); i++)
    {
      qpdf_oh layer = qpdf_oh_get_array_item (self->source->data, layers, i);
      qpdf_oh copy;

      if (!is_layer (self, layer))
        continue;
      copy = find_copy (self, layer);
      append (self, target, "/OCGs", copy);
      append (self, own, "/Order", copy);
      if (is_hidden (self, layer))
        append (self, own, "/OFF", copy);
    }
}

static qpdf_oh
copy_names (Merger *self, qpdf_oh names)
{
  qpdf_oh copy = qpdf_oh_new_array (self->pdf->data);

  for (int i = 0; i < dossier_qpdf_count (self->source, names); i++)
    {
      qpdf_oh name = qpdf_oh_get_array_item (self->source->data, names, i);

      if (qpdf_oh_is_name (self->source->data, name))
        qpdf_oh_append_item (
          self->pdf->data,
          copy,
          qpdf_oh_new_name (self->pdf->data, qpdf_oh_get_name (self->source->data, name)));
    }
  return copy;
}

static qpdf_oh
copy_list (Merger *self, qpdf_oh layers)
{
  qpdf_oh copy = qpdf_oh_new_array (self->pdf->data);

  for (int i = 0; i < dossier_qpdf_count (self->source, layers); i++)
    {
      qpdf_oh layer = qpdf_oh_get_array_item (self->source->data, layers, i);

      if (is_layer (self, layer))
        qpdf_oh_append_item (self->pdf->data, copy, find_copy (self, layer));
    }
  return copy;
}

/* Layers may hide or appear by themselves when the PDF is shown, printed or exported. */
static void
add_automatic_states (Merger *self, qpdf_oh own)
{
  qpdf_data data = self->source->data;
  qpdf_oh states = qpdf_oh_get_key_if_dict (data, self->configuration, "/AS");

  for (int i = 0; i < dossier_qpdf_count (self->source, states); i++)
    {
      qpdf_oh state = qpdf_oh_get_array_item (data, states, i);
      qpdf_oh event = qpdf_oh_get_key_if_dict (data, state, "/Event");
      qpdf_oh copy = dossier_qpdf_parse (self->pdf, "<< >>");

      if (!qpdf_oh_is_name (data, event))
        continue;
      dossier_qpdf_set (self->pdf,
                        copy,
                        "/Event",
                        qpdf_oh_new_name (self->pdf->data, qpdf_oh_get_name (data, event)));
      dossier_qpdf_set (self->pdf,
                        copy,
                        "/Category",
                        copy_names (self, qpdf_oh_get_key_if_dict (data, state, "/Category")));
      dossier_qpdf_set (self->pdf,
                        copy,
                        "/OCGs",
                        copy_list (self, qpdf_oh_get_key_if_dict (data, state, "/OCGs")));
      append (self, own, "/AS", copy);
    }
}

/* Which layers count: those to be viewed, unless the PDF says otherwise. */
static void
add_intents (Merger *self, qpdf_oh own)
{
  qpdf_oh intents = qpdf_oh_get_key_if_dict (self->source->data, self->configuration, "/Intent");
  qpdf_oh names = copy_names (self, qpdf_oh_wrap_in_array (self->source->data, intents));

  for (int i = 0; i < dossier_qpdf_count (self->pdf, names); i++)
    {
      qpdf_oh name = qpdf_oh_get_array_item (self->pdf->data, names, i);

      if (!dossier_qpdf_is_name (self->pdf, name, "/View"))
        append (self, own, "/Intent", name);
    }
}

/**
 * dossier_pdf_layers_add:
 * @pdf: a PDF
 * @source: a PDF whose pages were copied into it
 *
 * Has layers be hidden in the copied pages that are hidden in their PDF: without that, all of
 * them would show.
 */
void
dossier_pdf_layers_add (DossierQpdf *pdf, DossierQpdf *source)
{
  g_autoptr (GHashTable) exceptions = g_hash_table_new (NULL, NULL);
  qpdf_oh layers = qpdf_oh_get_key_if_dict (source->data, find_layers (source), "/OCGs");
  Merger merger = { pdf, source, 0, exceptions, FALSE };
  qpdf_oh target, own;

  if (dossier_qpdf_count (source, layers) == 0)
    return;
  merger.configuration = qpdf_oh_get_key_if_dict (source->data, find_layers (source), "/D");
  index_exceptions (&merger);
  target = get_or_create_layers (pdf);
  own = qpdf_oh_get_key_if_dict (pdf->data, target, "/D");
  add_layers (&merger, layers, target);
  add_automatic_states (&merger, own);
  add_intents (&merger, own);
}
