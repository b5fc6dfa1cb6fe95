/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-typeset-block.h"

G_BEGIN_DECLS

/**
 * DossierTypesetCache:
 *
 * Typeset blocks, to be used again when most of a report is unchanged.
 */
typedef struct _DossierTypesetCache DossierTypesetCache;

DossierTypesetCache *dossier_typeset_cache_new (const DossierTypesetter *typesetter);
void dossier_typeset_cache_free (DossierTypesetCache *self);
char *dossier_typeset_cache_create_table_key (DossierReportBlock *const *rows, guint n_rows);
void dossier_typeset_cache_add (DossierTypesetCache *self,
                                DossierTypesetBlock *set,
                                const char *table_key);
void dossier_typeset_cache_adopt (DossierTypesetCache *self,
                                  GPtrArray *typeset_blocks,
                                  const DossierTypesetter *typesetter);
DossierTypesetBlock *dossier_typeset_cache_steal (DossierTypesetCache *self,
                                                  const DossierReportBlock *block,
                                                  const char *table_key);

G_END_DECLS
