/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-qpdf.h"

G_BEGIN_DECLS

/**
 * DossierPdfSlot:
 * @DOSSIER_PDF_SLOT_FILL: the pattern that areas are filled with
 * @DOSSIER_PDF_SLOT_STROKE: the pattern that lines are drawn with
 * @DOSSIER_PDF_SLOT_MASK: the soft mask
 * @DOSSIER_PDF_SLOT_FONT: the font, if its glyphs are drawn by contents
 *
 * What the graphics state holds that has contents of its own.
 */
typedef enum
{
  DOSSIER_PDF_SLOT_FILL,
  DOSSIER_PDF_SLOT_STROKE,
  DOSSIER_PDF_SLOT_MASK,
  DOSSIER_PDF_SLOT_FONT,
  DOSSIER_PDF_SLOT_COUNT
} DossierPdfSlot;

typedef struct _DossierPdfStream DossierPdfStream;

/**
 * DossierPdfUse:
 * @stream: what is drawn
 * @slots: the graphics state that it begins with; %NULL where that holds nothing, or
 *   %DOSSIER_PDF_INHERITED
 * @n: how many times it is drawn
 *
 * Contents that other contents draw.
 */
typedef struct
{
  DossierPdfStream *stream;
  DossierPdfStream *slots[DOSSIER_PDF_SLOT_COUNT];
  double n;
} DossierPdfUse;

/**
 * DossierPdfCount:
 * @effort: how many operators are carried out
 * @n_inherited: how many times something is drawn that the graphics state held before
 *
 * What it takes to draw something once.
 */
typedef struct
{
  double effort;
  double n_inherited[DOSSIER_PDF_SLOT_COUNT];
} DossierPdfCount;

/**
 * DossierPdfStream:
 * @id: the number of its object
 * @generation: the generation of its object
 * @drawer: (nullable): what draws it, whose resources it has where it has none itself
 * @depth: how many lead to it, each of which has resources of the one before
 * @is_font: whether it is a font with contents as glyphs
 * @is_shared: whether it is the same for all that draw it
 * @is_closed: whether it needed none of the resources of others
 * @twin: (nullable): a closed one with the same contents, which is known already
 * @own: what its own contents take
 * @uses: (element-type DossierPdfUse): what it draws
 * @all: what it takes together with what it draws
 *
 * Contents of a page, form, pattern or glyph; or a font, as the glyphs of which the most
 * laborious one is drawn.
 */
struct _DossierPdfStream
{
  int id;
  int generation;
  DossierPdfStream *drawer;
  guint depth;
  gboolean is_font;
  gboolean is_shared;
  gboolean is_closed;
  DossierPdfStream *twin;
  DossierPdfCount own;
  GHashTable *uses;
  DossierPdfCount all;
};

extern DossierPdfStream dossier_pdf_inherited;

/**
 * DOSSIER_PDF_INHERITED:
 *
 * Stands for what the graphics state holds where contents begin.
 */
#define DOSSIER_PDF_INHERITED (&dossier_pdf_inherited)

typedef struct _DossierPdfStreams DossierPdfStreams;

/**
 * DossierPdfStreams:
 * @pdf: the PDF
 * @all: (element-type DossierPdfStream): those that have been found, in that order
 * @by_identity: (element-type DossierPdfStream): the same
 * @closed: (element-type DossierPdfStream): those that need none of the resources of others, by id
 * @plain: the resources that are known to have no contents of their own, by id and kind
 * @n_read: how many of them have been read
 * @is_certain: whether all that is drawn can be found
 *
 * All contents that are drawn in a PDF.
 */
struct _DossierPdfStreams
{
  DossierQpdf *pdf;
  GPtrArray *all;
  GHashTable *by_identity;
  GHashTable *closed;
  GHashTable *plain;
  guint n_read;
  gboolean is_certain;
};

void dossier_pdf_streams_init (DossierPdfStreams *self, DossierQpdf *pdf);
void dossier_pdf_streams_clear (DossierPdfStreams *self);

gboolean dossier_pdf_streams_are_resources_plain (DossierPdfStreams *self, qpdf_oh resources);
DossierPdfStream *dossier_pdf_streams_add_page (DossierPdfStreams *self, qpdf_oh page);
DossierPdfStream *
dossier_pdf_streams_get (DossierPdfStreams *self, DossierPdfStream *drawer, qpdf_oh object);
DossierPdfStream *
dossier_pdf_streams_get_font (DossierPdfStreams *self, DossierPdfStream *drawer, qpdf_oh font);

void dossier_pdf_stream_add_use (DossierPdfStream *self, const DossierPdfUse *use);
qpdf_oh dossier_pdf_stream_find_resource (DossierPdfStream *self,
                                          DossierPdfStreams *streams,
                                          const char *kind,
                                          const char *name);
void dossier_pdf_stream_read (DossierPdfStream *self,
                              DossierPdfStreams *streams,
                              const char *contents,
                              gsize length);

G_END_DECLS
