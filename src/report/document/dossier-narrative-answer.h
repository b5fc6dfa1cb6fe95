/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative.h"

G_BEGIN_DECLS

char *dossier_narrative_get_beginning (GPtrArray *paragraphs, guint position);
gboolean dossier_narrative_find_answer (GPtrArray *paragraphs, guint from, guint *position);
gboolean
dossier_narrative_find_beginning (GPtrArray *paragraphs, const char *beginning, guint *position);
guint dossier_narrative_number_paragraph (GPtrArray *paragraphs, guint position);

G_END_DECLS
