/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-assessment-commands.h"

#include <glib/gi18n.h>

#include "dossier-assessment-view.h"
#include "dossier-comparison-view.h"
#include "dossier-cycle.h"
#include "dossier-date-row.h"
#include "dossier-day.h"
#include "dossier-finding-actions-window.h"
#include "dossier-findings-table.h"
#include "dossier-import.h"
#include "dossier-message-dialog.h"
#include "dossier-submission-assessments.h"
#include "dossier-submission-chooser.h"
#include "dossier-submission-evidence.h"
#include "dossier-submission-messages.h"
#include "dossier-submission-pages.h"
#include "dossier-today.h"

/* So many rows that cannot be read tell what is wrong with a table. */
#define PROBLEMS_SHOWN_MAXIMUM 8
/* In characters: room for the heading above them. */
#define PROBLEMS_WIDTH 24

static void
show_assessment (DossierSubmissionView *self, DossierAssessment *assessment)
{
  GtkWidget *view =
    dossier_assessment_view_new (dossier_submission_view_get_submission (self), assessment);

  dossier_submission_view_show_view (self, "assessment", view);
  dossier_assessment_view_focus (DOSSIER_ASSESSMENT_VIEW (view));
}

void
dossier_command_show_assessment (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierAssessment *assessment =
    dossier_submission_find_assessment (dossier_submission_view_get_submission (self),
                                        g_variant_get_string (parameter, NULL));

  if (assessment != NULL)
    show_assessment (self, assessment);
}

void
dossier_command_assess_itself (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  const char *today = dossier_today_get ();

  if (dossier_submission_assess_itself (dossier_submission_view_get_submission (self), today) !=
      NULL)
    dossier_submission_view_offer_undo (self, _ ("Added a self-assessment from today’s ratings"));
}

/* What kind of visit comes next is what has been held, most likely. */
void
dossier_command_add_assessment (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierSubmission *submission = dossier_submission_view_get_submission (self);
  const char *today = dossier_today_get ();
  g_autoptr (DossierNextVisit) visit = dossier_cycle_find_next_visit (submission, today);
  g_autoptr (DossierAssessment) assessment =
    dossier_assessment_new (visit != NULL ? visit->kind : DOSSIER_ASSESSMENT_FULL, today);

  g_object_set (assessment,
                "body",
                dossier_record_get_text (DOSSIER_RECORD (submission), "certification-body"),
                NULL);
  dossier_submission_begin_edit (submission, _ ("Add Assessment"));
  dossier_submission_add_assessment (submission, assessment);
  dossier_submission_end_edit (submission);
  show_assessment (self, assessment);
}

void
dossier_command_remove_assessment (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierSubmission *submission = dossier_submission_view_get_submission (self);
  DossierAssessment *assessment =
    dossier_submission_find_assessment (submission, g_variant_get_string (parameter, NULL));
  g_autofree char *description = NULL;
  g_autofree char *text = NULL;

  if (assessment == NULL)
    return;
  description = dossier_assessment_describe (assessment);
  text = g_strdup_printf (_ ("Removed: %s"), description);
  dossier_submission_view_switch_to_page (self, "dashboard");
  dossier_submission_begin_edit (submission, _ ("Remove Assessment"));
  dossier_submission_remove_assessment (submission, assessment);
  dossier_submission_end_edit (submission);
  dossier_submission_view_offer_undo (self, text);
}

void
dossier_command_compare_assessments (GtkWidget *widget,
                                     const char *action_name,
                                     GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_submission_view_show_view (
    self,
    "comparison",
    dossier_comparison_view_new (dossier_submission_view_get_submission (self)));
}

static void
show_import_problems (DossierSubmissionView *self, GPtrArray *problems)
{
  g_autoptr (GString) text = g_string_new (_ ("Correct these rows, then import again:"));
  GtkWidget *problems_label;
  GtkWidget *dialog;

  for (guint i = 0; i < MIN (problems->len, PROBLEMS_SHOWN_MAXIMUM); i++)
    {
      const DossierImportProblem *problem = problems->pdata[i];

      /* Translators: the number of a line in a table, and what is wrong with it */
      g_string_append_printf (text, _ ("\nLine %u: %s"), problem->line, problem->sentence);
    }
  if (problems->len > PROBLEMS_SHOWN_MAXIMUM)
    {
      guint n_rest = problems->len - PROBLEMS_SHOWN_MAXIMUM;

      g_string_append_printf (
        text,
        ngettext ("\n%u more row has a problem.", "\n%u more rows have problems.", n_rest),
        n_rest);
    }
  problems_label = gtk_label_new (text->str);
  gtk_label_set_wrap (GTK_LABEL (problems_label), TRUE);
  gtk_label_set_justify (GTK_LABEL (problems_label), GTK_JUSTIFY_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (problems_label), PROBLEMS_WIDTH);
  dialog = dossier_message_dialog_new (dossier_submission_view_get_window (self),
                                       _ ("Nothing Was Imported"),
                                       NULL);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), problems_label);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
import_from (DossierSubmissionView *self, GFile *file, DossierAssessment *assessment)
{
  DossierSubmission *submission = dossier_submission_view_get_submission (self);
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_import_problem_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings =
    dossier_findings_table_read (dossier_submission_get_standard (submission),
                                 file,
                                 FALSE,
                                 problems,
                                 &error);

  if (findings == NULL)
    {
      g_autofree char *problem = g_strdup_printf (_ ("Nothing was imported. %s"), error->message);

      dossier_submission_view_show_problem (self, problem);
    }
  else if (problems->len > 0)
    show_import_problems (self, problems);
  else
    {
      g_autofree char *text =
        g_strdup_printf (ngettext ("Imported %u rating", "Imported %u ratings", findings->len),
                         findings->len);

      dossier_findings_table_apply (findings, submission, assessment);
      dossier_submission_view_offer_undo (self, text);
    }
}

static void
ratings_chosen (DossierSubmissionView *self, GtkFileChooser *chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);

  import_from (self, file, g_object_get_data (G_OBJECT (chooser), "assessment"));
}

void
dossier_command_import_ratings (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierAssessment *assessment =
    dossier_submission_find_assessment (dossier_submission_view_get_submission (self),
                                        g_variant_get_string (parameter, NULL));
  GtkFileChooser *chooser;

  if (assessment == NULL)
    return;
  chooser = dossier_submission_view_create_chooser (self,
                                                    _ ("Import Ratings"),
                                                    GTK_FILE_CHOOSER_ACTION_OPEN,
                                                    _ ("_Open"),
                                                    ratings_chosen);
  g_object_set_data_full (G_OBJECT (chooser),
                          "assessment",
                          g_object_ref (assessment),
                          g_object_unref);
  dossier_submission_view_show_chooser (self, NULL, NULL);
}

static void
offer_to_undo_creation_cb (DossierSubmissionView *self, guint n_actions)
{
  g_autofree char *text =
    g_strdup_printf (ngettext ("Created %u action", "Created %u actions", n_actions), n_actions);

  dossier_submission_view_offer_undo (self, text);
}

void
dossier_command_create_finding_actions (GtkWidget *widget,
                                        const char *action_name,
                                        GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierSubmission *submission = dossier_submission_view_get_submission (self);
  DossierAssessment *assessment =
    dossier_submission_find_assessment (submission, g_variant_get_string (parameter, NULL));
  GtkWindow *window;

  if (assessment == NULL)
    return;
  window = dossier_finding_actions_window_new (dossier_submission_view_get_window (self),
                                               submission,
                                               assessment);
  g_signal_connect_object (window,
                           "created",
                           G_CALLBACK (offer_to_undo_creation_cb),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (window);
}

static guint
count_out_of_date (DossierSubmission *submission, const char *day)
{
  GListModel *evidence = dossier_submission_get_evidence (submission);
  guint n_out_of_date = 0;

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);

      n_out_of_date += dossier_evidence_is_out_of_date (item, day);
    }
  return n_out_of_date;
}

static void
start_cycle_on (DossierSubmissionView *self, const char *visit)
{
  DossierSubmission *submission = dossier_submission_view_get_submission (self);
  guint n_out_of_date = count_out_of_date (submission, visit);
  g_autofree char *text = g_strdup_printf (
    ngettext (
      "A new cycle has begun. %u piece of evidence will be out of date by its first visit.",
      "A new cycle has begun. %u pieces of evidence will be out of date by its first visit.",
      n_out_of_date),
    n_out_of_date);

  dossier_submission_start_cycle (submission, visit);
  dossier_submission_view_offer_undo (self, text);
}

static void
cycle_answered (DossierSubmissionView *self, const char *response, AdwMessageDialog *dialog)
{
  DossierDateRow *row = g_object_get_data (G_OBJECT (dialog), "visit");
  g_autofree char *visit = NULL;

  g_object_get (row, "date", &visit, NULL);
  if (dossier_submission_view_get_window (self) != NULL && g_str_equal (response, "start") &&
      dossier_day_is_valid (visit))
    start_cycle_on (self, visit);
}

/* The first visit of a cycle is a full assessment. */
static char *
propose_visit (DossierSubmission *submission)
{
  const char *today = dossier_today_get ();
  g_autoptr (DossierNextVisit) visit = dossier_cycle_find_next_visit (submission, today);

  return visit != NULL && visit->kind == DOSSIER_ASSESSMENT_FULL && visit->n_days_left > 0
           ? g_strdup (visit->date)
           : dossier_day_add_years (today, 1);
}

void
dossier_command_start_cycle (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  g_autofree char *visit = propose_visit (dossier_submission_view_get_submission (self));
  GtkWidget *row =
    g_object_new (DOSSIER_TYPE_DATE_ROW, "title", _ ("First Visit"), "date", visit, NULL);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *dialog = dossier_message_dialog_new (
    dossier_submission_view_get_window (self),
    _ ("Start a New Cycle?"),
    _ ("Narratives, evidence and actions are kept. Today’s ratings are saved as a self-assessment. "
       "You then rate every element again, and review every narrative."));

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), group);
  g_object_set_data (G_OBJECT (dialog), "visit", row);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel",
                                    _ ("_Cancel"),
                                    "start",
                                    _ ("_Start"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog),
                                              "start",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "start");
  g_signal_connect_object (dialog,
                           "response",
                           G_CALLBACK (cycle_answered),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
