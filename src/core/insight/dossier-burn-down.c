/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-burn-down.h"

#include "dossier-action.h"
#include "dossier-day.h"
#include "dossier-submission-assessments.h"
#include "dossier-text.h"

#include <string.h>

/* Older actions are not shown in the chart. */
#define N_DAYS_MAXIMUM (10 * 366)

static gboolean
is_start (DossierAssessment *assessment, const char *today)
{
  const char *date = dossier_assessment_get_date (assessment);

  return dossier_assessment_kind_is_formal (dossier_assessment_get_kind (assessment)) &&
         dossier_day_is_valid (date) && strcmp (date, today) < 0 &&
         dossier_day_count_between (date, today) < N_DAYS_MAXIMUM;
}

static char *
find_first_opened (GListModel *actions, const char *today)
{
  char *first = g_strdup (today);

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (DossierAction) action = g_list_model_get_item (actions, i);
      const char *opened = dossier_action_get_opened (action);

      if (!dossier_day_is_valid (opened) || strcmp (opened, first) >= 0 ||
          dossier_day_count_between (opened, today) >= N_DAYS_MAXIMUM)
        continue;
      g_free (first);
      first = g_strdup (opened);
    }
  return first;
}

/* Returns: (nullable): the day of the last assessment of a certification body */
static char *
find_assessment_date (DossierSubmission *submission, const char *today)
{
  g_autoptr (GPtrArray) assessments = dossier_submission_list_assessments (submission);

  for (guint i = assessments->len; i > 0; i--)
    {
      if (is_start (assessments->pdata[i - 1], today))
        return g_strdup (dossier_assessment_get_date (assessments->pdata[i - 1]));
    }
  return NULL;
}

/* An action counts as open from the day it was opened to the day before it was finished. */
static void
count_action (DossierBurnDown *self, DossierAction *action, GArray *changes)
{
  const char *opened = dossier_action_get_opened (action);
  const char *finished = dossier_action_get_finished (action);
  int n_days = (int) self->n_unfinished->len;
  int first = dossier_day_is_valid (opened) ? dossier_day_count_between (self->from, opened) : 0;
  int last = n_days;

  if (dossier_action_is_finished (action))
    last = dossier_day_is_valid (finished) ? dossier_day_count_between (self->from, finished) : 0;
  first = CLAMP (first, 0, n_days);
  last = CLAMP (last, 0, n_days);
  if (first >= last)
    return;
  g_array_index (changes, int, first)++;
  g_array_index (changes, int, last)--;
}

static void
add_up (DossierBurnDown *self, GArray *changes)
{
  int n_unfinished = 0;

  for (guint i = 0; i < self->n_unfinished->len; i++)
    {
      n_unfinished += g_array_index (changes, int, i);
      g_array_index (self->n_unfinished, guint, i) = (guint) n_unfinished;
    }
}

/**
 * dossier_burn_down_new:
 * @submission: a submission
 * @today: the last day
 *
 * Returns: (transfer full): how many actions were open on each day since the
 *   last assessment of a certification body, or since the first was opened
 */
DossierBurnDown *
dossier_burn_down_new (DossierSubmission *submission, const char *today)
{
  GListModel *actions = dossier_submission_get_actions (submission);
  DossierBurnDown *self = g_new0 (DossierBurnDown, 1);
  g_autoptr (GArray) changes = g_array_new (FALSE, TRUE, sizeof (int));
  int n_days;

  self->from = find_assessment_date (submission, today);
  self->is_since_assessment = self->from != NULL;
  if (self->from == NULL)
    self->from = find_first_opened (actions, today);
  n_days = dossier_day_count_between (self->from, today) + 1;
  self->n_unfinished = g_array_new (FALSE, TRUE, sizeof (guint));
  g_array_set_size (self->n_unfinished, (guint) n_days);
  g_array_set_size (changes, (guint) n_days + 1);
  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (DossierAction) action = g_list_model_get_item (actions, i);

      count_action (self, action, changes);
    }
  add_up (self, changes);
  return self;
}

void
dossier_burn_down_free (DossierBurnDown *self)
{
  g_free (self->from);
  g_array_unref (self->n_unfinished);
  g_free (self);
}

/**
 * dossier_burn_down_describe:
 * @self: a burn-down
 *
 * Returns: (transfer full): what it shows, in a sentence
 */
char *
dossier_burn_down_describe (const DossierBurnDown *self)
{
  guint n_now = g_array_index (self->n_unfinished, guint, self->n_unfinished->len - 1);
  guint n_most = 0;
  g_autofree char *from = dossier_day_describe (self->from);

  for (guint i = 0; i < self->n_unfinished->len; i++)
    n_most = MAX (n_most, g_array_index (self->n_unfinished, guint, i));
  return g_strdup_printf (dossier_ngettext ("%u action is open; at most %u at a time since %s.",
                                            "%u actions are open; at most %u at a time since %s.",
                                            n_now),
                          n_now,
                          n_most,
                          from);
}
