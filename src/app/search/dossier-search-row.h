/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-search-hit.h"
#include "dossier-technique.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SEARCH_ROW (dossier_search_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierSearchRow, dossier_search_row, DOSSIER, SEARCH_ROW, GObject)

GPtrArray *dossier_search_row_list (GPtrArray *hits, gboolean is_cut, GPtrArray *guides);
DossierSearchHit *dossier_search_row_get_hit (DossierSearchRow *self);
DossierTechnique *dossier_search_row_get_technique (DossierSearchRow *self);
const char *dossier_search_row_get_heading (DossierSearchRow *self);

G_END_DECLS
