/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-owner-row.h"

#include <glib/gi18n.h>

#include "dossier-owner-completion.h"

/**
 * DossierOwnerRow:
 *
 * An entry for the name of an owner. It completes owners that are known already, and lists them in
 * a menu. What is entered here is known to the other rows that share the list.
 */
struct _DossierOwnerRow
{
  AdwEntryRow parent_instance;

  GtkMenuButton *choose;
  GtkPopover *popover;
  GtkListBox *choices;

  GtkStringList *known;
  DossierOwnerCompletion *completion;
};

G_DEFINE_FINAL_TYPE (DossierOwnerRow, dossier_owner_row, ADW_TYPE_ENTRY_ROW)

static gboolean
is_known (DossierOwnerRow *self, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->known)); i++)
    {
      if (g_str_equal (gtk_string_list_get_string (self->known, i), name))
        return TRUE;
    }
  return FALSE;
}

static void
left_cb (DossierOwnerRow *self)
{
  g_autofree char *owner = dossier_owner_row_dup_owner (self);

  if (*owner != '\0' && !is_known (self, owner))
    gtk_string_list_append (self->known, owner);
}

static void
chosen_cb (DossierOwnerRow *self, GtkListBoxRow *row)
{
  gtk_popover_popdown (self->popover);
  dossier_owner_completion_set_text (
    self->completion,
    gtk_string_list_get_string (self->known, (guint) gtk_list_box_row_get_index (row)));
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static GtkWidget *
create_choice (gpointer item, gpointer user_data)
{
  const char *name = gtk_string_object_get_string (item);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label",
                                   name,
                                   "xalign",
                                   0.0,
                                   "ellipsize",
                                   PANGO_ELLIPSIZE_END,
                                   "max-width-chars",
                                   40,
                                   "margin-top",
                                   6,
                                   "margin-bottom",
                                   6,
                                   "margin-start",
                                   6,
                                   "margin-end",
                                   6,
                                   NULL);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", label, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
known_changed_cb (DossierOwnerRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->choose),
                          g_list_model_get_n_items (G_LIST_MODEL (self->known)) > 0);
}

static void
dossier_owner_row_dispose (GObject *object)
{
  DossierOwnerRow *self = DOSSIER_OWNER_ROW (object);

  g_clear_object (&self->completion);
  g_clear_object (&self->known);

  G_OBJECT_CLASS (dossier_owner_row_parent_class)->dispose (object);
}

static void
dossier_owner_row_class_init (DossierOwnerRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_owner_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-owner-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierOwnerRow, choose);
  gtk_widget_class_bind_template_child (widget_class, DossierOwnerRow, popover);
  gtk_widget_class_bind_template_child (widget_class, DossierOwnerRow, choices);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
}

static void
dossier_owner_row_init (DossierOwnerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->completion = dossier_owner_completion_new (GTK_EDITABLE (self));
}

/**
 * dossier_owner_row_new:
 * @title: what the owner is to answer
 * @known: the owners that are known already, shared with other rows
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
dossier_owner_row_new (const char *title, GtkStringList *known)
{
  DossierOwnerRow *self = g_object_new (DOSSIER_TYPE_OWNER_ROW, "title", title, NULL);
  /* Translators: %s is what the owner is to answer */
  g_autofree char *description = g_strdup_printf (_ ("Owners Already Used: %s"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choose),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  description,
                                  -1);
  self->known = g_object_ref (known);
  dossier_owner_completion_set_known (self->completion, known);
  gtk_list_box_bind_model (self->choices, G_LIST_MODEL (known), create_choice, NULL, NULL);
  g_signal_connect_object (known,
                           "items-changed",
                           G_CALLBACK (known_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  known_changed_cb (self);
  return GTK_WIDGET (self);
}

/**
 * dossier_owner_row_dup_owner:
 * @self: a row
 *
 * Returns: (transfer full): the name that was entered, without blanks around it
 */
char *
dossier_owner_row_dup_owner (DossierOwnerRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_OWNER_ROW (self), NULL);

  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
}
