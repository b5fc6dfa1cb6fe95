/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-action-column.h"

#include <glib/gi18n.h>

#include "dossier-action-order.h"
#include "dossier-action-row.h"
#include "dossier-enum.h"
#include "dossier-today.h"

/**
 * DossierActionColumn:
 *
 * The actions of one state, on a board. Cards are dragged from one column to
 * another.
 */
struct _DossierActionColumn
{
  GtkWidget parent_instance;

  GtkLabel *heading;
  GtkListBox *list;

  DossierActionState state;
  GtkFilter *filter;
  GtkSorter *sorter;
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;
};

G_DEFINE_FINAL_TYPE (DossierActionColumn, dossier_action_column, GTK_TYPE_WIDGET)

static guint selected_signal;

static gboolean
is_here (gpointer item, gpointer user_data)
{
  DossierActionColumn *self = user_data;

  return dossier_action_get_state (DOSSIER_ACTION (item)) == self->state;
}

static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return dossier_action_compare ((DossierAction *) a,
                                 (DossierAction *) b,
                                 DOSSIER_ACTION_BY_STATE,
                                 dossier_today_get ());
}

static GdkContentProvider *
prepare_drag (GtkDragSource *source, double x, double y, gpointer user_data)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, (int) x, (int) y);
  return gdk_content_provider_new_typed (DOSSIER_TYPE_ACTION,
                                         dossier_action_row_get_action (DOSSIER_ACTION_ROW (row)));
}

static GtkWidget *
create_card (gpointer item, gpointer user_data)
{
  GtkWidget *card = dossier_action_row_new (DOSSIER_ACTION (item));
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_drag), NULL);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_css_class (card, "card");
  dossier_action_row_hide_state (DOSSIER_ACTION_ROW (card));
  return card;
}

static void
row_selected (DossierActionColumn *self, GtkListBoxRow *row)
{
  if (row != NULL)
    g_signal_emit (self,
                   selected_signal,
                   0,
                   dossier_action_row_get_action (DOSSIER_ACTION_ROW (row)));
}

static void
row_activated_cb (DossierActionColumn *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "actions.show-details", NULL);
}

static gboolean
action_dropped (DossierActionColumn *self, const GValue *value)
{
  DossierAction *action = g_value_get_object (value);

  return gtk_widget_activate_action (GTK_WIDGET (self),
                                     "submission.move-action",
                                     "(su)",
                                     dossier_action_get_id (action),
                                     (guint) self->state);
}

static void
count_changed (DossierActionColumn *self)
{
  const char *title = dossier_enum_get_title (DOSSIER_TYPE_ACTION_STATE, (int) self->state);
  /* Translators: the state of actions, and how many are in it */
  g_autofree char *heading =
    g_strdup_printf (_ ("%s (%u)"), title, g_list_model_get_n_items (G_LIST_MODEL (self->sorted)));

  gtk_label_set_text (self->heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title,
                                  -1);
}

static void
dossier_action_column_dispose (GObject *object)
{
  DossierActionColumn *self = DOSSIER_ACTION_COLUMN (object);
  GtkWidget *child;

  if (self->sorted != NULL)
    g_signal_handlers_disconnect_by_data (self->sorted, self);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dossier_action_column_parent_class)->dispose (object);
}

static void
dossier_action_column_class_init (DossierActionColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_action_column_dispose;

  /**
   * DossierActionColumn::selected:
   * @self: an action column
   * @action: the action that the user selected
   */
  selected_signal = g_signal_new ("selected",
                                  G_TYPE_FROM_CLASS (klass),
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  DOSSIER_TYPE_ACTION);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-action-column.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierActionColumn, heading);
  gtk_widget_class_bind_template_child (widget_class, DossierActionColumn, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected);
}

static void
dossier_action_column_init (DossierActionColumn *self)
{
  GtkDropTarget *target = gtk_drop_target_new (DOSSIER_TYPE_ACTION, GDK_ACTION_MOVE);

  gtk_widget_init_template (GTK_WIDGET (self));

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_here, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, self, NULL));
  self->filtered = gtk_filter_list_model_new (NULL, g_object_ref (self->filter));
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->filtered)),
                                          g_object_ref (self->sorter));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->sorted), create_card, self, NULL);
  g_signal_connect_swapped (self->sorted, "items-changed", G_CALLBACK (count_changed), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (action_dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  dossier_today_connect (self, G_CALLBACK (dossier_action_column_sort));
}

/**
 * dossier_action_column_new:
 * @state: the state of the actions in it
 *
 * Returns: (transfer floating): a column
 */
GtkWidget *
dossier_action_column_new (DossierActionState state)
{
  DossierActionColumn *self = g_object_new (DOSSIER_TYPE_ACTION_COLUMN, NULL);

  self->state = state;
  count_changed (self);
  return GTK_WIDGET (self);
}

/**
 * dossier_action_column_set_actions:
 * @self: an action column
 * @actions: (nullable): a list of #DossierAction, in any state
 */
void
dossier_action_column_set_actions (DossierActionColumn *self, GListModel *actions)
{
  g_return_if_fail (DOSSIER_IS_ACTION_COLUMN (self));

  gtk_filter_list_model_set_model (self->filtered, actions);
}

static GtkListBoxRow *
find_card (DossierActionColumn *self, DossierAction *action)
{
  guint n_cards = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));

  for (guint i = 0; i < n_cards && action != NULL; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);

      if (dossier_action_row_get_action (DOSSIER_ACTION_ROW (row)) == action)
        return row;
    }
  return NULL;
}

/**
 * dossier_action_column_select:
 * @self: an action column
 * @action: (nullable): an action
 *
 * Selects its card, without telling, or none.
 *
 * Returns: whether the card is in this column
 */
gboolean
dossier_action_column_select (DossierActionColumn *self, DossierAction *action)
{
  GtkListBoxRow *card = find_card (self, action);

  g_return_val_if_fail (DOSSIER_IS_ACTION_COLUMN (self), FALSE);

  g_signal_handlers_block_by_func (self->list, row_selected, self);
  if (card != NULL)
    gtk_list_box_select_row (self->list, card);
  else
    gtk_list_box_unselect_all (self->list);
  g_signal_handlers_unblock_by_func (self->list, row_selected, self);
  return card != NULL;
}

/**
 * dossier_action_column_focus:
 * @self: an action column
 * @action: an action whose card is in it
 *
 * Gives the keyboard to the card.
 */
void
dossier_action_column_focus (DossierActionColumn *self, DossierAction *action)
{
  GtkListBoxRow *card = find_card (self, action);

  g_return_if_fail (card != NULL);

  gtk_widget_grab_focus (GTK_WIDGET (card));
}

/**
 * dossier_action_column_sort:
 * @self: an action column
 *
 * Takes in what has come to its state, and puts it in order.
 */
void
dossier_action_column_sort (DossierActionColumn *self)
{
  g_return_if_fail (DOSSIER_IS_ACTION_COLUMN (self));

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
}
