/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative-focus.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SPELLING (dossier_spelling_get_type ())
G_DECLARE_FINAL_TYPE (DossierSpelling, dossier_spelling, DOSSIER, SPELLING, GObject)

DossierSpelling *dossier_spelling_new (DossierNarrativeView *view,
                                       DossierNarrativeFocus *focus,
                                       const char *language);
gboolean dossier_spelling_is_ready (DossierSpelling *self);
void
dossier_spelling_check_lines (DossierSpelling *self, GtkTextView *text, guint first, guint last);

G_END_DECLS
