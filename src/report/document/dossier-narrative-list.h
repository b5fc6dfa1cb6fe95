/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative.h"

G_BEGIN_DECLS

/**
 * DossierNarrativeList:
 *
 * Puts paragraphs that are items by themselves, as other programs copy them, into lists within
 * lists.
 */
typedef struct _DossierNarrativeList DossierNarrativeList;

DossierNarrativeList *dossier_narrative_list_new (void);
void dossier_narrative_list_free (DossierNarrativeList *self);
void dossier_narrative_list_end (DossierNarrativeList *self);
void dossier_narrative_list_add (DossierNarrativeList *self,
                                 DossierNarrativeParagraph *paragraph,
                                 guint level,
                                 DossierNarrativeContainerKind kind,
                                 guint number);

gboolean dossier_narrative_list_read_number (const char *text, guint *number, gsize *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierNarrativeList, dossier_narrative_list_free)

G_END_DECLS
