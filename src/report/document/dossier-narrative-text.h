/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative-escape.h"
#include "dossier-narrative.h"

G_BEGIN_DECLS

/* An empty paragraph or line as Markdown. */
#define DOSSIER_NARRATIVE_NOTHING "&nbsp;"

gboolean dossier_narrative_has_no_gap_after (DossierNarrativeKind kind);
char *dossier_narrative_write_text (const DossierRichText *text, DossierNarrativePlace place);

G_END_DECLS
