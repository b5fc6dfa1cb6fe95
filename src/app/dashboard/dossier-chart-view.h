/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-dashboard-charts.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CHART_VIEW (dossier_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierChartView, dossier_chart_view, DOSSIER, CHART_VIEW, AdwBin)

GtkWidget *dossier_chart_view_new (DossierDashboardChart which);
void dossier_chart_view_update (DossierChartView *self,
                                DossierSubmission *submission,
                                const DossierTally *tallies,
                                const char *today);

G_END_DECLS
