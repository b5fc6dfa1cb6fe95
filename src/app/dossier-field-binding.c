/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-field-binding.h"

#include "dossier-choices.h"
#include "dossier-enum.h"

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
