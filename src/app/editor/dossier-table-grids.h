/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative-view.h"

G_BEGIN_DECLS

GPtrArray *dossier_table_grids_list_cells (DossierNarrativeBuffer *buffer);
DossierNarrativeView *
dossier_table_grids_get_cell (DossierNarrativeBuffer *buffer, guint line, guint row, guint column);
GtkTextChildAnchor *
dossier_table_grids_find_cell (DossierNarrativeView *cell, guint *row, guint *column);
void dossier_table_grids_watch (DossierNarrativeView *view);
void dossier_table_grids_set_width (DossierNarrativeView *view, int width);
int dossier_table_grids_measure_cells (DossierNarrativeView *view);
void dossier_table_grids_place (DossierNarrativeView *view);
gboolean
dossier_table_grids_press (DossierNarrativeView *view, guint keyval, GdkModifierType modifiers);
void dossier_table_grids_insert (DossierNarrativeView *view, guint n_rows, guint n_columns);

G_END_DECLS
