/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-enum.h"

#include "dossier-text.h"

typedef struct
{
  const DossierEnumValue *values;
  guint n_values;
} EnumTable;

static G_DEFINE_QUARK (dossier_enum_table, enum_table)

  static const EnumTable *get_table (GType type)
{
  return g_type_get_qdata (type, enum_table_quark ());
}

static const DossierEnumValue *
get_row (GType type, int value)
{
  const EnumTable *table = get_table (type);

  g_return_val_if_fail (table != NULL, NULL);
  g_return_val_if_fail (value >= 0 && (guint) value < table->n_values, NULL);

  return &table->values[value];
}

/**
 * dossier_enum_register:
 * @name: the name of the enumeration
 * @values: a row for each value, in the order of the values; it stays in use
 * @n_values: how many there are
 *
 * Registers an enumeration. DOSSIER_DEFINE_ENUM() calls it.
 *
 * Returns: its type
 */
GType
dossier_enum_register (const char *name, const DossierEnumValue *values, guint n_values)
{
  GEnumValue *registered = g_new0 (GEnumValue, n_values + 1);
  EnumTable *table = g_new (EnumTable, 1);
  GType type;

  for (guint i = 0; i < n_values; i++)
    {
      g_assert (values[i].value == (int) i);
      registered[i] = (GEnumValue){ values[i].value, values[i].nick, values[i].nick };
    }
  *table = (EnumTable){ values, n_values };
  type = g_enum_register_static (name, registered);
  g_type_set_qdata (type, enum_table_quark (), table);
  return type;
}

/**
 * dossier_enum_get_n_values:
 * @type: an enumeration
 *
 * Returns: how many values it has
 */
guint
dossier_enum_get_n_values (GType type)
{
  g_return_val_if_fail (get_table (type) != NULL, 0);

  return get_table (type)->n_values;
}

/**
 * dossier_enum_get_title:
 * @type: an enumeration
 * @value: one of its values
 *
 * Returns: (nullable): what people call it, in their language; %NULL for a rating, which each
 *   standard titles
 */
const char *
dossier_enum_get_title (GType type, int value)
{
  const DossierEnumValue *row = get_row (type, value);

  if (row == NULL || row->title == NULL)
    return NULL;
  return row->context != NULL ? dossier_pgettext (row->context, row->title) : _ (row->title);
}

/**
 * dossier_enum_get_nick:
 * @type: an enumeration
 * @value: one of its values
 *
 * Returns: its id in files and on the command line
 */
const char *
dossier_enum_get_nick (GType type, int value)
{
  const DossierEnumValue *row = get_row (type, value);

  return row != NULL ? row->nick : NULL;
}

/**
 * dossier_enum_find:
 * @type: an enumeration
 * @nick: what may be the id of one of its values
 * @value: (out): the value
 *
 * Returns: whether there is such a value
 */
gboolean
dossier_enum_find (GType type, const char *nick, int *value)
{
  const EnumTable *table = get_table (type);

  g_return_val_if_fail (table != NULL, FALSE);

  for (guint i = 0; i < table->n_values; i++)
    {
      if (g_str_equal (table->values[i].nick, nick))
        {
          *value = table->values[i].value;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * dossier_enum_join_nicks:
 * @type: an enumeration
 *
 * Returns: (transfer full): the ids of its values with commas between, for a message that lists
 *   them
 */
char *
dossier_enum_join_nicks (GType type)
{
  GString *nicks = g_string_new (NULL);

  for (guint i = 0; i < dossier_enum_get_n_values (type); i++)
    g_string_append_printf (nicks,
                            "%s%s",
                            i > 0 ? ", " : "",
                            dossier_enum_get_nick (type, (int) i));
  return g_string_free (nicks, FALSE);
}
