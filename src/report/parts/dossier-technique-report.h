/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-report.h"
#include "dossier-technique.h"

G_BEGIN_DECLS

DossierReport *dossier_technique_report_new (DossierTechnique *technique);
DossierReport *dossier_technique_report_new_template (DossierTechnique *technique);

G_END_DECLS
