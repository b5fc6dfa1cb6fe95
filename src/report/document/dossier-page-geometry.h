/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-report-options.h"

G_BEGIN_DECLS

/**
 * DossierPageGeometry:
 * @width: the width of the paper
 * @height: its height
 * @top: where the text starts
 * @bottom: where it ends
 * @label_left: where numbers start, which hang in a column of their own
 * @text_left: where text starts
 * @text_right: where it ends
 * @remarks_left: where the column for remarks starts, on pages that have one;
 *   their text ends before it
 *
 * A page, in points (1/72 inch) from the upper left corner of the paper.
 */
typedef struct
{
  double width;
  double height;
  double top;
  double bottom;
  double label_left;
  double text_left;
  double text_right;
  double remarks_left;
} DossierPageGeometry;

#define DOSSIER_PAPER_A4_WIDTH      595.276
#define DOSSIER_PAPER_A4_HEIGHT     841.890
#define DOSSIER_PAPER_LETTER_WIDTH  612.0
#define DOSSIER_PAPER_LETTER_HEIGHT 792.0

DossierPageGeometry
dossier_page_geometry_for_paper (double width, double height, DossierMargins margins);

G_END_DECLS
