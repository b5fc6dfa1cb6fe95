/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative-buffer.h"

G_BEGIN_DECLS

void dossier_narrative_buffer_replace (DossierNarrativeBuffer *self,
                                       const GtkTextIter *start,
                                       const GtkTextIter *end,
                                       const char *replacement);

G_END_DECLS
