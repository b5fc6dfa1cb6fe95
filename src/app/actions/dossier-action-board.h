/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-action.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ACTION_BOARD (dossier_action_board_get_type ())
G_DECLARE_FINAL_TYPE (DossierActionBoard, dossier_action_board, DOSSIER, ACTION_BOARD, AdwBin)

void dossier_action_board_set_actions (DossierActionBoard *self, GListModel *actions);
void dossier_action_board_select (DossierActionBoard *self, DossierAction *action);
void dossier_action_board_sort (DossierActionBoard *self);

G_END_DECLS
