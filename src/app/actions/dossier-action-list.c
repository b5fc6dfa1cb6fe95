/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-action-list.h"

#include <glib/gi18n.h>

#include "dossier-action-row.h"
#include "dossier-today.h"

/* In pixels: from this width on, owners and due dates have columns of their own. */
#define COLUMNS_WIDTH 620

/**
 * DossierActionList:
 *
 * Actions one below the other, in groups, with what is overdue first.
 */
struct _DossierActionList
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkListBox *list;

  GtkSortListModel *sorted;
  GtkSorter *sorter;
  DossierActionGrouping grouping;
  DossierAction *selected;
  gboolean has_columns;
  gboolean editable;
  guint layout_source;
};

G_DEFINE_FINAL_TYPE (DossierActionList, dossier_action_list, ADW_TYPE_BIN)

static guint selected_signal;

static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  DossierActionList *self = user_data;

  return dossier_action_compare ((DossierAction *) a,
                                 (DossierAction *) b,
                                 self->grouping,
                                 dossier_today_get ());
}

static char *
describe_group (DossierActionList *self, GtkListBoxRow *row)
{
  return row != NULL ? dossier_action_describe_group (
                         dossier_action_row_get_action (DOSSIER_ACTION_ROW (row)),
                         self->grouping,
                         dossier_today_get ())
                     : NULL;
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  DossierActionList *self = user_data;
  g_autofree char *group = describe_group (self, row);
  g_autofree char *earlier = describe_group (self, before);
  GtkWidget *label;

  if (g_strcmp0 (group, earlier) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = g_object_new (GTK_TYPE_LABEL,
                        "label",
                        group,
                        "xalign",
                        0.0F,
                        "wrap",
                        TRUE,
                        "margin-start",
                        12,
                        "margin-top",
                        before != NULL ? 12 : 6,
                        "margin-bottom",
                        4,
                        "accessible-role",
                        GTK_ACCESSIBLE_ROLE_HEADING,
                        NULL);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_box_row_set_header (row, label);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  DossierActionList *self = user_data;
  GtkWidget *row = dossier_action_row_new (DOSSIER_ACTION (item));

  dossier_action_row_set_has_columns (DOSSIER_ACTION_ROW (row), self->has_columns);
  dossier_action_row_set_editable (DOSSIER_ACTION_ROW (row), self->editable);
  return row;
}

static void
update_rows (DossierActionList *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));

  for (guint i = 0; i < n_rows; i++)
    {
      DossierActionRow *row =
        DOSSIER_ACTION_ROW (gtk_list_box_get_row_at_index (self->list, (int) i));

      dossier_action_row_set_has_columns (row, self->has_columns);
      dossier_action_row_set_editable (row, self->editable);
    }
}

static gboolean
lay_out_cb (gpointer user_data)
{
  DossierActionList *self = user_data;

  self->layout_source = 0;
  update_rows (self);
  return G_SOURCE_REMOVE;
}

/* Told while the list is being given its size, when its rows must not change theirs. */
static void
width_changed_cb (DossierActionList *self)
{
  GtkAdjustment *width = gtk_scrolled_window_get_hadjustment (self->scroller);
  gboolean has_columns = gtk_adjustment_get_page_size (width) >= COLUMNS_WIDTH;

  if (self->has_columns == has_columns)
    return;
  self->has_columns = has_columns;
  if (self->layout_source == 0)
    self->layout_source = g_idle_add (lay_out_cb, self);
}

static void
row_selected (DossierActionList *self, GtkListBoxRow *row)
{
  /* A row that is made anew does not end the selection. */
  if (row == NULL)
    return;
  g_set_object (&self->selected, dossier_action_row_get_action (DOSSIER_ACTION_ROW (row)));
  g_signal_emit (self, selected_signal, 0, self->selected);
}

static void
row_activated_cb (DossierActionList *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "actions.show-details", NULL);
}

static GtkListBoxRow *
find_row (DossierActionList *self, DossierAction *action)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));

  for (guint i = 0; i < n_rows && action != NULL; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);

      if (dossier_action_row_get_action (DOSSIER_ACTION_ROW (row)) == action)
        return row;
    }
  return NULL;
}

static void
show_selected (DossierActionList *self)
{
  GtkListBoxRow *row = find_row (self, self->selected);

  g_signal_handlers_block_by_func (self->list, row_selected, self);
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
  else
    gtk_list_box_unselect_all (self->list);
  g_signal_handlers_unblock_by_func (self->list, row_selected, self);
}

/* Not what a popover of a row has, such as the entry for a due date. */
static GtkListBoxRow *
find_focused_row (DossierActionList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)) ||
      gtk_widget_get_native (focus) != gtk_widget_get_native (GTK_WIDGET (self)))
    return NULL;
  return GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (focus, DOSSIER_TYPE_ACTION_ROW));
}

/* The rows of what has changed are new ones. Where a row has gone, the next one has moved up. */
static void
restore_focus (DossierActionList *self, DossierAction *action, int index)
{
  int n_rows = (int) g_list_model_get_n_items (G_LIST_MODEL (self->sorted));
  GtkListBoxRow *row = find_row (self, action);

  if (row == NULL && n_rows > 0)
    row = gtk_list_box_get_row_at_index (self->list, MIN (index, n_rows - 1));
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Activates a command that changes or removes an action; the keyboard stays in the list. */
static void
activate_command (DossierActionList *self, const char *command, GVariant *parameter)
{
  GtkListBoxRow *row = find_focused_row (self);
  g_autoptr (DossierAction) action =
    row != NULL ? g_object_ref (dossier_action_row_get_action (DOSSIER_ACTION_ROW (row))) : NULL;
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  gtk_widget_activate_action_variant (GTK_WIDGET (self), command, parameter);
  if (action != NULL)
    restore_focus (self, action, index);
}

static void
move_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  activate_command (DOSSIER_ACTION_LIST (widget), "submission.move-action", parameter);
}

static gboolean
delete_key_cb (GtkWidget *list, GVariant *arguments, gpointer user_data)
{
  DossierActionList *self = user_data;
  GtkListBoxRow *row = find_focused_row (self);
  g_autoptr (GVariant) parameter = NULL;
  const char *id;

  if (row == NULL || !gtk_list_box_row_is_selected (row))
    return FALSE;
  id = dossier_action_get_id (dossier_action_row_get_action (DOSSIER_ACTION_ROW (row)));
  parameter = g_variant_ref_sink (g_variant_new_string (id));
  activate_command (self, "submission.remove-action", parameter);
  return TRUE;
}

static void
add_keys (DossierActionList *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Delete|KP_Delete"),
                      gtk_callback_action_new (delete_key_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

static void
dossier_action_list_dispose (GObject *object)
{
  DossierActionList *self = DOSSIER_ACTION_LIST (object);

  g_clear_handle_id (&self->layout_source, g_source_remove);
  g_clear_object (&self->selected);
  g_clear_object (&self->sorted);
  g_clear_object (&self->sorter);

  G_OBJECT_CLASS (dossier_action_list_parent_class)->dispose (object);
}

static void
dossier_action_list_class_init (DossierActionListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_action_list_dispose;

  /**
   * DossierActionList::selected:
   * @self: an action list
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

  gtk_widget_class_install_action (widget_class, "list.move-action", "(su)", move_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-action-list.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierActionList, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierActionList, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected);
}

static void
dossier_action_list_init (DossierActionList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, self, NULL));
  self->sorted = gtk_sort_list_model_new (NULL, g_object_ref (self->sorter));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->sorted), create_row, self, NULL);
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  add_keys (self);
  dossier_today_connect (self, G_CALLBACK (dossier_action_list_sort));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller),
                           "changed",
                           G_CALLBACK (width_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * dossier_action_list_set_actions:
 * @self: an action list
 * @actions: (nullable): a list of #DossierAction
 */
void
dossier_action_list_set_actions (DossierActionList *self, GListModel *actions)
{
  g_return_if_fail (DOSSIER_IS_ACTION_LIST (self));

  g_clear_object (&self->selected);
  gtk_sort_list_model_set_model (self->sorted, actions);
}

/**
 * dossier_action_list_set_grouping:
 * @self: an action list
 * @grouping: how actions are put together
 */
void
dossier_action_list_set_grouping (DossierActionList *self, DossierActionGrouping grouping)
{
  g_return_if_fail (DOSSIER_IS_ACTION_LIST (self));

  self->grouping = grouping;
  dossier_action_list_sort (self);
}

/**
 * dossier_action_list_set_editable:
 * @self: an action list
 * @editable: whether due dates and states can be changed in it
 */
void
dossier_action_list_set_editable (DossierActionList *self, gboolean editable)
{
  g_return_if_fail (DOSSIER_IS_ACTION_LIST (self));

  self->editable = editable;
  update_rows (self);
}

/**
 * dossier_action_list_select:
 * @self: an action list
 * @action: (nullable): one of the actions
 *
 * Selects a row, without telling.
 */
void
dossier_action_list_select (DossierActionList *self, DossierAction *action)
{
  g_return_if_fail (DOSSIER_IS_ACTION_LIST (self));

  g_set_object (&self->selected, action);
  show_selected (self);
}

/**
 * dossier_action_list_sort:
 * @self: an action list
 *
 * Puts the actions in order as they are now.
 */
void
dossier_action_list_sort (DossierActionList *self)
{
  g_return_if_fail (DOSSIER_IS_ACTION_LIST (self));

  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  gtk_list_box_invalidate_headers (self->list);
  show_selected (self);
}
