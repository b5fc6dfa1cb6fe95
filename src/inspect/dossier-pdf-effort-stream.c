/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The contents that are drawn in a PDF, each known once, and what each of them draws. */

#include "dossier-pdf-effort-stream.h"

/* What is found by the resources of what draws it may be found without end. poppler stops at this
 * depth, other programs earlier. */
#define DEPTH_MAXIMUM 100

DossierPdfStream dossier_pdf_inherited;

static guint
hash_use (gconstpointer data)
{
  const DossierPdfUse *use = data;
  guint hash = g_direct_hash (use->stream);

  for (guint i = 0; i < DOSSIER_PDF_SLOT_COUNT; i++)
    hash = hash * 31 + g_direct_hash (use->slots[i]);
  return hash;
}

static gboolean
are_uses_equal (gconstpointer a, gconstpointer b)
{
  const DossierPdfUse *one = a;
  const DossierPdfUse *other = b;
  gboolean is_equal = one->stream == other->stream;

  for (guint i = 0; is_equal && i < DOSSIER_PDF_SLOT_COUNT; i++)
    is_equal = one->slots[i] == other->slots[i];
  return is_equal;
}

static guint
hash_stream (gconstpointer data)
{
  const DossierPdfStream *stream = data;

  return (guint) stream->id * 31 + g_direct_hash (stream->is_shared ? NULL : stream->drawer);
}

static gboolean
are_streams_equal (gconstpointer a, gconstpointer b)
{
  const DossierPdfStream *one = a;
  const DossierPdfStream *other = b;

  return one->id == other->id && one->generation == other->generation &&
         one->is_font == other->is_font && one->is_shared == other->is_shared &&
         (one->is_shared || one->drawer == other->drawer);
}

static void
free_stream (gpointer data)
{
  DossierPdfStream *stream = data;

  g_hash_table_unref (stream->uses);
  g_free (stream);
}

void
dossier_pdf_streams_init (DossierPdfStreams *self, DossierQpdf *pdf)
{
  self->pdf = pdf;
  self->all = g_ptr_array_new_with_free_func (free_stream);
  self->by_identity = g_hash_table_new (hash_stream, are_streams_equal);
  self->closed = g_hash_table_new (NULL, NULL);
  self->plain = g_hash_table_new (NULL, NULL);
  self->n_read = 0;
  self->is_certain = TRUE;
}

void
dossier_pdf_streams_clear (DossierPdfStreams *self)
{
  g_clear_pointer (&self->by_identity, g_hash_table_unref);
  g_clear_pointer (&self->closed, g_hash_table_unref);
  g_clear_pointer (&self->plain, g_hash_table_unref);
  g_clear_pointer (&self->all, g_ptr_array_unref);
}

static DossierPdfStream *
add (DossierPdfStreams *self, const DossierPdfStream *identity)
{
  DossierPdfStream *stream = g_memdup2 (identity, sizeof *identity);

  stream->uses = g_hash_table_new_full (hash_use, are_uses_equal, g_free, NULL);
  stream->is_closed = TRUE;
  g_ptr_array_add (self->all, stream);
  return stream;
}

/* Returns %NULL if resources are nested too deeply. */
static DossierPdfStream *
get (DossierPdfStreams *self, const DossierPdfStream *identity)
{
  DossierPdfStream *stream = g_hash_table_lookup (self->by_identity, identity);

  if (stream != NULL)
    return stream;
  if (identity->depth > DEPTH_MAXIMUM)
    {
      self->is_certain = FALSE;
      return NULL;
    }
  stream = add (self, identity);
  g_hash_table_add (self->by_identity, stream);
  return stream;
}

/**
 * dossier_pdf_streams_add_page:
 * @self: the contents that are drawn in a PDF
 * @page: a page
 *
 * Returns: (transfer none): its contents, which are to be read by dossier_pdf_stream_read()
 */
DossierPdfStream *
dossier_pdf_streams_add_page (DossierPdfStreams *self, qpdf_oh page)
{
  const DossierPdfStream identity = {
    .id = qpdf_oh_get_object_id (self->pdf->data, page),
    .generation = qpdf_oh_get_generation (self->pdf->data, page),
  };

  return add (self, &identity);
}

/**
 * dossier_pdf_streams_get:
 * @self: the contents that are drawn in a PDF
 * @drawer: what draws them
 * @object: a form, pattern or glyph
 *
 * Returns: (transfer none) (nullable): its contents; %NULL if it is none
 */
DossierPdfStream *
dossier_pdf_streams_get (DossierPdfStreams *self, DossierPdfStream *drawer, qpdf_oh object)
{
  qpdf_data pdf = self->pdf->data;
  DossierPdfStream identity = { .drawer = drawer };

  if (!qpdf_oh_is_stream (pdf, object))
    return NULL;
  identity.id = qpdf_oh_get_object_id (pdf, object);
  identity.generation = qpdf_oh_get_generation (pdf, object);
  identity.is_shared =
    qpdf_oh_is_dictionary (pdf,
                           qpdf_oh_get_key (pdf, qpdf_oh_get_dict (pdf, object), "/Resources"));
  identity.depth = identity.is_shared ? 0 : drawer->depth + 1;
  return get (self, &identity);
}

/**
 * dossier_pdf_streams_get_font:
 * @self: the contents that are drawn in a PDF
 * @drawer: what uses the font
 * @font: a font
 *
 * Returns: (transfer none) (nullable): the font; %NULL if its glyphs are no contents
 */
DossierPdfStream *
dossier_pdf_streams_get_font (DossierPdfStreams *self, DossierPdfStream *drawer, qpdf_oh font)
{
  qpdf_data pdf = self->pdf->data;
  DossierPdfStream identity = { .drawer = drawer, .is_font = TRUE, .is_shared = TRUE };

  if (!dossier_qpdf_is_name (self->pdf, qpdf_oh_get_key_if_dict (pdf, font, "/Subtype"), "/Type3"))
    return NULL;
  if (!qpdf_oh_is_indirect (pdf, font))
    font = qpdf_make_indirect_object (pdf, font);
  identity.id = qpdf_oh_get_object_id (pdf, font);
  identity.generation = qpdf_oh_get_generation (pdf, font);
  return get (self, &identity);
}

void
dossier_pdf_stream_add_use (DossierPdfStream *self, const DossierPdfUse *use)
{
  DossierPdfUse *known = g_hash_table_lookup (self->uses, use);

  if (known != NULL)
    known->n += use->n;
  else
    g_hash_table_add (self->uses, g_memdup2 (use, sizeof *use));
}

static qpdf_oh
get_resources (DossierPdfStream *self, qpdf_data pdf)
{
  qpdf_oh object = qpdf_get_object_by_id (pdf, self->id, self->generation);

  if (qpdf_oh_is_stream (pdf, object))
    object = qpdf_oh_get_dict (pdf, object);
  return qpdf_oh_get_key_if_dict (pdf, object, "/Resources");
}

/**
 * dossier_pdf_stream_find_resource:
 * @self: contents
 * @streams: all contents that are drawn in their PDF
 * @kind: a key of resources
 * @name: the name of a resource
 *
 * Looks for it as poppler does: what the resources of contents do not have may be among those of
 * what draws them. Where that may be different each time, what is drawn is not certain.
 *
 * Returns: the resource, which may be null
 */
qpdf_oh
dossier_pdf_stream_find_resource (DossierPdfStream *self,
                                  DossierPdfStreams *streams,
                                  const char *kind,
                                  const char *name)
{
  qpdf_data pdf = streams->pdf->data;
  gboolean is_shared = FALSE;

  for (DossierPdfStream *owner = self; owner != NULL; owner = owner->drawer)
    {
      qpdf_oh dictionary = qpdf_oh_get_key_if_dict (pdf, get_resources (owner, pdf), kind);
      qpdf_oh resource = qpdf_oh_get_key_if_dict (pdf, dictionary, name);

      if (!qpdf_oh_is_null (pdf, resource))
        {
          self->is_closed &= owner == self;
          streams->is_certain &= !is_shared;
          return resource;
        }
      is_shared |= owner->is_shared;
    }
  self->is_closed = FALSE;
  return qpdf_oh_new_null (pdf);
}
