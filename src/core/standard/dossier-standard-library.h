/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-standard.h"

G_BEGIN_DECLS

#define DOSSIER_STANDARD_DEFAULT_ID "customer-service-excellence"

#define DOSSIER_TYPE_STANDARD_LIBRARY (dossier_standard_library_get_type ())
G_DECLARE_FINAL_TYPE (DossierStandardLibrary,
                      dossier_standard_library,
                      DOSSIER,
                      STANDARD_LIBRARY,
                      GObject)

DossierStandardLibrary *dossier_standard_library_new (void);
DossierStandardLibrary *dossier_standard_library_new_for_folders (GFile *shipped, GFile *own);
GListModel *dossier_standard_library_get_standards (DossierStandardLibrary *self);
const char *const *dossier_standard_library_get_problems (DossierStandardLibrary *self);
DossierStandard *
dossier_standard_library_find (DossierStandardLibrary *self, const char *id, GError **error);

G_END_DECLS
