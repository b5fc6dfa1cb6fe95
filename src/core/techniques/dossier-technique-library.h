/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-technique.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_TECHNIQUE_LIBRARY (dossier_technique_library_get_type ())
G_DECLARE_FINAL_TYPE (DossierTechniqueLibrary,
                      dossier_technique_library,
                      DOSSIER,
                      TECHNIQUE_LIBRARY,
                      GObject)

DossierTechniqueLibrary *dossier_technique_library_new (void);
DossierTechniqueLibrary *dossier_technique_library_new_for_folders (GFile *shipped, GFile *own);
GListModel *dossier_technique_library_get_techniques (DossierTechniqueLibrary *self);
const char *const *dossier_technique_library_get_problems (DossierTechniqueLibrary *self);
DossierTechnique *
dossier_technique_library_find (DossierTechniqueLibrary *self, const char *id, GError **error);
GPtrArray *dossier_technique_library_list_for (DossierTechniqueLibrary *self, const char *element);
GPtrArray *dossier_technique_library_search (DossierTechniqueLibrary *self, const char *words);
DossierTechnique *
dossier_technique_library_add (DossierTechniqueLibrary *self, GFile *file, GError **error);
DossierTechniqueLibrary *dossier_technique_library_get_default (void);

G_END_DECLS
