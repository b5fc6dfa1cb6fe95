/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-page-geometry.h"

#define LABEL_WIDTH   60.0
#define REMARKS_WIDTH 132.0

/* Around the text, in points: a text of about eighty letters a line on A4. */
static const struct
{
  double top;
  double bottom;
  double left;
  double right;
} whites[] = {
  [DOSSIER_MARGINS_NORMAL] = { 78, 70, 56, 62 },
  [DOSSIER_MARGINS_NARROW] = { 66, 62, 38, 40 },
  [DOSSIER_MARGINS_WIDE] = { 92, 84, 78, 96 },
};

/**
 * dossier_page_geometry_for_paper:
 * @width: the width of the paper, in points
 * @height: its height, in points
 * @margins: how wide the margins are
 *
 * Returns: a page for this paper
 */
DossierPageGeometry
dossier_page_geometry_for_paper (double width, double height, DossierMargins margins)
{
  return (DossierPageGeometry){
    .width = width,
    .height = height,
    .top = whites[margins].top,
    .bottom = height - whites[margins].bottom,
    .label_left = whites[margins].left,
    .text_left = whites[margins].left + LABEL_WIDTH,
    .text_right = width - whites[margins].right,
    .remarks_left = width - whites[margins].right - REMARKS_WIDTH,
  };
}
