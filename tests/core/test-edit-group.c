/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-action.h"
#include "dossier-json-error.h"
#include "dossier-test-folder.h"
#include "dossier-test-record.h"

static void
keep_group (DossierEditGroup **last, DossierEditGroup *group)
{
  g_clear_pointer (last, dossier_edit_group_unref);
  *last = dossier_edit_group_ref (group);
}

static void
assert_address (gpointer record, const char *expected)
{
  g_autofree char *address = dossier_record_dup_address (record);

  g_assert_cmpstr (address, ==, expected);
  g_assert_true (dossier_record_find_at (dossier_record_get_outermost (record), address) == record);
}

static DossierRecord *
append_new (DossierSubmission *submission, gpointer record, const char *list, const char *key)
{
  GParamSpec *field = dossier_record_find_field (record, list);
  g_autoptr (DossierRecord) item = g_object_new (dossier_field_get_item_type (field), NULL);

  g_object_set (item, dossier_field_get_key (field), key, NULL);
  dossier_submission_append (submission, record, list, item);
  return item;
}

static void
test_every_record_has_an_address (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.2");
  DossierRecord *action = append_new (submission, submission, "actions", "a1");

  assert_address (submission, "");
  assert_address (dossier_submission_get_organisation (submission), "organisation");
  assert_address (response, "responses/1.1.2");
  assert_address (append_new (submission, response, "citations", "e/1"),
                  "responses/1.1.2/citations/e~11");
  assert_address (append_new (submission, response, "citations", "e/1"),
                  "responses/1.1.2/citations/e~11#2");
  assert_address (append_new (submission, response, "citations", ""),
                  "responses/1.1.2/citations/#1");
  assert_address (append_new (submission, response, "citations", "#~"),
                  "responses/1.1.2/citations/~2~0");
  assert_address (append_new (submission, action, "notes", "n1"), "actions/a1/notes/n1");
}

static void
test_what_is_no_address_finds_nothing (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const addresses[] = { "nothing",
                                           "responses",
                                           "responses/9.9.9",
                                           "responses/1.1.1#2",
                                           "responses/1.1.1#",
                                           "responses/1.1.1#-1",
                                           "standard",
                                           "organisation/name",
                                           "/",
                                           "responses/1.1.1/narrative" };
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    g_assert_null (dossier_record_find_at (DOSSIER_RECORD (submission), addresses[i]));
}

static void
test_a_group_says_what_it_touches (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.2");
  g_autoptr (DossierEditGroup) group = NULL;

  g_signal_connect_swapped (submission, "edited", G_CALLBACK (keep_group), &group);
  g_object_set (response, "narrative", "We asked our readers.", NULL);

  g_assert_true (dossier_edit_group_touches (group, "responses/1.1.2/narrative"));
  g_assert_true (dossier_edit_group_touches (group, "responses/*/narrative"));
  g_assert_true (dossier_edit_group_touches (group, "responses/1.1.2"));
  g_assert_true (dossier_edit_group_touches (group, "responses"));
  g_assert_false (dossier_edit_group_touches (group, "responses/1.1.2/rating"));
  g_assert_false (dossier_edit_group_touches (group, "responses/1.1.1"));
  g_assert_false (dossier_edit_group_touches (group, "responses/1.1.20"));
  g_assert_false (dossier_edit_group_touches (group, "evidence"));

  append_new (submission, submission, "evidence", "e1");
  g_assert_true (dossier_edit_group_touches (group, "evidence/e1/title"));
  g_assert_true (dossier_edit_group_touches (group, "evidence/*/title"));
  g_assert_false (dossier_edit_group_touches (group, "evidence/e2/title"));
}

static void
test_what_undo_does_is_emitted_as_a_group (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.2");
  g_autoptr (DossierEditGroup) group = NULL;
  g_autoptr (JsonNode) json = NULL;
  g_autofree char *text = NULL;

  g_object_set (response, "rating", DOSSIER_RATING_COMPLIANCE, NULL);
  g_signal_connect_swapped (submission, "edited", G_CALLBACK (keep_group), &group);
  dossier_submission_undo (submission);

  json = dossier_edit_group_to_json (group);
  text = json_to_string (json, FALSE);
  g_assert_cmpstr (text,
                   ==,
                   "{\"label\":\"Change Rating\",\"changes\":[{\"kind\":\"set\","
                   "\"address\":\"responses/1.1.2\",\"field\":\"rating\","
                   "\"old\":\"compliance\",\"new\":\"not-rated\"}]}");
}

/* The second change cannot be applied, so the first must not be applied either. */
static void
test_a_group_that_does_not_fit_is_refused_whole (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierSubmission) copy = dossier_test_submission_copy (submission);
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.2");
  DossierResponse *other = dossier_submission_find_response (copy, "1.1.2");
  g_autoptr (DossierEditGroup) group = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (other, "narrative", "Somebody else wrote this.", NULL);
  dossier_submission_undo (copy);
  g_object_set (other, "owner", "Service Manager", NULL);
  before = dossier_test_submission_to_text (copy);
  g_signal_connect_swapped (submission, "edited", G_CALLBACK (keep_group), &group);
  g_object_set (response, "owner", "Head of Libraries", NULL);
  dossier_submission_begin_edit (submission, "Edit");
  g_object_set (response, "rating", DOSSIER_RATING_COMPLIANCE, "owner", "Director", NULL);
  dossier_submission_end_edit (submission);

  g_assert_false (dossier_submission_apply (copy, group, &error));
  g_assert_error (error, DOSSIER_CHANGE_ERROR, DOSSIER_CHANGE_ERROR_VALUE);
  after = dossier_test_submission_to_text (copy);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (dossier_submission_get_undo_label (copy), ==, "Change Owner");
}

static void
test_a_read_only_submission_refuses_groups (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierSubmission) copy = dossier_test_submission_copy (submission);
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.2");
  g_autoptr (DossierEditGroup) group = NULL;
  g_autoptr (GError) error = NULL;

  g_signal_connect_swapped (submission, "edited", G_CALLBACK (keep_group), &group);
  g_object_set (response, "owner", "Director", NULL);
  dossier_submission_set_editable (copy, FALSE);

  g_assert_false (dossier_submission_apply (copy, group, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);
  g_assert_cmpstr (dossier_response_get_owner (dossier_submission_find_response (copy, "1.1.2")),
                   ==,
                   "");
}

static void
test_what_is_no_group_is_refused (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const changes[] = {
    "1",
    "{}",
    "{\"kind\":\"burn\",\"address\":\"\",\"field\":\"created\",\"old\":\"\",\"new\":\"\"}",
    "{\"kind\":\"set\",\"address\":\"\",\"field\":\"nothing\",\"old\":\"\",\"new\":\"\"}",
    "{\"kind\":\"set\",\"address\":\"nowhere/1\",\"field\":\"rating\",\"old\":1,\"new\":2}",
    "{\"kind\":\"set\",\"address\":\"responses/1.1.1\",\"field\":\"rating\",\"old\":1,\"new\":2}",
    "{\"kind\":\"set\",\"address\":\"\",\"field\":\"created\",\"old\":\"\",\"new\":\"soon\"}",
    "{\"kind\":\"set\",\"address\":\"\",\"field\":\"created\",\"old\":\"\"}",
    "{\"kind\":\"set\",\"address\":\"\",\"field\":\"organisation\",\"old\":{},\"new\":{}}",
    "{\"kind\":\"set\",\"address\":\"\",\"field\":\"evidence\",\"old\":[],\"new\":[]}",
    "{\"kind\":\"splice\",\"address\":\"\",\"field\":\"created\",\"offset\":0}",
    "{\"kind\":\"splice\",\"address\":\"\",\"field\":\"service\",\"offset\":-1}",
    "{\"kind\":\"splice\",\"address\":\"\",\"field\":\"service\",\"offset\":0,\"removed\":1}",
    "{\"kind\":\"add\",\"address\":\"\",\"field\":\"evidence\",\"position\":0}",
    "{\"kind\":\"add\",\"address\":\"\",\"field\":\"evidence\",\"position\":0,\"item\":{\"id\":1}}",
    "{\"kind\":\"add\",\"address\":\"\",\"field\":\"evidence\",\"position\":-1,\"item\":{}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"label\":\"Edit\",\"changes\":[%s]}", changes[i]);
      g_autoptr (JsonNode) node = json_from_string (text, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_null (dossier_edit_group_new_from_json (DOSSIER_TYPE_SUBMISSION,
                                                       json_node_get_object (node),
                                                       "",
                                                       &error));
      g_assert_error (error, DOSSIER_JSON_ERROR, DOSSIER_JSON_ERROR_CONTENT);
    }
}

static void
test_what_leads_nowhere_is_not_applied (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const changes[] = {
    "{\"kind\":\"set\",\"address\":\"responses/9.9.9\",\"field\":\"rating\","
    "\"old\":\"not-rated\",\"new\":\"compliance\"}",
    "{\"kind\":\"splice\",\"address\":\"\",\"field\":\"service\",\"offset\":9,\"inserted\":\"a\"}",
    "{\"kind\":\"splice\",\"address\":\"\",\"field\":\"service\",\"offset\":0,\"removed\":\"a\"}",
    "{\"kind\":\"splice\",\"address\":\"\",\"field\":\"hallmark\",\"offset\":1,\"removed\":\"\"}",
    "{\"kind\":\"splice\",\"address\":\"\",\"field\":\"hallmark\",\"offset\":0,\"removed\":\"ab\"}",
    "{\"kind\":\"add\",\"address\":\"\",\"field\":\"evidence\",\"position\":1,\"item\":{}}",
    "{\"kind\":\"remove\",\"address\":\"\",\"field\":\"evidence\",\"position\":0,\"item\":{}}",
    "{\"kind\":\"remove\",\"address\":\"\",\"field\":\"responses\",\"position\":0,"
    "\"item\":{\"element\":\"1.1.2\"}}",
  };
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);

  g_object_set (submission, "hallmark", "é", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"label\":\"Edit\",\"changes\":[%s]}", changes[i]);
      g_autoptr (JsonNode) node = json_from_string (text, NULL);
      g_autofree char *before = dossier_test_submission_to_text (submission);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierEditGroup) group =
        dossier_edit_group_new_from_json (DOSSIER_TYPE_SUBMISSION,
                                          json_node_get_object (node),
                                          "",
                                          &error);

      g_assert_no_error (error);
      g_assert_false (dossier_submission_apply (submission, group, &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == DOSSIER_CHANGE_ERROR);
      after = dossier_test_submission_to_text (submission);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_what_is_added_has_an_identifier (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierRecord *action = append_new (submission, submission, "actions", "");
  DossierRecord *note = append_new (submission, action, "notes", "");

  g_assert_true (g_uuid_string_is_valid (dossier_record_get_text (action, "id")));
  g_assert_true (g_uuid_string_is_valid (dossier_record_get_text (note, "id")));
}

static char *
read_note_ids (DossierTestFolder *folder)
{
  static const char json[] = "{\"actions\":[{\"id\":\"a1\",\"notes\":["
                             "{\"date\":\"2026-03-31\",\"text\":\"Asked again.\"},"
                             "{\"date\":\"2026-03-31\",\"text\":\"Asked again.\"}]}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = json_from_string (json, &error);
  g_autoptr (DossierSubmission) submission = NULL;
  DossierStandard *standard =
    dossier_standard_library_find (folder->library, DOSSIER_STANDARD_DEFAULT_ID, &error);
  DossierRecord *action;
  g_autoptr (DossierRecord) note = NULL;
  g_autoptr (DossierRecord) other = NULL;

  g_assert_no_error (error);
  submission = dossier_submission_new_from_json (standard, json_node_get_object (node), &error);
  g_assert_no_error (error);
  action = dossier_record_find_item (DOSSIER_RECORD (submission), "actions", "a1");
  note = g_list_model_get_item (dossier_record_get_list (action, "notes"), 0);
  other = g_list_model_get_item (dossier_record_get_list (action, "notes"), 1);
  g_assert_true (g_uuid_string_is_valid (dossier_record_get_text (note, "id")));
  return g_strconcat (dossier_record_get_text (note, "id"),
                      " ",
                      dossier_record_get_text (other, "id"),
                      NULL);
}

/* Two people who open copies of a file of an earlier version see the same notes as one. */
static void
test_an_older_file_gets_the_same_identifiers_everywhere (DossierTestFolder *folder,
                                                         gconstpointer data)
{
  g_autofree char *ids = read_note_ids (folder);
  g_autofree char *ids_elsewhere = read_note_ids (folder);
  g_auto (GStrv) both = g_strsplit (ids, " ", 2);

  g_assert_cmpstr (ids, ==, ids_elsewhere);
  g_assert_cmpstr (both[0], !=, both[1]);
}

static void
test_a_copy_of_a_record_is_the_same_and_apart (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierRecord *action = append_new (submission, submission, "actions", "a1");
  g_autoptr (DossierRecord) copy = NULL;
  g_autoptr (JsonNode) extra = json_from_string ("7", NULL);

  append_new (submission, action, "notes", "n1");
  g_object_set (action, "title", "Ask again", "state", DOSSIER_ACTION_DONE, NULL);
  dossier_record_keep_unknown (action, "of-another-version", extra);
  copy = dossier_record_copy (action);

  g_assert_true (dossier_test_record_is_same (action, copy));
  g_assert_true (json_object_has_member (dossier_record_get_unknown (copy), "of-another-version"));
  g_assert_null (dossier_record_get_parent (copy));
  g_object_set (copy, "title", "Ask never", NULL);
  g_assert_cmpstr (dossier_record_get_text (action, "title"), ==, "Ask again");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/edit-group/every-record-has-an-address",
                           test_every_record_has_an_address);
  dossier_test_folder_add ("/edit-group/what-is-no-address-finds-nothing",
                           test_what_is_no_address_finds_nothing);
  dossier_test_folder_add ("/edit-group/a-group-says-what-it-touches",
                           test_a_group_says_what_it_touches);
  dossier_test_folder_add ("/edit-group/what-undo-does-is-emitted-as-a-group",
                           test_what_undo_does_is_emitted_as_a_group);
  dossier_test_folder_add ("/edit-group/a-group-that-does-not-fit-is-refused-whole",
                           test_a_group_that_does_not_fit_is_refused_whole);
  dossier_test_folder_add ("/edit-group/a-read-only-submission-refuses-groups",
                           test_a_read_only_submission_refuses_groups);
  dossier_test_folder_add ("/edit-group/what-is-no-group-is-refused",
                           test_what_is_no_group_is_refused);
  dossier_test_folder_add ("/edit-group/what-leads-nowhere-is-not-applied",
                           test_what_leads_nowhere_is_not_applied);
  dossier_test_folder_add ("/edit-group/what-is-added-has-an-identifier",
                           test_what_is_added_has_an_identifier);
  dossier_test_folder_add ("/edit-group/an-older-file-gets-the-same-identifiers-everywhere",
                           test_an_older_file_gets_the_same_identifiers_everywhere);
  dossier_test_folder_add ("/edit-group/a-copy-of-a-record-is-the-same-and-apart",
                           test_a_copy_of_a_record_is_the_same_and_apart);
  return g_test_run ();
}
