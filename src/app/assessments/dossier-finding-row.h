/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-assessment.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_FINDING_ROW (dossier_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierFindingRow, dossier_finding_row, DOSSIER, FINDING_ROW, GtkListBoxRow)

GtkWidget *dossier_finding_row_new (DossierSubmission *submission,
                                    DossierAssessment *assessment,
                                    DossierElement *element);
const char *dossier_finding_row_get_element (DossierFindingRow *self);
void dossier_finding_row_update (DossierFindingRow *self,
                                 DossierRating carried_over,
                                 DossierAssessment *carried_from);

G_END_DECLS
