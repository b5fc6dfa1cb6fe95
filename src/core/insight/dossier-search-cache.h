/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include <sqlite3.h>

G_BEGIN_DECLS

/* The row id of a page is that of its file times this number, plus the number of the page. */
#define DOSSIER_SEARCH_PAGES_A_FILE 100000

#define DOSSIER_SEARCH_CACHE_ERROR (dossier_search_cache_error_quark ())

/**
 * DossierSearchCacheError:
 * @DOSSIER_SEARCH_CACHE_ERROR_DAMAGED: it has to be made anew
 * @DOSSIER_SEARCH_CACHE_ERROR_FAILED: the disk is full, say
 *
 * What can go wrong with the cache.
 */
typedef enum
{
  DOSSIER_SEARCH_CACHE_ERROR_DAMAGED,
  DOSSIER_SEARCH_CACHE_ERROR_FAILED,
} DossierSearchCacheError;

GQuark dossier_search_cache_error_quark (void);

/**
 * DossierSearchCache:
 *
 * The words of files by their SHA-256, in a database of SQLite with FTS5
 * outside of the bundle. All in it can be made anew.
 */
typedef struct _DossierSearchCache DossierSearchCache;

char *dossier_search_cache_find_path (void);
DossierSearchCache *dossier_search_cache_open (const char *path, GError **error);
DossierSearchCache *dossier_search_cache_open_in_memory (void);
void dossier_search_cache_close (DossierSearchCache *self);
gboolean dossier_search_cache_remove (const char *path);
gboolean dossier_search_cache_is_damaged (const GError *error);

gint64 dossier_search_cache_find_file (DossierSearchCache *self, const char *sha256);
gboolean dossier_search_cache_add_file (DossierSearchCache *self,
                                        const char *sha256,
                                        const char *const *texts,
                                        GError **error);
gboolean
dossier_search_cache_add_unread (DossierSearchCache *self, const char *sha256, GError **error);
gboolean dossier_search_cache_is_unread (DossierSearchCache *self, const char *sha256);

gboolean dossier_search_cache_run (DossierSearchCache *self, const char *sql, GError **error);
gboolean dossier_search_cache_try (DossierSearchCache *self, const char *sql, GError **error);
sqlite3_stmt *
dossier_search_cache_prepare (DossierSearchCache *self, const char *sql, GError **error);
gboolean dossier_search_cache_step (DossierSearchCache *self,
                                    sqlite3_stmt *statement,
                                    gboolean *has_row,
                                    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSearchCache, dossier_search_cache_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

G_END_DECLS
