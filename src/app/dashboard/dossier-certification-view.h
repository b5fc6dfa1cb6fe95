/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-certification.h"
#include "dossier-check-list.h"
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
                                                DossierCheckList *checks);
void dossier_certification_view_update (DossierCertificationView *self,
                                        const DossierCertification *certification,
                                        const DossierTally *tallies,
                                        const char *today);

G_END_DECLS
