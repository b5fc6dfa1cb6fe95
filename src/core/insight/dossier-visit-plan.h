/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-assessment.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

gboolean dossier_visit_plan_add (DossierSubmission *submission, DossierAssessment *assessment);

G_END_DECLS
