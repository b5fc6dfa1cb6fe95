/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative-view.h"

G_BEGIN_DECLS

gboolean dossier_table_cell_is_one (GtkWidget *text);
GMenu *dossier_table_cell_get_menu (void);
GtkWidget *dossier_table_cell_new (DossierNarrativeView *narrative, gboolean is_heading);
void dossier_table_cell_show (DossierNarrativeView *cell,
                              const DossierNarrativeParagraph *table,
                              guint row,
                              guint column);
void dossier_table_cell_describe (DossierNarrativeView *cell,
                                  const DossierNarrativeParagraph *table,
                                  guint row,
                                  guint column);

G_END_DECLS
