/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-register-order.h"

#include "dossier-evidence-columns.h"
#include "dossier-menu.h"

/**
 * DossierRegisterOrder:
 *
 * The order of the register, which the columns know: the actions “sort-by” and “descending” change
 * it as the titles of the columns do, and it is remembered.
 */
struct _DossierRegisterOrder
{
  GObject parent_instance;

  GtkColumnView *columns;
  GSimpleAction *sort_by;
  GSimpleAction *descending;
  GSettings *settings;
  guint update_idle;
};

G_DEFINE_FINAL_TYPE (DossierRegisterOrder, dossier_register_order, G_TYPE_OBJECT)

static gboolean
update (gpointer user_data)
{
  DossierRegisterOrder *self = user_data;
  gboolean descending = FALSE;
  const char *column = dossier_evidence_columns_get_sorting (self->columns, &descending);

  self->update_idle = 0;
  g_simple_action_set_state (self->sort_by, g_variant_new_string (column != NULL ? column : ""));
  g_simple_action_set_state (self->descending, g_variant_new_boolean (descending));
  if (self->settings == NULL)
    return G_SOURCE_REMOVE;
  g_settings_set_string (self->settings, "sort-column", column != NULL ? column : "");
  g_settings_set_boolean (self->settings, "sort-descending", descending);
  return G_SOURCE_REMOVE;
}

/* The titles of the columns follow a moment later. */
static void
sorter_changed_cb (DossierRegisterOrder *self)
{
  if (self->update_idle == 0)
    self->update_idle = g_idle_add (update, self);
}

static void
sort_by_cb (DossierRegisterOrder *self, GVariant *column)
{
  g_autoptr (GVariant) descending = g_action_get_state (G_ACTION (self->descending));

  dossier_evidence_columns_sort (self->columns,
                                 g_variant_get_string (column, NULL),
                                 g_variant_get_boolean (descending));
}

static void
descending_cb (DossierRegisterOrder *self, GVariant *descending)
{
  g_autoptr (GVariant) column = g_action_get_state (G_ACTION (self->sort_by));

  dossier_evidence_columns_sort (self->columns,
                                 g_variant_get_string (column, NULL),
                                 g_variant_get_boolean (descending));
}

static void
dossier_register_order_dispose (GObject *object)
{
  DossierRegisterOrder *self = DOSSIER_REGISTER_ORDER (object);

  g_clear_handle_id (&self->update_idle, g_source_remove);
  g_clear_object (&self->sort_by);
  g_clear_object (&self->descending);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (dossier_register_order_parent_class)->dispose (object);
}

static void
dossier_register_order_class_init (DossierRegisterOrderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_register_order_dispose;
}

static void
dossier_register_order_init (DossierRegisterOrder *self)
{
  self->sort_by =
    g_simple_action_new_stateful ("sort-by", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  self->descending =
    g_simple_action_new_stateful ("descending", NULL, g_variant_new_boolean (FALSE));
  g_signal_connect_object (self->sort_by,
                           "change-state",
                           G_CALLBACK (sort_by_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->descending,
                           "change-state",
                           G_CALLBACK (descending_cb),
                           self,
                           G_CONNECT_SWAPPED);
}

static void
add_columns (GMenu *menu)
{
  const DossierFieldColumn *column =
    dossier_record_type_list_columns (DOSSIER_TYPE_EVIDENCE, DOSSIER_TABLE_LISTED);

  for (; column->name != NULL; column++)
    {
      g_autofree char *action = g_strconcat ("register.sort-by::", column->name, NULL);

      g_menu_append (menu, dossier_field_column_get_title (column, DOSSIER_TYPE_EVIDENCE), action);
    }
}

/**
 * dossier_register_order_new:
 * @columns: a column view with the columns of dossier_evidence_columns_add(), which lives longer
 * @actions: where to put the actions
 *
 * Returns: (transfer full): the order of the rows
 */
DossierRegisterOrder *
dossier_register_order_new (GtkColumnView *columns, GActionMap *actions)
{
  DossierRegisterOrder *self = g_object_new (DOSSIER_TYPE_REGISTER_ORDER, NULL);

  self->columns = columns;
  g_action_map_add_action (actions, G_ACTION (self->sort_by));
  g_action_map_add_action (actions, G_ACTION (self->descending));
  g_signal_connect_object (gtk_column_view_get_sorter (columns),
                           "changed",
                           G_CALLBACK (sorter_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * dossier_register_order_restore:
 * @self: an order
 * @settings: (nullable): what is remembered of the submission; %NULL if nothing can be
 *
 * Sorts the rows as they were sorted last, or by number.
 */
void
dossier_register_order_restore (DossierRegisterOrder *self, GSettings *settings)
{
  g_autofree char *column = NULL;

  g_return_if_fail (DOSSIER_IS_REGISTER_ORDER (self));

  g_set_object (&self->settings, settings);
  column = settings != NULL ? g_settings_get_string (settings, "sort-column") : g_strdup ("number");
  dossier_evidence_columns_sort (self->columns,
                                 column,
                                 settings != NULL &&
                                   g_settings_get_boolean (settings, "sort-descending"));
}

/**
 * dossier_register_order_get_menu:
 *
 * Returns: (transfer none): a menu of what the register can be sorted by, with actions of the group
 *   "register"
 */
GMenuModel *
dossier_register_order_get_menu (void)
{
  GMenu *columns = dossier_menu_get ("sort_columns");

  if (g_menu_model_get_n_items (G_MENU_MODEL (columns)) == 0)
    add_columns (columns);
  return G_MENU_MODEL (dossier_menu_get ("sort_menu"));
}
