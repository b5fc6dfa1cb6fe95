/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CITATION_FIELDS (dossier_citation_fields_get_type ())
G_DECLARE_FINAL_TYPE (DossierCitationFields,
                      dossier_citation_fields,
                      DOSSIER,
                      CITATION_FIELDS,
                      AdwBin)

GtkWidget *dossier_citation_fields_new (DossierSubmission *submission, DossierCitation *citation);

G_END_DECLS
