/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative.h"

G_BEGIN_DECLS

DossierNarrativeParagraph *dossier_narrative_table_new (guint n_rows, guint n_columns);
guint dossier_narrative_table_get_n_columns (const DossierNarrativeParagraph *table);
const DossierRichText *
dossier_narrative_table_get_cell (const DossierNarrativeParagraph *table, guint row, guint column);
void dossier_narrative_table_set_cell (DossierNarrativeParagraph *table,
                                       guint row,
                                       guint column,
                                       DossierRichText *text);
void dossier_narrative_table_insert_row (DossierNarrativeParagraph *table, guint position);
void dossier_narrative_table_insert_column (DossierNarrativeParagraph *table, guint position);
void dossier_narrative_table_remove_row (DossierNarrativeParagraph *table, guint position);
void dossier_narrative_table_remove_column (DossierNarrativeParagraph *table, guint position);
DossierNarrativeAlignment
dossier_narrative_table_get_alignment (const DossierNarrativeParagraph *table, guint column);
void dossier_narrative_table_set_alignment (DossierNarrativeParagraph *table,
                                            guint column,
                                            DossierNarrativeAlignment alignment);
void dossier_narrative_table_put (DossierNarrativeParagraph *table,
                                  guint row,
                                  guint column,
                                  const DossierNarrativeParagraph *other);
guint dossier_narrative_table_count_words (const DossierNarrativeParagraph *table);
DossierRichText *dossier_narrative_join_line (GPtrArray *paragraphs);

G_END_DECLS
