/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Evidence that is added while a submission is open, and what the user is told of it. */

#include "dossier-submission-additions.h"

#include <glib/gi18n.h>

#include "dossier-addition-queue.h"
#include "dossier-short-text.h"
#include "dossier-submission-checks.h"
#include "dossier-submission-evidence.h"
#include "dossier-submission-messages.h"

#define PROBLEMS_SHOWN_MAXIMUM 3
#define KNOWN_NAMED_MAXIMUM    5

static void
show_added (DossierSubmissionView *self, GListModel *added, const char *message)
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
show_known (DossierSubmissionView *self, const char *element, GListModel *known)
{
  g_autoptr (GString) labels = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_auto (GVariantBuilder) ids;
  guint n_known = g_list_model_get_n_items (known);
  gboolean all_are_cited = TRUE;
  AdwToast *toast;

  g_variant_builder_init (&ids, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < n_known; i++)
    {
      g_autoptr (DossierEvidence) evidence = g_list_model_get_item (known, i);
      g_autofree char *label = dossier_evidence_get_label (evidence);

      g_string_append_printf (labels, "%s%s", i > 0 ? ", " : "", label);
      g_variant_builder_add (&ids, "s", dossier_evidence_get_id (evidence));
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
  /* Before what was added, as this asks for something. */
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  if (!all_are_cited)
    {
      /* Translators: a button that ties an evidence to the element */
      adw_toast_set_button_label (toast, _ ("Cite"));
      adw_toast_set_action_name (toast, "submission.cite");
      adw_toast_set_action_target (toast, "(sas)", element, &ids);
    }
  dossier_submission_view_offer_citation (self, toast);
}

/* Returns how many there was no room for. */
static guint
append_lines (GString *text, GPtrArray *lines)
{
  guint n_shown = MIN (lines->len, PROBLEMS_SHOWN_MAXIMUM);

  for (guint i = 0; i < n_shown; i++)
    g_string_append_printf (text, "%s\n", (const char *) lines->pdata[i]);
  return lines->len - n_shown;
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
show_problems (DossierSubmissionView *self, DossierEvidenceAddition *addition)
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
added_cb (DossierSubmissionView *self,
          DossierEvidenceAddition *addition,
          const char *element,
          const char *message)
{
  show_added (self, dossier_evidence_addition_get_added (addition), message);
  show_known (self, element, dossier_evidence_addition_get_known (addition));
  show_problems (self, addition);
  dossier_submission_view_check_files_again (self);
  dossier_submission_view_update_checks (self);
}

static DossierAdditionQueue *
create_queue (DossierSubmissionView *self)
{
  DossierAdditionQueue *queue = dossier_addition_queue_new ();

  g_signal_connect_object (queue, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (queue,
                           "failed",
                           G_CALLBACK (dossier_submission_view_show_problem),
                           self,
                           G_CONNECT_SWAPPED);
  return queue;
}

/**
 * dossier_submission_view_run_addition:
 * @self: a view of a submission
 * @addition: what to add
 * @element: the element to cite it for; "" for none
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
  DossierOperations *operations = dossier_submission_view_get_operations (self);
  DossierOperation *running = dossier_operations_find (operations, DOSSIER_TYPE_ADDITION_QUEUE);
  DossierResponse *response =
    dossier_submission_find_response (dossier_submission_view_get_submission (self), element);
  g_autoptr (DossierAdditionQueue) queue = NULL;

  if (response != NULL)
    dossier_evidence_addition_cite_for (addition, response);
  if (running != NULL)
    {
      dossier_addition_queue_push (DOSSIER_ADDITION_QUEUE (running), addition, element, message);
      return;
    }
  queue = create_queue (self);
  dossier_addition_queue_push (queue, addition, element, message);
  dossier_operations_run (operations, DOSSIER_OPERATION (queue));
}
