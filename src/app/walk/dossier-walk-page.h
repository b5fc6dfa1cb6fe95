/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-page.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_WALK_PAGE (dossier_walk_page_get_type ())
G_DECLARE_FINAL_TYPE (DossierWalkPage, dossier_walk_page, DOSSIER, WALK_PAGE, DossierPage)

void dossier_walk_page_go_on (DossierWalkPage *self);

G_END_DECLS
