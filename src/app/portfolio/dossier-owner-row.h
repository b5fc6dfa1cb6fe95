/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_OWNER_ROW (dossier_owner_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierOwnerRow, dossier_owner_row, DOSSIER, OWNER_ROW, AdwEntryRow)

GtkWidget *dossier_owner_row_new (const char *title, GtkStringList *known);
char *dossier_owner_row_dup_owner (DossierOwnerRow *self);

G_END_DECLS
