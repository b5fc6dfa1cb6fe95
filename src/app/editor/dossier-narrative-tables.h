/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative-buffer.h"

G_BEGIN_DECLS

gboolean dossier_narrative_tables_has_room_for (const DossierNarrativeParagraph *table);

GtkTextChildAnchor *dossier_narrative_buffer_get_table_anchor (DossierNarrativeBuffer *self,
                                                               guint line);
const DossierNarrativeParagraph *dossier_narrative_buffer_get_table (DossierNarrativeBuffer *self,
                                                                     GtkTextChildAnchor *anchor,
                                                                     guint *line);
void dossier_narrative_buffer_set_table (DossierNarrativeBuffer *self,
                                         GtkTextChildAnchor *anchor,
                                         const DossierNarrativeParagraph *table);
void dossier_narrative_buffer_remove_table (DossierNarrativeBuffer *self,
                                            GtkTextChildAnchor *anchor);

char *dossier_narrative_tables_make_room (DossierNarrativeBuffer *buffer,
                                          GtkTextIter *place,
                                          const char *text);
gboolean dossier_narrative_tables_keep_apart (DossierNarrativeBuffer *buffer,
                                              GtkTextIter *start,
                                              GtkTextIter *end);
void dossier_narrative_tables_forget_deleted (DossierNarrativeBuffer *buffer, guint line);

G_END_DECLS
