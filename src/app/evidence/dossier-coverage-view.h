/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_COVERAGE_VIEW (dossier_coverage_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierCoverageView, dossier_coverage_view, DOSSIER, COVERAGE_VIEW, AdwBin)

void dossier_coverage_view_set_submission (DossierCoverageView *self,
                                           DossierSubmission *submission);

G_END_DECLS
