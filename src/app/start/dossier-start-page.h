/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-standard-library.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_START_PAGE (dossier_start_page_get_type ())
G_DECLARE_FINAL_TYPE (DossierStartPage, dossier_start_page, DOSSIER, START_PAGE, AdwBin)

void dossier_start_page_check (DossierStartPage *self);
void dossier_start_page_refresh (DossierStartPage *self, DossierStandardLibrary *library);

G_END_DECLS
