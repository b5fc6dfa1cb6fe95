/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DossierTextStretch:
 * @start: where it starts, in characters from the start of the text
 * @end: where it ends
 *
 * A part of the text of a buffer.
 */
typedef struct
{
  int start;
  int end;
} DossierTextStretch;

GtkTextTag *dossier_text_tags_find (GtkTextBuffer *buffer, const char *name);
void dossier_text_tags_remove (GtkTextBuffer *buffer,
                               const char *name,
                               const GtkTextIter *start,
                               const GtkTextIter *end);
void
dossier_text_tags_add_stretch (GArray *stretches, const GtkTextIter *start, const GtkTextIter *end);
void dossier_text_tags_set (GtkTextBuffer *buffer,
                            GtkTextTag *tag,
                            const GtkTextIter *start,
                            const GtkTextIter *end,
                            GArray *stretches);

G_END_DECLS
