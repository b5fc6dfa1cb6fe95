/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative-view.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_NARRATIVE_FINDER (dossier_narrative_finder_get_type ())
G_DECLARE_FINAL_TYPE (DossierNarrativeFinder,
                      dossier_narrative_finder,
                      DOSSIER,
                      NARRATIVE_FINDER,
                      GObject)

DossierNarrativeFinder *dossier_narrative_finder_new (DossierNarrativeBuffer *buffer);
void dossier_narrative_finder_begin_at_cursor (DossierNarrativeFinder *self,
                                               DossierNarrativeView *text);
void dossier_narrative_finder_find (DossierNarrativeFinder *self,
                                    const char *sought,
                                    gboolean matches_case);
void dossier_narrative_finder_move (DossierNarrativeFinder *self, int direction);
void dossier_narrative_finder_move_from_cursor (DossierNarrativeFinder *self,
                                                DossierNarrativeView *text,
                                                int direction);
guint dossier_narrative_finder_get_n_matches (DossierNarrativeFinder *self);
guint dossier_narrative_finder_get_position (DossierNarrativeFinder *self);
gboolean dossier_narrative_finder_get_match (DossierNarrativeFinder *self,
                                             GtkTextIter *start,
                                             GtkTextIter *end);
DossierNarrativeView *dossier_narrative_finder_get_cell (DossierNarrativeFinder *self);
void dossier_narrative_finder_replace (DossierNarrativeFinder *self, const char *replacement);

G_END_DECLS
