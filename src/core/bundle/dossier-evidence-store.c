/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-store.h"

#include "dossier-descriptor.h"
#include "dossier-evidence-batch.h"
#include "dossier-evidence-shelf.h"
#include "dossier-unrecorded-evidence.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define STORE_FOLDER  "evidence"
#define SHA256_LENGTH 64

void
dossier_stored_file_free (DossierStoredFile *self)
{
  g_free (self->name);
  g_free (self->title);
  g_free (self->type);
  g_free (self->sha256);
  g_clear_pointer (&self->facts, dossier_file_facts_free);
  g_free (self);
}

/**
 * dossier_evidence_store_add:
 * @bundle_folder: the folder of a bundle
 * @file: a file of the user's
 * @progress: (nullable) (scope call): told how many bytes are copied of how many
 * @progress_data: for @progress
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum
 *
 * Copies a file into the evidence store of a bundle, under the SHA-256 of its
 * content: it is written beside, synced, and renamed into its place. May be
 * called on any thread.
 *
 * Returns: (transfer full): what is known of the file; %NULL on error, and
 *   nothing is left behind
 */
DossierStoredFile *
dossier_evidence_store_add (GFile *bundle_folder,
                            GFile *file,
                            GFileProgressCallback progress,
                            gpointer progress_data,
                            GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (DossierEvidenceBatch) batch = NULL;
  g_autoptr (GPtrArray) stored = g_ptr_array_new ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();

  g_return_val_if_fail (G_IS_FILE (bundle_folder), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  batch = dossier_evidence_batch_new (bundle_folder);
  if (!dossier_evidence_batch_copy (batch, file, progress, progress_data, cancellable, error))
    return NULL;
  dossier_evidence_batch_finish (batch, stored, problems);
  if (stored->len > 0)
    return stored->pdata[0];
  g_propagate_error (error, problems->pdata[0]);
  return NULL;
}

static gboolean
is_sha256 (const char *text)
{
  return strspn (text, "0123456789abcdef") == SHA256_LENGTH && text[SHA256_LENGTH] == '\0';
}

static int
open_shelf (GFile *bundle_folder, const char *sha256)
{
  g_auto (DossierDescriptor) store = dossier_evidence_shelf_open_store (bundle_folder, FALSE, NULL);

  return store >= 0 ? dossier_evidence_shelf_open (store, sha256, FALSE, NULL) : -1;
}

/**
 * dossier_evidence_store_find:
 * @bundle_folder: the folder of a bundle
 * @sha256: the SHA-256 of a file, as the submission has it
 *
 * Returns: (transfer full) (nullable) (type filename): where the file is; %NULL
 *   if the store does not have it, or has something else in its place
 */
char *
dossier_evidence_store_find (GFile *bundle_folder, const char *sha256)
{
  g_auto (DossierDescriptor) shelf = -1;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (bundle_folder), NULL);

  if (!is_sha256 (sha256))
    return NULL;
  shelf = open_shelf (bundle_folder, sha256);
  name = shelf >= 0 ? dossier_evidence_shelf_find (shelf, sha256) : NULL;
  if (name == NULL)
    return NULL;
  return g_strdup_printf ("%s/" STORE_FOLDER "/%.2s/%s",
                          g_file_peek_path (bundle_folder),
                          sha256,
                          name);
}

/**
 * dossier_evidence_store_open:
 * @bundle_folder: the folder of a bundle
 * @sha256: the SHA-256 of a file, as the submission has it
 *
 * Returns: a descriptor of the file, to be read from and closed; -1 if the
 *   store does not have it, or has something else in its place
 */
int
dossier_evidence_store_open (GFile *bundle_folder, const char *sha256)
{
  g_auto (DossierDescriptor) shelf = -1;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (bundle_folder), -1);

  if (!is_sha256 (sha256))
    return -1;
  shelf = open_shelf (bundle_folder, sha256);
  name = shelf >= 0 ? dossier_evidence_shelf_find (shelf, sha256) : NULL;
  return name != NULL ? openat (shelf, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC) : -1;
}

/**
 * dossier_evidence_store_drop:
 * @bundle_folder: the folder of a bundle
 * @sha256: the SHA-256 of a file
 *
 * Removes a file that was stored just now and that nothing has come to name.
 */
void
dossier_evidence_store_drop (GFile *bundle_folder, const char *sha256)
{
  g_auto (DossierDescriptor) shelf = -1;
  g_autofree char *name = NULL;

  g_return_if_fail (G_IS_FILE (bundle_folder));
  g_return_if_fail (is_sha256 (sha256));

  shelf = open_shelf (bundle_folder, sha256);
  name = shelf >= 0 ? dossier_evidence_shelf_find (shelf, sha256) : NULL;
  if (name != NULL)
    unlinkat (shelf, name, 0);
  dossier_unrecorded_evidence_forget (bundle_folder, sha256);
}
