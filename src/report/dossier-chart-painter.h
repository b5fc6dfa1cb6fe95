/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "dossier-chart.h"
#include "dossier-rating-mark.h"

G_BEGIN_DECLS

/**
 * DossierChartLook:
 * @context: where its letters come from
 * @size: the height of the letters, in the units that the chart is drawn in
 * @palette: the ground that it is drawn on
 *
 * How the charts of one place look.
 */
typedef struct
{
  PangoContext *context;
  double size;
  DossierPalette palette;
} DossierChartLook;

/**
 * DossierChartMark:
 * @category: the position of its category
 * @series: the position of its value
 * @x: its left edge
 * @y: its upper edge
 * @width: how wide it is
 * @height: how high it is
 *
 * Where a value that is not zero is drawn.
 */
typedef struct
{
  guint category;
  guint series;
  double x;
  double y;
  double width;
  double height;
} DossierChartMark;

PangoContext *dossier_chart_create_context (void);
double
dossier_chart_get_height (const DossierChart *chart, const DossierChartLook *look, double width);
GArray *
dossier_chart_list_marks (const DossierChart *chart, const DossierChartLook *look, double width);
void dossier_chart_draw (const DossierChart *chart,
                         const DossierChartLook *look,
                         cairo_t *cr,
                         double width);

G_END_DECLS
