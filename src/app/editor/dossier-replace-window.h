/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-replacement-plan.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_REPLACE_WINDOW (dossier_replace_window_get_type ())
G_DECLARE_FINAL_TYPE (DossierReplaceWindow,
                      dossier_replace_window,
                      DOSSIER,
                      REPLACE_WINDOW,
                      AdwWindow)

GtkWindow *dossier_replace_window_new (GtkWindow *parent,
                                       DossierSubmission *submission,
                                       const DossierReplacementWords *words);

G_END_DECLS
