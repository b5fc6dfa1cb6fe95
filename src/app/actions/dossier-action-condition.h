/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-action.h"

G_BEGIN_DECLS

/**
 * DossierActionCondition:
 * @DOSSIER_ACTION_UNFINISHED: it is not done
 * @DOSSIER_ACTION_OVERDUE: its due date has passed, and it is not done
 * @DOSSIER_ACTION_FINISHED: it is done
 *
 * What actions can be filtered by.
 */
typedef enum
{
  DOSSIER_ACTION_UNFINISHED,
  DOSSIER_ACTION_OVERDUE,
  DOSSIER_ACTION_FINISHED,
} DossierActionCondition;

#define DOSSIER_TYPE_ACTION_CONDITION (dossier_action_condition_get_type ())
GType dossier_action_condition_get_type (void);

const char *dossier_action_condition_describe_none (int condition);
gboolean dossier_action_meets (DossierAction *self, int condition, const char *today);

G_END_DECLS
