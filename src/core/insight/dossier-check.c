/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-check.h"

#include <glib/gi18n-lib.h>

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
};

G_DEFINE_FINAL_TYPE (DossierCheck, dossier_check, G_TYPE_OBJECT)

static void
dossier_check_finalize (GObject *object)
{
  DossierCheck *self = DOSSIER_CHECK (object);

  g_free (self->sentence);
  g_clear_object (&self->response);

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
add_check (GListStore *checks, DossierCheckKind kind, char *sentence, DossierResponse *response)
{
  g_autoptr (DossierCheck) self = g_object_new (DOSSIER_TYPE_CHECK, NULL);

  self->kind = kind;
  self->sentence = sentence;
  self->response = g_object_ref (response);
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
 * Returns: (transfer none): the response that it is about
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
               response);
  else if (dossier_submission_find_response (submission, element) != response)
    add_check (checks,
               DOSSIER_CHECK_SECOND_RESPONSE,
               g_strdup_printf (_ ("Element %s has a second response. It is kept in the file, but "
                                   "only the first is shown and printed."),
                                element),
               response);
}

/**
 * dossier_check_submission:
 * @submission: a submission
 *
 * Returns: (transfer full): a list of #DossierCheck, of all that is wrong now
 */
GListModel *
dossier_check_submission (DossierSubmission *submission)
{
  GListModel *responses = dossier_submission_get_responses (submission);
  GListStore *checks = g_list_store_new (DOSSIER_TYPE_CHECK);

  for (guint i = 0; i < g_list_model_get_n_items (responses); i++)
    {
      g_autoptr (DossierResponse) response = g_list_model_get_item (responses, i);

      check_response (submission, response, checks);
    }
  return G_LIST_MODEL (checks);
}
