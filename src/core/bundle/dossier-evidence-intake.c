/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-intake.h"

#include "dossier-descriptor.h"
#include "dossier-evidence-batch.h"
#include "dossier-evidence-folder.h"
#include "dossier-evidence-remark.h"

struct _DossierEvidenceIntake
{
  GFile *folder;
  GPtrArray *files;
  GPtrArray *images;
  gboolean opens_folders;
  GPtrArray *stored;
  GPtrArray *problems;
  GPtrArray *remarks;

  GMutex progress_mutex;
  DossierEvidenceProgress progress;
};

void
dossier_evidence_progress_clear (DossierEvidenceProgress *self)
{
  g_clear_pointer (&self->name, g_free);
}

/**
 * dossier_evidence_intake_new:
 * @bundle_folder: the folder of a bundle
 *
 * Returns: (transfer full): an intake of no files yet
 */
DossierEvidenceIntake *
dossier_evidence_intake_new (GFile *bundle_folder)
{
  DossierEvidenceIntake *self = g_new0 (DossierEvidenceIntake, 1);

  self->folder = g_object_ref (bundle_folder);
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  self->images = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_pasted_image_free);
  self->stored = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_stored_file_free);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  self->remarks = g_ptr_array_new_with_free_func (g_free);
  g_mutex_init (&self->progress_mutex);
  return self;
}

void
dossier_evidence_intake_free (DossierEvidenceIntake *self)
{
  g_object_unref (self->folder);
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->images);
  g_ptr_array_unref (self->stored);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->remarks);
  dossier_evidence_progress_clear (&self->progress);
  g_mutex_clear (&self->progress_mutex);
  g_free (self);
}

/**
 * dossier_evidence_intake_add_file:
 * @self: an intake that does not run yet
 * @file: a file of the user's
 */
void
dossier_evidence_intake_add_file (DossierEvidenceIntake *self, GFile *file)
{
  g_ptr_array_add (self->files, g_object_ref (file));
}

/**
 * dossier_evidence_intake_add_image:
 * @self: an intake that does not run yet
 * @image: an image that was in what somebody pasted
 */
void
dossier_evidence_intake_add_image (DossierEvidenceIntake *self, const DossierPastedImage *image)
{
  g_ptr_array_add (self->images, dossier_pasted_image_new (image->address, image->title));
}

/**
 * dossier_evidence_intake_open_folders:
 * @self: an intake that does not run yet
 *
 * Has folders stand for the files in them.
 */
void
dossier_evidence_intake_open_folders (DossierEvidenceIntake *self)
{
  self->opens_folders = TRUE;
}

static guint64
measure_file (GFile *file)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_STANDARD_SIZE) : 0;
}

static guint64
measure (DossierEvidenceIntake *self)
{
  guint64 total = 0;

  for (guint i = 0; i < self->files->len; i++)
    total += measure_file (self->files->pdata[i]);
  for (guint i = 0; i < self->images->len; i++)
    total += dossier_pasted_image_measure (self->images->pdata[i]);
  return total;
}

static guint
count (DossierEvidenceIntake *self)
{
  return self->files->len + self->images->len;
}

static const DossierPastedImage *
find_image (DossierEvidenceIntake *self, guint position)
{
  return position >= self->files->len ? self->images->pdata[position - self->files->len] : NULL;
}

typedef struct
{
  DossierEvidenceIntake *intake;
  guint64 done_before;
} CopyProgress;

static void
copied (goffset done, goffset total, gpointer user_data)
{
  CopyProgress *copy = user_data;
  DossierEvidenceProgress *progress = &copy->intake->progress;

  g_mutex_lock (&copy->intake->progress_mutex);
  progress->done = copy->done_before + (guint64) done;
  g_mutex_unlock (&copy->intake->progress_mutex);
}

static char *
get_name (DossierEvidenceIntake *self, guint position)
{
  const DossierPastedImage *image = find_image (self, position);
  g_autofree char *basename =
    image == NULL ? g_file_get_basename (self->files->pdata[position]) : NULL;

  return image != NULL ? g_strdup (image->title) : g_filename_display_name (basename);
}

static void
begin_file (DossierEvidenceIntake *self, guint position)
{
  g_mutex_lock (&self->progress_mutex);
  g_free (self->progress.name);
  self->progress.name = get_name (self, position);
  self->progress.n_done = position;
  g_mutex_unlock (&self->progress_mutex);
}

static void
drop_new (DossierEvidenceIntake *self)
{
  for (guint i = 0; i < self->stored->len; i++)
    {
      DossierStoredFile *stored = self->stored->pdata[i];

      if (stored->is_new)
        dossier_evidence_store_drop (self->folder, stored->sha256);
    }
  g_ptr_array_set_size (self->stored, 0);
}

static void
open_folders (DossierEvidenceIntake *self, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) given = g_steal_pointer (&self->files);

  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < given->len; i++)
    {
      GFile *file = given->pdata[i];
      g_autoptr (GError) problem = NULL;

      if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable) !=
          G_FILE_TYPE_DIRECTORY)
        g_ptr_array_add (self->files, g_object_ref (file));
      else if (!dossier_evidence_folder_collect (file, self->files, cancellable, &problem))
        g_ptr_array_add (self->problems, g_strdup (problem->message));
    }
}

/* Reads the pages and text of a file. If that fails, the file is still added as evidence. */
static void
inspect_stored_file (DossierEvidenceIntake *self,
                     DossierStoredFile *stored,
                     GCancellable *cancellable)
{
  g_auto (DossierDescriptor) descriptor =
    dossier_evidence_store_open (self->folder, stored->sha256);
  g_autoptr (GError) problem = NULL;
  g_autofree char *remark = NULL;

  if (descriptor < 0)
    return;
  stored->facts =
    dossier_inspection_read_facts (descriptor, stored->type, FALSE, cancellable, &problem);
  remark = dossier_evidence_remark_describe (stored, descriptor, problem, cancellable);
  if (remark != NULL)
    g_ptr_array_add (self->remarks, g_steal_pointer (&remark));
}

static void
finish_batch (DossierEvidenceIntake *self, DossierEvidenceBatch *batch, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  guint n_before = self->stored->len;

  dossier_evidence_batch_finish (batch, self->stored, problems);
  for (guint i = 0; i < problems->len; i++)
    {
      const GError *problem = problems->pdata[i];

      g_ptr_array_add (self->problems, g_strdup (problem->message));
    }
  for (guint i = n_before; i < self->stored->len; i++)
    inspect_stored_file (self, self->stored->pdata[i], cancellable);
}

static void
copy_file (DossierEvidenceIntake *self,
           guint position,
           DossierEvidenceBatch *batch,
           GCancellable *cancellable)
{
  CopyProgress copy = { self, self->progress.done };
  const DossierPastedImage *image = find_image (self, position);
  g_autoptr (GError) problem = NULL;
  gboolean is_copied;

  begin_file (self, position);
  if (image != NULL)
    is_copied =
      dossier_evidence_batch_copy_image (batch, image, copied, &copy, cancellable, &problem);
  else
    is_copied = dossier_evidence_batch_copy (batch,
                                             self->files->pdata[position],
                                             copied,
                                             &copy,
                                             cancellable,
                                             &problem);
  if (!is_copied && !g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_ptr_array_add (self->problems, g_strdup (problem->message));
  if (!g_cancellable_is_cancelled (cancellable) &&
      (dossier_evidence_batch_is_full (batch) || position + 1 == count (self)))
    finish_batch (self, batch, cancellable);
}

/**
 * dossier_evidence_intake_run:
 * @self: an intake
 * @cancellable: (nullable): a cancellable
 * @error: return location for a %G_IO_ERROR_CANCELLED
 *
 * Copies the files into the store and looks inside them. One that cannot be
 * copied does not keep the others out. May be called on any thread.
 *
 * Returns: whether it went to its end; if not, the store is as it was
 */
gboolean
dossier_evidence_intake_run (DossierEvidenceIntake *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (DossierEvidenceBatch) batch = dossier_evidence_batch_new (self->folder);

  if (self->opens_folders)
    open_folders (self, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  g_mutex_lock (&self->progress_mutex);
  self->progress.n_files = count (self);
  self->progress.total = measure (self);
  g_mutex_unlock (&self->progress_mutex);

  for (guint i = 0; i < count (self); i++)
    {
      copy_file (self, i, batch, cancellable);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          drop_new (self);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * dossier_evidence_intake_get_progress:
 * @self: an intake
 * @progress: (out caller-allocates): how far it is now
 *
 * May be called while it runs.
 */
void
dossier_evidence_intake_get_progress (DossierEvidenceIntake *self,
                                      DossierEvidenceProgress *progress)
{
  g_mutex_lock (&self->progress_mutex);
  *progress = self->progress;
  progress->name = g_strdup (self->progress.name);
  g_mutex_unlock (&self->progress_mutex);
}

/**
 * dossier_evidence_intake_list_stored:
 * @self: an intake that has run
 *
 * Returns: (transfer none) (element-type DossierStoredFile): what is in the
 *   store now
 */
GPtrArray *
dossier_evidence_intake_list_stored (DossierEvidenceIntake *self)
{
  return self->stored;
}

/**
 * dossier_evidence_intake_list_problems:
 * @self: an intake that has run
 *
 * Returns: (transfer none) (element-type utf8): for each file that could not be
 *   copied, a sentence that says why
 */
GPtrArray *
dossier_evidence_intake_list_problems (DossierEvidenceIntake *self)
{
  return self->problems;
}

/**
 * dossier_evidence_intake_list_remarks:
 * @self: an intake that has run
 *
 * Returns: (transfer none) (element-type utf8): sentences about files that are in the store,
 *   but that somebody may want to replace by better ones
 */
GPtrArray *
dossier_evidence_intake_list_remarks (DossierEvidenceIntake *self)
{
  return self->remarks;
}
