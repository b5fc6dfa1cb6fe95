/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-choices.h"

#include "dossier-enum.h"

/**
 * DossierChoices:
 *
 * What a drop-down offers: a list of #GtkStringObject, the titles, each of which stands for a
 * value. The value of an enumeration is its nick; a choice without a value stands for none or all
 * of them.
 */
struct _DossierChoices
{
  GObject parent_instance;

  GPtrArray *titles;
  GPtrArray *values;
};

static void dossier_choices_list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierChoices,
                               dossier_choices,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      dossier_choices_list_model_init))

static GType
dossier_choices_get_item_type (GListModel *list)
{
  return GTK_TYPE_STRING_OBJECT;
}

static guint
dossier_choices_get_n_items (GListModel *list)
{
  return DOSSIER_CHOICES (list)->titles->len;
}

static gpointer
dossier_choices_get_item (GListModel *list, guint position)
{
  GPtrArray *titles = DOSSIER_CHOICES (list)->titles;

  return position < titles->len ? g_object_ref (titles->pdata[position]) : NULL;
}

static void
dossier_choices_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = dossier_choices_get_item_type;
  interface->get_n_items = dossier_choices_get_n_items;
  interface->get_item = dossier_choices_get_item;
}

static void
dossier_choices_finalize (GObject *object)
{
  DossierChoices *self = DOSSIER_CHOICES (object);

  g_ptr_array_unref (self->titles);
  g_ptr_array_unref (self->values);

  G_OBJECT_CLASS (dossier_choices_parent_class)->finalize (object);
}

static void
dossier_choices_class_init (DossierChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_choices_finalize;
}

static void
dossier_choices_init (DossierChoices *self)
{
  self->titles = g_ptr_array_new_with_free_func (g_object_unref);
  self->values = g_ptr_array_new_with_free_func (g_free);
}

/**
 * dossier_choices_new:
 * @first: (nullable): a first choice that stands for none or all of the others
 *
 * Returns: (transfer full): choices for a drop-down
 */
DossierChoices *
dossier_choices_new (const char *first)
{
  DossierChoices *self = g_object_new (DOSSIER_TYPE_CHOICES, NULL);

  if (first != NULL)
    dossier_choices_add (self, NULL, first);
  return self;
}

/**
 * dossier_choices_add:
 * @self: choices
 * @value: (nullable): what the choice stands for
 * @title: what people call it
 */
void
dossier_choices_add (DossierChoices *self, const char *value, const char *title)
{
  g_return_if_fail (DOSSIER_IS_CHOICES (self));

  g_ptr_array_add (self->titles, gtk_string_object_new (title));
  g_ptr_array_add (self->values, g_strdup (value));
  g_list_model_items_changed (G_LIST_MODEL (self), self->titles->len - 1, 0, 1);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (a, b);
}

/**
 * dossier_choices_add_texts:
 * @self: choices
 * @texts: (element-type utf8): a set of texts that people wrote, as owners and tags are
 *
 * Adds them in the order of the alphabet.
 */
void
dossier_choices_add_texts (DossierChoices *self, GHashTable *texts)
{
  g_autoptr (GList) sorted = g_list_sort (g_hash_table_get_keys (texts), compare_texts);

  for (GList *text = sorted; text != NULL; text = text->next)
    dossier_choices_add (self, text->data, text->data);
}

/**
 * dossier_choices_find:
 * @self: choices
 * @value: (nullable): a value
 *
 * Returns: the position of the choice that stands for it; 0 if there is none
 */
guint
dossier_choices_find (DossierChoices *self, const char *value)
{
  guint position = 0;

  g_return_val_if_fail (DOSSIER_IS_CHOICES (self), 0);

  for (guint i = 0; i < self->values->len && position == 0; i++)
    {
      if (g_strcmp0 (self->values->pdata[i], value) == 0)
        position = i;
    }
  return position;
}

/**
 * dossier_choices_get_value:
 * @self: choices
 * @position: a position
 *
 * Returns: (nullable): what the choice there stands for
 */
const char *
dossier_choices_get_value (DossierChoices *self, guint position)
{
  g_return_val_if_fail (DOSSIER_IS_CHOICES (self), NULL);

  return position < self->values->len ? self->values->pdata[position] : NULL;
}

/**
 * dossier_choices_of:
 * @widget: (type GtkWidget): a #GtkDropDown or #AdwComboRow
 *
 * Returns: (transfer none) (nullable): what it offers; %NULL before it has a model
 */
DossierChoices *
dossier_choices_of (gpointer widget)
{
  g_autoptr (GListModel) model = NULL;

  g_object_get (widget, "model", &model, NULL);
  /* The widget keeps it alive. */
  return model != NULL ? DOSSIER_CHOICES (model) : NULL;
}

/**
 * dossier_choices_get_selected:
 * @widget: (type GtkWidget): a #GtkDropDown or #AdwComboRow that offers #DossierChoices
 *
 * Returns: (nullable): what the selected choice stands for
 */
const char *
dossier_choices_get_selected (gpointer widget)
{
  DossierChoices *self = dossier_choices_of (widget);
  guint selected;

  if (self == NULL)
    return NULL;
  g_object_get (widget, "selected", &selected, NULL);
  return dossier_choices_get_value (self, selected);
}

/**
 * dossier_choices_get_selected_enum:
 * @widget: (type GtkWidget): a #GtkDropDown or #AdwComboRow that offers #DossierChoices
 * @type: the enumeration whose values they are
 *
 * Returns: the value that the selected choice stands for; -1 for none or all
 */
int
dossier_choices_get_selected_enum (gpointer widget, GType type)
{
  const char *nick = dossier_choices_get_selected (widget);
  int value;

  return nick != NULL && dossier_enum_find (type, nick, &value) ? value : -1;
}

/**
 * dossier_choices_select:
 * @widget: (type GtkWidget): a #GtkDropDown or #AdwComboRow that offers #DossierChoices
 * @value: (nullable): the value to select
 */
void
dossier_choices_select (gpointer widget, const char *value)
{
  g_object_set (widget,
                "selected",
                dossier_choices_find (dossier_choices_of (widget), value),
                NULL);
}

/**
 * dossier_choices_select_enum:
 * @widget: (type GtkWidget): a #GtkDropDown or #AdwComboRow that offers #DossierChoices
 * @type: the enumeration whose values they are
 * @value: the value to select; -1 for none or all
 */
void
dossier_choices_select_enum (gpointer widget, GType type, int value)
{
  dossier_choices_select (widget, value >= 0 ? dossier_enum_get_nick (type, value) : NULL);
}
