/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-action.h"
#include "dossier-assessment.h"
#include "dossier-edit-label.h"
#include "dossier-evidence.h"
#include "dossier-json-file.h"
#include "dossier-response.h"
#include "dossier-submission.h"

#include "dossier-test-folder.h"
#include "dossier-test-record.h"

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (text, &error);

  g_assert_no_error (error);
  return node;
}

static DossierResponse *
read_response (const char *text, GError **error)
{
  g_autoptr (DossierResponse) response = dossier_response_new ("");
  g_autoptr (JsonNode) node = parse (text);

  if (!dossier_record_from_json (DOSSIER_RECORD (response),
                                 json_node_get_object (node),
                                 "response",
                                 error))
    return NULL;
  return g_steal_pointer (&response);
}

static void
test_every_field_survives_json (void)
{
  static const char text[] = "{\"element\":\"1.1.1\",\"rating\":\"compliance-plus\","
                             "\"state\":\"ready-for-review\",\"owner\":\"Service Manager\","
                             "\"narrative\":\"We **ask**.\",\"private-note\":\"Check the year\","
                             "\"citations\":[{\"evidence\":\"e\",\"pages\":\"3, 7-9\","
                             "\"shows\":\"Replies\"}],"
                             "\"prompts\":[{\"prompt\":\"2\",\"paragraph\":\"We ask\"}],"
                             "\"answers\":[{\"question\":\"1\",\"answer\":\"partly\","
                             "\"reason\":\"A survey\"}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierResponse) response = read_response (text, &error);
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  node = dossier_record_to_json (DOSSIER_RECORD (response));
  written = json_to_string (node, FALSE);

  g_assert_cmpstr (written, ==, text);
}

static void fill (DossierRecord *record);

static void
fill_list (DossierRecord *record, GParamSpec *field)
{
  g_autoptr (DossierRecord) item = g_object_new (dossier_field_get_item_type (field), NULL);

  fill (item);
  dossier_record_insert (record, field, 0, item);
}

/* With something else than what is there at first. */
static void
fill_field (DossierRecord *record, GParamSpec *field)
{
  switch (dossier_field_get_kind (field))
    {
    case DOSSIER_FIELD_TEXT:
      g_object_set (record, field->name, field->name, NULL);
      break;
    case DOSSIER_FIELD_DATE:
      g_object_set (record, field->name, "2026-03-31", NULL);
      break;
    case DOSSIER_FIELD_NUMBER:
      g_object_set (record, field->name, G_GUINT64_CONSTANT (5000000000), NULL);
      break;
    case DOSSIER_FIELD_FLAG:
      g_object_set (record, field->name, !dossier_record_get_flag (record, field->name), NULL);
      break;
    case DOSSIER_FIELD_ENUM:
      g_object_set (record,
                    field->name,
                    dossier_record_get_enum (record, field->name) == 0 ? 1 : 0,
                    NULL);
      break;
    case DOSSIER_FIELD_RECORD:
      fill (dossier_record_get_record (record, field->name));
      break;
    case DOSSIER_FIELD_LIST:
      fill_list (record, field);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
fill (DossierRecord *record)
{
  guint n_fields;
  GParamSpec **fields = dossier_record_list_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    fill_field (record, fields[i]);
}

static void
test_whatever_a_record_holds_survives_json (void)
{
  const GType types[] = { DOSSIER_TYPE_RESPONSE,
                          DOSSIER_TYPE_EVIDENCE,
                          DOSSIER_TYPE_ACTION,
                          DOSSIER_TYPE_ASSESSMENT };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (DossierRecord) record = g_object_new (types[i], NULL);
      g_autoptr (DossierRecord) copy = g_object_new (types[i], NULL);
      g_autoptr (JsonNode) node = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", g_type_name (types[i]));
      fill (record);
      node = dossier_record_to_json (record);
      g_assert_false (dossier_test_record_is_same (copy, record));
      dossier_record_from_json (copy, json_node_get_object (node), "", &error);

      g_assert_no_error (error);
      g_assert_true (dossier_test_record_is_same (copy, record));
    }
}

static void
test_unknown_members_are_kept (void)
{
  /* The second has the spelling that GObject takes for another name of the field. */
  static const char text[] = "{\"element\":\"1.1.1\",\"weight\":{\"of\":[1,\"two\"]},"
                             "\"private_note\":\"mine\"}";
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierResponse) response = read_response (text, &error);
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  node = dossier_record_to_json (DOSSIER_RECORD (response));
  written = json_to_string (node, FALSE);

  g_assert_cmpstr (dossier_record_get_text (DOSSIER_RECORD (response), "private-note"), ==, "");
  g_assert_nonnull (strstr (written, "\"weight\":{\"of\":[1,\"two\"]}"));
  g_assert_nonnull (strstr (written, "\"private_note\":\"mine\""));
}

static void
test_properties_that_are_no_fields_are_unknown (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (JsonNode) node = parse ("{\"editable\":\"no\"}");
  DossierStandard *standard =
    dossier_standard_library_find (folder->library, DOSSIER_STANDARD_DEFAULT_ID, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierSubmission) submission =
    dossier_submission_new_from_json (standard, json_node_get_object (node), &error);

  g_assert_no_error (error);
  g_assert_true (dossier_submission_get_editable (submission));
  g_assert_true (
    json_object_has_member (dossier_record_get_unknown (DOSSIER_RECORD (submission)), "editable"));
}

static void
test_wrong_types_are_named (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "{\"owner\":7}", "“response.owner” is not a text" },
    { "{\"owner\":null}", "“response.owner” is not a text" },
    { "{\"rating\":\"brilliant\"}",
      "“response.rating” is “brilliant”, which is none of: not-rated, non-compliance, "
      "partial-compliance, compliance, compliance-plus" },
    { "{\"rating\":4}", "“response.rating” is not a text" },
    { "{\"citations\":{}}", "“response.citations” is not a list" },
    { "{\"citations\":[{},7]}", "“response.citations[2]” is not an object" },
    { "{\"citations\":[{\"pages\":[]}]}", "“response.citations[1].pages” is not a text" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierResponse) response = read_response (cases[i].text, &error);

      g_assert_null (response);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_dates_are_checked (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *date;
    gboolean is_valid;
  } cases[] = {
    { "", TRUE },
    { "2026-02-28", TRUE },
    { "2024-02-29", TRUE },
    { "2026-02-29", FALSE },
    { "2026-2-28", FALSE },
    { "28.02.2026", FALSE },
    { "2026-13-01", FALSE },
    { "0000-01-01", FALSE },
    { "2026-02-28T10:00", FALSE },
  };
  DossierStandard *standard =
    dossier_standard_library_find (folder->library, DOSSIER_STANDARD_DEFAULT_ID, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"created\":\"%s\"}", cases[i].date);
      g_autoptr (JsonNode) node = parse (text);
      g_autoptr (DossierSubmission) submission =
        dossier_submission_new_from_json (standard, json_node_get_object (node), NULL);

      g_test_message ("%s", cases[i].date);
      g_assert_cmpint (submission != NULL, ==, cases[i].is_valid);
    }
}

static void
test_text_is_written_in_nfc (void)
{
  g_autoptr (DossierResponse) response = dossier_response_new ("1.1.1");
  g_autoptr (JsonNode) node = NULL;

  g_object_set (response, "owner", "Cafe\u0301 Manager", NULL);
  node = dossier_record_to_json (DOSSIER_RECORD (response));

  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "owner"),
                   ==,
                   "Caf\u00e9 Manager");
}

static void
count_notice (guint *n_notices)
{
  (*n_notices)++;
}

static void
test_only_a_change_is_noticed (void)
{
  g_autoptr (DossierResponse) response = dossier_response_new ("1.1.1");
  guint n_notices = 0;

  g_signal_connect_swapped (response, "notify::owner", G_CALLBACK (count_notice), &n_notices);
  g_object_set (response, "owner", "Service Manager", NULL);
  g_object_set (response, "owner", "Service Manager", NULL);
  g_object_set (response, "owner", NULL, NULL);

  g_assert_cmpuint (n_notices, ==, 2);
  g_assert_cmpstr (dossier_response_get_owner (response), ==, "");
}

static gboolean
is_set_by_dossier (const char *name)
{
  static const char *const names[] = { "id",       "format", "created",  "element",
                                       "evidence", "prompt", "question", NULL };

  return g_strv_contains (names, name);
}

static void
assert_edits_are_named (GType type)
{
  g_autoptr (DossierRecord) record = g_object_new (type, NULL);
  guint n_fields;
  GParamSpec **fields = dossier_record_list_fields (record, &n_fields);

  g_test_message ("%s", g_type_name (type));
  for (guint i = 0; i < n_fields; i++)
    {
      DossierFieldKind kind = dossier_field_get_kind (fields[i]);

      if (kind == DOSSIER_FIELD_RECORD)
        assert_edits_are_named (fields[i]->value_type);
      else if (kind == DOSSIER_FIELD_LIST)
        {
          g_assert_cmpstr (dossier_field_get_edit_label (fields[i]), !=, "Edit");
          g_assert_cmpstr (dossier_field_get_remove_label (fields[i]), !=, "Remove");
          assert_edits_are_named (dossier_field_get_item_type (fields[i]));
        }
      else if (!is_set_by_dossier (fields[i]->name) && !dossier_field_is_counter (fields[i]))
        {
          g_test_message ("%s", fields[i]->name);
          g_assert_cmpstr (dossier_field_get_edit_label (fields[i]), !=, "Edit");
        }
    }
}

static void
test_undo_has_a_name_for_every_edit (void)
{
  assert_edits_are_named (DOSSIER_TYPE_SUBMISSION);
}

static void
append_evidence (DossierRecord *submission, const char *first_id, const char *second_id)
{
  GParamSpec *field = dossier_record_find_field (submission, "evidence");
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (items, g_object_new (DOSSIER_TYPE_EVIDENCE, "id", first_id, NULL));
  g_ptr_array_add (items, g_object_new (DOSSIER_TYPE_EVIDENCE, "id", second_id, NULL));
  dossier_record_append_all (submission, field, items);
}

static void
test_records_that_are_appended_are_found (void)
{
  g_autoptr (DossierRecord) submission = g_object_new (DOSSIER_TYPE_SUBMISSION, NULL);
  DossierRecord *found;

  append_evidence (submission, "a", "b");
  g_assert_nonnull (dossier_record_find_item (submission, "evidence", "b"));
  g_assert_null (dossier_record_find_item (submission, "evidence", "d"));

  append_evidence (submission, "c", "d");
  found = dossier_record_find_item (submission, "evidence", "d");
  g_assert_nonnull (found);
  g_assert_true (dossier_record_get_parent (found) == submission);
  g_assert_cmpuint (g_list_model_get_n_items (dossier_record_get_list (submission, "evidence")),
                    ==,
                    4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/every-field-survives-json", test_every_field_survives_json);
  g_test_add_func ("/record/whatever-a-record-holds-survives-json",
                   test_whatever_a_record_holds_survives_json);
  g_test_add_func ("/record/unknown-members-are-kept", test_unknown_members_are_kept);
  dossier_test_folder_add ("/record/properties-that-are-no-fields-are-unknown",
                           test_properties_that_are_no_fields_are_unknown);
  g_test_add_func ("/record/wrong-types-are-named", test_wrong_types_are_named);
  dossier_test_folder_add ("/record/dates-are-checked", test_dates_are_checked);
  g_test_add_func ("/record/text-is-written-in-nfc", test_text_is_written_in_nfc);
  g_test_add_func ("/record/only-a-change-is-noticed", test_only_a_change_is_noticed);
  g_test_add_func ("/record/records-that-are-appended-are-found",
                   test_records_that_are_appended_are_found);
  g_test_add_func ("/record/undo-has-a-name-for-every-edit", test_undo_has_a_name_for_every_edit);
  return g_test_run ();
}
