/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-record-keys.h"

struct _DossierRecordKeys
{
  /* Not owned: the record that has the list owns the keys too. */
  GListModel *list;
  const char *key;

  GHashTable *items;
  /* A file that another program wrote may have several items with the same key; these are found by
   * searching the list. */
  GHashTable *repeated;
};

static const char *
key_of_item (DossierRecordKeys *self, DossierRecord *item)
{
  return dossier_record_get_text (item, self->key);
}

/**
 * dossier_record_keys_new:
 * @list: a list of #DossierRecord, which outlives the keys
 * @key: the text field of the items that is their key
 *
 * Returns: (transfer full): the keys of the items that are in @list now
 */
DossierRecordKeys *
dossier_record_keys_new (GListModel *list, const char *key)
{
  DossierRecordKeys *self = g_new0 (DossierRecordKeys, 1);

  self->list = list;
  self->key = key;
  self->items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->repeated = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (DossierRecord) item = g_list_model_get_item (list, i);

      dossier_record_keys_add (self, item);
    }
  return self;
}

void
dossier_record_keys_free (DossierRecordKeys *self)
{
  g_hash_table_unref (self->items);
  g_hash_table_unref (self->repeated);
  g_free (self);
}

/**
 * dossier_record_keys_add:
 * @self: the keys of a list
 * @item: what is added to the list
 */
void
dossier_record_keys_add (DossierRecordKeys *self, DossierRecord *item)
{
  const char *key = key_of_item (self, item);

  if (g_hash_table_contains (self->items, key))
    g_hash_table_add (self->repeated, g_strdup (key));
  else
    g_hash_table_insert (self->items, g_strdup (key), item);
}

/**
 * dossier_record_keys_remove:
 * @self: the keys of a list
 * @item: what is removed from the list
 *
 * Returns: whether the keys are still those of the list; if not, free them
 */
gboolean
dossier_record_keys_remove (DossierRecordKeys *self, DossierRecord *item)
{
  const char *key = key_of_item (self, item);

  if (g_hash_table_contains (self->repeated, key))
    return FALSE;
  g_hash_table_remove (self->items, key);
  return TRUE;
}

/**
 * dossier_record_keys_find:
 * @self: the keys of a list
 * @key: a key
 * @occurrence: which of the items that have it, from 1
 *
 * Returns: (transfer none) (nullable): the item
 */
DossierRecord *
dossier_record_keys_find (DossierRecordKeys *self, const char *key, guint occurrence)
{
  /* Hardly any list has a key twice. */
  if (g_hash_table_size (self->repeated) == 0 || !g_hash_table_contains (self->repeated, key))
    return occurrence == 1 ? g_hash_table_lookup (self->items, key) : NULL;

  for (guint i = 0; i < g_list_model_get_n_items (self->list); i++)
    {
      g_autoptr (DossierRecord) item = g_list_model_get_item (self->list, i);

      if (g_str_equal (key_of_item (self, item), key) && --occurrence == 0)
        return item;
    }
  return NULL;
}

/**
 * dossier_record_keys_get_occurrence:
 * @self: the keys of a list
 * @item: an item of the list
 *
 * Returns: which it is of the items that have its key, from 1
 */
guint
dossier_record_keys_get_occurrence (DossierRecordKeys *self, DossierRecord *item)
{
  guint occurrence = 1;

  if (g_hash_table_contains (self->repeated, key_of_item (self, item)))
    while (dossier_record_keys_find (self, key_of_item (self, item), occurrence) != item)
      occurrence++;
  return occurrence;
}
