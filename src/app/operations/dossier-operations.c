/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-operations.h"

/**
 * DossierOperations:
 *
 * The operations of an open submission that run, as a list: each joins it when it begins, and
 * leaves it when it has ended. What shows their progress, and what asks whether to stop them, needs
 * to know no kind of operation.
 */
struct _DossierOperations
{
  GObject parent_instance;

  GListStore *running;
};

static GType
dossier_operations_get_item_type (GListModel *model)
{
  return DOSSIER_TYPE_OPERATION;
}

static guint
dossier_operations_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (DOSSIER_OPERATIONS (model)->running));
}

static gpointer
dossier_operations_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (DOSSIER_OPERATIONS (model)->running), position);
}

static void
list_model_interface_init (GListModelInterface *interface)
{
  interface->get_item_type = dossier_operations_get_item_type;
  interface->get_n_items = dossier_operations_get_n_items;
  interface->get_item = dossier_operations_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierOperations,
                               dossier_operations,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_interface_init))

static void
operation_ended_cb (DossierOperations *self, DossierOperation *operation)
{
  guint position;

  if (g_list_store_find (self->running, operation, &position))
    g_list_store_remove (self->running, position);
}

static void
dossier_operations_finalize (GObject *object)
{
  g_object_unref (DOSSIER_OPERATIONS (object)->running);

  G_OBJECT_CLASS (dossier_operations_parent_class)->finalize (object);
}

static void
dossier_operations_class_init (DossierOperationsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_operations_finalize;
}

static void
dossier_operations_init (DossierOperations *self)
{
  self->running = g_list_store_new (DOSSIER_TYPE_OPERATION);
  g_signal_connect_object (self->running,
                           "items-changed",
                           G_CALLBACK (g_list_model_items_changed),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * dossier_operations_new:
 *
 * Returns: (transfer full): a list of no operations yet
 */
DossierOperations *
dossier_operations_new (void)
{
  return g_object_new (DOSSIER_TYPE_OPERATIONS, NULL);
}

/**
 * dossier_operations_run:
 * @self: the operations of a submission
 * @operation: an operation that has not begun
 *
 * Begins the operation, and lists it until it has ended.
 */
void
dossier_operations_run (DossierOperations *self, DossierOperation *operation)
{
  g_return_if_fail (DOSSIER_IS_OPERATIONS (self));
  g_return_if_fail (DOSSIER_IS_OPERATION (operation));

  g_list_store_append (self->running, operation);
  /* After those who listen for what has come of it, so that the list is never empty before that is
   * dealt with. */
  g_signal_connect_object (operation,
                           "ended",
                           G_CALLBACK (operation_ended_cb),
                           self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  dossier_operation_begin (operation);
}

/**
 * dossier_operations_find:
 * @self: the operations of a submission
 * @type: the type of an operation
 *
 * Returns: (transfer none) (nullable): the first operation of that type that runs
 */
DossierOperation *
dossier_operations_find (DossierOperations *self, GType type)
{
  g_return_val_if_fail (DOSSIER_IS_OPERATIONS (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (DossierOperation) operation = g_list_model_get_item (G_LIST_MODEL (self), i);

      if (g_type_is_a (G_OBJECT_TYPE (operation), type))
        return operation;
    }
  return NULL;
}

/**
 * dossier_operations_is_empty:
 * @self: the operations of a submission
 *
 * Returns: whether nothing runs
 */
gboolean
dossier_operations_is_empty (DossierOperations *self)
{
  g_return_val_if_fail (DOSSIER_IS_OPERATIONS (self), TRUE);

  return g_list_model_get_n_items (G_LIST_MODEL (self)) == 0;
}

/**
 * dossier_operations_describe:
 * @self: the operations of a submission
 *
 * Returns: (transfer full): what all of them do, a sentence on each line
 */
char *
dossier_operations_describe (DossierOperations *self)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new ();

  g_return_val_if_fail (DOSSIER_IS_OPERATIONS (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (DossierOperation) operation = g_list_model_get_item (G_LIST_MODEL (self), i);

      g_ptr_array_add (sentences, (gpointer) dossier_operation_get_description (operation));
    }
  g_ptr_array_add (sentences, NULL);
  return g_strjoinv ("\n", (char **) sentences->pdata);
}

/**
 * dossier_operations_cancel:
 * @self: the operations of a submission
 *
 * Asks all of them to stop. The list is empty when they have.
 */
void
dossier_operations_cancel (DossierOperations *self)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (DOSSIER_IS_OPERATIONS (self));

  /* One that ends at once leaves the list. */
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    g_ptr_array_add (all, g_list_model_get_item (G_LIST_MODEL (self), i));
  for (guint i = 0; i < all->len; i++)
    dossier_operation_cancel (all->pdata[i]);
}
