/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative-view.h"

G_BEGIN_DECLS

void dossier_narrative_clipboard_copy (DossierNarrativeView *view);
void dossier_narrative_clipboard_paste (DossierNarrativeView *view,
                                        gboolean is_plain,
                                        GCancellable *cancellable);

G_END_DECLS
