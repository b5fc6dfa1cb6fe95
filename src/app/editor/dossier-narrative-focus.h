/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative-view.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_NARRATIVE_FOCUS (dossier_narrative_focus_get_type ())
G_DECLARE_FINAL_TYPE (DossierNarrativeFocus,
                      dossier_narrative_focus,
                      DOSSIER,
                      NARRATIVE_FOCUS,
                      GObject)

DossierNarrativeFocus *dossier_narrative_focus_new (GtkWidget *editor, DossierNarrativeView *view);
DossierNarrativeView *dossier_narrative_focus_get_view (DossierNarrativeFocus *self);
DossierNarrativeBuffer *dossier_narrative_focus_get_buffer (DossierNarrativeFocus *self);
gboolean dossier_narrative_focus_is_in_table (DossierNarrativeFocus *self);

G_END_DECLS
