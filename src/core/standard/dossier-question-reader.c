/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-question-reader.h"

#include "dossier-json-members.h"

static gboolean
read_essential (JsonObject *object, const char *place, gboolean *is_essential, GError **error)
{
  static const char member[] = "essential";

  *is_essential = FALSE;
  return !json_object_has_member (object, member) ||
         dossier_json_get_boolean (object, place, member, is_essential, error);
}

static DossierQuestion *
read_question (JsonObject *object, const char *place, GError **error)
{
  const char *text = dossier_json_get_text (object, place, "text", error);
  const char *hint =
    text != NULL ? dossier_json_get_optional_text (object, place, "hint", error) : NULL;
  gboolean is_essential;

  if (hint == NULL || !read_essential (object, place, &is_essential, error))
    return NULL;
  return dossier_question_new (text, hint, is_essential);
}

/**
 * dossier_question_reader_read:
 * @element: an element
 * @object: what the file of a standard says of it
 * @place: where in the file that is
 * @error: return location for a #DossierJsonError
 *
 * Gives the element the questions of a self-assessment. A standard may have none.
 *
 * Returns: whether they were as they should be
 */
gboolean
dossier_question_reader_read (DossierElement *element,
                              JsonObject *object,
                              const char *place,
                              GError **error)
{
  static const char member[] = "questions";
  g_autofree char *questions_place = dossier_json_place (place, member);
  JsonArray *array;

  if (!json_object_has_member (object, member))
    return TRUE;
  array = dossier_json_get_array (object, place, member, error);
  if (array == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *item_place = dossier_json_place_of_item (questions_place, i);
      JsonObject *item = dossier_json_get_object_item (array, questions_place, i, error);
      g_autoptr (DossierQuestion) question =
        item != NULL ? read_question (item, item_place, error) : NULL;

      if (question == NULL)
        return FALSE;
      dossier_element_add_question (element, question);
    }
  return TRUE;
}
