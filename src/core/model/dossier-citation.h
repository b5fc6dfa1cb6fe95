/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-record.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CITATION (dossier_citation_get_type ())
G_DECLARE_FINAL_TYPE (DossierCitation, dossier_citation, DOSSIER, CITATION, DossierRecord)

DossierCitation *dossier_citation_new (const char *evidence);
const char *dossier_citation_get_evidence (DossierCitation *self);
const char *dossier_citation_get_pages (DossierCitation *self);

G_END_DECLS
