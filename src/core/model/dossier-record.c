/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-record-private.h"

#include "dossier-clean-text.h"

#include <string.h>

/**
 * DossierRecord:
 *
 * What the user edits is made of records. A record class declares its fields
 * in `class_init`; this class stores them, and all else is derived from the
 * declaration: GObject properties with change notice, JSON members, undo.
 *
 * A record inside a #DossierSubmission is set through it, so that a property
 * binding is recorded for undo like any other change.
 */
G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DossierRecord, dossier_record, G_TYPE_OBJECT)

/**
 * dossier_record_get_private:
 * @self: a record
 *
 * Returns: (transfer none): what the files that implement records know of it
 */
DossierRecordPrivate *
dossier_record_get_private (DossierRecord *self)
{
  return dossier_record_get_instance_private (self);
}

static void
set_parent (DossierRecord *self, DossierRecord *parent, GParamSpec *place)
{
  DossierRecordPrivate *priv = dossier_record_get_instance_private (self);

  priv->parent = parent;
  priv->place = place;
}

static void
init_value (DossierRecord *self, GParamSpec *field, GValue *value)
{
  g_value_init (value, G_PARAM_SPEC_VALUE_TYPE (field));
  g_param_value_set_default (field, value);

  if (dossier_field_get_kind (field) == DOSSIER_FIELD_LIST)
    g_value_take_object (value, g_list_store_new (dossier_field_get_item_type (field)));
  else if (dossier_field_get_kind (field) == DOSSIER_FIELD_RECORD)
    {
      DossierRecord *record = g_object_new (G_PARAM_SPEC_VALUE_TYPE (field), NULL);

      set_parent (record, self, field);
      g_value_take_object (value, record);
    }
}

/* Filled at first use, since an instance knows its class only once it is constructed. */
static GValue *
get_value (DossierRecord *self, GParamSpec *field)
{
  DossierRecordPrivate *priv = dossier_record_get_instance_private (self);
  GPtrArray *fields = DOSSIER_RECORD_GET_CLASS (self)->fields;

  if (priv->values == NULL)
    {
      priv->values = g_new0 (GValue, fields->len);
      priv->keys = g_new0 (DossierRecordKeys *, fields->len);
      priv->kept_lists = g_new0 (GRefString *, fields->len);
      for (guint i = 0; i < fields->len; i++)
        init_value (self, fields->pdata[i], &priv->values[i]);
    }
  return &priv->values[dossier_field_get_position (field)];
}

static void
dossier_record_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  g_value_copy (get_value (DOSSIER_RECORD (object), pspec), value);
}

/* Pasted text and tables may contain control characters, which are removed. All texts are in NFC,
 * so that the byte offset of an edit is the same in every copy of the submission. */
static char *
make_canonical (const GValue *value)
{
  const char *text = G_VALUE_HOLDS_STRING (value) ? g_value_get_string (value) : NULL;
  g_autofree char *clean = NULL;
  char *composed;

  if (text == NULL)
    return NULL;
  if (!dossier_text_is_clean (text, -1))
    clean = dossier_text_clean (text, -1);
  composed = dossier_text_compose (clean != NULL ? clean : text);
  return composed != NULL ? composed : g_steal_pointer (&clean);
}

static void
dossier_record_set_property (GObject *object,
                             guint property_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  DossierRecord *self = DOSSIER_RECORD (object);
  DossierRecord *outermost = dossier_record_get_outermost (self);
  DossierRecordClass *outermost_class = DOSSIER_RECORD_GET_CLASS (outermost);
  g_auto (GValue) canonical = G_VALUE_INIT;
  char *text = make_canonical (value);

  if (text != NULL)
    {
      g_value_init (&canonical, G_TYPE_STRING);
      g_value_take_string (&canonical, text);
      value = &canonical;
    }
  if (g_param_values_cmp (pspec, get_value (self, pspec), value) == 0)
    return;
  if (outermost_class->change != NULL)
    outermost_class->change (outermost, self, pspec, value);
  else
    dossier_record_store (self, pspec, value);
}

/* A view may still hold a reference to a part when the record is finalized. */
static void
forget_parts (GValue *value, DossierFieldKind kind)
{
  if (kind == DOSSIER_FIELD_RECORD)
    set_parent (g_value_get_object (value), NULL, NULL);
  else if (kind == DOSSIER_FIELD_LIST)
    {
      GListModel *list = g_value_get_object (value);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (DossierRecord) item = g_list_model_get_item (list, i);

          set_parent (item, NULL, NULL);
        }
    }
}

static void
dossier_record_finalize (GObject *object)
{
  DossierRecord *self = DOSSIER_RECORD (object);
  DossierRecordPrivate *priv = dossier_record_get_instance_private (self);

  if (priv->values != NULL)
    {
      GPtrArray *fields = DOSSIER_RECORD_GET_CLASS (self)->fields;

      for (guint i = 0; i < fields->len; i++)
        {
          forget_parts (&priv->values[i], dossier_field_get_kind (fields->pdata[i]));
          g_clear_pointer (&priv->keys[i], dossier_record_keys_free);
          g_clear_pointer (&priv->kept_lists[i], g_ref_string_release);
          g_value_unset (&priv->values[i]);
        }
      g_free (priv->values);
      g_free (priv->keys);
      g_free (priv->kept_lists);
    }
  g_clear_pointer (&priv->unknown, json_object_unref);
  g_clear_pointer (&priv->kept_text, g_ref_string_release);

  G_OBJECT_CLASS (dossier_record_parent_class)->finalize (object);
}

static void
dossier_record_class_init (DossierRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dossier_record_get_property;
  object_class->set_property = dossier_record_set_property;
  object_class->finalize = dossier_record_finalize;
}

static void
dossier_record_init (DossierRecord *self)
{
}

/**
 * dossier_record_class_install_field:
 * @klass: a record class
 * @field: (transfer floating): the field to add
 *
 * Adds a field at the end. Only for the functions that declare fields.
 */
void
dossier_record_class_install_field (DossierRecordClass *klass, GParamSpec *field)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  /* GObject calls get_property and set_property of the class that installed the property, so each
   * record class needs them. */
  object_class->get_property = dossier_record_get_property;
  object_class->set_property = dossier_record_set_property;

  if (klass->fields == NULL)
    klass->fields = g_ptr_array_new ();
  g_ptr_array_add (klass->fields, field);
  g_object_class_install_property (object_class, klass->fields->len, field);
}

/**
 * dossier_record_get_parent:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): the record that @self is a part of
 */
DossierRecord *
dossier_record_get_parent (DossierRecord *self)
{
  DossierRecordPrivate *priv = dossier_record_get_instance_private (self);

  g_return_val_if_fail (DOSSIER_IS_RECORD (self), NULL);

  return priv->parent;
}

/**
 * dossier_record_get_place:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): the field of its parent that holds it,
 *   alone or in a list; %NULL if it is a part of nothing
 */
GParamSpec *
dossier_record_get_place (DossierRecord *self)
{
  DossierRecordPrivate *priv = dossier_record_get_instance_private (self);

  g_return_val_if_fail (DOSSIER_IS_RECORD (self), NULL);

  return priv->place;
}

/**
 * dossier_record_get_outermost:
 * @self: a record
 *
 * Returns: (transfer none): the record that all of this is a part of: the
 *   submission, or @self if it is a part of nothing
 */
DossierRecord *
dossier_record_get_outermost (DossierRecord *self)
{
  g_return_val_if_fail (DOSSIER_IS_RECORD (self), NULL);

  while (dossier_record_get_parent (self) != NULL)
    self = dossier_record_get_parent (self);
  return self;
}

/**
 * dossier_record_peek:
 * @self: a record
 * @field: one of its fields
 *
 * Returns: (transfer none): what the field holds
 */
const GValue *
dossier_record_peek (DossierRecord *self, GParamSpec *field)
{
  return get_value (self, field);
}

static DossierRecordKeys **
keys_of_list (DossierRecord *self, GParamSpec *field)
{
  DossierRecordPrivate *priv = dossier_record_get_instance_private (self);

  get_value (self, field);
  return &priv->keys[dossier_field_get_position (field)];
}

/**
 * dossier_record_get_keys:
 * @self: a record
 * @field: one of its list fields
 *
 * Returns: (transfer none): the keys of the items of the list
 */
DossierRecordKeys *
dossier_record_get_keys (DossierRecord *self, GParamSpec *field)
{
  DossierRecordKeys **keys = keys_of_list (self, field);

  if (*keys == NULL)
    *keys = dossier_record_keys_new (g_value_get_object (get_value (self, field)),
                                     dossier_field_get_key (field));
  return *keys;
}

/**
 * dossier_record_is_key:
 * @self: a record
 * @field: one of its fields
 *
 * Returns: whether the field tells the record apart in the list that it is in
 */
gboolean
dossier_record_is_key (DossierRecord *self, GParamSpec *field)
{
  GParamSpec *place = dossier_record_get_place (self);

  return place != NULL && dossier_field_get_kind (place) == DOSSIER_FIELD_LIST &&
         strcmp (dossier_field_get_key (place), field->name) == 0;
}

static void
forget_keys_if_key (DossierRecord *self, GParamSpec *field)
{
  if (dossier_record_is_key (self, field))
    g_clear_pointer (
      keys_of_list (dossier_record_get_parent (self), dossier_record_get_place (self)),
      dossier_record_keys_free);
}

/**
 * dossier_record_store:
 * @self: a record
 * @field: one of its fields
 * @value: its new value
 *
 * Sets a field without asking the submission. Only for the submission itself
 * and for reading; all others set the property.
 */
void
dossier_record_store (DossierRecord *self, GParamSpec *field, const GValue *value)
{
  GValue *stored = get_value (self, field);

  g_value_copy (value, stored);
  if (G_VALUE_HOLDS_STRING (stored) && g_value_get_string (stored) == NULL)
    g_value_set_static_string (stored, "");
  forget_keys_if_key (self, field);
  dossier_record_forget_kept_text (self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), field);
}

/**
 * dossier_record_insert:
 * @self: a record
 * @field: one of its list fields
 * @position: where, from 0
 * @item: the record to insert
 *
 * Adds to a list without asking the submission, as dossier_record_store() does.
 */
void
dossier_record_insert (DossierRecord *self, GParamSpec *field, guint position, DossierRecord *item)
{
  g_return_if_fail (dossier_record_get_parent (item) == NULL);

  set_parent (item, self, field);
  if (*keys_of_list (self, field) != NULL)
    dossier_record_keys_add (*keys_of_list (self, field), item);
  dossier_record_forget_kept_text (self, field);
  g_list_store_insert (g_value_get_object (get_value (self, field)), position, item);
}

/**
 * dossier_record_append_all:
 * @self: a record
 * @field: one of its list fields
 * @items: (element-type DossierRecord): the records to append
 *
 * Adds to the end of a list at once, without asking the submission, as dossier_record_store() does.
 */
void
dossier_record_append_all (DossierRecord *self, GParamSpec *field, GPtrArray *items)
{
  GListStore *store = g_value_get_object (get_value (self, field));
  DossierRecordKeys *keys = *keys_of_list (self, field);

  if (items->len == 0)
    return;
  for (guint i = 0; i < items->len; i++)
    {
      set_parent (items->pdata[i], self, field);
      if (keys != NULL)
        dossier_record_keys_add (keys, items->pdata[i]);
    }
  dossier_record_forget_kept_text (self, field);
  g_list_store_splice (store,
                       g_list_model_get_n_items (G_LIST_MODEL (store)),
                       0,
                       items->pdata,
                       items->len);
}

/**
 * dossier_record_remove:
 * @self: a record
 * @field: one of its list fields
 * @position: which, from 0
 *
 * Removes from a list without asking the submission, as dossier_record_store()
 * does.
 */
void
dossier_record_remove (DossierRecord *self, GParamSpec *field, guint position)
{
  GListStore *store = g_value_get_object (get_value (self, field));
  g_autoptr (DossierRecord) item = g_list_model_get_item (G_LIST_MODEL (store), position);
  DossierRecordKeys **keys;

  g_return_if_fail (item != NULL);

  set_parent (item, NULL, NULL);
  keys = keys_of_list (self, field);
  if (*keys != NULL && !dossier_record_keys_remove (*keys, item))
    g_clear_pointer (keys, dossier_record_keys_free);
  dossier_record_forget_kept_text (self, field);
  g_list_store_remove (store, position);
}
