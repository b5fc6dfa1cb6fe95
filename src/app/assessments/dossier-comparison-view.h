/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_COMPARISON_VIEW (dossier_comparison_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierComparisonView,
                      dossier_comparison_view,
                      DOSSIER,
                      COMPARISON_VIEW,
                      AdwBin)

GtkWidget *dossier_comparison_view_new (DossierSubmission *submission);

G_END_DECLS
