/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-check.h"

#include <glib/gi18n-lib.h>

#include "dossier-evidence-audit.h"

/**
 * DossierCheck:
 *
 * Something that is missing or wrong in a submission, and where.
 */
struct _DossierCheck
{
  GObject parent_instance;

  DossierCheckKind kind;
  char *sentence;
  DossierResponse *response;
  DossierEvidence *evidence;
};

G_DEFINE_FINAL_TYPE (DossierCheck, dossier_check, G_TYPE_OBJECT)

static void
dossier_check_finalize (GObject *object)
{
  DossierCheck *self = DOSSIER_CHECK (object);

  g_free (self->sentence);
  g_clear_object (&self->response);
  g_clear_object (&self->evidence);

  G_OBJECT_CLASS (dossier_check_parent_class)->finalize (object);
}

static void
dossier_check_class_init (DossierCheckClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_check_finalize;
}

static void
dossier_check_init (DossierCheck *self)
{
}

static void
add_check (GListStore *checks,
           DossierCheckKind kind,
           char *sentence,
           DossierResponse *response,
           DossierEvidence *evidence)
{
  g_autoptr (DossierCheck) self = g_object_new (DOSSIER_TYPE_CHECK, NULL);

  self->kind = kind;
  self->sentence = sentence;
  g_set_object (&self->response, response);
  g_set_object (&self->evidence, evidence);
  g_list_store_append (checks, self);
}

DossierCheckKind
dossier_check_get_kind (DossierCheck *self)
{
  g_return_val_if_fail (DOSSIER_IS_CHECK (self), DOSSIER_CHECK_UNKNOWN_ELEMENT);

  return self->kind;
}

/**
 * dossier_check_get_sentence:
 * @self: a check
 *
 * Returns: what is wrong and what to do, in plain words
 */
const char *
dossier_check_get_sentence (DossierCheck *self)
{
  g_return_val_if_fail (DOSSIER_IS_CHECK (self), NULL);

  return self->sentence;
}

/**
 * dossier_check_get_response:
 * @self: a check
 *
 * Returns: (transfer none) (nullable): the response that it is about
 */
DossierResponse *
dossier_check_get_response (DossierCheck *self)
{
  g_return_val_if_fail (DOSSIER_IS_CHECK (self), NULL);

  return self->response;
}

static void
check_response (DossierSubmission *submission, DossierResponse *response, GListStore *checks)
{
  DossierStandard *standard = dossier_submission_get_standard (submission);
  const char *element = dossier_response_get_element (response);

  if (dossier_standard_find_element (standard, element) == NULL)
    add_check (checks,
               DOSSIER_CHECK_UNKNOWN_ELEMENT,
               g_strdup_printf (_ ("There is a response to element “%s”, which the standard does "
                                   "not have. It is kept in the file, but not shown or printed."),
                                element),
               response,
               NULL);
  else if (dossier_submission_find_response (submission, element) != response)
    add_check (checks,
               DOSSIER_CHECK_SECOND_RESPONSE,
               g_strdup_printf (_ ("Element %s has a second response. It is kept in the file, but "
                                   "only the first is shown and printed."),
                                element),
               response,
               NULL);
}

static void
check_file (DossierEvidence *evidence, DossierFileFault fault, GListStore *checks)
{
  g_autofree char *label = dossier_evidence_get_label (evidence);
  const char *name = dossier_evidence_file_get_name (dossier_evidence_get_file (evidence));

  if (fault == DOSSIER_FILE_FAULT_MISSING)
    add_check (checks,
               DOSSIER_CHECK_FILE_MISSING,
               g_strdup_printf (_ ("The file of %s, “%s”, is missing from the submission’s folder. "
                                   "Add the same file again to mend this."),
                                label,
                                name),
               NULL,
               evidence);
  else if (fault == DOSSIER_FILE_FAULT_DAMAGED)
    add_check (checks,
               DOSSIER_CHECK_FILE_DAMAGED,
               g_strdup_printf (_ ("The file of %s, “%s”, is damaged: it is no longer what was "
                                   "added. Add the same file again to mend this."),
                                label,
                                name),
               NULL,
               evidence);
}

static void
check_files (DossierSubmission *submission, GHashTable *faults, GListStore *checks)
{
  GListModel *evidence = dossier_submission_get_evidence (submission);

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);
      DossierEvidenceFile *file = dossier_evidence_get_file (item);

      check_file (item,
                  dossier_file_fault_find (faults, dossier_evidence_file_get_sha256 (file)),
                  checks);
    }
}

/**
 * dossier_check_get_evidence:
 * @self: a check
 *
 * Returns: (transfer none) (nullable): the evidence that it is about
 */
DossierEvidence *
dossier_check_get_evidence (DossierCheck *self)
{
  g_return_val_if_fail (DOSSIER_IS_CHECK (self), NULL);

  return self->evidence;
}

/**
 * dossier_check_submission:
 * @submission: a submission
 * @file_faults: (nullable): what dossier_evidence_audit_sizes() found
 *
 * Returns: (transfer full): a list of #DossierCheck, of all that is wrong now
 */
GListModel *
dossier_check_submission (DossierSubmission *submission, GHashTable *file_faults)
{
  GListModel *responses = dossier_submission_get_responses (submission);
  GListStore *checks = g_list_store_new (DOSSIER_TYPE_CHECK);

  for (guint i = 0; i < g_list_model_get_n_items (responses); i++)
    {
      g_autoptr (DossierResponse) response = g_list_model_get_item (responses, i);

      check_response (submission, response, checks);
    }
  if (file_faults != NULL && g_hash_table_size (file_faults) > 0)
    check_files (submission, file_faults, checks);
  return G_LIST_MODEL (checks);
}
