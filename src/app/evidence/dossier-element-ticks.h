/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-evidence.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ELEMENT_TICKS (dossier_element_ticks_get_type ())
G_DECLARE_FINAL_TYPE (DossierElementTicks,
                      dossier_element_ticks,
                      DOSSIER,
                      ELEMENT_TICKS,
                      AdwActionRow)

void dossier_element_ticks_set_evidence (DossierElementTicks *self,
                                         DossierSubmission *submission,
                                         DossierEvidence *evidence);

G_END_DECLS
