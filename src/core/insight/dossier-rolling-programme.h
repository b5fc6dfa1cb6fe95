/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-assessment.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

GPtrArray *dossier_rolling_programme_list_not_reviewed (DossierSubmission *submission,
                                                        DossierAssessment *assessment);
GPtrArray *dossier_rolling_programme_suggest (DossierSubmission *submission,
                                              DossierAssessment *assessment);

G_END_DECLS
