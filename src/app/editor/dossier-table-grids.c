/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The grids of the tables in the view of a narrative: their coming, their width, their cells, and
 * how the keyboard gets into them. */

#include "dossier-table-grids.h"

#include "dossier-narrative-selection.h"
#include "dossier-narrative-style.h"
#include "dossier-narrative-table.h"
#include "dossier-narrative-tables.h"
#include "dossier-table-grid-private.h"

static void
anchor_inserted_cb (DossierNarrativeView *view, GtkTextIter *place, GtkTextChildAnchor *anchor)
{
  gtk_text_view_add_child_at_anchor (GTK_TEXT_VIEW (view),
                                     dossier_table_grid_new (view, anchor),
                                     anchor);
}

static DossierTableGrid *
find_grid (DossierNarrativeBuffer *buffer, guint line)
{
  GtkTextChildAnchor *anchor = dossier_narrative_buffer_get_table_anchor (buffer, line);
  guint n_widgets = 0;
  g_autofree GtkWidget **widgets =
    anchor != NULL ? gtk_text_child_anchor_get_widgets (anchor, &n_widgets) : NULL;

  return n_widgets > 0 ? DOSSIER_TABLE_GRID (widgets[0]) : NULL;
}

/**
 * dossier_table_grids_list_cells:
 * @buffer: the buffer of a narrative
 *
 * Returns: (transfer container) (element-type DossierNarrativeView): the cells of all tables in it
 */
GPtrArray *
dossier_table_grids_list_cells (DossierNarrativeBuffer *buffer)
{
  GPtrArray *cells = g_ptr_array_new ();

  for (guint i = 0; i < (guint) gtk_text_buffer_get_line_count (GTK_TEXT_BUFFER (buffer)); i++)
    {
      DossierTableGrid *grid = find_grid (buffer, i);

      if (grid != NULL)
        g_ptr_array_extend (cells, grid->cells, NULL, NULL);
    }
  return cells;
}

/**
 * dossier_table_grids_get_cell:
 * @buffer: the buffer of a narrative
 * @line: the number of the line that a table is
 * @row: the number of a row, from 0 for the header
 * @column: the number of a column, from 0
 *
 * Returns: (transfer none) (nullable): the cell that is there; %NULL if nothing shows it
 */
DossierNarrativeView *
dossier_table_grids_get_cell (DossierNarrativeBuffer *buffer, guint line, guint row, guint column)
{
  DossierTableGrid *grid = find_grid (buffer, line);
  guint position = grid != NULL ? row * grid->n_columns + column : 0;

  if (grid == NULL || column >= grid->n_columns || position >= grid->cells->len)
    return NULL;
  return grid->cells->pdata[position];
}

/**
 * dossier_table_grids_find_cell:
 * @cell: a cell of a table in a narrative
 * @row: (out): the number of its row, from 0 for the header
 * @column: (out): the number of its column, from 0
 *
 * Returns: (transfer none): the anchor of the table in the narrative
 */
GtkTextChildAnchor *
dossier_table_grids_find_cell (DossierNarrativeView *cell, guint *row, guint *column)
{
  DossierTableGrid *grid =
    DOSSIER_TABLE_GRID (gtk_widget_get_ancestor (GTK_WIDGET (cell), DOSSIER_TYPE_TABLE_GRID));
  guint position = 0;

  g_ptr_array_find (grid->cells, cell, &position);
  *row = position / grid->n_columns;
  *column = position % grid->n_columns;
  return grid->anchor;
}

/**
 * dossier_table_grids_watch:
 * @view: the view of a narrative that is empty so far
 *
 * Puts a grid at each table that comes into the narrative from now on.
 */
void
dossier_table_grids_watch (DossierNarrativeView *view)
{
  g_return_if_fail (DOSSIER_IS_NARRATIVE_VIEW (view));

  g_signal_connect_object (dossier_narrative_view_get_buffer (view),
                           "insert-child-anchor",
                           G_CALLBACK (anchor_inserted_cb),
                           view,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static int
get_margins (DossierNarrativeView *view, guint line)
{
  DossierNarrativeBuffer *buffer = dossier_narrative_view_get_buffer (view);

  return dossier_narrative_style_get_margin (dossier_narrative_buffer_get_line (buffer, line)) +
         gtk_text_view_get_right_margin (GTK_TEXT_VIEW (view));
}

/**
 * dossier_table_grids_set_width:
 * @view: the view of a narrative
 * @width: how wide it is, in pixels
 *
 * Makes all tables as wide as the text around them.
 */
void
dossier_table_grids_set_width (DossierNarrativeView *view, int width)
{
  DossierNarrativeBuffer *buffer = dossier_narrative_view_get_buffer (view);
  guint n_lines = (guint) gtk_text_buffer_get_line_count (GTK_TEXT_BUFFER (buffer));

  for (guint i = 0; i < n_lines; i++)
    {
      DossierTableGrid *grid = find_grid (buffer, i);

      if (grid != NULL)
        dossier_table_grid_set_width (grid, MAX (width - get_margins (view, i), 0));
    }
}

/**
 * dossier_table_grids_measure_cells:
 * @view: the view of a narrative
 *
 * Returns: how wide the view has to be at least for the cells of its tables, in pixels; -1 if it
 *   has no tables
 */
int
dossier_table_grids_measure_cells (DossierNarrativeView *view)
{
  DossierNarrativeBuffer *buffer = dossier_narrative_view_get_buffer (view);
  guint n_lines = (guint) gtk_text_buffer_get_line_count (GTK_TEXT_BUFFER (buffer));
  int least = -1;

  for (guint i = 0; i < n_lines; i++)
    {
      DossierTableGrid *grid = find_grid (buffer, i);

      if (grid != NULL)
        least = MAX (least, dossier_table_grid_measure_cells (grid) + get_margins (view, i));
    }
  return least;
}

/**
 * dossier_table_grids_place:
 * @view: the view of a narrative, whose size was just allocated
 *
 * Puts the tables where they belong. GtkTextView allocates each out of sight first, and puts it
 * there only when its line is drawn: with GTK 4.18, a menu that is open in a table would follow it
 * to and fro, and have no allocation when it is drawn itself.
 */
void
dossier_table_grids_place (DossierNarrativeView *view)
{
  DossierNarrativeBuffer *buffer = dossier_narrative_view_get_buffer (view);
  guint n_lines = (guint) gtk_text_buffer_get_line_count (GTK_TEXT_BUFFER (buffer));

  for (guint i = 0; i < n_lines; i++)
    {
      GtkTextChildAnchor *anchor = dossier_narrative_buffer_get_table_anchor (buffer, i);
      GdkRectangle place;
      GtkTextIter iter;

      if (anchor == NULL)
        continue;
      gtk_text_buffer_get_iter_at_child_anchor (GTK_TEXT_BUFFER (buffer), &iter, anchor);
      gtk_text_view_get_iter_location (GTK_TEXT_VIEW (view), &iter, &place);
    }
}

/* Where the cursor would go with the key. */
static gboolean
find_next_place (GtkTextView *view, guint keyval, GtkTextIter *place)
{
  switch (keyval)
    {
    case GDK_KEY_Up:
      return gtk_text_view_backward_display_line (view, place);
    case GDK_KEY_Down:
      return gtk_text_view_forward_display_line (view, place);
    case GDK_KEY_Left:
      return gtk_text_iter_backward_char (place);
    case GDK_KEY_Right:
      return gtk_text_iter_forward_char (place);
    default:
      return FALSE;
    }
}

/**
 * dossier_table_grids_press:
 * @view: the view of a narrative that has the keyboard
 * @keyval: a key
 * @modifiers: what is held down with it
 *
 * Gives the keyboard to the cells of a table if the key leads there.
 *
 * Returns: whether it did
 */
gboolean
dossier_table_grids_press (DossierNarrativeView *view, guint keyval, GdkModifierType modifiers)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  DossierTableGrid *grid;
  GtkTextIter place;
  int line;

  if (modifiers != 0)
    return FALSE;
  gtk_text_buffer_get_iter_at_mark (buffer, &place, gtk_text_buffer_get_insert (buffer));
  line = gtk_text_iter_get_line (&place);
  if (!find_next_place (GTK_TEXT_VIEW (view), keyval, &place))
    return FALSE;
  grid =
    find_grid (dossier_narrative_view_get_buffer (view), (guint) gtk_text_iter_get_line (&place));
  if (grid == NULL || gtk_text_iter_get_line (&place) == line)
    return FALSE;
  dossier_table_grid_enter (grid, gtk_text_iter_get_line (&place) < line);
  return TRUE;
}

/**
 * dossier_table_grids_insert:
 * @view: the view of a narrative
 * @n_rows: how many rows the table has, with its header
 * @n_columns: how many columns it has
 *
 * Inserts an empty table at the cursor, and gives the keyboard to its first cell.
 */
void
dossier_table_grids_insert (DossierNarrativeView *view, guint n_rows, guint n_columns)
{
  DossierNarrativeBuffer *buffer = dossier_narrative_view_get_buffer (view);
  g_autoptr (GPtrArray) paragraphs = dossier_narrative_new ();
  DossierTableGrid *grid;
  GtkTextIter cursor;

  g_ptr_array_add (paragraphs, dossier_narrative_table_new (n_rows, n_columns));
  dossier_narrative_selection_replace (buffer, paragraphs);
  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (buffer),
                                    &cursor,
                                    gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (buffer)));
  grid = find_grid (buffer, (guint) gtk_text_iter_get_line (&cursor));
  if (grid != NULL)
    dossier_table_grid_enter (grid, FALSE);
}
