/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DossierEnumValue:
 * @value: the value; the rows of a table go 0, 1, 2 …
 * @nick: its id in files and on the command line
 * @title: (nullable): what people call it, marked for translation; %NULL where a standard says it
 * @context: (nullable): the context that @title is translated in
 *
 * One row of the table that declares an enumeration.
 */
typedef struct
{
  int value;
  const char *nick;
  const char *title;
  const char *context;
} DossierEnumValue;

/**
 * DOSSIER_DEFINE_ENUM:
 * @TypeName: the name of the enumeration
 * @type_name: the same, in lower case
 * @table: a static array of #DossierEnumValue
 *
 * Defines the function that gives the type of an enumeration.
 */
#define DOSSIER_DEFINE_ENUM(TypeName, type_name, table)                                            \
  GType type_name##_get_type (void)                                                                \
  {                                                                                                \
    static gsize type = 0;                                                                         \
                                                                                                   \
    if (g_once_init_enter (&type))                                                                 \
      g_once_init_leave (&type, dossier_enum_register (#TypeName, table, G_N_ELEMENTS (table)));   \
    return type;                                                                                   \
  }

GType dossier_enum_register (const char *name, const DossierEnumValue *values, guint n_values);

guint dossier_enum_get_n_values (GType type);
const char *dossier_enum_get_title (GType type, int value);
const char *dossier_enum_get_nick (GType type, int value);
gboolean dossier_enum_find (GType type, const char *nick, int *value);
char *dossier_enum_join_nicks (GType type);

G_END_DECLS
