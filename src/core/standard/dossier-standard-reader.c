/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-standard-reader.h"

#include "dossier-certification-body-reader.h"
#include "dossier-enum.h"
#include "dossier-json-file.h"
#include "dossier-json-members.h"
#include "dossier-question-reader.h"
#include "dossier-standard-private.h"
#include "dossier-text.h"

#define FORMAT 1

#define REASON "indicative-because"

static gboolean
copy_text (JsonObject *object, const char *place, const char *member, char **copy, GError **error)
{
  const char *text = dossier_json_get_text (object, place, member, error);

  *copy = g_strdup (text);
  return text != NULL;
}

static gboolean
copy_optional_text (JsonObject *object,
                    const char *place,
                    const char *member,
                    char **copy,
                    GError **error)
{
  const char *text = dossier_json_get_optional_text (object, place, member, error);

  *copy = g_strdup (text);
  return text != NULL;
}

/* The parts of “1.2” are numbered “1.2.1”, “1.2.2” … in order, without gaps. */
static gboolean
check_number (const char *number,
              const char *number_of_whole,
              guint position,
              const char *place,
              GError **error)
{
  g_autofree char *where = dossier_json_place (place, "number");
  g_autofree char *expected = *number_of_whole != '\0'
                                ? g_strdup_printf ("%s.%u", number_of_whole, position + 1)
                                : g_strdup_printf ("%u", position + 1);

  if (g_str_equal (number, expected))
    return TRUE;
  return dossier_json_fail (error,
                            _ ("“%s” is “%s” where “%s” was expected"),
                            where,
                            number,
                            expected);
}

static gboolean
read_rating (DossierStandard *self, JsonObject *object, const char *place, GError **error)
{
  g_autofree char *where = dossier_json_place (place, "id");
  const char *id = dossier_json_get_text (object, place, "id", error);
  int rating;

  if (id == NULL)
    return FALSE;
  if (!dossier_enum_find (DOSSIER_TYPE_RATING, id, &rating))
    return dossier_json_fail (error, _ ("“%s” is “%s”, which is not a rating"), where, id);
  if (self->rating_titles[rating] != NULL)
    return dossier_json_fail (error, _ ("“%s” is “%s” for the second time"), where, id);

  return copy_text (object, place, "title", &self->rating_titles[rating], error) &&
         copy_text (object, place, "definition", &self->rating_definitions[rating], error) &&
         copy_optional_text (object, place, REASON, &self->rating_reasons[rating], error);
}

static gboolean
read_ratings (DossierStandard *self, JsonObject *root, GError **error)
{
  JsonArray *array = dossier_json_get_array (root, "", "ratings", error);

  if (array == NULL)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *place = dossier_json_place_of_item ("ratings", i);
      JsonObject *object = dossier_json_get_object_item (array, "ratings", i, error);

      if (object == NULL || !read_rating (self, object, place, error))
        return FALSE;
    }
  for (guint i = 0; i < DOSSIER_RATING_COUNT; i++)
    {
      if (self->rating_titles[i] == NULL)
        return dossier_json_fail (error,
                                  _ ("“%s” has no “%s”"),
                                  "ratings",
                                  dossier_enum_get_nick (DOSSIER_TYPE_RATING, (int) i));
    }
  return TRUE;
}

static gboolean
read_pass_rule (DossierStandard *self, JsonObject *root, GError **error)
{
  static const char place[] = "pass-rule";
  static const char one_in[] = "partial-compliance-at-most-one-in";
  DossierPassRule *rule = &self->pass_rule;
  JsonObject *object = dossier_json_get_object (root, "", place, error);

  return object != NULL &&
         dossier_json_get_boolean (object, place, "indicative", &rule->indicative, error) &&
         dossier_json_get_number (object,
                                  place,
                                  "non-compliance-at-most",
                                  0,
                                  G_MAXUINT16,
                                  &rule->non_compliance_maximum,
                                  error) &&
         dossier_json_get_number (object,
                                  place,
                                  one_in,
                                  1,
                                  G_MAXUINT16,
                                  &rule->partial_compliance_one_in,
                                  error) &&
         copy_text (object, place, "text", &rule->text, error) &&
         copy_optional_text (object, place, REASON, &rule->reason, error);
}

static gboolean
read_visit (DossierStandard *self, JsonObject *object, const char *place, GError **error)
{
  g_autofree char *where = dossier_json_place (place, "scope");
  DossierVisit visit = { 0 };
  const char *scope;
  const char *kind;

  if (!dossier_json_get_number (object, place, "year", 1, self->cycle_years, &visit.year, error))
    return FALSE;
  kind = dossier_json_get_text (object, place, "kind", error);
  scope = dossier_json_get_text (object, place, "scope", error);
  if (kind == NULL || scope == NULL)
    return FALSE;
  visit.all_elements = g_str_equal (scope, "all-elements");
  if (!visit.all_elements && !g_str_equal (scope, "selected-elements"))
    return dossier_json_fail (error,
                              _ ("“%s” is neither “all-elements” nor “selected-elements”"),
                              where);

  visit.kind = g_strdup (kind);
  g_array_append_val (self->visits, visit);
  return TRUE;
}

static gboolean
read_cycle (DossierStandard *self, JsonObject *root, GError **error)
{
  static const char visits_place[] = "cycle.visits";
  JsonObject *cycle = dossier_json_get_object (root, "", "cycle", error);
  JsonArray *array;

  if (cycle == NULL ||
      !dossier_json_get_number (cycle, "cycle", "years", 1, 100, &self->cycle_years, error))
    return FALSE;
  array = dossier_json_get_array (cycle, "cycle", "visits", error);
  if (array == NULL)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *place = dossier_json_place_of_item (visits_place, i);
      JsonObject *object = dossier_json_get_object_item (array, visits_place, i, error);

      if (object == NULL || !read_visit (self, object, place, error))
        return FALSE;
    }
  return TRUE;
}

static DossierElement *
read_element (JsonObject *object,
              const char *number_of_whole,
              guint position,
              const char *place,
              GError **error)
{
  g_autoptr (DossierElement) element = NULL;
  g_auto (GStrv) prompts = NULL;
  const char *number, *title, *requirement;

  number = dossier_json_get_text (object, place, "number", error);
  if (number == NULL || !check_number (number, number_of_whole, position, place, error))
    return NULL;
  title = dossier_json_get_text (object, place, "title", error);
  if (title == NULL)
    return NULL;
  requirement = dossier_json_get_text (object, place, "requirement", error);
  if (requirement == NULL)
    return NULL;
  prompts = dossier_json_get_texts (object, place, "prompts", error);
  if (prompts == NULL)
    return NULL;

  element = dossier_element_new (number, title, requirement, (const char *const *) prompts);
  return dossier_question_reader_read (element, object, place, error) ? g_steal_pointer (&element)
                                                                      : NULL;
}

static gboolean
read_elements (DossierStandard *self,
               DossierCriterion *criterion,
               DossierSubCriterion *sub_criterion,
               JsonObject *object,
               const char *place,
               GError **error)
{
  g_autofree char *elements_place = dossier_json_place (place, "elements");
  JsonArray *array = dossier_json_get_array (object, place, "elements", error);

  if (array == NULL)
    return FALSE;
  if (json_array_get_length (array) == 0)
    return dossier_json_fail (error, _ ("“%s” is empty"), elements_place);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *item_place = dossier_json_place_of_item (elements_place, i);
      JsonObject *item = dossier_json_get_object_item (array, elements_place, i, error);
      g_autoptr (DossierElement) element = NULL;

      if (item == NULL)
        return FALSE;
      element =
        read_element (item, dossier_sub_criterion_get_number (sub_criterion), i, item_place, error);
      if (element == NULL)
        return FALSE;
      dossier_sub_criterion_add_element (sub_criterion, element);
      dossier_standard_add_element (self, criterion, element);
    }
  return TRUE;
}

static gboolean
read_shown_by (DossierSubCriterion *sub_criterion,
               JsonObject *object,
               const char *place,
               GError **error)
{
  static const char member[] = "shown-by";
  char **shown_by;

  if (!json_object_has_member (object, member))
    return TRUE;
  shown_by = dossier_json_get_texts (object, place, member, error);
  if (shown_by == NULL)
    return FALSE;
  dossier_sub_criterion_set_shown_by (sub_criterion, shown_by);
  return TRUE;
}

static gboolean
read_sub_criterion (DossierStandard *self,
                    DossierCriterion *criterion,
                    guint position,
                    JsonObject *object,
                    const char *place,
                    GError **error)
{
  g_autoptr (DossierSubCriterion) sub_criterion = NULL;
  const char *number, *title, *introduction;

  number = dossier_json_get_text (object, place, "number", error);
  if (number == NULL ||
      !check_number (number, dossier_criterion_get_number (criterion), position, place, error))
    return FALSE;
  title = dossier_json_get_text (object, place, "title", error);
  if (title == NULL)
    return FALSE;
  introduction = dossier_json_get_text (object, place, "introduction", error);
  if (introduction == NULL)
    return FALSE;

  sub_criterion = dossier_sub_criterion_new (number, title, introduction);
  dossier_criterion_add_sub_criterion (criterion, sub_criterion);
  return read_shown_by (sub_criterion, object, place, error) &&
         read_elements (self, criterion, sub_criterion, object, place, error);
}

static gboolean
read_sub_criteria (DossierStandard *self,
                   DossierCriterion *criterion,
                   JsonObject *object,
                   const char *place,
                   GError **error)
{
  g_autofree char *array_place = dossier_json_place (place, "sub-criteria");
  JsonArray *array = dossier_json_get_array (object, place, "sub-criteria", error);

  if (array == NULL)
    return FALSE;
  if (json_array_get_length (array) == 0)
    return dossier_json_fail (error, _ ("“%s” is empty"), array_place);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *item_place = dossier_json_place_of_item (array_place, i);
      JsonObject *item = dossier_json_get_object_item (array, array_place, i, error);

      if (item == NULL || !read_sub_criterion (self, criterion, i, item, item_place, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_criterion (DossierStandard *self,
                guint position,
                JsonObject *object,
                const char *place,
                GError **error)
{
  g_autoptr (DossierCriterion) criterion = NULL;
  const char *number, *title, *introduction;

  number = dossier_json_get_text (object, place, "number", error);
  if (number == NULL || !check_number (number, "", position, place, error))
    return FALSE;
  title = dossier_json_get_text (object, place, "title", error);
  if (title == NULL)
    return FALSE;
  introduction = dossier_json_get_text (object, place, "introduction", error);
  if (introduction == NULL)
    return FALSE;

  criterion = dossier_criterion_new (number, title, introduction);
  g_list_store_append (self->criteria, criterion);
  return read_sub_criteria (self, criterion, object, place, error);
}

static gboolean
read_criteria (DossierStandard *self, JsonObject *root, GError **error)
{
  JsonArray *array = dossier_json_get_array (root, "", "criteria", error);

  if (array == NULL)
    return FALSE;
  if (json_array_get_length (array) == 0)
    return dossier_json_fail (error, _ ("“%s” is empty"), "criteria");

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *place = dossier_json_place_of_item ("criteria", i);
      JsonObject *object = dossier_json_get_object_item (array, "criteria", i, error);

      if (object == NULL || !read_criterion (self, i, object, place, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_sources (DossierStandard *self, JsonObject *root, GError **error)
{
  static const char member[] = "sources";

  self->sources = json_object_has_member (root, member)
                    ? dossier_json_get_texts (root, "", member, error)
                    : g_new0 (char *, 1);
  return self->sources != NULL;
}

static gboolean
read_root (DossierStandard *self, JsonObject *root, GError **error)
{
  guint format;

  return dossier_json_get_number (root, "", "format", FORMAT, FORMAT, &format, error) &&
         copy_text (root, "", "id", &self->id, error) &&
         copy_text (root, "", "title", &self->title, error) &&
         copy_text (root, "", "language", &self->language, error) &&
         copy_text (root, "", "description", &self->description, error) &&
         copy_optional_text (root, "", "edition", &self->edition, error) &&
         copy_optional_text (root, "", "website", &self->website, error) &&
         read_sources (self, root, error) &&
         copy_optional_text (root, "", "prompts-note", &self->prompts_note, error) &&
         copy_optional_text (root, "", "questions-note", &self->questions_note, error) &&
         read_ratings (self, root, error) && read_pass_rule (self, root, error) &&
         read_cycle (self, root, error) &&
         dossier_certification_body_reader_read (self, root, error) &&
         read_criteria (self, root, error);
}

/**
 * dossier_standard_describe_file:
 * @file: a standard file
 *
 * Returns: (transfer full): its path, or where else it is
 */
char *
dossier_standard_describe_file (GFile *file)
{
  const char *path = g_file_peek_path (file);

  return path != NULL ? g_filename_display_name (path) : g_file_get_parse_name (file);
}

/**
 * dossier_standard_read:
 * @file: a standard file
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum or #DOSSIER_JSON_ERROR
 *
 * Reads a standard, strictly: every member in place that has to be there, no text of those empty,
 * numbers in unbroken order. Other members are left alone: a newer version may know them.
 *
 * Returns: (transfer full): the standard; %NULL on error, whose message names
 *   the file and the place in it
 */
DossierStandard *
dossier_standard_read (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (DossierStandard) self = NULL;
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (DOSSIER_TYPE_STANDARD, NULL);
  root = dossier_json_file_read (file, cancellable, error);
  if (root == NULL || !read_root (self, json_node_get_object (root), error))
    {
      g_autofree char *name = dossier_standard_describe_file (file);

      /* Translators: the name of a file; what is wrong with it follows */
      g_prefix_error (error, _ ("The standard file “%s” cannot be used: "), name);
      return NULL;
    }
  return g_steal_pointer (&self);
}
