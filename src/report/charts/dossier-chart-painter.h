/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-chart-layout.h"

G_BEGIN_DECLS

void dossier_chart_draw (const DossierChart *chart,
                         const DossierChartAppearance *appearance,
                         cairo_t *cr,
                         double width);

G_END_DECLS
