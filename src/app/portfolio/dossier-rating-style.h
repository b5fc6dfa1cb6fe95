/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-rating.h"

G_BEGIN_DECLS

const char *dossier_rating_get_icon_name (DossierRating rating);
void dossier_rating_style_widget (DossierRating rating, GtkWidget *widget);
const char *dossier_rating_find_css_class (const char *icon_name);

G_END_DECLS
