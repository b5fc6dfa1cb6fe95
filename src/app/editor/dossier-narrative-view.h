/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-narrative-buffer.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_NARRATIVE_VIEW (dossier_narrative_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierNarrativeView,
                      dossier_narrative_view,
                      DOSSIER,
                      NARRATIVE_VIEW,
                      GtkTextView)

DossierNarrativeBuffer *dossier_narrative_view_get_buffer (DossierNarrativeView *self);
void dossier_narrative_view_paste (DossierNarrativeView *self, gboolean is_plain);
void dossier_narrative_view_cancel_paste (DossierNarrativeView *self);
gboolean dossier_narrative_view_get_unchecked (DossierNarrativeView *self);
void dossier_narrative_view_set_unchecked (DossierNarrativeView *self, gboolean is_unchecked);

G_END_DECLS
