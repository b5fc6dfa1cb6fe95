/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-tally.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_TALLY_BAR (dossier_tally_bar_get_type ())
G_DECLARE_FINAL_TYPE (DossierTallyBar, dossier_tally_bar, DOSSIER, TALLY_BAR, GtkWidget)

void dossier_tally_bar_set_tally (DossierTallyBar *self,
                                  const DossierTally *tally,
                                  DossierStandard *standard);

G_END_DECLS
