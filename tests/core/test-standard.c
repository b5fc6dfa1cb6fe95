/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-standard-reader.h"
#include "dossier-standard.h"
#include "dossier-test-folder.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* A whole standard, as small as can be. */
static const char smallest[] =
  "{\"format\":1,\"id\":\"small\",\"title\":\"Small\",\"language\":\"en-GB\","
  "\"description\":\"A small one.\",\"ratings\":["
  "{\"id\":\"compliance-plus\",\"title\":\"P\",\"definition\":\"p\"},"
  "{\"id\":\"compliance\",\"title\":\"C\",\"definition\":\"c\"},"
  "{\"id\":\"partial-compliance\",\"title\":\"H\",\"definition\":\"h\"},"
  "{\"id\":\"non-compliance\",\"title\":\"N\",\"definition\":\"n\"},"
  "{\"id\":\"not-rated\",\"title\":\"O\",\"definition\":\"o\"}],"
  "\"pass-rule\":{\"indicative\":true,\"non-compliance-at-most\":0,"
  "\"partial-compliance-at-most-one-in\":5,\"text\":\"Rule.\"},"
  "\"cycle\":{\"years\":3,\"visits\":[{\"year\":1,\"kind\":\"full-assessment\","
  "\"scope\":\"all-elements\"}]},\"certification-bodies\":[{\"name\":\"Body\","
  "\"address\":[\"Street\"]}],\"criteria\":[{\"number\":\"1\",\"title\":\"T\","
  "\"introduction\":\"I\",\"sub-criteria\":[{\"number\":\"1.1\",\"title\":\"T\","
  "\"introduction\":\"I\",\"elements\":[{\"number\":\"1.1.1\",\"title\":\"T\","
  "\"requirement\":\"R\",\"prompts\":[\"X\"]},{\"number\":\"1.1.2\",\"title\":\"U\","
  "\"requirement\":\"R\",\"prompts\":[\"X\"]}]}]}]}";

static DossierStandard *
read_text (DossierTestFolder *folder, const char *text, GError **error)
{
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "standard.json", text, -1);

  return dossier_standard_read (file, NULL, error);
}

static void
test_shipped_has_the_official_numbers (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *title;
    guint n_elements[4];
  } expected[] = {
    { "Customer Insight", { 3, 3, 5 } },
    { "The Culture of the Organisation", { 6, 5 } },
    { "Information and Access", { 2, 4, 3, 3 } },
    { "Delivery", { 3, 4, 6 } },
    { "Timeliness and Quality of Service", { 2, 5, 3 } },
  };
  g_autoptr (GError) error = NULL;
  DossierStandard *standard =
    dossier_standard_library_find (folder->library, DOSSIER_STANDARD_DEFAULT_ID, &error);
  GListModel *criteria;

  g_assert_no_error (error);
  criteria = dossier_standard_get_criteria (standard);
  g_assert_cmpuint (g_list_model_get_n_items (criteria), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);
      GListModel *sub_criteria = dossier_criterion_get_sub_criteria (criterion);

      g_assert_cmpstr (dossier_criterion_get_title (criterion), ==, expected[i].title);
      for (guint j = 0; j < G_N_ELEMENTS (expected[i].n_elements); j++)
        {
          g_autoptr (DossierSubCriterion) sub_criterion = g_list_model_get_item (sub_criteria, j);

          g_assert_cmpint (sub_criterion != NULL, ==, expected[i].n_elements[j] > 0);
          if (sub_criterion != NULL)
            g_assert_cmpuint (
              g_list_model_get_n_items (dossier_sub_criterion_get_elements (sub_criterion)),
              ==,
              expected[i].n_elements[j]);
        }
    }
  g_assert_cmpuint (g_list_model_get_n_items (dossier_standard_get_elements (standard)), ==, 57);
}

static void
test_shipped_has_rule_cycle_and_bodies (DossierTestFolder *folder, gconstpointer data)
{
  DossierStandard *standard =
    dossier_standard_library_find (folder->library, DOSSIER_STANDARD_DEFAULT_ID, NULL);
  const DossierPassRule *rule = dossier_standard_get_pass_rule (standard);
  GListModel *bodies = dossier_standard_get_certification_bodies (standard);
  const DossierVisit *visits;
  guint n_visits;

  g_assert_true (rule->indicative);
  g_assert_cmpuint (rule->non_compliance_maximum, ==, 0);
  g_assert_cmpuint (rule->partial_compliance_one_in, ==, 5);
  g_assert_cmpuint (dossier_standard_get_cycle_years (standard), ==, 3);
  visits = dossier_standard_get_visits (standard, &n_visits);
  g_assert_cmpuint (n_visits, ==, 3);
  g_assert_cmpstr (visits[0].kind, ==, "full-assessment");
  g_assert_true (visits[0].all_elements);
  g_assert_cmpstr (visits[2].kind, ==, "annual-review");
  g_assert_cmpuint (g_list_model_get_n_items (bodies), ==, 4);
}

static void
test_shipped_says_where_it_comes_from (DossierTestFolder *folder, gconstpointer data)
{
  DossierStandard *standard =
    dossier_standard_library_find (folder->library, DOSSIER_STANDARD_DEFAULT_ID, NULL);
  DossierCertificationBody *body = dossier_standard_find_certification_body (standard, "emqc Ltd");

  g_assert_cmpstr (dossier_standard_get_website (standard),
                   ==,
                   "https://www.customerserviceexcellence.uk.com");
  g_assert_nonnull (dossier_standard_get_sources (standard)[0]);
  g_assert_cmpstr (dossier_standard_get_edition (standard), !=, "");
  g_assert_nonnull (
    strstr (dossier_standard_get_prompts_note (standard), "not a full list of evidence"));
  g_assert_cmpstr (dossier_standard_get_pass_rule (standard)->reason, !=, "");
  for (guint i = 0; i < DOSSIER_RATING_COUNT; i++)
    g_assert_cmpint (*dossier_standard_get_rating_reason (standard, (DossierRating) i) != '\0',
                     ==,
                     i == DOSSIER_RATING_NON_COMPLIANCE);
  /* The document that lists them bears no date. */
  g_assert_cmpstr (dossier_standard_get_certification_bodies_as_of (standard), ==, "");
  g_assert_cmpstr (dossier_certification_body_get_contact_person (body), ==, "Edwina Holmes");
  g_assert_cmpstr (dossier_certification_body_get_telephone (body), ==, "0844 304 8600");
  g_assert_null (dossier_standard_find_certification_body (standard, "Somebody Else Ltd"));
}

static void
test_what_may_be_missing_is_read (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (smallest);
  g_autoptr (DossierStandard) standard = NULL;
  g_autoptr (GError) error = NULL;
  DossierCertificationBody *body;

  g_string_replace (text,
                    "\"ratings\":[",
                    "\"edition\":\"2nd\",\"website\":\"https://small.example\","
                    "\"sources\":[\"A book\",\"A page\"],\"prompts-note\":\"Hints.\","
                    "\"certification-bodies-as-of\":\"2024-05-03\",\"ratings\":[",
                    1);
  g_string_replace (text,
                    "\"definition\":\"n\"",
                    "\"definition\":\"n\",\"indicative-because\":\"Ours.\"",
                    1);
  g_string_replace (text,
                    "\"text\":\"Rule.\"",
                    "\"text\":\"Rule.\",\"indicative-because\":\"Guess.\"",
                    1);
  g_string_replace (text,
                    "\"name\":\"Body\"",
                    "\"name\":\"Body\",\"contact-person\":\"Secretary\"",
                    1);
  standard = read_text (folder, text->str, &error);

  g_assert_no_error (error);
  body = dossier_standard_find_certification_body (standard, "Body");
  g_assert_cmpstr (dossier_standard_get_edition (standard), ==, "2nd");
  g_assert_cmpstr (dossier_standard_get_website (standard), ==, "https://small.example");
  g_assert_cmpstr (dossier_standard_get_sources (standard)[1], ==, "A page");
  g_assert_cmpstr (dossier_standard_get_prompts_note (standard), ==, "Hints.");
  g_assert_cmpstr (dossier_standard_get_certification_bodies_as_of (standard), ==, "2024-05-03");
  g_assert_cmpstr (dossier_standard_get_rating_reason (standard, DOSSIER_RATING_NON_COMPLIANCE),
                   ==,
                   "Ours.");
  g_assert_cmpstr (dossier_standard_get_pass_rule (standard)->reason, ==, "Guess.");
  g_assert_cmpstr (dossier_certification_body_get_contact_person (body), ==, "Secretary");
}

static void
test_questions_are_read (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (smallest);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierStandard) without = read_text (folder, smallest, &error);
  g_autoptr (DossierStandard) standard = NULL;
  g_autoptr (DossierQuestion) first = NULL;
  g_autoptr (DossierQuestion) second = NULL;
  GListModel *questions;

  g_assert_no_error (error);
  g_assert_false (dossier_standard_has_questions (without));
  g_string_replace (text,
                    "\"prompts\":[\"X\"]",
                    "\"prompts\":[],\"questions\":[{\"text\":\"Do you?\"},"
                    "{\"text\":\"Will you?\",\"hint\":\"Soon.\",\"essential\":true}]",
                    1);
  g_string_replace (text, "\"ratings\":[", "\"questions-note\":\"Ours.\",\"ratings\":[", 1);
  standard = read_text (folder, text->str, &error);
  g_assert_no_error (error);
  g_assert_true (dossier_standard_has_questions (standard));
  g_assert_cmpstr (dossier_standard_get_questions_note (standard), ==, "Ours.");
  questions = dossier_element_get_questions (dossier_standard_find_element (standard, "1.1.1"));
  g_assert_cmpuint (g_list_model_get_n_items (questions), ==, 2);
  first = g_list_model_get_item (questions, 0);
  second = g_list_model_get_item (questions, 1);
  g_assert_cmpstr (dossier_question_get_text (first), ==, "Do you?");
  g_assert_cmpstr (dossier_question_get_hint (first), ==, "");
  g_assert_false (dossier_question_is_essential (first));
  g_assert_cmpstr (dossier_question_get_hint (second), ==, "Soon.");
  g_assert_true (dossier_question_is_essential (second));
}

static void
test_smallest_is_read (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierStandard) standard = read_text (folder, smallest, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (dossier_standard_get_rating_title (standard, DOSSIER_RATING_COMPLIANCE),
                   ==,
                   "C");
  g_assert_nonnull (dossier_standard_find_element (standard, "1.1.2"));
  g_assert_null (dossier_standard_find_element (standard, "1.1.3"));
  g_assert_cmpstr (dossier_standard_get_edition (standard), ==, "");
  g_assert_cmpstr (dossier_standard_get_certification_bodies_as_of (standard), ==, "");
  g_assert_null (dossier_standard_get_sources (standard)[0]);
}

static void
test_what_is_wrong_is_named_with_its_place (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *part;
    const char *replacement;
    const char *message;
  } cases[] = {
    { "\"format\":1", "\"format\":2", "“format” is not a whole number from 1 to 1" },
    { "\"id\":\"small\",", "", "“id” is missing" },
    { "\"id\":\"small\"", "\"id\":7", "“id” is not a text" },
    { "\"title\":\"Small\"", "\"title\":\"\"", "“title” is empty" },
    { "\"title\":\"Small\"", "\"titel\":\"Small\"", "“title” is missing" },
    { "\"id\":\"compliance\"",
      "\"id\":\"fine\"",
      "“ratings[2].id” is “fine”, which is not a rating" },
    { "\"id\":\"compliance\"",
      "\"id\":\"not-rated\"",
      "“ratings[5].id” is “not-rated” for the second time" },
    { "\"indicative\":true",
      "\"indicative\":1",
      "“pass-rule.indicative” is neither true nor false" },
    { "one-in\":5",
      "one-in\":0",
      "“pass-rule.partial-compliance-at-most-one-in” is not a whole number from 1 to 65535" },
    { "\"year\":1", "\"year\":4", "“cycle.visits[1].year” is not a whole number from 1 to 3" },
    { "\"all-elements\"",
      "\"some\"",
      "“cycle.visits[1].scope” is neither “all-elements” nor “selected-elements”" },
    { "[\"Street\"]", "[\"\"]", "“certification-bodies[1].address[1]” is empty" },
    { "\"number\":\"1.1.2\"",
      "\"number\":\"1.1.1\"",
      "“criteria[1].sub-criteria[1].elements[2].number” is “1.1.1” where “1.1.2” was expected" },
    { "\"number\":\"1.1.2\"",
      "\"number\":\"1.1.3\"",
      "“criteria[1].sub-criteria[1].elements[2].number” is “1.1.3” where “1.1.2” was expected" },
    { "\"requirement\":\"R\"",
      "\"requirement\":\"\"",
      "“criteria[1].sub-criteria[1].elements[1].requirement” is empty" },
    { "\"prompts\":[\"X\"]",
      "\"prompts\":\"X\"",
      "“criteria[1].sub-criteria[1].elements[1].prompts” is not a list" },
    { "\"prompts\":[\"X\"]",
      "\"prompts\":[],\"questions\":7",
      "“criteria[1].sub-criteria[1].elements[1].questions” is not a list" },
    { "\"prompts\":[\"X\"]",
      "\"prompts\":[],\"questions\":[{\"text\":\"Q\"},{\"hint\":\"H\"}]",
      "“criteria[1].sub-criteria[1].elements[1].questions[2].text” is missing" },
    { "\"prompts\":[\"X\"]",
      "\"prompts\":[],\"questions\":[{\"text\":\"Q\",\"essential\":1}]",
      "“criteria[1].sub-criteria[1].elements[1].questions[1].essential” is neither true nor "
      "false" },
    { "\"elements\":[",
      "\"shown-by\":\"customers\",\"elements\":[",
      "“criteria[1].sub-criteria[1].shown-by” is not a list" },
    { "\"introduction\":\"I\",\"sub-criteria\":[{",
      "\"introduction\":\"I\",\"sub-criteria\":[],\"x\":[{",
      "“criteria[1].sub-criteria” is empty" },
    { "\"ratings\":[", "\"edition\":2008,\"ratings\":[", "“edition” is not a text" },
    { "\"ratings\":[", "\"sources\":\"Own\",\"ratings\":[", "“sources” is not a list" },
    { "\"ratings\":[", "\"sources\":[\"\"],\"ratings\":[", "“sources[1]” is empty" },
    { "\"criteria\":[",
      "\"certification-bodies-as-of\":\"May 2024\",\"criteria\":[",
      "“certification-bodies-as-of” is “May 2024”, which is not a date" },
    { "\"name\":\"Body\"",
      "\"name\":\"Body\",\"contact-person\":7",
      "“certification-bodies[1].contact-person” is not a text" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (smallest);
      g_autoptr (GError) error = NULL;
      g_autofree char *message =
        g_strdup_printf ("The standard file “%s/standard.json” cannot be used: %s",
                         folder->path,
                         cases[i].message);

      g_assert_cmpuint (g_string_replace (text, cases[i].part, cases[i].replacement, 1), ==, 1);
      g_assert_null (read_text (folder, text->str, &error));
      g_assert_cmpstr (error->message, ==, message);
    }
}

static void
assert_uris (const char *telephone,
             const char *email,
             const char *website,
             const char *const expected[3])
{
  static const char *const address[] = { NULL };
  g_autoptr (DossierCertificationBody) body =
    dossier_certification_body_new ("Body", "", address, telephone, email, website);
  g_autofree char *telephone_uri = dossier_certification_body_create_telephone_uri (body);
  g_autofree char *email_uri = dossier_certification_body_create_email_uri (body);
  g_autofree char *website_uri = dossier_certification_body_create_website_uri (body);

  g_assert_cmpstr (telephone_uri, ==, expected[0]);
  g_assert_cmpstr (email_uri, ==, expected[1]);
  g_assert_cmpstr (website_uri, ==, expected[2]);
}

static void
test_a_body_can_be_called_and_written_to (DossierTestFolder *folder, gconstpointer data)
{
  assert_uris ("", "", "", (const char *const[3]){ NULL, NULL, NULL });
  assert_uris ("+44 (0)1632-960 001",
               "ask me?subject=x@body.example",
               "www.body.example/cse",
               (const char *const[3]){ "tel:+4401632960001",
                                       "mailto:ask%20me%3Fsubject%3Dx@body.example",
                                       "https://www.body.example/cse" });
  assert_uris ("0",
               "a@b.example",
               "http://b.example",
               (const char *const[3]){ "tel:0", "mailto:a@b.example", "http://b.example" });
  assert_uris ("0",
               "a@b.example",
               "file:///etc/passwd",
               (const char *const[3]){ "tel:0", "mailto:a@b.example", NULL });
}

/* Lists the objects of a JSON text, in an order that is the same for the same text. */
static void
list_objects (JsonNode *node, GPtrArray *objects)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GList) members = json_object_get_values (json_node_get_object (node));

      g_ptr_array_add (objects, json_node_get_object (node));
      for (GList *member = members; member != NULL; member = member->next)
        list_objects (member->data, objects);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        list_objects (json_array_get_element (array, i), objects);
    }
}

static GPtrArray *
list_members (JsonObject *object)
{
  g_autoptr (GList) members = json_object_get_members (object);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (GList *member = members; member != NULL; member = member->next)
    g_ptr_array_add (names, g_strdup (member->data));
  return names;
}

static void
assert_missed (DossierTestFolder *folder, JsonNode *root, const char *member)
{
  g_autofree char *text = json_to_string (root, FALSE);
  g_autofree char *expected = g_strdup_printf ("%s” is missing", member);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (folder, text, &error));
  g_assert_nonnull (error);
  if (strstr (error->message, expected) == NULL)
    g_error ("“%s” should say “%s”", error->message, expected);
}

static void
assert_read (DossierTestFolder *folder, JsonNode *root)
{
  g_autofree char *text = json_to_string (root, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierStandard) standard = read_text (folder, text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (dossier_standard_find_element (standard, "1.1.2"));
}

/* Anywhere in the file: what a newer version writes does not keep this one from reading the rest.
 */
static void
test_each_object_has_all_its_members_and_may_have_others (DossierTestFolder *folder,
                                                          gconstpointer data)
{
  g_autoptr (JsonNode) root = json_from_string (smallest, NULL);
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();

  list_objects (root, objects);
  g_assert_cmpuint (objects->len, ==, 14);
  for (guint i = 0; i < objects->len; i++)
    {
      JsonObject *object = objects->pdata[i];
      g_autoptr (GPtrArray) names = list_members (object);

      json_object_set_int_member (object, "surplus", 1);
      assert_read (folder, root);
      json_object_remove_member (object, "surplus");
      for (guint j = 0; j < names->len; j++)
        {
          JsonNode *value = json_object_dup_member (object, names->pdata[j]);

          json_object_remove_member (object, names->pdata[j]);
          assert_missed (folder, root, names->pdata[j]);
          json_object_set_member (object, names->pdata[j], value);
        }
    }
}

static void
test_a_file_that_breaks_off_is_named (DossierTestFolder *folder, gconstpointer data)
{
  for (gsize length = 0; length < strlen (smallest); length += 7)
    {
      g_autofree char *text = g_strndup (smallest, length);
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (folder, text, &error));
      g_assert_nonnull (strstr (error->message, "standard.json"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/standard/shipped-has-the-official-numbers",
                           test_shipped_has_the_official_numbers);
  dossier_test_folder_add ("/standard/shipped-has-rule-cycle-and-bodies",
                           test_shipped_has_rule_cycle_and_bodies);
  dossier_test_folder_add ("/standard/shipped-says-where-it-comes-from",
                           test_shipped_says_where_it_comes_from);
  dossier_test_folder_add ("/standard/smallest-is-read", test_smallest_is_read);
  dossier_test_folder_add ("/standard/questions-are-read", test_questions_are_read);
  dossier_test_folder_add ("/standard/what-may-be-missing-is-read",
                           test_what_may_be_missing_is_read);
  dossier_test_folder_add ("/standard/what-is-wrong-is-named-with-its-place",
                           test_what_is_wrong_is_named_with_its_place);
  dossier_test_folder_add ("/standard/a-body-can-be-called-and-written-to",
                           test_a_body_can_be_called_and_written_to);
  dossier_test_folder_add ("/standard/each-object-has-all-its-members-and-may-have-others",
                           test_each_object_has_all_its_members_and_may_have_others);
  dossier_test_folder_add ("/standard/a-file-that-breaks-off-is-named",
                           test_a_file_that_breaks_off_is_named);
  return g_test_run ();
}
