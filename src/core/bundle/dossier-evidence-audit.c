/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-audit.h"

#include "dossier-evidence-store.h"
#include "dossier-evidence.h"

#include <sys/stat.h>
#include <unistd.h>

#define BLOCK_SIZE (1024 * 1024)

typedef struct
{
  char *sha256;
  guint64 size;
} Expected;

typedef struct
{
  GFile *folder;
  GPtrArray *files;
  gboolean by_content;
} Audit;

static void
expected_free (Expected *self)
{
  g_free (self->sha256);
  g_free (self);
}

static void
audit_free (Audit *self)
{
  g_object_unref (self->folder);
  g_ptr_array_unref (self->files);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Audit, audit_free)

static Audit *
audit_new (GFile *folder, GListModel *evidence, gboolean by_content)
{
  Audit *self = g_new0 (Audit, 1);

  self->folder = g_object_ref (folder);
  self->by_content = by_content;
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) expected_free);
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);
      DossierEvidenceFile *file = dossier_evidence_get_file (item);
      Expected *expected;

      if (!dossier_evidence_file_is_there (file))
        continue;
      expected = g_new0 (Expected, 1);
      expected->sha256 = g_strdup (dossier_evidence_file_get_sha256 (file));
      expected->size = dossier_evidence_file_get_size (file);
      g_ptr_array_add (self->files, expected);
    }
  return self;
}

/**
 * dossier_evidence_audit_has_content:
 * @descriptor: an open file, read from its beginning to its end
 * @sha256: what it should be, as the submission has it
 * @cancellable: (nullable): a cancellable
 *
 * Returns: whether it is that
 */
gboolean
dossier_evidence_audit_has_content (int descriptor, const char *sha256, GCancellable *cancellable)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *block = g_malloc (BLOCK_SIZE);
  gssize n_read;

  while ((n_read = read (descriptor, block, BLOCK_SIZE)) > 0 &&
         !g_cancellable_is_cancelled (cancellable))
    g_checksum_update (checksum, block, n_read);
  return n_read == 0 && g_str_equal (g_checksum_get_string (checksum), sha256);
}

static DossierFileFault
check_file (GFile *folder, const Expected *expected, gboolean by_content, GCancellable *cancellable)
{
  int descriptor = dossier_evidence_store_open (folder, expected->sha256);
  struct stat status;
  gboolean is_sound;

  if (descriptor < 0)
    return DOSSIER_FILE_FAULT_MISSING;
  is_sound =
    fstat (descriptor, &status) == 0 && (guint64) status.st_size == expected->size &&
    (!by_content || dossier_evidence_audit_has_content (descriptor, expected->sha256, cancellable));
  close (descriptor);
  return is_sound ? DOSSIER_FILE_FAULT_NONE : DOSSIER_FILE_FAULT_DAMAGED;
}

static GHashTable *
run (const Audit *self, GCancellable *cancellable)
{
  GHashTable *faults = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->files->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const Expected *expected = self->files->pdata[i];
      DossierFileFault fault = check_file (self->folder, expected, self->by_content, cancellable);

      if (fault != DOSSIER_FILE_FAULT_NONE)
        g_hash_table_insert (faults, g_strdup (expected->sha256), GINT_TO_POINTER (fault));
    }
  return faults;
}

/**
 * dossier_evidence_audit_sizes:
 * @bundle_folder: the folder of a bundle
 * @evidence: a list of its #DossierEvidence
 *
 * Looks whether each file is there and has its size.
 *
 * Returns: (transfer full): the faults, by the SHA-256 of the file; see
 *   dossier_file_fault_find()
 */
GHashTable *
dossier_evidence_audit_sizes (GFile *bundle_folder, GListModel *evidence)
{
  g_autoptr (Audit) audit = NULL;

  g_return_val_if_fail (G_IS_FILE (bundle_folder), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (evidence), NULL);

  audit = audit_new (bundle_folder, evidence, FALSE);
  return run (audit, NULL);
}

/**
 * dossier_evidence_audit_contents:
 * @bundle_folder: the folder of a bundle
 * @evidence: a list of its #DossierEvidence
 *
 * Looks whether each file is there and is what was added, for which it is read
 * to its end.
 *
 * Returns: (transfer full): what dossier_evidence_audit_sizes() does
 */
GHashTable *
dossier_evidence_audit_contents (GFile *bundle_folder, GListModel *evidence)
{
  g_autoptr (Audit) audit = NULL;

  g_return_val_if_fail (G_IS_FILE (bundle_folder), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (evidence), NULL);

  audit = audit_new (bundle_folder, evidence, TRUE);
  return run (audit, NULL);
}

static void
run_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  g_task_return_pointer (task, run (task_data, cancellable), (GDestroyNotify) g_hash_table_unref);
}

/**
 * dossier_evidence_audit_async:
 * @bundle_folder: the folder of a bundle
 * @evidence: a list of its #DossierEvidence
 * @by_content: whether to read the files too, which takes as long as they are
 *   large
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks on a worker thread whether each file is what was added.
 */
void
dossier_evidence_audit_async (GFile *bundle_folder,
                              GListModel *evidence,
                              gboolean by_content,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (bundle_folder));
  g_return_if_fail (G_IS_LIST_MODEL (evidence));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, dossier_evidence_audit_async);
  g_task_set_task_data (task,
                        audit_new (bundle_folder, evidence, by_content),
                        (GDestroyNotify) audit_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * dossier_evidence_audit_finish:
 * @result: what the callback was given
 * @error: return location for a %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): what dossier_evidence_audit_sizes() does; %NULL on
 *   error
 */
GHashTable *
dossier_evidence_audit_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * dossier_file_fault_find:
 * @faults: (nullable): the faults that were found
 * @sha256: the SHA-256 of a file
 *
 * Returns: what became of it
 */
DossierFileFault
dossier_file_fault_find (GHashTable *faults, const char *sha256)
{
  if (faults == NULL)
    return DOSSIER_FILE_FAULT_NONE;
  return (DossierFileFault) GPOINTER_TO_INT (g_hash_table_lookup (faults, sha256));
}
