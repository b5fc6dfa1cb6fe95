/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-standard-library.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_RECENT_ROW (dossier_recent_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierRecentRow, dossier_recent_row, DOSSIER, RECENT_ROW, AdwActionRow)

void dossier_recent_row_check (DossierRecentRow *self);
GtkWidget *dossier_recent_row_new (const char *path, DossierStandardLibrary *library);

G_END_DECLS
