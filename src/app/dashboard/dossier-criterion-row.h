/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-tally.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CRITERION_ROW (dossier_criterion_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierCriterionRow, dossier_criterion_row, DOSSIER, CRITERION_ROW, AdwBin)

GtkWidget *dossier_criterion_row_new (DossierSubmission *submission, DossierCriterion *criterion);
GtkWidget *dossier_criterion_row_get_heading (DossierCriterionRow *self);
void dossier_criterion_row_update (DossierCriterionRow *self, const DossierTally *tally);

G_END_DECLS
