/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-search.h"

#include "dossier-inspection-format.h"
#include "dossier-search-cache.h"
#include "dossier-search-query.h"
#include "dossier-search-records.h"
#include "dossier-search-update.h"

/* Words in a title weigh more than elsewhere, and records more than pages of files. */
#define TITLE_WEIGHT  "8.0"
#define RECORD_WEIGHT "2.0"

/* After so long, what was read can be found. */
#define UPDATE_TIME_MICROSECONDS G_USEC_PER_SEC

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
  " snippet (record, 1, char (2), char (3), '…', 16)"                                            \
  " FROM temp.record WHERE record MATCH ?1 ORDER BY rank LIMIT ?2"
#define FIND_PAGES                                                                                 \
  "SELECT known.record, page.rowid % " PAGES_A_FILE ", rank,"                                      \
  " snippet (page, 0, char (2), char (3), '…', 16)"                                              \
  " FROM page CROSS JOIN temp.known ON known.file = page.rowid / " PAGES_A_FILE                    \
  " WHERE page MATCH ?1 ORDER BY rank LIMIT ?2"

/**
 * DossierSearch:
 *
 * Finds words in the responses, the evidence and the files of a submission.
 */
struct _DossierSearch
{
  GObject parent_instance;

  DossierBundle *bundle;
  char *path;
  DossierSearchCache *cache;
  GPtrArray *records;
  GHashTable *skipped;
};

G_DEFINE_FINAL_TYPE (DossierSearch, dossier_search, G_TYPE_OBJECT)

/* Where words are. */
typedef struct
{
  guint record;
  guint page;
  double score;
  char *snippet;
} Place;

static void
place_clear (Place *self)
{
  g_free (self->snippet);
}

static void
forget_records (DossierSearch *self)
{
  g_clear_pointer (&self->records, g_ptr_array_unref);
}

static void
dossier_search_finalize (GObject *object)
{
  DossierSearch *self = DOSSIER_SEARCH (object);

  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->cache, dossier_search_cache_close);
  g_hash_table_unref (self->skipped);
  g_free (self->path);
  g_object_unref (self->bundle);

  G_OBJECT_CLASS (dossier_search_parent_class)->finalize (object);
}

static void
dossier_search_class_init (DossierSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_search_finalize;
}

static void
dossier_search_init (DossierSearch *self)
{
  self->skipped = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* One that is damaged is made anew; where there can be none, what is no file is found still. */
static DossierSearchCache *
open_cache (const char *path, GError **error)
{
  g_autoptr (GError) problem = NULL;
  DossierSearchCache *cache = dossier_search_cache_open (path, &problem);

  if (cache != NULL)
    return cache;
  if (!g_error_matches (problem, DOSSIER_SEARCH_CACHE_ERROR, DOSSIER_SEARCH_CACHE_ERROR_DAMAGED))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  dossier_search_cache_remove (path);
  return dossier_search_cache_open (path, error);
}

/**
 * dossier_search_new:
 * @bundle: a bundle
 *
 * Returns: (transfer full): a search in it, which knows of files what it has
 *   come to know before; see dossier_search_update()
 */
DossierSearch *
dossier_search_new (DossierBundle *bundle)
{
  DossierSearch *self;

  g_return_val_if_fail (DOSSIER_IS_BUNDLE (bundle), NULL);

  self = g_object_new (DOSSIER_TYPE_SEARCH, NULL);
  self->bundle = g_object_ref (bundle);
  self->path = dossier_search_cache_find_path ();
  self->cache = open_cache (self->path, NULL);
  if (self->cache == NULL)
    self->cache = dossier_search_cache_open_in_memory ();
  g_signal_connect_object (dossier_bundle_get_submission (bundle),
                           "changed",
                           G_CALLBACK (forget_records),
                           self,
                           G_CONNECT_SWAPPED);
  return self;
}

static gboolean
insert_record (DossierSearch *self, sqlite3_stmt *statement, guint position, GError **error)
{
  const DossierSearchRecord *record = self->records->pdata[position];
  g_autofree char *titles = g_strdup_printf ("%s %s", record->label, record->title);
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
insert_known (DossierSearch *self, sqlite3_stmt *statement, guint position, GError **error)
{
  const DossierSearchRecord *record = self->records->pdata[position];
  DossierEvidenceFile *file;
  gint64 number;
  gboolean has_row;

  if (!DOSSIER_IS_EVIDENCE (record->record))
    return TRUE;
  file = dossier_evidence_get_file (DOSSIER_EVIDENCE (record->record));
  number = dossier_evidence_file_is_there (file)
             ? dossier_search_cache_find_file (self->cache, dossier_evidence_file_get_sha256 (file))
             : 0;
  if (number == 0)
    return TRUE;
  sqlite3_reset (statement);
  sqlite3_bind_int64 (statement, 1, number);
  sqlite3_bind_int64 (statement, 2, position);
  return dossier_search_cache_step (self->cache, statement, &has_row, error);
}

static gboolean
insert_all (DossierSearch *self, GError **error)
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
  for (guint i = 0; i < self->records->len; i++)
    {
      if (!insert_record (self, record, i, error) || !insert_known (self, known, i, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_in_records (DossierSearch *self, GError **error)
{
  self->records = dossier_search_records_collect (dossier_bundle_get_submission (self->bundle));
  return dossier_search_cache_run (self->cache, TEMPORARY_SCHEMA, error) &&
         insert_all (self, error) &&
         dossier_search_cache_run (self->cache, MARK_USED "COMMIT;", error);
}

static gboolean
find_places (DossierSearch *self,
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
      Place place;

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

/* The lower, the better, as bm25() has it. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  double first = ((const Place *) a)->score;
  double second = ((const Place *) b)->score;

  return (first > second) - (first < second);
}

static gboolean
is_number_typed (DossierSearch *self, const Place *place, const char *words)
{
  const DossierSearchRecord *record = self->records->pdata[place->record];

  return place->page == 0 && g_ascii_strcasecmp (record->label, words) == 0;
}

static void
put_typed_number_first (DossierSearch *self, GArray *places, const char *words)
{
  g_autofree char *number = g_strstrip (g_strdup (words));

  for (guint i = 0; i < places->len; i++)
    {
      Place *place = &g_array_index (places, Place, i);

      if (is_number_typed (self, place, number))
        {
          place->score = -G_MAXDOUBLE;
          return;
        }
    }
}

static DossierSearchHit *
make_hit (DossierSearch *self, const Place *place)
{
  const DossierSearchRecord *record = self->records->pdata[place->record];
  guint page = place->page;

  /* A file without pages has one text. */
  if (page > 0 && dossier_evidence_file_get_pages (
                    dossier_evidence_get_file (DOSSIER_EVIDENCE (record->record))) == 0)
    page = 0;
  return dossier_search_hit_new (record->record,
                                 record->label,
                                 record->title,
                                 page,
                                 place->snippet);
}

static gboolean
find (DossierSearch *self, const char *words, guint n_hits, GPtrArray *hits, GError **error)
{
  g_autofree char *query = dossier_search_query_make (words, FALSE);
  g_autofree char *page_query = dossier_search_query_make (words, TRUE);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));

  g_array_set_clear_func (places, (GDestroyNotify) place_clear);
  if (self->records == NULL && !take_in_records (self, error))
    return FALSE;
  if (query == NULL)
    return TRUE;
  if (!find_places (self, FIND_RECORDS, query, n_hits, places, error))
    return FALSE;
  if (page_query != NULL && !find_places (self, FIND_PAGES, page_query, n_hits, places, error))
    return FALSE;
  put_typed_number_first (self, places, words);
  g_array_sort (places, compare_places);
  for (guint i = 0; i < MIN (places->len, n_hits); i++)
    g_ptr_array_add (hits, make_hit (self, &g_array_index (places, Place, i)));
  return TRUE;
}

/* After this, files are not found until they have been read again. */
static void
renew_cache (DossierSearch *self)
{
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->cache, dossier_search_cache_close);
  dossier_search_cache_remove (self->path);
  self->cache = open_cache (self->path, NULL);
  if (self->cache == NULL)
    self->cache = dossier_search_cache_open_in_memory ();
}

/**
 * dossier_search_find:
 * @self: a search
 * @words: what somebody typed: the beginnings of words that all have to be
 *   there, or what is in double quotes as it is
 * @n_hits: how many hits are wanted at most
 *
 * Finds where words are in titles, fields, narratives and files. Capitals and
 * accents make no difference. The first call after a change takes longer, be it
 * without words.
 *
 * Returns: (transfer full) (element-type DossierSearchHit): the hits, the best
 *   first
 */
GPtrArray *
dossier_search_find (DossierSearch *self, const char *words, guint n_hits)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (DOSSIER_IS_SEARCH (self), hits);

  if (find (self, words, n_hits, hits, NULL))
    return hits;
  renew_cache (self);
  g_ptr_array_set_size (hits, 0);
  find (self, words, n_hits, hits, NULL);
  return hits;
}

/* Those whose words are not known yet. */
static DossierSearchUpdate *
begin_update (DossierSearch *self)
{
  DossierSubmission *submission = dossier_bundle_get_submission (self->bundle);
  GListModel *evidence = dossier_submission_get_evidence (submission);
  DossierSearchUpdate *update =
    dossier_search_update_new (self->path, dossier_bundle_get_folder (self->bundle));

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);
      DossierEvidenceFile *file = dossier_evidence_get_file (item);
      const char *type = dossier_record_get_text (DOSSIER_RECORD (file), "type");
      const char *sha256 = dossier_evidence_file_get_sha256 (file);

      if (dossier_evidence_file_is_there (file) &&
          dossier_inspection_format_has_text (dossier_inspection_format_find (type)) &&
          !g_hash_table_contains (self->skipped, sha256) &&
          dossier_search_cache_find_file (self->cache, sha256) == 0)
        dossier_search_update_take_file (update, sha256, type);
    }
  return update;
}

/* Those that were not there, say, are tried again by the next search, not by this one. */
static guint
end_update (DossierSearch *self, DossierSearchUpdate *update)
{
  GPtrArray *skipped = dossier_search_update_list_skipped (update);

  for (guint i = 0; i < skipped->len; i++)
    g_hash_table_add (self->skipped, g_strdup (skipped->pdata[i]));
  forget_records (self);
  return dossier_search_update_count_left (update);
}

/**
 * dossier_search_update:
 * @self: a search
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #DOSSIER_SEARCH_CACHE_ERROR or
 *   %G_IO_ERROR_CANCELLED
 *
 * Reads the files that it does not know yet.
 *
 * Returns: whether all files that can be read are known now
 */
gboolean
dossier_search_update (DossierSearch *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (DossierSearchUpdate) update = NULL;
  gboolean is_done;

  g_return_val_if_fail (DOSSIER_IS_SEARCH (self), FALSE);

  update = begin_update (self);
  is_done = dossier_search_update_run (update, G_MAXINT64, cancellable, error);
  end_update (self, update);
  return is_done;
}

static void
update_in_thread (GTask *task,
                  gpointer source_object,
                  gpointer task_data,
                  GCancellable *cancellable)
{
  gint64 deadline = g_get_monotonic_time () + UPDATE_TIME_MICROSECONDS;
  GError *error = NULL;

  if (dossier_search_update_run (task_data, deadline, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * dossier_search_update_async:
 * @self: a search
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads files that it does not know yet on a worker thread, for a short while.
 * Meanwhile one can go on finding.
 */
void
dossier_search_update_async (DossierSearch *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (DOSSIER_IS_SEARCH (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, dossier_search_update_async);
  g_task_set_task_data (task, begin_update (self), (GDestroyNotify) dossier_search_update_free);
  g_task_run_in_thread (task, update_in_thread);
}

/**
 * dossier_search_update_finish:
 * @self: a search
 * @result: what the callback was given
 * @n_left: (out): how many files are still to be read, by calling again
 * @error: return location for a #DOSSIER_SEARCH_CACHE_ERROR or
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: whether reading went well; if not, it will not by calling again
 */
gboolean
dossier_search_update_finish (DossierSearch *self,
                              GAsyncResult *result,
                              guint *n_left,
                              GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_SEARCH (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  *n_left = end_update (self, g_task_get_task_data (G_TASK (result)));
  return g_task_propagate_boolean (G_TASK (result), error);
}
