/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-list-rows.h"

/*
 * position: where the list is to scroll to
 * focuses_selected: whether it has scrolled, and has not got the keyboard since
 */
typedef struct
{
  GtkWidget *list;
  guint position;
  guint tick;
  gboolean focuses_selected;
} ListRows;

static gboolean
tick_cb (GtkWidget *list, GdkFrameClock *clock, gpointer user_data)
{
  ListRows *self = user_data;
  GtkWidget *row = gtk_widget_get_first_child (list);

  if (row != NULL && gtk_widget_get_height (row) == 0)
    return G_SOURCE_CONTINUE;
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", self->position);
  self->position = GTK_INVALID_LIST_POSITION;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
map_cb (ListRows *self)
{
  if (self->tick == 0 && self->position != GTK_INVALID_LIST_POSITION)
    self->tick = gtk_widget_add_tick_callback (self->list, tick_cb, self, NULL);
}

static void
unmap_cb (ListRows *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->list, self->tick);
  self->tick = 0;
}

static ListRows *
get_list_rows (GtkWidget *list)
{
  ListRows *self = g_object_get_data (G_OBJECT (list), "dossier-list-rows");

  if (self == NULL)
    {
      self = g_new0 (ListRows, 1);
      self->list = list;
      self->position = GTK_INVALID_LIST_POSITION;
      g_object_set_data_full (G_OBJECT (list), "dossier-list-rows", self, g_free);
      g_signal_connect_swapped (list, "map", G_CALLBACK (map_cb), self);
      g_signal_connect_swapped (list, "unmap", G_CALLBACK (unmap_cb), self);
    }
  return self;
}

static GtkWidget *
find_selected_row (GtkWidget *list)
{
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      if ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) != 0)
        return row;
    }
  return NULL;
}

/**
 * dossier_list_scroll_to:
 * @list: a #GtkListView, or the list in a #GtkColumnView
 * @position: the position of a row that is selected
 *
 * Scrolls to the row. A list whose rows are not laid out yet scrolls as soon as they are: GTK 4.8
 * would show none of them if it was told before.
 */
void
dossier_list_scroll_to (GtkWidget *list, guint position)
{
  ListRows *self;

  g_return_if_fail (GTK_IS_WIDGET (list));

  self = get_list_rows (list);
  self->position = position;
  self->focuses_selected = TRUE;
  if (gtk_widget_get_mapped (list))
    map_cb (self);
}

/**
 * dossier_list_grab_focus:
 * @list: a #GtkListView, or the list in a #GtkColumnView
 *
 * Gives the keyboard to the row that had it last, or to the one that dossier_list_scroll_to() went
 * to since.
 *
 * Returns: whether the list has the keyboard now
 */
gboolean
dossier_list_grab_focus (GtkWidget *list)
{
  ListRows *self;
  GtkWidget *row;

  g_return_val_if_fail (GTK_IS_WIDGET (list), FALSE);

  self = get_list_rows (list);
  row = self->focuses_selected ? find_selected_row (list) : NULL;
  self->focuses_selected = FALSE;
  return gtk_widget_grab_focus (row != NULL ? row : list);
}
