/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the menu of a table does to its rows and columns, each of it one edit. */

#include "dossier-table-grid-private.h"

#include "dossier-narrative-table.h"
#include "dossier-narrative-tables.h"

typedef void (*TableChange) (DossierNarrativeParagraph *table, guint position);

/* Each is an edit of its own. */
static void
change_table (DossierTableGrid *self, TableChange change, guint position)
{
  g_autoptr (DossierNarrativeParagraph) table =
    dossier_narrative_paragraph_copy (dossier_table_grid_get_table (self));

  change (table, position);
  dossier_table_grid_set_table (self, table);
  dossier_table_grid_refresh (self);
}

static guint
get_row (DossierTableGrid *self)
{
  return self->current / self->n_columns;
}

static guint
get_column (DossierTableGrid *self)
{
  return self->current % self->n_columns;
}

/**
 * dossier_table_grid_add_row: (skip)
 * @self: a grid
 * @position: the number that the new row will have
 *
 * Adds a row and gives the keyboard to its cell in the current column.
 */
void
dossier_table_grid_add_row (DossierTableGrid *self, guint position)
{
  guint column = get_column (self);

  change_table (self, dossier_narrative_table_insert_row, position);
  dossier_table_grid_focus_cell (self, position * self->n_columns + column);
}

static void
add_column (DossierTableGrid *self, guint position)
{
  guint row = get_row (self);

  change_table (self, dossier_narrative_table_insert_column, position);
  dossier_table_grid_focus_cell (self, row * self->n_columns + position);
}

static void
add_row_above (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierTableGrid *self = DOSSIER_TABLE_GRID (widget);

  dossier_table_grid_add_row (self, get_row (self));
}

static void
add_row_below (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierTableGrid *self = DOSSIER_TABLE_GRID (widget);

  dossier_table_grid_add_row (self, get_row (self) + 1);
}

static void
add_column_before (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierTableGrid *self = DOSSIER_TABLE_GRID (widget);

  add_column (self, get_column (self));
}

static void
add_column_after (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierTableGrid *self = DOSSIER_TABLE_GRID (widget);

  add_column (self, get_column (self) + 1);
}

static void
delete_table (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierTableGrid *self = DOSSIER_TABLE_GRID (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  dossier_narrative_buffer_remove_table (self->buffer, self->anchor);
}

/* The last row or column takes the table with it. */
static void
delete_row (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierTableGrid *self = DOSSIER_TABLE_GRID (widget);

  if (self->cells->len == self->n_columns)
    delete_table (widget, action_name, parameter);
  else
    {
      change_table (self, dossier_narrative_table_remove_row, get_row (self));
      dossier_table_grid_focus_cell (self, self->current);
    }
}

static void
delete_column (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierTableGrid *self = DOSSIER_TABLE_GRID (widget);

  if (self->n_columns == 1)
    delete_table (widget, action_name, parameter);
  else
    {
      change_table (self, dossier_narrative_table_remove_column, get_column (self));
      dossier_table_grid_focus_cell (self, self->current);
    }
}

static void
align (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierTableGrid *self = DOSSIER_TABLE_GRID (widget);
  g_autoptr (DossierNarrativeParagraph) table =
    dossier_narrative_paragraph_copy (dossier_table_grid_get_table (self));
  const char *side = g_variant_get_string (parameter, NULL);

  DossierNarrativeAlignment alignment = DOSSIER_NARRATIVE_ALIGNED_LEFT;

  if (g_str_equal (side, "right"))
    alignment = DOSSIER_NARRATIVE_ALIGNED_RIGHT;
  else if (g_str_equal (side, "centre"))
    alignment = DOSSIER_NARRATIVE_ALIGNED_CENTRE;
  dossier_narrative_table_set_alignment (table, get_column (self), alignment);
  dossier_table_grid_set_table (self, table);
  dossier_table_grid_refresh (self);
}

static const struct
{
  const char *name;
  const char *parameter_type;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "table.add-row-above", NULL, add_row_above },
  { "table.add-row-below", NULL, add_row_below },
  { "table.add-column-before", NULL, add_column_before },
  { "table.add-column-after", NULL, add_column_after },
  { "table.align", "s", align },
  { "table.delete-row", NULL, delete_row },
  { "table.delete-column", NULL, delete_column },
  { "table.delete", NULL, delete_table },
};

/**
 * dossier_table_commands_install: (skip)
 * @widget_class: the class of the grid
 *
 * Installs the actions of the menu of a table.
 */
void
dossier_table_commands_install (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class,
                                     actions[i].name,
                                     actions[i].parameter_type,
                                     actions[i].activate);
}

/**
 * dossier_table_commands_set_enabled: (skip)
 * @self: a grid
 * @is_enabled: whether the table may be changed
 *
 * Enables the actions of the menu of a table, or none of them.
 */
void
dossier_table_commands_set_enabled (DossierTableGrid *self, gboolean is_enabled)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, is_enabled);
}
