/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-cycle.h"

#include "dossier-day.h"
#include "dossier-enum.h"
#include "dossier-submission-assessments.h"
#include "dossier-text.h"

#include <string.h>

/* Users are reminded of a visit this early, to have time to finish narratives and evidence. */
#define SOON_DAYS 60

/* A visit up to half a year early or late still counts as the visit of its year. */
#define LATE_DAYS 182

static void
replace_day (char **day, const char *other)
{
  g_free (*day);
  *day = g_strdup (other);
}

static gboolean
is_formal_and_dated (DossierAssessment *assessment)
{
  return dossier_assessment_kind_is_formal (dossier_assessment_get_kind (assessment)) &&
         dossier_day_is_valid (dossier_assessment_get_date (assessment));
}

static gboolean
is_pending (DossierAssessment *assessment)
{
  return dossier_assessment_get_outcome (assessment) == DOSSIER_OUTCOME_PENDING;
}

static gboolean
is_decided (DossierAssessment *assessment, const char *today)
{
  return is_formal_and_dated (assessment) && !is_pending (assessment) &&
         strcmp (dossier_assessment_get_date (assessment), today) <= 0;
}

/* Finds the day of the full assessment that began the cycle, and that of the latest visit in it
 * that has an outcome. */
static gboolean
find_cycle (DossierSubmission *submission, const char *today, char **start, char **latest)
{
  g_autoptr (GPtrArray) assessments = dossier_submission_list_assessments (submission);

  for (guint i = 0; i < assessments->len; i++)
    {
      DossierAssessment *assessment = assessments->pdata[i];
      const char *date = dossier_assessment_get_date (assessment);

      if (!is_decided (assessment, today))
        continue;
      if (dossier_assessment_get_kind (assessment) == DOSSIER_ASSESSMENT_FULL)
        replace_day (start, date);
      if (dossier_assessment_get_kind (assessment) != DOSSIER_ASSESSMENT_REASSESSMENT)
        replace_day (latest, date);
    }
  return *start != NULL;
}

/* Finds the visit after @latest that is held now and has no outcome yet, or that is entered for a
 * later day. A reassessment is no visit of the cycle. */
static DossierAssessment *
find_pending (DossierSubmission *submission, const char *latest, const char *today)
{
  g_autoptr (GPtrArray) assessments = dossier_submission_list_assessments (submission);
  DossierAssessment *found = NULL;

  for (guint i = 0; i < assessments->len; i++)
    {
      DossierAssessment *assessment = assessments->pdata[i];
      const char *date = dossier_assessment_get_date (assessment);

      if (!is_formal_and_dated (assessment) || !is_pending (assessment) ||
          dossier_assessment_get_kind (assessment) == DOSSIER_ASSESSMENT_REASSESSMENT ||
          (latest != NULL && strcmp (date, latest) <= 0))
        continue;
      if (found == NULL || strcmp (date, today) <= 0)
        found = assessment;
    }
  return found;
}

static DossierAssessmentKind
kind_of_visit (const DossierVisit *visit)
{
  int kind;

  return dossier_enum_find (DOSSIER_TYPE_ASSESSMENT_KIND, visit->kind, &kind)
           ? (DossierAssessmentKind) kind
           : DOSSIER_ASSESSMENT_REVIEW;
}

/* Finds the visit @n_years after the full assessment; after the last visit of a cycle, the first of
 * the next cycle. */
static const DossierVisit *
find_visit (DossierStandard *standard, guint n_years)
{
  guint n_visits;
  const DossierVisit *visits = dossier_standard_get_visits (standard, &n_visits);

  for (guint i = 0; i < n_visits; i++)
    {
      if (visits[i].year == n_years + 1)
        return &visits[i];
    }
  return n_years >= dossier_standard_get_cycle_years (standard) && n_visits > 0 ? &visits[0] : NULL;
}

/* Finds the first visit that the standard plans after @latest or, if @agreed is a day, the last one
 * planned up to then. */
static void
foresee (DossierNextVisit *self,
         DossierStandard *standard,
         const char *start,
         const char *latest,
         const char *agreed)
{
  guint cycle_years = dossier_standard_get_cycle_years (standard);
  g_autofree char *after = dossier_day_add_days (latest, LATE_DAYS);
  g_autofree char *until = *agreed != '\0' ? dossier_day_add_days (agreed, LATE_DAYS) : NULL;

  for (guint n_years = 1; n_years <= cycle_years; n_years++)
    {
      const DossierVisit *visit = find_visit (standard, n_years);
      g_autofree char *day = dossier_day_add_years (start, n_years);

      if (visit == NULL || (n_years < cycle_years && strcmp (day, after) < 0))
        continue;
      if (self->date != NULL && (until == NULL || strcmp (day, until) > 0))
        break;
      replace_day (&self->date, day);
      self->kind = kind_of_visit (visit);
    }
}

static void
take_pending (DossierNextVisit *self, DossierAssessment *pending, const char *today)
{
  replace_day (&self->date, dossier_assessment_get_date (pending));
  self->kind = dossier_assessment_get_kind (pending);
  self->assessment = g_object_ref (pending);
  self->waits_for_outcome = strcmp (self->date, today) < 0;
}

/**
 * dossier_cycle_find_next_visit:
 * @submission: a submission
 * @today: the day to judge by
 *
 * The standard has a cycle of visits from a full assessment on, and those that
 * were decided say how far it has come. An assessment that is still pending is
 * the next visit itself. The user may name another day for it, which counts until
 * that visit is decided.
 *
 * Returns: (transfer full) (nullable): the next visit, %NULL while nothing is
 *   known of it
 */
DossierNextVisit *
dossier_cycle_find_next_visit (DossierSubmission *submission, const char *today)
{
  const char *agreed = dossier_record_get_text (DOSSIER_RECORD (submission), "next-visit");
  DossierStandard *standard = dossier_submission_get_standard (submission);
  g_autoptr (DossierNextVisit) self = g_new0 (DossierNextVisit, 1);
  g_autofree char *start = NULL;
  g_autofree char *latest = NULL;
  gboolean has_begun = find_cycle (submission, today, &start, &latest);
  DossierAssessment *pending = find_pending (submission, latest, today);

  if (latest != NULL && strcmp (agreed, latest) <= 0)
    agreed = "";
  self->kind = DOSSIER_ASSESSMENT_FULL;
  if (has_begun)
    foresee (self, standard, start, latest, agreed);
  if (pending != NULL && strcmp (agreed, dossier_assessment_get_date (pending)) <= 0)
    take_pending (self, pending, today);
  else if (*agreed != '\0')
    {
      replace_day (&self->date, agreed);
      self->is_agreed = TRUE;
    }
  if (self->date == NULL)
    return NULL;
  self->n_days_left = dossier_day_count_between (today, self->date);
  return g_steal_pointer (&self);
}

void
dossier_next_visit_free (DossierNextVisit *self)
{
  g_clear_object (&self->assessment);
  g_free (self->date);
  g_free (self);
}

/**
 * dossier_next_visit_is_soon:
 * @self: a visit
 *
 * Returns: whether the user should be reminded of it
 */
gboolean
dossier_next_visit_is_soon (const DossierNextVisit *self)
{
  return self->n_days_left <= SOON_DAYS && !self->waits_for_outcome;
}

static char *
describe_past (const DossierNextVisit *self, const char *kind, const char *day)
{
  /* Translators: a kind of assessment and a day: “Annual Review on 3 May 2026, outcome pending” */
  return g_strdup_printf (self->waits_for_outcome ? _ ("%s on %s, outcome pending")
                                                  : _ ("%s was due on %s"),
                          kind,
                          day);
}

/**
 * dossier_next_visit_describe:
 * @self: a visit
 *
 * Returns: (transfer full): what comes when, in a sentence
 */
char *
dossier_next_visit_describe (const DossierNextVisit *self)
{
  const char *kind = dossier_enum_get_title (DOSSIER_TYPE_ASSESSMENT_KIND, (int) self->kind);
  g_autofree char *day = dossier_day_describe (self->date);

  if (self->n_days_left < 0)
    return describe_past (self, kind, day);
  if (self->n_days_left == 0)
    return g_strdup_printf (_ ("%s today"), kind);
  return g_strdup_printf (
    dossier_ngettext ("%s in %d day, on %s", "%s in %d days, on %s", (gulong) self->n_days_left),
    kind,
    self->n_days_left,
    day);
}

/**
 * dossier_next_visit_describe_date:
 * @self: a visit
 *
 * For what is read on another day than it is written, as on paper: it counts no days.
 *
 * Returns: (transfer full): what comes when, in a sentence
 */
char *
dossier_next_visit_describe_date (const DossierNextVisit *self)
{
  const char *kind = dossier_enum_get_title (DOSSIER_TYPE_ASSESSMENT_KIND, (int) self->kind);
  g_autofree char *day = dossier_day_describe (self->date);

  if (self->n_days_left < 0)
    return describe_past (self, kind, day);
  /* Translators: a kind of assessment and a day: “Annual Review on 3 May 2026” */
  return g_strdup_printf (_ ("%s on %s"), kind, day);
}
