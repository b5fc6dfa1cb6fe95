/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What keys do in the cells of a table. */

#include "dossier-table-grid-private.h"

/* To the line after the table, or before it. */
static void
leave (DossierTableGrid *self, gboolean is_down)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextIter place;

  gtk_text_buffer_get_iter_at_child_anchor (buffer, &place, self->anchor);
  if (!is_down)
    gtk_text_iter_backward_char (&place);
  else if (!gtk_text_iter_forward_line (&place))
    gtk_text_buffer_get_end_iter (buffer, &place);
  gtk_text_buffer_place_cursor (buffer, &place);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static gboolean
is_editable (DossierTableGrid *self)
{
  return gtk_text_view_get_editable (GTK_TEXT_VIEW (self->view));
}

/* Tab in the last cell adds a row, as everywhere. */
static gboolean
press_tab (DossierTableGrid *self, gboolean is_forward)
{
  if (!is_forward && self->current == 0)
    leave (self, FALSE);
  else if (!is_forward)
    dossier_table_grid_focus_cell (self, self->current - 1);
  else if (self->current + 1 < self->cells->len)
    dossier_table_grid_focus_cell (self, self->current + 1);
  else if (is_editable (self))
    {
      self->current -= self->current % self->n_columns;
      dossier_table_grid_add_row (self, self->cells->len / self->n_columns);
    }
  else
    leave (self, TRUE);
  return GDK_EVENT_STOP;
}

static gboolean
press_down (DossierTableGrid *self)
{
  if (self->current + self->n_columns < self->cells->len)
    dossier_table_grid_focus_cell (self, self->current + self->n_columns);
  else
    leave (self, TRUE);
  return GDK_EVENT_STOP;
}

static gboolean
press_up (DossierTableGrid *self)
{
  if (self->current >= self->n_columns)
    dossier_table_grid_focus_cell (self, self->current - self->n_columns);
  else
    leave (self, FALSE);
  return GDK_EVENT_STOP;
}

/* Whether the cursor has another line of the cell to go to. */
static gboolean
can_move_line (GtkTextView *cell, gboolean is_down)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (cell);
  GtkTextIter cursor;

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  if (!is_down)
    return gtk_text_view_backward_display_line (cell, &cursor);
  /* Without another line, GTK goes to the end of the text. */
  return gtk_text_view_forward_display_line (cell, &cursor) && !gtk_text_iter_is_end (&cursor);
}

/**
 * dossier_table_keys_press: (skip)
 * @self: a grid
 * @keyval: a key
 * @state: what is held down with it
 *
 * Tab and the arrows lead from cell to cell, and out of the table; Enter leads down.
 *
 * Returns: whether the key did something here
 */
gboolean
dossier_table_keys_press (DossierTableGrid *self, guint keyval, GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  GtkTextView *cell = self->cells->pdata[self->current];

  if (!gtk_widget_has_focus (GTK_WIDGET (cell)))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_ISO_Left_Tab && modifiers == GDK_SHIFT_MASK)
    return press_tab (self, FALSE);
  if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) &&
      (modifiers == 0 || modifiers == GDK_SHIFT_MASK))
    return press_down (self);
  if (modifiers != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Tab)
    return press_tab (self, TRUE);
  if (keyval == GDK_KEY_Escape)
    {
      leave (self, TRUE);
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_Down && !can_move_line (cell, TRUE))
    return press_down (self);
  if (keyval == GDK_KEY_Up && !can_move_line (cell, FALSE))
    return press_up (self);
  return GDK_EVENT_PROPAGATE;
}

/* A command of the menu was for the cell. */
