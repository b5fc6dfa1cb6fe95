/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-record.h"

G_BEGIN_DECLS

/**
 * DossierActionState:
 * @DOSSIER_ACTION_OPEN: nobody has begun
 * @DOSSIER_ACTION_IN_PROGRESS: somebody is at it
 * @DOSSIER_ACTION_DONE: it is done
 * @DOSSIER_ACTION_VERIFIED: somebody else has seen that it is done
 *
 * How far an action is.
 */
typedef enum
{
  DOSSIER_ACTION_OPEN,
  DOSSIER_ACTION_IN_PROGRESS,
  DOSSIER_ACTION_DONE,
  DOSSIER_ACTION_VERIFIED,
} DossierActionState;

#define DOSSIER_ACTION_STATE_COUNT (DOSSIER_ACTION_VERIFIED + 1)

#define DOSSIER_TYPE_ACTION_STATE (dossier_action_state_get_type ())

GType dossier_action_state_get_type (void);
gboolean dossier_action_state_is_finished (DossierActionState state);

/**
 * DossierPriority:
 * @DOSSIER_PRIORITY_LOW: when there is time
 * @DOSSIER_PRIORITY_NORMAL: by the due date
 * @DOSSIER_PRIORITY_HIGH: before others
 *
 * How much an action presses.
 */
typedef enum
{
  DOSSIER_PRIORITY_LOW,
  DOSSIER_PRIORITY_NORMAL,
  DOSSIER_PRIORITY_HIGH,
} DossierPriority;

#define DOSSIER_PRIORITY_COUNT (DOSSIER_PRIORITY_HIGH + 1)

#define DOSSIER_TYPE_PRIORITY (dossier_priority_get_type ())

GType dossier_priority_get_type (void);

#define DOSSIER_TYPE_ACTION (dossier_action_get_type ())
G_DECLARE_FINAL_TYPE (DossierAction, dossier_action, DOSSIER, ACTION, DossierRecord)

DossierAction *dossier_action_new (const char *title, const char *element);
const char *dossier_action_get_id (DossierAction *self);
const char *dossier_action_get_title (DossierAction *self);
const char *dossier_action_get_element (DossierAction *self);
const char *dossier_action_get_owner (DossierAction *self);
const char *dossier_action_get_due (DossierAction *self);
const char *dossier_action_get_opened (DossierAction *self);
const char *dossier_action_get_finished (DossierAction *self);
const char *dossier_action_get_assessment (DossierAction *self);
DossierActionState dossier_action_get_state (DossierAction *self);
DossierPriority dossier_action_get_priority (DossierAction *self);
GListModel *dossier_action_get_notes (DossierAction *self);
GListModel *dossier_action_get_products (DossierAction *self);
gboolean dossier_action_is_finished (DossierAction *self);
gboolean dossier_action_is_overdue (DossierAction *self, const char *today);
char *dossier_action_describe_due (DossierAction *self, const char *today);
char *dossier_action_describe_due_date (DossierAction *self);

G_END_DECLS
