/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-typeset-text.h"

G_BEGIN_DECLS

/**
 * DossierTypesetBlock:
 * @block: what is typeset
 * @path: (element-type DossierStructureNode): its place in the structure of the
 *   document
 * @cells: (element-type DossierTypesetText): its text in lines, cell by cell
 * @cell_x: where each cell starts, in points from the left edge of the paper
 * @label: (nullable): the number or bullet that hangs beside it
 * @label_x: where that starts
 * @n_lines: how many lines it has
 * @line_height: from one line to the next, in points; 0 for what has no lines
 * @width: the width of what has no lines
 * @height: its height
 *
 * A block of a report, typeset in lines for a page.
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
} DossierTypesetBlock;

DossierTypesetBlock *dossier_typeset_block_new (const DossierReportBlock *block,
                                                const DossierTypesetter *typesetter,
                                                const double *column_widths);
void dossier_typeset_block_free (DossierTypesetBlock *self);
gboolean dossier_typeset_block_is_narrow_column (const DossierReportBlock *row, guint column);
double *dossier_typeset_block_measure_columns (DossierReportBlock *const *rows,
                                               guint n_rows,
                                               const DossierTypesetter *typesetter);

G_END_DECLS
