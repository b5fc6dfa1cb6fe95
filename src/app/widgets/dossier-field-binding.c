/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-field-binding.h"

#include <gtk/gtk.h>

static gboolean
enum_to_selected (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_set_uint (to, (guint) g_value_get_enum (from));
  return TRUE;
}

static gboolean
selected_to_enum (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  if (g_value_get_uint (from) == GTK_INVALID_LIST_POSITION)
    return FALSE;
  g_value_set_enum (to, (int) g_value_get_uint (from));
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
 * @field: one of its fields, of an enumeration
 * @widget: (type GtkWidget): a drop-down or combo row with a choice for each
 *   value, in order
 */
void
dossier_field_bind_enum (GBindingGroup *bindings, const char *field, gpointer widget)
{
  g_binding_group_bind_full (bindings,
                             field,
                             widget,
                             "selected",
                             G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                             enum_to_selected,
                             selected_to_enum,
                             NULL,
                             NULL);
}
