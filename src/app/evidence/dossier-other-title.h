/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-evidence.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_OTHER_TITLE (dossier_other_title_get_type ())
G_DECLARE_FINAL_TYPE (DossierOtherTitle, dossier_other_title, DOSSIER, OTHER_TITLE, AdwActionRow)

void dossier_other_title_set_evidence (DossierOtherTitle *self,
                                       GFile *bundle_folder,
                                       DossierEvidence *evidence);

G_END_DECLS
