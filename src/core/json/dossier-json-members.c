/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-json-members.h"

#include "dossier-json-error.h"
#include "dossier-json-number.h"
#include "dossier-text.h"

#include <math.h>

/**
 * dossier_json_append_member:
 * @place: where an object stands in its file, empty for the root
 * @member: a member of it
 *
 * Makes @place the place of the member.
 */
void
dossier_json_append_member (GString *place, const char *member)
{
  if (place->len > 0)
    g_string_append_c (place, '.');
  g_string_append (place, member);
}

/**
 * dossier_json_append_item:
 * @place: where an array stands in its file
 * @position: an item of it, from 0
 *
 * Makes @place the place of the item; people count from 1.
 */
void
dossier_json_append_item (GString *place, guint position)
{
  g_string_append_printf (place, "[%u]", position + 1);
}

/**
 * dossier_json_place:
 * @place: where an object stands in its file, "" for the root
 * @member: a member of it
 *
 * Returns: (transfer full): where the member stands, as in `criteria[2].title`
 */
char *
dossier_json_place (const char *place, const char *member)
{
  GString *member_place = g_string_new (place);

  dossier_json_append_member (member_place, member);
  return g_string_free (member_place, FALSE);
}

/**
 * dossier_json_place_of_item:
 * @place: where an array stands in its file
 * @position: an item of it, from 0
 *
 * Returns: (transfer full): where the item stands; people count from 1
 */
char *
dossier_json_place_of_item (const char *place, guint position)
{
  GString *item_place = g_string_new (place);

  dossier_json_append_item (item_place, position);
  return g_string_free (item_place, FALSE);
}

/**
 * dossier_json_fail:
 * @error: return location for a #DOSSIER_JSON_ERROR_CONTENT
 * @problem_format: where something is wrong and what, as printf() takes it
 * @...: what @problem_format names, such as a place from dossier_json_place()
 *
 * Returns: %FALSE
 */
gboolean
dossier_json_fail (GError **error, const char *problem_format, ...)
{
  va_list arguments;

  va_start (arguments, problem_format);
  g_propagate_error (
    error,
    g_error_new_valist (DOSSIER_JSON_ERROR, DOSSIER_JSON_ERROR_CONTENT, problem_format, arguments));
  va_end (arguments);
  return FALSE;
}

static JsonNode *
get_member (JsonObject *object, const char *member, const char *where, GError **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL)
    dossier_json_fail (error, _ ("“%s” is missing"), where);
  return node;
}

/**
 * dossier_json_is_text:
 * @node: a value that was read by dossier_json_file_read()
 *
 * Returns: whether it is a text
 */
gboolean
dossier_json_is_text (JsonNode *node)
{
  return json_node_get_value_type (node) == G_TYPE_STRING &&
         dossier_json_number_get_kept (node) == NULL;
}

/* Returns NAN if the node is not a number. */
static double
number_of_node (JsonNode *node)
{
  const char *kept = dossier_json_number_get_kept (node);

  if (kept != NULL)
    return g_ascii_strtod (kept, NULL);
  return json_node_get_value_type (node) == G_TYPE_INT64 ? (double) json_node_get_int (node) : NAN;
}

static const char *
text_of_node (JsonNode *node, const char *where, gboolean may_be_empty, GError **error)
{
  const char *text;

  if (!dossier_json_is_text (node))
    {
      dossier_json_fail (error, _ ("“%s” is not a text"), where);
      return NULL;
    }
  text = json_node_get_string (node);
  if (*text == '\0' && !may_be_empty)
    {
      dossier_json_fail (error, _ ("“%s” is empty"), where);
      return NULL;
    }
  return text;
}

/**
 * dossier_json_get_text:
 * @object: an object
 * @place: where it stands
 * @member: a member that it must have
 * @error: return location for a #DOSSIER_JSON_ERROR
 *
 * Returns: (transfer none): the text, never empty; %NULL on error
 */
const char *
dossier_json_get_text (JsonObject *object, const char *place, const char *member, GError **error)
{
  g_autofree char *where = dossier_json_place (place, member);
  JsonNode *node = get_member (object, member, where, error);

  return node != NULL ? text_of_node (node, where, FALSE, error) : NULL;
}

/**
 * dossier_json_get_optional_text:
 * @object: an object
 * @place: where it stands
 * @member: a member that it may have
 * @error: return location for a #DOSSIER_JSON_ERROR
 *
 * Returns: (transfer none): the text, "" where there is none; %NULL on error
 */
const char *
dossier_json_get_optional_text (JsonObject *object,
                                const char *place,
                                const char *member,
                                GError **error)
{
  g_autofree char *where = dossier_json_place (place, member);
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL ? text_of_node (node, where, TRUE, error) : "";
}

/**
 * dossier_json_get_number:
 * @object: an object
 * @place: where it stands
 * @member: a member that it must have
 * @minimum: the least that it may be
 * @maximum: the most that it may be
 * @number: (out): the whole number
 * @error: return location for a #DOSSIER_JSON_ERROR
 *
 * Returns: whether there was such a number
 */
gboolean
dossier_json_get_number (JsonObject *object,
                         const char *place,
                         const char *member,
                         guint minimum,
                         guint maximum,
                         guint *number,
                         GError **error)
{
  g_autofree char *where = dossier_json_place (place, member);
  JsonNode *node = get_member (object, member, where, error);
  double value;

  if (node == NULL)
    return FALSE;
  value = number_of_node (node);
  if (isnan (value))
    return dossier_json_fail (error, _ ("“%s” is not a number"), where);
  if (value < minimum || value > maximum || floor (value) < value)
    return dossier_json_fail (error,
                              _ ("“%s” is not a whole number from %u to %u"),
                              where,
                              minimum,
                              maximum);
  *number = (guint) value;
  return TRUE;
}

/**
 * dossier_json_get_boolean:
 * @object: an object
 * @place: where it stands
 * @member: a member that it must have
 * @value: (out): what it says
 * @error: return location for a #DOSSIER_JSON_ERROR
 *
 * Returns: whether there was such a member
 */
gboolean
dossier_json_get_boolean (JsonObject *object,
                          const char *place,
                          const char *member,
                          gboolean *value,
                          GError **error)
{
  g_autofree char *where = dossier_json_place (place, member);
  JsonNode *node = get_member (object, member, where, error);

  if (node == NULL)
    return FALSE;
  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return dossier_json_fail (error, _ ("“%s” is neither true nor false"), where);

  *value = json_node_get_boolean (node);
  return TRUE;
}

/**
 * dossier_json_get_array:
 * @object: an object
 * @place: where it stands
 * @member: a member that it must have
 * @error: return location for a #DOSSIER_JSON_ERROR
 *
 * Returns: (transfer none): the array; %NULL on error
 */
JsonArray *
dossier_json_get_array (JsonObject *object, const char *place, const char *member, GError **error)
{
  g_autofree char *where = dossier_json_place (place, member);
  JsonNode *node = get_member (object, member, where, error);

  if (node != NULL && !JSON_NODE_HOLDS_ARRAY (node))
    {
      dossier_json_fail (error, _ ("“%s” is not a list"), where);
      return NULL;
    }
  return node != NULL ? json_node_get_array (node) : NULL;
}

/**
 * dossier_json_get_object:
 * @object: an object
 * @place: where it stands
 * @member: a member that it must have
 * @error: return location for a #DOSSIER_JSON_ERROR
 *
 * Returns: (transfer none): the object; %NULL on error
 */
JsonObject *
dossier_json_get_object (JsonObject *object, const char *place, const char *member, GError **error)
{
  g_autofree char *where = dossier_json_place (place, member);
  JsonNode *node = get_member (object, member, where, error);

  if (node != NULL && !JSON_NODE_HOLDS_OBJECT (node))
    {
      dossier_json_fail (error, _ ("“%s” is not an object"), where);
      return NULL;
    }
  return node != NULL ? json_node_get_object (node) : NULL;
}

/**
 * dossier_json_get_object_item:
 * @array: an array
 * @place: where it stands
 * @position: one of its items, from 0
 * @error: return location for a #DOSSIER_JSON_ERROR
 *
 * Returns: (transfer none): the object at @position; %NULL on error
 */
JsonObject *
dossier_json_get_object_item (JsonArray *array, const char *place, guint position, GError **error)
{
  g_autofree char *where = dossier_json_place_of_item (place, position);
  JsonNode *node = json_array_get_element (array, position);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      dossier_json_fail (error, _ ("“%s” is not an object"), where);
      return NULL;
    }
  return json_node_get_object (node);
}

/**
 * dossier_json_get_texts:
 * @object: an object
 * @place: where it stands
 * @member: a member that it must have
 * @error: return location for a #DOSSIER_JSON_ERROR
 *
 * Returns: (transfer full): the texts of a list, none of them empty; %NULL on
 *   error
 */
char **
dossier_json_get_texts (JsonObject *object, const char *place, const char *member, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *where = dossier_json_place (place, member);
  JsonArray *array = dossier_json_get_array (object, place, member, error);

  if (array == NULL)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *item = dossier_json_place_of_item (where, i);
      const char *text = text_of_node (json_array_get_element (array, i), item, FALSE, error);

      if (text == NULL)
        return NULL;
      g_strv_builder_add (builder, text);
    }
  return g_strv_builder_end (builder);
}
