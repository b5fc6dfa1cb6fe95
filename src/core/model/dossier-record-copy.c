/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-record.h"

static void
copy_unknown (DossierRecord *self, DossierRecord *copy)
{
  JsonObject *unknown = dossier_record_get_unknown (self);
  g_autoptr (GList) names = unknown != NULL ? json_object_get_members (unknown) : NULL;

  for (GList *l = names; l != NULL; l = l->next)
    dossier_record_keep_unknown (copy, l->data, json_object_get_member (unknown, l->data));
}

static void
copy_list (DossierRecord *self, DossierRecord *copy, GParamSpec *field)
{
  GListModel *list = dossier_record_get_list (self, field->name);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (DossierRecord) item = g_list_model_get_item (list, i);

      g_ptr_array_add (items, dossier_record_copy (item));
    }
  dossier_record_append_all (copy, field, items);
}

static void
copy_content (DossierRecord *self, DossierRecord *copy)
{
  GParamSpec **fields;
  guint n_fields;

  fields = dossier_record_list_fields (self, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      DossierFieldKind kind = dossier_field_get_kind (fields[i]);

      if (kind == DOSSIER_FIELD_RECORD)
        copy_content (dossier_record_get_record (self, fields[i]->name),
                      dossier_record_get_record (copy, fields[i]->name));
      else if (kind == DOSSIER_FIELD_LIST)
        copy_list (self, copy, fields[i]);
      else
        dossier_record_store (copy, fields[i], dossier_record_peek (self, fields[i]));
    }
  copy_unknown (self, copy);
}

/**
 * dossier_record_copy:
 * @self: a record
 *
 * Returns: (transfer full) (type DossierRecord): a record of the same class that holds the same,
 *   its parts copied too, and is a part of nothing
 */
gpointer
dossier_record_copy (DossierRecord *self)
{
  DossierRecord *copy;

  g_return_val_if_fail (DOSSIER_IS_RECORD (self), NULL);

  copy = g_object_new (G_OBJECT_TYPE (self), NULL);
  copy_content (self, copy);
  return copy;
}
