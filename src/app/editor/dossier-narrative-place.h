/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative-view.h"

G_BEGIN_DECLS

/**
 * DossierNarrativePlace:
 * @offset: in characters, from the start of the narrative; that of the table for a place in a cell
 * @is_in_cell: whether it is in a cell of a table
 * @row: the number of the row of the cell
 * @column: the number of its column
 * @cell_offset: in characters, from the start of the cell
 * @length: how many characters belong to it
 *
 * A place in a narrative as it is shown, in its text or in a table.
 */
typedef struct
{
  int offset;
  gboolean is_in_cell;
  guint row;
  guint column;
  int cell_offset;
  int length;
} DossierNarrativePlace;

GArray *dossier_narrative_place_find_all (DossierNarrativeBuffer *buffer,
                                          const char *sought,
                                          gboolean matches_case);
int dossier_narrative_place_compare (gconstpointer a, gconstpointer b);
void dossier_narrative_place_set (DossierNarrativePlace *self,
                                  DossierNarrativeBuffer *buffer,
                                  DossierNarrativeView *text,
                                  const GtkTextIter *iter);
DossierNarrativeView *dossier_narrative_place_find_cell (const DossierNarrativePlace *self,
                                                         DossierNarrativeBuffer *buffer);
gboolean dossier_narrative_place_get_bounds (const DossierNarrativePlace *self,
                                             DossierNarrativeBuffer *buffer,
                                             GtkTextIter *start,
                                             GtkTextIter *end);
void dossier_narrative_place_advance (DossierNarrativePlace *self, int n_characters);

G_END_DECLS
