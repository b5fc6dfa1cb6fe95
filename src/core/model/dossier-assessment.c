/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-assessment.h"

#include "dossier-day.h"
#include "dossier-edit-label.h"
#include "dossier-enum.h"
#include "dossier-field-purpose.h"
#include "dossier-text.h"

/**
 * DossierAssessment:
 *
 * A dated set of ratings, by the organisation or a certification body.
 */
struct _DossierAssessment
{
  DossierRecord parent_instance;
};

static const DossierEnumValue assessment_kind_values[] = {
  { DOSSIER_ASSESSMENT_SELF, "self-assessment", N_ ("Self-Assessment"), NULL },
  { DOSSIER_ASSESSMENT_PRE, "pre-assessment", N_ ("Pre-Assessment"), NULL },
  { DOSSIER_ASSESSMENT_FULL, "full-assessment", N_ ("Full Assessment"), NULL },
  { DOSSIER_ASSESSMENT_REVIEW, "annual-review", N_ ("Annual Review"), NULL },
  { DOSSIER_ASSESSMENT_REASSESSMENT, "reassessment", N_ ("Reassessment"), NULL },
};

DOSSIER_DEFINE_ENUM (DossierAssessmentKind, dossier_assessment_kind, assessment_kind_values)

static const DossierEnumValue assessment_scope_values[] = {
  { DOSSIER_ASSESSMENT_ALL_ELEMENTS, "all-elements", N_ ("All Elements"), NULL },
  { DOSSIER_ASSESSMENT_SELECTED_ELEMENTS, "selected-elements", N_ ("Selected Elements"), NULL },
};

DOSSIER_DEFINE_ENUM (DossierAssessmentScope, dossier_assessment_scope, assessment_scope_values)

static const DossierEnumValue assessment_outcome_values[] = {
  { DOSSIER_OUTCOME_PENDING, "pending", N_ ("Pending"), NULL },
  { DOSSIER_OUTCOME_CERTIFIED, "certified", N_ ("Certified"), NULL },
  { DOSSIER_OUTCOME_CERTIFIED_WITH_CONDITIONS,
    "certified-with-conditions",
    N_ ("Certified with Conditions"),
    NULL },
  { DOSSIER_OUTCOME_NOT_CERTIFIED, "not-certified", N_ ("Not Certified"), NULL },
};

DOSSIER_DEFINE_ENUM (DossierAssessmentOutcome,
                     dossier_assessment_outcome,
                     assessment_outcome_values)

G_DEFINE_FINAL_TYPE (DossierAssessment, dossier_assessment, DOSSIER_TYPE_RECORD)

static const DossierEditLabel edit_labels[] = {
  { "kind", N_ ("Change Kind of Assessment"), NULL },
  { "date", N_ ("Change Date"), NULL },
  { "last-day", N_ ("Change Last Day of Visit"), NULL },
  { "body", N_ ("Change Certification Body"), NULL },
  { "assessor", N_ ("Change Assessor"), NULL },
  { "scope", N_ ("Change Scope"), NULL },
  { "elements", N_ ("Change Elements to Look At"), NULL },
  { "place", N_ ("Edit Place of Visit"), NULL },
  { "online", N_ ("Change Whether the Visit Is Online"), NULL },
  { "outcome", N_ ("Change Outcome"), NULL },
  { "certificate-number", N_ ("Edit Certificate Number"), NULL },
  { "certified-from", N_ ("Change Certificate Dates"), NULL },
  { "certified-until", N_ ("Change Certificate Dates"), NULL },
  { "report", N_ ("Choose Assessment Report"), NULL },
  { "sessions", N_ ("Add Session"), N_ ("Remove Session") },
  { "findings", N_ ("Add Finding"), N_ ("Remove Finding") },
  { NULL, NULL, NULL },
};

static void
dossier_assessment_class_init (DossierAssessmentClass *klass)
{
  DossierRecordClass *record_class = DOSSIER_RECORD_CLASS (klass);

  dossier_record_class_add_text (record_class, "id", N_ ("Identifier"));
  dossier_record_class_add_enum (record_class,
                                 "kind",
                                 N_ ("Kind"),
                                 DOSSIER_TYPE_ASSESSMENT_KIND,
                                 DOSSIER_ASSESSMENT_SELF);
  dossier_record_class_add_date (record_class, "date", N_ ("Date"));
  dossier_record_class_add_date (record_class, "last-day", N_ ("Last Day"));
  dossier_record_class_add_text (record_class, "body", N_ ("Certification Body"));
  dossier_record_class_add_text (record_class, "assessor", N_ ("Assessor"));
  dossier_record_class_add_enum (record_class,
                                 "scope",
                                 N_ ("Scope"),
                                 DOSSIER_TYPE_ASSESSMENT_SCOPE,
                                 DOSSIER_ASSESSMENT_ALL_ELEMENTS);
  dossier_record_class_add_text (record_class, "elements", N_ ("Elements to Look At"));
  dossier_record_class_add_text (record_class, "place", N_ ("Place"));
  dossier_record_class_add_flag (record_class, "online", N_ ("Online"), FALSE);
  dossier_record_class_add_enum (record_class,
                                 "outcome",
                                 N_ ("Outcome"),
                                 DOSSIER_TYPE_ASSESSMENT_OUTCOME,
                                 DOSSIER_OUTCOME_PENDING);
  dossier_record_class_add_text (record_class, "certificate-number", N_ ("Certificate Number"));
  dossier_record_class_add_date (record_class, "certified-from", N_ ("Certified From"));
  dossier_record_class_add_date (record_class, "certified-until", N_ ("Certified Until"));
  dossier_record_class_add_text (record_class, "report", N_ ("Report"));
  dossier_record_class_add_list (record_class,
                                 "sessions",
                                 N_ ("Sessions"),
                                 DOSSIER_TYPE_SESSION,
                                 "id");
  dossier_record_class_add_list (record_class,
                                 "findings",
                                 N_ ("Findings"),
                                 DOSSIER_TYPE_FINDING,
                                 "element");

  dossier_record_class_set_edit_labels (record_class, edit_labels);
  dossier_record_class_set_purpose (record_class,
                                    DOSSIER_FIELD_SEARCHED,
                                    "body",
                                    "assessor",
                                    "place",
                                    "certificate-number",
                                    NULL);
}

static void
dossier_assessment_init (DossierAssessment *self)
{
}

/**
 * dossier_assessment_kind_is_formal:
 * @kind: a kind of assessment
 *
 * Returns: whether a certification body decides by it
 */
gboolean
dossier_assessment_kind_is_formal (DossierAssessmentKind kind)
{
  return kind >= DOSSIER_ASSESSMENT_FULL;
}

/**
 * dossier_assessment_kind_carries_over:
 * @kind: a kind of assessment
 *
 * Returns: whether elements that it did not look at keep the rating that they
 *   had
 */
gboolean
dossier_assessment_kind_carries_over (DossierAssessmentKind kind)
{
  return kind >= DOSSIER_ASSESSMENT_REVIEW;
}

/**
 * dossier_assessment_new:
 * @kind: its kind
 * @date: the day of it
 *
 * Returns: (transfer full): an assessment without findings. Its scope is what
 *   is usual for the kind.
 */
DossierAssessment *
dossier_assessment_new (DossierAssessmentKind kind, const char *date)
{
  g_autofree char *id = g_uuid_string_random ();

  return g_object_new (DOSSIER_TYPE_ASSESSMENT,
                       "id",
                       id,
                       "kind",
                       kind,
                       "date",
                       date,
                       "scope",
                       dossier_assessment_kind_carries_over (kind)
                         ? DOSSIER_ASSESSMENT_SELECTED_ELEMENTS
                         : DOSSIER_ASSESSMENT_ALL_ELEMENTS,
                       NULL);
}

const char *
dossier_assessment_get_id (DossierAssessment *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "id");
}

DossierAssessmentKind
dossier_assessment_get_kind (DossierAssessment *self)
{
  return (DossierAssessmentKind) dossier_record_get_enum (DOSSIER_RECORD (self), "kind");
}

const char *
dossier_assessment_get_date (DossierAssessment *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "date");
}

DossierAssessmentOutcome
dossier_assessment_get_outcome (DossierAssessment *self)
{
  return (DossierAssessmentOutcome) dossier_record_get_enum (DOSSIER_RECORD (self), "outcome");
}

/**
 * dossier_assessment_get_findings:
 * @self: an assessment
 *
 * Returns: (transfer none): a list of #DossierFinding
 */
GListModel *
dossier_assessment_get_findings (DossierAssessment *self)
{
  return dossier_record_get_list (DOSSIER_RECORD (self), "findings");
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  return dossier_session_compare_times (*(DossierSession *const *) a, *(DossierSession *const *) b);
}

/**
 * dossier_assessment_get_sessions:
 * @self: an assessment
 *
 * Returns: (transfer none): a list of #DossierSession, in the order in which they were added
 */
GListModel *
dossier_assessment_get_sessions (DossierAssessment *self)
{
  return dossier_record_get_list (DOSSIER_RECORD (self), "sessions");
}

/**
 * dossier_assessment_list_sessions:
 * @self: an assessment
 *
 * Returns: (transfer full) (element-type DossierSession): its sessions, in the order of their times
 */
GPtrArray *
dossier_assessment_list_sessions (DossierAssessment *self)
{
  GListModel *sessions = dossier_assessment_get_sessions (self);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    g_ptr_array_add (list, g_list_model_get_item (sessions, i));
  g_ptr_array_sort (list, compare_times);
  return list;
}

/**
 * dossier_assessment_find_finding:
 * @self: an assessment
 * @element: the number of an element
 *
 * Returns: (transfer none) (nullable): what it says of that element
 */
DossierFinding *
dossier_assessment_find_finding (DossierAssessment *self, const char *element)
{
  GListModel *findings = dossier_assessment_get_findings (self);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (DossierFinding) finding = g_list_model_get_item (findings, i);

      if (g_str_equal (dossier_finding_get_element (finding), element))
        return finding;
    }
  return NULL;
}

/**
 * dossier_assessment_describe:
 * @self: an assessment
 *
 * Returns: (transfer full): its kind and day for people: "Annual Review,
 *   26 Nov 2024"
 */
char *
dossier_assessment_describe (DossierAssessment *self)
{
  const char *kind =
    dossier_enum_get_title (DOSSIER_TYPE_ASSESSMENT_KIND, (int) dossier_assessment_get_kind (self));
  g_autofree char *day = dossier_day_describe (dossier_assessment_get_date (self));

  /* Translators: the kind of an assessment, and its day */
  return day != NULL ? g_strdup_printf (_ ("%s, %s"), kind, day) : g_strdup (kind);
}

/**
 * dossier_assessment_describe_in_full:
 * @self: an assessment
 *
 * Returns: (transfer full): its kind and day as in running text, where there is room for them:
 * "Full assessment, 12 March 2025"
 */
char *
dossier_assessment_describe_in_full (DossierAssessment *self)
{
  g_autofree char *day = dossier_day_describe_in_full (dossier_assessment_get_date (self));

  if (day == NULL)
    return dossier_assessment_describe (self);
  switch (dossier_assessment_get_kind (self))
    {
    case DOSSIER_ASSESSMENT_SELF:
      return g_strdup_printf (_ ("Self-assessment, %s"), day);
    case DOSSIER_ASSESSMENT_PRE:
      return g_strdup_printf (_ ("Pre-assessment, %s"), day);
    case DOSSIER_ASSESSMENT_REVIEW:
      return g_strdup_printf (_ ("Annual review, %s"), day);
    case DOSSIER_ASSESSMENT_REASSESSMENT:
      return g_strdup_printf (_ ("Reassessment, %s"), day);
    case DOSSIER_ASSESSMENT_FULL:
    default:
      return g_strdup_printf (_ ("Full assessment, %s"), day);
    }
}

/**
 * dossier_assessment_add_finding:
 * @self: an assessment that is not part of a submission yet
 * @finding: what it finds of an element
 */
void
dossier_assessment_add_finding (DossierAssessment *self, DossierFinding *finding)
{
  DossierRecord *record = DOSSIER_RECORD (self);

  g_return_if_fail (DOSSIER_IS_ASSESSMENT (self));
  g_return_if_fail (DOSSIER_IS_FINDING (finding));

  dossier_record_insert (record,
                         dossier_record_find_field (record, "findings"),
                         g_list_model_get_n_items (dossier_assessment_get_findings (self)),
                         DOSSIER_RECORD (finding));
}
