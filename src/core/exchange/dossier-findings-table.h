/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-assessment.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

GPtrArray *dossier_findings_table_read (DossierStandard *standard,
                                        GFile *file,
                                        gboolean needs_all,
                                        GPtrArray *problems,
                                        GError **error);
void dossier_findings_table_apply (GPtrArray *findings,
                                   DossierSubmission *submission,
                                   DossierAssessment *assessment);

G_END_DECLS
