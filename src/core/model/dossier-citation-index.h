/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission.h"

G_BEGIN_DECLS

/**
 * DossierCitationIndex:
 *
 * Which elements cite which evidence, at one moment.
 */
typedef struct _DossierCitationIndex DossierCitationIndex;

DossierCitationIndex *dossier_citation_index_new (DossierSubmission *submission);
void dossier_citation_index_free (DossierCitationIndex *self);
GPtrArray *dossier_citation_index_find (DossierCitationIndex *self, const char *evidence);
char *dossier_citation_index_describe (DossierCitationIndex *self, const char *evidence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierCitationIndex, dossier_citation_index_free)

G_END_DECLS
