/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-tally.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CERTIFICATION_VIEW (dossier_certification_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierCertificationView,
                      dossier_certification_view,
                      DOSSIER,
                      CERTIFICATION_VIEW,
                      AdwBin)

void dossier_certification_view_set_submission (DossierCertificationView *self,
                                                DossierSubmission *submission,
                                                GFile *bundle_folder);
void dossier_certification_view_update (DossierCertificationView *self,
                                        const DossierTally *tallies);

G_END_DECLS
