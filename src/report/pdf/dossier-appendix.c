/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-appendix.h"

#include "dossier-appendix-item.h"
#include "dossier-evidence.h"
#include "dossier-text.h"

struct _DossierAppendix
{
  GHashTable *items;
};

/* A file to inspect. The data is copied, because records must only be used on the main thread. */
typedef struct
{
  char *sha256;
  char *type;
} AppendixFile;

static void
file_free (gpointer data)
{
  AppendixFile *file = data;

  g_free (file->sha256);
  g_free (file->type);
  g_free (file);
}

static void
add_file (GPtrArray *files, DossierEvidenceFile *record)
{
  AppendixFile *file;

  if (!dossier_evidence_file_is_there (record))
    return;
  file = g_new0 (AppendixFile, 1);
  file->sha256 = g_strdup (dossier_evidence_file_get_sha256 (record));
  file->type = g_strdup (dossier_record_get_text (DOSSIER_RECORD (record), "type"));
  g_ptr_array_add (files, file);
}

/**
 * dossier_appendix_list_files:
 * @submission: a submission
 * @options: what its report contains
 *
 * Returns: (transfer full): the files that the report needs: the logo, and those
 *   of the evidence if it has an appendix. May be handed to another thread.
 */
GPtrArray *
dossier_appendix_list_files (DossierSubmission *submission, DossierReportOptions *options)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (file_free);
  GListModel *all = dossier_submission_get_evidence (submission);

  add_file (files, dossier_report_options_get_logo (options));
  if (!dossier_report_options_has (options, "appendix"))
    return files;
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (DossierEvidence) evidence = g_list_model_get_item (all, i);

      add_file (files, dossier_evidence_get_file (evidence));
    }
  return files;
}

/* A file that was missing may have come by now, as from a file service; to look for it takes no
 * time. */
static gboolean
can_use_again (const DossierAppendixItem *item, gboolean converts)
{
  return item->form != DOSSIER_APPENDIX_MISSING && !(item->is_provisional && converts);
}

/**
 * dossier_appendix_new:
 * @bundle_folder: the folder of a bundle
 * @files: from dossier_appendix_list_files()
 * @known: (nullable): an earlier appendix, whose files need not be looked at
 *   again
 * @converts: whether documents that are not PDF may be made PDF, which takes
 *   seconds each
 * @progress: (nullable): told how far it is
 * @cancellable: (nullable): a cancellable, after which files are left out
 *
 * Looks at files. May be called on any thread, and takes its time.
 *
 * Returns: (transfer full): what is known of them
 */
DossierAppendix *
dossier_appendix_new (GFile *bundle_folder,
                      GPtrArray *files,
                      DossierAppendix *known,
                      gboolean converts,
                      DossierAppendixProgress *progress,
                      GCancellable *cancellable)
{
  DossierAppendix *self = g_atomic_rc_box_new0 (DossierAppendix);

  self->items = g_hash_table_new_full (g_str_hash,
                                       g_str_equal,
                                       g_free,
                                       (GDestroyNotify) dossier_appendix_item_unref);
  for (guint i = 0; i < files->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const AppendixFile *file = files->pdata[i];
      DossierAppendixItem *item =
        known != NULL ? g_hash_table_lookup (known->items, file->sha256) : NULL;

      if (item != NULL && !can_use_again (item, converts))
        item = NULL;
      item = item != NULL ? g_atomic_rc_box_acquire (item)
                          : dossier_appendix_item_new (bundle_folder,
                                                       file->sha256,
                                                       file->type,
                                                       converts,
                                                       cancellable);
      g_hash_table_replace (self->items, g_strdup (file->sha256), item);
      if (progress != NULL)
        g_atomic_int_set (&progress->n_done, (int) i + 1);
    }
  return self;
}

typedef struct
{
  GFile *bundle_folder;
  GPtrArray *files;
  DossierAppendix *known;
  gboolean converts;
  DossierAppendixProgress *progress;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->bundle_folder);
  g_ptr_array_unref (request->files);
  g_clear_pointer (&request->known, dossier_appendix_unref);
  g_free (request);
}

static void
inspect_in_thread (GTask *task,
                   gpointer source_object,
                   gpointer task_data,
                   GCancellable *cancellable)
{
  Request *request = task_data;

  g_task_return_pointer (task,
                         dossier_appendix_new (request->bundle_folder,
                                               request->files,
                                               request->known,
                                               request->converts,
                                               request->progress,
                                               cancellable),
                         (GDestroyNotify) dossier_appendix_unref);
}

/**
 * dossier_appendix_new_async:
 * @bundle_folder: the folder of a bundle
 * @files: (transfer full): from dossier_appendix_list_files()
 * @known: (nullable): an earlier appendix
 * @converts: as in dossier_appendix_new()
 * @progress: (nullable): told how far it is; must live until it is done
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Does what dossier_appendix_new() does, on a worker thread.
 */
void
dossier_appendix_new_async (GFile *bundle_folder,
                            GPtrArray *files,
                            DossierAppendix *known,
                            gboolean converts,
                            DossierAppendixProgress *progress,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  request->bundle_folder = g_object_ref (bundle_folder);
  request->files = files;
  request->converts = converts;
  request->progress = progress;
  if (progress != NULL)
    progress->n_files = (int) files->len;
  request->known = known != NULL ? dossier_appendix_ref (known) : NULL;
  g_task_set_source_tag (task, dossier_appendix_new_async);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, inspect_in_thread);
}

/**
 * dossier_appendix_new_finish:
 * @result: what the callback was given
 * @error: return location for a %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): what is known of the files; %NULL on error
 */
DossierAppendix *
dossier_appendix_new_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

DossierAppendix *
dossier_appendix_ref (DossierAppendix *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  DossierAppendix *self = data;

  g_hash_table_unref (self->items);
}

void
dossier_appendix_unref (DossierAppendix *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * dossier_appendix_knows:
 * @self: an appendix
 * @files: from dossier_appendix_list_files()
 * @converts: whether documents that have still to be made PDF do not count
 *
 * Returns: whether all of them have been looked at
 */
gboolean
dossier_appendix_knows (DossierAppendix *self, GPtrArray *files, gboolean converts)
{
  for (guint i = 0; i < files->len; i++)
    {
      const DossierAppendixItem *item =
        dossier_appendix_find (self, ((AppendixFile *) files->pdata[i])->sha256);

      if (item == NULL || (item->is_provisional && converts))
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_appendix_find:
 * @self: an appendix
 * @sha256: what a file is stored under
 *
 * Returns: (transfer none) (nullable): what is known of the file
 */
const DossierAppendixItem *
dossier_appendix_find (DossierAppendix *self, const char *sha256)
{
  return g_hash_table_lookup (self->items, sha256);
}

/**
 * dossier_appendix_find_evidence:
 * @self: (nullable): an appendix
 * @evidence: an evidence
 *
 * Returns: (transfer none) (nullable): what is known of its file
 */
const DossierAppendixItem *
dossier_appendix_find_evidence (DossierAppendix *self, DossierEvidence *evidence)
{
  if (self == NULL)
    return NULL;
  return dossier_appendix_find (
    self,
    dossier_evidence_file_get_sha256 (dossier_evidence_get_file (evidence)));
}
