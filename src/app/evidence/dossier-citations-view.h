/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CITATIONS_VIEW (dossier_citations_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierCitationsView,
                      dossier_citations_view,
                      DOSSIER,
                      CITATIONS_VIEW,
                      GtkWidget)

void dossier_citations_view_set_response (DossierCitationsView *self,
                                          DossierSubmission *submission,
                                          DossierResponse *response);
void dossier_citations_view_choose (DossierCitationsView *self);

G_END_DECLS
