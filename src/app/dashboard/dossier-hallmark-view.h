/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-certification.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_HALLMARK_VIEW (dossier_hallmark_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierHallmarkView, dossier_hallmark_view, DOSSIER, HALLMARK_VIEW, AdwBin)

void dossier_hallmark_view_set_submission (DossierHallmarkView *self,
                                           DossierSubmission *submission,
                                           GFile *bundle_folder);
void dossier_hallmark_view_update (DossierHallmarkView *self,
                                   const DossierCertification *certification);

G_END_DECLS
