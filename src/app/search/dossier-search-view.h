/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-page.h"
#include "dossier-bundle.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SEARCH_VIEW (dossier_search_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierSearchView, dossier_search_view, DOSSIER, SEARCH_VIEW, DossierPage)

void dossier_search_view_focus (DossierSearchView *self);
const char *dossier_search_view_get_words (DossierSearchView *self);
void dossier_search_view_set_words (DossierSearchView *self, const char *words);

G_END_DECLS
