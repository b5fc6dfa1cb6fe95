/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-check-list.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_READY_VIEW (dossier_ready_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierReadyView, dossier_ready_view, DOSSIER, READY_VIEW, AdwBin)

GtkWidget *dossier_ready_view_new (DossierSubmission *submission);
void dossier_ready_view_set_checks (DossierReadyView *self, DossierCheckList *checks);

G_END_DECLS
