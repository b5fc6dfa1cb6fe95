/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-chart.h"

G_BEGIN_DECLS

/**
 * DossierChartDestination:
 * @mark: the button over a value
 * @category: the position of its category
 * @series: the position of the value
 * @user_data: what was given with the function
 *
 * Gives the button the action that leads to what the value counts.
 */
typedef void (*DossierChartDestination) (GtkActionable *mark,
                                         guint category,
                                         guint series,
                                         gpointer user_data);

#define DOSSIER_TYPE_CHART_DRAWING (dossier_chart_drawing_get_type ())
G_DECLARE_FINAL_TYPE (DossierChartDrawing, dossier_chart_drawing, DOSSIER, CHART_DRAWING, GtkWidget)

const DossierChart *dossier_chart_drawing_get_chart (DossierChartDrawing *self);
void dossier_chart_drawing_set_chart (DossierChartDrawing *self,
                                      DossierChart *chart,
                                      DossierChartDestination destination,
                                      gpointer user_data);

G_END_DECLS
