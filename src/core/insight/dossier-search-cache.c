/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-search-cache.h"

#include <glib/gstdio.h>

#include "dossier-search-excerpt.h"
#include "dossier-text.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#define BUSY_TIME_MILLISECONDS 5000
#define TIME_KEPT              "-180 days"

#define CONNECTION                                                                                 \
  "PRAGMA synchronous = NORMAL;"                                                                   \
  "PRAGMA temp_store = MEMORY;"
/* Increase this whenever the tables change or other text is read from files. All files are then
 * read again. */
#define VERSION 3
#define SCHEMA                                                                                     \
  "DROP TABLE IF EXISTS file;"                                                                     \
  "DROP TABLE IF EXISTS page;"                                                                     \
  "CREATE TABLE file (id INTEGER PRIMARY KEY, sha256 TEXT UNIQUE NOT NULL, used TEXT NOT NULL,"    \
  "                   is_read INTEGER NOT NULL);"                                                  \
  "CREATE VIRTUAL TABLE page USING fts5 (text, prefix = '1 2 3',"                                  \
  "  tokenize = 'unicode61 remove_diacritics 2');"                                                 \
  "PRAGMA user_version = " G_STRINGIFY (VERSION) ";"

G_DEFINE_QUARK (dossier_search_cache_error, dossier_search_cache_error)

/* Programs that use the cache hold this lock shared; a program that removes the cache needs it
 * exclusively. */
#define LOCK_SUFFIX "-lock"

struct _DossierSearchCache
{
  sqlite3 *database;
  int lock;
};

static gboolean
fail (DossierSearchCache *self, GError **error)
{
  int code = sqlite3_errcode (self->database);
  gboolean is_damaged = code == SQLITE_CORRUPT || code == SQLITE_NOTADB;

  g_set_error (error,
               DOSSIER_SEARCH_CACHE_ERROR,
               is_damaged ? DOSSIER_SEARCH_CACHE_ERROR_DAMAGED : DOSSIER_SEARCH_CACHE_ERROR_FAILED,
               _ ("The text of files cannot be searched: %s."),
               sqlite3_errmsg (self->database));
  return FALSE;
}

/**
 * dossier_search_cache_find_path:
 *
 * Returns: (transfer full) (type filename): where the cache of this user is
 */
char *
dossier_search_cache_find_path (void)
{
  return g_build_filename (g_get_user_cache_dir (), "dossier", "words.db", NULL);
}

static gboolean
forget_file (DossierSearchCache *self, gint64 file, GError **error)
{
  gint64 first = file * DOSSIER_SEARCH_PAGES_A_FILE;
  g_autofree char *sql = g_strdup_printf ("DELETE FROM page WHERE rowid >= %" G_GINT64_FORMAT
                                          " AND rowid < %" G_GINT64_FORMAT ";"
                                          "DELETE FROM file WHERE id = %" G_GINT64_FORMAT ";",
                                          first,
                                          first + DOSSIER_SEARCH_PAGES_A_FILE,
                                          file);

  return dossier_search_cache_try (self, sql, error);
}

/* Removes the text of files that no submission has used for a long time. */
static gboolean
forget_unused (DossierSearchCache *self, GError **error)
{
  g_autoptr (sqlite3_stmt) statement =
    dossier_search_cache_prepare (self, "SELECT id FROM file WHERE used < date ('now', ?)", error);
  g_autoptr (GArray) files = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean has_row = TRUE;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, TIME_KEPT, -1, SQLITE_STATIC);
  while (has_row)
    {
      gint64 file;

      if (!dossier_search_cache_step (self, statement, &has_row, error))
        return FALSE;
      file = sqlite3_column_int64 (statement, 0);
      if (has_row)
        g_array_append_val (files, file);
    }
  sqlite3_reset (statement);
  for (guint i = 0; i < files->len; i++)
    {
      if (!forget_file (self, g_array_index (files, gint64, i), error))
        return FALSE;
    }
  return TRUE;
}

static int
open_lock (const char *path)
{
  g_autofree char *lock = g_strconcat (path, LOCK_SUFFIX, NULL);

  return g_open (lock, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
}

static gboolean
read_version (DossierSearchCache *self, int *version, GError **error)
{
  g_autoptr (sqlite3_stmt) statement =
    dossier_search_cache_prepare (self, "PRAGMA user_version", error);
  gboolean has_row = FALSE;

  if (statement == NULL || !dossier_search_cache_step (self, statement, &has_row, error))
    return FALSE;
  *version = sqlite3_column_int (statement, 0);
  return TRUE;
}

/* While this one waited for the transaction, another thread or program may have created the tables
 * and filled them. */
static gboolean
make_anew_in_transaction (DossierSearchCache *self, GError **error)
{
  int version;

  return read_version (self, &version, error) &&
         (version == VERSION || dossier_search_cache_run (self, SCHEMA, error)) &&
         dossier_search_cache_run (self, "COMMIT", error);
}

static gboolean
make_anew (DossierSearchCache *self, GError **error)
{
  if (!dossier_search_cache_run (self, "PRAGMA journal_mode = WAL; BEGIN IMMEDIATE", error))
    return FALSE;
  if (make_anew_in_transaction (self, error))
    return TRUE;
  dossier_search_cache_run (self, "ROLLBACK", NULL);
  return FALSE;
}

/* An empty database has the version 0. */
static gboolean
set_up (DossierSearchCache *self, GError **error)
{
  int version;

  return read_version (self, &version, error) &&
         dossier_search_cache_run (self, CONNECTION, error) &&
         (version == VERSION || make_anew (self, error));
}

static DossierSearchCache *
open_database (const char *path, GError **error)
{
  g_autoptr (DossierSearchCache) self = g_new0 (DossierSearchCache, 1);
  g_autoptr (GError) problem = NULL;

  self->lock = -1;
  if (sqlite3_open (path, &self->database) != SQLITE_OK ||
      !dossier_search_excerpt_register (self->database))
    {
      fail (self, error);
      return NULL;
    }
  sqlite3_extended_result_codes (self->database, FALSE);
  sqlite3_busy_timeout (self->database, BUSY_TIME_MILLISECONDS);
  if (!set_up (self, error))
    return NULL;
  /* If another program is writing to the cache, old files are removed another time. */
  if (!forget_unused (self, &problem) && dossier_search_cache_is_damaged (problem))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  return g_steal_pointer (&self);
}

static DossierSearchCache *
open_file (const char *path, GError **error)
{
  int lock = open_lock (path);
  DossierSearchCache *self;

  if (lock >= 0)
    flock (lock, LOCK_SH);
  self = open_database (path, error);
  if (self != NULL)
    self->lock = lock;
  else if (lock >= 0)
    close (lock);
  return self;
}

/**
 * dossier_search_cache_open:
 * @path: (type filename): where it is, or will be
 * @error: return location for a #DOSSIER_SEARCH_CACHE_ERROR
 *
 * Opens the cache. One that is damaged is made anew, unless another program has
 * it open.
 *
 * Returns: (transfer full): the cache; %NULL on error
 */
DossierSearchCache *
dossier_search_cache_open (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) problem = NULL;
  DossierSearchCache *self;

  g_mkdir_with_parents (folder, 0700);
  self = open_file (path, &problem);
  if (self != NULL)
    return self;
  if (dossier_search_cache_is_damaged (problem) && dossier_search_cache_remove (path))
    return open_file (path, error);
  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

/**
 * dossier_search_cache_open_in_memory:
 *
 * Returns: (transfer full): an empty cache that nobody else sees, for where
 *   there can be none on the disk
 */
DossierSearchCache *
dossier_search_cache_open_in_memory (void)
{
  return open_database (":memory:", NULL);
}

void
dossier_search_cache_close (DossierSearchCache *self)
{
  sqlite3_close (self->database);
  if (self->lock >= 0)
    close (self->lock);
  g_free (self);
}

/**
 * dossier_search_cache_is_damaged:
 * @error: an error
 *
 * Returns: whether it says that the cache has to be made anew
 */
gboolean
dossier_search_cache_is_damaged (const GError *error)
{
  return g_error_matches (error, DOSSIER_SEARCH_CACHE_ERROR, DOSSIER_SEARCH_CACHE_ERROR_DAMAGED);
}

/**
 * dossier_search_cache_remove:
 * @path: (type filename): where a cache is that this thread has closed
 *
 * Removes a cache that is damaged. One that somebody else has open stays: when
 * they close it, they would remove files of the new one with it.
 *
 * Returns: whether there is none now
 */
gboolean
dossier_search_cache_remove (const char *path)
{
  static const char *const suffixes[] = { "", "-wal", "-shm" };
  int lock = open_lock (path);
  gboolean is_ours = lock >= 0 && flock (lock, LOCK_EX | LOCK_NB) == 0;

  for (guint i = 0; is_ours && i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *file = g_strconcat (path, suffixes[i], NULL);

      g_unlink (file);
    }
  if (lock >= 0)
    close (lock);
  return is_ours;
}

/**
 * dossier_search_cache_run:
 * @self: a cache
 * @sql: statements that have no answer
 * @error: return location for a #DOSSIER_SEARCH_CACHE_ERROR
 *
 * Returns: whether they could be carried out
 */
gboolean
dossier_search_cache_run (DossierSearchCache *self, const char *sql, GError **error)
{
  return sqlite3_exec (self->database, sql, NULL, NULL, NULL) == SQLITE_OK || fail (self, error);
}

/**
 * dossier_search_cache_try:
 * @self: a cache
 * @sql: statements that have no answer, and need not be carried out now
 * @error: return location for a #DOSSIER_SEARCH_CACHE_ERROR
 *
 * Does not wait while another program writes to the cache.
 *
 * Returns: whether they could be carried out
 */
gboolean
dossier_search_cache_try (DossierSearchCache *self, const char *sql, GError **error)
{
  gboolean is_done;

  sqlite3_busy_timeout (self->database, 0);
  is_done = dossier_search_cache_run (self, sql, error);
  sqlite3_busy_timeout (self->database, BUSY_TIME_MILLISECONDS);
  return is_done;
}

/**
 * dossier_search_cache_prepare:
 * @self: a cache
 * @sql: a statement
 * @error: return location for a #DOSSIER_SEARCH_CACHE_ERROR
 *
 * Returns: (transfer full): the statement; %NULL on error
 */
sqlite3_stmt *
dossier_search_cache_prepare (DossierSearchCache *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (self->database, sql, -1, &statement, NULL) != SQLITE_OK)
    fail (self, error);
  return statement;
}

/**
 * dossier_search_cache_step:
 * @self: a cache
 * @statement: one of its statements
 * @has_row: (out): whether there is a further row to be read
 * @error: return location for a #DOSSIER_SEARCH_CACHE_ERROR
 *
 * Returns: whether all is well
 */
gboolean
dossier_search_cache_step (DossierSearchCache *self,
                           sqlite3_stmt *statement,
                           gboolean *has_row,
                           GError **error)
{
  int state = sqlite3_step (statement);

  *has_row = state == SQLITE_ROW;
  return state == SQLITE_ROW || state == SQLITE_DONE || fail (self, error);
}
