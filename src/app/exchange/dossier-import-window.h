/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-import.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_IMPORT_WINDOW (dossier_import_window_get_type ())
G_DECLARE_FINAL_TYPE (DossierImportWindow, dossier_import_window, DOSSIER, IMPORT_WINDOW, AdwWindow)

GtkWindow *dossier_import_window_new (GtkWindow *parent, DossierImport *plan);

G_END_DECLS
