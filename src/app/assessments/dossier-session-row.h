/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-session.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SESSION_ROW (dossier_session_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierSessionRow, dossier_session_row, DOSSIER, SESSION_ROW, AdwExpanderRow)

GtkWidget *dossier_session_row_new (DossierSubmission *submission, DossierSession *session);
DossierSession *dossier_session_row_get_session (DossierSessionRow *self);
void dossier_session_row_update (DossierSessionRow *self);

G_END_DECLS
