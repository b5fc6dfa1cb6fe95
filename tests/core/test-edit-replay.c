/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes random edits, writes each as JSON, and applies it to a copy of the submission, which must
 * stay equal. */

#include "dossier-action.h"
#include "dossier-test-folder.h"
#include "dossier-test-record.h"

#define N_GROUPS            10000
#define N_EDITS_MAXIMUM     4
#define N_ITEMS_MAXIMUM     3
#define N_GROUPS_A_READBACK 500

/* Writes an edit group as text and reads it again, as a journal does. */
static DossierEditGroup *
write_and_read (DossierEditGroup *group)
{
  g_autoptr (JsonNode) written = dossier_edit_group_to_json (group);
  g_autofree char *text = json_to_string (written, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) read = json_from_string (text, &error);
  DossierEditGroup *again;

  g_assert_no_error (error);
  again = dossier_edit_group_new_from_json (DOSSIER_TYPE_SUBMISSION,
                                            json_node_get_object (read),
                                            "",
                                            &error);
  g_assert_no_error (error);
  return again;
}

static void
follow (DossierSubmission *copy, DossierEditGroup *group)
{
  g_autoptr (DossierEditGroup) read = write_and_read (group);
  g_autoptr (GError) error = NULL;

  dossier_submission_apply (copy, read, &error);
  g_assert_no_error (error);
}

static guint
pick (GRand *random, guint n)
{
  return (guint) g_rand_int_range (random, 0, (gint32) n);
}

static void
splice_at_random (DossierRecord *record, GParamSpec *field, GRand *random)
{
  static const char *const pieces[] = { "a", "é", "😀", " ", "\n", "word", "", "e\u0301", "\u0301" };
  const char *text = dossier_record_get_text (record, field->name);
  guint length = (guint) g_utf8_strlen (text, -1);
  guint start = pick (random, length + 1);
  guint end = start + pick (random, length - start + 1);
  g_autofree char *before = g_utf8_substring (text, 0, start);
  g_autofree char *after = g_strconcat (before,
                                        pieces[pick (random, G_N_ELEMENTS (pieces))],
                                        g_utf8_offset_to_pointer (text, end),
                                        NULL);

  g_object_set (record, field->name, after, NULL);
}

static void
set_enum_at_random (DossierRecord *record, GParamSpec *field, GRand *random)
{
  GEnumClass *klass = G_PARAM_SPEC_ENUM (field)->enum_class;

  g_object_set (record, field->name, klass->values[pick (random, klass->n_values)].value, NULL);
}

/* Few keys, so that some are in a list more than once, as in a file that was edited by hand. */
static DossierRecord *
make_item (GParamSpec *list, GRand *random)
{
  static const char *const keys[] = { "", "a", "b/c", "d#2", "~1" };
  DossierRecord *item = g_object_new (dossier_field_get_item_type (list), NULL);

  g_object_set (item, dossier_field_get_key (list), keys[pick (random, G_N_ELEMENTS (keys))], NULL);
  return item;
}

static void
edit_record_at_random (DossierSubmission *submission, DossierRecord *record, GRand *random);

static void
add_at_random (DossierSubmission *submission,
               DossierRecord *record,
               GParamSpec *list,
               DossierRecord *item,
               GRand *random)
{
  guint n_items = g_list_model_get_n_items (dossier_record_get_list (record, list->name));

  dossier_submission_add (submission, record, list->name, pick (random, n_items + 1), item);
  if (pick (random, 2) == 0)
    edit_record_at_random (submission, item, random);
}

static void
edit_list_at_random (DossierSubmission *submission,
                     DossierRecord *record,
                     GParamSpec *field,
                     GRand *random)
{
  GListModel *list = dossier_record_get_list (record, field->name);
  guint n_items = g_list_model_get_n_items (list);
  guint position = n_items > 0 ? pick (random, n_items) : 0;
  g_autoptr (DossierRecord) item = g_list_model_get_item (list, position);
  g_autoptr (DossierRecord) added = NULL;

  switch (pick (random, 4))
    {
    case 0:
      if (item == NULL)
        return;
      dossier_submission_remove (submission, record, field->name, position);
      if (n_items <= N_ITEMS_MAXIMUM && pick (random, 2) == 0)
        add_at_random (submission, record, field, item, random);
      break;
    case 1:
      if (n_items >= N_ITEMS_MAXIMUM)
        return;
      added = make_item (field, random);
      add_at_random (submission, record, field, added, random);
      break;
    default:
      if (item != NULL)
        edit_record_at_random (submission, item, random);
      break;
    }
}

static void
edit_field_at_random (DossierSubmission *submission,
                      DossierRecord *record,
                      GParamSpec *field,
                      GRand *random)
{
  static const char *const days[] = { "", "2026-03-31", "2027-12-01" };

  switch (dossier_field_get_kind (field))
    {
    case DOSSIER_FIELD_TEXT:
      splice_at_random (record, field, random);
      break;
    case DOSSIER_FIELD_DATE:
      g_object_set (record, field->name, days[pick (random, G_N_ELEMENTS (days))], NULL);
      break;
    case DOSSIER_FIELD_NUMBER:
      g_object_set (record, field->name, (guint64) pick (random, 1000), NULL);
      break;
    case DOSSIER_FIELD_FLAG:
      g_object_set (record, field->name, (gboolean) pick (random, 2), NULL);
      break;
    case DOSSIER_FIELD_ENUM:
      set_enum_at_random (record, field, random);
      break;
    case DOSSIER_FIELD_RECORD:
      edit_record_at_random (submission, dossier_record_get_record (record, field->name), random);
      break;
    case DOSSIER_FIELD_LIST:
    default:
      edit_list_at_random (submission, record, field, random);
      break;
    }
}

static void
edit_record_at_random (DossierSubmission *submission, DossierRecord *record, GRand *random)
{
  GParamSpec **fields;
  guint n_fields;
  GParamSpec *field;
  GParamSpec *place = dossier_record_get_place (record);

  fields = dossier_record_list_fields (record, &n_fields);
  field = fields[pick (random, n_fields)];
  if (place != NULL && dossier_field_get_kind (place) == DOSSIER_FIELD_LIST &&
      g_str_equal (field->name, dossier_field_get_key (place)))
    return;
  edit_field_at_random (submission, record, field, random);
}

static void
edit_at_random (DossierSubmission *submission, GRand *random)
{
  guint n_edits = 1 + pick (random, N_EDITS_MAXIMUM);

  switch (pick (random, 8))
    {
    case 0:
      dossier_submission_undo (submission);
      break;
    case 1:
      dossier_submission_redo (submission);
      break;
    default:
      dossier_submission_begin_edit (submission, "Edit");
      for (guint i = 0; i < n_edits; i++)
        edit_record_at_random (submission, DOSSIER_RECORD (submission), random);
      dossier_submission_end_edit (submission);
      break;
    }
}

/* Counters are not undone, so the copy gets the counter of the original. */
static void
raise_counter (DossierSubmission *submission, DossierSubmission *other)
{
  g_object_set (submission,
                "last-evidence-number",
                dossier_record_get_number (DOSSIER_RECORD (other), "last-evidence-number"),
                NULL);
}

static void
test_a_copy_that_follows_is_the_same (DossierTestFolder *folder, gconstpointer data)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierSubmission) start = dossier_test_submission_copy (submission);
  g_autoptr (DossierSubmission) copy = dossier_test_submission_copy (submission);

  g_test_message ("seed %u", seed);
  g_signal_connect_swapped (submission, "edited", G_CALLBACK (follow), copy);
  for (guint i = 0; i < N_GROUPS; i++)
    {
      edit_at_random (submission, random);
      g_assert_true (
        dossier_test_record_is_same (DOSSIER_RECORD (submission), DOSSIER_RECORD (copy)));
      if (i % N_GROUPS_A_READBACK == 0)
        {
          g_autofree char *written = dossier_test_submission_to_text (submission);
          g_autofree char *written_copy = dossier_test_submission_to_text (copy);

          g_assert_cmpstr (written, ==, written_copy);
        }
    }

  while (dossier_submission_undo (submission) != NULL)
    g_assert_true (
      dossier_test_record_is_same (DOSSIER_RECORD (submission), DOSSIER_RECORD (copy)));
  raise_counter (start, submission);
  g_assert_true (dossier_test_record_is_same (DOSSIER_RECORD (submission), DOSSIER_RECORD (start)));
  while (dossier_submission_undo (copy) != NULL)
    continue;
  g_assert_true (dossier_test_record_is_same (DOSSIER_RECORD (copy), DOSSIER_RECORD (start)));
}

/* The JSON of the removal must contain the record as it was at the removal, not as it was when the
 * group was redone. */
static void
test_a_copy_follows_undo_after_redo (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierSubmission) copy = NULL;
  g_autoptr (DossierRecord) action = g_object_new (DOSSIER_TYPE_ACTION, "title", "Ask", NULL);

  dossier_submission_append (submission, DOSSIER_RECORD (submission), "actions", action);
  copy = dossier_test_submission_copy (submission);
  g_signal_connect_swapped (submission, "edited", G_CALLBACK (follow), copy);

  dossier_submission_begin_edit (submission, "Edit");
  g_object_set (action, "title", "Ask again", NULL);
  dossier_submission_remove (submission, DOSSIER_RECORD (submission), "actions", 0);
  dossier_submission_end_edit (submission);
  dossier_submission_undo (submission);
  dossier_submission_redo (submission);
  dossier_submission_undo (submission);

  g_assert_cmpstr (dossier_record_get_text (action, "title"), ==, "Ask");
  g_assert_true (dossier_test_record_is_same (DOSSIER_RECORD (submission), DOSSIER_RECORD (copy)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/edit-replay/a-copy-that-follows-is-the-same",
                           test_a_copy_that_follows_is_the_same);
  dossier_test_folder_add ("/edit-replay/a-copy-follows-undo-after-redo",
                           test_a_copy_follows_undo_after_redo);
  return g_test_run ();
}
