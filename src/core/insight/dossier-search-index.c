/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-search-index.h"

#include "dossier-search-cache.h"
#include "dossier-search-hit.h"
#include "dossier-search-query.h"
#include "dossier-search-records.h"

/* Words in a title weigh more than elsewhere, and records more than pages of files. */
#define TITLE_WEIGHT  "8.0"
#define RECORD_WEIGHT "2.0"

#define TEMPORARY_SCHEMA                                                                           \
  "CREATE VIRTUAL TABLE IF NOT EXISTS temp.record USING fts5 (title, body, prefix = '1 2 3',"      \
  "  tokenize = 'unicode61 remove_diacritics 2');"                                                 \
  "CREATE TABLE IF NOT EXISTS temp.known (file INTEGER PRIMARY KEY, record INTEGER);"              \
  "INSERT INTO temp.record (record, rank) VALUES ('rank', 'bm25 (" TITLE_WEIGHT ", 1.0)');"        \
  "BEGIN;"                                                                                         \
  "DELETE FROM temp.record;"                                                                       \
  "DELETE FROM temp.known;"

#define PAGES_A_FILE G_STRINGIFY (DOSSIER_SEARCH_PAGES_A_FILE)

#define MARK_USED                                                                                  \
  "UPDATE file SET used = date ('now')"                                                            \
  " WHERE id IN (SELECT file FROM temp.known) AND used < date ('now');"

/* Each row: the position of the record, the page, the score, and some of the text. */
#define FIND_RECORDS                                                                               \
  "SELECT rowid - 1, 0, rank * " RECORD_WEIGHT ","                                                 \
  " excerpt (record, 1)"                                                                           \
  " FROM temp.record WHERE record MATCH ?1 ORDER BY rank LIMIT ?2"
#define FIND_PAGES                                                                                 \
  "SELECT known.record, page.rowid % " PAGES_A_FILE ", rank,"                                      \
  " excerpt (page, 0)"                                                                             \
  " FROM page CROSS JOIN temp.known ON known.file = page.rowid / " PAGES_A_FILE                    \
  " WHERE page MATCH ?1 ORDER BY rank LIMIT ?2"

struct _DossierSearchIndex
{
  GMutex mutex;
  char *path;
  DossierSearchCache *cache;
  gboolean is_in_memory;
  GPtrArray *records;
};

static void
place_clear (DossierSearchPlace *self)
{
  g_free (self->snippet);
}

/**
 * dossier_search_index_new:
 * @path: (type filename): where the cache is
 *
 * Returns: (transfer full): an index of nothing yet
 */
DossierSearchIndex *
dossier_search_index_new (const char *path)
{
  DossierSearchIndex *self = g_new0 (DossierSearchIndex, 1);

  g_mutex_init (&self->mutex);
  self->path = g_strdup (path);
  return self;
}

void
dossier_search_index_free (DossierSearchIndex *self)
{
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->cache, dossier_search_cache_close);
  g_free (self->path);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static void
close_cache (DossierSearchIndex *self)
{
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->cache, dossier_search_cache_close);
}

/* Without a cache, records are still found, but not the text of files. */
static void
open_cache (DossierSearchIndex *self)
{
  if (self->cache != NULL && !self->is_in_memory)
    return;
  close_cache (self);
  self->cache = dossier_search_cache_open (self->path, NULL);
  self->is_in_memory = self->cache == NULL;
  if (self->is_in_memory)
    self->cache = dossier_search_cache_open_in_memory ();
}

static gboolean
insert_record (DossierSearchIndex *self,
               const DossierSearchRecord *record,
               guint position,
               sqlite3_stmt *statement,
               GError **error)
{
  g_autofree char *titles = record->has_number
                              ? g_strdup_printf ("%s %s", record->label, record->title)
                              : g_strdup (record->title);
  g_autofree char *title = dossier_search_text_without_marks (titles);
  g_autofree char *body = dossier_search_text_without_marks (record->body);
  gboolean has_row;

  sqlite3_reset (statement);
  sqlite3_bind_int64 (statement, 1, (gint64) position + 1);
  sqlite3_bind_text (statement, 2, title, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 3, body, -1, SQLITE_STATIC);
  return dossier_search_cache_step (self->cache, statement, &has_row, error);
}

static gboolean
insert_known (DossierSearchIndex *self,
              const DossierSearchRecord *record,
              guint position,
              sqlite3_stmt *statement,
              GError **error)
{
  gint64 number =
    record->sha256 != NULL ? dossier_search_cache_find_file (self->cache, record->sha256) : 0;
  gboolean has_row;

  if (number == 0)
    return TRUE;
  sqlite3_reset (statement);
  sqlite3_bind_int64 (statement, 1, number);
  sqlite3_bind_int64 (statement, 2, position);
  return dossier_search_cache_step (self->cache, statement, &has_row, error);
}

static gboolean
insert_all (DossierSearchIndex *self, GPtrArray *records, GError **error)
{
  g_autoptr (sqlite3_stmt) record =
    dossier_search_cache_prepare (self->cache,
                                  "INSERT INTO temp.record (rowid, title, body) VALUES (?, ?, ?)",
                                  error);
  g_autoptr (sqlite3_stmt) known =
    record != NULL ? dossier_search_cache_prepare (
                       self->cache,
                       "INSERT OR IGNORE INTO temp.known (file, record) VALUES (?, ?)",
                       error)
                   : NULL;

  if (known == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      if (!insert_record (self, records->pdata[i], i, record, error) ||
          !insert_known (self, records->pdata[i], i, known, error))
        return FALSE;
    }
  return TRUE;
}

/* If the cache is busy, the use of the files is recorded with a later search. */
static gboolean
mark_used (DossierSearchIndex *self, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (dossier_search_cache_try (self->cache, MARK_USED, &problem) ||
      !dossier_search_cache_is_damaged (problem))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gboolean
index_records (DossierSearchIndex *self, GPtrArray *records, GError **error)
{
  if (self->cache != NULL && self->records == records)
    return TRUE;
  open_cache (self);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  if (!dossier_search_cache_run (self->cache, TEMPORARY_SCHEMA, error))
    return FALSE;
  if (!insert_all (self, records, error) ||
      !dossier_search_cache_run (self->cache, "COMMIT", error))
    {
      dossier_search_cache_run (self->cache, "ROLLBACK", NULL);
      return FALSE;
    }
  if (!mark_used (self, error))
    return FALSE;
  self->records = g_ptr_array_ref (records);
  return TRUE;
}

static gboolean
find_places (DossierSearchIndex *self,
             const char *sql,
             const char *query,
             guint n_hits,
             GArray *places,
             GError **error)
{
  g_autoptr (sqlite3_stmt) statement = dossier_search_cache_prepare (self->cache, sql, error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, query, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 2, n_hits);
  while (dossier_search_cache_step (self->cache, statement, &has_row, error))
    {
      DossierSearchPlace place;

      if (!has_row)
        return TRUE;
      place.record = (guint) sqlite3_column_int (statement, 0);
      place.page = (guint) sqlite3_column_int (statement, 1);
      place.score = sqlite3_column_double (statement, 2);
      place.snippet = g_strdup ((const char *) sqlite3_column_text (statement, 3));
      g_array_append_val (places, place);
    }
  return FALSE;
}

/* Lower scores are better, as from bm25(). */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  double first = ((const DossierSearchPlace *) a)->score;
  double second = ((const DossierSearchPlace *) b)->score;

  return (first > second) - (first < second);
}

static gboolean
is_number_typed (GPtrArray *records, const DossierSearchPlace *place, const char *words)
{
  const DossierSearchRecord *record = records->pdata[place->record];

  return place->page == 0 && g_ascii_strcasecmp (record->label, words) == 0;
}

static void
put_typed_number_first (GPtrArray *records, GArray *places, const char *words)
{
  g_autofree char *number = g_strstrip (g_strdup (words));

  for (guint i = 0; i < places->len; i++)
    {
      DossierSearchPlace *place = &g_array_index (places, DossierSearchPlace, i);

      if (is_number_typed (records, place, number))
        {
          place->score = -G_MAXDOUBLE;
          return;
        }
    }
}

static gboolean
find (DossierSearchIndex *self,
      GPtrArray *records,
      const char *words,
      guint n_hits,
      GArray *places,
      GError **error)
{
  g_autofree char *query = dossier_search_query_make (words, FALSE);
  g_autofree char *page_query = dossier_search_query_make (words, TRUE);

  g_array_set_size (places, 0);
  if (!index_records (self, records, error))
    return FALSE;
  if (query == NULL)
    return TRUE;
  if (!find_places (self, FIND_RECORDS, query, n_hits, places, error) ||
      (page_query != NULL && !find_places (self, FIND_PAGES, page_query, n_hits, places, error)))
    return FALSE;
  put_typed_number_first (records, places, words);
  g_array_sort (places, compare_places);
  g_array_set_size (places, MIN (places->len, n_hits));
  return TRUE;
}

/* The new cache is empty: the text of files is not found until they have been read again. */
static gboolean
find_in_new_cache (DossierSearchIndex *self,
                   GPtrArray *records,
                   const char *words,
                   guint n_hits,
                   GArray *places,
                   GError **error)
{
  close_cache (self);
  dossier_search_cache_remove (self->path);
  return find (self, records, words, n_hits, places, error);
}

/**
 * dossier_search_index_find:
 * @self: an index
 * @records: (element-type DossierSearchRecord): what can be found; nobody may
 *   change it any more
 * @words: what somebody typed
 * @n_hits: how many hits are wanted at most
 * @error: return location for a #DOSSIER_SEARCH_CACHE_ERROR
 *
 * Takes in the records, unless it has them already, and finds words in them and
 * in the files that the cache knows. May be called on any thread, and waits for
 * other calls.
 *
 * Returns: (transfer full) (element-type DossierSearchPlace): where the words
 *   are, the best place first; %NULL on error
 */
GArray *
dossier_search_index_find (DossierSearchIndex *self,
                           GPtrArray *records,
                           const char *words,
                           guint n_hits,
                           GError **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (DossierSearchPlace));
  g_autoptr (GError) problem = NULL;
  gboolean is_found;

  g_array_set_clear_func (places, (GDestroyNotify) place_clear);
  g_mutex_lock (&self->mutex);
  is_found = find (self, records, words, n_hits, places, &problem);
  if (!is_found && dossier_search_cache_is_damaged (problem))
    {
      g_clear_error (&problem);
      is_found = find_in_new_cache (self, records, words, n_hits, places, &problem);
    }
  g_mutex_unlock (&self->mutex);
  if (is_found)
    return g_steal_pointer (&places);
  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}
