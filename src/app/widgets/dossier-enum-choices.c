/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-enum-choices.h"

#include "dossier-choices.h"
#include "dossier-enum.h"

/**
 * dossier_enum_choices_new:
 * @type: an enumeration
 * @first: (nullable): a first choice that stands for none or all of its values
 *
 * Returns: (transfer full): #DossierChoices of its values in order
 */
GListModel *
dossier_enum_choices_new (GType type, const char *first)
{
  DossierChoices *choices = dossier_choices_new (first);

  for (guint i = 0; i < dossier_enum_get_n_values (type); i++)
    dossier_choices_add (choices,
                         dossier_enum_get_nick (type, (int) i),
                         dossier_enum_get_title (type, (int) i));
  return G_LIST_MODEL (choices);
}

/**
 * dossier_rating_choices_new:
 * @standard: a standard
 * @first: (nullable): a first choice that stands for all of them
 *
 * Returns: (transfer full): #DossierChoices of the ratings as the standard calls them, best first
 */
GListModel *
dossier_rating_choices_new (DossierStandard *standard, const char *first)
{
  DossierChoices *choices = dossier_choices_new (first);

  for (int rating = DOSSIER_RATING_COUNT - 1; rating >= 0; rating--)
    dossier_choices_add (choices,
                         dossier_enum_get_nick (DOSSIER_TYPE_RATING, rating),
                         dossier_standard_get_rating_title (standard, (DossierRating) rating));
  return G_LIST_MODEL (choices);
}
