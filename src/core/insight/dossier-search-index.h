/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierSearchIndex:
 *
 * The part of a search that works with SQLite.
 */
typedef struct _DossierSearchIndex DossierSearchIndex;

/**
 * DossierSearchPlace:
 * @record: the position of the record in which words are
 * @page: the page of its file; 0 for the record itself
 * @score: the lower, the better, as bm25() has it
 * @snippet: (nullable): some of the text there
 */
typedef struct
{
  guint record;
  guint page;
  double score;
  char *snippet;
} DossierSearchPlace;

DossierSearchIndex *dossier_search_index_new (const char *path);
void dossier_search_index_free (DossierSearchIndex *self);
GArray *dossier_search_index_find (DossierSearchIndex *self,
                                   GPtrArray *records,
                                   const char *words,
                                   guint n_hits,
                                   GError **error);

G_END_DECLS
