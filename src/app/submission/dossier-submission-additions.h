/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-evidence-addition.h"
#include "dossier-submission-view.h"

G_BEGIN_DECLS

void dossier_submission_view_run_addition (DossierSubmissionView *self,
                                           DossierEvidenceAddition *addition,
                                           const char *element,
                                           const char *message);

G_END_DECLS
