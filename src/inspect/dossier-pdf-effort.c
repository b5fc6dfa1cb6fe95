/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much work it is to draw the pages of a PDF. Forms, patterns, glyphs and masks draw others, so
 * that a small file can ask for more than any program ever gets done: thirty forms, each of which
 * draws the next one twice. That is found out without drawing, which would take too long for
 * scans: each stream is read once, and what it takes is counted from what it draws.
 *
 * What draws itself may not be in a PDF. Programs stop there, some at once and some at a depth, so
 * that is harmless if it is drawn once, and has no end if it is drawn twice. */

#include "dossier-pdf-effort.h"

#include "dossier-pdf-effort-stream.h"

#include <stdlib.h>

/* poppler needs 6 microseconds to set up a stream, and about half a microsecond for an operator. */
#define STREAM_OPERATOR_COUNT 12

/* More than ten seconds with poppler. The most laborious page of the manuals that Debian ships as
 * PDFs with the libraries of this program has 6067 operators; contents that ask for each operator
 * by itself would have about 200 megabytes. */
#define EFFORT_MAXIMUM 2e7

/* The depth at which other programs stop following contents that draw themselves. */
#define ROUND_COUNT_MAXIMUM 100

/* In bytes: shorter contents are not counted in detail. */
#define SHORT_LENGTH_MAXIMUM 1000000

/* A limit whose square is still a finite number. */
#define NUMBER_MAXIMUM 1e100

struct _DossierPdfEffort
{
  DossierPdfStreams streams;
  GPtrArray *pages;
};

DossierPdfEffort *
dossier_pdf_effort_new (DossierQpdf *pdf)
{
  DossierPdfEffort *self = g_new0 (DossierPdfEffort, 1);

  dossier_pdf_streams_init (&self->streams, pdf);
  self->pages = g_ptr_array_new ();
  return self;
}

void
dossier_pdf_effort_free (DossierPdfEffort *self)
{
  dossier_pdf_streams_clear (&self->streams);
  g_ptr_array_unref (self->pages);
  g_free (self);
}

/* poppler may draw part of a stream that libqpdf cannot decompress. */
static void
read_stream (DossierPdfEffort *self, DossierPdfStream *stream, qpdf_oh object)
{
  qpdf_data pdf = self->streams.pdf->data;
  QPDF_BOOL is_decoded = QPDF_FALSE;
  unsigned char *contents = NULL;
  size_t length = 0;

  qpdf_oh_get_stream_data (pdf, object, qpdf_dl_all, &is_decoded, &contents, &length);
  if (qpdf_has_error (pdf))
    {
      qpdf_get_error (pdf);
      self->streams.is_certain = FALSE;
    }
  self->streams.is_certain &= is_decoded != QPDF_FALSE;
  stream->own.effort = STREAM_OPERATOR_COUNT;
  if (contents != NULL && is_decoded)
    dossier_pdf_stream_read (stream, &self->streams, (const char *) contents, length);
  free (contents);
}

static void
read_font (DossierPdfEffort *self, DossierPdfStream *font, qpdf_oh object)
{
  qpdf_data pdf = self->streams.pdf->data;
  qpdf_oh glyphs = qpdf_oh_get_key_if_dict (pdf, object, "/CharProcs");

  if (!qpdf_oh_is_dictionary (pdf, glyphs))
    return;
  qpdf_oh_begin_dict_key_iter (pdf, glyphs);
  while (qpdf_oh_dict_more_keys (pdf))
    {
      const char *name = qpdf_oh_dict_next_key (pdf);
      DossierPdfUse use = {
        .stream =
          dossier_pdf_streams_get (&self->streams, font, qpdf_oh_get_key (pdf, glyphs, name)),
        .n = 1,
      };

      for (guint i = 0; i < DOSSIER_PDF_SLOT_COUNT; i++)
        use.slots[i] = DOSSIER_PDF_INHERITED;
      if (use.stream != NULL)
        dossier_pdf_stream_add_use (font, &use);
    }
}

static void
read_found (DossierPdfEffort *self, DossierPdfStream *stream)
{
  qpdf_oh object = qpdf_get_object_by_id (self->streams.pdf->data, stream->id, stream->generation);
  gpointer key = GINT_TO_POINTER (stream->id);

  if (stream->is_font)
    {
      read_font (self, stream, object);
      return;
    }
  if (!stream->is_shared)
    stream->twin = g_hash_table_lookup (self->streams.closed, key);
  if (stream->twin != NULL)
    return;
  read_stream (self, stream, object);
  if (!stream->is_shared && stream->is_closed)
    g_hash_table_insert (self->streams.closed, key, stream);
}

/* Reading a stream may find further ones. */
static void
read_streams (DossierPdfEffort *self)
{
  DossierPdfStreams *streams = &self->streams;

  for (; streams->n_read < streams->all->len; streams->n_read++)
    {
      DossierPdfStream *stream = streams->all->pdata[streams->n_read];

      /* A page has been read. */
      if (stream->drawer != NULL)
        read_found (self, stream);
    }
}

static void
add_appearance (DossierPdfEffort *self, DossierPdfStream *page, qpdf_oh appearance)
{
  const DossierPdfUse use = {
    .stream = dossier_pdf_streams_get (&self->streams, page, appearance),
    .n = 1,
  };

  if (use.stream != NULL)
    dossier_pdf_stream_add_use (page, &use);
}

/* An appearance has one stream, or one for each state. */
static void
add_appearances (DossierPdfEffort *self, DossierPdfStream *page, qpdf_oh annotation)
{
  static const char *const kinds[] = { "/N", "/R", "/D" };
  qpdf_data pdf = self->streams.pdf->data;
  qpdf_oh appearances = qpdf_oh_get_key_if_dict (pdf, annotation, "/AP");

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      qpdf_oh appearance = qpdf_oh_get_key_if_dict (pdf, appearances, kinds[i]);

      add_appearance (self, page, appearance);
      if (!qpdf_oh_is_dictionary (pdf, appearance))
        continue;
      qpdf_oh_begin_dict_key_iter (pdf, appearance);
      while (qpdf_oh_dict_more_keys (pdf))
        add_appearance (self, page, qpdf_oh_get_key (pdf, appearance, qpdf_oh_dict_next_key (pdf)));
    }
}

static gboolean
draws_others (DossierPdfEffort *self, qpdf_oh page, gsize length)
{
  qpdf_oh resources = qpdf_oh_get_key_if_dict (self->streams.pdf->data, page, "/Resources");

  return length > SHORT_LENGTH_MAXIMUM ||
         !dossier_pdf_streams_are_resources_plain (&self->streams, resources);
}

static void
read_page (DossierPdfEffort *self, qpdf_oh page, const char *contents, gsize length)
{
  qpdf_data pdf = self->streams.pdf->data;
  qpdf_oh annotations = qpdf_oh_get_key_if_dict (pdf, page, "/Annots");
  int n_annotations = dossier_qpdf_count (self->streams.pdf, annotations);
  gboolean is_read = contents != NULL && draws_others (self, page, length);
  DossierPdfStream *stream;

  if (!is_read && n_annotations == 0)
    return;
  stream = dossier_pdf_streams_add_page (&self->streams, page);
  g_ptr_array_add (self->pages, stream);
  if (is_read)
    dossier_pdf_stream_read (stream, &self->streams, contents, length);
  for (int i = 0; i < n_annotations; i++)
    add_appearances (self, stream, qpdf_oh_get_array_item (pdf, annotations, i));
  read_streams (self);
}

/**
 * dossier_pdf_effort_add_page:
 * @self: an effort
 * @page: a page of its PDF
 * @contents: (nullable): the contents of the page, without compression
 * @length: their length
 *
 * Reads what the page draws. All objects that libqpdf has been asked for are released.
 */
void
dossier_pdf_effort_add_page (DossierPdfEffort *self,
                             qpdf_oh page,
                             const char *contents,
                             gsize length)
{
  read_page (self, page, contents, length);
  qpdf_oh_release_all (self->streams.pdf->data);
}

/* The effort of drawing something once, including its initial graphics state. */
static double
count_use (const DossierPdfUse *use)
{
  double effort = use->stream->all.effort;

  for (guint i = 0; i < DOSSIER_PDF_SLOT_COUNT; i++)
    {
      if (use->slots[i] != NULL)
        effort += use->stream->all.n_inherited[i] * use->slots[i]->all.effort;
    }
  return effort;
}

/* Assumes the most expensive glyph of the font, because it is not known which ones are drawn. */
static void
add_up (double *sum, double number, gboolean is_font)
{
  *sum = is_font ? MAX (*sum, number) : MIN (*sum + number, NUMBER_MAXIMUM);
}

static void
add_use (DossierPdfCount *sum, const DossierPdfUse *use, gboolean is_font)
{
  add_up (&sum->effort, use->n * count_use (use), is_font);
  for (guint i = 0; i < DOSSIER_PDF_SLOT_COUNT; i++)
    {
      if (use->slots[i] == DOSSIER_PDF_INHERITED)
        add_up (&sum->n_inherited[i], use->n * use->stream->all.n_inherited[i], is_font);
    }
}

static gboolean
are_counts_equal (const DossierPdfCount *one, const DossierPdfCount *other)
{
  for (guint i = 0; i < DOSSIER_PDF_SLOT_COUNT; i++)
    {
      if (one->n_inherited[i] != other->n_inherited[i])
        return FALSE;
    }
  return one->effort == other->effort;
}

/* Whether another number has been found. */
static gboolean
count (DossierPdfStream *stream)
{
  DossierPdfCount sum = stream->twin != NULL ? stream->twin->all : stream->own;
  gboolean has_changed;
  GHashTableIter uses;
  gpointer key;

  g_hash_table_iter_init (&uses, stream->uses);
  while (g_hash_table_iter_next (&uses, &key, NULL))
    add_use (&sum, key, stream->is_font);
  has_changed = !are_counts_equal (&sum, &stream->all);
  stream->all = sum;
  return has_changed;
}

/* What is drawn has mostly been found after what draws it, so one round is mostly enough. */
static void
count_all (DossierPdfEffort *self)
{
  GPtrArray *all = self->streams.all;
  gboolean has_changed = TRUE;

  for (guint round = 0; has_changed && round < ROUND_COUNT_MAXIMUM; round++)
    {
      has_changed = FALSE;
      for (guint i = all->len; i > 0; i--)
        has_changed |= count (all->pdata[i - 1]);
    }
}

/**
 * dossier_pdf_effort_is_bearable:
 * @self: an effort, to which all pages have been added
 *
 * Returns: whether each page is drawn within the time that somebody waits for it
 */
gboolean
dossier_pdf_effort_is_bearable (DossierPdfEffort *self)
{
  count_all (self);
  for (guint i = 0; i < self->pages->len; i++)
    {
      const DossierPdfStream *page = self->pages->pdata[i];

      if (page->all.effort > EFFORT_MAXIMUM)
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_pdf_effort_is_certain:
 * @self: an effort, to which all pages have been added
 *
 * Returns: whether all that the pages draw could be found; else only drawing them shows what
 *   it takes
 */
gboolean
dossier_pdf_effort_is_certain (DossierPdfEffort *self)
{
  return self->streams.is_certain;
}
