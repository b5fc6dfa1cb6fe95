/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Most pages have images, and fonts with outlines, and nothing else, so that their contents need
 * not be read to know that these draw nothing more. */

#include "dossier-pdf-effort-stream.h"

typedef enum
{
  ALL,
  OBJECT,
  STATE,
  FONT,
  KIND_COUNT
} Kind;

static const char *const keys[] = {
  [OBJECT] = "/XObject",
  [STATE] = "/ExtGState",
  [FONT] = "/Font",
};

/* What is one thing in one place may be another one elsewhere. The same fonts are mostly on all
 * pages. */
static gpointer
get_key (DossierPdfStreams *self, qpdf_oh resource, Kind kind)
{
  gsize id = (gsize) qpdf_oh_get_object_id (self->pdf->data, resource);

  return GSIZE_TO_POINTER (id * KIND_COUNT + kind);
}

static gboolean
is_known (DossierPdfStreams *self, qpdf_oh resource, Kind kind)
{
  return qpdf_oh_is_indirect (self->pdf->data, resource) &&
         g_hash_table_contains (self->plain, get_key (self, resource, kind));
}

static void
set_known (DossierPdfStreams *self, qpdf_oh resource, Kind kind)
{
  if (qpdf_oh_is_indirect (self->pdf->data, resource))
    g_hash_table_add (self->plain, get_key (self, resource, kind));
}

static gboolean
is_plain (DossierPdfStreams *self, qpdf_oh resource, Kind kind)
{
  qpdf_data pdf = self->pdf->data;
  qpdf_oh dictionary =
    qpdf_oh_is_stream (pdf, resource) ? qpdf_oh_get_dict (pdf, resource) : resource;
  qpdf_oh type = qpdf_oh_get_key_if_dict (pdf, dictionary, "/Subtype");

  switch (kind)
    {
    case OBJECT:
      return dossier_qpdf_is_name (self->pdf, type, "/Image");
    case FONT:
      return !dossier_qpdf_is_name (self->pdf, type, "/Type3");
    case STATE:
      return !qpdf_oh_is_dictionary (pdf, qpdf_oh_get_key_if_dict (pdf, dictionary, "/SMask")) &&
             qpdf_oh_is_null (pdf, qpdf_oh_get_key_if_dict (pdf, dictionary, "/Font"));
    case ALL:
    case KIND_COUNT:
    default:
      return FALSE;
    }
}

static gboolean
are_plain (DossierPdfStreams *self, qpdf_oh resources, Kind kind)
{
  qpdf_data pdf = self->pdf->data;
  qpdf_oh dictionary = qpdf_oh_get_key_if_dict (pdf, resources, keys[kind]);

  if (!qpdf_oh_is_dictionary (pdf, dictionary))
    return TRUE;
  qpdf_oh_begin_dict_key_iter (pdf, dictionary);
  while (qpdf_oh_dict_more_keys (pdf))
    {
      qpdf_oh resource = qpdf_oh_get_key (pdf, dictionary, qpdf_oh_dict_next_key (pdf));

      if (is_known (self, resource, kind))
        continue;
      if (!is_plain (self, resource, kind))
        return FALSE;
      set_known (self, resource, kind);
    }
  return TRUE;
}

/**
 * dossier_pdf_streams_are_resources_plain:
 * @self: the contents that are drawn in a PDF
 * @resources: the resources of a page
 *
 * Returns: whether nothing among them has contents of its own
 */
gboolean
dossier_pdf_streams_are_resources_plain (DossierPdfStreams *self, qpdf_oh resources)
{
  qpdf_data pdf = self->pdf->data;

  if (is_known (self, resources, ALL))
    return TRUE;
  if (!qpdf_oh_is_null (pdf, qpdf_oh_get_key_if_dict (pdf, resources, "/Pattern")) ||
      !are_plain (self, resources, OBJECT) || !are_plain (self, resources, STATE) ||
      !are_plain (self, resources, FONT))
    return FALSE;
  set_known (self, resources, ALL);
  return TRUE;
}
