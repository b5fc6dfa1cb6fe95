/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-standard.h"

G_BEGIN_DECLS

void dossier_rating_drop_down_offer (GtkDropDown *drop_down, DossierStandard *standard);

G_END_DECLS
