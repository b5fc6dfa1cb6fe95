/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads contents, and keeps as much of the graphics state as tells what else they draw. */

#include "dossier-pdf-effort-stream.h"

#include "dossier-pdf-operators.h"

#define OPERATOR DOSSIER_PDF_OPERATOR

typedef struct
{
  DossierPdfStream *slots[DOSSIER_PDF_SLOT_COUNT];
} State;

/* What a resource sets in the graphics state, or draws. */
typedef struct
{
  DossierPdfStream *drawn;
  gboolean has_mask;
  DossierPdfStream *mask;
  gboolean has_font;
  DossierPdfStream *font;
} Resource;

typedef struct
{
  DossierPdfStream *stream;
  DossierPdfStreams *streams;
  DossierPdfOperators operators;
  State state;
  GArray *saved;
  GHashTable *resources;
} Reader;

static DossierPdfStream *
get_form (Reader *self, qpdf_oh object)
{
  qpdf_data pdf = self->streams->pdf->data;
  qpdf_oh kind;

  if (!qpdf_oh_is_stream (pdf, object))
    return NULL;
  kind = qpdf_oh_get_key (pdf, qpdf_oh_get_dict (pdf, object), "/Subtype");
  return dossier_qpdf_is_name (self->streams->pdf, kind, "/Form")
           ? dossier_pdf_streams_get (self->streams, self->stream, object)
           : NULL;
}

static void
read_graphics_state (Reader *self, qpdf_oh dictionary, Resource *resource)
{
  qpdf_data pdf = self->streams->pdf->data;
  qpdf_oh mask = qpdf_oh_get_key_if_dict (pdf, dictionary, "/SMask");
  qpdf_oh font = qpdf_oh_get_key_if_dict (pdf, dictionary, "/Font");

  resource->has_mask = !qpdf_oh_is_null (pdf, mask);
  resource->mask = dossier_pdf_streams_get (self->streams,
                                            self->stream,
                                            qpdf_oh_get_key_if_dict (pdf, mask, "/G"));
  resource->has_font = dossier_qpdf_count (self->streams->pdf, font) > 0;
  if (resource->has_font)
    resource->font = dossier_pdf_streams_get_font (self->streams,
                                                   self->stream,
                                                   qpdf_oh_get_array_item (pdf, font, 0));
}

static Resource *
find_resource (Reader *self, const char *kind)
{
  g_autofree char *name = dossier_pdf_operators_dup_name (&self->operators);
  g_autofree char *key = g_strconcat (kind, name, NULL);
  Resource *resource = g_hash_table_lookup (self->resources, key);
  qpdf_oh object;

  if (resource != NULL)
    return resource;
  resource = g_new0 (Resource, 1);
  object = dossier_pdf_stream_find_resource (self->stream, self->streams, kind, name);
  if (g_str_equal (kind, "/XObject"))
    resource->drawn = get_form (self, object);
  else if (g_str_equal (kind, "/Pattern"))
    resource->drawn = dossier_pdf_streams_get (self->streams, self->stream, object);
  else if (g_str_equal (kind, "/Font"))
    resource->font = dossier_pdf_streams_get_font (self->streams, self->stream, object);
  else
    read_graphics_state (self, object, resource);
  g_hash_table_insert (self->resources, g_steal_pointer (&key), resource);
  return resource;
}

/* A pattern or a mask begins with a graphics state of its own, apart from the font. */
static void
use_slot (Reader *self, DossierPdfSlot slot, double n)
{
  DossierPdfUse use = { .stream = self->state.slots[slot], .n = n };

  if (use.stream == DOSSIER_PDF_INHERITED)
    self->stream->own.n_inherited[slot] += n;
  else if (use.stream != NULL)
    {
      use.slots[DOSSIER_PDF_SLOT_FONT] = self->state.slots[DOSSIER_PDF_SLOT_FONT];
      dossier_pdf_stream_add_use (self->stream, &use);
    }
}

static void
fill (Reader *self, double n)
{
  use_slot (self, DOSSIER_PDF_SLOT_FILL, n);
  use_slot (self, DOSSIER_PDF_SLOT_MASK, n);
}

static void
stroke (Reader *self, double n)
{
  use_slot (self, DOSSIER_PDF_SLOT_STROKE, n);
  use_slot (self, DOSSIER_PDF_SLOT_MASK, n);
}

/* A form and a glyph begin with the present graphics state. */
static void
draw (Reader *self, DossierPdfStream *drawn, double n)
{
  DossierPdfUse use = { .stream = drawn, .n = n };

  for (guint i = 0; i < DOSSIER_PDF_SLOT_COUNT; i++)
    use.slots[i] = self->state.slots[i];
  dossier_pdf_stream_add_use (self->stream, &use);
}

static void
draw_object (Reader *self)
{
  Resource *resource = find_resource (self, "/XObject");

  if (resource->drawn != NULL)
    draw (self, resource->drawn, 1);
  else
    fill (self, 1);
}

/* The number of bytes is an upper limit for the number of glyphs. */
static void
draw_text (Reader *self)
{
  DossierPdfStream *font = self->state.slots[DOSSIER_PDF_SLOT_FONT];
  double n = (double) self->operators.n_shown;

  fill (self, 1);
  stroke (self, 1);
  if (font == DOSSIER_PDF_INHERITED)
    {
      self->stream->own.n_inherited[DOSSIER_PDF_SLOT_FONT] += n;
      fill (self, n);
    }
  else if (font != NULL)
    draw (self, font, n);
}

static void
set_colour (Reader *self, DossierPdfSlot slot)
{
  self->state.slots[slot] =
    self->operators.name != NULL ? find_resource (self, "/Pattern")->drawn : NULL;
}

static void
set_graphics_state (Reader *self)
{
  Resource *resource = find_resource (self, "/ExtGState");

  if (resource->has_font)
    self->state.slots[DOSSIER_PDF_SLOT_FONT] = resource->font;
  if (!resource->has_mask)
    return;
  /* Some programs draw it now, and others with each object. */
  self->state.slots[DOSSIER_PDF_SLOT_MASK] = resource->mask;
  use_slot (self, DOSSIER_PDF_SLOT_MASK, 1);
}

static void
restore_state (Reader *self)
{
  if (self->saved->len == 0)
    return;
  self->state = g_array_index (self->saved, State, self->saved->len - 1);
  g_array_set_size (self->saved, self->saved->len - 1);
}

static void
change_state (Reader *self, guint32 code)
{
  switch (code)
    {
    case OPERATOR ('q', 0, 0):
      g_array_append_val (self->saved, self->state);
      break;
    case OPERATOR ('Q', 0, 0):
      restore_state (self);
      break;
    case OPERATOR ('g', 's', 0):
      set_graphics_state (self);
      break;
    case OPERATOR ('T', 'f', 0):
      self->state.slots[DOSSIER_PDF_SLOT_FONT] = find_resource (self, "/Font")->font;
      break;
    case OPERATOR ('s', 'c', 'n'):
      set_colour (self, DOSSIER_PDF_SLOT_FILL);
      break;
    case OPERATOR ('S', 'C', 'N'):
      set_colour (self, DOSSIER_PDF_SLOT_STROKE);
      break;
    case OPERATOR ('c', 's', 0):
    case OPERATOR ('s', 'c', 0):
    case OPERATOR ('g', 0, 0):
    case OPERATOR ('r', 'g', 0):
    case OPERATOR ('k', 0, 0):
      self->state.slots[DOSSIER_PDF_SLOT_FILL] = NULL;
      break;
    case OPERATOR ('C', 'S', 0):
    case OPERATOR ('S', 'C', 0):
    case OPERATOR ('G', 0, 0):
    case OPERATOR ('R', 'G', 0):
    case OPERATOR ('K', 0, 0):
      self->state.slots[DOSSIER_PDF_SLOT_STROKE] = NULL;
      break;
    default:
      break;
    }
}

/* A shading and an inline image may be masked; the pixels of the latter may be painted with a
 * pattern, so both count as filled. */
static void
paint (Reader *self, guint32 code)
{
  switch (code)
    {
    case OPERATOR ('D', 'o', 0):
      draw_object (self);
      break;
    case OPERATOR ('T', 'j', 0):
    case OPERATOR ('T', 'J', 0):
    case OPERATOR ('\'', 0, 0):
    case OPERATOR ('"', 0, 0):
      draw_text (self);
      break;
    case OPERATOR ('B', 0, 0):
    case OPERATOR ('B', '*', 0):
    case OPERATOR ('b', 0, 0):
    case OPERATOR ('b', '*', 0):
      stroke (self, 1);
      fill (self, 1);
      break;
    case OPERATOR ('S', 0, 0):
    case OPERATOR ('s', 0, 0):
      stroke (self, 1);
      break;
    case OPERATOR ('f', 0, 0):
    case OPERATOR ('f', '*', 0):
    case OPERATOR ('F', 0, 0):
    case OPERATOR ('s', 'h', 0):
    case OPERATOR ('I', 'D', 0):
      fill (self, 1);
      break;
    default:
      break;
    }
}

/**
 * dossier_pdf_stream_read:
 * @self: a page, form, pattern or glyph
 * @streams: all contents that are drawn in its PDF
 * @contents: its contents, without compression
 * @length: their length
 *
 * Notes what the contents draw, and how often.
 */
void
dossier_pdf_stream_read (DossierPdfStream *self,
                         DossierPdfStreams *streams,
                         const char *contents,
                         gsize length)
{
  g_autoptr (GArray) saved = g_array_new (FALSE, FALSE, sizeof (State));
  g_autoptr (GHashTable) resources =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Reader reader = {
    .stream = self,
    .streams = streams,
    .operators = dossier_pdf_operators_start (contents, length),
    .saved = saved,
    .resources = resources,
  };
  guint32 code;

  for (guint i = 0; i < DOSSIER_PDF_SLOT_COUNT; i++)
    reader.state.slots[i] = self->drawer != NULL ? DOSSIER_PDF_INHERITED : NULL;
  while ((code = dossier_pdf_operators_next (&reader.operators)) != 0)
    {
      self->own.effort++;
      change_state (&reader, code);
      paint (&reader, code);
    }
  streams->is_certain &= dossier_pdf_operators_are_clear (&reader.operators);
}
