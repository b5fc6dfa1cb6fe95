/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-action.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ACTION_PANEL (dossier_action_panel_get_type ())
G_DECLARE_FINAL_TYPE (DossierActionPanel, dossier_action_panel, DOSSIER, ACTION_PANEL, GtkWidget)

void dossier_action_panel_set_action (DossierActionPanel *self,
                                      DossierSubmission *submission,
                                      DossierAction *action);
void dossier_action_panel_focus (DossierActionPanel *self);

G_END_DECLS
