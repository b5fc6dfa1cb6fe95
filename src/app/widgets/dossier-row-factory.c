/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Does what GtkBuilderListItemFactory does, which has no signal for what a row is bound to, and
 * names the rows. GTK gives them no name. */

#include "dossier-row-factory.h"

typedef struct
{
  GtkBuilderScope *scope;
  GBytes *template;
  DossierRowName name;
} Rows;

static void
rows_free (gpointer data, GClosure *closure)
{
  Rows *self = data;

  g_object_unref (self->scope);
  g_bytes_unref (self->template);
  g_free (self);
}

static void
set_up_cb (Rows *self, GtkListItem *list_item)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GError) error = NULL;

  gtk_builder_set_scope (builder, self->scope);
  if (!gtk_builder_extend_with_template (builder,
                                         G_OBJECT (list_item),
                                         GTK_TYPE_LIST_ITEM,
                                         g_bytes_get_data (self->template, NULL),
                                         (gssize) g_bytes_get_size (self->template),
                                         &error))
    g_error ("The template of a row: %s", error->message);
}

static void
bind_cb (Rows *self, GtkListItem *list_item)
{
  GtkWidget *row = gtk_widget_get_parent (gtk_list_item_get_child (list_item));
  g_autofree char *name = self->name (gtk_list_item_get_item (list_item));

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * dossier_row_factory_new:
 * @scope: the functions that the template calls
 * @resource: the path of a template for #GtkListItem
 * @name: says a row in words
 *
 * Returns: (transfer full): what makes the rows of a list
 */
GtkListItemFactory *
dossier_row_factory_new (GtkBuilderScope *scope, const char *resource, DossierRowName name)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Rows *rows = g_new0 (Rows, 1);
  g_autoptr (GError) error = NULL;

  rows->scope = g_object_ref (scope);
  rows->name = name;
  rows->template = g_resources_lookup_data (resource, 0, &error);
  if (rows->template == NULL)
    g_error ("The template of a row: %s", error->message);
  g_signal_connect_data (factory,
                         "setup",
                         G_CALLBACK (set_up_cb),
                         rows,
                         rows_free,
                         G_CONNECT_SWAPPED);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), rows);
  return factory;
}
