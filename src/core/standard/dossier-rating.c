/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-rating.h"

G_DEFINE_ENUM_TYPE (DossierRating,
                    dossier_rating,
                    G_DEFINE_ENUM_VALUE (DOSSIER_RATING_NOT_RATED, "not-rated"),
                    G_DEFINE_ENUM_VALUE (DOSSIER_RATING_NON_COMPLIANCE, "non-compliance"),
                    G_DEFINE_ENUM_VALUE (DOSSIER_RATING_PARTIAL_COMPLIANCE, "partial-compliance"),
                    G_DEFINE_ENUM_VALUE (DOSSIER_RATING_COMPLIANCE, "compliance"),
                    G_DEFINE_ENUM_VALUE (DOSSIER_RATING_COMPLIANCE_PLUS, "compliance-plus"))

/**
 * dossier_rating_to_id:
 * @rating: a rating
 *
 * Returns: the id of @rating in files and on the command line
 */
const char *
dossier_rating_to_id (DossierRating rating)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (DOSSIER_TYPE_RATING);
  GEnumValue *value = g_enum_get_value (klass, (int) rating);

  g_return_val_if_fail (value != NULL, NULL);

  return value->value_nick;
}

/**
 * dossier_rating_from_id:
 * @id: what may be the id of a rating
 * @rating: (out): the rating
 *
 * Returns: whether there is such a rating
 */
gboolean
dossier_rating_from_id (const char *id, DossierRating *rating)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (DOSSIER_TYPE_RATING);
  GEnumValue *value = g_enum_get_value_by_nick (klass, id);

  if (value == NULL)
    return FALSE;
  *rating = (DossierRating) value->value;
  return TRUE;
}

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
