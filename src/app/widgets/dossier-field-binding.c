/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-field-binding.h"

#include "dossier-choices.h"
#include "dossier-date-row.h"
#include "dossier-enum-choices.h"
#include "dossier-enum.h"
#include "dossier-record.h"

static gboolean
field_to_selected (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  DossierChoices *choices = dossier_choices_of (user_data);

  if (choices == NULL)
    return FALSE;
  g_value_set_uint (
    to,
    dossier_choices_find (choices,
                          G_VALUE_HOLDS_ENUM (from)
                            ? dossier_enum_get_nick (G_VALUE_TYPE (from), g_value_get_enum (from))
                            : g_value_get_string (from)));
  return TRUE;
}

static gboolean
selected_to_field (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  const char *value;
  int number;

  /* Nothing is selected in a drop-down that goes away. */
  if (g_value_get_uint (from) == GTK_INVALID_LIST_POSITION)
    return FALSE;
  value = dossier_choices_get_value (dossier_choices_of (user_data), g_value_get_uint (from));
  if (!G_VALUE_HOLDS_ENUM (to))
    g_value_set_string (to, value != NULL ? value : "");
  else if (value != NULL && dossier_enum_find (G_VALUE_TYPE (to), value, &number))
    g_value_set_enum (to, number);
  else
    return FALSE;
  return TRUE;
}

/**
 * dossier_field_bind:
 * @bindings: the bindings of a record
 * @field: one of its fields
 * @widget: (type GtkWidget): what shows and changes it
 * @property: the property of @widget that holds it
 */
void
dossier_field_bind (GBindingGroup *bindings,
                    const char *field,
                    gpointer widget,
                    const char *property)
{
  g_binding_group_bind (bindings,
                        field,
                        widget,
                        property,
                        G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

/**
 * dossier_field_bind_enum:
 * @bindings: the bindings of a record
 * @field: one of its fields, of an enumeration or a text
 * @widget: (type GtkWidget): a drop-down or combo row that offers #DossierChoices
 */
void
dossier_field_bind_enum (GBindingGroup *bindings, const char *field, gpointer widget)
{
  g_binding_group_bind_full (bindings,
                             field,
                             widget,
                             "selected",
                             G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                             field_to_selected,
                             selected_to_field,
                             widget,
                             NULL);
}

static void
bind_choices (GBindingGroup *bindings, GParamSpec *field, AdwComboRow *row)
{
  g_autoptr (GListModel) choices = dossier_enum_choices_new (G_PARAM_SPEC_VALUE_TYPE (field), NULL);

  adw_combo_row_set_model (row, choices);
  dossier_field_bind_enum (bindings, field->name, row);
}

/* A widget without a name is named after its class. */
static gboolean
is_named_row (GtkWidget *widget)
{
  return (ADW_IS_ENTRY_ROW (widget) || ADW_IS_COMBO_ROW (widget) || DOSSIER_IS_DATE_ROW (widget)) &&
         !g_str_equal (gtk_widget_get_name (widget), G_OBJECT_TYPE_NAME (widget));
}

static void
bind_row (GBindingGroup *bindings, GType type, GtkWidget *row)
{
  GParamSpec *field = dossier_record_type_find_field (type, gtk_widget_get_name (row));

  if (field == NULL)
    g_critical ("%s has no field “%s”", g_type_name (type), gtk_widget_get_name (row));
  else if (ADW_IS_COMBO_ROW (row))
    bind_choices (bindings, field, ADW_COMBO_ROW (row));
  else
    dossier_field_bind (bindings, field->name, row, DOSSIER_IS_DATE_ROW (row) ? "date" : "text");
}

/**
 * dossier_field_bind_rows:
 * @bindings: the bindings of a record
 * @type: the class of the record
 * @parent: a widget
 *
 * Binds each entry row, combo row and date row within @parent to the field after which it is named,
 * by the property “name” in the template. A row without a name is left alone.
 */
void
dossier_field_bind_rows (GBindingGroup *bindings, GType type, GtkWidget *parent)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (is_named_row (child))
        bind_row (bindings, type, child);
      else
        dossier_field_bind_rows (bindings, type, child);
    }
}
