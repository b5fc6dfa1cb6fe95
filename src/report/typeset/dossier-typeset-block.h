/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-set-text.h"

G_BEGIN_DECLS

/**
 * DossierSetBlock:
 * @block: what is set
 * @path: (element-type DossierStructureNode): its place in the structure of the
 *   document
 * @cells: (element-type DossierSetText): its text in lines, cell by cell
 * @cell_x: where each cell starts, in points from the left edge of the paper
 * @label: (nullable): the number or bullet that hangs beside it
 * @label_x: where that starts
 * @n_lines: how many lines it has
 * @line_height: from one line to the next, in points; 0 for what has no lines
 * @width: the width of what has no lines
 * @height: its height
 *
 * A block of a report, set in lines for a page.
 */
typedef struct
{
  const DossierReportBlock *block;
  GArray *path;
  GPtrArray *cells;
  double *cell_x;
  PangoLayout *label;
  double label_x;
  int n_lines;
  double line_height;
  double width;
  double height;
} DossierSetBlock;

DossierSetBlock *dossier_set_block_new (const DossierReportBlock *block,
                                        const DossierTypesetter *typesetter,
                                        const double *column_widths);
void dossier_set_block_free (DossierSetBlock *self);
double *dossier_set_block_measure_columns (DossierReportBlock *const *rows,
                                           guint n_rows,
                                           const DossierTypesetter *typesetter);

G_END_DECLS
