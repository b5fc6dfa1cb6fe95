/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-choices.h"

/**
 * dossier_rating_choices_new:
 * @standard: a standard
 * @all: (nullable): a first choice that stands for all of them
 *
 * Returns: (transfer full): the ratings by name, best first, for a drop-down
 */
GListModel *
dossier_rating_choices_new (DossierStandard *standard, const char *all)
{
  GtkStringList *choices = gtk_string_list_new (NULL);

  if (all != NULL)
    gtk_string_list_append (choices, all);
  for (int rating = DOSSIER_RATING_COUNT - 1; rating >= 0; rating--)
    gtk_string_list_append (choices,
                            dossier_standard_get_rating_title (standard, (DossierRating) rating));
  return G_LIST_MODEL (choices);
}

/**
 * dossier_rating_to_choice:
 * @rating: a rating
 *
 * Returns: its position among the choices
 */
guint
dossier_rating_to_choice (DossierRating rating)
{
  return DOSSIER_RATING_COUNT - 1 - (guint) rating;
}

/**
 * dossier_rating_from_choice:
 * @choice: a position among the choices
 *
 * Returns: the rating that it stands for
 */
DossierRating
dossier_rating_from_choice (guint choice)
{
  return (DossierRating) (DOSSIER_RATING_COUNT - 1 - choice);
}
