/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-narrative.h"

G_BEGIN_DECLS

/* In pixels: how far the text of a list item or quote stands from what is around it. */
#define DOSSIER_NARRATIVE_INDENT 26
/* In pixels: how far all text stands from the edge. */
#define DOSSIER_NARRATIVE_MARGIN 14

void dossier_narrative_style_add_tags (GtkTextBuffer *buffer);

int dossier_narrative_style_get_margin (const DossierNarrativeParagraph *paragraph);
void dossier_narrative_style_set_line (GtkTextBuffer *buffer,
                                       guint line,
                                       const DossierNarrativeParagraph *paragraph);

void dossier_narrative_style_set (GtkTextBuffer *buffer,
                                  const GtkTextIter *start,
                                  const GtkTextIter *end,
                                  DossierTextStyle style);
void dossier_narrative_style_change (GtkTextBuffer *buffer,
                                     const GtkTextIter *start,
                                     const GtkTextIter *end,
                                     DossierTextStyle style,
                                     gboolean is_set);
DossierTextStyle dossier_narrative_style_at (const GtkTextIter *iter);

void dossier_narrative_style_set_link (GtkTextBuffer *buffer,
                                       const GtkTextIter *start,
                                       const GtkTextIter *end,
                                       const char *link);
void dossier_narrative_style_set_image (GtkTextBuffer *buffer,
                                        const GtkTextIter *start,
                                        const GtkTextIter *end,
                                        const char *image);
const char *dossier_narrative_style_find_link (const GtkTextIter *iter);
GtkTextTag *dossier_narrative_style_find_link_tag (const GtkTextIter *iter);

void dossier_narrative_style_begin (GtkTextBuffer *buffer,
                                    const GtkTextIter *start,
                                    const GtkTextIter *end,
                                    const DossierTextRun *run);
DossierRichText *dossier_narrative_style_read (const GtkTextIter *start, const GtkTextIter *end);

G_END_DECLS
