/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The files whose words the search cache holds: finding one, and adding one that was read. */

#include "dossier-search-cache.h"

#include "dossier-search-hit.h"

/**
 * dossier_search_cache_find_file:
 * @self: a cache
 * @sha256: the SHA-256 of a file
 *
 * Returns: the number by which the cache knows it; 0 if it does not
 */
gint64
dossier_search_cache_find_file (DossierSearchCache *self, const char *sha256)
{
  g_autoptr (sqlite3_stmt) statement =
    dossier_search_cache_prepare (self, "SELECT id FROM file WHERE sha256 = ?", NULL);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return 0;
  sqlite3_bind_text (statement, 1, sha256, -1, SQLITE_STATIC);
  if (!dossier_search_cache_step (self, statement, &has_row, NULL) || !has_row)
    return 0;
  return sqlite3_column_int64 (statement, 0);
}

/**
 * dossier_search_cache_is_unread:
 * @self: a cache
 * @sha256: the SHA-256 of a file
 *
 * Returns: whether the cache knows that the file cannot be read
 */
gboolean
dossier_search_cache_is_unread (DossierSearchCache *self, const char *sha256)
{
  g_autoptr (sqlite3_stmt) statement =
    dossier_search_cache_prepare (self,
                                  "SELECT id FROM file WHERE sha256 = ? AND NOT is_read",
                                  NULL);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, sha256, -1, SQLITE_STATIC);
  return dossier_search_cache_step (self, statement, &has_row, NULL) && has_row;
}

static gboolean
insert_file (DossierSearchCache *self, const char *sha256, gboolean is_read, GError **error)
{
  g_autoptr (sqlite3_stmt) statement =
    dossier_search_cache_prepare (self,
                                  "INSERT OR IGNORE INTO file (sha256, used, is_read)"
                                  " VALUES (?, date ('now'), ?)",
                                  error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, sha256, -1, SQLITE_STATIC);
  sqlite3_bind_int (statement, 2, is_read);
  return dossier_search_cache_step (self, statement, &has_row, error);
}

static gboolean
insert_pages (DossierSearchCache *self, gint64 file, const char *const *texts, GError **error)
{
  g_autoptr (sqlite3_stmt) statement =
    dossier_search_cache_prepare (self,
                                  "INSERT OR REPLACE INTO page (rowid, text) VALUES (?, ?)",
                                  error);

  if (statement == NULL)
    return FALSE;
  for (gint64 i = 0; texts[i] != NULL && i < DOSSIER_SEARCH_PAGES_A_FILE - 1; i++)
    {
      g_autofree char *text = dossier_search_text_without_marks (texts[i]);
      gboolean has_row;

      sqlite3_reset (statement);
      sqlite3_bind_int64 (statement, 1, file * DOSSIER_SEARCH_PAGES_A_FILE + i + 1);
      sqlite3_bind_text (statement, 2, text, -1, SQLITE_STATIC);
      if (!dossier_search_cache_step (self, statement, &has_row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_whole (DossierSearchCache *self,
              const char *sha256,
              const char *const *texts,
              GError **error)
{
  return insert_file (self, sha256, TRUE, error) &&
         insert_pages (self, dossier_search_cache_find_file (self, sha256), texts, error) &&
         dossier_search_cache_run (self, "COMMIT", error);
}

/**
 * dossier_search_cache_add_file:
 * @self: a cache
 * @sha256: the SHA-256 of a file
 * @texts: (array zero-terminated=1): the text of each of its pages
 * @error: return location for a #DOSSIER_SEARCH_CACHE_ERROR
 *
 * Returns: whether it is kept now, as a whole; if not, nothing of it is
 */
gboolean
dossier_search_cache_add_file (DossierSearchCache *self,
                               const char *sha256,
                               const char *const *texts,
                               GError **error)
{
  if (!dossier_search_cache_run (self, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (insert_whole (self, sha256, texts, error))
    return TRUE;
  dossier_search_cache_run (self, "ROLLBACK", NULL);
  return FALSE;
}

/**
 * dossier_search_cache_add_unread:
 * @self: a cache
 * @sha256: the SHA-256 of a file that cannot be read
 * @error: return location for a #DOSSIER_SEARCH_CACHE_ERROR
 *
 * Returns: whether that is kept now, so that it need not be tried again
 */
gboolean
dossier_search_cache_add_unread (DossierSearchCache *self, const char *sha256, GError **error)
{
  return insert_file (self, sha256, FALSE, error);
}
