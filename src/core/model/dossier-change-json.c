/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A change as JSON: {"kind", "address", "field"} and, by kind, "old" and "new"; "offset" in bytes
 * of UTF-8, "removed" and "inserted"; or "position" and "item". */

#include "dossier-change-private.h"

#include "dossier-json-members.h"
#include "dossier-text.h"

static void
add_values (JsonObject *object, DossierChange *self)
{
  json_object_set_member (object, "old", dossier_field_to_json (self->field, &self->before));
  json_object_set_member (object, "new", dossier_field_to_json (self->field, &self->after));
}

static void
add_splice (JsonObject *object, DossierChange *self)
{
  json_object_set_int_member (object, "offset", (gint64) self->offset);
  json_object_set_string_member (object, "removed", self->removed);
  json_object_set_string_member (object, "inserted", self->inserted);
}

static void
add_item (JsonObject *object, DossierChange *self)
{
  json_object_set_int_member (object, "position", self->position);
  json_object_set_member (object,
                          "item",
                          self->frozen_item != NULL ? json_node_copy (self->frozen_item)
                                                    : dossier_record_to_json (self->item));
}

/**
 * dossier_change_to_json:
 * @self: a change
 *
 * To be called when the edit group is done: a record added is written as it is now.
 *
 * Returns: (transfer full): the change as an object
 */
JsonNode *
dossier_change_to_json (DossierChange *self)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (GEnumClass) kinds = g_type_class_ref (DOSSIER_TYPE_CHANGE_KIND);

  json_object_set_string_member (object, "kind", g_enum_get_value (kinds, self->kind)->value_nick);
  json_object_set_string_member (object, "address", self->address);
  json_object_set_string_member (object, "field", self->field->name);
  if (self->kind == DOSSIER_CHANGE_SET)
    add_values (object, self);
  else if (self->kind == DOSSIER_CHANGE_SPLICE)
    add_splice (object, self);
  else
    add_item (object, self);
  return json_node_init_object (json_node_alloc (), object);
}

static gboolean
read_value (DossierChange *self,
            JsonObject *object,
            const char *place,
            const char *member,
            GValue *value,
            GError **error)
{
  g_autofree char *value_place = dossier_json_place (place, member);
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL)
    return dossier_json_fail (error, _ ("“%s” is missing"), value_place);
  return dossier_field_value_from_json (self->field, node, value_place, value, error);
}

static gboolean
read_splice (DossierChange *self, JsonObject *object, const char *place, GError **error)
{
  const char *removed = dossier_json_get_optional_text (object, place, "removed", error);
  const char *inserted =
    removed != NULL ? dossier_json_get_optional_text (object, place, "inserted", error) : NULL;
  guint offset;

  if (inserted == NULL ||
      !dossier_json_get_number (object, place, "offset", 0, G_MAXINT, &offset, error))
    return FALSE;
  self->removed = g_strdup (removed);
  self->inserted = g_strdup (inserted);
  self->offset = offset;
  return TRUE;
}

static gboolean
read_item (DossierChange *self, JsonObject *object, const char *place, GError **error)
{
  g_autofree char *item_place = dossier_json_place (place, "item");
  JsonObject *item = dossier_json_get_object (object, place, "item", error);

  if (item == NULL ||
      !dossier_json_get_number (object, place, "position", 0, G_MAXINT, &self->position, error))
    return FALSE;
  self->item = g_object_new (dossier_field_get_item_type (self->field), NULL);
  return dossier_record_from_json (self->item, item, item_place, error);
}

static gboolean
read_content (DossierChange *self, JsonObject *object, const char *place, GError **error)
{
  switch (self->kind)
    {
    case DOSSIER_CHANGE_SET:
      return read_value (self, object, place, "old", &self->before, error) &&
             read_value (self, object, place, "new", &self->after, error);
    case DOSSIER_CHANGE_SPLICE:
      return read_splice (self, object, place, error);
    case DOSSIER_CHANGE_ADD:
    case DOSSIER_CHANGE_REMOVE:
    default:
      return read_item (self, object, place, error);
    }
}

static gboolean
can_change (DossierChangeKind kind, DossierFieldKind field)
{
  switch (field)
    {
    case DOSSIER_FIELD_TEXT:
      return kind == DOSSIER_CHANGE_SPLICE;
    case DOSSIER_FIELD_LIST:
      return kind == DOSSIER_CHANGE_ADD || kind == DOSSIER_CHANGE_REMOVE;
    case DOSSIER_FIELD_RECORD:
      return FALSE;
    case DOSSIER_FIELD_DATE:
    case DOSSIER_FIELD_NUMBER:
    case DOSSIER_FIELD_FLAG:
    case DOSSIER_FIELD_ENUM:
    default:
      return kind == DOSSIER_CHANGE_SET;
    }
}

/**
 * dossier_change_new_from_json:
 * @type: the class of the outermost record
 * @object: a change, as dossier_change_to_json() writes it
 * @place: where @object stands in its file
 * @error: return location for a #DOSSIER_JSON_ERROR
 *
 * Returns: (transfer full) (nullable): the change
 */
DossierChange *
dossier_change_new_from_json (GType type, JsonObject *object, const char *place, GError **error)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (DOSSIER_TYPE_CHANGE_KIND);
  const char *kind_nick = dossier_json_get_text (object, place, "kind", error);
  const char *address =
    kind_nick != NULL ? dossier_json_get_optional_text (object, place, "address", error) : NULL;
  const char *name = address != NULL ? dossier_json_get_text (object, place, "field", error) : NULL;
  g_autoptr (DossierChange) self = NULL;
  const GEnumValue *kind;
  GParamSpec *field;

  if (name == NULL)
    return NULL;
  kind = g_enum_get_value_by_nick (kinds, kind_nick);
  type = dossier_record_find_type_at (type, address);
  field = type != G_TYPE_INVALID ? dossier_record_type_find_field (type, name) : NULL;
  if (kind == NULL || field == NULL ||
      !can_change ((DossierChangeKind) kind->value, dossier_field_get_kind (field)))
    {
      dossier_json_fail (
        error,
        _ ("“%s” could not be read: the field “%s” of “%s” cannot have a change of the kind “%s”"),
        place,
        name,
        address,
        kind_nick);
      return NULL;
    }

  self = dossier_change_new ((DossierChangeKind) kind->value, address, field);
  return read_content (self, object, place, error) ? g_steal_pointer (&self) : NULL;
}
