/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-standard.h"
#include "dossier-technique.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_TECHNIQUE_VIEW (dossier_technique_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierTechniqueView,
                      dossier_technique_view,
                      DOSSIER,
                      TECHNIQUE_VIEW,
                      GtkWidget)

void dossier_technique_view_set_technique (DossierTechniqueView *self,
                                           DossierTechnique *technique,
                                           DossierStandard *standard);
void dossier_technique_view_set_element (DossierTechniqueView *self, const char *element);

G_END_DECLS
