/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-field-purpose.h"

#include "dossier-day.h"
#include "dossier-enum.h"
#include "dossier-text-match.h"
#include "dossier-record-private.h"
#include "dossier-text.h"

#include <string.h>

static G_DEFINE_QUARK (dossier_field_purpose, field_purpose)

  /* What a class has of a table. The widths stay where they are as long as the program runs. */
  typedef struct
{
  const DossierFieldColumn *columns;
  double *widths;
} Table;

static G_DEFINE_QUARK (dossier_tables, tables)

  static const Table *find_table (GType type, DossierTable table)
{
  const Table *tables;

  g_type_class_unref (g_type_class_ref (type));
  tables = g_type_get_qdata (type, tables_quark ());
  return tables != NULL ? &tables[table] : NULL;
}

static Table *
ensure_table (GType type, DossierTable table)
{
  Table *tables = g_type_get_qdata (type, tables_quark ());

  if (tables == NULL)
    {
      tables = g_new0 (Table, DOSSIER_N_TABLES);
      g_type_set_qdata (type, tables_quark (), tables);
    }
  return &tables[table];
}

static gboolean
is_printed (DossierTable table)
{
  return table == DOSSIER_TABLE_PRINTED || table == DOSSIER_TABLE_PRINTED_WITHOUT_OWNERS ||
         table == DOSSIER_TABLE_SLIP;
}

static void
add_purpose (GParamSpec *field, DossierFieldPurpose purpose)
{
  guint purposes = GPOINTER_TO_UINT (g_param_spec_get_qdata (field, field_purpose_quark ()));

  g_param_spec_set_qdata (field, field_purpose_quark (), GUINT_TO_POINTER (purposes | purpose));
}

/**
 * dossier_record_class_set_purpose:
 * @klass: a record class
 * @purpose: a purpose
 * @...: the names of the fields that have it, and %NULL
 *
 * Says which fields have a purpose, after they have been added.
 */
void
dossier_record_class_set_purpose (DossierRecordClass *klass, DossierFieldPurpose purpose, ...)
{
  const char *name;
  va_list names;

  va_start (names, purpose);
  while ((name = va_arg (names, const char *)) != NULL)
    {
      GParamSpec *field = dossier_record_class_find_field (klass, name);

      g_assert (field != NULL);
      add_purpose (field, purpose);
    }
  va_end (names);
}

/**
 * dossier_field_has_purpose:
 * @field: a field of a record
 * @purpose: a purpose
 *
 * Returns: whether the class of the record says that the field has it
 */
gboolean
dossier_field_has_purpose (GParamSpec *field, DossierFieldPurpose purpose)
{
  return (GPOINTER_TO_UINT (g_param_spec_get_qdata (field, field_purpose_quark ())) & purpose) != 0;
}

static void
append_items (GListModel *items, GString *text, const char *separator)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (DossierRecord) item = g_list_model_get_item (items, i);

      dossier_record_append_searched (item, text, separator, NULL);
    }
}

/**
 * dossier_record_append_searched:
 * @self: a record
 * @text: where to append to
 * @separator: what to append between two texts
 * @without: (nullable): the name of a field to leave out
 *
 * Appends what people search for in the record and in the records that are part of it.
 */
void
dossier_record_append_searched (DossierRecord *self,
                                GString *text,
                                const char *separator,
                                const char *without)
{
  guint n_fields;
  GParamSpec **fields = dossier_record_list_fields (self, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const GValue *value = dossier_record_peek (self, fields[i]);
      DossierFieldKind kind = dossier_field_get_kind (fields[i]);

      if (kind == DOSSIER_FIELD_RECORD)
        dossier_record_append_searched (g_value_get_object (value), text, separator, NULL);
      else if (kind == DOSSIER_FIELD_LIST)
        append_items (g_value_get_object (value), text, separator);
      else if (kind == DOSSIER_FIELD_TEXT && *g_value_get_string (value) != '\0' &&
               dossier_field_has_purpose (fields[i], DOSSIER_FIELD_SEARCHED) &&
               g_strcmp0 (g_param_spec_get_name (fields[i]), without) != 0)
        g_string_append_printf (text,
                                "%s%s",
                                text->len > 0 ? separator : "",
                                g_value_get_string (value));
    }
}

/**
 * dossier_record_has_words:
 * @self: a record
 * @words: what somebody looks for
 *
 * Returns: whether one of the texts that are searched in it has the words in it
 */
gboolean
dossier_record_has_words (DossierRecord *self, const char *words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  dossier_record_append_searched (self, text, "\n", NULL);
  return dossier_text_contains (text->str, words);
}

/**
 * dossier_record_class_set_columns:
 * @klass: a record class
 * @table: a table of its records
 * @columns: the columns, which stay where they are; a column without a name ends them
 *
 * Says which columns a table has, in their order, after the fields have been added.
 */
void
dossier_record_class_set_columns (DossierRecordClass *klass,
                                  DossierTable table,
                                  const DossierFieldColumn *columns)
{
  Table *described = ensure_table (G_TYPE_FROM_CLASS (klass), table);
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (double));

  described->columns = columns;
  for (; columns->name != NULL; columns++)
    {
      GParamSpec *field = dossier_record_class_find_field (klass, columns->name);

      g_array_append_val (widths, columns->width);
      if (field != NULL && is_printed (table))
        add_purpose (field, DOSSIER_FIELD_PRINTED);
    }
  g_free (described->widths);
  described->widths = (double *) g_array_steal (widths, NULL);
}

/**
 * dossier_record_type_list_columns:
 * @type: a class of records that has tables
 * @table: a table
 *
 * Returns: (nullable): the columns, which a column without a name ends; %NULL if it has no such
 * table
 */
const DossierFieldColumn *
dossier_record_type_list_columns (GType type, DossierTable table)
{
  const Table *found = find_table (type, table);

  return found != NULL ? found->columns : NULL;
}

/**
 * dossier_record_type_list_widths:
 * @type: a class of records
 * @table: a table that the class has columns for
 *
 * Returns: the widths of the columns, which are in the same place each time
 */
const double *
dossier_record_type_list_widths (GType type, DossierTable table)
{
  const Table *found = find_table (type, table);

  return found != NULL ? found->widths : NULL;
}

/**
 * dossier_field_column_get_title:
 * @self: a column
 * @type: the class of the records in the rows
 *
 * Returns: what stands over the column, in the user's language
 */
const char *
dossier_field_column_get_title (const DossierFieldColumn *self, GType type)
{
  g_autoptr (GTypeClass) klass = NULL;

  if (self->title != NULL)
    return _ (self->title);
  klass = g_type_class_ref (type);
  return dossier_field_get_title (
    dossier_record_class_find_field ((DossierRecordClass *) klass, self->name));
}

/**
 * dossier_record_describe:
 * @self: a record
 * @name: the name of one of its fields that holds a text, a date, a number or a value of an
 *   enumeration
 *
 * Returns: (transfer full) (nullable): what the field holds, as people read it; %NULL for no date
 */
char *
dossier_record_describe (DossierRecord *self, const char *name)
{
  GParamSpec *field = dossier_record_find_field (self, name);
  const GValue *value = dossier_record_peek (self, field);

  switch (dossier_field_get_kind (field))
    {
    case DOSSIER_FIELD_TEXT:
      return g_value_dup_string (value);
    case DOSSIER_FIELD_DATE:
      return dossier_day_describe (g_value_get_string (value));
    case DOSSIER_FIELD_NUMBER:
      return g_strdup_printf ("%" G_GUINT64_FORMAT, g_value_get_uint64 (value));
    case DOSSIER_FIELD_ENUM:
      return g_strdup (dossier_enum_get_title (G_VALUE_TYPE (value), g_value_get_enum (value)));
    case DOSSIER_FIELD_FLAG:
    case DOSSIER_FIELD_RECORD:
    case DOSSIER_FIELD_LIST:
    default:
      g_return_val_if_reached (NULL);
    }
}
