/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-rating.h"

#include "dossier-enum.h"

static const DossierEnumValue rating_values[] = {
  { DOSSIER_RATING_NOT_RATED, "not-rated", NULL, NULL },
  { DOSSIER_RATING_NON_COMPLIANCE, "non-compliance", NULL, NULL },
  { DOSSIER_RATING_PARTIAL_COMPLIANCE, "partial-compliance", NULL, NULL },
  { DOSSIER_RATING_COMPLIANCE, "compliance", NULL, NULL },
  { DOSSIER_RATING_COMPLIANCE_PLUS, "compliance-plus", NULL, NULL },
};

DOSSIER_DEFINE_ENUM (DossierRating, dossier_rating, rating_values)

/**
 * dossier_rating_falls_short:
 * @rating: a rating
 *
 * Returns: whether an element with that rating has to get better
 */
gboolean
dossier_rating_falls_short (DossierRating rating)
{
  return rating == DOSSIER_RATING_NON_COMPLIANCE || rating == DOSSIER_RATING_PARTIAL_COMPLIANCE;
}
