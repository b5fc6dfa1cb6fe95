/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-record.h"

#include "dossier-clean-text.h"
#include "dossier-day.h"
#include "dossier-enum.h"
#include "dossier-json-members.h"
#include "dossier-json-number.h"
#include "dossier-text.h"

#include <string.h>

static JsonNode *
enum_to_json (const GValue *value)
{
  return json_node_init_string (
    json_node_alloc (),
    dossier_enum_get_nick (G_VALUE_TYPE (value), g_value_get_enum (value)));
}

static JsonNode *
list_to_json (GListModel *list)
{
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (DossierRecord) item = g_list_model_get_item (list, i);

      json_array_add_element (array, dossier_record_to_json (item));
    }
  return json_node_init_array (json_node_alloc (), array);
}

/**
 * dossier_field_to_json:
 * @field: a field of a record
 * @value: what it holds
 *
 * Returns: (transfer full): @value as JSON
 */
JsonNode *
dossier_field_to_json (GParamSpec *field, const GValue *value)
{
  switch (dossier_field_get_kind (field))
    {
    case DOSSIER_FIELD_NUMBER:
      return json_node_init_int (json_node_alloc (), (gint64) g_value_get_uint64 (value));
    case DOSSIER_FIELD_FLAG:
      return json_node_init_boolean (json_node_alloc (), g_value_get_boolean (value));
    case DOSSIER_FIELD_ENUM:
      return enum_to_json (value);
    case DOSSIER_FIELD_RECORD:
      return dossier_record_to_json (g_value_get_object (value));
    case DOSSIER_FIELD_LIST:
      return list_to_json (g_value_get_object (value));
    case DOSSIER_FIELD_TEXT:
    case DOSSIER_FIELD_DATE:
    default:
      return json_node_init_string (json_node_alloc (), g_value_get_string (value));
    }
}

/**
 * dossier_record_to_json:
 * @self: a record
 *
 * Returns: (transfer full): an object with a member for each field, in the
 *   order of their declaration, then the members that were not known when it
 *   was read; texts are in NFC
 */
JsonNode *
dossier_record_to_json (DossierRecord *self)
{
  g_autoptr (JsonObject) object = json_object_new ();
  JsonObject *unknown = dossier_record_get_unknown (self);
  GParamSpec **fields;
  guint n_fields;

  fields = dossier_record_list_fields (self, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    json_object_set_member (
      object,
      g_param_spec_get_name (fields[i]),
      dossier_field_to_json (fields[i], dossier_record_peek (self, fields[i])));

  if (unknown != NULL)
    {
      g_autoptr (GList) names = json_object_get_members (unknown);

      for (GList *l = names; l != NULL; l = l->next)
        json_object_set_member (object,
                                l->data,
                                json_node_copy (json_object_get_member (unknown, l->data)));
    }
  return json_node_init_object (json_node_alloc (), object);
}

static gboolean
read_text (JsonNode *node, const char *place, GValue *value, GError **error)
{
  char *composed;

  if (!dossier_json_is_text (node))
    return dossier_json_fail (error, _ ("“%s” is not a text"), place);

  composed = dossier_text_compose (json_node_get_string (node));
  g_value_take_string (value, composed != NULL ? composed : json_node_dup_string (node));
  return TRUE;
}

static gboolean
read_date (JsonNode *node, const char *place, GValue *value, GError **error)
{
  if (!read_text (node, place, value, error))
    return FALSE;
  if (*g_value_get_string (value) != '\0' && !dossier_day_is_valid (g_value_get_string (value)))
    return dossier_json_fail (error,
                              _ ("“%s” is “%s”, which is not a date like 2026-03-31"),
                              place,
                              g_value_get_string (value));
  return TRUE;
}

static gboolean
read_number (JsonNode *node, const char *place, GValue *value, GError **error)
{
  const char *kept = dossier_json_number_get_kept (node);
  gint64 number;

  if (kept != NULL && strpbrk (kept, ".Ee") == NULL)
    return dossier_json_fail (error, _ ("“%s” is out of range"), place);
  if (json_node_get_value_type (node) != G_TYPE_INT64)
    return dossier_json_fail (error, _ ("“%s” is not a whole number"), place);

  number = json_node_get_int (node);
  if (number < 0 || (guint64) number > DOSSIER_NUMBER_MAXIMUM)
    return dossier_json_fail (error, _ ("“%s” is out of range"), place);
  g_value_set_uint64 (value, (guint64) number);
  return TRUE;
}

static gboolean
read_flag (JsonNode *node, const char *place, GValue *value, GError **error)
{
  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return dossier_json_fail (error, _ ("“%s” is neither true nor false"), place);

  g_value_set_boolean (value, json_node_get_boolean (node));
  return TRUE;
}

static gboolean
read_enum (JsonNode *node, const char *place, GValue *value, GError **error)
{
  GType type = G_VALUE_TYPE (value);
  int read;

  if (!dossier_json_is_text (node))
    return dossier_json_fail (error, _ ("“%s” is not a text"), place);

  if (!dossier_enum_find (type, json_node_get_string (node), &read))
    {
      g_autofree char *choices = dossier_enum_join_nicks (type);

      return dossier_json_fail (error,
                                _ ("“%s” is “%s”, which is none of: %s"),
                                place,
                                json_node_get_string (node),
                                choices);
    }
  g_value_set_enum (value, read);
  return TRUE;
}

static gboolean
read_members (DossierRecord *self, JsonObject *object, GString *place, GError **error);

static gboolean
read_record (DossierRecord *record, JsonNode *node, GString *place, GError **error)
{
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return dossier_json_fail (error, _ ("“%s” is not an object"), place->str);

  return read_members (record, json_node_get_object (node), place, error);
}

/* Earlier versions did not give some records an identifier. It is derived from the content, so that
 * all copies of a file get the same one. */
static char *
derive_id (JsonNode *node, const char *place)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *json = json_to_string (node, FALSE);
  const char *digest;

  g_checksum_update (checksum, (const guchar *) place, (gssize) strlen (place));
  g_checksum_update (checksum, (const guchar *) json, (gssize) strlen (json));
  digest = g_checksum_get_string (checksum);
  /* A UUID of version 8, whose bits the program chooses (RFC 9562, section 5.8). */
  return g_strdup_printf ("%.8s-%.4s-8%.3s-8%.3s-%.12s",
                          digest,
                          digest + 8,
                          digest + 12,
                          digest + 15,
                          digest + 18);
}

static DossierRecord *
read_item (GType type, const char *key, JsonNode *node, GString *place, GError **error)
{
  g_autoptr (DossierRecord) item = g_object_new (type, NULL);

  if (!read_record (item, node, place, error))
    return NULL;
  if (strcmp (key, "id") == 0 && *dossier_record_get_text (item, key) == '\0')
    {
      g_autofree char *id = derive_id (node, place->str);

      g_object_set (item, key, id, NULL);
    }
  return g_steal_pointer (&item);
}

static gboolean
read_list (DossierRecord *self, GParamSpec *field, JsonNode *node, GString *place, GError **error)
{
  GType type = dossier_field_get_item_type (field);
  const char *key = dossier_field_get_key (field);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  gsize length = place->len;
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return dossier_json_fail (error, _ ("“%s” is not a list"), place->str);

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      DossierRecord *item;

      dossier_json_append_item (place, i);
      item = read_item (type, key, json_array_get_element (array, i), place, error);
      if (item == NULL)
        return FALSE;
      g_ptr_array_add (items, item);
      g_string_truncate (place, length);
    }
  dossier_record_append_all (self, field, items);
  return TRUE;
}

/**
 * dossier_field_value_from_json:
 * @field: a field of a record that holds neither a record nor a list
 * @node: a value as JSON
 * @place: where @node stands in its file
 * @value: (out caller-allocates): what @node says
 * @error: return location for a #DOSSIER_JSON_ERROR
 *
 * Returns: whether @node has the type of the field
 */
gboolean
dossier_field_value_from_json (GParamSpec *field,
                               JsonNode *node,
                               const char *place,
                               GValue *value,
                               GError **error)
{
  g_value_init (value, G_PARAM_SPEC_VALUE_TYPE (field));
  switch (dossier_field_get_kind (field))
    {
    case DOSSIER_FIELD_DATE:
      return read_date (node, place, value, error);
    case DOSSIER_FIELD_NUMBER:
      return read_number (node, place, value, error);
    case DOSSIER_FIELD_FLAG:
      return read_flag (node, place, value, error);
    case DOSSIER_FIELD_ENUM:
      return read_enum (node, place, value, error);
    case DOSSIER_FIELD_TEXT:
      return read_text (node, place, value, error);
    case DOSSIER_FIELD_RECORD:
    case DOSSIER_FIELD_LIST:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
read_field (DossierRecord *self, GParamSpec *field, JsonNode *node, GString *place, GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (dossier_field_get_kind (field) == DOSSIER_FIELD_RECORD)
    return read_record (dossier_record_get_record (self, field->name), node, place, error);
  if (dossier_field_get_kind (field) == DOSSIER_FIELD_LIST)
    return read_list (self, field, node, place, error);
  if (!dossier_field_value_from_json (field, node, place->str, &value, error))
    return FALSE;
  dossier_record_store (self, field, &value);
  return TRUE;
}

static gboolean
read_members (DossierRecord *self, JsonObject *object, GString *place, GError **error)
{
  gsize length = place->len;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      GParamSpec *field = dossier_record_find_field (self, name);

      dossier_json_append_member (place, name);
      if (field == NULL)
        dossier_record_keep_unknown (self, name, node);
      else if (!read_field (self, field, node, place, error))
        return FALSE;
      g_string_truncate (place, length);
    }
  return TRUE;
}

/**
 * dossier_record_from_json:
 * @self: a record that is still as new
 * @object: its members
 * @place: where @object stands in its file, "" for the root
 * @error: return location for a #DOSSIER_JSON_ERROR
 *
 * Reads a record. A field without member stays as it is at first; a member
 * without field is kept.
 *
 * Returns: whether every member had the type of its field
 */
gboolean
dossier_record_from_json (DossierRecord *self,
                          JsonObject *object,
                          const char *place,
                          GError **error)
{
  g_autoptr (GString) place_read = NULL;

  g_return_val_if_fail (DOSSIER_IS_RECORD (self), FALSE);
  g_return_val_if_fail (object != NULL, FALSE);

  place_read = g_string_new (place);
  return read_members (self, object, place_read, error);
}
