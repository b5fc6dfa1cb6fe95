/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-chart-painter.h"
#include "dossier-test-folder.h"
#include "painted-words.h"

G_BEGIN_DECLS

#define PAINTED_CHART_SIZE  12.0
#define PAINTED_CHART_WIDTH 600.0
/* How many pixels a point has in a photograph. */
#define PAINTED_CHART_SCALE 4

/**
 * PaintedChart:
 * @chart: a chart
 * @appearance: how it looks
 * @height: how high it is
 * @marks: (element-type DossierChartMark): where its values are
 * @words: (element-type PaintedWord): what can be read in it
 *
 * A chart as it is printed.
 */
typedef struct
{
  DossierChart *chart;
  DossierChartAppearance appearance;
  double height;
  GArray *marks;
  GArray *words;
} PaintedChart;

void painted_chart_add_values (DossierChart *chart,
                               const char *label,
                               const guint *values,
                               guint n_values);
DossierChart *painted_chart_create_counts (DossierChartKind kind);
DossierChart *painted_chart_create_line (void);
void painted_chart_paint (DossierTestFolder *folder,
                          DossierChart *chart,
                          DossierPalette palette,
                          PaintedChart *self);
void painted_chart_clear (PaintedChart *self);
const PaintedWord *painted_chart_find_word (const PaintedChart *self, const char *text);
const DossierChartMark *
painted_chart_find_mark (const PaintedChart *self, guint category, guint series);
cairo_surface_t *painted_chart_photograph (const DossierChart *chart,
                                           const DossierChartAppearance *appearance);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PaintedChart, painted_chart_clear)

G_END_DECLS
