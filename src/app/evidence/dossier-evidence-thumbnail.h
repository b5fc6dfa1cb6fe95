/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-evidence.h"
#include "dossier-thumbnails.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_EVIDENCE_THUMBNAIL (dossier_evidence_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (DossierEvidenceThumbnail,
                      dossier_evidence_thumbnail,
                      DOSSIER,
                      EVIDENCE_THUMBNAIL,
                      AdwBin)

void dossier_evidence_thumbnail_set (DossierEvidenceThumbnail *self,
                                     DossierEvidence *evidence,
                                     guint page,
                                     DossierThumbnails *thumbnails);
void dossier_evidence_thumbnail_draw (DossierEvidenceThumbnail *self,
                                      DossierThumbnails *thumbnails);
void dossier_evidence_thumbnail_stop (DossierEvidenceThumbnail *self);

G_END_DECLS
