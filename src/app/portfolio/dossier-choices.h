/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-standard.h"

G_BEGIN_DECLS

GListModel *dossier_rating_choices_new (DossierStandard *standard, const char *all);
guint dossier_rating_to_choice (DossierRating rating);
DossierRating dossier_rating_from_choice (guint choice);

G_END_DECLS
