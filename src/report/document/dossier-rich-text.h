/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierTextStyle:
 * @DOSSIER_TEXT_PLAIN: as the paragraph is
 * @DOSSIER_TEXT_BOLD: strongly emphasised
 * @DOSSIER_TEXT_ITALIC: emphasised
 * @DOSSIER_TEXT_CODE: to be taken literally
 *
 * How a run of text is set apart.
 */
typedef enum
{
  DOSSIER_TEXT_PLAIN = 0,
  DOSSIER_TEXT_BOLD = 1 << 0,
  DOSSIER_TEXT_ITALIC = 1 << 1,
  DOSSIER_TEXT_CODE = 1 << 2,
} DossierTextStyle;

/**
 * DossierTextRun:
 * @start: where it starts in the text, in bytes
 * @length: how long it is, in bytes
 * @style: how it is set apart
 * @link: (nullable): an address, or "#" and an anchor of the same report
 * @image: (nullable): the address of a picture for which the text stands
 *
 * A stretch of text that looks alike.
 */
typedef struct
{
  gsize start;
  gsize length;
  DossierTextStyle style;
  char *link;
  char *image;
} DossierTextRun;

/**
 * DossierRichText:
 * @text: the text without marks
 * @runs: (element-type DossierTextRun): what is special about parts of it
 * @language: (nullable): its language, interned; %NULL for that of the document
 *
 * The text of a paragraph.
 */
typedef struct
{
  GString *text;
  GArray *runs;
  const char *language;
} DossierRichText;

DossierRichText *dossier_rich_text_new (const char *text);
DossierRichText *dossier_rich_text_copy (const DossierRichText *self);
void dossier_rich_text_free (DossierRichText *self);
void dossier_rich_text_append (DossierRichText *self,
                               const char *text,
                               gsize length,
                               DossierTextStyle style,
                               const char *link);
void dossier_rich_text_append_line (DossierRichText *self, const char *line);
void dossier_rich_text_embolden (DossierRichText *self);
GArray *dossier_rich_text_split (const DossierRichText *self);
gboolean dossier_link_is_safe (const char *link);
void dossier_rich_text_trim_newline (DossierRichText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierRichText, dossier_rich_text_free)

G_END_DECLS
