/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-set-block.h"

G_BEGIN_DECLS

/**
 * DossierSetCache:
 *
 * Blocks that are set in lines, to be found again when most of a report is as it
 * was.
 */
typedef struct _DossierSetCache DossierSetCache;

DossierSetCache *dossier_set_cache_new (const DossierTypesetter *typesetter);
void dossier_set_cache_free (DossierSetCache *self);
char *dossier_set_cache_create_table_key (DossierReportBlock *const *rows, guint n_rows);
void dossier_set_cache_note (DossierSetCache *self, DossierSetBlock *set, const char *table_key);
void dossier_set_cache_adopt (DossierSetCache *self,
                              GPtrArray *set_blocks,
                              const DossierTypesetter *typesetter);
DossierSetBlock *dossier_set_cache_take (DossierSetCache *self,
                                         const DossierReportBlock *block,
                                         const char *table_key);

G_END_DECLS
