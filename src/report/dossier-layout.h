/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-set-block.h"

G_BEGIN_DECLS

/**
 * DossierPlacement:
 * @set: the block
 * @first_line: its first line that is here
 * @n_lines: how many of its lines are here
 * @y: the upper edge, in points from the top of the paper
 *
 * A block, or some lines of it, on a page.
 */
typedef struct
{
  const DossierSetBlock *set;
  int first_line;
  int n_lines;
  double y;
} DossierPlacement;

/**
 * DossierPage:
 * @placements: (element-type DossierPlacement): what is on it
 * @part: (nullable): the heading of the part that it belongs to
 * @is_cover: whether it has neither header nor footer
 *
 * A page.
 */
typedef struct
{
  GArray *placements;
  const char *part;
  gboolean is_cover;
} DossierPage;

/**
 * DossierLayout:
 * @report: the report that is laid out
 * @geometry: the page
 * @context: what text is measured with
 * @set_blocks: (element-type DossierSetBlock): the blocks in lines
 * @pages: (element-type DossierPage): the pages
 * @anchors: (element-type utf8 guint): on which page each anchor is, from 1
 *
 * A report on pages: the screen, the printer and the PDF all show this.
 */
typedef struct
{
  const DossierReport *report;
  DossierPageGeometry geometry;
  PangoContext *context;
  GPtrArray *set_blocks;
  GPtrArray *pages;
  GHashTable *anchors;
} DossierLayout;

DossierLayout *dossier_layout_new (const DossierReport *report,
                                   const DossierPageGeometry *geometry);
void dossier_layout_free (DossierLayout *self);
guint dossier_layout_get_n_pages (const DossierLayout *self);
guint dossier_layout_find_page (const DossierLayout *self, const char *anchor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierLayout, dossier_layout_free)

G_END_DECLS
