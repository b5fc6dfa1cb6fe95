/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-action-order.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ACTION_LIST (dossier_action_list_get_type ())
G_DECLARE_FINAL_TYPE (DossierActionList, dossier_action_list, DOSSIER, ACTION_LIST, AdwBin)

void dossier_action_list_set_actions (DossierActionList *self, GListModel *actions);
void dossier_action_list_set_grouping (DossierActionList *self, DossierActionGrouping grouping);
void dossier_action_list_set_editable (DossierActionList *self, gboolean editable);
void dossier_action_list_select (DossierActionList *self, DossierAction *action);
void dossier_action_list_sort (DossierActionList *self);

G_END_DECLS
