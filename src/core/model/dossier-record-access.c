/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields of a record and what they hold, found by name. */

#include "dossier-record-private.h"

#include <string.h>

/* g_object_class_find_property() also finds properties that are not fields, and treats "a_b" as
 * "a-b". The first letter is compared before strcmp(), because this runs some ten thousand times
 * after every edit. */
GParamSpec *
dossier_record_class_find_field (DossierRecordClass *klass, const char *name)
{
  GPtrArray *fields = klass->fields;

  for (guint i = 0; i < fields->len; i++)
    {
      GParamSpec *field = fields->pdata[i];

      if (*field->name == *name && strcmp (field->name, name) == 0)
        return field;
    }
  return NULL;
}

/**
 * dossier_record_type_find_field:
 * @type: a class of records
 * @name: what may be the name of a field
 *
 * Returns: (nullable): the field of that name
 */
GParamSpec *
dossier_record_type_find_field (GType type, const char *name)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);

  /* The class of a record is never unloaded, and its fields stay. */
  return dossier_record_class_find_field (DOSSIER_RECORD_CLASS (klass), name);
}

/**
 * dossier_record_find_field:
 * @self: a record
 * @name: what may be the name of a field
 *
 * Returns: (nullable): the field of that name
 */
GParamSpec *
dossier_record_find_field (DossierRecord *self, const char *name)
{
  g_return_val_if_fail (DOSSIER_IS_RECORD (self), NULL);

  return dossier_record_class_find_field (DOSSIER_RECORD_GET_CLASS (self), name);
}

/**
 * dossier_record_list_fields:
 * @self: a record
 * @n_fields: (out): how many there are
 *
 * Returns: (array length=n_fields): the fields, in the order of the file
 */
GParamSpec **
dossier_record_list_fields (DossierRecord *self, guint *n_fields)
{
  GPtrArray *fields;

  g_return_val_if_fail (DOSSIER_IS_RECORD (self), NULL);

  fields = DOSSIER_RECORD_GET_CLASS (self)->fields;
  *n_fields = fields->len;
  return (GParamSpec **) fields->pdata;
}

static const GValue *
peek_named (DossierRecord *self, const char *name)
{
  GParamSpec *field = dossier_record_find_field (self, name);

  g_return_val_if_fail (field != NULL, NULL);

  return dossier_record_peek (self, field);
}

/**
 * dossier_record_get_text:
 * @self: a record
 * @name: one of its text or date fields
 *
 * Returns: (transfer none): the text, valid until the field changes
 */
const char *
dossier_record_get_text (DossierRecord *self, const char *name)
{
  g_return_val_if_fail (DOSSIER_IS_RECORD (self), NULL);

  return g_value_get_string (peek_named (self, name));
}

guint64
dossier_record_get_number (DossierRecord *self, const char *name)
{
  g_return_val_if_fail (DOSSIER_IS_RECORD (self), 0);

  return g_value_get_uint64 (peek_named (self, name));
}

gboolean
dossier_record_get_flag (DossierRecord *self, const char *name)
{
  g_return_val_if_fail (DOSSIER_IS_RECORD (self), FALSE);

  return g_value_get_boolean (peek_named (self, name));
}

int
dossier_record_get_enum (DossierRecord *self, const char *name)
{
  g_return_val_if_fail (DOSSIER_IS_RECORD (self), 0);

  return g_value_get_enum (peek_named (self, name));
}

/**
 * dossier_record_get_record:
 * @self: a record
 * @name: one of its record fields
 *
 * Returns: (transfer none): the part
 */
DossierRecord *
dossier_record_get_record (DossierRecord *self, const char *name)
{
  g_return_val_if_fail (DOSSIER_IS_RECORD (self), NULL);

  return g_value_get_object (peek_named (self, name));
}

/**
 * dossier_record_get_list:
 * @self: a record
 * @name: one of its list fields
 *
 * Returns: (transfer none): the records in the list
 */
GListModel *
dossier_record_get_list (DossierRecord *self, const char *name)
{
  g_return_val_if_fail (DOSSIER_IS_RECORD (self), NULL);

  return g_value_get_object (peek_named (self, name));
}
