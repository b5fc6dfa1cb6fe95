/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_FIRST_STEPS (dossier_first_steps_get_type ())
G_DECLARE_FINAL_TYPE (DossierFirstSteps, dossier_first_steps, DOSSIER, FIRST_STEPS, AdwBin)

void dossier_first_steps_update (DossierFirstSteps *self, DossierSubmission *submission);
gboolean dossier_first_steps_focus (DossierFirstSteps *self);

G_END_DECLS
