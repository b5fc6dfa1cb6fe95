/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-response.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_NARRATIVE_EDITOR (dossier_narrative_editor_get_type ())
G_DECLARE_FINAL_TYPE (DossierNarrativeEditor,
                      dossier_narrative_editor,
                      DOSSIER,
                      NARRATIVE_EDITOR,
                      GtkWidget)

void dossier_narrative_editor_set_record (DossierNarrativeEditor *self, DossierRecord *record);
GtkWidget *dossier_narrative_editor_get_view (DossierNarrativeEditor *self);
void dossier_narrative_editor_set_editable (DossierNarrativeEditor *self, gboolean editable);
void dossier_narrative_editor_set_writing (DossierNarrativeEditor *self, gboolean is_writing);

G_END_DECLS
