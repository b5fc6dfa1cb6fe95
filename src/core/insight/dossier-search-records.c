/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-search-records.h"

#include "dossier-citation.h"
#include "dossier-evidence.h"

static void
search_record_free (DossierSearchRecord *self)
{
  g_object_unref (self->record);
  g_free (self->label);
  g_free (self->title);
  g_free (self->body);
  g_free (self->sha256);
  g_free (self);
}

/* Identifiers and types of files are for programs. */
static gboolean
is_read_by_people (GParamSpec *field)
{
  static const char *const names[] = { "id",     "element", "evidence", "title", "type",
                                       "sha256", "pages",   "language", NULL };

  return !g_strv_contains (names, g_param_spec_get_name (field));
}

static void append_texts (GString *body, DossierRecord *record);

static void
append_list (GString *body, GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (DossierRecord) item = g_list_model_get_item (list, i);

      append_texts (body, item);
    }
}

static void
append_texts (GString *body, DossierRecord *record)
{
  guint n_fields;
  GParamSpec **fields = dossier_record_list_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const GValue *value = dossier_record_peek (record, fields[i]);

      switch (dossier_field_get_kind (fields[i]))
        {
        case DOSSIER_FIELD_TEXT:
          if (is_read_by_people (fields[i]) && *g_value_get_string (value) != '\0')
            g_string_append_printf (body,
                                    "%s%s",
                                    body->len > 0 ? " · " : "",
                                    g_value_get_string (value));
          break;
        case DOSSIER_FIELD_RECORD:
          append_texts (body, g_value_get_object (value));
          break;
        case DOSSIER_FIELD_LIST:
          append_list (body, g_value_get_object (value));
          break;
        case DOSSIER_FIELD_DATE:
        case DOSSIER_FIELD_NUMBER:
        case DOSSIER_FIELD_FLAG:
        case DOSSIER_FIELD_ENUM:
        default:
          break;
        }
    }
}

static DossierSearchRecord *
take (GPtrArray *records, gpointer record, char *label, const char *title)
{
  DossierSearchRecord *self = g_new0 (DossierSearchRecord, 1);
  GString *body = g_string_new (NULL);

  append_texts (body, record);
  self->record = g_object_ref (record);
  self->label = label;
  self->title = g_strdup (title);
  self->body = g_string_free (body, FALSE);
  g_ptr_array_add (records, self);
  return self;
}

static void
take_response (GPtrArray *records, DossierSubmission *submission, DossierResponse *response)
{
  DossierStandard *standard = dossier_submission_get_standard (submission);
  const char *number = dossier_response_get_element (response);
  DossierElement *element = dossier_standard_find_element (standard, number);

  if (element != NULL && dossier_submission_find_response (submission, number) == response)
    take (records, response, g_strdup (number), dossier_element_get_title (element));
}

static void
take_evidence (GPtrArray *records, DossierEvidence *evidence)
{
  DossierEvidenceFile *file = dossier_evidence_get_file (evidence);
  DossierSearchRecord *record = take (records,
                                      evidence,
                                      dossier_evidence_get_label (evidence),
                                      dossier_evidence_get_title (evidence));

  if (dossier_evidence_file_is_there (file))
    record->sha256 = g_strdup (dossier_evidence_file_get_sha256 (file));
}

/**
 * dossier_search_records_collect:
 * @submission: a submission
 *
 * Returns: (transfer full) (element-type DossierSearchRecord): what can be found
 *   in its responses and evidence, as they are now
 */
GPtrArray *
dossier_search_records_collect (DossierSubmission *submission)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) search_record_free);
  GListModel *responses = dossier_submission_get_responses (submission);
  GListModel *evidence = dossier_submission_get_evidence (submission);

  for (guint i = 0; i < g_list_model_get_n_items (responses); i++)
    {
      g_autoptr (DossierResponse) response = g_list_model_get_item (responses, i);

      take_response (records, submission, response);
    }
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);

      take_evidence (records, item);
    }
  return records;
}
