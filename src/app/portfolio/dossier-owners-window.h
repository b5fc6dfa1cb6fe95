/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_OWNERS_WINDOW (dossier_owners_window_get_type ())
G_DECLARE_FINAL_TYPE (DossierOwnersWindow, dossier_owners_window, DOSSIER, OWNERS_WINDOW, AdwWindow)

GtkWindow *dossier_owners_window_new (GtkWindow *parent, DossierSubmission *submission);

G_END_DECLS
