/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_COMPARISON_VIEW (dossier_comparison_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierComparisonView,
                      dossier_comparison_view,
                      DOSSIER,
                      COMPARISON_VIEW,
                      GtkWidget)

void dossier_comparison_view_set_submission (DossierComparisonView *self,
                                             DossierSubmission *submission);
void dossier_comparison_view_compare_latest (DossierComparisonView *self);

G_END_DECLS
