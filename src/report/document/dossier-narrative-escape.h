/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierNarrativePlace:
 * @DOSSIER_NARRATIVE_IN_LINES: in lines of text
 * @DOSSIER_NARRATIVE_IN_HEADING: in the line of a heading
 * @DOSSIER_NARRATIVE_IN_CELL: in the cell of a table
 *
 * Where text is written, which says what Markdown would take for a mark.
 */
typedef enum
{
  DOSSIER_NARRATIVE_IN_LINES,
  DOSSIER_NARRATIVE_IN_HEADING,
  DOSSIER_NARRATIVE_IN_CELL,
} DossierNarrativePlace;

/**
 * DossierNarrativeEscaper:
 * @out: the Markdown of the paragraph so far
 * @place: where it is
 * @text: the text of the paragraph
 * @length: its length in bytes
 * @entities: for each byte, whether the character that starts there is written as
 *   a numeric entity
 * @start: where the stretch of equal format starts that is being written
 * @end: where it ends
 * @is_label: whether it is the label of a link or an image
 * @leads_to_link: whether a link begins where it ends
 * @begins_definition: whether a bracket at the start of the paragraph would begin
 *   the definition of a link, whatever is written after it
 * @marked: where in the text a mark stands that the start of its line makes one
 *
 * Writes text so that Markdown takes none of it for a mark.
 */
typedef struct
{
  GString *out;
  DossierNarrativePlace place;
  const char *text;
  gsize length;
  guint8 *entities;
  gsize start;
  gsize end;
  gboolean is_label;
  gboolean leads_to_link;
  gboolean begins_definition;
  gsize marked;
} DossierNarrativeEscaper;

void dossier_narrative_escape_stretch (DossierNarrativeEscaper *self);
gboolean dossier_narrative_is_empty_line (const char *text, gsize length, gsize position);
void dossier_narrative_append_address (GString *out, const char *address, gboolean is_in_cell);
void dossier_narrative_append_code (GString *out, const char *text, gsize length);
void dossier_narrative_append_info (GString *out, const char *info);

G_END_DECLS
