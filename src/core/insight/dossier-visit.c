/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a visit of the certification body is prepared for, and what it is not. */

#include "dossier-visit.h"

#include "dossier-clock.h"
#include "dossier-day.h"
#include "dossier-element-numbers.h"
#include "dossier-submission-evidence.h"

#include <string.h>

/* Nobody plans longer visits; a date that was mistyped must not make a list of thousands. */
#define DAYS_MAXIMUM 14

static const char *
get_date (DossierAssessment *assessment)
{
  return dossier_assessment_get_date (assessment);
}

/**
 * dossier_visit_list_days:
 * @assessment: an assessment
 *
 * Returns: (transfer full): the days of its visit, in order; none if it has no date
 */
char **
dossier_visit_list_days (DossierAssessment *assessment)
{
  const char *last = dossier_record_get_text (DOSSIER_RECORD (assessment), "last-day");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *day = g_strdup (get_date (assessment));

  if (!dossier_day_is_valid (day))
    return g_strv_builder_end (builder);
  /* The day after the year 9999 is none. */
  for (guint i = 0;
       i == 0 || (i < DAYS_MAXIMUM && dossier_day_is_valid (day) && strcmp (day, last) <= 0);
       i++)
    {
      char *next = dossier_day_add_days (day, 1);

      g_strv_builder_add (builder, day);
      g_free (day);
      day = next;
    }
  return g_strv_builder_end (builder);
}

/**
 * dossier_visit_ends_before_it_begins:
 * @assessment: an assessment
 *
 * Returns: whether the last day of its visit is before the first; only the first counts then
 */
gboolean
dossier_visit_ends_before_it_begins (DossierAssessment *assessment)
{
  const char *first = get_date (assessment);
  const char *last = dossier_record_get_text (DOSSIER_RECORD (assessment), "last-day");

  return dossier_day_is_valid (first) && dossier_day_is_valid (last) && strcmp (last, first) < 0;
}

static GPtrArray *
list_found (DossierSubmission *submission, DossierAssessment *assessment)
{
  DossierStandard *standard = dossier_submission_get_standard (submission);
  GListModel *elements = dossier_standard_get_elements (standard);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);

      if (dossier_assessment_find_finding (assessment, dossier_element_get_number (element)) !=
          NULL)
        g_ptr_array_add (list, g_steal_pointer (&element));
    }
  return list;
}

/**
 * dossier_visit_list_elements:
 * @submission: a submission
 * @assessment: one of its assessments
 *
 * Returns: (transfer full) (element-type DossierElement): the elements that the assessor looks at:
 *   all of them, or those that are chosen, or where none are chosen those that have findings
 */
GPtrArray *
dossier_visit_list_elements (DossierSubmission *submission, DossierAssessment *assessment)
{
  DossierStandard *standard = dossier_submission_get_standard (submission);
  const char *chosen = dossier_record_get_text (DOSSIER_RECORD (assessment), "elements");

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (submission), NULL);

  if (dossier_record_get_enum (DOSSIER_RECORD (assessment), "scope") ==
      DOSSIER_ASSESSMENT_ALL_ELEMENTS)
    return dossier_standard_list_elements (standard);
  if (*chosen == '\0')
    return list_found (submission, assessment);
  return dossier_element_numbers_list (standard, chosen);
}

static void
count_sessions (GHashTable *counts, DossierStandard *standard, DossierSession *session)
{
  g_autoptr (GPtrArray) elements =
    dossier_element_numbers_list (standard, dossier_session_get_elements (session));

  for (guint i = 0; i < elements->len; i++)
    {
      gpointer count = g_hash_table_lookup (counts, elements->pdata[i]);

      g_hash_table_replace (counts,
                            g_object_ref (elements->pdata[i]),
                            GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
    }
}

static GHashTable *
count_sessions_of_elements (DossierSubmission *submission, DossierAssessment *assessment)
{
  GHashTable *counts = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  GListModel *sessions = dossier_assessment_get_sessions (assessment);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (DossierSession) session = g_list_model_get_item (sessions, i);

      count_sessions (counts, dossier_submission_get_standard (submission), session);
    }
  return counts;
}

static GHashTable *
find_coverage (DossierSubmission *submission, const char *day)
{
  g_autoptr (GPtrArray) covered = dossier_coverage_list_elements (submission, day);
  GHashTable *states = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < covered->len; i++)
    {
      const DossierCoverageElement *item = covered->pdata[i];

      g_hash_table_insert (states, item->element, GINT_TO_POINTER (item->state));
    }
  return states;
}

static void
visit_element_free (gpointer data)
{
  DossierVisitElement *self = data;

  g_object_unref (self->element);
  g_free (self);
}

/**
 * dossier_visit_list_cover:
 * @submission: a submission
 * @assessment: one of its assessments
 * @today: the day on which evidence is to be current, if the visit has none
 *
 * Returns: (transfer full) (element-type DossierVisitElement): the elements that the assessor looks
 *   at, with what there is for them
 */
GPtrArray *
dossier_visit_list_cover (DossierSubmission *submission,
                          DossierAssessment *assessment,
                          const char *today)
{
  const char *day = dossier_day_is_valid (get_date (assessment)) ? get_date (assessment) : today;
  g_autoptr (GPtrArray) elements = dossier_visit_list_elements (submission, assessment);
  g_autoptr (GHashTable) counts = count_sessions_of_elements (submission, assessment);
  g_autoptr (GHashTable) states = find_coverage (submission, day);
  GPtrArray *cover = g_ptr_array_new_with_free_func (visit_element_free);

  for (guint i = 0; i < elements->len; i++)
    {
      DossierVisitElement *item = g_new0 (DossierVisitElement, 1);

      item->element = g_object_ref (elements->pdata[i]);
      item->n_sessions = GPOINTER_TO_UINT (g_hash_table_lookup (counts, item->element));
      item->evidence = GPOINTER_TO_INT (g_hash_table_lookup (states, item->element));
      g_ptr_array_add (cover, item);
    }
  return cover;
}

static void
visit_person_free (gpointer data)
{
  DossierVisitPerson *self = data;

  g_free (self->role);
  g_free (self);
}

static gboolean
get_times (DossierSession *session, guint *begins, guint *ends)
{
  return dossier_clock_parse (dossier_record_get_text (DOSSIER_RECORD (session), "begins"),
                              begins) &&
         dossier_clock_parse (dossier_record_get_text (DOSSIER_RECORD (session), "ends"), ends);
}

static gboolean
overlap (DossierSession *first, DossierSession *second)
{
  guint begins, ends, other_begins, other_ends;

  return get_times (first, &begins, &ends) && get_times (second, &other_begins, &other_ends) &&
         g_str_equal (dossier_record_get_text (DOSSIER_RECORD (first), "date"),
                      dossier_record_get_text (DOSSIER_RECORD (second), "date")) &&
         begins < other_ends && other_begins < ends;
}

static gboolean
meets (DossierSession *session, const char *role)
{
  g_auto (GStrv) people = dossier_session_list_people (session);

  return g_strv_contains ((const char *const *) people, role);
}

static gboolean
has_clash (GPtrArray *sessions, guint position, const char *role)
{
  for (guint i = 0; i < position; i++)
    {
      if (meets (sessions->pdata[i], role) &&
          overlap (sessions->pdata[i], sessions->pdata[position]))
        return TRUE;
    }
  return FALSE;
}

static DossierVisitPerson *
ensure_person (GPtrArray *people, const char *role)
{
  DossierVisitPerson *person;

  for (guint i = 0; i < people->len; i++)
    {
      person = people->pdata[i];
      if (g_str_equal (person->role, role))
        return person;
    }
  person = g_new0 (DossierVisitPerson, 1);
  person->role = g_strdup (role);
  g_ptr_array_add (people, person);
  return person;
}

/**
 * dossier_visit_list_people:
 * @assessment: an assessment
 *
 * Returns: (transfer full) (element-type DossierVisitPerson): those whom the assessor meets, in the
 *   order in which they are met
 */
GPtrArray *
dossier_visit_list_people (DossierAssessment *assessment)
{
  g_autoptr (GPtrArray) sessions = dossier_assessment_list_sessions (assessment);
  GPtrArray *people = g_ptr_array_new_with_free_func (visit_person_free);

  for (guint i = 0; i < sessions->len; i++)
    {
      g_auto (GStrv) roles = dossier_session_list_people (sessions->pdata[i]);

      for (guint j = 0; roles[j] != NULL; j++)
        {
          DossierVisitPerson *person = ensure_person (people, roles[j]);

          person->n_sessions++;
          person->has_clash |= has_clash (sessions, i, roles[j]);
        }
    }
  return people;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint64 first = dossier_evidence_get_number (*(DossierEvidence *const *) a);
  guint64 second = dossier_evidence_get_number (*(DossierEvidence *const *) b);

  return (first > second) - (first < second);
}

static void
add_cited (GPtrArray *list, DossierSubmission *submission, const char *element)
{
  DossierResponse *response = dossier_submission_find_response (submission, element);
  GListModel *citations = response != NULL ? dossier_response_get_citations (response) : NULL;

  for (guint i = 0; citations != NULL && i < g_list_model_get_n_items (citations); i++)
    {
      g_autoptr (DossierCitation) citation = g_list_model_get_item (citations, i);
      DossierEvidence *evidence =
        dossier_submission_find_evidence (submission, dossier_citation_get_evidence (citation));

      if (evidence != NULL && !g_ptr_array_find (list, evidence, NULL))
        g_ptr_array_add (list, g_object_ref (evidence));
    }
}

/**
 * dossier_visit_list_cited:
 * @submission: a submission
 * @number: the number of an element
 *
 * Returns: (transfer full) (element-type DossierEvidence): the evidence that the element cites, by
 *   number
 */
GPtrArray *
dossier_visit_list_cited (DossierSubmission *submission, const char *number)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  add_cited (list, submission, number);
  g_ptr_array_sort (list, compare_numbers);
  return list;
}

/**
 * dossier_visit_list_evidence:
 * @submission: a submission
 * @session: a session of one of its assessments
 *
 * Returns: (transfer full) (element-type DossierEvidence): the evidence to have on the table: what
 *   its elements cite, by number
 */
GPtrArray *
dossier_visit_list_evidence (DossierSubmission *submission, DossierSession *session)
{
  g_autoptr (GPtrArray) elements =
    dossier_element_numbers_list (dossier_submission_get_standard (submission),
                                  dossier_session_get_elements (session));
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < elements->len; i++)
    add_cited (list, submission, dossier_element_get_number (elements->pdata[i]));
  g_ptr_array_sort (list, compare_numbers);
  return list;
}

/**
 * dossier_visit_list_sessions_with:
 * @assessment: an assessment
 * @role: the role of somebody whom the assessor meets
 *
 * Returns: (transfer full) (element-type DossierSession): the sessions in which that person is met
 */
GPtrArray *
dossier_visit_list_sessions_with (DossierAssessment *assessment, const char *role)
{
  g_autoptr (GPtrArray) sessions = dossier_assessment_list_sessions (assessment);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < sessions->len; i++)
    {
      if (meets (sessions->pdata[i], role))
        g_ptr_array_add (list, g_object_ref (sessions->pdata[i]));
    }
  return list;
}

/**
 * dossier_visit_list_elements_with:
 * @submission: a submission
 * @assessment: one of its assessments
 * @role: the role of somebody whom the assessor meets
 *
 * Returns: (transfer full) (element-type DossierElement): the elements that the sessions with that
 *   person are about
 */
GPtrArray *
dossier_visit_list_elements_with (DossierSubmission *submission,
                                  DossierAssessment *assessment,
                                  const char *role)
{
  g_autoptr (GPtrArray) sessions = dossier_visit_list_sessions_with (assessment, role);
  g_autoptr (GString) numbers = g_string_new (NULL);

  for (guint i = 0; i < sessions->len; i++)
    g_string_append_printf (numbers, "%s,", dossier_session_get_elements (sessions->pdata[i]));
  return dossier_element_numbers_list (dossier_submission_get_standard (submission), numbers->str);
}
