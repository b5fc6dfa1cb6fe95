/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DossierRating:
 * @DOSSIER_RATING_NOT_RATED: nobody has rated the element so far
 * @DOSSIER_RATING_NON_COMPLIANCE: little or nothing shows that it is met
 * @DOSSIER_RATING_PARTIAL_COMPLIANCE: evidence, but gaps
 * @DOSSIER_RATING_COMPLIANCE: what the element asks
 * @DOSSIER_RATING_COMPLIANCE_PLUS: practice that others can learn from
 *
 * How well an element is met, from worst to best. The nicks are the ids in
 * files and on the command line.
 */
typedef enum
{
  DOSSIER_RATING_NOT_RATED,
  DOSSIER_RATING_NON_COMPLIANCE,
  DOSSIER_RATING_PARTIAL_COMPLIANCE,
  DOSSIER_RATING_COMPLIANCE,
  DOSSIER_RATING_COMPLIANCE_PLUS,
} DossierRating;

#define DOSSIER_RATING_COUNT (DOSSIER_RATING_COMPLIANCE_PLUS + 1)

#define DOSSIER_TYPE_RATING (dossier_rating_get_type ())

GType dossier_rating_get_type (void);
gboolean dossier_rating_falls_short (DossierRating rating);

G_END_DECLS
