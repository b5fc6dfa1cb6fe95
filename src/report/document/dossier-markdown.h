/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-rich-text.h"

G_BEGIN_DECLS

/**
 * DossierMarkdownKind:
 * @DOSSIER_MARKDOWN_PARAGRAPH: a paragraph
 * @DOSSIER_MARKDOWN_HEADING: a heading
 * @DOSSIER_MARKDOWN_CODE: lines to be taken literally
 * @DOSSIER_MARKDOWN_RULE: a line across the page
 * @DOSSIER_MARKDOWN_ROW: a row of a table
 *
 * What a block of Markdown is.
 */
typedef enum
{
  DOSSIER_MARKDOWN_PARAGRAPH,
  DOSSIER_MARKDOWN_HEADING,
  DOSSIER_MARKDOWN_CODE,
  DOSSIER_MARKDOWN_RULE,
  DOSSIER_MARKDOWN_ROW,
} DossierMarkdownKind;

/**
 * DossierMarkdownBlock:
 * @kind: what it is
 * @level: of a heading, from 1
 * @list_depth: in how many lists it is
 * @quote_depth: in how many quotes it is
 * @marker: (nullable): "•" or "3." where it is the first block of a list item
 * @is_header: whether it is the first row of a table
 * @cells: (element-type DossierRichText): the text; more than one in a row only
 *
 * A block of Markdown.
 */
typedef struct
{
  DossierMarkdownKind kind;
  guint level;
  guint list_depth;
  guint quote_depth;
  char *marker;
  gboolean is_header;
  GPtrArray *cells;
} DossierMarkdownBlock;

GPtrArray *dossier_markdown_parse (const char *text);

G_END_DECLS
