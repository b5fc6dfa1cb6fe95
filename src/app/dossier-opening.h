/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-window.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_OPENING (dossier_opening_get_type ())
G_DECLARE_FINAL_TYPE (DossierOpening, dossier_opening, DOSSIER, OPENING, GObject)

DossierOpening *dossier_opening_new (GFile *folder, DossierStandardLibrary *library);
GFile *dossier_opening_get_folder (DossierOpening *self);
void dossier_opening_show (DossierOpening *self,
                           DossierWindow *window,
                           const char *action,
                           const char *missing_path);

gboolean dossier_opening_present_open (GFile *folder, const char *action);

G_END_DECLS
