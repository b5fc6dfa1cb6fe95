/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a record keeps of its JSON: the text that was written last, and the members of other
 * versions. */

#include "dossier-record-private.h"

/**
 * dossier_record_peek_kept_text:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): the text of dossier_record_keep_text(), unless the record or
 *   a part of it has changed since
 */
GRefString *
dossier_record_peek_kept_text (DossierRecord *self)
{
  DossierRecordPrivate *priv = dossier_record_get_private (self);

  return priv->kept_text;
}

/**
 * dossier_record_keep_text:
 * @self: a record
 * @text: (transfer full) (nullable): the record as JSON, as it is written in a list
 *
 * Keeps the text until the record changes.
 */
void
dossier_record_keep_text (DossierRecord *self, GRefString *text)
{
  DossierRecordPrivate *priv = dossier_record_get_private (self);

  g_clear_pointer (&priv->kept_text, g_ref_string_release);
  priv->kept_text = text;
}

static GRefString **
find_kept_list (DossierRecord *self, GParamSpec *field)
{
  /* The record makes room for its fields when one of them is first read. */
  dossier_record_peek (self, field);
  return &dossier_record_get_private (self)->kept_lists[dossier_field_get_position (field)];
}

/**
 * dossier_record_peek_kept_list:
 * @self: a record
 * @field: one of its list fields
 *
 * Returns: (transfer none) (nullable): the text of dossier_record_keep_list(), unless the list or
 *   one of its items has changed since
 */
GRefString *
dossier_record_peek_kept_list (DossierRecord *self, GParamSpec *field)
{
  return *find_kept_list (self, field);
}

/**
 * dossier_record_keep_list:
 * @self: a record
 * @field: one of its list fields
 * @text: (transfer full) (nullable): its items as JSON
 *
 * Keeps the text until the list or one of its items changes.
 */
void
dossier_record_keep_list (DossierRecord *self, GParamSpec *field, GRefString *text)
{
  GRefString **kept = find_kept_list (self, field);

  g_clear_pointer (kept, g_ref_string_release);
  *kept = text;
}

/**
 * dossier_record_forget_kept_text:
 * @self: a record that has changed
 * @list: (nullable): its list that has; %NULL where another field has
 *
 * Forgets the texts of the record and of all that it is part of.
 */
void
dossier_record_forget_kept_text (DossierRecord *self, GParamSpec *list)
{
  for (; self != NULL; self = dossier_record_get_parent (self))
    {
      dossier_record_keep_text (self, NULL);
      if (list != NULL)
        dossier_record_keep_list (self, list, NULL);
      list = dossier_record_get_place (self);
    }
}

/**
 * dossier_record_keep_unknown:
 * @self: a record
 * @name: a JSON member that is no field
 * @value: what it holds
 *
 * Keeps what another version of the program wrote, to write it back.
 */
void
dossier_record_keep_unknown (DossierRecord *self, const char *name, JsonNode *value)
{
  DossierRecordPrivate *priv = dossier_record_get_private (self);

  if (priv->unknown == NULL)
    priv->unknown = json_object_new ();
  json_object_set_member (priv->unknown, name, json_node_copy (value));
  dossier_record_forget_kept_text (self, NULL);
}

/**
 * dossier_record_get_unknown:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): the members kept by
 *   dossier_record_keep_unknown()
 */
JsonObject *
dossier_record_get_unknown (DossierRecord *self)
{
  DossierRecordPrivate *priv = dossier_record_get_private (self);

  return priv->unknown;
}
