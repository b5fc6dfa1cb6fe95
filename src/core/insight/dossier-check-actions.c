/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-check-finder.h"

#include "dossier-history.h"
#include "dossier-short-text.h"
#include "dossier-text.h"

/* Facts about the actions of an element, as flags. */
typedef enum
{
  HAS_UNFINISHED = 1 << 0,
  IS_OF_ASSESSMENT = 1 << 1,
} ActionTies;

static void
check_due (DossierCheckRun *self, DossierAction *action)
{
  g_autofree char *title = NULL;
  g_autofree char *due = NULL;

  if (!dossier_action_is_overdue (action, self->today))
    return;
  title = dossier_text_shorten (dossier_action_get_title (action));
  due = dossier_action_describe_due (action, self->today);
  dossier_check_run_add (self,
                         DOSSIER_CHECK_ACTION_OVERDUE,
                         action,
                         /* Translators: the title of an action, and “3 days overdue” */
                         g_strdup_printf (_ ("The action “%s” is not done: %s."), title, due));
}

static void
check_owner (DossierCheckRun *self, DossierAction *action)
{
  g_autofree char *title = NULL;

  if (dossier_action_is_finished (action) || *dossier_action_get_owner (action) != '\0')
    return;
  title = dossier_text_shorten (dossier_action_get_title (action));
  dossier_check_run_add (self,
                         DOSSIER_CHECK_ACTION_WITHOUT_OWNER,
                         action,
                         g_strdup_printf (_ ("The action “%s” has no owner."), title));
}

static void
each_action (DossierCheckRun *self, void (*check) (DossierCheckRun *, DossierAction *))
{
  GListModel *actions = dossier_submission_get_actions (self->submission);

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (DossierAction) action = g_list_model_get_item (actions, i);

      check (self, action);
    }
}

static void
find_overdue (DossierCheckRun *self)
{
  each_action (self, check_due);
}

static void
find_without_owner (DossierCheckRun *self)
{
  each_action (self, check_owner);
}

static GHashTable *
tie_actions (DossierCheckRun *self, const char *assessment)
{
  GListModel *actions = dossier_submission_get_actions (self->submission);
  GHashTable *ties = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (DossierAction) action = g_list_model_get_item (actions, i);
      const char *element = dossier_action_get_element (action);
      guint tie = GPOINTER_TO_UINT (g_hash_table_lookup (ties, element));

      if (!dossier_action_is_finished (action))
        tie |= HAS_UNFINISHED;
      if (g_strcmp0 (dossier_action_get_assessment (action), assessment) == 0)
        tie |= IS_OF_ASSESSMENT;
      g_hash_table_insert (ties, (gpointer) element, GUINT_TO_POINTER (tie));
    }
  return ties;
}

static void
check_short (DossierCheckRun *self,
             DossierResponse *response,
             DossierRating assessed,
             ActionTies ties)
{
  const char *element = dossier_response_get_element (response);
  DossierRating rating = dossier_response_get_rating (response);

  if (dossier_rating_falls_short (rating) && (ties & HAS_UNFINISHED) == 0)
    dossier_check_run_add (
      self,
      DOSSIER_CHECK_NO_ACTION,
      response,
      g_strdup_printf (_ ("Element %s is rated %s but has no open action."),
                       element,
                       dossier_standard_get_rating_title (self->standard, rating)));
  else if (!dossier_rating_falls_short (rating) && dossier_rating_falls_short (assessed) &&
           ties == 0)
    dossier_check_run_add (
      self,
      DOSSIER_CHECK_NO_ACTION,
      response,
      g_strdup_printf (_ ("The last assessment left element %s at %s, and there is no action for "
                          "it."),
                       element,
                       dossier_standard_get_rating_title (self->standard, assessed)));
}

static void
find_missing (DossierCheckRun *self)
{
  GListModel *elements = dossier_standard_get_elements (self->standard);
  g_autoptr (DossierHistory) history = dossier_history_new (self->submission);
  g_autoptr (GHashTable) ties = NULL;
  guint latest;
  gboolean is_assessed = dossier_history_find_latest_formal (history, &latest);

  ties = tie_actions (
    self,
    is_assessed ? dossier_assessment_get_id (dossier_history_get_assessment (history, latest))
                : NULL);
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      const char *number = dossier_element_get_number (element);
      DossierRating assessed = is_assessed
                                 ? dossier_history_get_rating (history, latest, number)->rating
                                 : DOSSIER_RATING_NOT_RATED;
      DossierResponse *response = dossier_submission_find_response (self->submission, number);

      if (response != NULL)
        check_short (self,
                     response,
                     assessed,
                     (ActionTies) GPOINTER_TO_UINT (g_hash_table_lookup (ties, number)));
    }
}

static const char *const dates[] = { "actions/*/title", "actions/*/state", "actions/*/due", NULL };
static const char *const owners[] = { "actions/*/title",
                                      "actions/*/state",
                                      "actions/*/owner",
                                      NULL };
static const char *const ties[] = { "actions/*/element",  "actions/*/state", "actions/*/assessment",
                                    "responses/*/rating", "assessments",     NULL };

const DossierCheckFinder dossier_check_finder_of_action_dates = { find_overdue, dates };
const DossierCheckFinder dossier_check_finder_of_action_owners = { find_without_owner, owners };
const DossierCheckFinder dossier_check_finder_of_missing_actions = { find_missing, ties };
