/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-replacement.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_REPLACEMENT_ROW (dossier_replacement_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierReplacementRow,
                      dossier_replacement_row,
                      DOSSIER,
                      REPLACEMENT_ROW,
                      GtkWidget)

GtkWidget *dossier_replacement_row_new (void);
void dossier_replacement_row_set_replacement (DossierReplacementRow *self,
                                              DossierReplacement *replacement);

G_END_DECLS
