/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-standard.h"

G_BEGIN_DECLS

gboolean
dossier_rating_from_words (DossierStandard *standard, const char *words, DossierRating *rating);

G_END_DECLS
