/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

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
} DossierPageGeometry;

#define DOSSIER_PAPER_A4_WIDTH  595.276
#define DOSSIER_PAPER_A4_HEIGHT 841.890

/**
 * dossier_page_geometry_for_paper:
 * @width: the width of the paper, in points
 * @height: its height, in points
 *
 * Returns: a page for this paper: a text of about eighty letters a line, and
 *   room for numbers to its left
 */
static inline DossierPageGeometry
dossier_page_geometry_for_paper (double width, double height)
{
  return (DossierPageGeometry){
    .width = width,
    .height = height,
    .top = 78,
    .bottom = height - 70,
    .label_left = 56,
    .text_left = 116,
    .text_right = width - 62,
  };
}

G_END_DECLS
