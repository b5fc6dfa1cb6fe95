/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative-view.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_TABLE_GRID (dossier_table_grid_get_type ())
G_DECLARE_FINAL_TYPE (DossierTableGrid, dossier_table_grid, DOSSIER, TABLE_GRID, GtkWidget)

GtkWidget *dossier_table_grid_new (DossierNarrativeView *view, GtkTextChildAnchor *anchor);
void dossier_table_grid_set_width (DossierTableGrid *self, int width);
int dossier_table_grid_measure_cells (DossierTableGrid *self);
void dossier_table_grid_enter (DossierTableGrid *self, gboolean from_below);

G_END_DECLS
