/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-narrative.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_NARRATIVE_BUFFER (dossier_narrative_buffer_get_type ())
G_DECLARE_FINAL_TYPE (DossierNarrativeBuffer,
                      dossier_narrative_buffer,
                      DOSSIER,
                      NARRATIVE_BUFFER,
                      GtkTextBuffer)

/* Breaks a line within a paragraph, which GTK ends with a newline. */
#define DOSSIER_LINE_SEPARATOR "\xe2\x80\xa8"

DossierNarrativeBuffer *dossier_narrative_buffer_new (void);
void dossier_narrative_buffer_set_markdown (DossierNarrativeBuffer *self, const char *markdown);
char *dossier_narrative_buffer_get_markdown (DossierNarrativeBuffer *self);
GPtrArray *dossier_narrative_buffer_get_paragraphs (DossierNarrativeBuffer *self);
void dossier_narrative_buffer_insert_paragraphs (DossierNarrativeBuffer *self,
                                                 GPtrArray *paragraphs);

guint dossier_narrative_buffer_count_words (DossierNarrativeBuffer *self);

const DossierNarrativeParagraph *dossier_narrative_buffer_get_line (DossierNarrativeBuffer *self,
                                                                    guint line);
void dossier_narrative_buffer_set_line (DossierNarrativeBuffer *self,
                                        guint line,
                                        DossierNarrativeKind kind,
                                        guint level,
                                        GArray *containers);
void dossier_narrative_buffer_set_number (DossierNarrativeBuffer *self, guint line, guint number);

void dossier_narrative_buffer_get_selected_lines (DossierNarrativeBuffer *self,
                                                  guint *first,
                                                  guint *last);
DossierTextStyle dossier_narrative_buffer_get_typing_style (DossierNarrativeBuffer *self);
void dossier_narrative_buffer_set_typing_style (DossierNarrativeBuffer *self,
                                                DossierTextStyle style);
void dossier_narrative_buffer_set_style (DossierNarrativeBuffer *self,
                                         const GtkTextIter *start,
                                         const GtkTextIter *end,
                                         DossierTextStyle style,
                                         gboolean is_set);
void dossier_narrative_buffer_set_link (DossierNarrativeBuffer *self,
                                        const GtkTextIter *start,
                                        const GtkTextIter *end,
                                        const char *link);

G_END_DECLS
