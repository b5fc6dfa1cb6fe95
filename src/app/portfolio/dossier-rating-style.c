/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-rating-style.h"

static const struct
{
  const char *icon_name;
  const char *css_class;
} styles[DOSSIER_RATING_COUNT] = {
  [DOSSIER_RATING_NOT_RATED] = { "dossier-not-rated-symbolic", "not-rated" },
  [DOSSIER_RATING_NON_COMPLIANCE] = { "dossier-non-compliance-symbolic", "non-compliance" },
  [DOSSIER_RATING_PARTIAL_COMPLIANCE] = { "dossier-partial-compliance-symbolic",
                                          "partial-compliance" },
  [DOSSIER_RATING_COMPLIANCE] = { "dossier-compliance-symbolic", "compliance" },
  [DOSSIER_RATING_COMPLIANCE_PLUS] = { "dossier-compliance-plus-symbolic", "compliance-plus" },
};

/**
 * dossier_rating_get_icon_name:
 * @rating: a rating
 *
 * Returns: the name of the icon that has its shape
 */
const char *
dossier_rating_get_icon_name (DossierRating rating)
{
  return styles[rating].icon_name;
}

/**
 * dossier_rating_style_widget:
 * @rating: a rating
 * @widget: a widget that shows it
 *
 * Gives @widget the colour of @rating, in place of that of any other.
 */
void
dossier_rating_style_widget (DossierRating rating, GtkWidget *widget)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      if (i == (guint) rating)
        gtk_widget_add_css_class (widget, styles[i].css_class);
      else
        gtk_widget_remove_css_class (widget, styles[i].css_class);
    }
}

/**
 * dossier_rating_find_css_class:
 * @icon_name: (nullable): the name of an icon
 *
 * Returns: (nullable): the CSS class of the rating that it stands for
 */
const char *
dossier_rating_find_css_class (const char *icon_name)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      if (g_strcmp0 (icon_name, styles[i].icon_name) == 0)
        return styles[i].css_class;
    }
  return NULL;
}
