/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-typeset-cache.h"

G_BEGIN_DECLS

/**
 * DossierPlacement:
 * @set: the block
 * @first_line: its first line that is here
 * @n_lines: how many of its lines are here
 * @y: the upper edge, in points from the top of the paper
 * @is_repeated: whether it is here only because the table below goes on
 *
 * A block, or some lines of it, on a page.
 */
typedef struct
{
  const DossierTypesetBlock *set;
  int first_line;
  int n_lines;
  double y;
  gboolean is_repeated;
} DossierPlacement;

/**
 * DossierPage:
 * @placements: (element-type DossierPlacement): what is on it
 * @numbering: how the pages of its section are numbered
 * @number: its number among those of its section, from 1
 * @prefix: (nullable): in an appendix, what its pages are numbered with
 * @label: its number, as people read it
 * @part: (nullable): the heading of the part that it belongs to
 * @is_cover: whether it has neither header nor footer
 * @has_remarks: whether there is room for remarks beside its text
 * @document: (nullable): the evidence that this is a page of
 * @document_page: which of its pages, from 1
 *
 * A page.
 */
typedef struct
{
  GArray *placements;
  DossierPageNumbering numbering;
  guint number;
  const char *prefix;
  char *label;
  const DossierReportBlock *part;
  gboolean is_cover;
  gboolean has_remarks;
  const DossierReportBlock *document;
  guint document_page;
} DossierPage;

typedef struct _DossierLayoutWork DossierLayoutWork;

/**
 * DossierLayout:
 * @report: the report that is laid out
 * @typesetter: the page, and what text is typeset with
 * @typeset_blocks: (element-type DossierTypesetBlock): the blocks in lines
 * @pages: (element-type DossierPage): the pages
 * @anchors: (element-type utf8 guint): on which page each anchor is, from 1
 * @next_cache: what a later layout can take from this one
 * @work: (nullable): how far it is, while it is not complete
 *
 * A report on pages: the screen, the printer and the PDF all show this.
 */
typedef struct
{
  const DossierReport *report;
  DossierTypesetter typesetter;
  GPtrArray *typeset_blocks;
  GPtrArray *pages;
  GHashTable *anchors;
  DossierTypesetCache *next_cache;
  DossierLayoutWork *work;
} DossierLayout;

DossierLayout *dossier_layout_begin (const DossierReport *report,
                                     const DossierPageGeometry *geometry,
                                     DossierLayout *before);
gboolean dossier_layout_advance (DossierLayout *self, gint64 time);
DossierLayout *dossier_layout_new (const DossierReport *report,
                                   const DossierPageGeometry *geometry);
void dossier_layout_free (DossierLayout *self);
guint dossier_layout_get_n_pages (const DossierLayout *self);
const DossierPage *dossier_layout_get_page (const DossierLayout *self, guint number);
guint dossier_layout_find_page (const DossierLayout *self, const char *anchor);
char *dossier_layout_create_page_anchor (const char *label, guint page);
const char *dossier_layout_find_label (const DossierLayout *self, const char *anchor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierLayout, dossier_layout_free)

G_END_DECLS
