/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-portfolio-item.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SECTION_VIEW (dossier_section_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierSectionView, dossier_section_view, DOSSIER, SECTION_VIEW, AdwBin)

void dossier_section_view_set_item (DossierSectionView *self, DossierPortfolioItem *item);

G_END_DECLS
