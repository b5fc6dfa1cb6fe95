/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-search-records.h"

#include "dossier-action.h"
#include "dossier-assessment.h"
#include "dossier-evidence.h"
#include "dossier-field-purpose.h"
#include "dossier-text.h"

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

/* @body: (transfer full): what was found to be searched in it before the fields */
static DossierSearchRecord *
add_record_with_text (GPtrArray *records,
                      gpointer record,
                      char *label,
                      const char *title,
                      GString *body,
                      const char *without)
{
  DossierSearchRecord *self = g_new0 (DossierSearchRecord, 1);

  dossier_record_append_searched (record, body, " · ", without);
  self->record = g_object_ref (record);
  self->label = label;
  self->title = g_strdup (title);
  self->body = g_string_free (body, FALSE);
  g_ptr_array_add (records, self);
  return self;
}

static DossierSearchRecord *
add_record (GPtrArray *records, gpointer record, char *label, const char *title)
{
  return add_record_with_text (records, record, label, title, g_string_new (NULL), "title");
}

static GString *
get_narrative (DossierResponse *response, DossierSearchPlainText to_plain_text)
{
  const char *markdown = dossier_record_get_text (DOSSIER_RECORD (response), "narrative");
  g_autofree char *text = to_plain_text != NULL ? to_plain_text (markdown) : g_strdup (markdown);

  return g_string_new (text);
}

static void
add_response (GPtrArray *records,
              DossierSubmission *submission,
              DossierResponse *response,
              DossierSearchPlainText to_plain_text)
{
  DossierStandard *standard = dossier_submission_get_standard (submission);
  const char *number = dossier_response_get_element (response);
  DossierElement *element = dossier_standard_find_element (standard, number);

  if (element != NULL && dossier_submission_find_response (submission, number) == response)
    add_record_with_text (records,
                          response,
                          g_strdup (number),
                          dossier_element_get_title (element),
                          get_narrative (response, to_plain_text),
                          "narrative")
      ->has_number = TRUE;
}

static void
add_evidence (GPtrArray *records, DossierEvidence *evidence)
{
  DossierEvidenceFile *file = dossier_evidence_get_file (evidence);
  DossierSearchRecord *record = add_record (records,
                                            evidence,
                                            dossier_evidence_get_label (evidence),
                                            dossier_evidence_get_title (evidence));

  record->has_number = TRUE;
  if (dossier_evidence_file_is_there (file))
    record->sha256 = g_strdup (dossier_evidence_file_get_sha256 (file));
}

static void
add_actions (GPtrArray *records, GListModel *actions)
{
  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (DossierAction) action = g_list_model_get_item (actions, i);

      add_record (records, action, g_strdup (_ ("Action")), dossier_action_get_title (action));
    }
}

static void
add_assessments (GPtrArray *records, GListModel *assessments)
{
  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (DossierAssessment) assessment = g_list_model_get_item (assessments, i);
      g_autofree char *title = dossier_assessment_describe (assessment);

      add_record (records, assessment, g_strdup (_ ("Assessment")), title);
    }
}

/**
 * dossier_search_records_collect:
 * @submission: a submission
 * @to_plain_text: (nullable): what makes plain text of a narrative; %NULL to search what is stored
 *
 * Returns: (transfer full) (element-type DossierSearchRecord): what can be found in its responses,
 *   evidence, actions and assessments, as they are now
 */
GPtrArray *
dossier_search_records_collect (DossierSubmission *submission, DossierSearchPlainText to_plain_text)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) search_record_free);
  GListModel *responses = dossier_submission_get_responses (submission);
  GListModel *evidence = dossier_submission_get_evidence (submission);

  for (guint i = 0; i < g_list_model_get_n_items (responses); i++)
    {
      g_autoptr (DossierResponse) response = g_list_model_get_item (responses, i);

      add_response (records, submission, response, to_plain_text);
    }
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);

      add_evidence (records, item);
    }
  add_actions (records, dossier_submission_get_actions (submission));
  add_assessments (records, dossier_submission_get_assessments (submission));
  return records;
}
