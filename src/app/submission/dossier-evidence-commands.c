/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-commands.h"

#include <glib/gi18n.h>

#include "dossier-evidence-addition.h"
#include "dossier-evidence-store.h"
#include "dossier-short-text.h"
#include "dossier-submission-evidence.h"
#include "dossier-submission-checks.h"
#include "dossier-submission-view-private.h"

#define PROBLEMS_TOLD_MAXIMUM 3
#define KNOWN_NAMED_MAXIMUM   5

/*
 * element: where the user was, and so what "Cite" would mean
 * message: what to say when it is done, instead of what was added
 */
typedef struct
{
  DossierSubmissionView *view;
  DossierEvidenceAddition *addition;
  char *element;
  char *message;
} AdditionJob;

static void
addition_job_free (AdditionJob *job)
{
  g_object_unref (job->view);
  g_object_unref (job->addition);
  g_free (job->element);
  g_free (job->message);
  g_free (job);
}

static void
tell_added (DossierSubmissionView *self, GListModel *added, const char *message)
{
  guint n_added = g_list_model_get_n_items (added);
  g_autoptr (DossierEvidence) first = g_list_model_get_item (added, 0);
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  if (first == NULL)
    return;
  label = dossier_evidence_get_label (first);
  if (message != NULL)
    text = g_strdup (message);
  else if (n_added == 1)
    {
      g_autofree char *title = dossier_text_shorten (dossier_evidence_get_title (first));

      /* Translators: number and title of an evidence */
      text = g_strdup_printf (_ ("Added %s “%s”"), label, title);
    }
  else
    text = g_strdup_printf (
      ngettext ("Added %u piece of evidence", "Added %u pieces of evidence", n_added),
      n_added);
  dossier_submission_view_offer_undo (self, text);
}

static gboolean
is_cited (DossierSubmissionView *self, const char *element, DossierEvidence *evidence)
{
  DossierResponse *response =
    dossier_submission_find_response (dossier_submission_view_get_submission (self), element);

  return response == NULL ||
         dossier_response_find_citation (response, dossier_evidence_get_id (evidence)) != NULL;
}

static void
tell_known (DossierSubmissionView *self, const char *element, GListModel *known)
{
  g_autoptr (GString) labels = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_auto (GVariantBuilder) numbers;
  guint n_known = g_list_model_get_n_items (known);
  gboolean all_are_cited = TRUE;
  AdwToast *toast;

  g_variant_builder_init (&numbers, G_VARIANT_TYPE ("at"));
  for (guint i = 0; i < n_known; i++)
    {
      g_autoptr (DossierEvidence) evidence = g_list_model_get_item (known, i);
      g_autofree char *label = dossier_evidence_get_label (evidence);

      g_string_append_printf (labels, "%s%s", i > 0 ? ", " : "", label);
      g_variant_builder_add (&numbers, "t", dossier_evidence_get_number (evidence));
      all_are_cited = all_are_cited && is_cited (self, element, evidence);
    }
  if (labels->len == 0)
    return;
  text =
    n_known > KNOWN_NAMED_MAXIMUM
      ? g_strdup_printf (
          ngettext ("%u file had already been added", "%u files had already been added", n_known),
          n_known)
      /* Translators: the numbers of evidence: “E12, E14” */
      : g_strdup_printf (_ ("Already added as %s"), labels->str);
  toast = adw_toast_new (text);
  adw_toast_set_timeout (toast, DOSSIER_OFFER_SECONDS);
  /* Before what was added, as this asks for something. */
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  if (!all_are_cited)
    {
      /* Translators: a button that ties an evidence to the element */
      adw_toast_set_button_label (toast, _ ("Cite"));
      adw_toast_set_action_name (toast, "submission.cite");
      adw_toast_set_action_target (toast, "(sat)", element, &numbers);
    }
  dossier_submission_view_withdraw_toast (&self->cite_toast);
  g_set_weak_pointer (&self->cite_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Returns how many there was no room for. */
static guint
append_lines (GString *text, GPtrArray *lines)
{
  guint n_told = MIN (lines->len, PROBLEMS_TOLD_MAXIMUM);

  for (guint i = 0; i < n_told; i++)
    g_string_append_printf (text, "%s\n", (const char *) lines->pdata[i]);
  return lines->len - n_told;
}

static void
append_problems (GString *text, GPtrArray *problems)
{
  guint n_more = append_lines (text, problems);

  if (n_more > 0)
    g_string_append_printf (
      text,
      ngettext ("%u more file was not added.\n", "%u more files were not added.\n", n_more),
      n_more);
}

static void
append_remarks (GString *text, GPtrArray *remarks)
{
  guint n_more = append_lines (text, remarks);

  if (n_more > 0)
    g_string_append_printf (text,
                            ngettext ("%u more file cannot be shown as it is.\n",
                                      "%u more files cannot be shown as they are.\n",
                                      n_more),
                            n_more);
}

static void
tell_problems (DossierSubmissionView *self, DossierEvidenceAddition *addition)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_problems (text, dossier_evidence_addition_list_problems (addition));
  append_remarks (text, dossier_evidence_addition_list_remarks (addition));
  if (text->len == 0)
    return;
  g_string_truncate (text, text->len - 1);
  dossier_submission_view_show_problem (self, text->str);
}

static void
tell_outcome (AdditionJob *job)
{
  tell_added (job->view, dossier_evidence_addition_get_added (job->addition), job->message);
  tell_known (job->view, job->element, dossier_evidence_addition_get_known (job->addition));
  tell_problems (job->view, job->addition);
}

static void run_next (DossierSubmissionView *self);

/* A file that was added may be one that was missing. Without any, reading all of them again would
 * be for nothing. */
static void
check_files_again (DossierSubmissionView *self)
{
  GHashTable *faults = dossier_file_monitor_get_faults (self->file_monitor);

  if (faults != NULL && g_hash_table_size (faults) > 0)
    dossier_file_monitor_check (self->file_monitor);
}

static void
addition_done (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  AdditionJob *job = user_data;
  DossierSubmissionView *self = job->view;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierOperation) operation = g_steal_pointer (&self->addition);

  dossier_addition_bar_stop (self->addition_bar);
  if (dossier_evidence_addition_run_finish (job->addition, result, &error))
    {
      tell_outcome (job);
      check_files_again (self);
      dossier_submission_view_update_checks (self);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    dossier_submission_view_show_problem (self, error->message);
  run_next (self);
  dossier_operation_end (operation);
  addition_job_free (job);
}

/* One after the other: the disk is no faster for two at once. */
static void
run_next (DossierSubmissionView *self)
{
  AdditionJob *job;

  if (self->addition != NULL)
    return;
  job = g_queue_pop_head (&self->additions);
  if (job == NULL)
    return;
  self->addition = dossier_submission_view_begin_operation (self, _ ("Evidence is being added."));
  dossier_addition_bar_follow (self->addition_bar,
                               job->addition,
                               dossier_operation_get_cancellable (self->addition));
  dossier_evidence_addition_run_async (job->addition,
                                       dossier_operation_get_cancellable (self->addition),
                                       addition_done,
                                       job);
}

/**
 * dossier_submission_view_run_addition:
 * @self: a view of a submission
 * @addition: what shall be added
 * @element: the element that it shall be cited for; "" for none
 * @message: (nullable): what to say when it is done, instead of what was added
 *
 * Adds it after what is being added already.
 */
void
dossier_submission_view_run_addition (DossierSubmissionView *self,
                                      DossierEvidenceAddition *addition,
                                      const char *element,
                                      const char *message)
{
  AdditionJob *job = g_new0 (AdditionJob, 1);
  DossierResponse *response =
    dossier_submission_find_response (dossier_submission_view_get_submission (self), element);

  if (response != NULL)
    dossier_evidence_addition_cite_for (addition, response);
  job->view = g_object_ref (self);
  job->addition = g_object_ref (addition);
  job->element = g_strdup (element);
  job->message = g_strdup (message);
  g_queue_push_tail (&self->additions, job);
  run_next (self);
}

void
dossier_command_cite (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmission *submission =
    dossier_submission_view_get_submission (DOSSIER_SUBMISSION_VIEW (widget));
  g_autoptr (GVariantIter) numbers = NULL;
  DossierResponse *response;
  const char *element;
  guint64 number;

  g_variant_get (parameter, "(&sat)", &element, &numbers);
  response = dossier_submission_find_response (submission, element);
  dossier_submission_begin_edit (submission, _ ("Cite Evidence"));
  while (g_variant_iter_next (numbers, "t", &number))
    {
      DossierEvidence *evidence = dossier_submission_find_evidence_by_number (submission, number);

      if (evidence != NULL)
        dossier_submission_cite (submission, response, evidence, "");
    }
  dossier_submission_end_edit (submission);
}

static void
open_file (DossierSubmissionView *self, DossierEvidence *evidence)
{
  DossierEvidenceFile *file = dossier_evidence_get_file (evidence);
  g_autofree char *label = dossier_evidence_get_label (evidence);
  g_autofree char *path = dossier_evidence_store_find (dossier_bundle_get_folder (self->bundle),
                                                       dossier_evidence_file_get_sha256 (file));
  g_autofree char *problem = NULL;
  g_autofree char *uri = NULL;

  if (path != NULL)
    {
      uri = g_filename_to_uri (path, NULL, NULL);
      gtk_show_uri (dossier_submission_view_get_window (self), uri, GDK_CURRENT_TIME);
      return;
    }
  problem =
    dossier_evidence_file_is_there (file)
      ? g_strdup_printf (_ ("The file of %s, “%s”, is missing from the submission’s folder. "
                            "Add the same file again to mend this."),
                         label,
                         dossier_evidence_file_get_name (file))
      : g_strdup_printf (_ ("%s has no file and no web address."), label);
  dossier_submission_view_show_problem (self, problem);
}

static void
open_address (DossierSubmissionView *self, const char *address)
{
  g_autoptr (GError) error = NULL;

  if (dossier_evidence_check_address (address, &error))
    gtk_show_uri (dossier_submission_view_get_window (self), address, GDK_CURRENT_TIME);
  else
    dossier_submission_view_show_problem (self, error->message);
}

void
dossier_command_open_evidence (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierEvidence *evidence =
    dossier_submission_find_evidence_by_number (dossier_submission_view_get_submission (self),
                                                g_variant_get_uint64 (parameter));

  if (evidence == NULL)
    return;
  if (*dossier_evidence_get_address (evidence) != '\0')
    open_address (self, dossier_evidence_get_address (evidence));
  else
    open_file (self, evidence);
}

static char *
describe_removal_of_one (guint64 number, guint n_citations)
{
  g_autofree char *label = g_strdup_printf ("E%" G_GUINT64_FORMAT, number);

  if (n_citations == 0)
    /* Translators: %s is the number of an evidence: “E12” */
    return g_strdup_printf (_ ("Removed %s"), label);
  /* Translators: %s is the number of an evidence: “E12” */
  return g_strdup_printf (
    ngettext ("Removed %s, cited %u time", "Removed %s, cited %u times", n_citations),
    label,
    n_citations);
}

static char *
describe_removal (DossierSubmission *submission, GVariant *numbers)
{
  gsize n_numbers = g_variant_n_children (numbers);
  guint n_citations = 0;
  guint64 number;

  for (gsize i = 0; i < n_numbers; i++)
    {
      g_autoptr (GPtrArray) citations = NULL;
      DossierEvidence *evidence;

      g_variant_get_child (numbers, i, "t", &number);
      evidence = dossier_submission_find_evidence_by_number (submission, number);
      if (evidence == NULL)
        continue;
      citations = dossier_submission_list_citations (submission, evidence);
      n_citations += citations->len;
    }
  if (n_numbers == 1)
    return describe_removal_of_one (number, n_citations);
  if (n_citations == 0)
    return g_strdup_printf (
      ngettext ("Removed %u piece of evidence", "Removed %u pieces of evidence", n_numbers),
      (guint) n_numbers);
  return g_strdup_printf (ngettext ("Removed %u piece of evidence and its citations",
                                    "Removed %u pieces of evidence and their citations",
                                    n_numbers),
                          (guint) n_numbers);
}

/* Undo is there at once, so that nobody need be asked before. */
void
dossier_command_remove_evidence (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierSubmission *submission = dossier_submission_view_get_submission (self);
  g_autofree char *text = describe_removal (submission, parameter);

  dossier_submission_begin_edit (submission, _ ("Remove Evidence"));
  for (gsize i = 0; i < g_variant_n_children (parameter); i++)
    {
      DossierEvidence *evidence;
      guint64 number;

      g_variant_get_child (parameter, i, "t", &number);
      evidence = dossier_submission_find_evidence_by_number (submission, number);
      if (evidence != NULL)
        dossier_submission_remove_evidence (submission, evidence);
    }
  dossier_submission_end_edit (submission);
  dossier_submission_view_offer_undo (self, text);
}

void
dossier_command_offer_undo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  dossier_submission_view_offer_undo (DOSSIER_SUBMISSION_VIEW (widget),
                                      g_variant_get_string (parameter, NULL));
}

/**
 * dossier_submission_view_drop_additions:
 * @self: a view of a submission
 *
 * Drops what has not begun to be added.
 */
void
dossier_submission_view_drop_additions (DossierSubmissionView *self)
{
  g_queue_clear_full (&self->additions, (GDestroyNotify) addition_job_free);
}
