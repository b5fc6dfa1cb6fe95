/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-table-grid-private.h"

#include "dossier-menu.h"
#include "dossier-narrative-selection.h"
#include "dossier-narrative-table.h"
#include "dossier-narrative-tables.h"
#include "dossier-table-cell.h"

/**
 * DossierTableGrid:
 *
 * A table of a narrative, edited cell by cell. Each cell is a text view of one line, whose letters
 * can be bold, italic or a link.
 */

G_DEFINE_FINAL_TYPE (DossierTableGrid, dossier_table_grid, GTK_TYPE_WIDGET)

const DossierNarrativeParagraph *
dossier_table_grid_get_table (DossierTableGrid *self)
{
  return dossier_narrative_buffer_get_table (self->buffer, self->anchor, NULL);
}

static DossierNarrativeBuffer *
get_cell_buffer (DossierTableGrid *self, guint position)
{
  return dossier_narrative_view_get_buffer (self->cells->pdata[position]);
}

void
dossier_table_grid_set_table (DossierTableGrid *self, const DossierNarrativeParagraph *table)
{
  self->is_settling = TRUE;
  dossier_narrative_buffer_set_table (self->buffer, self->anchor, table);
  self->is_settling = FALSE;
}

static void
show_cell (DossierTableGrid *self, const DossierNarrativeParagraph *table, guint position)
{
  dossier_table_cell_show (self->cells->pdata[position],
                           table,
                           position / self->n_columns,
                           position % self->n_columns);
}

static void
describe_cell (DossierTableGrid *self, const DossierNarrativeParagraph *table, guint position)
{
  dossier_table_cell_describe (self->cells->pdata[position],
                               table,
                               position / self->n_columns,
                               position % self->n_columns);
}

static gboolean
find_cell (DossierTableGrid *self, GtkTextBuffer *buffer, guint *position)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (GTK_TEXT_BUFFER (get_cell_buffer (self, i)) == buffer)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

static void
begin_cell_edit_cb (DossierTableGrid *self)
{
  gtk_text_buffer_begin_user_action (GTK_TEXT_BUFFER (self->buffer));
}

static const DossierNarrativeParagraph *
find_pasted_table (GPtrArray *paragraphs)
{
  for (guint i = 0; i < paragraphs->len; i++)
    if (((DossierNarrativeParagraph *) paragraphs->pdata[i])->kind == DOSSIER_NARRATIVE_TABLE)
      return paragraphs->pdata[i];
  return NULL;
}

static gboolean
refresh_cb (gpointer user_data)
{
  DossierTableGrid *self = user_data;

  self->idle = 0;
  dossier_table_grid_refresh (self);
  return G_SOURCE_REMOVE;
}

/* The cell that is being pasted into may have to go. The new ones are there before their words are
 * checked and found. */
static void
schedule_refresh (DossierTableGrid *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, refresh_cb, self, NULL);
}

/* What the grid has no room for becomes a table of its own. */
static void
paste_below (DossierTableGrid *self, const DossierNarrativeParagraph *pasted, guint position)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  g_autoptr (GPtrArray) paragraphs = dossier_narrative_new ();
  GtkTextIter place;

  show_cell (self, dossier_table_grid_get_table (self), position);
  gtk_text_buffer_get_iter_at_child_anchor (buffer, &place, self->anchor);
  gtk_text_iter_forward_char (&place);
  gtk_text_buffer_place_cursor (buffer, &place);
  g_ptr_array_add (paragraphs, dossier_narrative_paragraph_copy (pasted));
  dossier_narrative_selection_replace (self->buffer, paragraphs);
}

/* A cell has one line. A table that was pasted into it fills the cells from there on. */
static void
settle_cell (DossierTableGrid *self, guint position)
{
  g_autoptr (GPtrArray) paragraphs =
    dossier_narrative_buffer_get_paragraphs (get_cell_buffer (self, position));
  const DossierNarrativeParagraph *pasted = find_pasted_table (paragraphs);
  g_autoptr (DossierNarrativeParagraph) table =
    dossier_narrative_paragraph_copy (dossier_table_grid_get_table (self));
  guint row = position / self->n_columns;
  guint column = position % self->n_columns;

  if (pasted != NULL)
    dossier_narrative_table_put (table, row, column, pasted);
  else
    dossier_narrative_table_set_cell (table, row, column, dossier_narrative_join_line (paragraphs));
  if (pasted != NULL && !dossier_narrative_tables_has_room_for (table))
    {
      paste_below (self, pasted, position);
      return;
    }
  dossier_table_grid_set_table (self, table);
  if (pasted != NULL)
    schedule_refresh (self);
  else
    show_cell (self, table, position);
  if (row == 0)
    for (guint i = column; i < self->cells->len; i += self->n_columns)
      describe_cell (self, table, i);
}

static void
end_cell_edit_cb (DossierTableGrid *self, GtkTextBuffer *buffer)
{
  guint position;

  if (dossier_table_grid_get_table (self) != NULL && find_cell (self, buffer, &position))
    settle_cell (self, position);
  gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (self->buffer));
}

static void
cell_focused_cb (DossierTableGrid *self, GParamSpec *pspec, GtkWidget *cell)
{
  guint position;

  if (gtk_widget_has_focus (cell) && g_ptr_array_find (self->cells, cell, &position))
    self->current = position;
}

static void
add_cell (DossierTableGrid *self, guint row, guint column)
{
  GtkWidget *cell = dossier_table_cell_new (self->view, row == 0);
  DossierNarrativeBuffer *buffer =
    dossier_narrative_view_get_buffer (DOSSIER_NARRATIVE_VIEW (cell));

  g_signal_connect_object (buffer,
                           "begin-user-action",
                           G_CALLBACK (begin_cell_edit_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer,
                           "end-user-action",
                           G_CALLBACK (end_cell_edit_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cell,
                           "notify::has-focus",
                           G_CALLBACK (cell_focused_cb),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_grid_attach (self->grid, cell, (int) column, (int) row, 1, 1);
  g_ptr_array_add (self->cells, cell);
}

static gboolean
has_shape_of (DossierTableGrid *self, const DossierNarrativeParagraph *table)
{
  guint n_columns = dossier_narrative_table_get_n_columns (table);

  return self->n_columns == n_columns && self->cells->len == n_columns * table->rows->len;
}

static gboolean
has_keyboard (DossierTableGrid *self)
{
  return gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
}

void
dossier_table_grid_focus_cell (DossierTableGrid *self, guint position)
{
  self->current = MIN (position, self->cells->len - 1);
  gtk_widget_grab_focus (self->cells->pdata[self->current]);
}

static void
build (DossierTableGrid *self, const DossierNarrativeParagraph *table)
{
  guint row = self->n_columns > 0 ? self->current / self->n_columns : 0;
  guint column = self->n_columns > 0 ? self->current % self->n_columns : 0;
  gboolean had_keyboard = has_keyboard (self);

  for (guint i = 0; i < self->cells->len; i++)
    gtk_grid_remove (self->grid, self->cells->pdata[i]);
  g_ptr_array_set_size (self->cells, 0);
  self->n_columns = dossier_narrative_table_get_n_columns (table);
  for (guint i = 0; i < table->rows->len; i++)
    for (guint j = 0; j < self->n_columns; j++)
      add_cell (self, i, j);
  self->current =
    MIN (row, table->rows->len - 1) * self->n_columns + MIN (column, self->n_columns - 1);
  if (had_keyboard)
    dossier_table_grid_focus_cell (self, self->current);
}

void
dossier_table_grid_refresh (DossierTableGrid *self)
{
  const DossierNarrativeParagraph *table = dossier_table_grid_get_table (self);

  if (table == NULL)
    return;
  if (!has_shape_of (self, table))
    build (self, table);
  for (guint i = 0; i < self->cells->len; i++)
    {
      show_cell (self, table, i);
      describe_cell (self, table, i);
    }
}

static void
narrative_edited_cb (DossierTableGrid *self, guint first, guint last)
{
  guint line;

  if (!self->is_settling &&
      dossier_narrative_buffer_get_table (self->buffer, self->anchor, &line) != NULL &&
      line >= first && line <= last)
    dossier_table_grid_refresh (self);
}

static gboolean
key_pressed_cb (DossierTableGrid *self, guint keyval, guint keycode, GdkModifierType state)
{
  return dossier_table_keys_press (self, keyval, state);
}

static gboolean
return_to_cell_cb (gpointer user_data)
{
  DossierTableGrid *self = user_data;

  self->focus_idle = 0;
  if (self->cells->len > 0)
    dossier_table_grid_focus_cell (self, self->current);
  return G_SOURCE_REMOVE;
}

/* After the button has got the keyboard back from its menu. */
static void
menu_closed_cb (DossierTableGrid *self)
{
  if (self->focus_idle == 0)
    self->focus_idle = g_idle_add (return_to_cell_cb, self);
}

/* The narrative around the table would take the keyboard from the cell that is clicked. */
static gboolean
event_cb (DossierTableGrid *self, GdkEvent *event)
{
  switch (gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_BUTTON_RELEASE:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCH_END:
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* As wide as the text around it, whatever the cells would take. */
static void
dossier_table_grid_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  DossierTableGrid *self = DOSSIER_TABLE_GRID (widget);
  GtkWidget *child = gtk_widget_get_first_child (widget);

  gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MAX (*minimum, self->width);
}

static void
dossier_table_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_size_allocate (gtk_widget_get_first_child (widget),
                            &(GtkAllocation){ 0, 0, width, height },
                            -1);
}

static void
dossier_table_grid_dispose (GObject *object)
{
  DossierTableGrid *self = DOSSIER_TABLE_GRID (object);
  GtkWidget *child;

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_handle_id (&self->focus_idle, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->cells, 0);
  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->buffer);
  g_clear_object (&self->anchor);

  G_OBJECT_CLASS (dossier_table_grid_parent_class)->dispose (object);
}

static void
dossier_table_grid_finalize (GObject *object)
{
  g_ptr_array_unref (DOSSIER_TABLE_GRID (object)->cells);

  G_OBJECT_CLASS (dossier_table_grid_parent_class)->finalize (object);
}

static void
dossier_table_grid_class_init (DossierTableGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_table_grid_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_table_grid_finalize;
  widget_class->measure = dossier_table_grid_measure;
  widget_class->size_allocate = dossier_table_grid_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "table-grid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-table-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierTableGrid, grid);
  gtk_widget_class_bind_template_child (widget_class, DossierTableGrid, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, event_cb);
  dossier_table_commands_install (widget_class);
}

static void
dossier_table_grid_init (DossierTableGrid *self)
{
  self->cells = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu_button),
                                  G_MENU_MODEL (dossier_menu_get ("table_menu")));
}

static void
update_editable_cb (DossierTableGrid *self)
{
  gboolean is_editable = gtk_text_view_get_editable (GTK_TEXT_VIEW (self->view));

  gtk_widget_set_visible (self->menu_button, is_editable);
  dossier_table_commands_set_enabled (self, is_editable);
}

/**
 * dossier_table_grid_new:
 * @view: the view of a narrative
 * @anchor: where the table is in it, or will be when this edit ends
 *
 * Returns: (transfer floating): a grid of the cells of the table
 */
GtkWidget *
dossier_table_grid_new (DossierNarrativeView *view, GtkTextChildAnchor *anchor)
{
  DossierTableGrid *self = g_object_new (DOSSIER_TYPE_TABLE_GRID, NULL);

  g_set_weak_pointer (&self->view, view);
  self->buffer = g_object_ref (dossier_narrative_view_get_buffer (view));
  self->anchor = g_object_ref (anchor);
  g_signal_connect_object (gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->menu_button)),
                           "closed",
                           G_CALLBACK (menu_closed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view,
                           "notify::editable",
                           G_CALLBACK (update_editable_cb),
                           self,
                           G_CONNECT_SWAPPED);
  update_editable_cb (self);
  g_signal_connect_object (self->buffer,
                           "edited",
                           G_CALLBACK (narrative_edited_cb),
                           self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * dossier_table_grid_set_width:
 * @self: a grid
 * @width: how wide it is to be, in pixels
 */
void
dossier_table_grid_set_width (DossierTableGrid *self, int width)
{
  g_return_if_fail (DOSSIER_IS_TABLE_GRID (self));

  if (width == self->width)
    return;
  self->width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * dossier_table_grid_measure_cells:
 * @self: a grid
 *
 * Returns: how wide it has to be at least for its cells, in pixels, however wide it is now
 */
int
dossier_table_grid_measure_cells (DossierTableGrid *self)
{
  int least;

  g_return_val_if_fail (DOSSIER_IS_TABLE_GRID (self), 0);

  gtk_widget_measure (gtk_widget_get_first_child (GTK_WIDGET (self)),
                      GTK_ORIENTATION_HORIZONTAL,
                      -1,
                      &least,
                      NULL,
                      NULL,
                      NULL);
  return least;
}

/**
 * dossier_table_grid_enter:
 * @self: a grid
 * @from_below: whether the cursor comes from the line after it
 *
 * Gives the keyboard to the first cell, or to the first one of the last row.
 */
void
dossier_table_grid_enter (DossierTableGrid *self, gboolean from_below)
{
  g_return_if_fail (DOSSIER_IS_TABLE_GRID (self));

  if (self->cells->len > 0)
    dossier_table_grid_focus_cell (self, from_below ? self->cells->len - self->n_columns : 0);
}
