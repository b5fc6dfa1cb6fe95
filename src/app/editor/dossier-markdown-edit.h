/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DossierLineMark:
 * @DOSSIER_LINE_HEADING: a heading
 * @DOSSIER_LINE_BULLET: an item of a bulleted list
 * @DOSSIER_LINE_NUMBER: an item of a numbered list
 * @DOSSIER_LINE_QUOTE: a quote
 *
 * What the start of a line can say about it in Markdown.
 */
typedef enum
{
  DOSSIER_LINE_HEADING,
  DOSSIER_LINE_BULLET,
  DOSSIER_LINE_NUMBER,
  DOSSIER_LINE_QUOTE,
} DossierLineMark;

void dossier_markdown_edit_toggle_around (GtkTextBuffer *buffer, const char *mark);
void dossier_markdown_edit_toggle_lines (GtkTextBuffer *buffer, DossierLineMark mark);
void dossier_markdown_edit_insert_link (GtkTextBuffer *buffer);
gboolean dossier_markdown_edit_break_line (GtkTextBuffer *buffer);

G_END_DECLS
