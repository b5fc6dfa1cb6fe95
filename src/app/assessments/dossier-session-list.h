/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-assessment.h"
#include "dossier-session-row.h"

G_BEGIN_DECLS

void dossier_session_list_set_up (GtkListBox *list, DossierAssessment *assessment);
void dossier_session_list_show (GtkListBox *list,
                                DossierSubmission *submission,
                                DossierAssessment *assessment);
DossierSessionRow *dossier_session_list_find (GtkListBox *list, DossierSession *session);

G_END_DECLS
