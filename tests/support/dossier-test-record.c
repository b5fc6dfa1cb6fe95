/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-test-record.h"

static gboolean is_same_list (GListModel *list, GListModel *other);

/**
 * dossier_test_record_is_same:
 * @record: a record
 * @other: another of the same class
 *
 * Returns: whether every field, and every part, holds the same
 */
gboolean
dossier_test_record_is_same (DossierRecord *record, DossierRecord *other)
{
  GParamSpec **fields;
  guint n_fields;

  fields = dossier_record_list_fields (record, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      const char *name = fields[i]->name;
      DossierFieldKind kind = dossier_field_get_kind (fields[i]);
      gboolean is_same_field;

      if (kind == DOSSIER_FIELD_RECORD)
        is_same_field = dossier_test_record_is_same (dossier_record_get_record (record, name),
                                                     dossier_record_get_record (other, name));
      else if (kind == DOSSIER_FIELD_LIST)
        is_same_field = is_same_list (dossier_record_get_list (record, name),
                                      dossier_record_get_list (other, name));
      else
        is_same_field = g_param_values_cmp (fields[i],
                                            dossier_record_peek (record, fields[i]),
                                            dossier_record_peek (other, fields[i])) == 0;
      if (!is_same_field)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_same_list (GListModel *list, GListModel *other)
{
  if (g_list_model_get_n_items (list) != g_list_model_get_n_items (other))
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (DossierRecord) item = g_list_model_get_item (list, i);
      g_autoptr (DossierRecord) other_item = g_list_model_get_item (other, i);

      if (!dossier_test_record_is_same (item, other_item))
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_test_submission_to_text:
 * @submission: a submission
 *
 * Returns: (transfer full): it as JSON
 */
char *
dossier_test_submission_to_text (DossierSubmission *submission)
{
  g_autoptr (JsonNode) node = dossier_record_to_json (DOSSIER_RECORD (submission));

  return json_to_string (node, FALSE);
}

/**
 * dossier_test_submission_copy:
 * @submission: a submission
 *
 * Returns: (transfer full): what another computer reads that has the same file
 */
DossierSubmission *
dossier_test_submission_copy (DossierSubmission *submission)
{
  g_autoptr (JsonNode) node = dossier_record_to_json (DOSSIER_RECORD (submission));
  g_autoptr (GError) error = NULL;
  DossierSubmission *copy =
    dossier_submission_new_from_json (dossier_submission_get_standard (submission),
                                      json_node_get_object (node),
                                      &error);

  g_assert_no_error (error);
  return copy;
}
