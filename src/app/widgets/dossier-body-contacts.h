/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-standard.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_BODY_CONTACTS (dossier_body_contacts_get_type ())
G_DECLARE_FINAL_TYPE (DossierBodyContacts, dossier_body_contacts, DOSSIER, BODY_CONTACTS, AdwBin)

gboolean dossier_body_contacts_set_body (DossierBodyContacts *self,
                                         DossierStandard *standard,
                                         const char *name);

G_END_DECLS
