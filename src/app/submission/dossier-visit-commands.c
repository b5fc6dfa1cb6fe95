/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands about the visit of an assessment. */

#include "dossier-visit-commands.h"

#include <glib/gi18n.h>

#include "dossier-submission-assessments.h"
#include "dossier-submission-chooser.h"
#include "dossier-submission-messages.h"
#include "dossier-submission-pages.h"
#include "dossier-visit-calendar.h"
#include "dossier-visit-view.h"

#include <string.h>

static const char *const endings[] = { ".ics", NULL };

static DossierAssessment *
find_assessment (DossierSubmissionView *self, const char *id)
{
  return dossier_submission_find_assessment (dossier_submission_view_get_submission (self), id);
}

void
dossier_command_show_visit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierAssessment *assessment = find_assessment (self, g_variant_get_string (parameter, NULL));
  GtkWidget *view;

  if (assessment == NULL)
    return;
  view = dossier_visit_view_new (dossier_submission_view_get_submission (self), assessment);
  dossier_submission_view_show_view (self, "visit", view);
  dossier_visit_view_focus (DOSSIER_VISIT_VIEW (view));
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
place_chosen (DossierSubmissionView *self, GtkFileChooser *chooser)
{
  DossierAssessment *assessment =
    find_assessment (self, g_object_get_data (G_OBJECT (chooser), "assessment"));
  g_autoptr (GFile) file = dossier_file_chooser_get_target (chooser, endings);
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

void
dossier_command_export_visit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  GtkFileChooser *chooser =
    dossier_submission_view_ask_where (self, _ ("Export Visit"), _ ("visit"), ".ics", place_chosen);

  g_object_set_data_full (G_OBJECT (chooser),
                          "assessment",
                          g_variant_dup_string (parameter, NULL),
                          g_free);
  dossier_submission_view_show_chooser (self, _ ("Calendars (.ics)"), endings);
}
