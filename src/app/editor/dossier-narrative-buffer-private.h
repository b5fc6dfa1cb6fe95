/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative-buffer.h"
#include "dossier-narrative-lines.h"

G_BEGIN_DECLS

/* lines: (element-type DossierNarrativeLine): one for each line of the buffer
 * typing_style: what is typed next is
 * is_filling: while lines are put in by the program, which knows what they are
 * is_inserting: while GTK moves the cursor because of what is typed
 * is_placing: while paragraphs are inserted, which are not typed
 * n_actions: how many things that the user does have begun and not ended */
struct _DossierNarrativeBuffer
{
  GtkTextBuffer parent_instance;

  GPtrArray *lines;
  DossierTextStyle typing_style;
  gboolean is_filling;
  gboolean is_inserting;
  gboolean is_placing;
  guint n_actions;
};

DossierNarrativeLine *dossier_narrative_buffer_peek_line (DossierNarrativeBuffer *self, guint line);
void dossier_narrative_buffer_get_line_bounds (DossierNarrativeBuffer *self,
                                               guint line,
                                               GtkTextIter *start,
                                               GtkTextIter *end);
void dossier_narrative_buffer_read_line (DossierNarrativeBuffer *self, guint line);
void dossier_narrative_buffer_show_line (DossierNarrativeBuffer *self, guint line);
void dossier_narrative_buffer_update_typing_style (DossierNarrativeBuffer *self);
void dossier_narrative_buffer_edited (DossierNarrativeBuffer *self, guint first, guint last);

G_END_DECLS
