/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-comparison.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_COMPARISON_ROW (dossier_comparison_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierComparisonRow, dossier_comparison_row, DOSSIER, COMPARISON_ROW, AdwBin)

GtkWidget *dossier_comparison_row_new (DossierCriterion *criterion);
void dossier_comparison_row_set_days (DossierComparisonRow *self, GtkSizeGroup *days);
void dossier_comparison_row_update (DossierComparisonRow *self,
                                    const DossierComparison *comparison,
                                    DossierStandard *standard);

G_END_DECLS
