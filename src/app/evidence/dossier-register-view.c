/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-register-view.h"

#include "dossier-accessible-page.h"
#include "dossier-evidence-columns.h"
#include "dossier-evidence-item.h"
#include "dossier-evidence-list.h"
#include "dossier-list-rows.h"
#include "dossier-register-order.h"
#include "dossier-view-settings.h"

/**
 * DossierRegisterView:
 *
 * The register of all evidence, as a list with thumbnails or in columns. Both show the same rows in
 * the same order, with the same of them selected: the columns know the order even while they are
 * not seen.
 */
struct _DossierRegisterView
{
  AdwBin parent_instance;

  GtkStack *stack;
  DossierEvidenceList *list;
  GtkColumnView *columns;

  DossierSubmission *submission;
  GtkSelectionModel *selection;
  DossierRegisterOrder *order;
  GSimpleActionGroup *actions;
  GSimpleActionGroup *column_actions;
  GMenuModel *columns_menu;
  GSettings *settings;
  GSettings *view_settings;
  gboolean has_columns;
};

G_DEFINE_FINAL_TYPE (DossierRegisterView, dossier_register_view, ADW_TYPE_BIN)

enum
{
  PROP_HAS_COLUMNS = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
get_rows (DossierRegisterView *self)
{
  return self->has_columns ? dossier_evidence_columns_get_rows (self->columns)
                           : dossier_evidence_list_get_rows (self->list);
}

static void
scroll_to_selected (DossierRegisterView *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);

  if (!gtk_bitset_is_empty (selected))
    dossier_list_scroll_to (get_rows (self), gtk_bitset_get_minimum (selected));
}

/* What is not seen has no model: its rows would cost time with every change. */
static void
show_rows (DossierRegisterView *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  gtk_column_view_set_model (self->columns, self->has_columns ? self->selection : NULL);
  dossier_evidence_list_set_model (self->list, self->has_columns ? NULL : self->selection);
  gtk_stack_set_visible_child_name (self->stack, self->has_columns ? "columns" : "list");
  if (self->selection == NULL)
    return;
  scroll_to_selected (self);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static GSimpleAction *
get_action (DossierRegisterView *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name));
}

static void
set_has_columns (DossierRegisterView *self, gboolean has_columns)
{
  if (self->has_columns == has_columns)
    return;
  self->has_columns = has_columns;
  g_simple_action_set_state (get_action (self, "has-columns"), g_variant_new_boolean (has_columns));
  show_rows (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_COLUMNS]);
}

static void
has_columns_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  set_has_columns (user_data, g_variant_get_boolean (state));
}

static void
columns_changed (DossierRegisterView *self)
{
  g_auto (GStrv) hidden = NULL;

  if (self->view_settings == NULL)
    return;
  hidden = dossier_evidence_columns_list_hidden (self->columns);
  g_settings_set_strv (self->view_settings, "hidden-columns", (const char *const *) hidden);
}

static void
row_activated_cb (DossierRegisterView *self, guint position)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, position);
}

static gboolean
dossier_register_view_grab_focus (GtkWidget *widget)
{
  return dossier_list_grab_focus (get_rows (DOSSIER_REGISTER_VIEW (widget)));
}

static void
dossier_register_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_HAS_COLUMNS)
    g_value_set_boolean (value, DOSSIER_REGISTER_VIEW (object)->has_columns);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_register_view_set_property (GObject *object,
                                    guint id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  if (id == PROP_HAS_COLUMNS)
    set_has_columns (DOSSIER_REGISTER_VIEW (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_register_view_dispose (GObject *object)
{
  DossierRegisterView *self = DOSSIER_REGISTER_VIEW (object);

  /* The sorter of GTK 4.18 changes once more when the columns go. */
  g_clear_object (&self->order);
  g_clear_object (&self->selection);
  g_clear_object (&self->actions);
  g_clear_object (&self->column_actions);
  g_clear_object (&self->columns_menu);
  g_clear_object (&self->settings);
  g_clear_object (&self->view_settings);

  G_OBJECT_CLASS (dossier_register_view_parent_class)->dispose (object);
}

static void
dossier_register_view_class_init (DossierRegisterViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_EVIDENCE_LIST);
  object_class->get_property = dossier_register_view_get_property;
  object_class->set_property = dossier_register_view_set_property;
  object_class->dispose = dossier_register_view_dispose;
  widget_class->grab_focus = dossier_register_view_grab_focus;

  /**
   * DossierRegisterView:has-columns:
   *
   * Whether the evidence is shown in columns, and not as a list with thumbnails.
   */
  properties[PROP_HAS_COLUMNS] =
    g_param_spec_boolean ("has-columns",
                          NULL,
                          NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * DossierRegisterView::activated:
   * @position: where in the list of what is selected
   *
   * Emitted when the user wants to open a piece of evidence.
   */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated",
                                            G_TYPE_FROM_CLASS (klass),
                                            G_SIGNAL_RUN_LAST,
                                            0,
                                            NULL,
                                            NULL,
                                            NULL,
                                            G_TYPE_NONE,
                                            1,
                                            G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-register-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierRegisterView, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierRegisterView, list);
  gtk_widget_class_bind_template_child (widget_class, DossierRegisterView, columns);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
create_actions (DossierRegisterView *self)
{
  static const GActionEntry entries[] = {
    { .name = "has-columns", .state = "false", .change_state = has_columns_cb },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions),
                                   entries,
                                   G_N_ELEMENTS (entries),
                                   self);
}

static void
create_columns (DossierRegisterView *self)
{
  dossier_evidence_columns_add (self->columns);
  self->column_actions = g_simple_action_group_new ();
  self->columns_menu =
    dossier_evidence_columns_create_menu (self->columns, G_ACTION_MAP (self->column_actions));
  g_signal_connect_object (self->column_actions,
                           "action-state-changed",
                           G_CALLBACK (columns_changed),
                           self,
                           G_CONNECT_SWAPPED);
}

static void
dossier_register_view_init (DossierRegisterView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_accessible_page_hide_while_unmapped (self->list);
  dossier_accessible_page_hide_while_unmapped (self->columns);
  g_signal_connect_object (dossier_evidence_list_get_rows (self->list),
                           "activate",
                           G_CALLBACK (row_activated_cb),
                           self,
                           G_CONNECT_SWAPPED);
  create_columns (self);
  create_actions (self);
  self->order = dossier_register_order_new (self->columns, G_ACTION_MAP (self->actions));
}

/**
 * dossier_register_view_set_items:
 * @self: a view
 * @items: the #DossierEvidenceItem to show as long as it lives
 */
void
dossier_register_view_set_items (DossierRegisterView *self, GListModel *items)
{
  GtkSorter *sorter;
  GtkSortListModel *sorted;

  g_return_if_fail (DOSSIER_IS_REGISTER_VIEW (self) && self->selection == NULL);

  sorter = gtk_column_view_get_sorter (self->columns);
  sorted = gtk_sort_list_model_new (g_object_ref (items), g_object_ref (sorter));
  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (sorted)));
  show_rows (self);
}

/**
 * dossier_register_view_set_bundle:
 * @self: a view
 * @bundle: the bundle whose evidence it is going to show
 *
 * Shows the evidence as it was shown last.
 */
void
dossier_register_view_set_bundle (DossierRegisterView *self, DossierBundle *bundle)
{
  g_return_if_fail (DOSSIER_IS_REGISTER_VIEW (self) && self->submission == NULL);

  self->submission = dossier_bundle_get_submission (bundle);
  dossier_evidence_list_set_bundle_folder (self->list, dossier_bundle_get_folder (bundle));
  self->settings = g_settings_new (DOSSIER_APPLICATION_ID);
  g_settings_bind (self->settings,
                   "evidence-has-columns",
                   self,
                   "has-columns",
                   G_SETTINGS_BIND_DEFAULT);
  self->view_settings = dossier_view_settings_new (self->submission);
  if (self->view_settings != NULL)
    {
      g_auto (GStrv) hidden = g_settings_get_strv (self->view_settings, "hidden-columns");

      dossier_evidence_columns_hide (self->columns, (const char *const *) hidden);
    }
  dossier_register_order_restore (self->order, self->view_settings);
}

/**
 * dossier_register_view_add_actions:
 * @self: a view
 * @page: a widget with the buttons and menus of the view
 *
 * Adds the groups "register", with the actions "has-columns", "sort-by" and "descending", and
 * "columns", with one for each column.
 */
void
dossier_register_view_add_actions (DossierRegisterView *self, GtkWidget *page)
{
  g_return_if_fail (DOSSIER_IS_REGISTER_VIEW (self));

  gtk_widget_insert_action_group (page, "register", G_ACTION_GROUP (self->actions));
  gtk_widget_insert_action_group (page, "columns", G_ACTION_GROUP (self->column_actions));
}

/**
 * dossier_register_view_get_columns_menu:
 * @self: a view
 *
 * Returns: (transfer none): a menu that shows and hides columns
 */
GMenuModel *
dossier_register_view_get_columns_menu (DossierRegisterView *self)
{
  g_return_val_if_fail (DOSSIER_IS_REGISTER_VIEW (self), NULL);

  return self->columns_menu;
}

/**
 * dossier_register_view_get_selection:
 * @self: a view
 *
 * Returns: (transfer none): the #DossierEvidenceItem in the order of the rows, and which of them
 *   are selected
 */
GtkSelectionModel *
dossier_register_view_get_selection (DossierRegisterView *self)
{
  g_return_val_if_fail (DOSSIER_IS_REGISTER_VIEW (self), NULL);

  return self->selection;
}

/**
 * dossier_register_view_get_list_rows:
 * @self: a view
 *
 * Returns: (transfer none): what has the rows of the list as its children
 */
GtkWidget *
dossier_register_view_get_list_rows (DossierRegisterView *self)
{
  g_return_val_if_fail (DOSSIER_IS_REGISTER_VIEW (self), NULL);

  return dossier_evidence_list_get_rows (self->list);
}

/**
 * dossier_register_view_get_column_rows:
 * @self: a view
 *
 * Returns: (transfer none): what has the rows below the titles of the columns as its children
 */
GtkWidget *
dossier_register_view_get_column_rows (DossierRegisterView *self)
{
  g_return_val_if_fail (DOSSIER_IS_REGISTER_VIEW (self), NULL);

  return dossier_evidence_columns_get_rows (self->columns);
}

/**
 * dossier_register_view_select:
 * @self: a view
 * @position: a position
 *
 * Selects what is there alone, and scrolls to it.
 */
void
dossier_register_view_select (DossierRegisterView *self, guint position)
{
  g_return_if_fail (DOSSIER_IS_REGISTER_VIEW (self));

  gtk_selection_model_select_item (self->selection, position, TRUE);
  dossier_list_scroll_to (get_rows (self), position);
}

/**
 * dossier_register_view_hide_empty_columns:
 * @self: a view
 *
 * Shows the columns of days only while any of the evidence has such a day.
 */
void
dossier_register_view_hide_empty_columns (DossierRegisterView *self)
{
  g_return_if_fail (DOSSIER_IS_REGISTER_VIEW (self));

  dossier_evidence_columns_hide_empty (self->columns,
                                       dossier_submission_get_evidence (self->submission));
}
