/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative.h"

G_BEGIN_DECLS

/**
 * DossierTextRange:
 * @start: where it starts, in bytes
 * @length: how long it is, in bytes
 *
 * A part of a text, of whole characters.
 */
typedef struct
{
  gsize start;
  gsize length;
} DossierTextRange;

/**
 * DossierNarrativeMatch:
 * @paragraph: the position of the paragraph
 * @row: the position of the row, in a table
 * @column: the position of the cell in the row, in a table
 * @range: where in the text of the paragraph or cell
 *
 * Where words were found in a narrative.
 */
typedef struct
{
  guint paragraph;
  guint row;
  guint column;
  DossierTextRange range;
} DossierNarrativeMatch;

GArray *dossier_text_find_all (const char *text, const char *sought, gboolean matches_case);

GArray *dossier_narrative_find (GPtrArray *paragraphs, const char *sought, gboolean matches_case);
const char *dossier_narrative_match_get_text (GPtrArray *paragraphs,
                                              const DossierNarrativeMatch *match);
void dossier_narrative_replace (GPtrArray *paragraphs, GArray *matches, const char *replacement);

G_END_DECLS
