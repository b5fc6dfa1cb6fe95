/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative-buffer.h"

G_BEGIN_DECLS

GPtrArray *dossier_narrative_selection_get (DossierNarrativeBuffer *buffer);
void dossier_narrative_selection_replace (DossierNarrativeBuffer *buffer, GPtrArray *paragraphs);
void dossier_narrative_selection_replace_text (DossierNarrativeBuffer *buffer, const char *text);

G_END_DECLS
