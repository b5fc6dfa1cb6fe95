/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative-view.h"
#include "dossier-response.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_NARRATIVE_FIND_BAR (dossier_narrative_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (DossierNarrativeFindBar,
                      dossier_narrative_find_bar,
                      DOSSIER,
                      NARRATIVE_FIND_BAR,
                      GtkWidget)

void dossier_narrative_find_bar_set_view (DossierNarrativeFindBar *self,
                                          DossierNarrativeView *view);
void dossier_narrative_find_bar_set_response (DossierNarrativeFindBar *self,
                                              DossierResponse *response);
void dossier_narrative_find_bar_set_editable (DossierNarrativeFindBar *self, gboolean editable);
void dossier_narrative_find_bar_open (DossierNarrativeFindBar *self);
void dossier_narrative_find_bar_close (DossierNarrativeFindBar *self);
void dossier_narrative_find_bar_move (DossierNarrativeFindBar *self, int direction);

G_END_DECLS
