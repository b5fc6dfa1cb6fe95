/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "dossier-page-geometry.h"
#include "dossier-report.h"

G_BEGIN_DECLS

/**
 * DossierSetBlock:
 * @block: what is set
 * @cells: (element-type PangoLayout): its text in lines, cell by cell
 * @cell_x: where each cell starts, in points from the left edge of the paper
 * @label: (nullable): the number or bullet that hangs beside it
 * @label_x: where that starts
 * @n_lines: how many lines it has
 * @line_height: from one line to the next, in points; 0 for what has no lines
 * @height: the height of what has no lines
 *
 * A block of a report, set in lines for a page.
 */
typedef struct
{
  const DossierReportBlock *block;
  GPtrArray *cells;
  double *cell_x;
  PangoLayout *label;
  double label_x;
  int n_lines;
  double line_height;
  double height;
} DossierSetBlock;

DossierSetBlock *dossier_set_block_new (const DossierReportBlock *block,
                                        const DossierPageGeometry *geometry,
                                        PangoContext *context,
                                        const double *column_widths);
void dossier_set_block_free (DossierSetBlock *self);
double *dossier_set_block_measure_columns (DossierReportBlock *const *rows,
                                           guint n_rows,
                                           const DossierPageGeometry *geometry,
                                           PangoContext *context);
PangoLayout *dossier_set_text (PangoContext *context,
                               DossierReportStyle style,
                               const DossierRichText *text,
                               double width);

G_END_DECLS
