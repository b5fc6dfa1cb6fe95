/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-rich-text.h"

G_BEGIN_DECLS

/**
 * DossierNarrativeKind:
 * @DOSSIER_NARRATIVE_TEXT: text; a break of a line is "\n"
 * @DOSSIER_NARRATIVE_HEADING: a heading
 * @DOSSIER_NARRATIVE_CODE: lines to be taken literally
 * @DOSSIER_NARRATIVE_RULE: a line across the page
 * @DOSSIER_NARRATIVE_TABLE: a whole table
 *
 * What a paragraph of a narrative is.
 */
typedef enum
{
  DOSSIER_NARRATIVE_TEXT,
  DOSSIER_NARRATIVE_HEADING,
  DOSSIER_NARRATIVE_CODE,
  DOSSIER_NARRATIVE_RULE,
  DOSSIER_NARRATIVE_TABLE,
} DossierNarrativeKind;

/**
 * DossierNarrativeContainerKind:
 * @DOSSIER_NARRATIVE_QUOTE: a quotation
 * @DOSSIER_NARRATIVE_BULLET: an item of a list with bullets
 * @DOSSIER_NARRATIVE_NUMBER: an item of a numbered list
 *
 * What a paragraph can be in.
 */
typedef enum
{
  DOSSIER_NARRATIVE_QUOTE,
  DOSSIER_NARRATIVE_BULLET,
  DOSSIER_NARRATIVE_NUMBER,
} DossierNarrativeContainerKind;

/**
 * DossierNarrativeAlignment:
 * @DOSSIER_NARRATIVE_ALIGNED_AS_USUAL: nothing is said about it
 * @DOSSIER_NARRATIVE_ALIGNED_LEFT: to the left
 * @DOSSIER_NARRATIVE_ALIGNED_CENTRE: in the middle
 * @DOSSIER_NARRATIVE_ALIGNED_RIGHT: to the right
 *
 * Where the text of a column stands.
 */
typedef enum
{
  DOSSIER_NARRATIVE_ALIGNED_AS_USUAL,
  DOSSIER_NARRATIVE_ALIGNED_LEFT,
  DOSSIER_NARRATIVE_ALIGNED_CENTRE,
  DOSSIER_NARRATIVE_ALIGNED_RIGHT,
} DossierNarrativeAlignment;

/**
 * DossierNarrativeContainer:
 * @kind: what it is
 * @number: of a numbered item; 0 for others
 * @begins: whether the paragraph is the first in this quotation or item
 *
 * A quotation or an item of a list around a paragraph.
 */
typedef struct
{
  DossierNarrativeContainerKind kind;
  guint number;
  gboolean begins;
} DossierNarrativeContainer;

/**
 * DossierNarrativeParagraph:
 * @kind: what it is
 * @level: of a heading, from 1 to 6
 * @containers: (element-type DossierNarrativeContainer): what it is in, the
 *   outermost first
 * @text: the text of all but tables and rules
 * @info: what is said about the language of code, or ""
 * @rows: (element-type GPtrArray): the rows of a table, each of them of
 *   #DossierRichText; the first row is the header
 * @alignments: (element-type DossierNarrativeAlignment): of the columns of a table
 * @written: (nullable): @text as Markdown, if it is known, of text and headings only
 *
 * A paragraph of a narrative. All members but the last are there for each kind.
 */
typedef struct
{
  DossierNarrativeKind kind;
  guint level;
  GArray *containers;
  DossierRichText *text;
  char *info;
  GPtrArray *rows;
  GArray *alignments;
  char *written;
} DossierNarrativeParagraph;

DossierNarrativeParagraph *dossier_narrative_paragraph_new (DossierNarrativeKind kind);
DossierNarrativeParagraph *
dossier_narrative_paragraph_copy (const DossierNarrativeParagraph *paragraph);
void dossier_narrative_paragraph_free (DossierNarrativeParagraph *paragraph);
void dossier_narrative_paragraph_add_container (DossierNarrativeParagraph *paragraph,
                                                DossierNarrativeContainerKind kind,
                                                guint number,
                                                gboolean begins);
GPtrArray *dossier_narrative_paragraph_add_row (DossierNarrativeParagraph *paragraph);

void dossier_narrative_paragraph_write (DossierNarrativeParagraph *paragraph);
void dossier_narrative_paragraph_forget (DossierNarrativeParagraph *paragraph);

GPtrArray *dossier_narrative_new (void);
GPtrArray *dossier_narrative_copy (GPtrArray *paragraphs);
gboolean dossier_narrative_equal (GPtrArray *first, GPtrArray *second);
void dossier_narrative_normalise (GPtrArray *paragraphs);

GPtrArray *dossier_narrative_parse (const char *markdown);
GPtrArray *dossier_narrative_read (const char *markdown);
char *dossier_narrative_write (GPtrArray *paragraphs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierNarrativeParagraph, dossier_narrative_paragraph_free)

G_END_DECLS
