/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-submission.h"
#include "dossier-thumbnails.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CITATION_ROW (dossier_citation_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierCitationRow,
                      dossier_citation_row,
                      DOSSIER,
                      CITATION_ROW,
                      AdwPreferencesRow)

GtkWidget *dossier_citation_row_new (DossierSubmission *submission, DossierCitation *citation);
void dossier_citation_row_draw (DossierCitationRow *self, DossierThumbnails *thumbnails);
void dossier_citation_row_toggle (DossierCitationRow *self);

G_END_DECLS
