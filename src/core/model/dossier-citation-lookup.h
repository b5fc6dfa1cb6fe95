/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-citation.h"

G_BEGIN_DECLS

typedef struct _DossierCitationLookup DossierCitationLookup;

DossierCitationLookup *dossier_citation_lookup_new (GListModel *citations);
void dossier_citation_lookup_free (DossierCitationLookup *self);
void dossier_citation_lookup_reset (DossierCitationLookup *self);
DossierCitation *dossier_citation_lookup_find (DossierCitationLookup *self, const char *evidence);

G_END_DECLS
