/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-search.h"

#include "dossier-inspection-format.h"
#include "dossier-search-cache.h"
#include "dossier-search-index.h"
#include "dossier-search-update.h"
#include "dossier-text.h"

/* Text that has been read becomes searchable after this time. */
#define UPDATE_TIME_MICROSECONDS G_USEC_PER_SEC

#define UNREAD_NAMED_MAXIMUM 10

/**
 * DossierSearch:
 *
 * Finds words in the responses, the evidence, its files, the actions and the assessments of a
 * submission.
 */
struct _DossierSearch
{
  GObject parent_instance;

  DossierBundle *bundle;
  char *path;
  DossierSearchIndex *index;
  GPtrArray *records;
  DossierSearchPlainText to_plain_text;
  GHashTable *skipped;
  GHashTable *unread;
};

G_DEFINE_FINAL_TYPE (DossierSearch, dossier_search, G_TYPE_OBJECT)

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
  dossier_search_index_free (self->index);
  g_hash_table_unref (self->skipped);
  g_hash_table_unref (self->unread);
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
  self->unread = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
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
  self->index = dossier_search_index_new (self->path);
  g_signal_connect_object (dossier_bundle_get_submission (bundle),
                           "edited",
                           G_CALLBACK (forget_records),
                           self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * dossier_search_set_plain_text:
 * @self: a search
 * @to_plain_text: what makes plain text of a narrative
 *
 * Has narratives searched, and snippets of them given, as they print.
 */
void
dossier_search_set_plain_text (DossierSearch *self, DossierSearchPlainText to_plain_text)
{
  g_return_if_fail (DOSSIER_IS_SEARCH (self));

  self->to_plain_text = to_plain_text;
  forget_records (self);
}

static GPtrArray *
list_records (DossierSearch *self)
{
  if (self->records == NULL)
    self->records = dossier_search_records_collect (dossier_bundle_get_submission (self->bundle),
                                                    self->to_plain_text);
  return self->records;
}

static DossierSearchHit *
make_hit (GPtrArray *records, const DossierSearchPlace *place)
{
  const DossierSearchRecord *record = records->pdata[place->record];
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

static GPtrArray *
make_hits (GPtrArray *records, GArray *places)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (hits, make_hit (records, &g_array_index (places, DossierSearchPlace, i)));
  return hits;
}

/**
 * dossier_search_find:
 * @self: a search
 * @words: what somebody typed: the beginnings of words that all have to be
 *   there, or what is in double quotes as it is
 * @n_hits: how many hits are wanted at most
 * @error: return location for a #DOSSIER_SEARCH_CACHE_ERROR
 *
 * Finds where words are in titles, fields, narratives and files. Capitals and
 * accents make no difference. The first call after a change takes longer, be it
 * without words.
 *
 * Returns: (transfer full) (element-type DossierSearchHit): the hits, the best
 *   first; %NULL on error
 */
GPtrArray *
dossier_search_find (DossierSearch *self, const char *words, guint n_hits, GError **error)
{
  g_autoptr (GArray) places = NULL;

  g_return_val_if_fail (DOSSIER_IS_SEARCH (self), NULL);

  places = dossier_search_index_find (self->index, list_records (self), words, n_hits, error);
  return places != NULL ? make_hits (self->records, places) : NULL;
}

/* What a thread needs to find words. */
typedef struct
{
  GPtrArray *records;
  char *words;
  guint n_hits;
} Finding;

static void
finding_free (Finding *self)
{
  g_ptr_array_unref (self->records);
  g_free (self->words);
  g_free (self);
}

static void
find_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  DossierSearch *self = source_object;
  const Finding *finding = task_data;
  GError *error = NULL;
  GArray *places;

  if (g_task_return_error_if_cancelled (task))
    return;
  places = dossier_search_index_find (self->index,
                                      finding->records,
                                      finding->words,
                                      finding->n_hits,
                                      &error);
  if (places != NULL)
    g_task_return_pointer (task, places, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * dossier_search_find_async:
 * @self: a search
 * @words: what somebody typed, as for dossier_search_find()
 * @n_hits: how many hits are wanted at most
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Does what dossier_search_find() does on a worker thread.
 */
void
dossier_search_find_async (DossierSearch *self,
                           const char *words,
                           guint n_hits,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Finding *finding;

  g_return_if_fail (DOSSIER_IS_SEARCH (self));

  finding = g_new0 (Finding, 1);
  finding->records = g_ptr_array_ref (list_records (self));
  finding->words = g_strdup (words);
  finding->n_hits = n_hits;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, dossier_search_find_async);
  g_task_set_task_data (task, finding, (GDestroyNotify) finding_free);
  g_task_run_in_thread (task, find_in_thread);
}

/**
 * dossier_search_find_finish:
 * @self: a search
 * @result: what the callback was given
 * @error: return location for a #DOSSIER_SEARCH_CACHE_ERROR or
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: what dossier_search_find() does
 */
GPtrArray *
dossier_search_find_finish (DossierSearch *self, GAsyncResult *result, GError **error)
{
  g_autoptr (GArray) places = NULL;
  const Finding *finding;

  g_return_val_if_fail (DOSSIER_IS_SEARCH (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  finding = g_task_get_task_data (G_TASK (result));
  places = g_task_propagate_pointer (G_TASK (result), error);
  return places != NULL ? make_hits (finding->records, places) : NULL;
}

/* Lists all files that may have text. The thread finds out which of them are in the cache
 * already. */
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
          !g_hash_table_contains (self->skipped, sha256))
        dossier_search_update_add_file (update, sha256, type);
    }
  return update;
}

static void
add_all (GHashTable *set, GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    g_hash_table_add (set, g_strdup (texts->pdata[i]));
}

/* Files that could not be read, because they are missing for example, are tried again with the next
 * search. */
static guint
end_update (DossierSearch *self, DossierSearchUpdate *update)
{
  add_all (self->skipped, dossier_search_update_list_skipped (update));
  add_all (self->unread, dossier_search_update_list_unread (update));
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

static gboolean
is_unread (DossierSearch *self, DossierEvidence *evidence)
{
  DossierEvidenceFile *file = dossier_evidence_get_file (evidence);
  const char *type = dossier_record_get_text (DOSSIER_RECORD (file), "type");

  return g_hash_table_contains (self->unread, dossier_evidence_file_get_sha256 (file)) ||
         (dossier_evidence_file_is_there (file) &&
          dossier_inspection_format_has_unread_text (type));
}

/**
 * dossier_search_describe_unread:
 * @self: a search that has been updated
 *
 * Returns: (transfer full) (nullable): a sentence that names the evidence in whose file there is
 * text that was not read, so that its words are not found; %NULL if there is none
 */
char *
dossier_search_describe_unread (DossierSearch *self)
{
  GListModel *all;
  g_autoptr (GString) labels = g_string_new (NULL);
  guint n_unread = 0;

  g_return_val_if_fail (DOSSIER_IS_SEARCH (self), NULL);

  all = dossier_submission_get_evidence (dossier_bundle_get_submission (self->bundle));
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (DossierEvidence) evidence = g_list_model_get_item (all, i);
      g_autofree char *label = dossier_evidence_get_label (evidence);

      if (!is_unread (self, evidence))
        continue;
      n_unread++;
      if (n_unread <= UNREAD_NAMED_MAXIMUM)
        g_string_append_printf (labels, "%s%s", n_unread > 1 ? ", " : "", label);
    }
  if (n_unread > UNREAD_NAMED_MAXIMUM)
    g_string_append (labels, " …");
  if (n_unread == 0)
    return NULL;
  return g_strdup_printf (
    /* Translators: the numbers of evidence: “E12, E14” */
    dossier_ngettext ("The text in the file of %s could not be read and was not searched.",
                      "The text in the files of %s could not be read and was not searched.",
                      n_unread),
    labels->str);
}
