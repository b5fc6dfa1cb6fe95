/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands about the visit of an assessment. */

#include "dossier-visit-commands.h"

#include <glib/gi18n.h>

#include "dossier-cycle.h"
#include "dossier-export.h"
#include "dossier-submission-assessments.h"
#include "dossier-submission-chooser.h"
#include "dossier-submission-messages.h"
#include "dossier-submission-pages.h"
#include "dossier-submission-printing.h"
#include "dossier-today.h"
#include "dossier-visit-calendar.h"
#include "dossier-visit-report.h"
#include "dossier-visit-view.h"

#include <string.h>

static const char *const calendar_endings[] = { ".ics", NULL };
static const char *const document_endings[] = { ".pdf", ".odt", ".html", NULL };

static DossierAssessment *
find_assessment (DossierSubmissionView *self, const char *id)
{
  return dossier_submission_find_assessment (dossier_submission_view_get_submission (self), id);
}

static void
show_visit (DossierSubmissionView *self, DossierAssessment *assessment)
{
  GtkWidget *view =
    dossier_visit_view_new (dossier_submission_view_get_submission (self), assessment);

  dossier_submission_view_show_view (self, "visit", view);
  dossier_visit_view_focus (DOSSIER_VISIT_VIEW (view));
}

void
dossier_command_show_visit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierAssessment *assessment = find_assessment (self, g_variant_get_string (parameter, NULL));

  if (assessment != NULL)
    show_visit (self, assessment);
}

static DossierAssessment *
add_assessment (DossierSubmission *submission, const DossierNextVisit *visit)
{
  g_autoptr (DossierAssessment) assessment = dossier_assessment_new (visit->kind, visit->date);

  g_object_set (assessment,
                "body",
                dossier_record_get_text (DOSSIER_RECORD (submission), "certification-body"),
                "scope",
                visit->kind == DOSSIER_ASSESSMENT_REVIEW ? DOSSIER_ASSESSMENT_SELECTED_ELEMENTS
                                                         : DOSSIER_ASSESSMENT_ALL_ELEMENTS,
                NULL);
  dossier_submission_begin_edit (submission, _ ("Add Assessment"));
  dossier_submission_add_assessment (submission, assessment);
  dossier_submission_end_edit (submission);
  return dossier_submission_find_assessment (submission, dossier_assessment_get_id (assessment));
}

/* A visit that the cycle foresees, or whose day was agreed, gets its assessment when it is planned.
 */
void
dossier_command_plan_next_visit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierSubmission *submission = dossier_submission_view_get_submission (self);
  g_autoptr (DossierNextVisit) visit =
    dossier_cycle_find_next_visit (submission, dossier_today_get ());

  if (visit == NULL)
    dossier_submission_view_show_message (self, _ ("Choose the date of the next visit first."));
  else
    show_visit (self,
                visit->assessment != NULL ? visit->assessment : add_assessment (submission, visit));
}

/**
 * dossier_submission_view_leave_visit:
 * @self: a view of a submission
 *
 * Goes back from a visit to its assessment.
 *
 * Returns: whether there was a visit to leave
 */
gboolean
dossier_submission_view_leave_visit (DossierSubmissionView *self)
{
  GtkWidget *view = dossier_submission_view_peek_view (self, "visit");

  if (view == NULL)
    return FALSE;
  gtk_widget_activate_action (
    GTK_WIDGET (self),
    "submission.show-assessment",
    "s",
    dossier_assessment_get_id (dossier_visit_view_get_assessment (DOSSIER_VISIT_VIEW (view))));
  return dossier_submission_view_peek_view (self, "visit") == NULL;
}

static void
calendar_place_chosen (DossierSubmissionView *self, GtkFileChooser *chooser)
{
  DossierAssessment *assessment =
    find_assessment (self, g_object_get_data (G_OBJECT (chooser), "assessment"));
  g_autoptr (GFile) file = dossier_file_chooser_get_target (chooser, calendar_endings);
  g_autoptr (GError) error = NULL;
  g_autofree char *calendar = NULL;

  if (assessment == NULL)
    return;
  calendar = dossier_visit_calendar_to_text (assessment);
  g_file_replace_contents (file,
                           calendar,
                           strlen (calendar),
                           NULL,
                           FALSE,
                           G_FILE_CREATE_NONE,
                           NULL,
                           NULL,
                           &error);
  dossier_submission_view_show_export_result (self, file, error);
}

static void
papers_ended_cb (DossierSubmissionView *self, DossierExport *export)
{
  const GError *error = dossier_operation_get_error (DOSSIER_OPERATION (export));
  const char *missing_letters = dossier_export_get_missing_letters (export);

  if (error != NULL || dossier_export_is_written (export))
    dossier_submission_view_show_export_result (self, dossier_export_get_file (export), error);
  if (dossier_export_is_written (export) && missing_letters != NULL)
    dossier_submission_view_show_problem (self, missing_letters);
}

static void
papers_place_chosen (DossierSubmissionView *self, GtkFileChooser *chooser)
{
  DossierAssessment *assessment =
    find_assessment (self, g_object_get_data (G_OBJECT (chooser), "assessment"));
  g_autoptr (GFile) file = dossier_file_chooser_get_target (chooser, document_endings);
  g_autoptr (DossierExport) export = NULL;

  if (assessment == NULL)
    return;
  export = dossier_export_new_for_document (
    dossier_visit_report_new (dossier_submission_view_get_submission (self),
                              assessment,
                              dossier_today_get ()),
    file);
  g_signal_connect_object (export, "ended", G_CALLBACK (papers_ended_cb), self, G_CONNECT_SWAPPED);
  dossier_operations_run (dossier_submission_view_get_operations (self),
                          DOSSIER_OPERATION (export));
}

static void
remember_assessment (GtkFileChooser *chooser, GVariant *id)
{
  g_object_set_data_full (G_OBJECT (chooser),
                          "assessment",
                          g_variant_dup_string (id, NULL),
                          g_free);
}

void
dossier_command_export_visit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  GtkFileChooser *chooser = dossier_submission_view_ask_where (self,
                                                               _ ("Export Visit"),
                                                               _ ("visit"),
                                                               ".ics",
                                                               calendar_place_chosen);

  remember_assessment (chooser, parameter);
  dossier_submission_view_show_chooser (self, _ ("Calendars (.ics)"), calendar_endings);
}

void
dossier_command_export_visit_papers (GtkWidget *widget,
                                     const char *action_name,
                                     GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  GtkFileChooser *chooser = dossier_submission_view_ask_where (self,
                                                               _ ("Export Visit Papers"),
                                                               _ ("visit papers"),
                                                               ".pdf",
                                                               papers_place_chosen);

  remember_assessment (chooser, parameter);
  dossier_submission_view_show_chooser (self,
                                        _ ("Documents (.odt, .pdf, .html)"),
                                        document_endings);
}

void
dossier_command_print_visit_papers (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierAssessment *assessment = find_assessment (self, g_variant_get_string (parameter, NULL));
  DossierReport *papers;
  g_autoptr (DossierPrinting) printing = NULL;
  g_autofree char *bundle_name = NULL;
  g_autofree char *name = NULL;

  if (assessment == NULL)
    return;
  bundle_name = dossier_bundle_get_name (dossier_submission_view_get_bundle (self));
  /* Translators: the name of a file: that of the submission, and what is in it */
  name = g_strdup_printf (_ ("%s, visit papers"), bundle_name);
  papers = dossier_visit_report_new (dossier_submission_view_get_submission (self),
                                     assessment,
                                     dossier_today_get ());
  printing = dossier_printing_new (papers, name, dossier_submission_view_get_window (self));
  dossier_submission_view_print (self, printing);
}
