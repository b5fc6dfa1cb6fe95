/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-assessment.h"
#include "dossier-report.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

DossierReport *dossier_visit_report_new (DossierSubmission *submission,
                                         DossierAssessment *assessment,
                                         const char *today);

G_END_DECLS
