/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-action.h"

G_BEGIN_DECLS

/**
 * DossierActionGrouping:
 * @DOSSIER_ACTION_BY_STATE: by how far they are
 * @DOSSIER_ACTION_BY_OWNER: by who does them
 * @DOSSIER_ACTION_BY_ELEMENT: by what needs them
 * @DOSSIER_ACTION_BY_DUE: by when they are due
 *
 * How actions are put together in a list.
 */
typedef enum
{
  DOSSIER_ACTION_BY_STATE,
  DOSSIER_ACTION_BY_OWNER,
  DOSSIER_ACTION_BY_ELEMENT,
  DOSSIER_ACTION_BY_DUE,
} DossierActionGrouping;

#define DOSSIER_TYPE_ACTION_GROUPING (dossier_action_grouping_get_type ())
GType dossier_action_grouping_get_type (void);

#define DOSSIER_ACTION_DUE_SOON_DAYS 14

gboolean dossier_action_is_due_soon (DossierAction *self, const char *today);
char *dossier_action_describe_group (DossierAction *self,
                                     DossierActionGrouping grouping,
                                     const char *today);
int dossier_action_compare (DossierAction *a,
                            DossierAction *b,
                            DossierActionGrouping grouping,
                            const char *today);

G_END_DECLS
