/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-submission-private.h"

#include "dossier-action.h"
#include "dossier-assessment.h"
#include "dossier-day.h"
#include "dossier-dismissal.h"
#include "dossier-edit-label.h"
#include "dossier-enum.h"
#include "dossier-evidence.h"
#include "dossier-record-private.h"
#include "dossier-text.h"

static const DossierEnumValue submission_scope_values[] = {
  { DOSSIER_SUBMISSION_WHOLE_ORGANISATION,
    "whole-organisation",
    N_ ("The whole organisation"),
    NULL },
  { DOSSIER_SUBMISSION_SERVICE, "service", N_ ("One service"), NULL },
};

DOSSIER_DEFINE_ENUM (DossierSubmissionScope, dossier_submission_scope, submission_scope_values)

/**
 * DossierSubmission:
 *
 * One organisation's whole portfolio against one standard, and the one door
 * for changing it. A change outside of an edit group is a group of its own.
 * Typing that goes on in one word is one group.
 */
G_DEFINE_FINAL_TYPE (DossierSubmission, dossier_submission, DOSSIER_TYPE_RECORD)

enum
{
  PROP_EDITABLE = 1000,
};

static void
dossier_submission_change (DossierRecord *outermost,
                           DossierRecord *record,
                           GParamSpec *field,
                           const GValue *value)
{
  DossierSubmission *self = DOSSIER_SUBMISSION (outermost);

  if (!self->editable)
    {
      /* Makes a widget that is bound to the field show the stored value again. */
      g_object_notify_by_pspec (G_OBJECT (record), field);
      return;
    }

  g_return_if_fail (!dossier_record_is_key (record, field));

  dossier_submission_do_change (self,
                                dossier_change_new_set (record, field, value),
                                dossier_field_get_edit_label (field));
}

static void
dossier_submission_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  DossierSubmission *self = DOSSIER_SUBMISSION (object);

  if (property_id == PROP_EDITABLE)
    g_value_set_boolean (value, self->editable);
  else
    G_OBJECT_CLASS (dossier_submission_parent_class)
      ->get_property (object, property_id, value, pspec);
}

static void
dossier_submission_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  if (property_id == PROP_EDITABLE)
    dossier_submission_set_editable (DOSSIER_SUBMISSION (object), g_value_get_boolean (value));
  else
    G_OBJECT_CLASS (dossier_submission_parent_class)
      ->set_property (object, property_id, value, pspec);
}

static void
dossier_submission_finalize (GObject *object)
{
  DossierSubmission *self = DOSSIER_SUBMISSION (object);

  dossier_evidence_index_free (self->evidence_index);
  dossier_edit_history_free (self->history);
  g_clear_object (&self->standard);

  G_OBJECT_CLASS (dossier_submission_parent_class)->finalize (object);
}

static const DossierEditLabel edit_labels[] = {
  { "standard", N_ ("Change Standard"), NULL },
  { "scope", N_ ("Change Scope"), NULL },
  { "service", N_ ("Edit Service"), NULL },
  { "certification-body", N_ ("Change Certification Body"), NULL },
  { "next-visit", N_ ("Change Next Visit"), NULL },
  { "hallmark", N_ ("Edit Hallmark"), NULL },
  { "responses", N_ ("Add Response"), N_ ("Remove Response") },
  { "evidence", N_ ("Add Evidence"), N_ ("Remove Evidence") },
  { "assessments", N_ ("Add Assessment"), N_ ("Remove Assessment") },
  { "actions", N_ ("Add Action"), N_ ("Remove Action") },
  { "dismissals", N_ ("Dismiss Check"), N_ ("Restore Check") },
  { NULL, NULL, NULL },
};

static void
dossier_submission_class_init (DossierSubmissionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  DossierRecordClass *record_class = DOSSIER_RECORD_CLASS (klass);

  dossier_record_class_add_number (record_class, "format", N_ ("Format"));
  dossier_record_class_add_text (record_class, "id", N_ ("Identifier"));
  dossier_record_class_add_text (record_class, "standard", N_ ("Standard"));
  dossier_record_class_add_date (record_class, "created", N_ ("Created"));
  dossier_record_class_add_record (record_class,
                                   "organisation",
                                   N_ ("Organisation"),
                                   DOSSIER_TYPE_ORGANISATION);
  dossier_record_class_add_enum (record_class,
                                 "scope",
                                 N_ ("Scope"),
                                 DOSSIER_TYPE_SUBMISSION_SCOPE,
                                 DOSSIER_SUBMISSION_WHOLE_ORGANISATION);
  dossier_record_class_add_text (record_class, "service", N_ ("Service"));
  dossier_record_class_add_text (record_class, "certification-body", N_ ("Certification Body"));
  dossier_record_class_add_list (record_class,
                                 "responses",
                                 N_ ("Responses"),
                                 DOSSIER_TYPE_RESPONSE,
                                 "element");
  dossier_record_class_add_counter (record_class,
                                    "last-evidence-number",
                                    N_ ("Last Evidence Number"));
  dossier_record_class_add_list (record_class,
                                 "evidence",
                                 N_ ("Evidence"),
                                 DOSSIER_TYPE_EVIDENCE,
                                 "id");
  dossier_record_class_add_date (record_class, "next-visit", N_ ("Next Visit"));
  dossier_record_class_add_text (record_class, "hallmark", N_ ("Hallmark"));
  dossier_record_class_add_list (record_class,
                                 "assessments",
                                 N_ ("Assessments"),
                                 DOSSIER_TYPE_ASSESSMENT,
                                 "id");
  dossier_record_class_add_list (record_class,
                                 "actions",
                                 N_ ("Actions"),
                                 DOSSIER_TYPE_ACTION,
                                 "id");
  dossier_record_class_add_list (record_class,
                                 "dismissals",
                                 N_ ("Dismissed Checks"),
                                 DOSSIER_TYPE_DISMISSAL,
                                 "id");
  dossier_record_class_add_record (record_class,
                                   "report",
                                   N_ ("Report"),
                                   DOSSIER_TYPE_REPORT_OPTIONS);
  dossier_record_class_set_edit_labels (record_class, edit_labels);
  record_class->change = dossier_submission_change;

  object_class->get_property = dossier_submission_get_property;
  object_class->set_property = dossier_submission_set_property;
  object_class->finalize = dossier_submission_finalize;

  g_object_class_install_property (
    object_class,
    PROP_EDITABLE,
    g_param_spec_boolean ("editable",
                          NULL,
                          NULL,
                          TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  /**
   * DossierSubmission::edited:
   * @self: the submission
   * @group: what was done to it
   *
   * Emitted after each edit group, undo and redo. What is undone is a group of its own, with the
   * opposite changes.
   */
  g_signal_new ("edited",
                G_TYPE_FROM_CLASS (klass),
                G_SIGNAL_RUN_LAST,
                0,
                NULL,
                NULL,
                NULL,
                G_TYPE_NONE,
                1,
                DOSSIER_TYPE_EDIT_GROUP);
}

static void
dossier_submission_init (DossierSubmission *self)
{
  self->editable = TRUE;
  self->history = dossier_edit_history_new (DOSSIER_RECORD (self));
  self->evidence_index = dossier_evidence_index_new (dossier_submission_get_evidence (self));
}

static void
store_text (DossierSubmission *self, const char *name, const char *text)
{
  DossierRecord *record = DOSSIER_RECORD (self);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  dossier_record_store (record, dossier_record_find_field (record, name), &value);
}

static void
store_number (DossierSubmission *self, const char *name, guint64 number)
{
  DossierRecord *record = DOSSIER_RECORD (self);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_UINT64);
  g_value_set_uint64 (&value, number);
  dossier_record_store (record, dossier_record_find_field (record, name), &value);
}

static void
add_missing_responses (DossierSubmission *self)
{
  DossierRecord *record = DOSSIER_RECORD (self);
  GParamSpec *field = dossier_record_find_field (record, "responses");
  GListModel *elements = dossier_standard_get_elements (self->standard);
  GListModel *responses = dossier_submission_get_responses (self);

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      const char *number = dossier_element_get_number (element);
      g_autoptr (DossierResponse) response = NULL;

      if (dossier_submission_find_response (self, number) != NULL)
        continue;
      response = dossier_response_new (number);
      dossier_record_insert (record,
                             field,
                             g_list_model_get_n_items (responses),
                             DOSSIER_RECORD (response));
    }
}

/**
 * dossier_submission_new:
 * @standard: the standard to be answered
 *
 * Returns: (transfer full): a submission with an empty response for every
 *   element
 */
DossierSubmission *
dossier_submission_new (DossierStandard *standard)
{
  DossierSubmission *self;
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *today = dossier_day_today ();

  g_return_val_if_fail (DOSSIER_IS_STANDARD (standard), NULL);

  self = g_object_new (DOSSIER_TYPE_SUBMISSION, NULL);
  self->standard = g_object_ref (standard);
  store_number (self, "format", DOSSIER_SUBMISSION_FORMAT);
  store_text (self, "id", id);
  store_text (self, "standard", dossier_standard_get_id (standard));
  store_text (self, "created", today);
  add_missing_responses (self);
  return self;
}

/**
 * dossier_submission_new_from_json:
 * @standard: the standard that the submission names
 * @object: the submission as JSON
 * @error: return location for a #DOSSIER_JSON_ERROR
 *
 * Returns: (transfer full): the submission, with an empty response added for
 *   each element that has none; %NULL on error
 */
DossierSubmission *
dossier_submission_new_from_json (DossierStandard *standard, JsonObject *object, GError **error)
{
  g_autoptr (DossierSubmission) self = NULL;

  g_return_val_if_fail (DOSSIER_IS_STANDARD (standard), NULL);
  g_return_val_if_fail (object != NULL, NULL);

  self = g_object_new (DOSSIER_TYPE_SUBMISSION, NULL);
  self->standard = g_object_ref (standard);
  if (!dossier_record_from_json (DOSSIER_RECORD (self), object, "", error))
    return NULL;

  add_missing_responses (self);
  return g_steal_pointer (&self);
}

/**
 * dossier_submission_get_standard:
 * @self: a submission
 *
 * Returns: (transfer none): the standard that it answers
 */
DossierStandard *
dossier_submission_get_standard (DossierSubmission *self)
{
  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (self), NULL);

  return self->standard;
}

/**
 * dossier_submission_get_organisation:
 * @self: a submission
 *
 * Returns: (transfer none): the organisation whose submission it is
 */
DossierOrganisation *
dossier_submission_get_organisation (DossierSubmission *self)
{
  return DOSSIER_ORGANISATION (dossier_record_get_record (DOSSIER_RECORD (self), "organisation"));
}

/**
 * dossier_submission_get_report_options:
 * @self: a submission
 *
 * Returns: (transfer none): what its report holds and how it looks
 */
DossierReportOptions *
dossier_submission_get_report_options (DossierSubmission *self)
{
  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (self), NULL);

  return DOSSIER_REPORT_OPTIONS (dossier_record_get_record (DOSSIER_RECORD (self), "report"));
}

const char *
dossier_submission_get_organisation_name (DossierSubmission *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (dossier_submission_get_organisation (self)),
                                  "name");
}

/**
 * dossier_submission_describe_scope:
 * @self: a submission
 *
 * Returns: (transfer full): what is assessed, for people
 */
char *
dossier_submission_describe_scope (DossierSubmission *self)
{
  DossierRecord *record = DOSSIER_RECORD (self);
  const char *service = dossier_record_get_text (record, "service");

  if (dossier_record_get_enum (record, "scope") != DOSSIER_SUBMISSION_SERVICE)
    return g_strdup (_ ("The whole organisation"));
  return g_strdup (*service != '\0' ? service : _ ("One service, not yet named"));
}

/**
 * dossier_submission_get_responses:
 * @self: a submission
 *
 * Returns: (transfer none): a list of #DossierResponse, as the file has them
 */
GListModel *
dossier_submission_get_responses (DossierSubmission *self)
{
  return dossier_record_get_list (DOSSIER_RECORD (self), "responses");
}

/**
 * dossier_submission_get_evidence:
 * @self: a submission
 *
 * Returns: (transfer none): a list of #DossierEvidence
 */
GListModel *
dossier_submission_get_evidence (DossierSubmission *self)
{
  return dossier_record_get_list (DOSSIER_RECORD (self), "evidence");
}

/**
 * dossier_submission_get_assessments:
 * @self: a submission
 *
 * Returns: (transfer none): a list of #DossierAssessment, as the file has them
 */
GListModel *
dossier_submission_get_assessments (DossierSubmission *self)
{
  return dossier_record_get_list (DOSSIER_RECORD (self), "assessments");
}

/**
 * dossier_submission_get_actions:
 * @self: a submission
 *
 * Returns: (transfer none): a list of #DossierAction
 */
GListModel *
dossier_submission_get_actions (DossierSubmission *self)
{
  return dossier_record_get_list (DOSSIER_RECORD (self), "actions");
}

/**
 * dossier_submission_get_dismissals:
 * @self: a submission
 *
 * Returns: (transfer none): a list of #DossierDismissal
 */
GListModel *
dossier_submission_get_dismissals (DossierSubmission *self)
{
  return dossier_record_get_list (DOSSIER_RECORD (self), "dismissals");
}

/**
 * dossier_submission_find_response:
 * @self: a submission
 * @element: the number of an element
 *
 * Returns: (transfer none) (nullable): the response that answers it; the first,
 *   should there be several
 */
DossierResponse *
dossier_submission_find_response (DossierSubmission *self, const char *element)
{
  DossierRecord *record;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (self), NULL);

  record = dossier_record_find_item (DOSSIER_RECORD (self), "responses", element);
  return record != NULL ? DOSSIER_RESPONSE (record) : NULL;
}

gboolean
dossier_submission_get_editable (DossierSubmission *self)
{
  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (self), FALSE);

  return self->editable;
}

/**
 * dossier_submission_set_editable:
 * @self: a submission
 * @editable: whether it may be changed
 *
 * A submission that is not editable leaves every field as it is.
 */
void
dossier_submission_set_editable (DossierSubmission *self, gboolean editable)
{
  g_return_if_fail (DOSSIER_IS_SUBMISSION (self));

  if (self->editable == editable)
    return;
  self->editable = editable;
  g_object_notify (G_OBJECT (self), "editable");
}
