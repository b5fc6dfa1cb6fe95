/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "dossier-chart.h"
#include "dossier-rating-mark.h"

G_BEGIN_DECLS

/* All sizes are multiples of the height of the letters. */
#define DOSSIER_CHART_BAR_HEIGHT    1.7
#define DOSSIER_CHART_BAR_STEP      2.3
#define DOSSIER_CHART_TWO_LINES     2.9
#define DOSSIER_CHART_COLUMN_HEIGHT 13.0
#define DOSSIER_CHART_GRID_STEP     3.1
#define DOSSIER_CHART_GRID_MARK     1.25
#define DOSSIER_CHART_LINE_HEIGHT   8.0
#define DOSSIER_CHART_GAP           0.8
#define DOSSIER_CHART_LEGEND_STEP   1.8

/**
 * DossierChartAppearance:
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
} DossierChartAppearance;

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

/**
 * DossierChartLegendEntry:
 * @series: the position of a series
 * @x: its left edge
 * @y: the upper edge of its row
 *
 * Where a series is explained.
 */
typedef struct
{
  guint series;
  double x;
  double y;
} DossierChartLegendEntry;

/**
 * DossierChartLayout:
 * @chart: the chart
 * @appearance: how it looks
 * @width: how wide it is
 * @label_width: how wide the labels beside its bars or rows are
 * @bar_top: how far below the upper edge of its row each bar is
 * @bar_step: how high a row with a bar is; higher where a label needs two lines
 *
 * Where the parts of a chart are, at one width.
 */
typedef struct
{
  const DossierChart *chart;
  const DossierChartAppearance *appearance;
  double width;
  double label_width;
  double bar_top;
  double bar_step;
} DossierChartLayout;

double dossier_chart_get_height (const DossierChart *chart,
                                 const DossierChartAppearance *appearance,
                                 double width);
GArray *dossier_chart_list_marks (const DossierChart *chart,
                                  const DossierChartAppearance *appearance,
                                  double width);

DossierChartLayout dossier_chart_layout_create (const DossierChart *chart,
                                                const DossierChartAppearance *appearance,
                                                double width);
PangoLayout *dossier_chart_layout_set_text (const DossierChartLayout *self,
                                            const char *text,
                                            double size,
                                            double width);
void dossier_chart_measure_text (PangoLayout *layout, double *width, double *height);
GArray *dossier_chart_layout_list_marks (const DossierChartLayout *self);
GArray *dossier_chart_layout_list_legend (const DossierChartLayout *self, double *bottom);
double dossier_chart_layout_get_body_height (const DossierChartLayout *self);

G_END_DECLS
