/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-table-grid.h"

G_BEGIN_DECLS

/* view, buffer, anchor: where the table is
 * cells: (element-type DossierNarrativeView): row by row; owned by the grid
 * current: the number of the cell that had the keyboard last
 * width: in pixels; 0 before it is known
 * is_settling: while the table is changed by what was done in a cell
 * idle: shows what was pasted into several cells
 * focus_idle: gives the keyboard back to the current cell */
struct _DossierTableGrid
{
  GtkWidget parent_instance;

  GtkGrid *grid;
  GtkWidget *menu_button;

  DossierNarrativeView *view;
  DossierNarrativeBuffer *buffer;
  GtkTextChildAnchor *anchor;
  GPtrArray *cells;
  guint n_columns;
  guint current;
  int width;
  gboolean is_settling;
  guint idle;
  guint focus_idle;
};

const DossierNarrativeParagraph *dossier_table_grid_get_table (DossierTableGrid *self);
void dossier_table_grid_set_table (DossierTableGrid *self, const DossierNarrativeParagraph *table);
void dossier_table_grid_refresh (DossierTableGrid *self);
void dossier_table_grid_focus_cell (DossierTableGrid *self, guint position);
void dossier_table_grid_add_row (DossierTableGrid *self, guint position);

void dossier_table_commands_install (GtkWidgetClass *widget_class);
void dossier_table_commands_set_enabled (DossierTableGrid *self, gboolean is_enabled);
gboolean dossier_table_keys_press (DossierTableGrid *self, guint keyval, GdkModifierType state);

G_END_DECLS
