/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative.h"

G_BEGIN_DECLS

/**
 * DossierNarrativeLine:
 * @paragraph: what the line is; its text is that of the buffer unless it is outdated
 * @is_outdated: whether the buffer has changed since the text was read from it
 * @n_words: how many words it has, unless it is outdated
 * @restarts: whether it is a numbered item with a number of its own, instead of the next one
 *
 * A line of the buffer of a narrative.
 */
typedef struct
{
  DossierNarrativeParagraph *paragraph;
  gboolean is_outdated;
  guint n_words;
  gboolean restarts;
} DossierNarrativeLine;

DossierNarrativeLine *dossier_narrative_line_new (DossierNarrativeParagraph *paragraph);
void dossier_narrative_line_free (DossierNarrativeLine *self);
DossierNarrativeLine *dossier_narrative_line_new_after (const DossierNarrativeLine *before);
void dossier_narrative_line_set (DossierNarrativeLine *self,
                                 DossierNarrativeKind kind,
                                 guint level,
                                 GArray *containers);
void dossier_narrative_line_set_table (DossierNarrativeLine *self,
                                       const DossierNarrativeParagraph *table);

void dossier_narrative_lines_find_restarts (GPtrArray *lines);
void dossier_narrative_lines_repair (GPtrArray *lines);

gboolean dossier_narrative_container_is_item (const DossierNarrativeContainer *self);
DossierNarrativeContainer *dossier_narrative_containers_find_item (GArray *containers,
                                                                   guint *position);
GArray *dossier_narrative_containers_copy (GArray *containers);
gboolean dossier_narrative_containers_equal (GArray *a, GArray *b);

G_END_DECLS
