/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-check.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CHECK_ROW (dossier_check_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierCheckRow, dossier_check_row, DOSSIER, CHECK_ROW, AdwPreferencesRow)

GtkWidget *
dossier_check_row_new (DossierCheck *check, DossierSubmission *submission, DossierCheckGroup group);
DossierCheck *dossier_check_row_get_check (DossierCheckRow *self);

G_END_DECLS
