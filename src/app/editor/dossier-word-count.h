/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative-buffer.h"

G_BEGIN_DECLS

void dossier_word_count_show (DossierNarrativeBuffer *narrative, GtkLabel *label);
void dossier_word_count_follow_selection (DossierNarrativeBuffer *narrative, GtkLabel *label);

G_END_DECLS
