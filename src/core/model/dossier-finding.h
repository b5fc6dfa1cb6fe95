/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-rating.h"
#include "dossier-record.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_FINDING (dossier_finding_get_type ())
G_DECLARE_FINAL_TYPE (DossierFinding, dossier_finding, DOSSIER, FINDING, DossierRecord)

DossierFinding *dossier_finding_new (const char *element);
const char *dossier_finding_get_element (DossierFinding *self);
DossierRating dossier_finding_get_rating (DossierFinding *self);
const char *dossier_finding_get_comment (DossierFinding *self);
const char *dossier_finding_get_strength (DossierFinding *self);
const char *dossier_finding_get_improvement (DossierFinding *self);

G_END_DECLS
