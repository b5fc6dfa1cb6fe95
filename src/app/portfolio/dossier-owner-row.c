/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-owner-row.h"

#include <glib/gi18n.h>

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
  glong length;
  /* What was completed after the cursor, while it is not typed over */
  char *rest;
  guint completion;
  gboolean is_set_here;
};

G_DEFINE_FINAL_TYPE (DossierOwnerRow, dossier_owner_row, ADW_TYPE_ENTRY_ROW)

/* However its letters are written */
static gboolean
begins_with (const char *name, const char *text, glong length)
{
  g_autofree char *begin = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *folded_begin = NULL;

  if (g_utf8_strlen (name, -1) <= length)
    return FALSE;
  begin = g_utf8_substring (name, 0, length);
  folded = g_utf8_casefold (text, -1);
  folded_begin = g_utf8_casefold (begin, -1);
  return g_str_equal (folded, folded_begin);
}

static const char *
find_completion (DossierOwnerRow *self, const char *text, glong length)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->known)); i++)
    {
      const char *name = gtk_string_list_get_string (self->known, i);

      if (begins_with (name, text, length))
        return name;
    }
  return NULL;
}

static void
set_text (DossierOwnerRow *self, const char *text)
{
  self->is_set_here = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  self->is_set_here = FALSE;
}

/* What was typed so far. When somebody types fast, GtkText may lose the selection of the rest,
 * which then still stands after the cursor.
 *
 * Returns: (transfer full) (nullable): the name so far, or %NULL in the middle of one
 */
static char *
dup_typed (DossierOwnerRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  const char *cursor =
    g_utf8_offset_to_pointer (text, gtk_editable_get_position (GTK_EDITABLE (self)));

  if (*cursor != '\0' && g_strcmp0 (cursor, self->rest) != 0)
    return NULL;
  return g_strndup (text, (gsize) (cursor - text));
}

/* The rest is selected, so that typing on replaces it. */
static gboolean
complete (gpointer user_data)
{
  DossierOwnerRow *self = user_data;
  g_autofree char *typed = dup_typed (self);
  glong length = typed == NULL ? 0 : g_utf8_strlen (typed, -1);
  const char *name;

  self->completion = 0;
  g_clear_pointer (&self->rest, g_free);
  if (length == 0)
    return G_SOURCE_REMOVE;
  name = find_completion (self, typed, length);
  if (!g_str_equal (name != NULL ? name : typed, gtk_editable_get_text (GTK_EDITABLE (self))))
    set_text (self, name != NULL ? name : typed);
  gtk_editable_select_region (GTK_EDITABLE (self), (int) length, -1);
  if (name != NULL)
    self->rest = g_strdup (g_utf8_offset_to_pointer (name, length));
  /* GTK 4.18 replaces what is selected in one change, and the next letter has to be seen as typed.
   */
  self->length = length;
  return G_SOURCE_REMOVE;
}

/* GtkText moves its cursor only after it has said that it was changed; but the name is completed
 * before the next key is read. */
static void
changed_cb (DossierOwnerRow *self)
{
  glong length = g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (self)), -1);
  gboolean is_typed = !self->is_set_here && length > self->length;

  self->length = length;
  if (is_typed && self->completion == 0)
    self->completion = g_idle_add_full (G_PRIORITY_HIGH, complete, self, NULL);
}

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
  g_clear_pointer (&self->rest, g_free);
  set_text (self,
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

  g_clear_handle_id (&self->completion, g_source_remove);
  g_clear_object (&self->known);
  g_clear_pointer (&self->rest, g_free);

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
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
}

static void
dossier_owner_row_init (DossierOwnerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
