/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-record.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ORGANISATION (dossier_organisation_get_type ())
G_DECLARE_FINAL_TYPE (DossierOrganisation,
                      dossier_organisation,
                      DOSSIER,
                      ORGANISATION,
                      DossierRecord)

DossierOrganisation *dossier_organisation_new (void);

G_END_DECLS
