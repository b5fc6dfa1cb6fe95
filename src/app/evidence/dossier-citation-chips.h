/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-citation.h"
#include "dossier-evidence.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CITATION_CHIPS (dossier_citation_chips_get_type ())
G_DECLARE_FINAL_TYPE (DossierCitationChips, dossier_citation_chips, DOSSIER, CITATION_CHIPS, AdwBin)

void dossier_citation_chips_set (DossierCitationChips *self,
                                 DossierCitation *citation,
                                 DossierEvidence *evidence);
guint dossier_citation_chips_find_first_page (DossierCitation *citation);

G_END_DECLS
