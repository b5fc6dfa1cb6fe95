/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list that grows from its beginning, some items at a time, so that what is seen first does not
 * wait for rows that are not seen yet. */

#include "dossier-gradual-list.h"

static gboolean
gradual_list_grow_cb (gpointer user_data)
{
  GtkSliceListModel *list = user_data;
  guint n_at_once = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (list), "n-at-once"));
  guint size = gtk_slice_list_model_get_size (list);

  if (size < g_list_model_get_n_items (gtk_slice_list_model_get_model (list)))
    {
      gtk_slice_list_model_set_size (list, size + n_at_once);
      return G_SOURCE_CONTINUE;
    }
  dossier_gradual_list_complete (list);
  return G_SOURCE_REMOVE;
}

/**
 * dossier_gradual_list_new:
 * @model: the whole list
 * @n_at_first: how many items are there from the beginning
 * @n_at_once: how many are added at a time
 *
 * The rest follows as soon as the main loop has nothing else to do.
 *
 * Returns: (transfer full): the list
 */
GtkSliceListModel *
dossier_gradual_list_new (GListModel *model, guint n_at_first, guint n_at_once)
{
  GtkSliceListModel *list = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);
  g_return_val_if_fail (n_at_once > 0, NULL);

  list = gtk_slice_list_model_new (g_object_ref (model), 0, n_at_first);
  g_object_set_data (G_OBJECT (list), "n-at-once", GUINT_TO_POINTER (n_at_once));
  g_idle_add_full (G_PRIORITY_LOW, gradual_list_grow_cb, g_object_ref (list), g_object_unref);
  return list;
}

/**
 * dossier_gradual_list_complete:
 * @list: a gradual list
 *
 * Adds at once what is not there yet.
 */
void
dossier_gradual_list_complete (GtkSliceListModel *list)
{
  g_return_if_fail (GTK_IS_SLICE_LIST_MODEL (list));

  gtk_slice_list_model_set_size (list, G_MAXUINT);
}
