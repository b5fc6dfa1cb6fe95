/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-test-edits.h"

#define N_EDITS_MAXIMUM 4
#define N_ITEMS_MAXIMUM 3

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

/**
 * dossier_test_edit_at_random:
 * @submission: a submission
 * @random: what decides
 *
 * Makes a random edit group, over any declared field and list, or undoes or redoes one.
 */
void
dossier_test_edit_at_random (DossierSubmission *submission, GRand *random)
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
