/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-assessment.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_FINDING_ACTIONS_WINDOW (dossier_finding_actions_window_get_type ())
G_DECLARE_FINAL_TYPE (DossierFindingActionsWindow,
                      dossier_finding_actions_window,
                      DOSSIER,
                      FINDING_ACTIONS_WINDOW,
                      AdwWindow)

GtkWindow *dossier_finding_actions_window_new (GtkWindow *parent,
                                               DossierSubmission *submission,
                                               DossierAssessment *assessment);

G_END_DECLS
