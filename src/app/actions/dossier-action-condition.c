/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-action-condition.h"

#include <glib/gi18n.h>

#include "dossier-enum.h"

static const DossierEnumValue action_condition_values[] = {
  { DOSSIER_ACTION_UNFINISHED, "unfinished", N_ ("Not done"), NULL },
  { DOSSIER_ACTION_OVERDUE, "overdue", N_ ("Overdue"), NULL },
  { DOSSIER_ACTION_FINISHED, "finished", N_ ("Done"), NULL },
};

DOSSIER_DEFINE_ENUM (DossierActionCondition, dossier_action_condition, action_condition_values)

/**
 * dossier_action_condition_describe_none:
 * @condition: a #DossierActionCondition; -1 for any
 *
 * Returns: what holds where no action meets the condition, in a sentence
 */
const char *
dossier_action_condition_describe_none (int condition)
{
  switch (condition)
    {
    case DOSSIER_ACTION_UNFINISHED:
      return _ ("Every action is done.");
    case DOSSIER_ACTION_OVERDUE:
      return _ ("No action is overdue.");
    case DOSSIER_ACTION_FINISHED:
      return _ ("No action is done.");
    default:
      return "";
    }
}

/**
 * dossier_action_meets:
 * @self: an action
 * @condition: a #DossierActionCondition; -1 for any
 * @today: the day to judge by
 *
 * Returns: whether it meets the condition
 */
gboolean
dossier_action_meets (DossierAction *self, int condition, const char *today)
{
  switch (condition)
    {
    case DOSSIER_ACTION_UNFINISHED:
      return !dossier_action_is_finished (self);
    case DOSSIER_ACTION_OVERDUE:
      return dossier_action_is_overdue (self, today);
    case DOSSIER_ACTION_FINISHED:
      return dossier_action_is_finished (self);
    default:
      return TRUE;
    }
}
