/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of checks that is kept, against one that is made anew. */

#include "dossier-check-list.h"

#include "dossier-bundle.h"
#include "dossier-evidence-audit.h"
#include "dossier-submission-evidence.h"
#include "dossier-test-edits.h"
#include "dossier-test-folder.h"

#include <string.h>

#define TODAY    "2026-03-31"
#define N_GROUPS 200
#define N_ITEMS  3
#define N_VALUES 5

static gboolean
has_latin_glyph (gunichar character)
{
  return character < 0x250;
}

static char *
describe (GListModel *checks)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (DossierCheck) check = g_list_model_get_item (checks, i);

      g_string_append_printf (text,
                              "%s %s: %s\n",
                              dossier_check_get_id (check),
                              dossier_check_get_subject (check),
                              dossier_check_get_sentence (check));
    }
  return g_string_free (text, FALSE);
}

static void
assert_is_current (DossierCheckList *list, DossierSubmission *submission)
{
  g_autoptr (GListModel) anew = dossier_check_submission (submission, NULL, has_latin_glyph, TODAY);
  g_autofree char *expected = describe (anew);
  g_autofree char *found = NULL;

  dossier_check_list_update (list, NULL, TODAY);
  found = describe (G_LIST_MODEL (list));
  g_assert_cmpstr (found, ==, expected);
}

static void
set_field (DossierRecord *record, GParamSpec *field, guint i)
{
  /* Values that some check finds fault with, and some that none does. */
  static const char *const texts[] = { "", "Word", "XXX 東京 [E1, p. 99] [E999]", "99", "2.1.1" };
  static const char *const days[] = { "", "2020-01-01", "2026-05-01", "2026-06-01", "2030-01-01" };

  switch (dossier_field_get_kind (field))
    {
    case DOSSIER_FIELD_TEXT:
      g_object_set (record, field->name, texts[i], NULL);
      break;
    case DOSSIER_FIELD_DATE:
      g_object_set (record, field->name, days[i], NULL);
      break;
    case DOSSIER_FIELD_NUMBER:
      g_object_set (record, field->name, (guint64) i, NULL);
      break;
    case DOSSIER_FIELD_FLAG:
      g_object_set (record, field->name, i % 2 == 0, NULL);
      break;
    case DOSSIER_FIELD_ENUM:
      g_object_set (record, field->name, i % G_PARAM_SPEC_ENUM (field)->enum_class->n_values, NULL);
      break;
    case DOSSIER_FIELD_RECORD:
    case DOSSIER_FIELD_LIST:
    default:
      g_assert_not_reached ();
    }
}

static void
set_to_each_value (DossierCheckList *list,
                   DossierSubmission *submission,
                   DossierRecord *record,
                   GParamSpec *field)
{
  g_auto (GValue) before = G_VALUE_INIT;

  g_value_init (&before, G_PARAM_SPEC_VALUE_TYPE (field));
  g_value_copy (dossier_record_peek (record, field), &before);
  for (guint i = 0; i < N_VALUES; i++)
    {
      set_field (record, field, i);
      assert_is_current (list, submission);
    }
  g_object_set_property (G_OBJECT (record), field->name, &before);
  assert_is_current (list, submission);
}

static void
edit_record (DossierCheckList *list, DossierSubmission *submission, DossierRecord *record);

static void
edit_items (DossierCheckList *list,
            DossierSubmission *submission,
            DossierRecord *record,
            GParamSpec *field)
{
  GListModel *items = dossier_record_get_list (record, field->name);

  for (guint i = 0; i < MIN (g_list_model_get_n_items (items), N_ITEMS); i++)
    {
      g_autoptr (DossierRecord) item = g_list_model_get_item (items, i);

      edit_record (list, submission, item);
    }
}

static gboolean
is_key (DossierRecord *record, GParamSpec *field)
{
  GParamSpec *place = dossier_record_get_place (record);

  return place != NULL && dossier_field_get_kind (place) == DOSSIER_FIELD_LIST &&
         g_str_equal (dossier_field_get_key (place), field->name);
}

static void
edit_record (DossierCheckList *list, DossierSubmission *submission, DossierRecord *record)
{
  guint n_fields;
  GParamSpec **fields = dossier_record_list_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      DossierFieldKind kind = dossier_field_get_kind (fields[i]);

      if (kind == DOSSIER_FIELD_LIST)
        edit_items (list, submission, record, fields[i]);
      else if (kind == DOSSIER_FIELD_RECORD)
        edit_record (list, submission, dossier_record_get_record (record, fields[i]->name));
      else if (!is_key (record, fields[i]))
        set_to_each_value (list, submission, record, fields[i]);
    }
}

static void
remove_and_undo (DossierCheckList *list, DossierSubmission *submission, const char *name)
{
  dossier_submission_remove (submission, DOSSIER_RECORD (submission), name, 0);
  assert_is_current (list, submission);
  dossier_submission_undo (submission);
  assert_is_current (list, submission);
}

static DossierBundle *
open_sample (DossierTestFolder *folder)
{
  g_autofree char *path =
    g_build_filename (g_getenv ("DOSSIER_DATA_FOLDER"), "sample", "Riverside Libraries", NULL);
  g_autoptr (GFile) place = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  DossierBundle *bundle = dossier_bundle_open (place, folder->library, NULL, &error);

  g_assert_no_error (error);
  return bundle;
}

/* So that each record that is edited has something wrong of each kind. */
static void
spoil (DossierSubmission *submission)
{
  for (guint i = 0; i < N_ITEMS; i++)
    {
      g_autoptr (DossierRecord) response =
        g_list_model_get_item (dossier_submission_get_responses (submission), i);
      g_autoptr (DossierRecord) evidence =
        g_list_model_get_item (dossier_submission_get_evidence (submission), i);
      g_autoptr (DossierRecord) action =
        g_list_model_get_item (dossier_submission_get_actions (submission), i);
      g_autoptr (DossierCitation) citation =
        dossier_citation_new (dossier_record_get_text (evidence, "id"));

      g_object_set (response,
                    "narrative",
                    "See [E1, p. 99].",
                    "rating",
                    DOSSIER_RATING_PARTIAL_COMPLIANCE,
                    NULL);
      g_object_set (citation, "pages", "99", NULL);
      dossier_submission_append (submission, response, "citations", citation);
      g_object_set (evidence, "current-until", i == 0 ? "2020-01-01" : "2026-05-01", NULL);
      g_object_set (evidence,
                    "title",
                    "東京",
                    "sensitivity",
                    i == 1 ? DOSSIER_SENSITIVITY_INTERNAL : DOSSIER_SENSITIVITY_PUBLIC,
                    NULL);
      g_object_set (action,
                    "due",
                    "2026-01-01",
                    "owner",
                    "",
                    "state",
                    DOSSIER_ACTION_OPEN,
                    "element",
                    dossier_record_get_text (response, "element"),
                    NULL);
    }
}

/* One of a file that was edited by hand. */
static void
add_and_remove_strange_response (DossierCheckList *list,
                                 DossierSubmission *submission,
                                 const char *element)
{
  g_autoptr (DossierRecord) response =
    g_object_new (DOSSIER_TYPE_RESPONSE, "element", element, NULL);

  dossier_submission_append (submission, DOSSIER_RECORD (submission), "responses", response);
  assert_is_current (list, submission);
  dossier_submission_remove_item (submission, DOSSIER_RECORD (submission), "responses", response);
  assert_is_current (list, submission);
}

static void
remove_citations (DossierCheckList *list, DossierSubmission *submission)
{
  for (guint i = 0; i < N_ITEMS; i++)
    {
      g_autoptr (DossierResponse) response =
        g_list_model_get_item (dossier_submission_get_responses (submission), i);

      while (g_list_model_get_n_items (dossier_response_get_citations (response)) > 0)
        {
          dossier_submission_remove (submission, DOSSIER_RECORD (response), "citations", 0);
          assert_is_current (list, submission);
        }
    }
}

static void
test_every_field_that_a_check_reads_counts (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const lists[] = { "responses", "evidence", "actions", "assessments" };
  g_autoptr (DossierBundle) bundle = open_sample (folder);
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  g_autoptr (DossierCheckList) list = dossier_check_list_new (submission, has_latin_glyph);

  assert_is_current (list, submission);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    remove_and_undo (list, submission, lists[i]);
  edit_record (list, submission, DOSSIER_RECORD (submission));
}

static void
test_every_field_counts_where_all_is_wrong (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = open_sample (folder);
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  g_autoptr (DossierCheckList) list = dossier_check_list_new (submission, has_latin_glyph);

  spoil (submission);
  assert_is_current (list, submission);
  edit_record (list, submission, DOSSIER_RECORD (submission));
  remove_citations (list, submission);
  add_and_remove_strange_response (list, submission, "1.1.1");
  add_and_remove_strange_response (list, submission, "9.9.9");
}

static void
test_it_is_as_if_made_anew (DossierTestFolder *folder, gconstpointer data)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierCheckList) list = dossier_check_list_new (submission, has_latin_glyph);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_GROUPS; i++)
    {
      dossier_test_edit_at_random (submission, random);
      assert_is_current (list, submission);
    }
}

static void
note_change (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  GString *changes = user_data;

  g_string_append_printf (changes, "%u -%u +%u;", position, removed, added);
}

static DossierResponse *
get_first_response (DossierSubmission *submission)
{
  g_autoptr (DossierResponse) response =
    g_list_model_get_item (dossier_submission_get_responses (submission), 0);

  return response;
}

/* Whoever shows the list makes no row anew without need. */
static void
test_only_what_differs_is_replaced (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierCheckList) list = dossier_check_list_new (submission, NULL);
  g_autoptr (GString) changes = g_string_new (NULL);

  /* With the first words, the submission comes into another stage, and all is listed anew. */
  g_object_set (dossier_submission_find_response (submission, "1.1.2"),
                "narrative",
                "We ask.",
                NULL);
  dossier_check_list_update (list, NULL, TODAY);
  g_signal_connect (list, "items-changed", G_CALLBACK (note_change), changes);
  g_object_set (get_first_response (submission), "private-note", "Ask.", NULL);
  dossier_check_list_update (list, NULL, TODAY);
  g_assert_cmpstr (changes->str, ==, "");

  /* One narrative less is missing, which are the first warnings, and one response is not final,
   * which is the last but one. The 57 notes on elements without owner stay. */
  g_object_set (get_first_response (submission), "narrative", "We ask.", NULL);
  dossier_check_list_update (list, NULL, TODAY);
  g_assert_cmpstr (changes->str, ==, "0 -113 +113;");
}

static void
test_another_day_and_other_files_count (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierBundle) bundle = open_sample (folder);
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  g_autoptr (DossierCheckList) list = dossier_check_list_new (submission, NULL);
  g_autoptr (GHashTable) faults = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  dossier_check_list_update (list, NULL, TODAY);
  before = describe (G_LIST_MODEL (list));
  g_assert_null (strstr (before, "file-missing"));
  dossier_check_list_update (list, NULL, "2040-01-01");
  after = describe (G_LIST_MODEL (list));
  g_assert_cmpstr (before, !=, after);

  g_hash_table_insert (faults,
                       (gpointer) dossier_evidence_file_get_sha256 (dossier_evidence_get_file (
                         dossier_submission_find_evidence_by_number (submission, 1))),
                       GUINT_TO_POINTER (DOSSIER_FILE_FAULT_MISSING));
  dossier_check_list_update (list, faults, "2040-01-01");
  g_free (after);
  after = describe (G_LIST_MODEL (list));
  g_assert_nonnull (strstr (after, "file-missing"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/check-list/every-field-that-a-check-reads-counts",
                           test_every_field_that_a_check_reads_counts);
  dossier_test_folder_add ("/check-list/every-field-counts-where-all-is-wrong",
                           test_every_field_counts_where_all_is_wrong);
  dossier_test_folder_add ("/check-list/only-what-differs-is-replaced",
                           test_only_what_differs_is_replaced);
  dossier_test_folder_add ("/check-list/another-day-and-other-files-count",
                           test_another_day_and_other_files_count);
  dossier_test_folder_add ("/check-list/is-as-if-made-anew", test_it_is_as_if_made_anew);
  return g_test_run ();
}
