/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of a visit that is not ready yet; "" where there is nothing to say. */

#include "dossier-visit-gaps.h"

#include <glib/gi18n.h>

#include "dossier-element-numbers.h"
#include "dossier-rolling-programme.h"
#include "dossier-visit.h"

static gboolean
is_in_no_session (const DossierVisitElement *item)
{
  return item->n_sessions == 0;
}

static gboolean
is_without_evidence (const DossierVisitElement *item)
{
  return item->evidence != DOSSIER_COVERAGE_CURRENT;
}

static char *
join_where (DossierSubmission *submission,
            GPtrArray *cover,
            gboolean (*is_meant) (const DossierVisitElement *item))
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();

  for (guint i = 0; i < cover->len; i++)
    {
      DossierVisitElement *item = cover->pdata[i];

      if (is_meant (item))
        g_ptr_array_add (elements, item->element);
    }
  return dossier_element_numbers_join (dossier_submission_get_standard (submission), elements);
}

/**
 * dossier_visit_gaps_summarize:
 * @cover: (element-type DossierVisitElement): what a visit has for its elements
 *
 * Returns: (transfer full): how many of them are in a session
 */
char *
dossier_visit_gaps_summarize (GPtrArray *cover)
{
  guint n_covered = 0;

  if (cover->len == 0)
    return g_strdup (_ ("No elements to look at are chosen yet"));
  for (guint i = 0; i < cover->len; i++)
    n_covered += !is_in_no_session (cover->pdata[i]);
  return g_strdup_printf (
    ngettext ("%u of %u element in a session", "%u of %u elements in a session", cover->len),
    n_covered,
    cover->len);
}

/**
 * dossier_visit_gaps_join_in_no_session:
 * @submission: a submission
 * @assessment: one of its assessments
 * @cover: (element-type DossierVisitElement): what its visit has for its elements
 *
 * Returns: (transfer full): the numbers of those that are in no session, once there are sessions
 */
char *
dossier_visit_gaps_join_in_no_session (DossierSubmission *submission,
                                       DossierAssessment *assessment,
                                       GPtrArray *cover)
{
  if (g_list_model_get_n_items (dossier_assessment_get_sessions (assessment)) == 0)
    return g_strdup ("");
  return join_where (submission, cover, is_in_no_session);
}

/**
 * dossier_visit_gaps_join_without_evidence:
 * @submission: a submission
 * @cover: (element-type DossierVisitElement): what a visit has for its elements
 *
 * Returns: (transfer full): the numbers of those without evidence that is current on the day
 */
char *
dossier_visit_gaps_join_without_evidence (DossierSubmission *submission, GPtrArray *cover)
{
  return join_where (submission, cover, is_without_evidence);
}

/**
 * dossier_visit_gaps_join_not_reviewed:
 * @submission: a submission
 * @assessment: one of its assessments
 *
 * Returns: (transfer full): if it is a review, the numbers of the elements that no review of the
 *   cycle looks at
 */
char *
dossier_visit_gaps_join_not_reviewed (DossierSubmission *submission, DossierAssessment *assessment)
{
  g_autoptr (GPtrArray) elements = NULL;

  if (dossier_assessment_get_kind (assessment) != DOSSIER_ASSESSMENT_REVIEW)
    return g_strdup ("");
  elements = dossier_rolling_programme_list_not_reviewed (submission, assessment);
  return dossier_element_numbers_join (dossier_submission_get_standard (submission), elements);
}

static char *
describe_person (const DossierVisitPerson *person)
{
  if (person->has_clash)
    /* Translators: a job title, and how many sessions somebody with it is in; always several */
    return g_strdup_printf (ngettext ("%s, in %u session, two of them at the same time",
                                      "%s, in %u sessions, two of them at the same time",
                                      person->n_sessions),
                            person->role,
                            person->n_sessions);
  return g_strdup_printf (ngettext ("%s, in %u session", "%s, in %u sessions", person->n_sessions),
                          person->role,
                          person->n_sessions);
}

/**
 * dossier_visit_gaps_describe_people:
 * @assessment: an assessment
 *
 * Returns: (transfer full): a line for each role in several sessions
 */
char *
dossier_visit_gaps_describe_people (DossierAssessment *assessment)
{
  g_autoptr (GPtrArray) people = dossier_visit_list_people (assessment);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < people->len; i++)
    {
      const DossierVisitPerson *person = people->pdata[i];
      g_autofree char *line = describe_person (person);

      if (person->n_sessions > 1)
        g_strv_builder_add (lines, line);
    }
  all = g_strv_builder_end (lines);
  return g_strjoinv ("\n", all);
}

/**
 * dossier_visit_gaps_find_problem:
 * @submission: a submission
 * @numbers: the numbers of elements, as they were entered
 *
 * Returns: (transfer full) (nullable): what is wrong with them
 */
char *
dossier_visit_gaps_find_problem (DossierSubmission *submission, const char *numbers)
{
  g_autofree char *unknown =
    dossier_element_numbers_find_unknown (dossier_submission_get_standard (submission), numbers);

  if (unknown == NULL)
    return NULL;
  return g_strdup_printf (
    _ ("The standard has no “%s”. Enter numbers separated by commas, as in 1.2, 3.4.1."),
    unknown);
}
