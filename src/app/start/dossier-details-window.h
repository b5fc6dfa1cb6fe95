/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-bundle.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_DETAILS_WINDOW (dossier_details_window_get_type ())
G_DECLARE_FINAL_TYPE (DossierDetailsWindow,
                      dossier_details_window,
                      DOSSIER,
                      DETAILS_WINDOW,
                      AdwWindow)

GtkWindow *dossier_details_window_new_for_creation (GtkWindow *parent,
                                                    DossierStandardLibrary *library);
GtkWindow *dossier_details_window_new (GtkWindow *parent, DossierSubmission *submission);

G_END_DECLS
