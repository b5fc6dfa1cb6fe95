/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-search.h"
#include "dossier-test-folder.h"

G_BEGIN_DECLS

DossierBundle *dossier_test_search_make_bundle (DossierTestFolder *folder);
DossierEvidence *dossier_test_search_add_file (DossierTestFolder *folder,
                                               DossierBundle *bundle,
                                               const char *name,
                                               const char *content);
void dossier_test_search_update (DossierSearch *search);
void
dossier_test_search_assert_finds (DossierSearch *search, const char *words, const char *expected);

G_END_DECLS
