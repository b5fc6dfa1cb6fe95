/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Access to the fields of a record by name and type. */

#include "dossier-record.h"

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
