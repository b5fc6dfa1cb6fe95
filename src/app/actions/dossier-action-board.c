/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-action-board.h"

#include "dossier-action-column.h"

/**
 * DossierActionBoard:
 *
 * The actions as cards, in a column for each state.
 */
struct _DossierActionBoard
{
  AdwBin parent_instance;

  GtkBox *columns;

  DossierActionColumn *all_columns[DOSSIER_ACTION_STATE_COUNT];
  DossierAction *selected;
};

G_DEFINE_FINAL_TYPE (DossierActionBoard, dossier_action_board, ADW_TYPE_BIN)

static guint selected_signal;

static DossierActionColumn *
show_selected (DossierActionBoard *self)
{
  DossierActionColumn *found = NULL;

  for (guint i = 0; i < DOSSIER_ACTION_STATE_COUNT; i++)
    {
      if (dossier_action_column_select (self->all_columns[i], self->selected))
        found = self->all_columns[i];
    }
  return found;
}

static void
card_selected (DossierActionBoard *self, DossierAction *action)
{
  g_set_object (&self->selected, action);
  show_selected (self);
  g_signal_emit (self, selected_signal, 0, action);
}

/* To the state before or after; the card keeps the keyboard. */
static gboolean
move_selected (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  DossierActionBoard *self = DOSSIER_ACTION_BOARD (widget);
  int step = g_variant_get_int32 (arguments);
  DossierActionColumn *column;
  int state;

  if (self->selected == NULL)
    return FALSE;
  state = (int) dossier_action_get_state (self->selected) + step;
  if (state < 0 || state >= DOSSIER_ACTION_STATE_COUNT)
    return TRUE;
  gtk_widget_activate_action (widget,
                              "submission.move-action",
                              "(su)",
                              dossier_action_get_id (self->selected),
                              (guint) state);
  column = show_selected (self);
  if (column != NULL)
    dossier_action_column_focus (column, self->selected);
  return TRUE;
}

static gboolean
remove_selected (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  DossierActionBoard *self = DOSSIER_ACTION_BOARD (widget);

  if (self->selected == NULL)
    return FALSE;
  gtk_widget_activate_action (widget,
                              "submission.remove-action",
                              "s",
                              dossier_action_get_id (self->selected));
  return TRUE;
}

static void
dossier_action_board_dispose (GObject *object)
{
  DossierActionBoard *self = DOSSIER_ACTION_BOARD (object);

  g_clear_object (&self->selected);

  G_OBJECT_CLASS (dossier_action_board_parent_class)->dispose (object);
}

static void
dossier_action_board_class_init (DossierActionBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_action_board_dispose;

  /**
   * DossierActionBoard::selected:
   * @self: an action board
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

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-action-board.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierActionBoard, columns);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, move_selected, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_ALT_MASK, move_selected, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, remove_selected, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, remove_selected, NULL);
}

static void
dossier_action_board_init (DossierActionBoard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int state = 0; state < DOSSIER_ACTION_STATE_COUNT; state++)
    {
      GtkWidget *column = dossier_action_column_new ((DossierActionState) state);

      g_signal_connect_swapped (column, "selected", G_CALLBACK (card_selected), self);
      gtk_box_append (self->columns, column);
      self->all_columns[state] = DOSSIER_ACTION_COLUMN (column);
    }
}

/**
 * dossier_action_board_set_actions:
 * @self: an action board
 * @actions: (nullable): a list of #DossierAction
 */
void
dossier_action_board_set_actions (DossierActionBoard *self, GListModel *actions)
{
  g_return_if_fail (DOSSIER_IS_ACTION_BOARD (self));

  g_clear_object (&self->selected);
  for (guint i = 0; i < DOSSIER_ACTION_STATE_COUNT; i++)
    dossier_action_column_set_actions (self->all_columns[i], actions);
}

/**
 * dossier_action_board_select:
 * @self: an action board
 * @action: (nullable): one of the actions
 *
 * Selects a card, without telling.
 */
void
dossier_action_board_select (DossierActionBoard *self, DossierAction *action)
{
  g_return_if_fail (DOSSIER_IS_ACTION_BOARD (self));

  g_set_object (&self->selected, action);
  show_selected (self);
}

/**
 * dossier_action_board_sort:
 * @self: an action board
 *
 * Puts every card into the column of its state.
 */
void
dossier_action_board_sort (DossierActionBoard *self)
{
  g_return_if_fail (DOSSIER_IS_ACTION_BOARD (self));

  for (guint i = 0; i < DOSSIER_ACTION_STATE_COUNT; i++)
    dossier_action_column_sort (self->all_columns[i]);
  show_selected (self);
}
