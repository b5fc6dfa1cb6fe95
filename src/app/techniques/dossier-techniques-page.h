/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-page.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_TECHNIQUES_PAGE (dossier_techniques_page_get_type ())
G_DECLARE_FINAL_TYPE (DossierTechniquesPage,
                      dossier_techniques_page,
                      DOSSIER,
                      TECHNIQUES_PAGE,
                      DossierPage)

void dossier_techniques_page_show (DossierTechniquesPage *self, const char *id);
void dossier_techniques_page_set_element (DossierTechniquesPage *self, const char *element);
void dossier_techniques_page_focus_search (DossierTechniquesPage *self);

G_END_DECLS
