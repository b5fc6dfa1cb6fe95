/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-certification.h"

#include "dossier-day.h"
#include "dossier-submission-assessments.h"
#include "dossier-text.h"

#include <string.h>

/* Visits are arranged some months ahead, so users are warned this many days before the certificate
 * expires. */
#define RUNS_OUT_SOON_DAYS 90

static gboolean
has_decided (DossierAssessment *assessment, const char *today)
{
  return dossier_assessment_kind_is_formal (dossier_assessment_get_kind (assessment)) &&
         dossier_assessment_get_outcome (assessment) != DOSSIER_OUTCOME_PENDING &&
         dossier_day_is_valid (dossier_assessment_get_date (assessment)) &&
         strcmp (dossier_assessment_get_date (assessment), today) <= 0;
}

static gboolean
is_certificate (DossierAssessment *assessment)
{
  DossierAssessmentOutcome outcome = dossier_assessment_get_outcome (assessment);

  return outcome == DOSSIER_OUTCOME_CERTIFIED ||
         outcome == DOSSIER_OUTCOME_CERTIFIED_WITH_CONDITIONS;
}

static int
find_decision (GPtrArray *assessments, int from, const char *today)
{
  for (int i = from; i >= 0; i--)
    {
      if (has_decided (assessments->pdata[i], today))
        return i;
    }
  return -1;
}

/*
 * A review that names no last day leaves the certificate of the full assessment as it is. A full
 * assessment that names none is good for one cycle of the standard.
 */
static char *
find_last_day (DossierSubmission *submission,
               GPtrArray *assessments,
               int decision,
               const char *today)
{
  guint years = dossier_standard_get_cycle_years (dossier_submission_get_standard (submission));

  while (decision >= 0 && is_certificate (assessments->pdata[decision]))
    {
      DossierAssessment *assessment = assessments->pdata[decision];
      const char *until = dossier_record_get_text (DOSSIER_RECORD (assessment), "certified-until");
      int earlier = find_decision (assessments, decision - 1, today);

      if (dossier_day_is_valid (until))
        return g_strdup (until);
      if (dossier_assessment_get_kind (assessment) == DOSSIER_ASSESSMENT_FULL || earlier < 0 ||
          !is_certificate (assessments->pdata[earlier]))
        return dossier_day_add_years (dossier_assessment_get_date (assessment), years);
      decision = earlier;
    }
  return NULL;
}

/* The certificate begins on the day of the assessment, unless it names another day. */
static gboolean
has_begun (DossierAssessment *assessment, const char *today)
{
  return strcmp (dossier_record_get_text (DOSSIER_RECORD (assessment), "certified-from"), today) <=
         0;
}

static gboolean
is_in_date (DossierCertification *self, const char *today)
{
  return has_begun (self->assessment, today) && strcmp (today, self->until) <= 0;
}

/* A renewal is often decided before the certificate ends, which then counts until the first day of
 * the new one. */
static int
find_decision_in_force (GPtrArray *assessments, int latest, const char *today)
{
  int earlier = latest;

  while (earlier >= 0 && is_certificate (assessments->pdata[earlier]) &&
         !has_begun (assessments->pdata[earlier], today))
    earlier = find_decision (assessments, earlier - 1, today);
  return earlier >= 0 && is_certificate (assessments->pdata[earlier]) ? earlier : latest;
}

/* Whether @latest is a certificate that follows this one without a gap. */
static gboolean
is_renewed (DossierCertification *self, DossierAssessment *latest)
{
  const char *from = dossier_record_get_text (DOSSIER_RECORD (latest), "certified-from");

  return latest != self->assessment && dossier_day_count_between (self->until, from) <= 1;
}

/**
 * dossier_certification_find:
 * @submission: a submission
 * @today: the day to judge by
 *
 * The latest decision of a certification body counts: a full assessment, review
 * or reassessment that is not pending. A certificate that has not begun yet
 * leaves the one before it in force. Only organisations that one of them has
 * certified may display the hallmark.
 *
 * Returns: (transfer full): whether the organisation is certified on that day
 */
DossierCertification *
dossier_certification_find (DossierSubmission *submission, const char *today)
{
  g_autoptr (GPtrArray) assessments = dossier_submission_list_assessments (submission);
  int latest = find_decision (assessments, (int) assessments->len - 1, today);
  int decision = find_decision_in_force (assessments, latest, today);
  DossierCertification *self = g_new0 (DossierCertification, 1);

  if (decision < 0)
    return self;

  self->assessment = g_object_ref (assessments->pdata[decision]);
  self->state = DOSSIER_CERTIFICATION_NOT_CERTIFIED;
  if (!is_certificate (self->assessment))
    return self;

  self->until = find_last_day (submission, assessments, decision, today);
  self->n_days_left = dossier_day_count_between (today, self->until);
  self->has_conditions =
    dossier_assessment_get_outcome (self->assessment) == DOSSIER_OUTCOME_CERTIFIED_WITH_CONDITIONS;
  if (is_in_date (self, today))
    {
      self->state = DOSSIER_CERTIFICATION_CERTIFIED;
      self->runs_out_soon =
        self->n_days_left <= RUNS_OUT_SOON_DAYS && !is_renewed (self, assessments->pdata[latest]);
    }
  else if (self->n_days_left < 0)
    self->state = DOSSIER_CERTIFICATION_RAN_OUT;
  return self;
}

void
dossier_certification_free (DossierCertification *self)
{
  g_clear_object (&self->assessment);
  g_free (self->until);
  g_free (self);
}

static char *
describe_certificate (const DossierCertification *self, gboolean counts_days)
{
  g_autofree char *until = dossier_day_describe (self->until);

  if (self->runs_out_soon && counts_days)
    return g_strdup_printf (
      dossier_ngettext ("Certified until %s. The certificate expires in %d day.",
                        "Certified until %s. The certificate expires in %d days.",
                        (gulong) self->n_days_left),
      until,
      self->n_days_left);
  return g_strdup_printf (self->has_conditions ? _ ("Certified with conditions until %s.")
                                               : _ ("Certified until %s."),
                          until);
}

static char *
describe (const DossierCertification *self, gboolean counts_days)
{
  g_autofree char *until = self->until != NULL ? dossier_day_describe (self->until) : NULL;

  switch (self->state)
    {
    case DOSSIER_CERTIFICATION_CERTIFIED:
      return describe_certificate (self, counts_days);
    case DOSSIER_CERTIFICATION_RAN_OUT:
      return g_strdup_printf (_ ("Not certified: the certificate expired on %s."), until);
    case DOSSIER_CERTIFICATION_NOT_CERTIFIED:
      return g_strdup (_ ("Not certified."));
    case DOSSIER_CERTIFICATION_NONE:
    default:
      return g_strdup (_ ("Not certified yet."));
    }
}

/**
 * dossier_certification_describe:
 * @self: a certification
 *
 * Returns: (transfer full): whether it is certified, in a sentence
 */
char *
dossier_certification_describe (const DossierCertification *self)
{
  return describe (self, TRUE);
}

/**
 * dossier_certification_describe_dates:
 * @self: a certification
 *
 * For what is read on another day than it is written, as on paper: it counts no days.
 *
 * Returns: (transfer full): whether it is certified, in a sentence
 */
char *
dossier_certification_describe_dates (const DossierCertification *self)
{
  return describe (self, FALSE);
}
