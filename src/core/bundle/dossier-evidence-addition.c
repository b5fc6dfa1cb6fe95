/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-addition.h"

#include "dossier-evidence-recording.h"
#include "dossier-submission-evidence.h"
#include "dossier-text.h"

/**
 * DossierEvidenceAddition:
 *
 * Files and web addresses that become evidence of a submission: the files are
 * copied on a worker thread, and then all of it is recorded as one edit.
 */
struct _DossierEvidenceAddition
{
  GObject parent_instance;

  DossierBundle *bundle;
  DossierEvidenceIntake *intake;
  GPtrArray *addresses;
  char *title;
  DossierResponse *response;
  DossierEvidence *replaced;

  GListStore *added;
  GListStore *known;
};

G_DEFINE_FINAL_TYPE (DossierEvidenceAddition, dossier_evidence_addition, G_TYPE_OBJECT)

static void
dossier_evidence_addition_finalize (GObject *object)
{
  DossierEvidenceAddition *self = DOSSIER_EVIDENCE_ADDITION (object);

  g_object_unref (self->bundle);
  dossier_evidence_intake_free (self->intake);
  g_ptr_array_unref (self->addresses);
  g_free (self->title);
  g_clear_object (&self->response);
  g_clear_object (&self->replaced);
  g_object_unref (self->added);
  g_object_unref (self->known);

  G_OBJECT_CLASS (dossier_evidence_addition_parent_class)->finalize (object);
}

static void
dossier_evidence_addition_class_init (DossierEvidenceAdditionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_evidence_addition_finalize;
}

static void
dossier_evidence_addition_init (DossierEvidenceAddition *self)
{
  self->addresses = g_ptr_array_new_with_free_func (g_free);
  self->added = g_list_store_new (DOSSIER_TYPE_EVIDENCE);
  self->known = g_list_store_new (DOSSIER_TYPE_EVIDENCE);
}

/**
 * dossier_evidence_addition_new:
 * @bundle: the bundle to add to
 *
 * Returns: (transfer full): an addition of nothing yet
 */
DossierEvidenceAddition *
dossier_evidence_addition_new (DossierBundle *bundle)
{
  DossierEvidenceAddition *self;

  g_return_val_if_fail (DOSSIER_IS_BUNDLE (bundle), NULL);

  self = g_object_new (DOSSIER_TYPE_EVIDENCE_ADDITION, NULL);
  self->bundle = g_object_ref (bundle);
  self->intake = dossier_evidence_intake_new (dossier_bundle_get_folder (bundle));
  return self;
}

/**
 * dossier_evidence_addition_add_file:
 * @self: an addition that does not run yet
 * @file: a file to be added
 */
void
dossier_evidence_addition_add_file (DossierEvidenceAddition *self, GFile *file)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_ADDITION (self));
  g_return_if_fail (G_IS_FILE (file));

  dossier_evidence_intake_add_file (self->intake, file);
}

/**
 * dossier_evidence_addition_add_image:
 * @self: an addition that does not run yet
 * @image: an image that was in what somebody pasted
 *
 * Has it added under its title. It is decoded and looked at when the addition runs.
 */
void
dossier_evidence_addition_add_image (DossierEvidenceAddition *self, const DossierPastedImage *image)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_ADDITION (self));

  dossier_evidence_intake_add_image (self->intake, image);
}

/**
 * dossier_evidence_addition_add_address:
 * @self: an addition that does not run yet
 * @address: a web address to be added
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: whether it is the address of a page on the web
 */
gboolean
dossier_evidence_addition_add_address (DossierEvidenceAddition *self,
                                       const char *address,
                                       GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_EVIDENCE_ADDITION (self), FALSE);

  if (!dossier_evidence_check_address (address, error))
    return FALSE;
  g_ptr_array_add (self->addresses, g_strdup (address));
  return TRUE;
}

/**
 * dossier_evidence_addition_open_folders:
 * @self: an addition that does not run yet
 *
 * Has folders stand for the files in them.
 */
void
dossier_evidence_addition_open_folders (DossierEvidenceAddition *self)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_ADDITION (self));

  dossier_evidence_intake_open_folders (self->intake);
}

/**
 * dossier_evidence_addition_set_title:
 * @self: an addition that does not run yet
 * @title: what to call what is added, instead of what its name gives
 */
void
dossier_evidence_addition_set_title (DossierEvidenceAddition *self, const char *title)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_ADDITION (self));

  g_free (self->title);
  self->title = g_strdup (title);
}

/**
 * dossier_evidence_addition_replace:
 * @self: an addition of one file that does not run yet
 * @evidence: an evidence of the submission
 *
 * Has the file replace that of an evidence, under the same number. The file
 * that it has now stays listed as an earlier one.
 */
void
dossier_evidence_addition_replace (DossierEvidenceAddition *self, DossierEvidence *evidence)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_ADDITION (self));
  g_return_if_fail (DOSSIER_IS_EVIDENCE (evidence));

  g_set_object (&self->replaced, evidence);
}

/**
 * dossier_evidence_addition_cite_for:
 * @self: an addition that does not run yet
 * @response: a response of the submission
 *
 * Has what is added cited for an element too. What was there before is not.
 */
void
dossier_evidence_addition_cite_for (DossierEvidenceAddition *self, DossierResponse *response)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_ADDITION (self));
  g_return_if_fail (DOSSIER_IS_RESPONSE (response));

  g_set_object (&self->response, response);
}

static void
record (DossierEvidenceAddition *self, DossierEvidence *evidence)
{
  DossierSubmission *submission = dossier_bundle_get_submission (self->bundle);
  GListModel *list = dossier_submission_get_evidence (submission);

  dossier_submission_add (submission,
                          DOSSIER_RECORD (submission),
                          "evidence",
                          g_list_model_get_n_items (list),
                          DOSSIER_RECORD (evidence));
  if (self->response != NULL)
    dossier_submission_cite (submission, self->response, evidence, "");
  g_list_store_append (self->added, evidence);
}

static void
note_known (DossierEvidenceAddition *self, DossierEvidence *evidence)
{
  if (!g_list_store_find (self->known, evidence, NULL) &&
      !g_list_store_find (self->added, evidence, NULL))
    g_list_store_append (self->known, evidence);
}

static void
record_all (DossierEvidenceAddition *self)
{
  GPtrArray *all = dossier_evidence_intake_list_stored (self->intake);
  DossierSubmission *submission = dossier_bundle_get_submission (self->bundle);

  dossier_submission_begin_edit (submission,
                                 self->replaced != NULL ? _ ("Replace File") : _ ("Add Evidence"));
  for (guint i = 0; i < all->len; i++)
    {
      const DossierStoredFile *stored = all->pdata[i];
      DossierEvidence *known =
        dossier_submission_find_evidence_by_content (submission, stored->sha256);
      g_autoptr (DossierEvidence) evidence = NULL;

      if (known != NULL)
        {
          note_known (self, known);
          continue;
        }
      if (self->replaced != NULL)
        {
          dossier_evidence_replace_file (submission, self->replaced, stored);
          g_list_store_append (self->added, self->replaced);
          continue;
        }
      evidence = dossier_evidence_new_from_file (submission, stored, self->title);
      record (self, evidence);
    }
  for (guint i = 0; i < self->addresses->len; i++)
    {
      const char *address = self->addresses->pdata[i];
      DossierEvidence *known = dossier_submission_find_evidence_by_address (submission, address);
      g_autoptr (DossierEvidence) evidence = NULL;

      if (known != NULL)
        {
          note_known (self, known);
          continue;
        }
      evidence = dossier_evidence_new_from_address (submission, address, self->title);
      record (self, evidence);
    }
  dossier_submission_end_edit (submission);
}

/**
 * dossier_evidence_addition_run:
 * @self: an addition
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #DOSSIER_BUNDLE_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Copies the files into the bundle and records all of it as one edit. What is
 * there already is not added again. The bundle is not saved by this.
 *
 * Returns: whether it went to its end, whatever became of each file; when it
 *   did not, the submission and the bundle are as they were
 */
gboolean
dossier_evidence_addition_run (DossierEvidenceAddition *self,
                               GCancellable *cancellable,
                               GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_EVIDENCE_ADDITION (self), FALSE);

  if (!dossier_bundle_check_editable (self->bundle, error) ||
      !dossier_evidence_intake_run (self->intake, cancellable, error))
    return FALSE;
  record_all (self);
  return TRUE;
}

static void
store_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  DossierEvidenceAddition *self = source_object;
  GError *error = NULL;

  if (dossier_evidence_intake_run (self->intake, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * dossier_evidence_addition_run_async:
 * @self: an addition
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Does what dossier_evidence_addition_run() does, and copies on a worker
 * thread. @self is not to be changed until @callback is called.
 */
void
dossier_evidence_addition_run_async (DossierEvidenceAddition *self,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;

  g_return_if_fail (DOSSIER_IS_EVIDENCE_ADDITION (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, dossier_evidence_addition_run_async);
  /* The task completes even after it was cancelled, because the worker still has to record or
   * remove the files that it has stored. */
  g_task_set_check_cancellable (task, FALSE);
  if (dossier_bundle_check_editable (self->bundle, &error))
    g_task_run_in_thread (task, store_in_thread);
  else
    g_task_return_error (task, error);
}

/**
 * dossier_evidence_addition_run_finish:
 * @self: an addition
 * @result: what the callback was given
 * @error: return location for a #DOSSIER_BUNDLE_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Records what the worker thread has copied.
 *
 * Returns: what dossier_evidence_addition_run() does
 */
gboolean
dossier_evidence_addition_run_finish (DossierEvidenceAddition *self,
                                      GAsyncResult *result,
                                      GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_EVIDENCE_ADDITION (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  record_all (self);
  return TRUE;
}

/**
 * dossier_evidence_addition_get_progress:
 * @self: an addition
 * @progress: (out caller-allocates): how far it is now
 *
 * May be called while it runs.
 */
void
dossier_evidence_addition_get_progress (DossierEvidenceAddition *self,
                                        DossierEvidenceProgress *progress)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_ADDITION (self));

  dossier_evidence_intake_get_progress (self->intake, progress);
}

/**
 * dossier_evidence_addition_get_added:
 * @self: an addition that has run
 *
 * Returns: (transfer none): a list of #DossierEvidence, those that are new
 */
GListModel *
dossier_evidence_addition_get_added (DossierEvidenceAddition *self)
{
  g_return_val_if_fail (DOSSIER_IS_EVIDENCE_ADDITION (self), NULL);

  return G_LIST_MODEL (self->added);
}

/**
 * dossier_evidence_addition_get_known:
 * @self: an addition that has run
 *
 * Returns: (transfer none): a list of #DossierEvidence, those that were there
 *   already with the same content or address
 */
GListModel *
dossier_evidence_addition_get_known (DossierEvidenceAddition *self)
{
  g_return_val_if_fail (DOSSIER_IS_EVIDENCE_ADDITION (self), NULL);

  return G_LIST_MODEL (self->known);
}

/**
 * dossier_evidence_addition_list_problems:
 * @self: an addition that has run
 *
 * Returns: (transfer none) (element-type utf8): for each file that could not be
 *   added, a sentence that says why
 */
GPtrArray *
dossier_evidence_addition_list_problems (DossierEvidenceAddition *self)
{
  g_return_val_if_fail (DOSSIER_IS_EVIDENCE_ADDITION (self), NULL);

  return dossier_evidence_intake_list_problems (self->intake);
}

/**
 * dossier_evidence_addition_list_remarks:
 * @self: an addition that has run
 *
 * Returns: (transfer none) (element-type utf8): sentences about files that were added, but that
 *   somebody may want to replace by better ones
 */
GPtrArray *
dossier_evidence_addition_list_remarks (DossierEvidenceAddition *self)
{
  g_return_val_if_fail (DOSSIER_IS_EVIDENCE_ADDITION (self), NULL);

  return dossier_evidence_intake_list_remarks (self->intake);
}
